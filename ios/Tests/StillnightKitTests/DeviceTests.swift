// What the phone says of itself: the zones of the world, language and clock habit.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@Suite struct DeviceTests {
  private let device = FoundationDevice(now: { 0 }, zone: { "Europe/Berlin" })

  /// Offsets before and after a change that moved clocks, by the second. None of these is a plain change to summer time.
  @Test(arguments: [
    ("Pacific/Apia", 1_325_239_200, -36_000, 50_400, "jumped over a whole day"),
    ("Asia/Pyongyang", 1_439_564_400, 32_400, 30_600, "moved half an hour for good"),
    ("Asia/Pyongyang", 1_525_446_000, 30_600, 32_400, "and back"),
    ("America/Caracas", 1_197_183_600, -14_400, -16_200, "moved half an hour for good"),
    ("America/Caracas", 1_462_086_000, -16_200, -14_400, "and back"),
    ("Africa/Casablanca", 1_557_021_600, 3_600, 0, "summer time paused for Ramadan"),
    ("Europe/London", 57_722_400, 3_600, 0, "standard time all year came to an end"),
    ("Africa/Monrovia", 63_593_070, -2_670, 0, "an offset with seconds"),
  ])
  func changesThatAreNotSummerTime(_ zone: String, _ second: Int, _ before: Int32, _ after: Int32, _ why: String) throws
  {
    let rules = try #require(device.zoneRules(name: zone))
    let index = try #require(rules.transitions.firstIndex { $0.at == Instant(second) * 1000 }, "\(zone) \(why)")
    #expect(rules.transitions[index].offsetSeconds == after)
    #expect(rules.offsetSeconds(at: Instant(second) * 1000 - 1) == before)
  }

  /// Turkey stayed on summer time in 2016: nothing may change after that spring.
  @Test func istanbulStaysOnSummerTime() throws {
    let rules = try #require(device.zoneRules(name: "Europe/Istanbul"))
    let spring2016: Instant = 1_459_040_400_000
    #expect(rules.transitions.last == ZoneTransition(at: spring2016, offsetSeconds: 10_800))
  }

  /// Brazil's north-east had summer time for a week in 2000: there and back within less than eight days.
  @Test func aWeekOfSummerTimeIsFound() throws {
    let rules = try #require(device.zoneRules(name: "America/Recife"))
    let autumn2000 = rules.transitions.filter { $0.at > 970_000_000_000 && $0.at < 973_000_000_000 }
    #expect(autumn2000.map(\.offsetSeconds) == [-7_200, -10_800])
  }

  @Test func transitionsRiseAndEachMovesTheClock() throws {
    for zone in TimeZone.knownTimeZoneIdentifiers where zone.hasPrefix("A") {
      let rules = try #require(device.zoneRules(name: zone), "\(zone)")
      var (at, offset) = (Instant.min, rules.firstOffsetSeconds)
      for transition in rules.transitions {
        #expect(transition.at > at && transition.offsetSeconds != offset, "\(zone)")
        (at, offset) = (transition.at, transition.offsetSeconds)
      }
    }
  }

  @Test(arguments: [
    "", "Mars/Olympus_Mons", "GMT+3", "GMT+0300", "GMT-8", "EST", "PST", "CET", "+03:00", "europe/berlin",
    "../../etc/passwd", "Europe/Berlin ",
  ])
  func unknownZones(_ name: String) {
    #expect(device.zoneRules(name: name) == nil)
  }

  @Test(arguments: [
    "Europe/Berlin", "Asia/Kolkata", "Asia/Calcutta", "UTC", "GMT", "Etc/UTC", "Etc/GMT+3", "US/Eastern",
  ])
  func knownZones(_ name: String) {
    #expect(device.zoneRules(name: name)?.name == name)
  }

  @Test func rulesAreFoundOnce() throws {
    let first = try #require(device.zoneRules(name: "Europe/Berlin"))
    #expect(first.transitions.count == 240)
    #expect(device.zoneRules(name: "Europe/Berlin") == first)
  }

  @Test(arguments: [("de_DE", true), ("en_US", false), ("en_GB", true), ("en_US@hours=h23", true)])
  func clockHabit(_ locale: String, _ hours24: Bool) {
    let device = FoundationDevice(locale: { Locale(identifier: locale) })
    #expect(device.hours24() == hours24)
  }

  @Test(arguments: [("en-GB", "en-GB"), ("en_GB", "en-GB"), ("zh-Hans-CN", "zh-Hans-CN")])
  func language(_ preferred: String, _ tag: String) {
    #expect(FoundationDevice(language: { preferred }).language() == tag)
  }
}

@Suite struct CivilValueTests {
  @Test func timesPassThroughPickersUnchanged() {
    for minute in 0..<1440 {
      let time = HourMinute(hour: Int32(minute / 60), minute: Int32(minute % 60))
      #expect(HourMinute(picked: time.picked) == time)
    }
  }

  @Test func datesPassThroughPickersUnchanged() {
    for (year, month, day) in [(2024, 2, 29), (2026, 11, 22), (1999, 12, 31), (2100, 1, 1)] {
      let date = YearMonthDay(year: Int32(year), month: Int32(month), day: Int32(day))
      #expect(YearMonthDay(picked: date.picked) == date)
    }
  }

  /// Recorded in Berlin, edited in New York: still shown and stored as lived.
  @Test func aStampIsShownAsItWasLived() {
    let stamp = Stamp(at: 1_795_313_520_000, offsetSeconds: 3600, zone: "Europe/Berlin")
    #expect(stamp.time == HourMinute(hour: 3, minute: 12))
    #expect(stamp.instant(picked: stamp.picked) == stamp.at)
  }

  @Test func timesInThePersonsForm() {
    let time = HourMinute(hour: 22, minute: 15)
    #expect(time.words(Locale(identifier: "de_DE")) == "22:15")
    #expect(time.words(Locale(identifier: "en_US")).hasPrefix("10:15"))
  }

  @Test func civilMomentRoundsUpToTheSecond() {
    #expect(CivilMoment(1_500, in: nil).second == 2)
    #expect(CivilMoment(1_000, in: nil).second == 1)
  }
}
