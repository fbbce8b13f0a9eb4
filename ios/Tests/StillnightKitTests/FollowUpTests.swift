// What asks a second time, the test alarm, and a plan that fills all the system holds.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct FollowUpTests {
  /// Not answered: asked again once, without a sound, in the place of the first, which is not replaced before that.
  @Test func asksASecondTimeQuietlyAndOnce() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let again = try #require(await phone.center.again.first { $0.title.contains("Magnesium") })
    #expect(again.moment?.text == "2026-11-23 22:45:00")
    await phone.app.wentToBack()

    await phone.sleep(until: "2026-11-23 22:15")
    await phone.sleep(until: "2026-11-23 22:45")
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])
    #expect(await phone.center.quietly.map(\.title) == ["Magnesium 300 mg"])

    await phone.app.cameToFront()
    await phone.app.worldChanged()
    #expect(await phone.center.shown.keys.sorted() == [again.id], "one of the two stays")
    #expect(await phone.center.quietly.count == 1)
    let kinds = try await phone.app.session.core.call { try $0.ledger(limit: 100) }.map(\.kind)
    #expect(kinds.filter { $0 == .followed }.count == 1)
    #expect(kinds.contains(.refilled))

    try await phone.press(.taken, "Magnesium")
    #expect(await phone.center.shown.isEmpty)
    #expect(phone.app.tonight.screen?.doses.contains { $0.state == .taken } == true)
  }

  @Test func anAnswerTakesTheSecondTimeAway() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:15")
    try await phone.press(.taken, "Magnesium")
    await phone.sleep(until: "2026-11-23 23:30")
    #expect(await phone.center.quietly.isEmpty)

    // Put off, it asks anew, and again half an hour after that.
    await phone.sleep(until: "2026-11-24 09:00")
    try await phone.press(.snooze, "Iron")
    let times = await phone.center.again.filter { $0.title.contains("Iron") }.compactMap { $0.moment?.text }
    #expect(times.first == "2026-11-24 09:40:00")
  }

  /// The app is open: what comes up is noted at once and not shown twice.
  @Test func whatComesUpInFrontIsNotedAtOnce() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let first = try #require(await phone.center.held.values.first { $0.moment?.text == "2026-11-23 22:15:00" })
    await phone.center.removePending([first.id])
    phone.device.set("2026-11-23 22:15")
    await phone.app.came(first)
    #expect(await phone.center.history.isEmpty, "the system is just showing it")
    #expect(await phone.center.again.contains { $0.reminder == first.id })
  }

  @Test func twoDosesOfOneReminderAnsweredOneByOne() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    try await addPlan(to: phone)
    await phone.sleep(until: "2026-11-22 09:00")
    await phone.app.cameToFront()
    let due = try #require(phone.app.tonight.screen?.doses.filter { $0.state == .due })
    #expect(due.count == 2)
    await phone.app.tonight.answer(due[0].id, .taken)
    let again = await phone.center.again.filter { $0.moment?.text == "2026-11-22 09:30:00" }
    #expect(again.map(\.title) == ["Vitamin C 100 mg"], "only what is left asks again")
    await phone.app.tonight.answer(due[1].id, .skipBecause(reason: .ranOut))
    #expect(await !phone.center.again.contains { $0.moment?.text == "2026-11-22 09:30:00" })
    #expect(await phone.center.shown.isEmpty)
  }

  @Test func fortyItemsFitAndTheLastPlaceAsksToOpen() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 05:00")
    for number in 0..<40 {
      let time = CivilTime(hour: 6 + Int32(number / 4), minute: Int32(number % 4) * 15)
      _ = await phone.app.session.perform { try $0.addItem(entry: .daily("Item \(number)", at: [time])) }
    }
    let held = await phone.center.held
    #expect(held.count == ReminderScheduler.capacity)
    #expect(held.values.filter(\.quiet).count == 8)
    let loud = held.values.filter { !$0.quiet }.sorted { ($0.moment?.text ?? "") < ($1.moment?.text ?? "") }
    #expect(loud.count == 52)
    #expect(loud.first?.title == "Item 0")
    #expect(loud.last?.id == PlannedNotification.openID)
    let last = try await phone.app.session.core.call { try $0.ledger(limit: 100) }.first { $0.kind == .refilled }
    #expect(last?.id == "60")
  }

  @Test func theTestAlarmComesOnceAndIsNoted() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let at = await phone.app.session.perform { try $0.testAlarm() }
    #expect(at == phone.device.instant("2026-11-23 12:01"))
    #expect(await phone.center.held["test"]?.moment?.text == "2026-11-23 11:01:00", "in UTC: it is pinned")
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 12:01")
    #expect(await phone.center.history.map(\.id) == ["test"])
    try await phone.press(.taken, "Test")
    await phone.app.worldChanged()
    #expect(await phone.center.history.count == 1)
    let tested = try await phone.app.session.core.call { try $0.ledger(limit: 100) }.filter { $0.kind == .tested }
    #expect(tested.count == 2, "asked for, and came")
  }

  @Test func withAFullPlanTheTestAlarmStillComes() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 05:00")
    let hours = (6..<18).map { CivilTime(hour: Int32($0), minute: 0) }
    for name in ["Water", "Stretching"] {
      _ = await phone.app.session.perform { try $0.addItem(entry: .daily(name, at: hours)) }
    }
    _ = await phone.app.session.perform { try $0.testAlarm() }
    let held = await phone.center.held
    #expect(held["test"] != nil)
    #expect(held[PlannedNotification.openID] != nil)
    #expect(held.count == ReminderScheduler.capacity)
  }

  @Test func deniedMeansNoSecondTimeAndNoTestAlarm() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00", permission: .denied)
    try await addPlan(to: phone)
    _ = await phone.app.session.perform { try $0.testAlarm() }
    #expect(await phone.center.held.isEmpty)
    #expect(await phone.center.added == 0)
  }

  /// First and second time go by the clock of the place.
  @Test func theSecondTimeMovesWithTheZone() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    phone.device.fly(to: "America/New_York")
    await phone.app.worldChanged()
    let times = await phone.center.again.filter { $0.title.contains("Magnesium") }.compactMap { $0.moment?.text }
    #expect(times.first == "2026-11-23 22:45:00")
    await phone.sleep(until: "2026-11-23 22:15")
    await phone.sleep(until: "2026-11-23 22:45")
    await phone.app.cameToFront()
    #expect(await phone.center.history.count { $0.title.contains("Magnesium") } == 1)
    #expect(await phone.center.quietly.count == 1)
  }
}
