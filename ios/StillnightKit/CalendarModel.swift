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

  /// The year in which another month is looked for; nil while none is.
  public private(set) var year: Int32?

  @ObservationIgnored private let session: Session

  init(session: Session) {
    self.session = session
    month = CivilDate(picked: session.localNow)
  }

  func load() async {
    if screen == nil { month = session.nightNow }
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

  /// Begins to look for another month, in the year that is shown, or leaves it.
  public func choose() { year = year == nil ? month.year : nil }

  /// Looks in another year; none that has not begun.
  public func look(years: Int32) {
    if let looked = year { year = min(looked + years, today.year) }
  }

  /// Shows a month of the year that is looked in; of those to come, the newest that has begun.
  public func show(_ number: Int32) async {
    guard let year else { return }
    let chosen = CivilDate(year: year, month: number, day: 1)
    month = (year, number) > (today.year, today.month) ? today : chosen
    self.year = nil
    await load()
  }

  /// Whether a later month has begun.
  public var hasNext: Bool { (month.year, month.month) < (today.year, today.month) }

  private var today: CivilDate { session.nightNow }
}

extension Session {
  /// The night of now, as the core said on Tonight: until noon that of the evening before.
  fileprivate var nightNow: NightDate { reader?.tonight.screen?.night ?? CivilDate(picked: localNow) }
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
