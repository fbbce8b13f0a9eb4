// The system's bars in the colours of the scheme: SwiftUI alone leaves titles white and what is not selected grey, at
// night too.
import StillnightKit
import SwiftUI
import UIKit

@MainActor enum BarColours {
  /// For bars made from now on.
  static func apply(_ palette: Palette) {
    let appearance = UITabBarAppearance()
    appearance.configureWithOpaqueBackground()
    appearance.backgroundColor = UIColor(Color(palette.background))
    appearance.shadowColor = UIColor(Color(palette.outline))
    for item in [
      appearance.stackedLayoutAppearance, appearance.inlineLayoutAppearance, appearance.compactInlineLayoutAppearance,
    ] {
      colour(item.normal, UIColor(Color(palette.secondary)))
      colour(item.selected, UIColor(Color(palette.text)))
    }
    UITabBar.appearance().standardAppearance = appearance
    UITabBar.appearance().scrollEdgeAppearance = appearance
    let bar = UINavigationBarAppearance()
    bar.configureWithOpaqueBackground()
    bar.backgroundColor = UIColor(Color(palette.background))
    bar.shadowColor = UIColor(Color(palette.outline))
    bar.titleTextAttributes = [.foregroundColor: UIColor(Color(palette.text))]
    UINavigationBar.appearance().standardAppearance = bar
    UINavigationBar.appearance().scrollEdgeAppearance = bar
    UINavigationBar.appearance().compactAppearance = bar
  }

  private static func colour(_ state: UITabBarItemStateAppearance, _ colour: UIColor) {
    state.iconColor = colour
    state.titleTextAttributes = [.foregroundColor: colour]
  }
}
