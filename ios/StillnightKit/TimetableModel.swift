// The timetable of today or tomorrow, and the person's own rules. Decides only which of the two days is shown and what is
// chosen for a rule; where a dose goes, why, and what would help, is the core's.
import Observation
import StillnightCore

/// Where the timetable comes from: the core, or a test.
struct TimetableSource: Sendable {
  var read: @Sendable (Stillnight, CivilDate?) throws -> TimetableScreen = { try $0.timetable(date: $1) }
  var apply: @Sendable (Stillnight, CivilDate?) throws -> Int64 = { try $0.applyTimetable(date: $1) }
  var relax: @Sendable (Stillnight, CivilDate?, Int32) throws -> Void = { try $0.relax(date: $1, place: $2) }
  var keep: @Sendable (Stillnight, String, Bool) throws -> Void = { try $0.keepSpacing(rule: $1, kept: $2) }
}

/// The timetable.
@MainActor @Observable
public final class TimetableModel {
  public enum Day: Sendable, CaseIterable {
    case today, tomorrow
  }

  public private(set) var screen: TimetableScreen?
  public private(set) var day: Day = .today
  /// The line whose reasons are open, by its place.
  public var open: Int?
  /// The rule that is being made.
  public var rule: RuleDraft?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let source: TimetableSource

  init(session: Session, source: TimetableSource = TimetableSource()) {
    self.session = session
    self.source = source
  }

  public func load() async {
    let (asked, date) = (day, date)
    guard let read = await session.ask({ [source] in try source.read($0, date) }), asked == day else { return }
    screen = read
  }

  public func show(_ day: Day) async {
    (self.day, open) = (day, nil)
    await load()
  }

  /// Makes the times that are shown the plan's.
  public func apply() async {
    let date = date
    _ = await session.perform { [source] in try source.apply($0, date) }
    await load()
  }

  /// Makes one of the changes that would help, by its place.
  public func relax(_ place: Int) async {
    let date = date
    _ = await session.perform { [source] in try source.relax($0, date, Int32(place)) }
    await load()
  }

  /// Keeps a rule of the catalogue where possible, or does without it.
  public func keep(_ rule: String, kept: Bool) async {
    _ = await session.perform { [source] in try source.keep($0, rule, kept) }
    await load()
  }

  /// Whether a rule is kept, for its switch.
  public subscript(kept rule: String) -> Bool {
    get { screen?.softRules.first { $0.id == rule }?.kept ?? false }
    set { Task { await keep(rule, kept: newValue) } }
  }

  public func addRule() { rule = RuleDraft() }

  /// Keeps the rule that is being made; it stays open if it was refused.
  public func keepRule() async {
    guard let made = rule?.entered else { return }
    guard await session.perform({ try $0.putSpacing(rule: made) }) != nil else { return }
    rule = nil
    await load()
  }

  public func remove(_ rule: OwnSpacing) async {
    _ = await session.perform { try $0.removeSpacing(id: rule.id) }
    await load()
  }

  /// Nil for today: the core says which day that is.
  private var date: CivilDate? {
    switch day {
    case .today: nil
    case .tomorrow: CivilDate(picked: session.localNow).plus(days: 1)
    }
  }
}

/// A rule of the person's own while it is being made.
public struct RuleDraft: Sendable, Equatable {
  public var first: OwnParty?
  public var second: OwnParty?
  public var minutes: Int32 = 120
  public var oneWay = false

  public init() {}

  /// The rule, once both sides are chosen.
  public var entered: OwnSpacing? {
    guard let first, let second else { return nil }
    return OwnSpacing(id: "", first: first, second: second, minutes: minutes, oneWay: oneWay, words: "")
  }
}

extension Optional where Wrapped == RuleDraft {
  /// The rule, or one that is just begun.
  public var given: RuleDraft {
    get { self ?? RuleDraft() }
    set { if self != nil { self = newValue } }
  }
}
