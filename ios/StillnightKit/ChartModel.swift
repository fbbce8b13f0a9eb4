// One chart: what it shows, over which nights, cut how. Decides which ranges are offered and how each is first cut; the
// points, the finding, the axis and every word are the core's.
import Foundation
import Observation
import StillnightCore

/// How far back a chart reaches.
public enum ChartRange: Sendable, Hashable, CaseIterable {
  case twoWeeks, month, threeMonths, year, fiveYears, tenYears

  /// How many nights, up to tonight. The core takes 3660 at most.
  var nights: Int {
    switch self {
    case .twoWeeks: 14
    case .month: 30
    case .threeMonths: 91
    case .year: 365
    case .fiveYears: 1826
    case .tenYears: 3652
    }
  }

  /// How it is first cut: about as many points as a phone's width shows.
  var grain: Grain {
    switch self {
    case .twoWeeks, .month: .night
    case .threeMonths, .year: .week
    case .fiveYears, .tenYears: .month
    }
  }
}

/// What is charted.
public enum ChartSubject: Sendable, Hashable {
  case measure(Measure)
  /// The hours of the night at which the legs were restless.
  case hours
}

/// The chart that is chosen.
@MainActor @Observable
public final class ChartModel {
  public private(set) var choices: [MeasureChoice] = []
  public private(set) var subject: ChartSubject = .measure(.worst)
  public private(set) var range: ChartRange = .twoWeeks
  public private(set) var grain: Grain = .night
  /// So many ranges back from now.
  public private(set) var back = 0
  public private(set) var trend: TrendScreen?
  public private(set) var hours: HoursScreen?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  /// Whether a chart was asked for.
  var read: Bool { trend != nil || hours != nil }

  public func load() async {
    let (subject, grain, range, span) = (subject, grain, range, span)
    if let read = await session.ask({ try $0.measures() }) { choices = read }
    switch subject {
    case .measure(let measure):
      let read = await session.ask { try $0.trend(measure: measure, grain: grain, from: span.from, to: span.to) }
      // The person may have chosen on while the core was asked.
      guard let read, isStill(subject, grain, range, span) else { return }
      (trend, hours) = (read, nil)
    case .hours:
      let read = await session.ask { try $0.hours(from: span.from, to: span.to) }
      guard let read, isStill(subject, grain, range, span) else { return }
      (trend, hours) = (nil, read)
    }
  }

  private func isStill(_ subject: ChartSubject, _ grain: Grain, _ range: ChartRange, _ span: Span) -> Bool {
    self.subject == subject && self.grain == grain && self.range == range && self.span == span
  }

  public func choose(_ subject: ChartSubject) async {
    self.subject = subject
    await load()
  }

  public func choose(_ range: ChartRange) async {
    (self.range, grain, back) = (range, range.grain, 0)
    await load()
  }

  public func choose(_ grain: Grain) async {
    self.grain = grain
    await load()
  }

  /// The range before, or the one after.
  public func earlier() async {
    back += 1
    await load()
  }

  public func later() async {
    guard back > 0 else { return }
    back -= 1
    await load()
  }

  struct Span: Equatable, Sendable {
    let from, to: NightDate
  }

  var span: Span {
    let now = session.localNow
    // Before noon it is still the night that began yesterday.
    let tonight = NightDate(picked: now.addingTimeInterval(-12 * 3600))
    let last = tonight.plus(days: -back * range.nights)
    return Span(from: last.plus(days: 1 - range.nights), to: last)
  }
}

/// A point of a chart that has a value.
public struct PlottedPoint: Sendable, Equatable, Identifiable {
  /// Its place from the left, from 0.
  public let id: Int
  /// In the measure's unit.
  public let value: Double
  /// Points of one run stand next to each other; a gap begins the next run.
  public let run: Int
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
      return PlottedPoint(id: index, value: Double(tenths) / 10, run: run, words: points[index].words)
    }
  }

  /// The ends of the value axis.
  public var bounds: ClosedRange<Double> {
    let (low, high) = (Double(axis.first?.tenths ?? 0) / 10, Double(axis.last?.tenths ?? 100) / 10)
    return low < high ? low...high : low...(low + 1)
  }

  /// Whether the axis begins with nothing, so that a bar can stand on it.
  public var standsOnZero: Bool { axis.first?.tenths == 0 }

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
