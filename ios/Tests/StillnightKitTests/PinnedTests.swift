// What stays at its instant over a flight, how the system is told so, and when it says that a reminder came up.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

private let moment = CivilMoment(year: 2026, month: 11, day: 23, hour: 22, minute: 5, second: 7)

@MainActor @Suite struct PinnedTests {
  /// A trigger without a zone goes by the phone's clock; one with a zone does not.
  @Test func aPinnedTimeNamesItsZone() throws {
    let floating = try #require(PlannedNotification.Fire.civil(moment).components)
    #expect(floating.timeZone == nil)
    #expect([floating.year, floating.month, floating.day] == [2026, 11, 23])
    #expect([floating.hour, floating.minute, floating.second] == [22, 5, 7])

    let pinned = try #require(PlannedNotification.Fire.pinned(moment).components)
    #expect(pinned.timeZone?.secondsFromGMT() == 0)
    var tokyo = Calendar(identifier: .gregorian)
    tokyo.timeZone = try #require(TimeZone(identifier: "Asia/Tokyo"))
    #expect(tokyo.date(from: pinned)?.instant == 1_795_471_507_000, "whatever the clock of the place")
    #expect(PlannedNotification.Fire.now.components == nil)
  }

  @Test(arguments: [PlannedNotification.Fire.now, .civil(moment), .pinned(moment)])
  func whatTheSystemHoldsIsReadBack(_ fire: PlannedNotification.Fire) {
    #expect(PlannedNotification.Fire(fire.components) == fire)
  }

  /// Eight hours after eight hours are eight hours, and eight in the evening at home is when it is eight at home, though
  /// the app has not run since the flight. What goes by the clock of the place waits for it.
  @Test func whatIsPinnedStaysAtItsInstantOverAFlight() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let two = phone.device.instant("2026-11-23 14:00")
    _ = await phone.app.session.perform {
      try $0.addItem(entry: .repeating("Elapsed", .elapsed(minutes: 480, from: two)))
    }
    let home = Timing.atHome(times: [CivilTime(hour: 20, minute: 0)], zone: "Europe/Berlin")
    _ = await phone.app.session.perform {
      try $0.addItem(entry: .repeating("Home", .own(days: .everyDay, timing: home)))
    }
    _ = await phone.app.session.perform {
      try $0.addItem(entry: .daily("Here", at: [CivilTime(hour: 21, minute: 0)]))
    }
    let times = await Dictionary(grouping: phone.center.held.values.filter { !$0.quiet }, by: \.title)
      .mapValues { $0.map(\.fire) }
    #expect(times["Elapsed"]?.contains(.pinned(.on(23, 13))) == true)
    #expect(times["Home"]?.contains(.pinned(.on(23, 19))) == true)
    #expect(times["Here"]?.contains(.civil(.on(23, 21))) == true)

    await phone.app.wentToBack()
    phone.device.fly(to: "America/New_York")
    var came: [String: String] = [:]
    for quarter in 0..<68 {
      let (hour, minute) = (6 + quarter / 4, quarter % 4 * 15)
      await phone.sleep(until: String(format: "2026-11-23 %02d:%02d", hour, minute))
      for notification in await phone.center.history where came[notification.title] == nil {
        came[notification.title] = "\(hour):\(minute)"
      }
    }
    #expect(came == ["Elapsed": "8:0", "Home": "14:0", "Here": "21:0"])
  }

  /// What is pinned is the same request in any zone: on landing nothing is asked of the system anew.
  @Test func aFlightChangesNoPinnedRequest() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let from = phone.device.instant("2026-11-23 14:00")
    _ = await phone.app.session.perform {
      try $0.addItem(entry: .repeating("Elapsed", .elapsed(minutes: 480, from: from)))
    }
    let moments = Set(await phone.center.times)
    phone.device.fly(to: "America/New_York")
    await phone.app.worldChanged()
    #expect(Set(await phone.center.times) == moments)
    #expect(
      await phone.center.held.values.filter(\.answerable).allSatisfy {
        if case .pinned = $0.fire { true } else { false }
      }
    )
  }

  /// The system shows reminders without the app. It came at a quarter past ten; the button is pressed at midnight.
  @Test(arguments: [false, true])
  func aButtonSaysWhenTheReminderCame(_ clockPutBack: Bool) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:15")
    phone.device.set(clockPutBack ? "2026-11-23 22:05" : "2026-11-23 22:40")
    try await phone.press(.taken, "Magnesium")
    let ledger = try await phone.app.session.core.call { try $0.ledger(limit: 100) }
    let fired = ledger.filter { $0.kind == .fired }
    // A clock that was put back does not lose the answer: then it came just now.
    #expect(fired.map(\.at) == [phone.device.instant(clockPutBack ? "2026-11-23 22:05" : "2026-11-23 22:15")])
    #expect(ledger.first { $0.kind == .answered }?.at == phone.device.now())
    await phone.app.cameToFront()
    #expect(phone.app.tonight.screen?.doses.contains { $0.state == .taken } == true)
    #expect(phone.app.session.notice == nil)
  }

  /// Pressed on the second time: the first was on show before it, and neither is said to have come late.
  @Test func aButtonOfTheSecondTimeSaysWhenBothCame() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:15")
    await phone.sleep(until: "2026-11-23 22:45")
    phone.device.set("2026-11-23 22:50")
    let second = try #require(await phone.center.shown.values.first(where: \.quiet))
    _ = await phone.center.press(second.id)
    await phone.app.pressed(.skip, on: second, since: phone.device.instant("2026-11-23 22:45"))
    let ledger = try await phone.app.session.core.call { try $0.ledger(limit: 100) }
    #expect(ledger.filter { $0.kind == .fired }.map(\.at) == [phone.device.instant("2026-11-23 22:15")])
    #expect(ledger.filter { $0.kind == .followed }.map(\.at) == [phone.device.instant("2026-11-23 22:45")])
    #expect(await phone.center.shown.isEmpty)
  }

  /// Brought by the system late, as after a night switched off: written down as it was, and not when the app looked.
  @Test func theLedgerHasWhenTheSystemShowedIt() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:31")
    phone.device.set("2026-11-23 22:40")
    await phone.app.cameToFront()
    let fired = try await phone.app.session.core.call { try $0.ledger(limit: 100) }.filter { $0.kind == .fired }
    #expect(fired.map(\.at) == [phone.device.instant("2026-11-23 22:31")])
    #expect(fired.map(\.due) == [phone.device.instant("2026-11-23 22:15")])
  }
}

extension ItemEntry {
  fileprivate static func repeating(_ name: String, _ schedule: Schedule) -> ItemEntry {
    ItemEntry(name: name, dose: "", kind: .medicine, schedule: schedule, note: "")
  }
}

extension CivilMoment {
  fileprivate static func on(_ day: Int, _ hour: Int) -> CivilMoment {
    CivilMoment(year: 2026, month: 11, day: day, hour: hour, minute: 0, second: 0)
  }
}
