// An item while it is being written. Decides how the choices on the screen become a schedule; whether that schedule
// makes sense is the core's to say. What the form does not show, and what was not touched, stays as it was.
import Foundation
import StillnightCore

/// What the person has chosen so far. Nothing about when is chosen in advance: there is no silent schedule.
public struct ItemDraft: Sendable, Equatable {
  /// How the days are said. Labels: `days-` and the name.
  public enum DaysChoice: Sendable, CaseIterable {
    case everyDay, everyOther, everyN, weekdays, onOff, once
  }

  /// How the time of day is said. Labels: `when-` and the name.
  public enum TimingChoice: Sendable, CaseIterable {
    case at, atHome, beforeBed, afterWaking, meal, with, elapsed, asNeeded

    /// Whether days are chosen beside it.
    public var hasDays: Bool {
      switch self {
      case .at, .atHome, .beforeBed, .afterWaking, .meal: true
      case .with, .elapsed, .asNeeded: false
      }
    }

    /// Whether it hangs on a point of the person's day.
    public var isAnchored: Bool { self == .beforeBed || self == .afterWaking || self == .meal }
  }

  /// On which side of its anchor. Labels: `before-or-after-` and the name.
  public enum Side: Sendable, CaseIterable {
    case before, after
  }

  public var name = ""
  public var dose = ""
  public var kind: ItemKind = .supplement
  public var note = ""
  public var timing: TimingChoice? { didSet { if timing != oldValue { sideOfChoice() } } }
  public var times: [CivilTime] = [CivilTime(hour: 9, minute: 0)]
  /// Minutes from the anchor.
  public var minutes: Int32 = 30
  public var side: Side = .before
  /// Which meal; nil until it is chosen.
  public var meal: Anchor?
  /// Whether the timetable may move it between `earliest` and `latest`, in minutes after the anchor.
  public var movable = false { didSet { if movable, !oldValue { (earliest, latest) = (offset, offset) } } }
  public var earliest: Int32 = 0
  public var latest: Int32 = 0
  /// Id of the item it is taken with; that one then decides days and times.
  public var with = ""
  public var elapsedMinutes: Int32 = 480
  public var firstDate: CivilDate
  public var firstTime = CivilTime(hour: 9, minute: 0)
  /// Limits of what is taken as needed; nil for none.
  public var gapMinutes: Int32?
  public var dailyMax: Int32?
  public var days: DaysChoice?
  public var every: Int32 = 3
  public var on: Int32 = 5
  public var off: Int32 = 2
  public var from: CivilDate
  public var once: CivilDate
  public var weekdays: Set<Int32> = []
  public var product = ProductDraft()

  private let clock: CivilClock
  /// Zone of what is taken as at home; empty for the one the phone is in.
  private var homeZone = ""
  /// The schedule as it was, and as these choices say it: the same until one of them changes.
  private var before: Before?

  private struct Before: Sendable, Equatable {
    let said, stored: Schedule
  }

  public init(today: CivilDate, clock: CivilClock) {
    (from, once, firstDate) = (today, today, today)
    self.clock = clock
  }

  public init(_ entry: ItemEntry, today: CivilDate, clock: CivilClock) {
    self.init(today: today, clock: clock)
    name = entry.name
    dose = entry.dose
    kind = entry.kind
    note = entry.note
    product = ProductDraft(entry)
    switch entry.schedule {
    case .with(let item): (timing, with) = (.with, item)
    case .own(let days, let timing): take(days, timing)
    case .elapsed(let minutes, let from):
      (timing, elapsedMinutes, firstDate, firstTime) = (.elapsed, minutes, clock.date(from), clock.time(from))
    case .asNeeded(let gap, let most): (timing, gapMinutes, dailyMax) = (.asNeeded, gap, most)
    }
    before = said.map { Before(said: $0, stored: entry.schedule) }
  }

  private mutating func take(_ days: Days, _ timing: Timing) {
    switch days {
    case .everyDay: self.days = .everyDay
    case .everyNDays(2, let from): (self.days, self.from) = (.everyOther, from)
    case .everyNDays(let every, let from): (self.days, self.every, self.from) = (.everyN, every, from)
    case .weekdays(let chosen): (self.days, weekdays) = (.weekdays, Set(chosen))
    case .onOff(let on, let off, let from): (self.days, self.on, self.off, self.from) = (.onOff, on, off, from)
    case .once(let date): (self.days, once) = (.once, date)
    }
    switch timing {
    case .at(let times): (self.timing, self.times) = (.at, times)
    case .atHome(let times, let zone): (self.timing, self.times, homeZone) = (.atHome, times, zone)
    case .beforeBed(let minutes): take(.bedtime, -minutes)
    case .afterWaking(let minutes): take(.waking, minutes)
    case .anchored(let anchor, let minutes, let window):
      take(anchor, minutes)
      if let window { (movable, earliest, latest) = (true, window.from, window.to) }
    }
  }

  private mutating func take(_ anchor: Anchor, _ offset: Int32) {
    switch anchor {
    case .bedtime: timing = .beforeBed
    case .waking: timing = .afterWaking
    case .breakfast, .lunch, .dinner: (timing, meal) = (.meal, anchor)
    }
    minutes = abs(offset)
    // Nought is on the side that the choice says.
    if offset != 0 { side = offset < 0 ? .before : .after }
  }

  /// "Before bed" and "after waking" say their side themselves.
  private mutating func sideOfChoice() {
    if timing == .beforeBed { side = .before }
    if timing == .afterWaking { side = .after }
  }

  /// The schedule, once days and time are chosen.
  public var schedule: Schedule? {
    guard let said else { return nil }
    return before?.said == said ? before?.stored : said
  }

  /// What is sent to the core, once there is a schedule and every number can be read.
  public var entry: ItemEntry? {
    guard let schedule, product.readable else { return nil }
    return ItemEntry(
      name: name.trimmed,
      dose: dose.trimmed,
      kind: kind,
      schedule: schedule,
      note: note.trimmed,
      form: product.form.trimmed,
      substances: product.substances,
      compound: product.compound,
      strength: product.strength.value.map { Strength(amount: $0, unit: product.unit) },
      pieces: product.pieces.value.map { Int32(clamping: $0) },
      steps: product.steps.map(\.entered)
    )
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
}

// MARK: The choices as a schedule

extension ItemDraft {
  /// Minutes after the anchor; before it if negative.
  private var offset: Int32 { side == .before ? -minutes : minutes }

  private var said: Schedule? {
    switch timing {
    case nil: nil
    case .with?: with.isEmpty ? nil : .with(item: with)
    case .elapsed?: .elapsed(minutes: elapsedMinutes, from: clock.instant(firstDate, firstTime))
    case .asNeeded?: .asNeeded(gapMinutes: gapMinutes, dailyMax: dailyMax)
    case .at?, .atHome?, .beforeBed?, .afterWaking?, .meal?: own
    }
  }

  private var own: Schedule? {
    guard let dates, let time else { return nil }
    return .own(days: dates, timing: time)
  }

  private var dates: Days? {
    switch days {
    case nil: nil
    case .everyDay: .everyDay
    case .everyOther: .everyNDays(days: 2, from: from)
    case .everyN: .everyNDays(days: every, from: from)
    case .weekdays: .weekdays(days: weekdays.sorted())
    case .onOff: .onOff(on: on, off: off, from: from)
    case .once: .once(date: once)
    }
  }

  private var time: Timing? {
    switch timing {
    case nil, .with, .elapsed, .asNeeded: nil
    case .at: .at(times: times)
    case .atHome: .atHome(times: times, zone: homeZone)
    case .beforeBed where !movable && side == .before: .beforeBed(minutes: minutes)
    case .afterWaking where !movable && side == .after: .afterWaking(minutes: minutes)
    case .beforeBed: anchored(.bedtime)
    case .afterWaking: anchored(.waking)
    case .meal: meal.map(anchored)
    }
  }

  private func anchored(_ anchor: Anchor) -> Timing {
    .anchored(anchor: anchor, minutes: offset, window: movable ? Window(from: earliest, to: latest) : nil)
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
