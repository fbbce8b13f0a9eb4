// What guidance brings up: a few cards on Tonight, by day, under all that is due; all of them in More. Each says how much it
// matters by a shape and by words, why with the person's own figures, and where that is from. Which there are is the core's.
import StillnightCore
import StillnightKit
import SwiftUI

/// All cards.
struct GuidanceView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var guidance: GuidanceModel { app.guidance }

  var body: some View {
    MorePageFrame(app: app, title: words["guidance-title"]) {
      if let cards = guidance.all {
        if cards.isEmpty { Quiet(words["guidance-none"]).accessibilityIdentifier("guidance-none") }
        ForEach(cards.indices, id: \.self) { place in
          GuidanceCardView(app: app, card: cards[place], id: "card-\(place + 1)")
        }
        CallButton(words["guidance-restore"]) { await guidance.restore() }
          .buttonStyle(.action(.side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("restore-cards")
      }
    }
    .task { await guidance.load() }
  }
}

/// The cards of Tonight, at the end of what scrolls: the button keeps its place. None at night.
struct CardsTonight: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    let cards = app.guidance.tonight
    if !cards.isEmpty, !app.night {
      Part(words["guidance-title"]) {
        ForEach(cards.indices, id: \.self) { place in
          GuidanceCardView(app: app, card: cards[place], id: "card-\(place + 1)")
        }
        Button {
          app.more = .guidance
        } label: {
          Text(verbatim: words["guidance-all"])
        }
        .buttonStyle(.action(.word, height: Target.tonight))
        .accessibilityIdentifier("all-cards")
      }
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("cards")
    }
  }
}

/// One card. Its reasons are folded until they are asked for.
private struct GuidanceCardView: View {
  let app: AppModel
  let card: GuidanceCard
  let id: String
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private var guidance: GuidanceModel { app.guidance }
  private var open: Bool { guidance.open == card.id }

  var body: some View {
    Card {
      Label {
        Text(verbatim: card.levelWords)
      } icon: {
        Image(systemName: card.level.sign).accessibilityHidden(true)
      }
      .foregroundStyle(Color(card.level == .soon ? palette.attention : palette.secondary))
      Text(verbatim: card.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier(id + "-title")
      Text(verbatim: card.reason)
      Button {
        app.follow(card.action)
      } label: {
        Text(verbatim: card.actionWords)
      }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .accessibilityIdentifier(id + "-action")
      Button {
        guidance.unfold(card)
      } label: {
        HStack {
          Text(verbatim: words["guidance-why"])
          Image(systemName: open ? "chevron.up" : "chevron.down").accessibilityHidden(true)
        }
        .frame(minHeight: Target.least)
        .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityLabel(Text(verbatim: card.title + ": " + words["guidance-why"]))
      .accessibilityIdentifier(id + "-why")
      if open {
        Text(verbatim: card.why)
        Quiet(card.source)
      }
      Cells {
        away(words["guidance-snooze"], "-later") { await guidance.snooze(card) }
        away(words["guidance-dismiss"], "-dismiss") { await guidance.dismiss(card) }
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier(id)
  }

  private func away(_ text: String, _ end: String, _ call: @escaping @MainActor () async -> Void) -> some View {
    CallButton(text, call)
      .buttonStyle(.action(.word, height: Target.tonight))
      .accessibilityLabel(Text(verbatim: card.title + ": " + text))
      .accessibilityIdentifier(id + end)
  }
}

extension CardLevel {
  /// A shape for each.
  fileprivate var sign: String {
    switch self {
    case .soon: "exclamationmark.octagon"
    case .ask: "questionmark.bubble"
    case .try: "arrow.right.circle"
    case .info: "info.circle"
    }
  }
}
