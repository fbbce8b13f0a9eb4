// What iron needs: the state, why, what is missing, what to ask, what the sources say of it, when to test again, where that is
// from, and that it is no diagnosis. All of it is the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct IronCardView: View {
  let app: AppModel
  let card: IronCard
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
      if card.differ { Differing(card: card) }
      if !card.ask.isEmpty {
        Part(words["labs-ask"]) { ForEach(card.ask, id: \.self) { Listed(text: $0) } }
      }
      if !card.missing.isEmpty {
        Part(words["labs-missing"]) { ForEach(card.missing, id: \.self) { Listed(text: $0) } }
      }
      if app.labs.ageMissing {
        NavigationLink {
          ProfileView(app: app, profile: app.labs.aboutYou())
        } label: {
          Text(verbatim: words["profile-title"])
        }
        .buttonStyle(.action(.side, wide: true))
        .accessibilityIdentifier("open-profile")
      }
      if !card.nextWords.isEmpty {
        Label {
          Text(verbatim: card.nextWords).font(.headline)
        } icon: {
          Image(systemName: "calendar").accessibilityHidden(true)
        }
        .accessibilityIdentifier("next-test")
      }
      SourcesFolded(sources: (card.differ ? [] : [card.guide, card.guideline]) + card.sources, id: "iron-sources")
      Quiet(card.advice)
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("iron")
  }
}

/// What the self-care guides and the guideline say, side by side; under each other in large type.
private struct Differing: View {
  let card: IronCard
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words
  @Environment(\.dynamicTypeSize) private var typeSize

  var body: some View {
    Part(words["labs-guides-differ"]) {
      if typeSize >= .xxLarge {
        VStack(alignment: .leading, spacing: 8) { both }
      } else {
        HStack(alignment: .top, spacing: 8) { both }
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("differ")
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

/// One of several sentences.
struct Listed: View {
  let text: String

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: 8) {
      Text(verbatim: "•").accessibilityHidden(true)
      Text(verbatim: text)
    }
    .accessibilityElement(children: .combine)
  }
}

/// Where something is from, folded; each source once.
struct SourcesFolded: View {
  let sources: [String]
  let id: String
  @State private var open = false
  @Environment(\.words) private var words

  private var each: [String] {
    sources.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  var body: some View {
    if !each.isEmpty {
      Opening(title: words["labs-sources"], open: $open, id: id) { ForEach(each, id: \.self) { Quiet($0) } }
    }
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
