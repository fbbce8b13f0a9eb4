// Looking through the diary: month, day, list, the programme, the scores, the bedtime that was learned.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct DiaryTests {
  private let evening = NightDate(year: 2026, month: 11, day: 21)

  /// A phone on which a night with an episode of strength 7 was recorded.
  private func phoneWithANight() async throws -> FixedPhone {
    let phone = try await FixedPhone()
    await phone.app.tonight.recordWithDetail()
    await phone.app.tonight.detail?.choose(Intensity(7))
    await phone.app.tonight.detail?.done()
    return phone
  }

  @Test func atThreeOnTheFirstTheMonthIsThatOfTheNight() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-12-01 03:00")
    await phone.app.tonight.record()
    let calendar = phone.app.diary.calendar
    await phone.app.diary.appear()
    #expect(calendar.screen?.month == 11 && calendar.screen?.days[29].today == true)
    #expect(!calendar.hasNext)
    phone.device.set("2026-12-01 12:00")
    await phone.app.cameToFront()
    #expect(calendar.hasNext)
  }

  @Test func aMonthAndItsDays() async throws {
    let phone = try await phoneWithANight()
    let diary = phone.app.diary
    await diary.appear()
    var month = try #require(diary.calendar.screen)
    #expect(month.days.count == 30)
    #expect(month.days[20].worst == 7 && month.days[20].level == 4)
    #expect(month.days[0].level == nil && !month.days[0].known)
    #expect(month.blanks(weekBeginsOn: 1) == 6, "1 November 2026 is a Sunday")
    #expect(month.blanks(weekBeginsOn: 7) == 0)
    #expect(!diary.calendar.hasNext)
    await diary.calendar.go(months: 1)
    #expect(diary.calendar.screen?.month == 11, "a month that has not begun is not shown")
    await diary.calendar.go(months: -11)
    month = try #require(diary.calendar.screen)
    #expect(month.year == 2025 && month.month == 12)
    #expect(diary.calendar.hasNext)
    await diary.calendar.go(months: 1)
    #expect(diary.calendar.screen?.year == 2026)
  }

  /// Ten years back in a few taps.
  @Test func anyMonthOfAnyYear() async throws {
    let phone = try await phoneWithANight()
    let calendar = phone.app.diary.calendar
    await phone.app.diary.appear()
    #expect(calendar.year == nil)
    await calendar.show(3)
    #expect(calendar.month.month == 11, "no year is chosen")
    calendar.choose()
    #expect(calendar.year == 2026)
    calendar.look(years: -10)
    await calendar.show(3)
    #expect(calendar.screen?.year == 2016 && calendar.screen?.month == 3)
    #expect(calendar.year == nil, "the choice is over")
    calendar.choose()
    #expect(calendar.year == 2016)
    calendar.look(years: 30)
    #expect(calendar.year == 2026, "no year that has not begun")
    await calendar.show(12)
    #expect(calendar.screen?.year == 2026 && calendar.screen?.month == 11, "no month that has not begun")
    #expect(!calendar.hasNext)
    calendar.choose()
    calendar.choose()
    #expect(calendar.year == nil)
  }

  @Test func whatHasALengthIsDrawnWithIt() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    await phone.app.tonight.addExposure(kind: .exercise)
    let sheet = try #require(phone.app.tonight.exposure)
    sheet.chooseAnotherTime()
    sheet.clock = CivilTime(hour: 15, minute: 0)
    sheet.written.minutes = 120
    await sheet.save()
    await phone.app.diary.open(evening)
    let span = try #require(phone.app.diary.day?.screen?.spans.first)
    #expect(span.kind == .exposure)
    #expect(abs(span.from - 3.0 / 24) < 0.001 && abs(span.to - 5.0 / 24) < 0.001)
    #expect(CivilTime(hour: 18, minute: 0).hourWords(Locale(identifier: "en_US")).contains("6"))
  }

  @Test func whatChangesIsReadAgain() async throws {
    let phone = try await phoneWithANight()
    let diary = phone.app.diary
    await diary.appear()
    await diary.open(evening)
    await diary.list.load()
    #expect(diary.day?.screen?.lines.count == 1)
    phone.device.set("2026-11-22 03:50")
    await phone.app.tonight.record()
    #expect(diary.day?.screen?.lines.count == 2)
    #expect(diary.list.lines.count == 2)
    #expect(diary.calendar.screen?.days[20].episodes == 2)
    await phone.app.session.undo()
    #expect(diary.day?.screen?.lines.count == 1)
    diary.dayShown = false
    #expect(diary.day == nil)
  }

  @Test func aDayFromNoonToNoon() async throws {
    let phone = try await phoneWithANight()
    await phone.app.diary.open(evening)
    let day = try #require(phone.app.diary.day)
    let screen = try #require(day.screen)
    let span = try #require(screen.spans.first)
    #expect(abs(span.from - (15.2 / 24)) < 0.001, "03:12 is 15 h 12 min after noon")
    #expect(span.from == span.to || span.to > span.from)
    #expect(span.intensity == 7)
    #expect(!screen.hasNext)
    await day.go(days: 1)
    #expect(day.night == evening)
    await day.go(days: -1)
    #expect(day.screen?.night == evening.plus(days: -1))
    #expect(day.screen?.lines.isEmpty == true)
    #expect(day.screen?.offersCalm == true)
    await day.sayCalm()
    #expect(day.screen?.calm == true && day.screen?.offersCalm == false)
    #expect(day.screen?.said.map(\.part) == [.onset])
    await day.takeBack(.onset)
    #expect(day.screen?.calm == false && day.screen?.said.isEmpty == true)
    await phone.app.session.undo()
    #expect(day.screen?.calm == true)
    await day.go(days: 1)
    #expect(day.screen?.lines.count == 1)
    #expect(day.screen?.offersCalm == false, "there was an episode")
  }

  @Test func aTapOnALineOpensIt() async throws {
    let phone = try await phoneWithANight()
    let app = phone.app
    await app.tonight.bedNow()
    await app.tonight.addExposure(kind: .heavyMeal)
    await app.tonight.exposure?.save()
    await app.diary.open(evening)
    let lines = try #require(app.diary.day?.screen?.lines)
    await app.diary.open(try #require(lines.first { $0.kind == .episode }))
    #expect(app.tonight.detail?.detail.intensity == 7)
    await app.diary.open(try #require(lines.first { $0.kind == .night }))
    #expect(app.tonight.morning?.night == evening)
    await app.diary.open(try #require(lines.first { $0.kind == .exposure }))
    #expect(app.tonight.exposure?.changing != nil)
    #expect(Set(lines.map(\.key)).count == lines.count)
  }

  @Test func theListComesInPages() async throws {
    let phone = try await FixedPhone()
    let count = Int(DiaryListModel.page) + 20
    _ = try await phone.app.session.core.call { stillnight in
      for minute in 0..<count { _ = try stillnight.recordEpisode(minutesAgo: Int32(minute)) }
    }
    let list = phone.app.diary.list
    await list.load()
    #expect(list.lines.count == Int(DiaryListModel.page))
    #expect(list.hasMore)
    await list.loadMore()
    #expect(list.lines.count == count)
    #expect(!list.hasMore)
    #expect(Set(list.lines.map(\.id)).count == count, "no line twice")
    #expect(list.days.map(\.lines.count).reduce(0, +) == count)
    // Read again, as after a change, it is as long as before.
    await list.load()
    #expect(list.lines.count == count)
  }

  @Test func searchByWordsAndByFilter() async throws {
    let phone = try await phoneWithANight()
    let app = phone.app
    await app.tonight.record(minutesAgo: 60)
    await app.tonight.addDetail(to: try #require(app.tonight.confirmation?.episode))
    app.tonight.detail?.note = "After the long flight"
    await app.tonight.detail?.done()
    await app.tonight.addExposure(kind: .caffeine)
    await app.tonight.exposure?.save()
    let list = app.diary.list
    await list.load()
    #expect(list.lines.count == 3)
    list.filter.text = "FLIGHT"
    #expect(!list.filter.narrows, "words alone are no filter")
    await list.search()
    #expect(list.lines.count == 1)
    list.filter = DiaryFilter()
    list.filter.minIntensity = 5
    #expect(list.filter.narrows)
    await list.search()
    #expect(list.lines.filter { $0.kind == .episode }.map(\.intensity) == [7])
    list.filter = DiaryFilter()
    list.filter.kinds = [.exposure]
    await list.search()
    #expect(list.lines.map(\.exposure) == [.caffeine])
    list.filter.from = NightDate(year: 2026, month: 12, day: 1)
    await list.search()
    #expect(list.lines.isEmpty && list.loaded)
  }

  @Test func anOlderAnswerNeverReplacesANewerOne() async throws {
    let phone = try await phoneWithANight()
    let list = phone.app.diary.list
    list.filter.text = "nothing of the kind"
    async let first: Void = list.search()
    list.filter = DiaryFilter()
    async let second: Void = list.search()
    _ = await (first, second)
    #expect(list.lines.count == 1)
  }

  @Test func fourteenDaysOfTheProgramme() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    let programme = phone.app.diary.programme
    await programme.load()
    #expect(programme.screen?.state == .notStarted)
    await programme.start()
    let started = try #require(programme.screen)
    #expect(started.state == .running && started.day == 1)
    #expect(started.share == 0)
    let first = try #require(started.days.first)
    #expect(first.lacks.contains(.alcohol))
    await programme.sayNone(.alcohol, on: first.day)
    #expect(programme.screen?.days.first?.lacks.contains(.alcohol) == false)
    await phone.app.session.undo()
    #expect(programme.screen?.days.first?.lacks.contains(.alcohol) == true)
    await programme.sayNone(.alcohol, on: first.day)
    #expect(programme.screen?.days.first?.said.map(\.part) == [.alcohol])
    await programme.takeBack(.alcohol, on: first.day)
    #expect(programme.screen?.days.first?.lacks.contains(.alcohol) == true)

    #expect(await programme.note(.caffeine, on: first.day))
    #expect(phone.app.tonight.exposure?.draft?.kind == .caffeine)
    await phone.app.tonight.exposure?.save()
    #expect(programme.screen?.days.first?.lacks.contains(.caffeine) == false)
    #expect(await programme.note(.onset, on: first.day))
    #expect(phone.app.tonight.earlier?.date == first.day)
    #expect(await !programme.note(.taken, on: first.day))
    #expect(phone.app.plan.lookBack(on: first.day).date == first.day, "doses are answered on their day")
    #expect(!ProgrammePart.intensity.canBeNone)
    await programme.end()
    #expect(programme.screen?.state != .running)
    #expect(programme.screen?.earlier.count == 1, "the days so far stay readable")
    #expect(programme.screen?.open == false, "nothing open: to begin is the main thing")
  }

  @Test func scoresAreTypedIn() async throws {
    let phone = try await FixedPhone()
    let scores = phone.app.diary.scores
    await scores.show(.severity)
    let sheet = try #require(scores.entry)
    #expect(sheet.value == nil && sheet.max == 40)
    sheet.typed = "abc"
    #expect(sheet.value == nil)
    sheet.typed = "41"
    await sheet.save()
    #expect(phone.app.session.notice?.contains("40") == true)
    #expect(scores.entry != nil)
    sheet.typed = " 22"
    await sheet.save()
    #expect(scores.entry == nil)
    #expect(scores.screens[.severity]?.scores.map(\.value) == [22])
    #expect(scores.screens[.trouble]?.due == true)
    await scores.delete(try #require(scores.screens[.severity]?.scores.first))
    #expect(scores.screens[.severity]?.scores.isEmpty == true)
    await phone.app.session.undo()
    #expect(scores.screens[.severity]?.scores.count == 1)
  }

  @Test func bedtimeIsLearnedAndTaken() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let bed = CivilTime(hour: 22, minute: 10)
    for back in 1...21 {
      let night = NightDate(year: 2026, month: 11, day: 22).plus(days: -back)
      let entry = NightEntry(
        night: night,
        bed: bed,
        asleep: CivilTime(hour: 22, minute: 40),
        up: CivilTime(hour: 6, minute: 20),
        awakenings: 1,
        awakeMinutes: nil,
        rest: nil,
        note: ""
      )
      _ = await phone.app.session.perform { try $0.checkIn(entry: entry) }
    }
    let bedtime = phone.app.bedtime
    await bedtime.load()
    let learned = try #require(bedtime.learned)
    #expect(learned.bedtime == bed)
    #expect(!learned.words.isEmpty)
    let offer = try #require(learned.offer)
    await bedtime.accept()
    #expect(phone.app.plan.screen?.routine == offer)
    #expect(bedtime.learned?.offer == nil, "what holds already is not offered")
  }

  /// A bedtime set by hand is that of every evening; a waking set by hand leaves the evenings as they are.
  @Test func theEveningsStayWithTheBedtime() async throws {
    let phone = try await FixedPhone()
    let plan = phone.app.plan
    let evenings = (0..<7).map { CivilTime(hour: 22, minute: Int32($0)) }
    let routine = Routine(
      bedtime: CivilTime(hour: 22, minute: 30),
      waking: CivilTime(hour: 7, minute: 0),
      evenings: evenings
    )
    _ = await phone.app.session.perform { try $0.setRoutine(routine: routine) }
    await plan.setRoutine(bedtime: routine.bedtime, waking: CivilTime(hour: 6, minute: 0))
    #expect(plan.screen?.routine.evenings == evenings)
    await plan.setRoutine(bedtime: CivilTime(hour: 21, minute: 0), waking: CivilTime(hour: 6, minute: 0))
    #expect(plan.screen?.routine.evenings.isEmpty == true)
  }
}
