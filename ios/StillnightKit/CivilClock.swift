// Civil dates and times of one zone and the instants they are. Decides nothing: the platform's calendar converts.
import Foundation
import StillnightCore

/// The clock and calendar of the zone the phone is in.
public struct CivilClock: Sendable, Equatable {
  private let zone: TimeZone

  public init(zone name: String) { zone = TimeZone(identifier: name) ?? .current }

  /// The instant of a civil date and time; the first if clocks go back over it.
  public func instant(_ date: CivilDate, _ time: CivilTime) -> Instant {
    let parts = DateComponents(
      year: Int(date.year),
      month: Int(date.month),
      day: Int(date.day),
      hour: Int(time.hour),
      minute: Int(time.minute)
    )
    let found = calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
    return Instant((found.timeIntervalSince1970 * 1000).rounded())
  }

  public func date(_ instant: Instant) -> CivilDate {
    let parts = calendar.dateComponents([.year, .month, .day], from: Date(instant))
    return CivilDate(year: Int32(parts.year ?? 1970), month: Int32(parts.month ?? 1), day: Int32(parts.day ?? 1))
  }

  public func time(_ instant: Instant) -> CivilTime {
    let parts = calendar.dateComponents([.hour, .minute], from: Date(instant))
    return CivilTime(hour: Int32(parts.hour ?? 0), minute: Int32(parts.minute ?? 0))
  }

  /// What it shows at an instant.
  func shown(_ instant: Instant) -> DateAndTime { DateAndTime(date(instant), time(instant)) }

  private var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}

/// A date and a time of day on some clock, to the minute.
public struct DateAndTime: Sendable, Equatable {
  public let date: CivilDate
  public let time: CivilTime

  init(_ date: CivilDate, _ time: CivilTime) { (self.date, self.time) = (date, time) }

  var wall: WallTime { WallTime(date: date, time: time) }
}

extension Date {
  /// The millisecond it falls into.
  public var instant: Instant { Instant((timeIntervalSince1970 * 1000).rounded(.down)) }

  fileprivate init(_ instant: Instant) { self.init(timeIntervalSince1970: TimeInterval(instant) / 1000) }
}

extension Session {
  /// The clock where the phone is now.
  public var clock: CivilClock { CivilClock(zone: device.zone()) }
}
