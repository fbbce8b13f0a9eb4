// One night, end to end, through the models: from a tap to a reminder to a picture.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct StoryTests {
  /// 03:12: a tap, undone, another tap with detail; in the morning the check-in; then a flight and a restart.
  @Test func oneNight() async throws {
    let phone = try await FixedPhone()
    var app = phone.app
    let evening = NightDate(year: 2026, month: 11, day: 21)

    // A tap is stored for the night that began the evening before.
    await app.tonight.record()
    let first = try #require(app.tonight.confirmation)
    #expect(first.words.contains("03:12"))
    #expect(first.until == phone.device.now() + 10_000)
    #expect(app.tonight.screen?.episodes.map(\.night) == [evening])
    #expect(app.tonight.ticks == 1)

    await app.session.undo()
    #expect(app.tonight.screen?.episodes.isEmpty == true)
    #expect(app.tonight.confirmation == nil)

    // Again, with detail, from the confirmation.
    await app.tonight.record()
    let id = try #require(app.tonight.confirmation?.episode)
    await app.tonight.addDetail(to: id)
    let sheet = try #require(app.tonight.detail)
    await sheet.choose(Intensity(7))
    await sheet.toggle(BodyPart.leftCalf)
    await sheet.choose(Activity.lyingInBed)
    await sheet.tried(.walking, helped: true)
    await sheet.done()
    #expect(app.tonight.detail == nil)
    let episode = try #require(app.tonight.screen?.episodes.first)
    #expect(episode.detail.intensity == 7)
    #expect(episode.detail.body == [.leftCalf])
    #expect(episode.detail.activity == .lyingInBed)
    #expect(episode.detail.relief == [Relief(kind: .walking, helped: true)])
    #expect(episode.began.at == phone.device.now())

    // Her plan.
    try await addPlan(to: phone)
    #expect(app.plan.screen?.items.map(\.title) == ["Iron 65 mg", "Vitamin C 100 mg", "Magnesium 300 mg"])

    // Morning.
    phone.device.set("2026-11-22 07:10")
    await app.cameToFront()
    #expect(app.tonight.screen?.checkIn == true)
    await app.tonight.checkIn()
    let morning = try #require(app.tonight.morning)
    #expect(morning.night == evening)
    morning.bed = CivilTime(hour: 23, minute: 0)
    morning.asleep = CivilTime(hour: 0, minute: 40)
    morning.up = CivilTime(hour: 6, minute: 50)
    morning.awakenings = 3
    await morning.save()
    #expect(app.tonight.morning == nil)
    #expect(app.tonight.screen?.checkIn == false)
    let stored = try await app.session.core.call { try $0.night(night: evening) }
    #expect(stored?.sleepMinutes == 370)

    // Nine o'clock: iron with vitamin C in one notification; Taken twice counts once.
    await app.wentToBack()
    await phone.sleep(until: "2026-11-22 09:00")
    #expect(await phone.center.history.map(\.title) == ["Iron 65 mg and Vitamin C 100 mg"])
    let iron = try #require(await phone.center.shown.values.first)
    try await phone.press(.taken, "Iron")
    await app.pressed(.taken, on: iron, since: phone.device.now())
    await app.cameToFront()
    let answers = try await app.session.core.call { try $0.ledger(limit: 1000) }.filter { $0.kind == .answered }
    #expect(answers.count == 2, "one for each dose, none for the second press")
    #expect(app.tonight.screen?.doses.filter { $0.state == .taken }.count == 2)
    #expect(await phone.center.shown.isEmpty)

    // What is next and why; the picture of the last fourteen nights.
    let next = try #require(app.tonight.screen?.doses.first { $0.state == .upcoming })
    #expect(next.title == "Magnesium 300 mg")
    #expect(next.timeWords == "22:15")
    #expect(next.reason.contains("23:00"))
    let trends = try #require(app.trends.screen)
    #expect(trends.nights.count == 14)
    #expect(trends.nights.filter(\.known).map(\.worst) == [7])

    // The phone restarts: all of it is still there.
    try await phone.restart()
    app = phone.app
    #expect(app.tonight.screen?.doses.filter { $0.state == .taken }.count == 2)
    #expect(app.trends.screen?.nights.last { $0.known }?.awakenings == 3)
    #expect(app.plan.screen?.items.count == 3)
  }

  @Test func theLineGoesAfterItsTime() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.record()
    let shown = try #require(tonight.confirmation)
    var waited: Duration?
    await tonight.session.letPass(shown) { waited = $0 }
    #expect(waited == .seconds(10))
    #expect(tonight.confirmation == nil)

    // A line that has been followed by another does not take that one with it.
    await tonight.record()
    await tonight.session.letPass(shown) { _ in }
    #expect(tonight.confirmation != nil)
  }

  @Test func anEpisodeThatBeganEarlierAndItsEnd() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.record(minutesAgo: 30)
    let episode = try #require(tonight.screen?.running)
    #expect(episode.began.at == phone.device.now() - 30 * 60_000)
    await tonight.end(episode)
    #expect(tonight.screen?.running == nil)
    #expect(tonight.screen?.episodes.first?.ended == phone.device.now())
    await tonight.session.undo()
    #expect(tonight.screen?.running?.id == episode.id)
  }

  @Test func timesOfAnEpisodeAreMovedAsTheyWereLived() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.record()
    let id = try #require(tonight.confirmation?.episode)
    phone.device.set("2026-11-22 04:00")
    phone.device.fly(to: "America/New_York")
    await tonight.addDetail(to: id)
    let sheet = try #require(tonight.detail)
    #expect(sheet.beganTime == HourMinute(hour: 3, minute: 12))
    sheet.beganTime = HourMinute(hour: 3, minute: 0)
    await sheet.end()
    sheet.endedTime = HourMinute(hour: 3, minute: 30)
    await sheet.keepTimes()
    let episode = try await phone.app.session.core.call { try $0.episode(id: id) }
    #expect(episode.began.time == HourMinute(hour: 3, minute: 0))
    #expect(episode.began.zone == "Europe/Berlin")
    #expect(episode.ended == episode.began.at + 30 * 60_000)
  }

  @Test func deletingCanBeUndone() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.record()
    await tonight.addDetail(to: try #require(tonight.confirmation?.episode))
    await tonight.detail?.delete()
    #expect(tonight.screen?.episodes.isEmpty == true)
    await tonight.session.undo()
    #expect(tonight.screen?.episodes.count == 1)
  }

  /// Each tap is kept at once: the sheet may be swiped away, or the phone fall asleep.
  @Test func eachTapIsKeptAndCanBeTakenBack() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.recordWithDetail()
    let sheet = try #require(tonight.detail)
    func stored() -> EpisodeDetail? { tonight.screen?.episodes.first?.detail }
    await sheet.tried(.heat, helped: false)
    await sheet.tried(.walking, helped: true)
    #expect(stored()?.relief == [Relief(kind: .walking, helped: true), Relief(kind: .heat, helped: false)])
    await sheet.tried(.heat, helped: true)
    #expect(sheet.helped(.heat) == true)
    await sheet.tried(.heat, helped: true)
    #expect(sheet.helped(.heat) == nil)
    await sheet.toggle(Sensation.pulling)
    await sheet.toggle(Sensation.crawling)
    #expect(stored()?.sensations == [.crawling, .pulling])
    await sheet.toggle(Sensation.pulling)
    #expect(stored()?.sensations == [.crawling])
    await sheet.choose(Intensity(7))
    await sheet.choose(Intensity(7))
    #expect(stored()?.intensity == nil)
    sheet.note = "After a long flight."
    await sheet.done()
    #expect(stored()?.note == "After a long flight.")
    #expect(tonight.detail == nil)
  }

  /// With an episode going on, "detail" is about that one.
  @Test func detailWhileOneIsRunning() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    phone.device.set("2026-11-22 03:30")
    await phone.app.cameToFront()
    await phone.app.tonight.recordWithDetail()
    #expect(phone.app.tonight.screen?.episodes.count == 1)
    #expect(phone.app.tonight.detail?.episode.id == phone.app.tonight.screen?.running?.id)
  }

  @Test func firstRunKeepsWhatIsConfirmedAndCanBeSkipped() async throws {
    let phone = try await FixedPhone(permission: .notAsked)
    let app = phone.app
    let steps = try #require(app.firstRun)
    steps.bedtime = CivilTime(hour: 22, minute: 30)
    await steps.next()
    #expect(app.plan.screen?.routine.bedtime == CivilTime(hour: 22, minute: 30))

    let suggestion = try #require(app.plan.suggestions.first)
    #expect(!suggestion.sentence.isEmpty)
    await app.plan.add(asShown: suggestion)
    let added = try #require(app.plan.screen?.items.first)
    #expect(suggestion.sentence.hasPrefix(added.sentence), "what was read is what was added")
    await steps.next()
    #expect(steps.step == .reminders)
    #expect(await phone.center.asked == 0, "the reason comes before the question")
    await app.askPermission()
    #expect(app.permission == .granted)
    #expect(await !phone.center.held.isEmpty)
    steps.back()
    steps.back()
    steps.waking = CivilTime(hour: 5, minute: 0)
    await steps.skip()
    #expect(app.plan.screen?.routine.waking != steps.waking, "skipped is not kept")
    for _ in 0..<3 { await steps.skip() }
    #expect(app.firstRun == nil)
    try await phone.restart()
    #expect(phone.app.firstRun == nil)
  }

  @Test func nightColoursFromBedtimeToWaking() async throws {
    let phone = try await FixedPhone()
    let app = phone.app
    #expect(app.night)
    var looks = 0
    await app.keepCurrent { _ in
      looks += 1
      if looks == 1 { phone.device.set("2026-11-22 12:00") }
      if looks == 2 { throw CancellationError() }
    }
    #expect(!app.night)
  }

  @Test func theScheduleIsReadBeforeItIsSaved() async throws {
    let phone = try await FixedPhone()
    let plan = phone.app.plan
    await plan.add()
    let editor = try #require(plan.editor)
    #expect(editor.draft.schedule == nil, "no silent schedule")
    await editor.preview()
    #expect(editor.sentence == nil && !editor.valid)
    editor.draft.name = "Stretching"
    editor.draft.days = .weekdays
    editor.draft.timing = .afterWaking
    await editor.preview()
    #expect(!editor.valid, "no day of the week is chosen")
    #expect(editor.sentence?.isEmpty == false)
    editor.draft.weekdays = [1, 3]
    await editor.preview()
    #expect(editor.valid)
    await editor.save()
    #expect(plan.editor == nil)
    let item = try #require(plan.screen?.items.first)
    #expect(editor.sentence?.hasPrefix(item.sentence) == true, "what was read is what was saved")

    // Opened again, the draft says the same.
    await plan.edit(item.item)
    #expect(plan.editor?.draft.entry == item.item.entry)
    await plan.editor?.end()
    #expect(plan.screen?.items.isEmpty == true)
  }
}

/// Iron every other day at nine, vitamin C with it, magnesium 45 minutes before bed.
@MainActor func addPlan(to phone: FixedPhone) async throws {
  let session = phone.app.session
  let iron = try #require(await session.perform { try $0.addItem(entry: .iron) })
  _ = await session.perform { try $0.addItem(entry: .vitaminC(with: iron.id)) }
  _ = await session.perform { try $0.addItem(entry: .magnesium) }
}
