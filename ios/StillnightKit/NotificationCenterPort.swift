// What the app needs of the system's notification centre, and nothing of how the system does it.
import Foundation
import StillnightCore

/// The system's notification centre. The app's own is in StillnightApp; tests have one of their own.
public protocol NotificationCenterPort: Sendable {
  /// Whether the person lets us notify; no question is asked.
  func permission() async -> NotificationPermission
  /// Asks the person, once in the life of the app; afterwards the system answers for them.
  func askPermission() async -> NotificationPermission
  /// The buttons on every reminder, with their words, and what a locked screen shows that hides what is due.
  func offer(actions: [ReminderAction: String], whenHidden: String) async
  /// What the system still holds.
  func pending() async -> [PlannedNotification]
  /// Ids of what is on show now, and when each came up.
  func delivered() async -> [String: Instant]
  /// Adds a notification; one pending or on show with the same id is replaced.
  func add(_ notification: PlannedNotification) async throws
  func removePending(_ ids: Set<String>) async
  func removeDelivered(_ ids: Set<String>) async
}

/// Whether the person lets us notify.
public enum NotificationPermission: Sendable, Equatable {
  case notAsked, denied, granted
}

/// The buttons of a reminder, in order.
public enum ReminderAction: String, Sendable, CaseIterable {
  case taken, snooze, skip

  /// What the core calls it.
  var answer: Answer {
    switch self {
    case .taken: .taken
    case .snooze: .snooze
    case .skip: .skip
    }
  }
}

/// A notification as the system is asked to hold it. Two are equal if the person could not tell them apart.
public struct PlannedNotification: Sendable, Equatable {
  /// Id of the reminder, that of its second time, or `PlannedNotification.openID`.
  public let id: String
  public let fire: Fire
  public let title: String
  public let body: String

  /// The one that asks to open the app.
  public static let openID = "open-stillnight"
  /// What comes before a reminder's id when it asks a second time: the first stays where it is until then.
  private static let again = "again:"

  public init(id: String, fire: Fire, title: String, body: String) {
    self.id = id
    self.fire = fire
    self.title = title
    self.body = body
  }

  /// Whether it asks for an answer.
  public var answerable: Bool { id != Self.openID }

  /// Whether it asks a second time: without a sound, and without lighting up the screen.
  public var quiet: Bool { id.hasPrefix(Self.again) }

  /// The reminder it is about.
  public var reminder: String { quiet ? String(id.dropFirst(Self.again.count)) : id }

  /// The id under which a reminder asks a second time.
  public static func again(_ reminder: String) -> String { again + reminder }

  /// When the system shows it.
  public enum Fire: Sendable, Equatable {
    /// As soon as the system can.
    case now
    /// At this date and time on whatever clock the phone shows then.
    case civil(CivilMoment)
    /// At this date and time in UTC, whatever clock the phone shows then.
    case pinned(CivilMoment)
  }
}

extension PlannedNotification.Fire {
  /// When a reminder comes: at its instant if the core says that it stays there, or if the phone's clock, which goes by `zone`
  /// now, shows that time once before; or else by that clock.
  init(_ reminder: Reminder, soonest: Instant, in zone: ZoneRules?) {
    let at = max(reminder.at, soonest)
    let pinned = reminder.pinned || zone?.repeats(at) == true
    self = pinned ? .pinned(CivilMoment(at, in: nil)) : .civil(CivilMoment(at, in: zone))
  }

  /// From what a request to the system holds: what names no zone goes by the phone's clock.
  public init(_ components: DateComponents?) {
    guard let components else {
      self = .now
      return
    }
    let moment = CivilMoment(components)
    self = components.timeZone == .civil ? .pinned(moment) : .civil(moment)
  }

  /// As a request to the system names it; nothing for as soon as it can. UTC and not the zone the phone is in, so that the
  /// same instant is the same request after a flight.
  public var components: DateComponents? {
    switch self {
    case .now: nil
    case .civil(let moment): moment.components(in: nil)
    case .pinned(let moment): moment.components(in: .civil)
    }
  }
}

/// A date and time to the second on a clock, without a zone.
public struct CivilMoment: Sendable, Equatable, Hashable {
  public let year, month, day, hour, minute, second: Int

  public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  fileprivate func components(in zone: TimeZone?) -> DateComponents {
    DateComponents(
      timeZone: zone,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second
    )
  }
}
