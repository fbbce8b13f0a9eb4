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
        ForEach(screen.questions, id: \.criterion) { question($0) }
        perWeek(screen)
        fiveTimes(screen)
        sudden(screen)
        if let result = screen.result {
          Card {
            Text(verbatim: result.words).accessibilityIdentifier("criteria-result")
            Quiet(result.source)
          }
          .task(id: result) { AccessibilityNotification.Announcement(result.words).post() }
        }
        if !screen.courseWords.isEmpty {
          Card { Text(verbatim: screen.courseWords).accessibilityIdentifier("criteria-course") }
        }
      }
    }
    .task { await criteria.load() }
  }

  private func question(_ question: CriterionQuestion) -> some View {
    let id = "criterion-" + kebab(question.criterion)
    return Part(question.question) {
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
    .accessibilityIdentifier(id)
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
