// What iron needs: the state, why, what is missing, what to ask, what the sources say of it, when to test again, where that is
// from, and that it is no diagnosis. All of it is the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct IronCardView: View {
  let app: AppModel
  let card: IronCard
  @State private var sources = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Label {
        Text(verbatim: card.title).font(.title3.bold())
      } icon: {
        Image(systemName: card.state.sign).accessibilityHidden(true)
      }
      .accessibilityAddTraits(.isHeader)
      .accessibilityIdentifier("iron-title")
      ForEach(card.why, id: \.self) { Text(verbatim: $0) }
      if !card.missing.isEmpty {
        Part(words["labs-missing"]) { ForEach(card.missing, id: \.self) { AttentionLine(text: $0) } }
      }
      if app.labs.ageMissing {
        NavigationLink {
          ProfileView(app: app, profile: app.labs.aboutYou())
        } label: {
          Text(verbatim: words["profile-title"])
        }
        .buttonStyle(.action(.side))
        .accessibilityIdentifier("open-profile")
      }
      if !card.ask.isEmpty {
        Part(words["labs-ask"]) { ForEach(card.ask, id: \.self) { Text(verbatim: $0) } }
      }
      IronSources(card: card)
      if !card.nextWords.isEmpty {
        Label {
          Text(verbatim: card.nextWords).font(.headline)
        } icon: {
          Image(systemName: "calendar").accessibilityHidden(true)
        }
        .accessibilityIdentifier("next-test")
      }
      if !card.sources.isEmpty {
        Opening(title: words["labs-sources"], open: $sources, id: "iron-sources") {
          ForEach(card.sources, id: \.self) { Quiet($0) }
        }
      }
      Quiet(card.advice)
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("iron-card")
  }
}

/// What the self-care guides and the guideline say: side by side where they differ, under each other in large type.
private struct IronSources: View {
  let card: IronCard
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words
  @Environment(\.dynamicTypeSize) private var typeSize

  var body: some View {
    if card.differ {
      Part(words["labs-guides-differ"]) {
        if typeSize >= .xxLarge {
          VStack(alignment: .leading, spacing: 8) { both }
        } else {
          HStack(alignment: .top, spacing: 8) { both }
        }
      }
    } else {
      ForEach([card.guide, card.guideline].filter { !$0.isEmpty }, id: \.self) { Quiet($0) }
    }
  }

  @ViewBuilder private var both: some View {
    one(card.guide, "iron-guide")
    one(card.guideline, "iron-guideline")
  }

  private func one(_ text: String, _ id: String) -> some View {
    Text(verbatim: text)
      .padding(Space.between)
      .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .topLeading)
      .overlay { RoundedRectangle(cornerRadius: 12).stroke(Color(palette.outline), lineWidth: 1) }
      .accessibilityIdentifier(id)
  }
}

extension IronState {
  /// A shape for each.
  fileprivate var sign: String {
    switch self {
    case .notEnoughData: "questionmark.circle"
    case .notValid: "exclamationmark.circle"
    case .overloadGuard: "exclamationmark.octagon"
    case .deficient: "arrow.down.circle"
    case .borderline: "minus.circle"
    case .atTarget: "checkmark.circle"
    case .replete: "checkmark.circle.fill"
    }
  }
}
