// Blood draws, planned or past, and a new one. When iron pauses is in the core's words.
import StillnightCore
import StillnightKit
import SwiftUI

struct BloodDrawView: View {
  let app: AppModel
  @Bindable var draws: BloodDrawModel
  @Environment(\.words) private var words

  var body: some View {
    PlanPage(app: app, title: words["blood-draw-title"]) {
      Quiet(words["blood-draw-why"])
      if draws.draws.isEmpty { Quiet(words["blood-draw-empty"]) }
      ForEach(draws.draws, id: \.id) { draw in
        Card {
          Text(verbatim: draw.words)
          if draw.planned {
            CallButton(words["blood-draw-cancel"]) { await draws.cancel(draw) }
              .buttonStyle(.action(.word))
              .accessibilityLabel(Text(verbatim: words["blood-draw-cancel"] + ": " + draw.words))
              .accessibilityIdentifier("blood-draw-cancel")
          }
        }
      }
      Card {
        DateRow(label: words["blood-draw-date"], date: $draws.date, id: "blood-draw-date")
        TimeRow(label: words["blood-draw-time"], time: $draws.time, id: "blood-draw-time")
      }
      CallButton(words["blood-draw-plan"]) { await draws.plan() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityIdentifier("blood-draw-plan")
    }
    .task { await draws.load() }
  }
}
