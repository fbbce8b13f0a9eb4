// An episode of another time: the day, when it began, and when it was over if that is known.
import StillnightCore
import StillnightKit
import SwiftUI

struct EarlierEpisodeView: View {
  @Bindable var model: EarlierEpisodeModel
  let session: Session
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: words["episode-at-title"], session: session) {
      model.cancel()
    } content: {
      Card {
        if model.night == nil { DateRow(label: words["label-day"], date: $model.date, id: "episode-date") }
        TimeRow(label: words["episode-began"], time: $model.began, id: "episode-began")
        if model.hasEnd { TimeRow(label: words["episode-ended"], time: $model.ended.given, id: "episode-ended") }
      }
      Cell(text: words["episode-end-known"], chosen: model.hasEnd, id: "episode-has-end") { model.hasEnd.toggle() }
      if !model.written.isEmpty {
        Text(verbatim: model.written).font(.headline).accessibilityIdentifier("episode-written")
      }
    } action: {
      CallButton(words["save"]) { await model.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityIdentifier("save-episode")
    }
    .task(id: [model.began, model.ended]) { await model.look() }
  }
}
