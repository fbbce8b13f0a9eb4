// The two scores a person may type in: a severity total that was filled in elsewhere, and how much the legs troubled the
// week. No question of any questionnaire is shown here.
import StillnightCore
import StillnightKit
import SwiftUI

struct ScoresView: View {
  let app: AppModel
  let scores: ScoresModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.margin) {
          ForEach(ScoreKind.offered, id: \.self) { kind in
            if let screen = scores.screens[kind] { part(kind, screen) }
          }
        }
        .padding(Space.margin)
      }
      .frame(maxHeight: .infinity)
      ConfirmationBar(session: app.session)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: words["scores"]))
    .navigationBarTitleDisplayMode(.inline)
    .task { await scores.load() }
  }

  private func part(_ kind: ScoreKind, _ screen: ScoresScreen) -> some View {
    Part(words[kind]) {
      Quiet(about(kind, screen))
      CallButton(words["add"]) { await scores.show(kind) }
        .buttonStyle(.action(screen.due ? .main : .side, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words[kind] + ": " + words["add"]))
        .accessibilityIdentifier("add-" + kebab(kind))
      if screen.scores.isEmpty { Quiet(words["scores-none"]) }
      ForEach(screen.scores, id: \.id) { score in
        HStack {
          Text(verbatim: score.words)
          Spacer()
          CallButton {
            await scores.delete(score)
          } label: {
            Image(systemName: "trash").frame(width: Target.least, height: Target.least).contentShape(Rectangle())
          }
          .buttonStyle(.plain)
          .accessibilityLabel(Text(verbatim: words["score-delete"] + ": " + score.words))
        }
      }
    }
  }
}

extension ScoresView {
  private func about(_ kind: ScoreKind, _ screen: ScoresScreen) -> String {
    switch kind {
    case .severity: words["score-severity-why"]
    case .trouble: screen.due ? words["score-trouble-question"] : words["trouble-told"]
    }
  }
}

struct ScoreEntryView: View {
  @Bindable var model: ScoreEntryModel
  let session: Session
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: words[model.kind], session: session) {
      model.cancel()
    } content: {
      switch model.kind {
      case .severity:
        Quiet(words["score-severity-why"])
        WritingField(label: words["score-value"], text: $model.typed, id: "score-value", hint: "0–\(model.max)")
          .keyboardType(.numberPad)
      case .trouble:
        Part(words["score-trouble-question"]) {
          NumberCells(
            numbers: (0...Int(model.max)).map { $0.formatted() },
            chosen: model.value.map { Int($0) },
            perRow: 4,
            id: { "score-\($0)" },
            spoken: { words[model.kind] + ": " + $0.formatted() },
            choose: { model.value = Int32($0) }
          )
          Quiet(words["trouble-low"])
          Quiet(words["trouble-high"])
        }
      }
      Card { DateRow(label: words["label-day"], date: $model.date, id: "score-date") }
    } action: {
      CallButton(words["save"]) { await model.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(model.value == nil)
        .accessibilityIdentifier("save-score")
    }
  }
}
