// Civil dates and times between the core, the pickers and the eye.
// Decides how the platform shows a time or date standing alone. Leaves sentences, and which time it is, to the core.
import Foundation
import StillnightCore

extension TimeZone {
  /// Civil values pass through pickers and formatters in a zone without clock changes, so that none of them moves.
  public static let civil: TimeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
}

extension Calendar {
  /// The calendar in which civil values are numbers.
  public static let civil: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .civil
    return calendar
  }()
}

extension HourMinute {
  /// The time of day as a picker in the zone `TimeZone.civil` holds it.
  public init(picked date: Date) {
    let parts = Calendar.civil.dateComponents([.hour, .minute], from: date)
    self.init(hour: Int32(parts.hour ?? 0), minute: Int32(parts.minute ?? 0))
  }

  /// The same time on a day that stands for none.
  public var picked: Date {
    get { Date(timeIntervalSince1970: TimeInterval(hour) * 3600 + TimeInterval(minute) * 60) }
    set { self = HourMinute(picked: newValue) }
  }

  /// "22:15" or "10:15 PM", as the person's clock has it.
  public func words(_ locale: Locale = .autoupdatingCurrent) -> String {
    picked.formatted(
      Date.FormatStyle(date: .omitted, time: .shortened, locale: locale, calendar: .civil, timeZone: .civil)
    )
  }
}

extension HourMinute {
  /// "18", or "6 PM", as the person's clock has it: for an axis.
  public func hourWords(_ locale: Locale = .autoupdatingCurrent) -> String {
    picked.formatted(Date.FormatStyle(locale: locale, calendar: .civil, timeZone: .civil).hour())
  }
}

extension Optional where Wrapped == HourMinute {
  /// The time, or midnight until one is given: what a picker starts from.
  public var given: HourMinute {
    get { self ?? HourMinute(hour: 0, minute: 0) }
    set { self = newValue }
  }
}

extension YearMonthDay {
  /// The date as a picker in the zone `TimeZone.civil` holds it.
  public init(picked date: Date) {
    let parts = Calendar.civil.dateComponents([.year, .month, .day], from: date)
    self.init(year: Int32(parts.year ?? 1970), month: Int32(parts.month ?? 1), day: Int32(parts.day ?? 1))
  }

  /// Its first moment in that zone.
  public var picked: Date {
    let parts = DateComponents(year: Int(year), month: Int(month), day: Int(day))
    return Calendar.civil.date(from: parts) ?? Date(timeIntervalSince1970: 0)
  }

  /// The date some days later.
  public func plus(days: Int) -> YearMonthDay {
    YearMonthDay(picked: picked.addingTimeInterval(TimeInterval(days) * 86_400))
  }

  /// How many days later another date is.
  func days(to other: YearMonthDay) -> Int {
    Int((other.picked.timeIntervalSince(picked) / 86_400).rounded())
  }

  /// "Sat 21 Nov", in the person's order.
  public func words(_ locale: Locale = .autoupdatingCurrent) -> String {
    picked.formatted(
      Date.FormatStyle(locale: locale, calendar: .civil, timeZone: .civil).weekday(.abbreviated).day().month(
        .abbreviated
      )
    )
  }
}

extension YearMonthDay {
  /// The same for a picker, which writes what was picked back.
  public var asPicked: Date {
    get { picked }
    set { self = YearMonthDay(picked: newValue) }
  }
}

extension Optional where Wrapped == YearMonthDay {
  /// The date, or today until one is given: what a picker starts from.
  public var given: YearMonthDay {
    get { self ?? YearMonthDay(local: Date()) }
    set { self = newValue }
  }
}

extension YearMonthDay {
  /// The date that the phone's calendar shows.
  init(local date: Date) {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: date)
    self.init(year: Int32(parts.year ?? 1970), month: Int32(parts.month ?? 1), day: Int32(parts.day ?? 1))
  }
}

/// "Nov" for 11.
public func monthWords(_ month: Int32, calendar: Calendar = .autoupdatingCurrent) -> String {
  calendar.shortStandaloneMonthSymbols[(Int(month) + 11) % 12]
}

/// "Mon" for 1, as ISO 8601 counts, or "Monday" in full.
public func weekdayWords(_ iso: Int32, inFull: Bool = false, calendar: Calendar = .autoupdatingCurrent) -> String {
  let symbols = inFull ? calendar.weekdaySymbols : calendar.shortWeekdaySymbols
  return symbols[Int(iso) % 7]
}

extension Stamp {
  /// The moment as it was lived, for a picker in the zone `TimeZone.civil`.
  public var picked: Date { Stamp.picked(at, offsetSeconds: offsetSeconds) }

  /// Any moment in this stamp's offset.
  public func picked(_ instant: Instant) -> Date { Stamp.picked(instant, offsetSeconds: offsetSeconds) }

  /// The instant that a picker in that zone stands for.
  public func instant(picked date: Date) -> Instant {
    Instant((date.timeIntervalSince1970 * 1000).rounded()) - Instant(offsetSeconds) * 1000
  }

  /// The time of day as it was lived.
  public var time: HourMinute { HourMinute(picked: picked) }

  private static func picked(_ instant: Instant, offsetSeconds: Int32) -> Date {
    Date(timeIntervalSince1970: TimeInterval(instant) / 1000 + TimeInterval(offsetSeconds))
  }
}
