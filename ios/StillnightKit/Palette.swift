// The colours of the three schemes. Decides the colours; which scheme holds is the core's (night) and the system's
// (day or dark) to say.
import Foundation

/// A colour in sRGB.
public struct Ink: Sendable, Hashable {
  public let red, green, blue: Double

  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// On the way to another colour: 0 is this one, 1 the other.
  func towards(_ other: Ink, _ share: Double) -> Ink {
    func part(_ from: Double, _ to: Double) -> Double { from + (to - from) * share }
    return Ink(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// Contrast with another colour, 1 to 21, as WCAG 2 computes it.
  public func contrast(with other: Ink) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private var luminance: Double {
    func linear(_ channel: Double) -> Double {
      channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// One colour scheme, by role.
public struct Palette: Sendable, Hashable {
  public let background, card, raised, text, secondary, outline, primary, onPrimary, soft, onSoft, attention, error: Ink
  /// Red on black, where only shape and word tell things apart, and nothing moves.
  public let night: Bool

  /// The ground of an hour restless in this share of the nights, from 0 to 1. At night no cell is bright.
  public func heat(_ share: Double) -> Ink {
    let (least, most) = night ? (0.08, 0.3) : (0.15, 0.7)
    return background.towards(primary, least + (most - least) * share)
  }

  public static let day = Palette(
    background: Ink(0xFBF9F5),
    card: Ink(0xF3EFE7),
    raised: Ink(0xEBE6DB),
    text: Ink(0x1E1B16),
    secondary: Ink(0x5C584F),
    outline: Ink(0x827C70),
    primary: Ink(0x35478C),
    onPrimary: Ink(0xFFFFFF),
    soft: Ink(0xDFE4F8),
    onSoft: Ink(0x1B2A66),
    attention: Ink(0x8A5200),
    error: Ink(0xB3261E),
    night: false
  )

  public static let dark = Palette(
    background: Ink(0x121318),
    card: Ink(0x1B1D24),
    raised: Ink(0x252832),
    text: Ink(0xE4E2EA),
    secondary: Ink(0xA9A7B2),
    outline: Ink(0x7D7B88),
    primary: Ink(0xB9C6FF),
    onPrimary: Ink(0x1A2558),
    soft: Ink(0x2A335F),
    onSoft: Ink(0xDDE2FF),
    attention: Ink(0xE8B66A),
    error: Ink(0xFFB4AB),
    night: false
  )

  public static let night = Palette(
    background: Ink(0x000000),
    card: Ink(0x000000),
    raised: Ink(0x000000),
    text: Ink(0xFF4A3D),
    secondary: Ink(0xE03A2E),
    outline: Ink(0xB02E24),
    primary: Ink(0xE03A2E),
    onPrimary: Ink(0x000000),
    soft: Ink(0x1C0403),
    onSoft: Ink(0xFF4A3D),
    attention: Ink(0xE03A2E),
    error: Ink(0xE03A2E),
    night: true
  )
}

/// The shades of a month: the worse the night, the more of the main colour. The figure on it says the same.
extension Palette {
  /// The strongest level there is.
  static let levels: Int32 = 5
  /// How much of the main colour is in the ground of each level, from 1. Our choice, as on Android.
  private static let shares = [0.12, 0.26, 0.42, 0.82, 1]
  private static let sharesAtNight = [0.06, 0.12, 0.18, 0.24, 0.3]
  /// From this level on the ground is nearer to the main colour than to the background.
  private static let strong: Int32 = 4

  /// The ground of a level, 0 (calm) to 5; none for a gap.
  public func shade(_ level: Int32?) -> Ink {
    guard let level, level > 0 else { return background }
    let shares = night ? Self.sharesAtNight : Self.shares
    return background.towards(primary, shares[min(Int(level), shares.count) - 1])
  }

  /// What is written on the ground of a level.
  public func onShade(_ level: Int32?) -> Ink { !night && (level ?? 0) >= Self.strong ? onPrimary : text }
}
