// The amount of one exposure: what was drunk, how long, how much. What amounts there can be, the core says.
import StillnightCore
import StillnightKit
import SwiftUI

struct ExposureEditor: View {
  @Bindable var model: ExposureModel
  @Environment(\.words) private var words

  var body: some View {
    if let draft = model.draft {
      amount(draft)
      WritingField(label: words["note"], text: $model.written.note, id: "exposure-note", hint: words["note-hint"])
      if model.changing != nil {
        CallButton(words["exposure-delete"]) { await model.delete() }
          .buttonStyle(.action(.word))
          .accessibilityIdentifier("delete-exposure")
      }
    }
  }

  @ViewBuilder private func amount(_ draft: ExposureDraft) -> some View {
    switch draft.kind {
    case .caffeine: caffeine(draft)
    case .alcohol:
      amounts(draft, words["amount-units"], "units", \.tenths) { (Double($0) / 10).formatted() }
      Quiet(words["alcohol-unit"])
    case .nicotine: amounts(draft, words["amount-times"], "times", \.times) { Int($0).formatted() }
    case .exercise: exercise(draft)
    case .sitting, .eveningScreen, .travel, .nap: minutes(draft)
    case .stress: stress(draft)
    case .heavyMeal, .illness: EmptyView()
    case .cycle:
      Part(words["cycle-phase"]) {
        cells(CyclePhase.offered.map { ($0, words[$0]) }, draft.phase, "phase-") { model.written.phase = $0 }
      }
    case .practice: practice(draft)
    case .own: own(draft)
    }
  }

  @ViewBuilder private func caffeine(_ draft: ExposureDraft) -> some View {
    Part(words["caffeine-drink"]) {
      ForEach(model.form.drinks, id: \.drink) { choice in
        VStack(alignment: .leading, spacing: 2) {
          Cell(text: choice.words, chosen: draft.drink == choice.drink, id: "drink-" + kebab(choice.drink)) {
            model.written.take(choice)
          }
          if draft.drink == choice.drink, !choice.source.isEmpty { Quiet(choice.source) }
        }
      }
    }
    HStack(alignment: .bottom) {
      WritingField(
        label: words["amount-mg"] + " (" + words["milligrams"] + ")",
        text: $model.written.mgText,
        id: "mg-typed",
        spoken: words["amount-mg"] + ", " + words["milligrams"]
      )
      .keyboardType(.numberPad)
      steps(draft, "mg", \.mgStep) { Int($0).formatted() }
    }
    if draft.mg == nil { Quiet(words["mg-missing"]).accessibilityIdentifier("mg-missing") }
  }

  @ViewBuilder private func exercise(_ draft: ExposureDraft) -> some View {
    Part(words["exercise-kind"]) {
      cells(ExerciseKind.offered.map { ($0, words[$0]) }, draft.exercise, "exercise-") { model.written.exercise = $0 }
    }
    minutes(draft)
    Part(words["effort-question"]) {
      cells(Effort.offered.map { ($0, words[$0]) }, draft.effort, "effort-") { model.written.effort = $0 }
      Quiet(words["effort-how"])
    }
  }

  private func stress(_ draft: ExposureDraft) -> some View {
    Part(words["stress-question"]) {
      NumberCells(
        numbers: (1...10).map { $0.formatted() },
        chosen: draft.level.map { Int($0) - 1 },
        perRow: 5,
        id: { "stress-\($0 + 1)" },
        spoken: { words["exposure-stress"] + " " + ($0 + 1).formatted() },
        choose: { model.written.level = Int32($0 + 1) }
      )
      Quiet(words["stress-scale"])
    }
  }

  @ViewBuilder private func practice(_ draft: ExposureDraft) -> some View {
    Text(verbatim: words["practice-which"]).font(.headline).accessibilityAddTraits(.isHeader)
    ForEach(model.form.practices, id: \.kind) { choice in
      VStack(alignment: .leading, spacing: 4) {
        Cell(text: choice.name, chosen: draft.practice == choice.kind, id: "practice-" + kebab(choice.kind)) {
          model.written.take(choice)
        }
        if draft.practice == choice.kind {
          Text(verbatim: choice.how)
          if !choice.caution.isEmpty {
            Label {
              Text(verbatim: choice.caution)
            } icon: {
              Image(systemName: "exclamationmark.triangle")
            }
          }
          Quiet(choice.source)
        }
      }
    }
    minutes(draft)
  }

  @ViewBuilder private func own(_ draft: ExposureDraft) -> some View {
    WritingField(label: words["own-name"], text: $model.written.name, id: "own-name", hint: words["own-name-hint"])
    if !model.form.own.isEmpty {
      Cells {
        ForEach(model.form.own, id: \.self) { name in
          Cell(text: name, chosen: draft.name == name, id: "own-" + name) { model.written.name = name }
        }
      }
    }
    WritingField(label: words["own-amount"], text: $model.written.amountText, id: "own-amount")
      .keyboardType(.numberPad)
  }

  private func minutes(_ draft: ExposureDraft) -> some View {
    amounts(draft, words["how-long"], "exposure-minutes", \.minutes) { Int($0).formatted() }
  }

  /// Usual amounts as cells, anything else by the steps under them.
  private func amounts(
    _ draft: ExposureDraft,
    _ label: String,
    _ id: String,
    _ path: WritableKeyPath<ExposureDraft, Int32>,
    _ text: @escaping (Int32) -> String
  ) -> some View {
    let usual = draft.kind.usual
    return Part(label) {
      NumberCells(
        numbers: usual.map(text),
        chosen: usual.firstIndex(of: draft[keyPath: path]),
        perRow: 3,
        id: { id + "-\(usual[$0])" },
        spoken: { label + ": " + text(usual[$0]) },
        choose: { model.written[keyPath: path] = usual[$0] }
      )
      steps(draft, id, path, text)
    }
  }

  /// One step less or more; never nothing.
  private func steps(
    _ draft: ExposureDraft,
    _ id: String,
    _ path: WritableKeyPath<ExposureDraft, Int32>,
    _ text: (Int32) -> String
  ) -> some View {
    let (amount, step) = (draft[keyPath: path], draft.kind.step)
    return Steps(
      value: text(amount),
      less: words["less"],
      more: words["more-of-it"],
      id: id,
      onLess: { model.written[keyPath: path] = max(amount - step, step) },
      onMore: { model.written[keyPath: path] = amount + step }
    )
  }

  private func cells<Value: Hashable>(
    _ offered: [(Value, String)],
    _ chosen: Value?,
    _ id: String,
    _ choose: @escaping @MainActor (Value) -> Void
  ) -> some View {
    Cells {
      ForEach(offered, id: \.0) { value, text in
        Cell(text: text, chosen: chosen == value, id: id + kebab(value)) { choose(value) }
      }
    }
  }
}
