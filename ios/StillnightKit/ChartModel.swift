// One chart: what it shows, over which nights, cut how. Decides which ranges are offered and how each is first cut; the
// points, the finding, the axis and every word are the core's.
import Foundation
import Observation
import StillnightCore

/// How far back a chart reaches.
public enum ChartRange: Sendable, Hashable, CaseIterable {
  case twoWeeks, threeMonths, year
  /// From the first night of which anything is known.
  case all
  /// From one night to another.
  case own

  /// How it is first cut: about as many points as a phone's width shows.
  var grain: Grain {
    switch self {
    case .twoWeeks: .night
    case .threeMonths, .own: .week
    case .year, .all: .month
    }
  }
}

/// The chart that is chosen, and the hours of the same nights.
@MainActor @Observable
public final class ChartModel {
  /// Most nights the core draws at once: ten years.
  nonisolated static let most = 3660

  public private(set) var choices: [MeasureChoice] = []
  public private(set) var measure: Measure = .worst
  public private(set) var range: ChartRange = .twoWeeks
  public private(set) var grain: Grain = .night
  /// The ends of a range of one's own.
  public var from: NightDate
  public var to: NightDate
  public private(set) var trend: TrendScreen?
  public private(set) var hours: HoursScreen?

  @ObservationIgnored private let session: Session

  init(session: Session) {
    self.session = session
    let tonight = session.tonight
    (from, to) = (tonight.plus(days: -30), tonight)
  }

  /// Whether a chart was asked for.
  var read: Bool { trend != nil }

  public func load() async {
    let (wanted, tonight) = (wanted, session.tonight)
    let read = await session.ask { stillnight in
      let choices = try stillnight.measures()
      // A coffee of this morning is on a day whose night is still to come.
      let until = choices.first { $0.measure == wanted.measure }?.until ?? tonight
      var (from, to) = wanted.ends(until)
      let first = try from ?? stillnight.firstNight(of: wanted.measure, until: to)
      let trend = try stillnight.trend(measure: wanted.measure, grain: wanted.grain, from: first, to: to)
      (from, to) = wanted.ends(tonight)
      return (choices, trend, try stillnight.hours(from: from ?? first, to: to))
    }
    // The person may have chosen on while the core was asked.
    guard let read, wanted == self.wanted else { return }
    (choices, trend, hours) = read
  }

  public func choose(_ measure: Measure) async {
    self.measure = measure
    await load()
  }

  public func choose(_ range: ChartRange) async {
    (self.range, grain) = (range, range.grain)
    await load()
  }

  public func choose(_ grain: Grain) async {
    self.grain = grain
    await load()
  }

  /// What is asked for.
  struct Wanted: Equatable, Sendable {
    let measure: Measure
    let grain: Grain
    let range: ChartRange
    /// The ends of a range of one's own.
    let from, to: NightDate

    /// First and last night, or day, seen from the last there can be by now; without a beginning, from the first of which anything
    /// is known.
    func ends(_ last: NightDate) -> (NightDate?, NightDate) {
      switch range {
      case .twoWeeks: (last.plus(days: -13), last)
      case .threeMonths: (last.plus(days: -90), last)
      case .year: (last.plus(days: -364), last)
      case .all: (nil, last)
      case .own: (from, to)
      }
    }
  }

  var wanted: Wanted { Wanted(measure: measure, grain: grain, range: range, from: from, to: to) }
}

extension Stillnight {
  /// The first month with anything of a measure in it, of those the core draws at once; two weeks if there is none.
  fileprivate func firstNight(of measure: Measure, until last: NightDate) throws -> NightDate {
    let all = try trend(measure: measure, grain: .month, from: last.plus(days: 1 - ChartModel.most), to: last)
    return all.points.first { $0.known > 0 }?.from ?? last.plus(days: -13)
  }
}

extension Session {
  /// The night it is: before noon still the one that began yesterday.
  var tonight: NightDate { NightDate(picked: localNow.addingTimeInterval(-12 * 3600)) }
}

/// A point of a chart that has a value.
public struct PlottedPoint: Sendable, Equatable, Identifiable {
  /// Its place from the left, from 0.
  public let id: Int
  /// In the measure's unit.
  public let value: Double
  /// Points of one run stand next to each other; a gap begins the next run.
  public let run: Int
  /// Whether enough is known of it to compare it; if not, it is drawn in outline.
  public let enough: Bool
  public let words: String
}

extension TrendScreen {
  /// The points that have a value, in runs: a gap stays a gap.
  public var plotted: [PlottedPoint] {
    var run = 0
    return points.indices.compactMap { index in
      guard let tenths = points[index].tenths else {
        run += 1
        return nil
      }
      let point = points[index]
      return PlottedPoint(id: index, value: Double(tenths) / 10, run: run, enough: point.enough, words: point.words)
    }
  }

  /// The ends of the value axis.
  public var bounds: ClosedRange<Double> {
    let (low, high) = (Double(axis.first?.tenths ?? 0) / 10, Double(axis.last?.tenths ?? 100) / 10)
    return low < high ? low...high : low...(low + 1)
  }

  /// Places of the axis under the points that are named: not so many that their names touch.
  public var named: [Int] {
    let step = max((points.count + 5) / 6, 1)
    return Array(stride(from: 0, to: points.count, by: step))
  }
}

extension HoursRow {
  /// For each hour, the share of the known nights with an episode in it, 0 to 1; nil for a row of which nothing is known.
  public var shares: [Double?] {
    nights.map { known > 0 ? min(Double($0) / Double(known), 1) : nil }
  }
}
