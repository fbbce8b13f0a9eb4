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

  @Test func howOftenAwakeIsTakenBack() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    await phone.app.tonight.checkIn()
    let sheet = try #require(phone.app.tonight.morning)
    #expect(sheet.checksIn)
    sheet.choose(awakenings: 2)
    #expect(sheet.awakenings == 2)
    sheet.choose(awakenings: 2)
    #expect(sheet.awakenings == nil)
    sheet.awakenings = 9
    #expect(sheet.awakeningsCell == MorningModel.many)
    sheet.choose(awakenings: MorningModel.many)
    #expect(sheet.awakenings == nil, "the last cell stands for all above it")
    // Awake for long without having slept: minutes and no awakening.
    sheet.choose(awakenings: 0)
    sheet.awakeMinutes = 40
    await sheet.save()
    let stored = try await phone.app.session.core.call { [night = sheet.night] in try $0.night(night: night) }
    #expect(stored?.entry.awakenings == 0 && stored?.entry.awakeMinutes == 40)
    await phone.app.tonight.tell(of: sheet.night.plus(days: -4))
    #expect(phone.app.tonight.morning?.checksIn == false, "a past night is no morning")
  }

  @Test func aNapIsAddedInTheMorning() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    await phone.app.tonight.checkIn()
    let sheet = try #require(phone.app.tonight.morning)
    sheet.choose(awakenings: 1)
    #expect(sheet.napWords.isEmpty)
    await sheet.addNap()
    let nap = try #require(sheet.nap)
    #expect(nap.draft?.kind == .nap && nap.date == sheet.night)
    nap.clock = CivilTime(hour: 14, minute: 0)
    await nap.save()
    #expect(sheet.nap == nil)
    await sheet.readAgain()
    #expect(!sheet.napWords.isEmpty)
    #expect(sheet.awakenings == 1, "what was said meanwhile stays")
    #expect(phone.app.tonight.morning === sheet)
  }

  @Test func anEpisodeIsAddedInTheMorning() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    await phone.app.tonight.checkIn()
    let sheet = try #require(phone.app.tonight.morning)
    #expect(sheet.asksEpisode)
    sheet.addEpisode()
    let episode = try #require(sheet.episode)
    #expect(episode.night == sheet.night)
    episode.began = CivilTime(hour: 2, minute: 0)
    await episode.look()
    #expect(episode.written == "Sun 22 Nov, 02:00", "after midnight is the morning of the night")
    await episode.save()
    #expect(sheet.episode == nil)
    await sheet.readAgain()
    #expect(!sheet.asksEpisode)
  }

  @Test func aBedtimeAloneCanBeDeleted() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 23:10")
    await phone.app.tonight.bedNow()
    let night = NightDate(year: 2026, month: 11, day: 21)
    await phone.app.tonight.tell(of: night)
    let sheet = try #require(phone.app.tonight.morning)
    #expect(sheet.stored && sheet.bed == CivilTime(hour: 23, minute: 10) && sheet.up == nil)
    await sheet.delete()
    #expect(try await phone.app.session.core.call { try $0.night(night: night) } == nil)
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
    #expect(again.stored)
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

  /// Of another day the time has to be seen before anything is saved.
  @Test func aUsualOneOfAnotherDayIsOpenedFirst() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    let tonight = phone.app.tonight
    await tonight.addExposure(kind: .caffeine)
    await tonight.exposure?.save()
    let yesterday = CivilDate(year: 2026, month: 11, day: 20)
    await tonight.addExposure(on: yesterday)
    let sheet = try #require(tonight.exposure)
    let chip = try #require(sheet.form.chips.first)
    await sheet.record(chip)
    #expect(tonight.exposure === sheet && sheet.draft?.exposure == chip.exposure)
    let lines = { try await phone.app.session.core.call { try $0.day(night: yesterday).lines } }
    #expect(try await lines().isEmpty)
    #expect(sheet.date == yesterday && sheet.clock == CivilTime(hour: 12, minute: 0))
    sheet.clock = CivilTime(hour: 16, minute: 30)
    await sheet.save()
    #expect(tonight.exposure == nil)
    #expect(try await lines().map(\.at) == [phone.device.instant("2026-11-20 16:30")])
  }

  @Test func amountsAreTyped() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 12:00")
    await phone.app.tonight.addExposure(kind: .caffeine)
    var sheet = try #require(phone.app.tonight.exposure)
    sheet.written.mgText = "137 mg"
    #expect(sheet.draft?.mg == 137 && sheet.written.mgText == "137")
    sheet.written.mgText = ""
    #expect(sheet.draft?.mg == nil && sheet.written.mgText.isEmpty && !sheet.complete, "nothing typed is no zero")
    sheet.written.mgText = "0"
    #expect(sheet.draft?.mg == 0 && sheet.written.mgText == "0" && sheet.complete, "a decaf")
    sheet.written.mgText = "137"
    await sheet.save()
    await phone.app.tonight.addExposure(kind: .own)
    sheet = try #require(phone.app.tonight.exposure)
    sheet.written.name = "Steps"
    sheet.written.amountText = "500"
    await sheet.save()
    let stored = try await phone.app.session.core.call { try $0.exposureForm().today.map(\.entry.exposure) }
    #expect(stored.contains(.caffeine(drink: .filterCoffee, mg: 137)))
    #expect(stored.contains(.own(name: "Steps", amount: 500)))
    var draft = ExposureDraft(.own, form: sheet.form)
    draft.amountText = "none"
    #expect(draft.amount == nil)
    draft.amountText = "99999999999"
    #expect(draft.amount == 999_999)
  }

  private nonisolated static let countedKinds = ExposureKind.offered.filter { !$0.usual.isEmpty }

  /// What is offered as a cell is taken by the core.
  @Test(arguments: countedKinds)
  func usualAmountsCanBeKept(_ kind: ExposureKind) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-21 20:00")
    for amount in kind.usual {
      await phone.app.tonight.addExposure(kind: kind)
      let sheet = try #require(phone.app.tonight.exposure)
      if kind == .practice { sheet.written.take(try #require(sheet.form.practices.first)) }
      switch kind {
      case .alcohol: sheet.written.tenths = amount
      case .nicotine: sheet.written.times = amount
      default: sheet.written.minutes = amount
      }
      await sheet.save()
      #expect(phone.app.tonight.exposure == nil && phone.app.session.notice == nil, "\(amount)")
    }
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
