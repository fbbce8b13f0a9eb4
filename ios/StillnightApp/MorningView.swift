// What is told of a night, on one screen: what isn't known yet, with the usual times proposed, and done. For a usual night
// three taps: open, how often awake, done; a nap of the day before 3 more. What is known already is one line, opened to be changed.
import StillnightCore
import StillnightKit
import SwiftUI

struct MorningView: View {
  @Bindable var model: MorningModel
  let session: Session
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private static let minutes: Int32 = 10

  var body: some View {
    Panel(title: model.checksIn ? words["check-in-title"] : words["day-night"], session: session) {
      model.cancel()
    } content: {
      Quiet(model.words)
      if !model.napWords.isEmpty { Quiet(model.napWords).accessibilityIdentifier("naps") }
      if model.asks(.bed) || model.asks(.asleep) || model.asks(.up) { times }
      if model.asksEpisode {
        Button {
          model.addEpisode()
        } label: {
          Text(verbatim: words["check-in-episode"])
        }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("night-episode")
      }
      CallButton(words["check-in-nap"]) { await model.addNap() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("add-nap")
      if model.asks(.awakenings) { awakenings }
      if model.asks(.rest) { rest }
      WritingField(label: words["note"], text: $model.note, id: "night-note", hint: words["note-hint"], lines: 2)
      if model.known.isEmpty {
        if model.stored {
          CallButton(words["night-delete"]) { await model.delete() }
            .buttonStyle(.action(.word))
            .accessibilityIdentifier("delete-night")
        }
      } else {
        Button {
          model.showsAll = true
        } label: {
          Text(verbatim: words["check-in-known"])
        }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("check-in-known")
      }
    } action: {
      CallButton(words["done"]) { await model.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityIdentifier("save-night")
    }
    .sheet(item: $model.nap) { nap in
      Themed(night: palette.night, words: words) { ExposureView(model: nap, session: session) }
        .onDisappear { Task { await model.readAgain() } }
    }
    .sheet(item: $model.episode) { episode in
      Themed(night: palette.night, words: words) { EarlierEpisodeView(model: episode, session: session) }
        .onDisappear { Task { await model.readAgain() } }
    }
  }

  private var times: some View {
    Card {
      if model.asks(.bed) { MaybeTimeRow(label: words["label-bed"], time: $model.bed, id: "bed") }
      if model.asks(.asleep) { MaybeTimeRow(label: words["label-asleep"], time: $model.asleep, id: "asleep") }
      if model.asks(.up) { MaybeTimeRow(label: words["label-up"], time: $model.up, id: "up") }
    }
  }

  private var awakenings: some View {
    Part(words["awakenings-question"]) {
      NumberCells(
        numbers: (0...MorningModel.many).map { Int($0).formatted() + ($0 == MorningModel.many ? "+" : "") },
        chosen: model.awakeningsCell.map { Int($0) },
        perRow: 4,
        id: { "awakenings-\($0)" },
        spoken: { words["awakenings-spoken"] + ": " + $0.formatted() },
        choose: { model.choose(awakenings: Int32($0)) }
      )
      if let often = model.awakenings, often >= MorningModel.many {
        Steps(
          value: Int(often).formatted(),
          less: words["awakenings-less"],
          more: words["awakenings-more"],
          id: "awakenings",
          onLess: { model.awakenings = often - 1 },
          onMore: { model.awakenings = often + 1 }
        )
      }
      awake
    }
  }

  /// How long awake, all together: only for who knows it.
  @ViewBuilder private var awake: some View {
    if let minutes = model.awakeMinutes {
      HStack {
        Text(verbatim: words["awake-minutes"])
        Spacer()
        Steps(
          value: Int(minutes).formatted(),
          less: words["minutes-less"],
          more: words["minutes-more"],
          id: "awake-minutes",
          onLess: { model.awakeMinutes = max(minutes - Self.minutes, 0) },
          onMore: { model.awakeMinutes = minutes + Self.minutes }
        )
      }
      Button {
        model.awakeMinutes = nil
      } label: {
        Text(verbatim: words["time-unknown"])
      }
      .buttonStyle(.action(.word))
      .accessibilityLabel(Text(verbatim: words["awake-minutes"] + ": " + words["time-unknown"]))
      .accessibilityIdentifier("awake-minutes-unknown")
    } else {
      Button {
        model.awakeMinutes = Self.minutes * 2
      } label: {
        Text(verbatim: words["awake-minutes-add"])
      }
      .buttonStyle(.action(.word))
      .accessibilityIdentifier("awake-minutes-add")
    }
  }

  private var rest: some View {
    Part(words["rest-question"]) {
      Cells {
        ForEach(Rest.offered, id: \.self) { rest in
          Cell(text: words[rest], chosen: model.rest == rest, id: "rest-" + kebab(rest)) { model.choose(rest) }
        }
      }
    }
  }
}
