// What is told of a night, on one screen: what isn't known yet, with the usual times proposed, and done. For a usual night
// three taps: open, how often awake, done. What is known already is one line, opened to be changed.
import StillnightCore
import StillnightKit
import SwiftUI

struct MorningView: View {
  @Bindable var model: MorningModel
  let session: Session
  @Environment(\.words) private var words

  /// The last cell means this many or more.
  private static let many = 6
  private static let minutes: Int32 = 10

  var body: some View {
    Panel(title: words["check-in-title"], session: session) {
      model.cancel()
    } content: {
      Quiet(model.words)
      if !model.napWords.isEmpty { Quiet(model.napWords).accessibilityIdentifier("naps") }
      if model.asks(.bed) || model.asks(.asleep) || model.asks(.up) { times }
      if model.asks(.awakenings) { awakenings }
      if model.asks(.rest) { rest }
      if model.showsAll || model.recorded {
        WritingField(label: words["note"], text: $model.note, id: "night-note", hint: words["note-hint"], lines: 2)
      }
      if model.known.isEmpty {
        if model.recorded {
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
        numbers: (0...Self.many).map { $0.formatted() + ($0 == Self.many ? "+" : "") },
        chosen: model.awakenings.map { min(Int($0), Self.many) },
        perRow: 4,
        id: { "awakenings-\($0)" },
        spoken: { words["awakenings-spoken"] + ": " + $0.formatted() },
        choose: { model.awakenings = Int32($0) }
      )
      if let often = model.awakenings, often >= Self.many {
        Steps(
          value: Int(often).formatted(),
          less: words["awakenings-less"],
          more: words["awakenings-more"],
          id: "awakenings",
          onLess: { model.awakenings = often - 1 },
          onMore: { model.awakenings = often + 1 }
        )
      }
      if let often = model.awakenings, often > 0 { awake }
    }
  }

  /// How long awake, all together; may stay unsaid.
  private var awake: some View {
    HStack {
      Text(verbatim: words["awake-minutes"])
      Spacer()
      Steps(
        value: model.awakeMinutes.map { Int($0).formatted() } ?? "–",
        less: words["minutes-less"],
        more: words["minutes-more"],
        id: "awake-minutes",
        onLess: { model.awakeMinutes = model.awakeMinutes.flatMap { $0 > 0 ? $0 - Self.minutes : nil } },
        onMore: { model.awakeMinutes = (model.awakeMinutes ?? 0) + Self.minutes }
      )
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
