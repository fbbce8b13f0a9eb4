// What a person writes down beyond the one tap: own words, nights told in part, what may have to do with the legs.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct EntryTests {
  @Test func ownWordsAreKeptAndOfferedAgain() async throws {
    let phone = try await FixedPhone()
    let tonight = phone.app.tonight
    await tonight.recordWithDetail()
    var sheet = try #require(tonight.detail)
    sheet.ownSensation = "  like soda water "
    await sheet.addOwnSensation()
    #expect(sheet.ownSensation.isEmpty)
    sheet.ownRelief = "cold tiles"
    await sheet.addOwnRelief(helped: true)
    await sheet.tried(own: "cold tiles", helped: false)
    await sheet.done()
    let stored = try #require(tonight.screen?.episodes.first?.detail)
    #expect(stored.ownSensations == ["like soda water"])
    #expect(stored.ownRelief == [OwnRelief(name: "cold tiles", helped: false)])

    phone.device.set("2026-11-22 03:40")
    await tonight.record()
    await tonight.addDetail(to: try #require(tonight.confirmation?.episode))
    sheet = try #require(tonight.detail)
    #expect(sheet.ownSensations == ["like soda water"])
    #expect(sheet.ownReliefs == ["cold tiles"])
    await sheet.toggle(ownSensation: "like soda water")
    #expect(sheet.detail.ownSensations == ["like soda water"])
    await sheet.toggle(ownSensation: "like soda water")
    #expect(sheet.detail.ownSensations.isEmpty)
  }

  /// What is refused does not stay on the screen as if it were kept.
  @Test func aRefusedChoiceIsTakenBack() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.recordWithDetail()
    let sheet = try #require(phone.app.tonight.detail)
    for word in 1...5 {
      sheet.ownSensation = "word \(word)"
      await sheet.addOwnSensation()
    }
    sheet.ownSensation = "one too many"
    await sheet.addOwnSensation()
    #expect(sheet.detail.ownSensations.count == 5)
    #expect(sheet.ownSensation == "one too many", "what was written stays to be read")
    #expect(phone.app.session.notice?.isEmpty == false)
  }

  @Test func eachLegByItself() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.recordWithDetail()
    let sheet = try #require(phone.app.tonight.detail)
    for part in [BodyPart.rightFoot, .leftFoot, .arms] { await sheet.toggle(part) }
    await sheet.toggle(BodyPart.arms)
    #expect(phone.app.tonight.screen?.episodes.first?.detail.body == [.leftFoot, .rightFoot])
  }

  @Test func anEndIsGivenAndTakenBack() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.recordWithDetail()
    let sheet = try #require(phone.app.tonight.detail)
    await sheet.end()
    #expect(sheet.ended != nil)
    await sheet.clearEnd()
    #expect(sheet.ended == nil)
    #expect(phone.app.tonight.screen?.running?.id == sheet.episode.id)
  }

  @Test func anEpisodeOfAnyTime() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 10:00")
    let tonight = phone.app.tonight
    tonight.recordEarlier()
    var sheet = try #require(tonight.earlier)
    #expect(sheet.date == CivilDate(year: 2026, month: 11, day: 22))
    #expect(sheet.began == CivilTime(hour: 10, minute: 0))
    sheet.date = CivilDate(year: 2026, month: 11, day: 20)
    sheet.began = CivilTime(hour: 23, minute: 50)
    sheet.hasEnd = true
    #expect(sheet.ended == CivilTime(hour: 0, minute: 20))
    await sheet.save()
    #expect(tonight.earlier == nil)
    let id = try #require(tonight.confirmation?.episode)
    let episode = try await phone.app.session.core.call { try $0.episode(id: id) }
    #expect(episode.began.at == phone.device.instant("2026-11-20 23:50"))
    #expect(episode.ended == phone.device.instant("2026-11-21 00:20"))

    // Of tomorrow, the core says why not, and the sheet stays.
    tonight.recordEarlier()
    sheet = try #require(tonight.earlier)
    sheet.date = CivilDate(year: 2026, month: 11, day: 23)
    await sheet.save()
    #expect(tonight.earlier != nil)
    #expect(phone.app.session.notice?.isEmpty == false)
  }

  /// Three taps for a usual night: open, how often awake, done.
  @Test func theMorningAsksOnlyWhatIsMissing() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 22:40")
    let tonight = phone.app.tonight
    #expect(tonight.screen?.bedOffered == true)
    await tonight.bedNow()
    #expect(tonight.screen?.bedOffered == false)
    #expect(tonight.confirmation != nil)

    phone.device.set("2026-11-22 07:30")
    await phone.app.cameToFront()
    await tonight.checkIn()
    let sheet = try #require(tonight.morning)
    #expect(!sheet.asks(.bed), "bedtime was noted in the evening")
    #expect(sheet.asks(.asleep) && sheet.asks(.up) && sheet.asks(.awakenings) && sheet.asks(.rest))
    #expect(sheet.known == [.bed])
    #expect(sheet.bed == CivilTime(hour: 22, minute: 40))
    sheet.showsAll = true
    #expect(sheet.asks(.bed) && sheet.known.isEmpty)
    sheet.awakenings = 2
    await sheet.save()
    #expect(tonight.morning == nil)
    #expect(tonight.screen?.checkIn == false)
    #expect(tonight.confirmation != nil, "saving a night can be undone")
    let stored = try await phone.app.session.core.call { [night = sheet.night] in try $0.night(night: night) }
    #expect(stored?.entry.awakenings == 2)
    #expect(stored?.entry.rest == nil, "how rested is never filled in")
    await phone.app.session.undo()
    #expect(tonight.screen?.checkIn == true)
  }

  @Test func whatIsNotKnownStaysEmpty() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    await phone.app.tonight.checkIn()
    let sheet = try #require(phone.app.tonight.morning)
    sheet.asleep = nil
    sheet.choose(.good)
    sheet.choose(.good)
    #expect(sheet.rest == nil)
    sheet.choose(.fair)
    sheet.awakenings = 1
    sheet.awakeMinutes = nil
    await sheet.save()
    let night = sheet.night
    let stored = try #require(try await phone.app.session.core.call { try $0.night(night: night) })
    #expect(stored.entry.asleep == nil && stored.sleepMinutes == nil)
    #expect(stored.entry.rest == .fair)

    // Opened again it is whole, and can be deleted; that can be undone.
    await phone.app.tonight.tell(of: night)
    let again = try #require(phone.app.tonight.morning)
    #expect(again.recorded)
    #expect(again.awakenings == 1)
    await again.delete()
    #expect(try await phone.app.session.core.call { try $0.night(night: night) } == nil)
    await phone.app.session.undo()
    #expect(try await phone.app.session.core.call { try $0.night(night: night) }?.entry == stored.entry)
  }

  /// From Tonight: open the sheet, tap the chip.
  @Test func theUsualCoffeeIsTwoTaps() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 09:00")
    let tonight = phone.app.tonight
    await tonight.addExposure(kind: .caffeine)
    var sheet = try #require(tonight.exposure)
    #expect(sheet.complete, "a drink and its usual amount are there")
    await sheet.save()
    #expect(tonight.exposure == nil)

    phone.device.set("2026-11-21 15:10")
    await tonight.addExposure()
    sheet = try #require(tonight.exposure)
    let chip = try #require(sheet.form.chips.first)
    #expect(chip.exposure.kind == .caffeine)
    await sheet.record(chip)
    #expect(tonight.exposure == nil)
    let line = try #require(tonight.confirmation)
    #expect(line.marks.map(\.kind) == [.lateCaffeine], "after two in the afternoon it is marked")
    #expect(line.marks.allSatisfy { !$0.source.isEmpty })
    await phone.app.session.undo()
    await tonight.addExposure()
    #expect(tonight.exposure?.form.today.count == 1)
  }

  @Test func anExposureOfAnotherTimeIsChangedAndDeleted() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    let tonight = phone.app.tonight
    await tonight.addExposure(on: CivilDate(year: 2026, month: 11, day: 20), kind: .exercise)
    let sheet = try #require(tonight.exposure)
    #expect(sheet.atAnotherTime)
    sheet.clock = CivilTime(hour: 18, minute: 30)
    sheet.written.exercise = .running
    sheet.written.effort = .vigorous
    sheet.written.minutes = 40
    await sheet.save()
    let id = try await phone.app.session.core.call { stillnight in
      try stillnight.day(night: NightDate(year: 2026, month: 11, day: 20)).lines.first?.id
    }
    let known = try #require(id)

    phone.device.fly(to: "America/New_York")
    await tonight.openExposure(known)
    let change = try #require(tonight.exposure)
    #expect(change.clock == CivilTime(hour: 18, minute: 30), "shown as it was lived")
    #expect(change.draft?.exposure == .exercise(kind: .running, minutes: 40, effort: .vigorous))
    change.written.minutes = 50
    await change.save()
    let stored = try await phone.app.session.core.call { try $0.exposure(id: known) }
    #expect(stored.entry.exposure == .exercise(kind: .running, minutes: 50, effort: .vigorous))
    #expect(stored.at.zone == "Europe/Berlin")

    await tonight.openExposure(known)
    await tonight.exposure?.delete()
    #expect(tonight.exposure == nil)
    await phone.app.session.undo()
    #expect(try await phone.app.session.core.call { try $0.exposure(id: known) } == stored)
  }

  /// Every kind can be written down, and comes back as it was.
  @Test(arguments: ExposureKind.offered)
  func everyKindIsWrittenDown(_ kind: ExposureKind) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    await phone.app.tonight.addExposure(kind: kind)
    let sheet = try #require(phone.app.tonight.exposure)
    switch kind {
    case .stress: sheet.written.level = 6
    case .cycle: sheet.written.phase = .luteal
    case .practice: sheet.written.take(try #require(sheet.form.practices.first))
    case .own: sheet.written.name = "Chocolate cake"
    default: break
    }
    let exposure = try #require(sheet.draft?.exposure)
    #expect(exposure.kind == kind)
    #expect(ExposureDraft(ExposureEntry(exposure: exposure, note: "")).exposure == exposure)
    await sheet.save()
    #expect(phone.app.session.notice == nil)
    #expect(phone.app.tonight.exposure == nil)
  }

  @Test func nothingIsChosenForThePerson() async throws {
    let phone = try await FixedPhone()
    for kind in [ExposureKind.stress, .cycle, .practice] {
      await phone.app.tonight.addExposure(kind: kind)
      let sheet = try #require(phone.app.tonight.exposure)
      #expect(!sheet.complete, "\(kind)")
      await sheet.save()
      #expect(phone.app.tonight.exposure != nil)
      sheet.back()
      #expect(sheet.draft == nil)
      sheet.cancel()
    }
  }
}
