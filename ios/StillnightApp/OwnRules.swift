// Rules of the timetable that are the person's to choose: their own, the list and a new one, and those that are kept where
// possible, each with a switch.
import StillnightCore
import StillnightKit
import SwiftUI

struct OwnRules: View {
  @Bindable var timetable: TimetableModel
  let rules: [OwnSpacing]
  let items: [PlanItem]
  @Environment(\.words) private var words

  var body: some View {
    Part(words["own-rules-title"]) {
      ForEach(rules, id: \.id) { rule in
        HStack {
          Text(verbatim: rule.words)
          Spacer()
          RemoveButton(spoken: words["own-rule-remove"] + ": " + rule.words, id: "remove-rule-" + rule.id) {
            await timetable.remove(rule)
          }
        }
      }
      if timetable.rule != nil {
        RuleForm(rule: $timetable.rule.given, items: items) {
          await timetable.keepRule()
        } close: {
          timetable.rule = nil
        }
      } else {
        Button {
          timetable.addRule()
        } label: {
          Text(verbatim: words["own-rule-add"])
        }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("add-rule")
      }
    }
  }
}

/// Rules that are kept where possible. Switched off, the timetable does without them.
struct SoftRules: View {
  @Bindable var timetable: TimetableModel
  let rules: [SoftSpacing]
  @State private var open = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Opening(title: words["soft-rules-title"], open: $open, id: "soft-rules") {
      Quiet(words["soft-rules-about"])
      ForEach(rules.indices, id: \.self) { place in
        let rule = rules[place]
        Card {
          HStack(spacing: Space.between) {
            Text(verbatim: rule.words).frame(maxWidth: .infinity, alignment: .leading).accessibilityHidden(true)
            Toggle(isOn: $timetable[kept: rule.id]) { Text(verbatim: rule.words) }
              .labelsHidden()
              .systemControl(palette)
              .accessibilityIdentifier("soft-rule-\(place + 1)")
          }
          .frame(minHeight: Target.least)
          Quiet(rule.source)
        }
      }
    }
  }
}

private struct RuleForm: View {
  @Binding var rule: RuleDraft
  let items: [PlanItem]
  let keep: @MainActor () async -> Void
  let close: @MainActor () -> Void
  @Environment(\.words) private var words

  private static let step: Int32 = 30

  var body: some View {
    Card {
      side(words["own-rule-first"], $rule.first, "rule-first")
      side(words["own-rule-second"], $rule.second, "rule-second")
      Cells {
        Text(verbatim: words["own-rule-minutes"]).frame(minHeight: Target.tonight)
        Steps(
          value: Int(rule.minutes).formatted(),
          less: words["minutes-less"],
          more: words["minutes-more"],
          id: "rule-minutes",
          onLess: { rule.minutes -= Self.step },
          onMore: { rule.minutes += Self.step }
        )
      }
      Cell(text: words["own-rule-one-way"], chosen: rule.oneWay, id: "rule-one-way") { rule.oneWay.toggle() }
      CallButton(words["own-rule-save"]) { await keep() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(rule.entered == nil)
        .accessibilityIdentifier("save-rule")
      CallButton(words["close"]) { close() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("close-rule")
    }
  }

  private func side(_ title: String, _ party: Binding<OwnParty?>, _ id: String) -> some View {
    Part(title) {
      Cells {
        ForEach(choices.indices, id: \.self) { index in
          let choice = choices[index]
          Cell(
            text: choice.name,
            chosen: party.wrappedValue == choice.party,
            id: id + "-\(index + 1)",
            spoken: title + ": " + choice.name
          ) {
            party.wrappedValue = choice.party
          }
        }
      }
    }
  }

  private var choices: [(name: String, party: OwnParty)] {
    items.map { ($0.title, .item(item: $0.item.id)) }
      + Substance.offered.map { (words[$0], .substance(substance: $0)) }
  }
}
