// What the system's notification centre is made to hold, and what its buttons do.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct ReminderTests {
  @Test func atMostSixtyAndTheLastAsksToOpenTheApp() async throws {
    let phone = try await FixedPhone()
    let hours = (6..<18).map { CivilTime(hour: Int32($0), minute: 0) }
    for name in ["Water", "Stretching"] {
      _ = await phone.app.session.perform { try $0.addItem(entry: .daily(name, at: hours)) }
    }
    let held = await phone.center.held
    #expect(held.count == ReminderScheduler.capacity)
    let last = try #require(held.values.max { ($0.moment?.text ?? "") < ($1.moment?.text ?? "") })
    #expect(last.id == PlannedNotification.openID)
    #expect(!last.answerable)
    #expect(last.title == phone.app.session.words["reminder-open-title"])
    #expect(last.title != "reminder-open-title")

    // Opening it makes room again: the request moves on and nothing is left behind.
    phone.device.set("2026-11-24 12:30")
    await phone.center.catchUp()
    await phone.app.cameToFront()
    let later = await phone.center.held
    #expect(later.count == ReminderScheduler.capacity)
    #expect(later[PlannedNotification.openID]?.moment?.text ?? "" > last.moment?.text ?? "")
  }

  @Test func fewRemindersNeedNoRequest() async throws {
    let phone = try await FixedPhone()
    _ = await phone.app.session.perform { stillnight in
      let item = try stillnight.addItem(entry: .iron)
      try stillnight.endItem(id: item.id)
    }
    #expect(await phone.center.held.isEmpty)
  }

  @Test func planningAgainChangesNothing() async throws {
    let phone = try await FixedPhone()
    try await addPlan(to: phone)
    let (held, added) = (await phone.center.held, await phone.center.added)
    #expect(!held.isEmpty)
    for _ in 0..<3 { await phone.app.refill() }
    await phone.app.cameToFront()
    #expect(await phone.center.held == held)
    #expect(await phone.center.added == added, "what is held is not asked for twice")
  }

  @Test func manyRefillsAtOnceLeaveOnePlan() async throws {
    let phone = try await FixedPhone()
    try await addPlan(to: phone)
    let held = await phone.center.held
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { await phone.app.refill() } }
    }
    #expect(await phone.center.held == held)
  }

  @Test func magnesiumMovesWithBedtime() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    try await addPlan(to: phone)
    #expect(await phone.center.times.contains("2026-11-22 22:15:00"))
    let count = await phone.center.times.count
    await phone.app.plan.setRoutine(
      bedtime: CivilTime(hour: 22, minute: 30),
      waking: CivilTime(hour: 7, minute: 0)
    )
    let times = await phone.center.times
    #expect(times.contains("2026-11-22 21:45:00"))
    #expect(!times.contains { $0.contains("22:15") })
    #expect(times.count == count)
  }

  /// Wall-clock reminders follow; nothing comes twice and nothing is lost, whether or not the app runs on the way.
  @Test(arguments: [false, true])
  func berlinToNewYork(_ opensOnArrival: Bool) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()

    await phone.sleep(until: "2026-11-23 22:15")
    try await phone.press(.taken, "Magnesium")
    phone.device.fly(to: "America/New_York")
    if opensOnArrival {
      await phone.app.cameToFront()
      await phone.app.wentToBack()
    }
    for moment in ["2026-11-23 21:00", "2026-11-23 22:15", "2026-11-24 08:59", "2026-11-24 09:00"] {
      await phone.sleep(until: moment)
      await phone.app.worldChanged()
    }
    let titles = await phone.center.history.map(\.title)
    #expect(titles.count { $0.contains("Magnesium") } == 1, "not a second time on the same evening")
    #expect(titles.count { $0.contains("Iron") } == 1)
    #expect(await phone.center.shown.count == 1)

    await phone.sleep(until: "2026-11-24 22:15")
    await phone.app.worldChanged()
    #expect(await phone.center.history.count { $0.title.contains("Magnesium") } == 2)
  }

  /// The clock leaps over bedtime: what was due in the hours that never came is shown on arrival, once, whether the
  /// system shows what it missed or drops it.
  @Test(arguments: [false, true])
  func newYorkToBerlin(_ systemDrops: Bool) async throws {
    let phone = try await FixedPhone("America/New_York", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    phone.device.set("2026-11-23 20:00")
    phone.device.fly(to: "Europe/Berlin")
    if systemDrops { await phone.center.dropMissed() } else { await phone.center.catchUp() }
    await phone.app.worldChanged()
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])

    await phone.sleep(until: "2026-11-24 09:00")
    await phone.app.worldChanged()
    await phone.sleep(until: "2026-11-24 22:15")
    await phone.app.worldChanged()
    let titles = await phone.center.history.map(\.title)
    #expect(titles.count { $0.contains("Iron") } == 1)
    #expect(titles.count { $0.contains("Magnesium") } == 2)
  }

  /// The night clocks go back, and the night they go forward: once each.
  @Test(arguments: ["2026-10-24", "2027-03-27"])
  func onceInTheNightTheClocksChange(_ evening: String) async throws {
    let phone = try await FixedPhone("Europe/Berlin", evening + " 20:00")
    _ = await phone.app.session.perform {
      try $0.addItem(entry: .daily("Stretching", at: [CivilTime(hour: 2, minute: 30)]))
    }
    await phone.app.wentToBack()
    for step in 1...48 {
      phone.device.move(to: phone.device.instant(evening + " 20:00") + Instant(step) * 15 * 60_000)
      await phone.center.catchUp()
      if step % 8 == 0 { await phone.app.worldChanged() }
    }
    #expect(await phone.center.history.map(\.title) == ["Stretching"])
  }

  @Test func deniedMeansNothingIsAskedOfTheSystem() async throws {
    let phone = try await FixedPhone(permission: .denied)
    try await addPlan(to: phone)
    #expect(phone.app.permission == .denied)
    #expect(await phone.center.added == 0)
    #expect(phone.app.session.notice == nil, "denying is no error")

    // Allowed later, in the system's settings.
    await phone.center.set(.granted)
    await phone.app.cameToFront()
    #expect(phone.app.permission == .granted)
    #expect(await !phone.center.held.isEmpty)

    // And taken back.
    await phone.center.set(.denied)
    await phone.app.cameToFront()
    #expect(await phone.center.held.isEmpty)
  }

  @Test func snoozeAsksAgain() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.sleep(until: "2026-11-23 22:15")
    try await phone.press(.snooze, "Magnesium")
    #expect(await phone.center.times.first == "2026-11-23 22:25:00")
    await phone.sleep(until: "2026-11-23 22:25")
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg", "Magnesium 300 mg"])
    try await phone.press(.skip, "Magnesium")
    #expect(phone.app.tonight.screen?.doses.contains { $0.state == .skipped } == true)
    #expect(await phone.center.shown.isEmpty)
  }

  /// What an answer did besides is said when the app is next looked at: what is too near, and what was moved.
  @Test func whatAnAnswerDidIsSaidInTheApp() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 08:00")
    for (name, substance, hour) in [("Iron", Substance.iron, Int32(9)), ("Calcium", .calcium, 11)] {
      let entry = ItemEntry(
        name: name,
        dose: "",
        kind: .supplement,
        schedule: .own(days: .everyDay, timing: .at(times: [CivilTime(hour: hour, minute: 0)])),
        note: "",
        substances: [substance]
      )
      _ = await phone.app.session.perform { try $0.addItem(entry: entry) }
    }
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 09:00")
    phone.device.set("2026-11-23 10:40")
    try await phone.press(.taken, "Iron")
    await phone.app.cameToFront()
    let told = try #require(phone.app.session.told)
    #expect(told.contains("Iron"))
    #expect(told.contains("Calcium") && told.contains("12:40"), "\(told)")
    await phone.app.worldChanged()
    #expect(phone.app.session.told == told, "until it is read")

    // One that was answered already says nothing.
    phone.app.session.told = nil
    let id = try #require(await phone.center.since.keys.first)
    let again = PlannedNotification(id: id, fire: .now, title: "", body: "")
    await phone.app.pressed(.taken, on: again, since: phone.device.now())
    #expect(phone.app.session.told == nil)
  }

  @Test func takenAtAnotherTimeAndTakenBackOnTonight() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.sleep(until: "2026-11-23 22:40")
    await phone.app.cameToFront()
    let tonight = phone.app.tonight
    let dose = try #require(tonight.screen?.doses.first { $0.state == .due })
    tonight.chooseTime(of: dose)
    #expect(tonight.timing == dose.id)
    #expect(tonight.takenTime == CivilTime(hour: 22, minute: 15), "from when it was due")
    tonight.takenTime = CivilTime(hour: 22, minute: 5)
    await tonight.taken(dose)
    #expect(tonight.timing == nil)
    let taken = try #require(tonight.screen?.doses.first { $0.id == dose.id })
    #expect(taken.state == .taken && taken.stateWords.contains("22:05"))
    #expect(await phone.center.shown.isEmpty)
    await tonight.answer(dose.id, .withdraw)
    #expect(tonight.screen?.doses.first { $0.id == dose.id }?.state == .due)

    // Of one still to come, the choice begins now; ahead of the clock it is refused, and stays open.
    let next = try #require(tonight.screen?.doses.first { $0.at > phone.device.now() })
    tonight.chooseTime(of: next)
    #expect(tonight.takenTime == CivilTime(hour: 22, minute: 40))
    tonight.takenTime = CivilTime(hour: 23, minute: 50)
    await tonight.taken(next)
    #expect(phone.app.session.notice?.isEmpty == false)
    #expect(tonight.timing == next.id)
    tonight.chooseTime(of: next)
    #expect(tonight.timing == nil)
  }

  @Test func answeredInTheAppLeavesTheScreen() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.sleep(until: "2026-11-23 22:15")
    await phone.app.cameToFront()
    let due = try #require(phone.app.tonight.screen?.doses.first { $0.state == .due })
    #expect(await phone.center.shown.count == 1)
    await phone.app.tonight.answer(due.id, .taken)
    #expect(await phone.center.shown.isEmpty)
    #expect(phone.app.tonight.confirmation?.words.contains("Magnesium") == true)
    await phone.app.session.undo()
    #expect(phone.app.tonight.screen?.doses.first { $0.state == .due }?.id == due.id)
  }

  /// Due while the system would not show it: shown late rather than never, and once.
  @Test func aReminderTheSystemLostIsShownOnce() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.center.removePending(Set(await phone.center.held.keys))
    phone.device.set("2026-11-23 22:16")
    await phone.app.cameToFront()
    await phone.app.worldChanged()
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])

    // Put away by the person, it does not come back.
    await phone.center.removeDelivered(Set(await phone.center.shown.keys))
    await phone.app.worldChanged()
    #expect(await phone.center.history.count == 1)
  }

  @Test func shownRemindersAreInTheLedger() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.sleep(until: "2026-11-23 22:15")
    await phone.app.cameToFront()
    await phone.app.worldChanged()
    let fired = try await phone.app.session.core.call { try $0.ledger(limit: 1000) }.filter { $0.kind == .fired }
    #expect(fired.count == 1)
    #expect(fired.first?.due == phone.device.instant("2026-11-23 22:15"))
  }

  @Test func buttonsHaveWords() async throws {
    let phone = try await FixedPhone()
    let actions = await phone.center.actions
    #expect(Set(actions.keys) == Set(ReminderAction.allCases))
    for (action, words) in actions { #expect(!words.isEmpty && words != action.rawValue, "\(action)") }
    #expect(await phone.center.hidden != "reminder-private")
  }

  @Test func anAnswerThatCannotBeKeptComesBackWithTheReason() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let notification = PlannedNotification(id: "nonsense", fire: .now, title: "Iron", body: "09:00")
    await phone.app.pressed(.taken, on: notification, since: phone.device.now())
    #expect(await phone.center.shown.isEmpty, "an item that is gone takes its notification with it")
  }

  @Test func aSystemThatRefusesIsAnErrorInWords() async throws {
    let phone = try await FixedPhone()
    await phone.center.refuseToAdd()
    try await addPlan(to: phone)
    let notice = try #require(phone.app.session.notice)
    #expect(!notice.contains("Refused"))
  }
}
