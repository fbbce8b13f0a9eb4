// The medicine check: a name as it is typed and what is said of it, then the medicines of the plan, and what is worth a remark.
// What is found, and what it means that nothing was, is the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct MedicineCheckView: View {
  let app: AppModel
  @Bindable private var check: MedicineCheckModel
  @Environment(\.words) private var words

  init(app: AppModel) {
    self.app = app
    check = app.medicineCheck
  }

  var body: some View {
    MorePageFrame(app: app, title: words["medicine-check-title"]) {
      Quiet(words["medicine-check-about"])
      WritingField(label: words["medicine-check-name"], text: $check.name, id: "medicine-name")
        .autocorrectionDisabled()
      if let answer = check.answer { typed(answer) }
      if let plan = check.check {
        if !plan.inPlan.isEmpty {
          Part(words["medicine-check-plan"]) {
            ForEach(plan.inPlan.indices, id: \.self) { place in
              Card { said(plan.inPlan[place]) }
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("plan-medicine-\(place + 1)")
            }
          }
        }
        if !plan.remarks.isEmpty { remarks(plan.remarks) }
      }
    }
    .task(id: check.name) { await check.look() }
    .task(id: app.plan.screen) { await check.load() }
  }

  /// What is said of the name that stands there, and what else may have been meant.
  private func typed(_ answer: MedicineAnswer) -> some View {
    VStack(alignment: .leading, spacing: Space.between) {
      if answer.found { Card { MedicineWords(answer: answer) } }
      if !answer.notInList.isEmpty { AttentionLine(text: answer.notInList) }
      if !answer.alternatives.isEmpty {
        Part(words["medicine-check-alternatives"]) {
          Cells {
            ForEach(answer.alternatives.indices, id: \.self) { place in
              Cell(text: answer.alternatives[place].words, chosen: false, id: "alternative-\(place + 1)") {
                await check.choose(answer.alternatives[place])
              }
            }
          }
        }
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("medicine-answer")
    .task(id: answer) {
      AccessibilityNotification.Announcement(answer.found ? answer.title : answer.notInList).post()
    }
  }

  @ViewBuilder private func said(_ answer: MedicineAnswer) -> some View {
    if answer.found {
      MedicineWords(answer: answer)
    } else {
      Text(verbatim: answer.asked).font(.headline)
      Quiet(answer.notInList)
    }
  }

  private func remarks(_ remarks: [MedicineFlag]) -> some View {
    Part(words["medicine-check-remarks"]) {
      ForEach(remarks.indices, id: \.self) { place in
        let remark = remarks[place]
        Card {
          Label {
            Text(verbatim: remark.levelWords).font(.headline)
          } icon: {
            Image(systemName: remark.level.sign).accessibilityHidden(true)
          }
          Text(verbatim: remark.sentence)
          Quiet(remark.source)
        }
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier("flag-\(place + 1)")
      }
    }
  }
}

/// All there is to say of one that was found.
private struct MedicineWords: View {
  let answer: MedicineAnswer

  var body: some View {
    Text(verbatim: answer.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
    ForEach(names, id: \.self) { Quiet($0) }
    if answer.effect == .worsens || answer.effect == .dopaminergic {
      AttentionLine(text: answer.sentence)
    } else {
      Text(verbatim: answer.sentence)
    }
    ForEach(sentences, id: \.self) { Text(verbatim: $0) }
    if !answer.source.isEmpty { Quiet(answer.source) }
  }

  private var names: [String] {
    [answer.matched, answer.classes, answer.contains.joined(separator: ", ")].filter { !$0.isEmpty }
  }

  private var sentences: [String] { [answer.evidence, answer.augmentation, answer.advice].filter { !$0.isEmpty } }
}

extension FlagLevel {
  /// A shape for each.
  fileprivate var sign: String {
    switch self {
    case .soon: "exclamationmark.octagon"
    case .ask: "questionmark.bubble"
    case .info: "info.circle"
    }
  }
}
