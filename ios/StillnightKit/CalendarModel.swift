// A month as a heat map. Decides which month is shown and how its days stand under the days of the week; shades and words
// are the core's.
import Foundation
import Observation
import StillnightCore

/// The calendar.
@MainActor @Observable
public final class CalendarModel {
  public private(set) var screen: CalendarScreen?
  /// Any day of the month that is shown.
  public private(set) var month: CivilDate

  @ObservationIgnored private let session: Session

  init(session: Session) {
    self.session = session
    month = CivilDate(picked: session.localNow)
  }

  func load() async {
    let shown = month
    let read = await session.ask { try $0.calendar(year: shown.year, month: shown.month) }
    // The person may have gone on to another month meanwhile.
    if let read, month == shown { screen = read }
  }

  /// Shows another month, so many later.
  public func go(months: Int) async {
    guard let other = month.plus(months: months), months < 0 || hasNext else { return }
    month = other
    await load()
  }

  /// Whether a later month has begun.
  public var hasNext: Bool {
    let today = CivilDate(picked: session.localNow)
    return (month.year, month.month) < (today.year, today.month)
  }
}

extension YearMonthDay {
  /// The first of the month so many months later.
  func plus(months: Int) -> YearMonthDay? {
    let first = YearMonthDay(year: year, month: month, day: 1)
    return Calendar.civil.date(byAdding: .month, value: months, to: first.picked).map { YearMonthDay(picked: $0) }
  }
}

extension CalendarScreen {
  /// Empty places before the first day, in a week that begins on this day, 1 (Monday) to 7.
  public func blanks(weekBeginsOn first: Int32) -> Int { Int((firstWeekday - first + 7) % 7) }
}

extension Calendar {
  /// The day a week begins on for this person, 1 (Monday) to 7.
  public var firstWeekdayISO: Int32 { Int32((firstWeekday + 5) % 7 + 1) }
}
