// When an episode began and ended, changed afterwards.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct EpisodeTimesTests {
  private let week = CivilDate(year: 2026, month: 11, day: 15)

  /// The sheet on an episode of a date, that began at ten to midnight and has no end.
  private func sheet(_ phone: FixedPhone, on date: CivilDate) async throws -> EpisodeDetailModel {
    let tonight = phone.app.tonight
    tonight.recordEarlier(on: date)
    tonight.earlier?.began = CivilTime(hour: 23, minute: 50)
    await tonight.earlier?.save()
    await tonight.addDetail(to: try #require(tonight.confirmation?.episode))
    return try #require(tonight.detail)
  }

  private func stored(_ phone: FixedPhone, _ sheet: EpisodeDetailModel) async throws -> Episode {
    try await phone.app.session.core.call { [id = sheet.episode.id] in try $0.episode(id: id) }
  }

  @Test func anEndOfLastWeekIsNotNow() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let sheet = try await sheet(phone, on: week)
    #expect(!sheet.running, "it can't be over now: it was over long ago")
    await sheet.addEnd()
    #expect(sheet.endedDate == week.plus(days: 1))
    #expect(sheet.endedTime == CivilTime(hour: 0, minute: 5))
    #expect(try await stored(phone, sheet).ended == phone.device.instant("2026-11-16 00:05"))
    sheet.endedTime = CivilTime(hour: 0, minute: 40)
    await sheet.keepTimes()
    #expect(try await stored(phone, sheet).ended == phone.device.instant("2026-11-16 00:40"))
    await sheet.clearEnd()
    #expect(sheet.ended == nil)
    #expect(try await stored(phone, sheet).ended == nil)
  }

  @Test func whatRunsCanBeOverNow() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.recordWithDetail()
    let sheet = try #require(phone.app.tonight.detail)
    #expect(sheet.running)
    phone.device.set("2026-11-22 03:30")
    await sheet.end()
    #expect(!sheet.running)
    #expect(sheet.endedTime == CivilTime(hour: 3, minute: 30))
  }

  @Test func anotherDateTakesTheEndAlong() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let sheet = try await sheet(phone, on: week)
    await sheet.addEnd()
    sheet.beganDate = week.plus(days: -3)
    await sheet.keepTimes()
    let episode = try await stored(phone, sheet)
    #expect(episode.began.at == phone.device.instant("2026-11-12 23:50"))
    #expect(episode.ended == phone.device.instant("2026-11-13 00:05"))
    #expect(sheet.endedDate == week.plus(days: -2))
  }

  /// The clock at the place and on the date it is moved to, not that of the date it was recorded for.
  @Test func anotherDateBeforeTheClocksWentBack() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let sheet = try await sheet(phone, on: CivilDate(year: 2026, month: 10, day: 26))
    sheet.beganDate = CivilDate(year: 2026, month: 10, day: 20)
    await sheet.keepTimes()
    let episode = try await stored(phone, sheet)
    #expect(episode.began.at == phone.device.instant("2026-10-20 23:50"))
    #expect(episode.began.time == CivilTime(hour: 23, minute: 50))
    #expect(sheet.beganTime == CivilTime(hour: 23, minute: 50))
  }

  @Test func whatIsRefusedGoesBack() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let sheet = try await sheet(phone, on: week)
    sheet.beganDate = CivilDate(year: 2026, month: 11, day: 23)
    await sheet.keepTimes()
    #expect(phone.app.session.notice?.isEmpty == false, "tomorrow has not been")
    #expect(sheet.beganDate == week)
    #expect(try await stored(phone, sheet).began.at == phone.device.instant("2026-11-15 23:50"))
  }

  /// A sheet that is closed at once keeps what was chosen last.
  @Test func closingKeepsTheTimes() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let sheet = try await sheet(phone, on: week)
    sheet.beganTime = CivilTime(hour: 23, minute: 20)
    await sheet.done()
    #expect(phone.app.tonight.detail == nil)
    #expect(try await stored(phone, sheet).began.at == phone.device.instant("2026-11-15 23:20"))
    await phone.app.session.undo()
    #expect(try await stored(phone, sheet).began.at == phone.device.instant("2026-11-15 23:50"))
  }

  @Test func aTimeThatWasNotTouchedStaysToTheMillisecond() async throws {
    let phone = try await FixedPhone()
    let began = phone.device.now() + 12_345
    phone.device.move(to: began)
    await phone.app.tonight.recordWithDetail()
    let sheet = try #require(phone.app.tonight.detail)
    phone.device.set("2026-11-22 04:00")
    await sheet.end()
    sheet.endedTime = CivilTime(hour: 3, minute: 45)
    await sheet.keepTimes()
    let episode = try await stored(phone, sheet)
    #expect(episode.began.at == began)
    #expect(episode.ended == phone.device.instant("2026-11-22 03:45"))
  }
}
