// What Tonight shows of the plan beside its doses: bedtime, which can be moved for this night, and what is taken as needed.
import StillnightCore
import StillnightKit
import SwiftUI

/// Bedtime on the line of the evening. Taps: see how it can be moved 1.
struct BedLine: View {
  @Bindable var tonight: TonightModel
  let time: String
  let shifted: Bool
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Button {
        tonight.chooseBedtime()
      } label: {
        EveningLine(time: time, sign: "bed.double") { Text(verbatim: words["bed"]).font(.headline) }
      }
      .buttonStyle(.plain)
      .accessibilityElement(children: .combine)
      .accessibilityHint(Text(verbatim: words["shift-bedtime"]))
      .accessibilityIdentifier("bed-line")
      if tonight.otherBedtime != nil { opened }
    }
  }

  private var opened: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      Text(verbatim: words["shift-bedtime"]).font(.headline)
      Quiet(words["shift-bedtime-why"])
      TimeRow(label: words["shift-bedtime-to"], time: $tonight.otherBedtime.given, id: "shift-bedtime-to")
      Cells {
        CallButton(words["save"]) { await tonight.moveBedtime() }
          .buttonStyle(.action(.main, height: Target.tonight))
          .accessibilityIdentifier("shift-bedtime")
        if shifted {
          CallButton(words["shift-bedtime-back"]) { await tonight.usualBedtime() }
            .buttonStyle(.action(.side, height: Target.tonight))
            .accessibilityIdentifier("shift-bedtime-back")
        }
      }
    }
    .padding(.leading, 36)
    .padding(.bottom, Space.between)
  }
}

/// What is taken as needed: one tap notes it, unless there is something to know first.
struct AsNeededRows: View {
  let intake: IntakeModel
  let lines: [AsNeededLine]
  @Environment(\.words) private var words

  var body: some View {
    Part(words["as-needed-title"]) {
      ForEach(lines.indices, id: \.self) { row(lines[$0], $0 + 1) }
    }
  }

  private func row(_ line: AsNeededLine, _ number: Int) -> some View {
    Card {
      Text(verbatim: line.title).font(.headline)
      Quiet(line.sentence)
      if intake.question?.item == line.id {
        IntakeQuestion(intake: intake, item: line.id)
      } else {
        ForEach(line.warnings, id: \.self) { Quiet($0.words) }
        CallButton(words["item-take-now"]) { await intake.take(line.id) }
          .buttonStyle(.action(.side, height: Target.tonight))
          .accessibilityLabel(Text(verbatim: words["item-take-spoken"] + ": " + line.title))
          .accessibilityIdentifier("take-needed-\(number)")
      }
    }
  }
}
