// The contrast of every pair of colours that stand on one another.
import Testing

@testable import StillnightKit

@Suite struct PaletteTests {
  @Test(arguments: [Palette.day, .dark, .night])
  func textCanBeRead(_ palette: Palette) {
    for ground in [palette.background, palette.card, palette.raised] {
      for ink in [palette.text, palette.secondary, palette.primary, palette.attention, palette.error] {
        #expect(ink.contrast(with: ground) >= 4.5)
      }
      #expect(palette.outline.contrast(with: ground) >= 3)
    }
    #expect(palette.onPrimary.contrast(with: palette.primary) >= 4.5)
    #expect(palette.onSoft.contrast(with: palette.soft) >= 4.5)
  }

  /// The worse the night, the further from the background; and what stands on it can be read.
  @Test(arguments: [Palette.day, .dark, .night])
  func everyShadeOfAMonthCanBeRead(_ palette: Palette) {
    #expect(palette.shade(nil) == palette.background && palette.shade(0) == palette.background)
    var before = 1.0
    for level in 1...Palette.levels {
      let shade = palette.shade(level)
      #expect(palette.onShade(level).contrast(with: shade) >= 4.5, "level \(level)")
      let contrast = shade.contrast(with: palette.background)
      #expect(contrast > before, "level \(level)")
      before = contrast
    }
    #expect(palette.onShade(nil) == palette.text)
    #expect(palette.shade(Palette.levels + 1) == palette.shade(Palette.levels))
  }

  @Test func contrastIsComputedAsPublished() {
    #expect(abs(Palette.day.text.contrast(with: Palette.day.background) - 16.3) < 0.05)
    #expect(abs(Palette.night.text.contrast(with: Palette.night.background) - 6.3) < 0.05)
  }

  @Test func nightIsBlackAndRed() {
    let night = Palette.night
    #expect(night.background == Ink(0x000000))
    for ink in [night.text, night.secondary, night.primary, night.outline, night.attention, night.error, night.soft] {
      #expect(ink.green < ink.red / 2 && ink.blue < ink.red / 2)
    }
  }
}

extension Palette: CustomTestStringConvertible {
  public var testDescription: String { night ? "night" : self == .day ? "day" : "dark" }
}
