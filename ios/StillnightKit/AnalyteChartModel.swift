// One analyte over time. Decides where a value stands between the first and the last day, and how far the axes reach; the
// values, the aim, the finding and every word are the core's.
import Foundation
import Observation
import StillnightCore

/// The page of one analyte.
@MainActor @Observable
public final class AnalyteChartModel {
  public let analyte: Analyte
  public private(set) var chart: AnalyteChart?

  @ObservationIgnored private let session: Session

  init(session: Session, analyte: Analyte) {
    self.session = session
    self.analyte = analyte
  }

  public func load() async {
    if let read = await session.ask({ [analyte] in try $0.analyteChart(analyte: analyte) }) { chart = read }
  }
}

/// A value as it is drawn.
public struct DatedPoint: Sendable, Equatable, Identifiable {
  public let id: Int
  /// Days since 1970.
  public let day: Double
  /// In the chart's unit.
  public let value: Double
  public let words: String
}

extension AnalyteChart {
  public var plotted: [DatedPoint] { Self.points(values) }

  /// The nights of each month, in the middle of it.
  public var plottedSeverity: [DatedPoint] { Self.points(severity, later: 15) }

  /// The ends of what is aimed at that are given, in the unit.
  public var edges: [Double] { [targetLow, targetHigh].compactMap { $0 }.map { Double($0) / 10 } }

  /// What is aimed at as a band, as far as the axis reaches; nil if nothing is.
  public var aim: ClosedRange<Double>? {
    guard !edges.isEmpty else { return nil }
    return (targetLow.map { Double($0) / 10 } ?? 0)...(targetHigh.map { Double($0) / 10 } ?? bounds.upperBound)
  }

  /// The ends of the value axis: from nothing to a little above all that is drawn.
  public var bounds: ClosedRange<Double> {
    let highest = (plotted.map(\.value) + edges).max() ?? 0
    return 0...max(highest * 1.1, 1)
  }

  /// The ends of the axis of days, with room at both.
  public var days: ClosedRange<Double> {
    let all = (plotted + plottedSeverity).map(\.day)
    let (first, last) = (all.min() ?? 0, all.max() ?? 0)
    let room = max((last - first) * 0.06, 7)
    return (first - room)...(last + room)
  }

  /// Days that are named under the axis: the first, the last, and the middle where there is room between.
  public var named: [Double] {
    let all = (plotted + plottedSeverity).map(\.day)
    guard let first = all.min(), let last = all.max() else { return [] }
    if last - first < 60 { return [first] }
    return last - first < 200 ? [first, last] : [first, ((first + last) / 2).rounded(), last]
  }

  private static func points(_ values: [ChartValue], later: Double = 0) -> [DatedPoint] {
    values.indices.map { place in
      let value = values[place]
      let day = value.date.day1970 + later
      return DatedPoint(id: place, day: day, value: Double(value.tenths) / 10, words: value.words)
    }
  }
}

extension YearMonthDay {
  /// Days since 1970.
  var day1970: Double { (picked.timeIntervalSince1970 / 86_400).rounded() }

  /// "Nov 2026", in the person's order.
  public func monthWords(_ locale: Locale = .autoupdatingCurrent) -> String {
    picked.formatted(
      Date.FormatStyle(locale: locale, calendar: .civil, timeZone: .civil).month(.abbreviated).year()
    )
  }

  /// The month a day of the axis is in, in words.
  public static func monthWords(day1970: Double, _ locale: Locale = .autoupdatingCurrent) -> String {
    YearMonthDay(picked: Date(timeIntervalSince1970: day1970 * 86_400)).monthWords(locale)
  }
}
