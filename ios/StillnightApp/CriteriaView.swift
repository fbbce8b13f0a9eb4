// The five questions that doctors ask, how often it comes, and what follows, in words and never as a verdict in colour. The
// answer is a doctor's to give; questions and results are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct CriteriaView: View {
  let app: AppModel
  @State private var criteria: CriteriaModel
  @Environment(\.words) private var words

  init(app: AppModel) {
    self.app = app
    _criteria = State(initialValue: app.guidance.criteria())
  }

  var body: some View {
    MorePageFrame(app: app, title: words["criteria-title"]) {
      if let screen = criteria.screen {
        Quiet(words["criteria-about"])
        ForEach(screen.questions.indices, id: \.self) { question(screen.questions[$0], "criterion-\($0 + 1)") }
        perWeek(screen)
        fiveTimes(screen)
        sudden(screen)
        follows(screen)
      }
    }
    .task { await criteria.load() }
  }

  /// What follows, in words.
  @ViewBuilder private func follows(_ screen: CriteriaScreen) -> some View {
    let said = [screen.result?.words ?? "", screen.courseWords].filter { !$0.isEmpty }
    if !said.isEmpty {
      Card {
        ForEach(said, id: \.self) { Text(verbatim: $0) }
        if let result = screen.result { Quiet(result.source) }
      }
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("criteria-result")
      .task(id: said) { AccessibilityNotification.Announcement(said.joined(separator: " ")).post() }
    }
  }

  private func question(_ question: CriterionQuestion, _ id: String) -> some View {
    Part(question.question) {
      Cells {
        ForEach(question.offered, id: \.self) { answer in
          Cell(
            text: words[answer],
            chosen: criteria.answers[question.criterion] == answer,
            id: id + "-" + kebab(answer),
            spoken: question.question + " " + words[answer]
          ) {
            await criteria.answer(question.criterion, answer)
          }
        }
      }
    }
  }

  private func perWeek(_ screen: CriteriaScreen) -> some View {
    Part(words["criteria-per-week"]) {
      NumberCells(
        numbers: (0...7).map { $0.formatted() },
        chosen: screen.said.perWeek.map { Int($0) },
        perRow: 4,
        id: { "per-week-\($0)" },
        spoken: { words["criteria-per-week"] + ": " + $0.formatted() },
        choose: { await criteria.choose(perWeek: Int32($0)) }
      )
    }
  }

  private func fiveTimes(_ screen: CriteriaScreen) -> some View {
    Part(words["criteria-lifetime"]) {
      Cells {
        five(screen, words["answer-yes"], true, "yes")
        five(screen, words["answer-no"], false, "no")
        five(screen, words["answer-not-known"], nil, "not-known")
      }
    }
  }

  private func five(_ screen: CriteriaScreen, _ text: String, _ value: Bool?, _ end: String) -> some View {
    Cell(
      text: text,
      chosen: screen.said.fiveTimes == value,
      id: "five-times-" + end,
      spoken: words["criteria-lifetime"] + " " + text
    ) {
      await criteria.choose(fiveTimes: value)
    }
  }

  private func sudden(_ screen: CriteriaScreen) -> some View {
    Part(words["criteria-sudden"]) {
      Cells {
        Cell(
          text: words["answer-yes"],
          chosen: screen.said.sudden,
          id: "sudden-yes",
          spoken: words["criteria-sudden"] + " " + words["answer-yes"]
        ) {
          await criteria.choose(sudden: true)
        }
        Cell(
          text: words["answer-no"],
          chosen: !screen.said.sudden,
          id: "sudden-no",
          spoken: words["criteria-sudden"] + " " + words["answer-no"]
        ) {
          await criteria.choose(sudden: false)
        }
      }
    }
  }
}
