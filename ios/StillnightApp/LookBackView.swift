// The doses of one day: taken at another time, skipped and why, or an answer taken back.
import StillnightCore
import StillnightKit
import SwiftUI

struct LookBackView: View {
  let app: AppModel
  @State private var page: LookBackModel
  @Environment(\.words) private var words

  init(app: AppModel, page: LookBackModel) {
    self.app = app
    _page = State(initialValue: page)
  }

  var body: some View {
    PlanPage(app: app, title: words["look-back-title"]) {
      // Beyond what the core knows it stays where it is.
      Stepping(
        title: page.date.words(),
        before: words["look-back-before"],
        after: words["look-back-after"],
        hasNext: true
      ) {
        await page.go(days: $0)
      }
      if page.doses.isEmpty { Quiet(words["look-back-empty"]) }
      if !page.unanswered.isEmpty {
        CallButton(words["look-back-all"]) { await page.allTaken() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("look-back-all")
      }
      ForEach(page.doses.indices, id: \.self) { index in
        dose(page.doses[index], index + 1)
      }
    }
    .task(id: app.tonight.screen?.doses) { await page.load() }
  }

  private func dose(_ dose: DoseLine, _ number: Int) -> some View {
    Card {
      Button {
        page.toggle(dose)
      } label: {
        HStack(spacing: Space.between) {
          Image(systemName: dose.state.sign).frame(width: 24).accessibilityHidden(true)
          Text(verbatim: dose.timeWords).font(.headline).monospacedDigit()
          VStack(alignment: .leading, spacing: 2) {
            Text(verbatim: dose.title).font(.headline)
            Quiet(dose.stateWords)
          }
          Image(systemName: page.open == dose.id ? "chevron.up" : "chevron.down").accessibilityHidden(true)
        }
        .frame(minHeight: Target.tonight)
        .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityHint(Text(verbatim: words["why-spoken"]))
      .accessibilityIdentifier("past-dose-\(number)")
      if page.open == dose.id { opened(dose) }
    }
  }

  @ViewBuilder private func opened(_ dose: DoseLine) -> some View {
    Text(verbatim: dose.reason)
    DateRow(label: words["taken-at"], date: $page.takenDate, id: "taken-date")
    TimeRow(label: words["at-time"], time: $page.takenTime, id: "taken-time")
    CallButton(words["taken"]) { await page.taken(dose) }
      .buttonStyle(.action(.main, height: Target.tonight, wide: true))
      .accessibilityLabel(Text(verbatim: words["taken-spoken"] + ": " + dose.title))
      .accessibilityIdentifier("taken-at")
    if dose.state.answered {
      CallButton(words["withdraw"]) { await page.takeBack(dose) }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["withdraw-spoken"]))
        .accessibilityIdentifier("withdraw")
    } else {
      SkipReasons { await page.skip(dose, because: $0) }
    }
  }
}

/// Skips a dose, and says why.
struct SkipReasons: View {
  let skip: @MainActor (SkipReason) async -> Void
  @Environment(\.words) private var words

  var body: some View {
    Part(words["skip-why"]) {
      Cells {
        ForEach(SkipReason.offered, id: \.self) { reason in
          Cell(
            text: words[reason],
            chosen: false,
            id: "skip-" + kebab(reason),
            spoken: words["skip"] + ": " + words[reason]
          ) {
            await skip(reason)
          }
        }
      }
    }
  }
}
