// Charts: ranges, gaps, axes, the hours of the night.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct ChartTests {
  private func trend(_ tenths: [Int64?], axis: [Int64] = [0, 50, 100]) -> TrendScreen {
    let night = NightDate(year: 2026, month: 11, day: 1)
    return TrendScreen(
      measure: .worst,
      grain: .night,
      title: "",
      unit: "",
      points: tenths.map {
        TrendPoint(
          from: night,
          to: night,
          tenths: $0,
          known: $0 == nil ? 0 : 1,
          nights: 1,
          enough: $0 != nil,
          label: "",
          words: ""
        )
      },
      axis: axis.map { AxisMark(tenths: $0, words: "") },
      bars: true,
      key: "",
      summary: ""
    )
  }

  @Test func aGapStaysAGap() {
    let plotted = trend([10, 20, nil, nil, 0, nil, 30]).plotted
    #expect(plotted.map(\.id) == [0, 1, 4, 6])
    #expect(plotted.map(\.value) == [1, 2, 0, 3])
    #expect(plotted[0].run == plotted[1].run)
    #expect(Set(plotted.map(\.run)).count == 3, "nothing is joined over a gap")
    #expect(trend([nil, nil]).plotted.isEmpty)
  }

  @Test func theAxisIsTheCores() {
    #expect(trend([10]).bounds == 0...10)
    let onset = trend([6900], axis: [6000, 7200])
    #expect(onset.bounds == 600...720)
    #expect(trend([10], axis: []).bounds == 0...10)
    #expect(trend([10], axis: [50, 50]).bounds == 5...6, "an axis has a length")
  }

  @Test func namesUnderTheAxisDoNotTouch() {
    for count in [1, 7, 14, 53, 120] {
      let named = trend(Array(repeating: 10, count: count)).named
      #expect(named.count <= 6 && named.first == 0)
      #expect(named.allSatisfy { $0 < count })
    }
    #expect(trend([]).named.isEmpty)
  }

  @Test func aRowOfWhichNothingIsKnownHasNoShares() {
    let night = NightDate(year: 2026, month: 11, day: 1)
    func row(_ known: Int32, _ nights: [Int32]) -> HoursRow {
      HoursRow(from: night, to: night, label: "", known: known, nights: nights, words: "")
    }
    #expect(row(0, [0, 0]).shares == [nil, nil])
    #expect(row(4, [0, 1, 4]).shares == [0, 0.25, 1])
  }

  @Test func rangesOfAnyLength() async throws {
    let phone = try await FixedPhone()
    let chart = phone.app.chart
    await chart.load()
    #expect(
      chart.trend?.points.last?.to == NightDate(year: 2026, month: 11, day: 21),
      "at three in the night it is still yesterday's"
    )
    #expect(chart.trend?.points.first?.from == NightDate(year: 2026, month: 11, day: 8))
    await chart.choose(.own)
    chart.from = NightDate(year: 2016, month: 12, day: 1)
    chart.to = NightDate(year: 2026, month: 11, day: 21)
    await chart.choose(.month)
    #expect(phone.app.session.notice == nil)
    #expect(chart.trend?.points.count == 120)
    #expect(chart.hours?.rows.count == 120)
    // What the core refuses, it says; what is shown stays.
    chart.from = NightDate(year: 2027, month: 1, day: 1)
    await chart.load()
    #expect(phone.app.session.notice?.isEmpty == false)
    #expect(chart.trend?.points.count == 120)
  }

  @Test func whatIsRecordedIsCharted() async throws {
    let phone = try await FixedPhone()
    let chart = phone.app.chart
    await chart.load()
    #expect(chart.choices.contains { $0.measure == .worst && !$0.recorded })
    await phone.app.tonight.recordWithDetail()
    await phone.app.tonight.detail?.choose(Intensity(7))
    await phone.app.tonight.detail?.done()
    #expect(chart.choices.contains { $0.measure == .worst && $0.recorded })
    var screen = try #require(chart.trend)
    #expect(screen.points.count == 14)
    #expect(screen.plotted.map(\.value) == [7])
    #expect(screen.plotted.first?.id == 13)
    #expect(!screen.title.isEmpty && !screen.summary.isEmpty)

    await chart.choose(.year)
    #expect(chart.grain == .month)
    screen = try #require(chart.trend)
    #expect((12...13).contains(screen.points.count))
    #expect(screen.plotted.count == 1)
    await chart.choose(.week)
    #expect(chart.trend?.grain == .week)
    await chart.choose(.all)
    #expect(chart.trend?.points.count == 1, "from the first month of which anything is known")
    await chart.choose(.onset as Measure)
    #expect(chart.trend?.measure == .onset)
  }

  @Test func theCoffeeOfThisMorningIsInItsChart() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 09:00")
    let coffee = ExposureEntry(exposure: .caffeine(drink: .filterCoffee, mg: 90), note: "")
    await phone.app.session.save { try $0.recordExposure(entry: coffee, minutesAgo: 0) }
    let chart = phone.app.chart
    await chart.choose(.exposure(kind: .caffeine))
    let last = try #require(chart.trend?.points.last)
    #expect(last.to == NightDate(year: 2026, month: 11, day: 21) && last.tenths == 900)
    #expect(chart.hours?.rows.last?.to == NightDate(year: 2026, month: 11, day: 20), "the coming night has not begun")
  }

  @Test func theHoursOfTheNight() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let chart = phone.app.chart
    await chart.load()
    let hours = try #require(chart.hours)
    #expect(hours.hours.count == 24)
    let last = try #require(hours.rows.last)
    #expect(last.shares.count == 24)
    #expect(last.shares[15] == 1, "03:12 is in the sixteenth hour after noon")
  }
}
