// The palette on screen, and the few shapes all screens are made of. Colours come from StillnightKit.
import StillnightKit
import SwiftUI

extension Color {
  init(_ ink: Ink) { self.init(.sRGB, red: ink.red, green: ink.green, blue: ink.blue, opacity: 1) }
}

private struct PaletteKey: EnvironmentKey {
  static let defaultValue = Palette.dark
}

private struct WordsKey: EnvironmentKey {
  static let defaultValue = Words(language: "en", labels: [:])
}

extension EnvironmentValues {
  var palette: Palette {
    get { self[PaletteKey.self] }
    set { self[PaletteKey.self] = newValue }
  }

  var words: Words {
    get { self[WordsKey.self] }
    set { self[WordsKey.self] = newValue }
  }
}

/// Sizes that a thumb in the dark finds.
enum Target {
  /// The least anywhere.
  static let least: CGFloat = 48
  /// The least on Tonight.
  static let tonight: CGFloat = 64
}

enum Space {
  static let margin: CGFloat = 16
  static let between: CGFloat = 12
  static let radius: CGFloat = 16
}

/// Puts the scheme on everything under it. At night nothing moves.
struct Themed<Content: View>: View {
  let night: Bool
  let words: Words
  @ViewBuilder let content: Content
  @Environment(\.colorScheme) private var scheme

  private var palette: Palette { night ? .night : scheme == .dark ? .dark : .day }

  var body: some View {
    content
      .environment(\.palette, palette)
      .environment(\.words, words)
      .tint(Color(palette.primary))
      .foregroundStyle(Color(palette.text))
      .background(Color(palette.background).ignoresSafeArea())
      .preferredColorScheme(night ? .dark : nil)
      .transaction { if night { $0.disablesAnimations = true } }
  }
}

/// A card: filled by day, outlined at night.
struct Card<Content: View>: View {
  @ViewBuilder let content: Content
  @Environment(\.palette) private var palette

  var body: some View {
    VStack(alignment: .leading, spacing: 8) { content }
      .padding(Space.margin)
      .frame(maxWidth: .infinity, alignment: .leading)
      .background(Color(palette.card), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay {
        if palette.night { RoundedRectangle(cornerRadius: Space.radius).stroke(Color(palette.outline), lineWidth: 1) }
      }
  }
}

/// Text beside the main thing.
struct Quiet: View {
  let text: String
  @Environment(\.palette) private var palette

  init(_ text: String) { self.text = text }

  var body: some View {
    Text(verbatim: text).font(.body).foregroundStyle(Color(palette.secondary))
      .frame(maxWidth: .infinity, alignment: .leading)
  }
}

/// The name of a screen.
struct Title: View {
  let text: String

  init(_ text: String) { self.text = text }

  var body: some View {
    Text(verbatim: text).font(.title.bold()).accessibilityAddTraits(.isHeader)
      .frame(maxWidth: .infinity, alignment: .leading)
  }
}

/// A part of a screen under its heading.
struct Part<Content: View>: View {
  let title: String
  @ViewBuilder let content: Content

  init(_ title: String, @ViewBuilder content: () -> Content) {
    self.title = title
    self.content = content()
  }

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Text(verbatim: title).font(.headline).accessibilityAddTraits(.isHeader)
      content
    }
    .frame(maxWidth: .infinity, alignment: .leading)
  }
}

/// How a button looks: the main one filled, one beside it outlined, a word alone.
struct ActionStyle: ButtonStyle {
  enum Rank {
    case main, side, word
  }

  let rank: Rank
  var height = Target.least
  var wide = false
  @Environment(\.palette) private var palette
  @Environment(\.isEnabled) private var enabled

  func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .font(.body.weight(.medium))
      .multilineTextAlignment(.center)
      .padding(.horizontal, Space.margin)
      .padding(.vertical, 8)
      .frame(maxWidth: wide ? .infinity : nil, minHeight: height)
      .foregroundStyle(
        Color(rank == .main && enabled ? palette.onPrimary : enabled ? palette.primary : palette.secondary)
      )
      .background(
        rank == .main && enabled ? Color(palette.primary) : .clear,
        in: RoundedRectangle(cornerRadius: Space.radius)
      )
      .overlay {
        if rank == .side || (rank == .main && !enabled) {
          RoundedRectangle(cornerRadius: Space.radius).stroke(Color(palette.outline), lineWidth: 1)
        }
      }
      .contentShape(Rectangle())
      .opacity(configuration.isPressed ? 0.7 : 1)
  }
}

extension ButtonStyle where Self == ActionStyle {
  static func action(_ rank: ActionStyle.Rank, height: CGFloat = Target.least, wide: Bool = false) -> ActionStyle {
    ActionStyle(rank: rank, height: height, wide: wide)
  }
}

/// A button whose action is a call to the core.
struct CallButton<Label: View>: View {
  let call: @MainActor () async -> Void
  @ViewBuilder let label: Label

  init(_ call: @escaping @MainActor () async -> Void, @ViewBuilder label: () -> Label) {
    self.call = call
    self.label = label()
  }

  var body: some View {
    Button {
      Task { await call() }
    } label: {
      label
    }
  }
}

extension CallButton where Label == Text {
  init(_ text: String, _ call: @escaping @MainActor () async -> Void) {
    self.init(call) { Text(verbatim: text) }
  }
}

extension View {
  /// The system's own pickers know no red: at night they are drawn white on black and coloured as one.
  @ViewBuilder func systemControl(_ palette: Palette) -> some View {
    if palette.night { colorMultiply(Color(palette.text)) } else { self }
  }
}
