// An item while it is being written. Decides how the choices on the screen become a schedule; whether that schedule
// makes sense is the core's to say.
import Foundation
import StillnightCore

/// What the person has chosen so far. Nothing about when is chosen in advance: there is no silent schedule.
public struct ItemDraft: Sendable, Equatable {
  /// How the days are said. Labels: `days-` and the name.
  public enum DaysChoice: Sendable, CaseIterable {
    case everyDay, everyOther, everyN, weekdays
  }

  /// How the time of day is said. Labels: `when-` and the name.
  public enum TimingChoice: Sendable, CaseIterable {
    case at, beforeBed, afterWaking, with
  }

  public var name = ""
  public var dose = ""
  public var kind: ItemKind = .supplement
  public var timing: TimingChoice?
  public var times: [CivilTime] = [CivilTime(hour: 9, minute: 0)]
  public var minutes: Int32 = 30
  /// Id of the item it is taken with; that one then decides days and times.
  public var with = ""
  public var days: DaysChoice?
  public var every: Int32 = 3
  public var from: CivilDate
  public var weekdays: Set<Int32> = []
  public var note = ""

  public init(today: CivilDate) { from = today }

  public init(_ entry: ItemEntry, today: CivilDate) {
    from = today
    name = entry.name
    dose = entry.dose
    kind = entry.kind
    note = entry.note
    switch entry.schedule {
    case .with(let item): (timing, with) = (.with, item)
    case .own(let days, let timing): take(days, timing)
    }
  }

  private mutating func take(_ days: Days, _ timing: Timing) {
    switch days {
    case .everyDay: self.days = .everyDay
    case .everyNDays(2, let from): (self.days, self.from) = (.everyOther, from)
    case .everyNDays(let every, let from): (self.days, self.every, self.from) = (.everyN, every, from)
    case .weekdays(let chosen): (self.days, weekdays) = (.weekdays, Set(chosen))
    }
    switch timing {
    case .at(let times): (self.timing, self.times) = (.at, times)
    case .beforeBed(let minutes): (self.timing, self.minutes) = (.beforeBed, minutes)
    case .afterWaking(let minutes): (self.timing, self.minutes) = (.afterWaking, minutes)
    }
  }

  /// The schedule, once days and time are chosen.
  public var schedule: Schedule? {
    if timing == .with { return with.isEmpty ? nil : .with(item: with) }
    guard let dates, let time else { return nil }
    return .own(days: dates, timing: time)
  }

  /// What is sent to the core, once there is a schedule.
  public var entry: ItemEntry? {
    schedule.map { schedule in
      ItemEntry(
        name: name.trimmingCharacters(in: .whitespacesAndNewlines),
        dose: dose.trimmingCharacters(in: .whitespacesAndNewlines),
        kind: kind,
        schedule: schedule,
        note: note.trimmingCharacters(in: .whitespacesAndNewlines)
      )
    }
  }

  /// One of the times. A row that is going away may still be asked for the time it had.
  public subscript(time index: Int) -> CivilTime {
    get { times.indices.contains(index) ? times[index] : CivilTime(hour: 0, minute: 0) }
    set { if times.indices.contains(index) { times[index] = newValue } }
  }

  /// Another time of the day, six hours after the last.
  public mutating func addTime() {
    let last = times.last ?? CivilTime(hour: 3, minute: 0)
    times.append(CivilTime(hour: (last.hour + 6) % 24, minute: last.minute))
  }

  private var dates: Days? {
    switch days {
    case nil: nil
    case .everyDay: .everyDay
    case .everyOther: .everyNDays(days: 2, from: from)
    case .everyN: .everyNDays(days: every, from: from)
    case .weekdays: .weekdays(days: weekdays.sorted())
    }
  }

  private var time: Timing? {
    switch timing {
    case nil, .with: nil
    case .at: .at(times: times)
    case .beforeBed: .beforeBed(minutes: minutes)
    case .afterWaking: .afterWaking(minutes: minutes)
    }
  }
}
