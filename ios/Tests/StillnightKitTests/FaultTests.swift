// What goes wrong around reminders that are pending: the process dies, the clock slips, the clocks change.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct FaultTests {
  private static let slip: Instant = 3 * 60_000

  @Test func aProcessThatDiesLosesNoReminder() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let (held, added) = (await phone.center.held, await phone.center.added)
    #expect(!held.isEmpty)
    try await phone.die()
    #expect(await phone.center.held == held, "the system holds them, not the process")
    try await phone.start()
    #expect(await phone.center.held == held)
    #expect(await phone.center.added == added, "what is held is not asked for twice")

    // It comes up while there is no process, and its button starts one.
    try await phone.die()
    await phone.sleep(until: "2026-11-23 22:15")
    try await phone.start()
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])
    try await phone.press(.taken, "Magnesium")
    #expect(await phone.center.shown.isEmpty)
    #expect(phone.app.tonight.screen?.doses.contains { $0.state == .taken } == true)
    #expect(await !phone.center.held.values.contains { $0.moment?.text.hasPrefix("2026-11-23 22:") == true })
    let fired = try await phone.app.session.core.call { try $0.ledger(limit: 100) }.filter { $0.kind == .fired }
    #expect(fired.map(\.due) == [phone.device.instant("2026-11-23 22:15")])
  }

  @Test func aRestartPlansTheSame() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let held = await phone.center.held
    try await phone.restart()
    #expect(await phone.center.held == held)
    // A snooze is the dose's, not the process's.
    await phone.sleep(until: "2026-11-23 22:15")
    try await phone.press(.snooze, "Magnesium")
    try await phone.restart()
    #expect(await phone.center.times.first == "2026-11-23 22:25:00")
  }

  /// The clock is put back by three minutes when a reminder has just come up: it is one reminder, and it was seen.
  @Test(arguments: [false, true])
  func aClockThatSlipsBackShowsNothingTwice(_ heard: Bool) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:15")
    if heard { await phone.app.worldChanged() }
    phone.device.move(to: phone.device.now() - Self.slip)
    await phone.app.worldChanged()
    #expect(await phone.center.shown.count == 1, "it stays on show")
    await phone.sleep(until: "2026-11-23 22:15")
    await phone.app.worldChanged()
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])
    try await phone.press(.taken, "Magnesium")
    #expect(phone.app.tonight.screen?.doses.contains { $0.state == .taken } == true)
  }

  /// The clock is put forward over the time of a reminder: it comes up once, whether the system shows what it missed or not.
  @Test(arguments: [false, true])
  func aClockThatSlipsForwardLosesNothing(_ systemDrops: Bool) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:13")
    phone.device.move(to: phone.device.now() + Self.slip)
    if systemDrops { await phone.center.dropMissed() } else { await phone.center.catchUp() }
    await phone.app.worldChanged()
    #expect(await phone.center.history.map(\.title) == ["Magnesium 300 mg"])
    // Put right again, it does not come a second time.
    phone.device.move(to: phone.device.now() - Self.slip)
    await phone.app.worldChanged()
    await phone.sleep(until: "2026-11-23 22:16")
    await phone.app.worldChanged()
    #expect(await phone.center.history.count == 1)
    #expect(await phone.center.quietly.isEmpty)
  }

  // MARK: The clocks change

  private func phone(_ civil: String, _ schedule: Schedule) async throws -> FixedPhone {
    let phone = try await FixedPhone("Europe/Berlin", civil)
    let entry = ItemEntry(name: "Stretching", dose: "", kind: .practice, schedule: schedule, note: "")
    _ = await phone.app.session.perform { try $0.addItem(entry: entry) }
    return phone
  }

  private static let halfPastTwo = Schedule.own(
    days: .everyDay,
    timing: .at(times: [CivilTime(hour: 2, minute: 30)])
  )

  /// Half past two does not come on the night the clocks go forward: what is held for it is a time that does.
  @Test func whatIsHeldInTheGapComes() async throws {
    let phone = try await phone("2027-03-27 20:00", Self.halfPastTwo)
    let dose = try #require(phone.app.tonight.screen?.doses.first)
    let held = await phone.center.times.filter { $0.hasPrefix("2027-03-28") }
    #expect(held.count == 1)
    #expect(held.first ?? "" >= "2027-03-28 03:00:00", "no clock shows a time between two and three")
    #expect(held.first == CivilMoment(dose.at, in: phone.device.zoneRules(name: "Europe/Berlin")).text)
    #expect(await phone.center.times.filter { $0.hasPrefix("2027-03-29") } == ["2027-03-29 02:30:00"])
    // Planned again on the way, it is the same.
    let before = await phone.center.held
    phone.device.set("2027-03-28 01:59")
    await phone.app.worldChanged()
    #expect(await phone.center.held.filter { before[$0.key] != nil } == before.filter { $0.value.moment != nil })
  }

  /// Half past two comes twice on the night the clocks go back. It is held once, and not again in the second hour.
  @Test func whatIsHeldInTheOverlapComesOnce() async throws {
    let phone = try await phone("2026-10-24 20:00", Self.halfPastTwo)
    #expect(await phone.center.times.filter { $0.hasPrefix("2026-10-25") } == ["2026-10-25 02:30:00"])
    let first = try #require(phone.app.tonight.screen?.doses.first).at
    let again = try #require(await phone.center.again.first)
    #expect(again.moment?.text == "2026-10-25 01:00:00", "in UTC: by the clock, two comes before half past two")
    await phone.app.wentToBack()
    phone.device.move(to: first)
    await phone.center.catchUp()
    #expect(await phone.center.quietly.isEmpty, "it does not ask a second time before the first")
    try await phone.press(.taken, "Stretching")
    // The same time by the clock, an hour later.
    for minutes: Instant in [30, 60, 61] {
      phone.device.move(to: first + minutes * 60_000)
      await phone.app.worldChanged()
      #expect(await phone.center.times.filter { $0.hasPrefix("2026-10-25") }.isEmpty)
      await phone.center.catchUp()
    }
    #expect(await phone.center.history.count == 1)
    #expect(await phone.center.times.first == "2026-10-26 02:30:00")
  }

  /// What goes by elapsed time is an hour apart on both nights, whatever the clock on the wall does.
  @Test(arguments: ["2026-10-24 22:00", "2027-03-27 22:00"])
  func elapsedTimeKnowsNoChange(_ evening: String) async throws {
    let start = try await FixedPhone("Europe/Berlin", evening).device.now()
    let phone = try await phone(evening, .elapsed(minutes: 60, from: start))
    let zone: ZoneRules? = nil
    let wanted = (1...8).map { CivilMoment(start + Instant($0) * 3_600_000, in: zone).text }
    #expect(await Array(phone.center.times.prefix(8)) == wanted, "pinned, in UTC")
  }
}
