// The plan: every kind of schedule in the editor, and what can be done with an item.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct PlanTests {
  nonisolated static let morning = CivilTime(hour: 8, minute: 0)
  nonisolated static let day = CivilDate(year: 2026, month: 11, day: 24)

  nonisolated static let schedules: [Schedule] = [
    .own(days: .onOff(on: 5, off: 2, from: day), timing: .at(times: [morning])),
    .own(days: .once(date: day), timing: .at(times: [morning])),
    .own(days: .everyDay, timing: .atHome(times: [morning], zone: "America/New_York")),
    .own(days: .weekdays(days: [1, 7]), timing: .anchored(anchor: .dinner, minutes: -30, window: nil)),
    .own(
      days: .everyNDays(days: 3, from: day),
      timing: .anchored(anchor: .bedtime, minutes: -60, window: Window(from: -90, to: -30))
    ),
    .own(days: .everyDay, timing: .anchored(anchor: .bedtime, minutes: -45, window: nil)),
    .own(days: .everyDay, timing: .anchored(anchor: .bedtime, minutes: 20, window: nil)),
    .own(days: .everyDay, timing: .anchored(anchor: .waking, minutes: 0, window: nil)),
    .own(days: .everyDay, timing: .beforeBed(minutes: 0)),
    .elapsed(minutes: 495, from: 1_795_500_061_234),
    .asNeeded(gapMinutes: 90, dailyMax: 3),
    .asNeeded(gapMinutes: nil, dailyMax: nil),
  ]

  @Test(arguments: schedules) func anItemOpenedAndSavedIsWhatItWas(_ schedule: Schedule) async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let full = ItemEntry(
      name: "Iron",
      dose: "1½ tablets",
      kind: .supplement,
      schedule: schedule,
      note: "With water.",
      form: "tablet",
      substances: [.iron, .vitaminC],
      compound: .ferrousSulfate,
      strength: Strength(amount: 325_500, unit: .milligram),
      pieces: 1500,
      steps: [TitrationStep(from: Self.day, dose: "2 tablets", pieces: 2000)]
    )
    let item = try #require(await phone.app.session.perform { try $0.addItem(entry: full) })
    await phone.app.plan.edit(item)
    let editor = try #require(phone.app.plan.editor)
    #expect(editor.draft.entry == item.entry)
    await editor.preview()
    #expect(editor.canSave)
    editor.draft.name = "Iron tablets"
    await editor.save()
    let after = try #require(phone.app.plan.screen?.items.first?.item.entry)
    #expect(after.name == "Iron tablets")
    #expect(after.schedule == item.entry.schedule)
    #expect(after.steps == full.steps && after.strength == full.strength && after.compound == full.compound)
  }

  @Test func choicesBecomeASchedule() {
    let today = CivilDate(year: 2026, month: 11, day: 23)
    var draft = ItemDraft(today: today, clock: CivilClock(zone: "Europe/Berlin"))
    draft.timing = .meal
    draft.days = .onOff
    #expect(draft.schedule == nil, "no meal is chosen")
    draft.meal = .lunch
    draft.side = .after
    draft.minutes = 15
    draft.movable = true
    #expect(
      draft.schedule
        == .own(
          days: .onOff(on: 5, off: 2, from: today),
          timing: .anchored(anchor: .lunch, minutes: 15, window: Window(from: 15, to: 15))
        )
    )
    draft.timing = .beforeBed
    draft.movable = false
    draft.days = .everyDay
    #expect(draft.schedule == .own(days: .everyDay, timing: .beforeBed(minutes: 15)))
    draft.timing = .atHome
    #expect(
      draft.schedule == .own(days: .everyDay, timing: .atHome(times: [CivilTime(hour: 9, minute: 0)], zone: ""))
    )
    draft.timing = .elapsed
    #expect(draft.schedule == .elapsed(minutes: 480, from: 1_795_420_800_000), "Mon 23 Nov, 09:00 in Berlin")
    draft.timing = .asNeeded
    draft.gapMinutes = 240
    #expect(draft.schedule == .asNeeded(gapMinutes: 240, dailyMax: nil))
    #expect(draft.entry != nil)
    draft.product.pieces.text = "one"
    #expect(draft.entry == nil, "a number that can't be read is not dropped unsaid")
  }

  @Test func everyChoiceOfThePlanHasAWord() {
    let words = Words(language: "en")
    let timings = ItemDraft.TimingChoice.allCases.map { words[$0] }
    let days = ItemDraft.DaysChoice.allCases.map { words[$0] }
    let sides = ItemDraft.Side.allCases.map { words[$0] }
    let product = Compound.offered.map { words[$0] } + StrengthUnit.offered.map { words[$0] }
    let said =
      timings + days + sides + product + Anchor.meals.map { words[$0] } + Substance.offered.map { words[$0] }
      + SkipReason.offered.map { words[$0] } + [words[ItemKind.bloodDraw]]
    let prefixes = ["when-", "days-", "before-or-", "compound-", "strength-", "meal-", "substance-", "skip-", "kind-"]
    for word in said { #expect(!prefixes.contains { word.hasPrefix($0) }, "\(word) has no label") }
    #expect(Set(said).count == said.count)
  }

  @Test func numbersAreReadAsTheyAreTyped() {
    let numbers = [("325", 325_000), ("1.5", 1500), ("1,5", 1500), (" 0.125 ", 125), (".5", 500), ("2.", 2000)]
    for (typed, value) in numbers { #expect(Thousandths.read(typed) == Int64(value), "\(typed)") }
    for typed in ["", ".", "1.2345", "-1", "1 2", "½", "1e3", "12345678901234"] {
      #expect(Thousandths.read(typed) == nil)
    }
    #expect(Thousandths.write(1500, locale: Locale(identifier: "en_US")) == "1.5")
    #expect(Thousandths.read(Thousandths.write(1_234_500, locale: Locale(identifier: "de_DE"))) == 1_234_500)
  }

  @Test func pausingAndGoingOn() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let magnesium = try #require(phone.app.plan.screen?.items.last)
    let page = phone.app.plan.page(of: magnesium)
    await page.pause()
    #expect(page.item?.paused == true)
    #expect(page.item?.pausedWords.isEmpty == false)
    #expect(await !phone.center.held.values.contains { $0.title.contains("Magnesium") })
    await page.goOn()
    #expect(page.item?.paused == false)
    page.pauseUntil = CivilDate(year: 2026, month: 11, day: 30)
    await page.pauseUntilDate()
    #expect(page.item?.pausedWords.contains("30 Nov") == true)
    page.pauseUntil = CivilDate(year: 2026, month: 11, day: 20)
    await page.pauseUntilDate()
    #expect(phone.app.session.notice != nil, "a day that is over")
    #expect(await page.end())
    #expect(page.item == nil)
    #expect(phone.app.session.confirmation?.words.isEmpty == false)
    await phone.app.session.undo()
    #expect(page.item != nil, "ending can be undone")
    #expect(await page.end())
    #expect(await !page.end())
  }

  @Test func countingWhatIsLeft() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    let page = phone.app.plan.page(of: try #require(phone.app.plan.screen?.items.last))
    page.count.text = "many"
    await page.keepCount()
    #expect(page.item?.left == nil)
    page.count.text = "10.5"
    await page.keepCount()
    #expect(page.item?.left == 10_500)
    #expect(page.count.isEmpty)
    page.added.text = "30"
    await page.keepAdded()
    #expect(page.item?.left == 40_500)
    #expect(page.item?.stockWords.isEmpty == false)
  }

  @Test func takenAsNeededWithAWordBeforeIt() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    let entry = ItemEntry(
      name: "Paracetamol",
      dose: "500 mg",
      kind: .medicine,
      schedule: .asNeeded(gapMinutes: 240, dailyMax: nil),
      note: ""
    )
    let item = try #require(await phone.app.session.perform { try $0.addItem(entry: entry) })
    #expect(phone.app.tonight.screen?.asNeeded.map(\.id) == [item.id])
    let intake = phone.app.intake
    func taken() async throws -> Int {
      try await phone.app.session.core.call { try $0.dosesOn(date: Self.today).count }
    }
    await intake.take(item.id)
    #expect(intake.question == nil)
    #expect(phone.app.session.confirmation?.words.contains("Paracetamol") == true)
    #expect(try await taken() == 1)

    phone.device.set("2026-11-23 13:00")
    await intake.take(item.id)
    #expect(intake.question?.item == item.id)
    #expect(intake.question?.warnings.first?.words.contains("16:00") == true)
    #expect(try await taken() == 1, "nothing is noted before the person says so")
    intake.wait()
    #expect(intake.question == nil)
    await intake.take(item.id)
    await intake.takeAnyway()
    #expect(try await taken() == 2)
    await phone.app.session.undo()
    #expect(try await taken() == 1)
  }

  nonisolated static let today = CivilDate(year: 2026, month: 11, day: 23)
}
