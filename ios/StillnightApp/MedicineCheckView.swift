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
      if let answer = check.answer {
        MedicineAnswerCard(answer: answer, id: "medicine-answer") { await check.choose($0) }
      }
      if let plan = check.check {
        if !plan.inPlan.isEmpty {
          Part(words["medicine-check-plan"]) {
            ForEach(plan.inPlan.indices, id: \.self) { place in
              MedicineAnswerCard(answer: plan.inPlan[place], id: "in-plan-\(place + 1)") { await check.choose($0) }
            }
          }
        }
        if !plan.remarks.isEmpty { remarks(plan.remarks) }
      }
    }
    .task(id: check.name) { await check.look() }
    .task(id: app.plan.screen) { await check.load() }
  }

  private func remarks(_ remarks: [MedicineFlag]) -> some View {
    Part(words["medicine-check-remarks"]) {
      ForEach(remarks, id: \.id) { remark in
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
        .accessibilityIdentifier("remark-" + remark.id)
      }
    }
  }
}

/// What is said of a name.
private struct MedicineAnswerCard: View {
  let answer: MedicineAnswer
  let id: String
  let choose: @MainActor (MedicineAlternative) async -> Void
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Card {
      if answer.found { found } else if !answer.notInList.isEmpty { Text(verbatim: answer.notInList) }
      if !answer.alternatives.isEmpty {
        Part(words["medicine-check-alternatives"]) {
          Cells {
            ForEach(answer.alternatives.indices, id: \.self) { place in
              CallButton(answer.alternatives[place].words) { await choose(answer.alternatives[place]) }
                .buttonStyle(.action(.side))
                .accessibilityIdentifier(id + "-alternative-\(place + 1)")
            }
          }
        }
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier(id)
  }

  @ViewBuilder private var found: some View {
    Label {
      Text(verbatim: answer.title).font(.title3.bold())
    } icon: {
      Image(systemName: answer.effect.sign).accessibilityHidden(true)
    }
    .accessibilityAddTraits(.isHeader)
    if !answer.matched.isEmpty { Quiet(answer.matched) }
    if !answer.classes.isEmpty { Quiet(answer.classes) }
    Text(verbatim: answer.sentence)
    ForEach(sentences, id: \.self) { Text(verbatim: $0) }
    Quiet(answer.source)
  }

  private var sentences: [String] { [answer.evidence, answer.augmentation, answer.advice].filter { !$0.isEmpty } }
}

extension Optional where Wrapped == MedicineEffect {
  /// A shape for each.
  fileprivate var sign: String {
    switch self {
    case .worsens: "exclamationmark.triangle"
    case .dopaminergic: "eye"
    case .other, nil: "circle"
    }
  }
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
