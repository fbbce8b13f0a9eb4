// The morning check-in on one screen: the proposed times, how often awake, done. Three taps for a usual night.
import StillnightCore
import StillnightKit
import SwiftUI

struct MorningView: View {
  @Bindable var model: MorningModel
  let session: Session
  @Environment(\.words) private var words

  /// The last cell means this many or more.
  private static let many = 6

  var body: some View {
    Panel(title: words["check-in-title"], session: session) {
      model.cancel()
    } content: {
      Quiet(model.words)
      Card {
        TimeRow(label: words["label-bed"], time: $model.bed, id: "bed")
        TimeRow(label: words["label-asleep"], time: $model.asleep, id: "asleep")
        TimeRow(label: words["label-up"], time: $model.up, id: "up")
      }
      awakenings
    } action: {
      CallButton(words["done"]) { await model.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(model.awakenings == nil)
        .accessibilityIdentifier("save-night")
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
    }
  }
}
