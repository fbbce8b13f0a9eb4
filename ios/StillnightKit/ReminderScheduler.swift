// Makes the system's notification centre hold what the core says it should.
// Decides how a reminder becomes a request to the system. Leaves to the core which reminders there are, when, and in
// what words.
import Foundation
import StillnightCore

/// Compares what the core plans with what the system holds, and changes only the difference.
///
/// Most requests name a date and time without a zone, so the system shows them at that time on whatever clock the phone
/// has then: most schedules of the plan mean that. A person who lands in New York gets the nine o'clock reminder at nine
/// there even if the app has not run since Berlin. Pinning the zone would show it at three in the night. What goes by
/// elapsed time, or by the clock at home, is pinned, as the core says of each reminder: it stays at its instant. So does
/// what falls into the second of the two hours of one name, which the system would show in the first. The next run of the
/// app plans again for the new zone; hardly anything changes then.
public actor ReminderScheduler {
  /// The system silently drops what is pending beyond 64.
  public static let capacity = 60
  /// How many reminders the core is asked for: it adds at most eight second times to them.
  public static let reminders: Int32 = 52

  /// A time that has passed when the request arrives would never fire.
  private static let soonest: Instant = 2000

  private let core: CoreQueue
  private let device: any Device
  private let port: any NotificationCenterPort
  private let words: Words
  private var running: Task<Outcome, any Error>?

  /// What a refill found.
  public struct Outcome: Sendable, Equatable {
    public let permission: NotificationPermission
    /// When the first of all that is to come is due.
    public let wake: Instant?
  }

  public init(core: CoreQueue, device: any Device, port: any NotificationCenterPort, words: Words) {
    self.core = core
    self.device = device
    self.port = port
    self.words = words
  }

  /// Plans again. Calls may come at once from many places; they are done one after another.
  @discardableResult
  public func refill() async throws -> Outcome {
    let before = running
    let task = Task {
      _ = await before?.result
      return try await refillNow()
    }
    running = task
    return try await task.value
  }

  private func refillNow() async throws -> Outcome {
    var plan = try await core.call { try $0.reminders(capacity: Self.reminders) }
    let outcome = Outcome(permission: await port.permission(), wake: plan.wake)
    let held = await port.pending()
    guard outcome.permission == .granted else {
      await port.removePending(Set(held.map(\.id)))
      return outcome
    }

    let delivered = await port.delivered()
    // On show, and still to come by the clock: the clock was put back since. It was seen, and does not come again.
    let seen = plan.pending.filter { (delivered[$0.id] ?? .min) >= $0.at }
    if !seen.isEmpty {
      let now = device.now()
      plan = try await core.call { stillnight in
        for reminder in seen { try stillnight.cameUp(reminder.id, delivered[reminder.id], now: now) }
        return try stillnight.reminders(capacity: Self.reminders)
      }
    }
    let showing = plan.showing.filter(\.calls)
    let lost = showing.map { PlannedNotification($0, fire: .now) }.filter { delivered[$0.id] == nil }
    let wanted = pending(of: plan) + lost

    await port.removePending(Set(held.map(\.id)).subtracting(wanted.map(\.id)))
    await port.removeDelivered(Set(delivered.keys).subtracting(kept(of: plan, delivered: delivered)))
    for notification in wanted where !held.contains(notification) {
      try await port.add(notification)
    }
    let count = await port.pending().count
    let now = device.now()
    try await core.call { stillnight in
      for reminder in showing {
        try stillnight.cameUp(reminder.id, delivered[reminder.id], now: now)
        if reminder.followUp {
          try stillnight.cameUp(reminder.id, delivered[PlannedNotification.again(reminder.id)] ?? now, now: now)
        } else if delivered[reminder.id] == nil {
          try stillnight.cameUp(reminder.id, now, now: now)
        }
      }
      try stillnight.refilled(pending: Int32(count))
    }
    return outcome
  }

  /// What stays on show: each reminder once. When it has asked a second time, that is in the place of the first.
  private func kept(of plan: ReminderPlan, delivered: [String: Instant]) -> Set<String> {
    Set(
      plan.showing.map { reminder in
        let again = PlannedNotification.again(reminder.id)
        return reminder.followUp || delivered[again] != nil ? again : reminder.id
      }
    )
  }

  /// The plan as requests. If the plan goes on beyond what the system holds, the last place goes to a notification that
  /// asks to open the app: it comes when the first reminder without a place is due.
  private func pending(of plan: ReminderPlan) -> [PlannedNotification] {
    let zone = device.zoneRules(name: device.zone())
    let soonest = device.now() + Self.soonest
    func fire(_ reminder: Reminder) -> PlannedNotification.Fire { .init(reminder, soonest: soonest, in: zone) }
    let again = plan.followUps.map { PlannedNotification($0, fire: fire($0)) }
    let room = Self.capacity - again.count
    var requests = plan.pending.prefix(room).map { PlannedNotification($0, fire: fire($0)) }
    if plan.truncated || plan.pending.count > room, let last = requests.popLast() {
      requests.append(
        PlannedNotification(
          id: PlannedNotification.openID,
          fire: last.fire,
          title: words["reminder-open-title"],
          body: words["reminder-open-body"]
        )
      )
    }
    return requests + again
  }
}

extension PlannedNotification {
  init(_ reminder: Reminder, fire: Fire) {
    let id = reminder.followUp ? Self.again(reminder.id) : reminder.id
    self.init(id: id, fire: fire, title: reminder.title, body: reminder.body)
  }
}

extension Reminder {
  /// Whether it has to be shown now. Shown before and gone from the screen means put away by the person: iOS keeps
  /// notifications over a restart.
  fileprivate var calls: Bool { followUp || !raised }
}

extension Stillnight {
  /// The system had a reminder on show since an instant, though nobody could tell the core then. A clock that was put back
  /// since does not make it one to come.
  func cameUp(_ reminder: String, _ instant: Instant?, now: Instant) throws {
    guard let instant else { return }
    try raisedAt(reminder: reminder, at: min(instant, now))
  }
}

extension CivilMoment {
  /// What a clock under these rules, or else in UTC, shows at an instant; a begun second counts as the next, so that
  /// nothing is early.
  init(_ instant: Instant, in zone: ZoneRules?) {
    let offset = zone?.offsetSeconds(at: instant) ?? 0
    let second = (Double(instant) / 1000).rounded(.up) + Double(offset)
    let parts = Calendar.civil.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: second)
    )
    self.init(parts)
  }

  /// A civil moment by its parts; what is not given is the first of its kind.
  public init(_ parts: DateComponents) {
    self.init(
      year: parts.year ?? 1970,
      month: parts.month ?? 1,
      day: parts.day ?? 1,
      hour: parts.hour ?? 0,
      minute: parts.minute ?? 0,
      second: parts.second ?? 0
    )
  }
}

extension ZoneRules {
  /// Whether a clock showed the same time before: in the hour that comes twice when clocks go back.
  func repeats(_ instant: Instant) -> Bool {
    guard let place = transitions.lastIndex(where: { $0.at <= instant }) else { return false }
    let before = place > 0 ? transitions[place - 1].offsetSeconds : firstOffsetSeconds
    return instant < transitions[place].at + Instant(before - transitions[place].offsetSeconds) * 1000
  }

  /// Offset east of UTC at an instant, in seconds.
  func offsetSeconds(at instant: Instant) -> Int32 {
    transitions.last { $0.at <= instant }?.offsetSeconds ?? firstOffsetSeconds
  }
}
