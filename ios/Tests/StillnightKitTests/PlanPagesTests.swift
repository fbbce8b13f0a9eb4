// The pages of the plan: looking back, ready-made items, the day's fixed points, blood draws, the timetable, the health check.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct PlanPagesTests {
  @Test func lookingBackAndWritingDownWhatWasForgotten() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    try await addPlan(to: phone)
    phone.device.set("2026-11-23 08:00")
    await phone.app.cameToFront()
    let page = phone.app.plan.lookBack()
    await page.go(days: -1)
    #expect(page.date == CivilDate(year: 2026, month: 11, day: 22))
    #expect(page.doses.map(\.title) == ["Iron 65 mg", "Vitamin C 100 mg", "Magnesium 300 mg"])
    page.toggle(page.doses[0])
    #expect(page.open == page.doses[0].id)
    #expect(page.takenTime == CivilTime(hour: 9, minute: 0))
    page.takenTime = CivilTime(hour: 9, minute: 40)
    await page.taken(page.doses[0])
    #expect(page.doses[0].state == .taken)
    #expect(page.doses[0].stateWords.contains("09:40"))
    #expect(page.open == nil)
    await page.skip(page.doses[1], because: .ranOut)
    #expect(page.doses[1].stateWords.contains(phone.app.session.words[SkipReason.ranOut]))
    await page.takeBack(page.doses[0])
    #expect(!page.doses[0].state.answered)
    await phone.app.session.undo()
    await page.load()
    #expect(page.doses[0].state == .taken)

    page.toggle(page.doses[2])
    page.takenDate = CivilDate(year: 2026, month: 11, day: 25)
    await page.taken(page.doses[2])
    #expect(phone.app.session.notice != nil, "not in the future")
    for _ in 0..<5 { await page.go(days: 1) }
    #expect(page.date == CivilDate(year: 2026, month: 11, day: 24), "no further than the core knows")
  }

  @Test func allOfADayTakenEachAtItsTime() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    try await addPlan(to: phone)
    phone.device.set("2026-11-23 08:00")
    await phone.app.cameToFront()
    let page = phone.app.plan.lookBack(on: CivilDate(year: 2026, month: 11, day: 22))
    await page.load()
    #expect(page.unanswered.count == 3)
    await page.skip(page.doses[1], because: .ranOut)
    #expect(page.unanswered.count == 2, "what has an answer keeps it")
    await page.allTaken()
    #expect(page.unanswered.isEmpty)
    #expect(page.doses.map(\.state) == [.taken, .skipped, .taken])
    #expect(page.doses[0].stateWords.contains("09:00") && page.doses[2].stateWords.contains("22:15"))
    let line = try #require(phone.app.session.confirmation)
    #expect(line.words.contains("Iron") && line.words.contains("Magnesium"))
    await phone.app.session.undo()
    await page.load()
    #expect(page.doses.map(\.state) == [.missed, .skipped, .missed], "one Undo takes all of it back, and no more")
    #expect(phone.app.session.notice == nil)
  }

  @Test func readyMadeItemsOneByOneAndTogether() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    let page = phone.app.templates
    await page.load()
    #expect(page.groups.count == 7)
    for template in page.groups.flatMap(\.templates) {
      #expect(!template.sentence.isEmpty && !template.source.isEmpty, "\(template.title)")
    }
    let first = try #require(page.groups.first?.templates.first)
    await page.add(first)
    #expect(page.groups.first?.templates.first?.inPlan == true)
    #expect(phone.app.plan.screen?.items.first?.item.entry.name == first.entry.name)
    let evening = try #require(page.groups.first { $0.kind == .evening })
    #expect(evening.addable)
    await page.addAll(evening)
    #expect(page.groups.first { $0.kind == .evening }?.addable == false)
  }

  @Test func theDayIsKeptWhole() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    let page = phone.app.plan.day(try #require(phone.app.plan.screen?.routine))
    #expect(!page.changed)
    page.breakfast = CivilTime(hour: 7, minute: 30)
    page.addUsual(.coffee)
    page[usual: 0] = CivilTime(hour: 7, minute: 15)
    page.eachEvening = true
    page[evening: 5] = CivilTime(hour: 23, minute: 45)
    #expect(page.changed)
    #expect(await page.save())
    #expect(!page.changed)
    #expect(phone.app.plan.screen?.routine == page.routine)

    // The two times on the plan change nothing else of it.
    await phone.app.plan.setRoutine(bedtime: page.bedtime, waking: CivilTime(hour: 6, minute: 0))
    let after = try #require(phone.app.plan.screen?.routine)
    #expect(after.breakfast == page.breakfast && after.usual == page.usual && after.evenings == page.evenings)
    page.removeUsual(at: 0)
    page.removeUsual(at: 7)
    #expect(page.usual.isEmpty)
    page.waking = page.bedtime
    page.eachEvening = false
    #expect(await !page.save())
    #expect(phone.app.session.notice != nil)
  }

  @Test func aBloodDrawAndTheIronBeforeIt() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let page = phone.app.bloodDraws
    page.date = CivilDate(year: 2026, month: 11, day: 25)
    page.time = CivilTime(hour: 23, minute: 0)
    await page.plan()
    #expect(phone.app.session.notice != nil, "no blood is drawn at that time")
    page.time = CivilTime(hour: 8, minute: 0)
    await page.plan()
    let draw = try #require(page.draws.first)
    #expect(draw.planned && !draw.words.isEmpty)
    #expect(await phone.center.times.contains("2026-11-25 07:00:00"))
    await phone.app.plan.edit(try #require(phone.app.plan.screen?.items.first { $0.item.id == draw.id }?.item))
    #expect(phone.app.plan.editor?.choosesKind == false)
    await page.cancel(draw)
    #expect(page.draws.isEmpty)
  }

  @Test func laterToBedTonight() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 20:00")
    try await addPlan(to: phone)
    let tonight = phone.app.tonight
    tonight.chooseBedtime()
    #expect(tonight.otherBedtime == CivilTime(hour: 23, minute: 0))
    tonight.otherBedtime = CivilTime(hour: 23, minute: 45)
    await tonight.moveBedtime()
    #expect(tonight.otherBedtime == nil)
    #expect(tonight.screen?.bedtimeShifted == true)
    #expect(await phone.center.times.first == "2026-11-23 23:00:00", "magnesium moves along")
    await tonight.usualBedtime()
    #expect(tonight.screen?.bedtimeShifted == false)
    #expect(await phone.center.times.first == "2026-11-23 22:15:00")
  }

  @Test func theHealthCheckAsksThePhone() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let page = phone.app.health
    await page.load()
    let screen = try #require(page.screen)
    #expect(screen.fine)
    #expect(screen.lines.map(\.kind) == [.notifications, .pending, .fired])
    #expect(screen.last.count >= 2)
    await page.test()
    #expect(page.screen?.testAt == phone.device.now() + 60_000)
    await phone.center.set(.denied)
    await page.load()
    #expect(page.screen?.fine == false)
    #expect(page.screen?.lines.first?.action.isEmpty == false)
  }

  // MARK: The timetable

  private nonisolated static func timetable(_ date: CivilDate?, conflict: TimetableConflict? = nil) -> TimetableScreen {
    let line = TimetableLine(
      item: "iron",
      title: "Iron 65 mg",
      at: 0,
      timeWords: "10:00",
      moves: true,
      movesWords: "Until now 09:00",
      taken: false,
      reasons: ["Coffee is at 07:30."]
    )
    return TimetableScreen(
      date: date ?? PlanTests.today,
      title: date == nil ? "Today" : "Tomorrow",
      words: "One item moves.",
      lines: [line],
      moves: conflict == nil,
      conflict: conflict,
      flags: [],
      ownRules: [],
      softRules: [SoftSpacing(id: "iron-meal", words: "Iron and meals", source: "A source", kept: true)]
    )
  }

  @Test func todayAndTomorrowAndTheTimesTaken() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let calls = Calls()
    let page = TimetableModel(
      session: phone.app.session,
      source: TimetableSource(
        read: { Self.timetable($1) },
        apply: { calls.note("apply \($1.map { "\($0.day)" } ?? "today")") },
        relax: { _, _, place in calls.note("relax \(place)") },
        keep: { _, rule, kept in calls.note("\(rule) \(kept)") }
      )
    )
    await page.load()
    #expect(page.screen?.title == "Today")
    await page.apply()
    page.open = 0
    await page.show(.tomorrow)
    #expect(page.open == nil)
    #expect(page.screen?.date == CivilDate(year: 2026, month: 11, day: 24))
    await page.apply()
    await page.relax(1)
    #expect(page[kept: "iron-meal"] && !page[kept: "nonsense"])
    await page.keep("iron-meal", kept: false)
    #expect(calls.all == ["apply today", "apply 24", "relax 1", "iron-meal false"])
  }

  @Test func aRuleThePersonDoesWithout() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let templates = phone.app.templates
    await templates.load()
    let iron = templates.groups.flatMap(\.templates).first { $0.entry.substances.contains(.iron) }
    await templates.add(try #require(iron))
    let page = phone.app.timetable
    await page.load()
    let rule = try #require(page.screen?.softRules.first)
    #expect(rule.kept && !rule.words.isEmpty && !rule.source.isEmpty)
    await page.keep(rule.id, kept: false)
    #expect(page.screen?.softRules.first?.kept == false && !page[kept: rule.id])
    await page.keep(rule.id, kept: true)
    #expect(page[kept: rule.id])
  }

  @Test func aTimetableThatCannotBeReadIsSaidInWords() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let failing = TimetableSource(read: { _, _ in throw StillnightError.Storage })
    let page = TimetableModel(session: phone.app.session, source: failing)
    await page.load()
    #expect(page.screen == nil)
    #expect(phone.app.session.notice == phone.app.session.words.explain(StillnightError.Storage))
  }

  @Test func aRuleOfOnesOwn() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let page = TimetableModel(session: phone.app.session, source: TimetableSource(read: { Self.timetable($1) }))
    page.addRule()
    #expect(page.rule?.entered == nil)
    page.rule?.first = .substance(substance: .zinc)
    page.rule?.second = .substance(substance: .zinc)
    await page.keepRule()
    #expect(page.rule != nil, "both sides are the same: it stays open")
    #expect(phone.app.session.notice != nil)
    page.rule?.second = .substance(substance: .iron)
    await page.keepRule()
    #expect(page.rule == nil)
    let rule = OwnSpacing(
      id: "nonsense",
      first: .substance(substance: .zinc),
      second: .substance(substance: .iron),
      minutes: 120,
      oneWay: false,
      words: ""
    )
    phone.app.session.notice = nil
    await page.remove(rule)
    #expect(phone.app.session.notice != nil, "a rule that is not there")
  }
}

/// What was called, in order.
private final class Calls: @unchecked Sendable {
  private let lock = NSLock()
  private var noted: [String] = []

  var all: [String] { lock.withLock { noted } }

  @discardableResult
  func note(_ call: String) -> Int64 {
    lock.withLock { noted.append(call) }
    return 1
  }
}
