// The last nights as a chart. Decides how many nights fit; gaps, findings and words come from the core.
import Observation
import StillnightCore

/// Trends.
@MainActor @Observable
public final class TrendsModel {
  public private(set) var screen: TrendsScreen?
  /// Two weeks: what fits a phone's width and reads at a glance.
  public nonisolated static let nights: Int32 = 14

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  func load() async {
    if let read = await session.ask({ try $0.trends(nights: Self.nights) }) { screen = read }
  }
}

/// A night as the chart draws it.
public struct NightBar: Sendable, Equatable, Identifiable {
  /// Its place from the left, from 0.
  public let id: Int
  public let night: NightDate
  public let mark: Mark

  public enum Mark: Sendable, Equatable {
    /// Nothing is known: nothing is drawn.
    case gap
    case calm
    /// Episodes of which no strength was given.
    case unknownStrength
    case strength(Int32)
  }
}

extension Array where Element == TrendNight {
  /// The nights as the chart draws them.
  public var bars: [NightBar] {
    enumerated().map { place, night in NightBar(id: place, night: night.night, mark: night.mark) }
  }
}

extension TrendNight {
  fileprivate var mark: NightBar.Mark {
    switch worst {
    case _ where !known: .gap
    case nil: .unknownStrength
    case 0?: .calm
    case let strength?: .strength(strength)
    }
  }
}
