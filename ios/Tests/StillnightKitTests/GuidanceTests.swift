// Guidance: cards of Tonight and all of them, learn, iron in food, the medicine check, the five questions.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct GuidanceTests {
  private func phone(_ civil: String = "2026-11-27 10:00") async throws -> FixedPhone {
    try await FixedPhone("Europe/Berlin", civil)
  }

  @Test func cardsByDayAndNoneAtNight() async throws {
    let phone = try await phone()
    let guidance = phone.app.guidance
    await guidance.loadTonight()
    #expect(!guidance.tonight.isEmpty && guidance.tonight.count <= 3)
    for card in guidance.tonight {
      #expect(!card.levelWords.isEmpty && !card.title.isEmpty && !card.reason.isEmpty && !card.why.isEmpty)
      #expect(!card.actionWords.isEmpty && !card.source.isEmpty)
    }
    phone.device.set("2026-11-28 02:00")
    await phone.app.cameToFront()
    await guidance.loadTonight()
    #expect(phone.app.night && guidance.tonight.isEmpty)
  }

  @Test func aCardIsPutOffPutAwayAndShownAgain() async throws {
    let phone = try await phone()
    let guidance = phone.app.guidance
    let page = guidance.criteria()
    await page.load()
    await page.choose(sudden: true)
    await guidance.load()
    let all = try #require(guidance.all)
    let (first, last) = (try #require(all.first), try #require(all.last))
    #expect(all.count > 1)
    guidance.unfold(first)
    #expect(guidance.open == first.id)
    guidance.unfold(first)
    #expect(guidance.open == nil)
    await guidance.snooze(first)
    #expect(guidance.all?.contains(first) == false && !guidance.tonight.contains(first))
    await guidance.dismiss(last)
    #expect(guidance.all?.count == all.count - 2)
    await guidance.dismiss(last)
    #expect(phone.app.session.notice?.isEmpty == false, "it is not there any more")
    await guidance.restore()
    #expect(guidance.all == all)
  }

  @Test func aCardLeadsToItsScreen() async throws {
    let app = try await phone().app
    app.more = .guidance
    app.follow(.labs)
    #expect(app.tab == .labs && app.more == nil)
    app.follow(.diary)
    #expect(app.tab == .diary)
    app.follow(.plan)
    #expect(app.tab == .plan)
    for (action, page) in [
      (CardAction.learn, MorePage.learn), (.medicineCheck, .medicineCheck), (.criteria, .criteria),
    ] {
      app.follow(action)
      #expect(app.more == page && app.tab == .plan)
    }
  }

  @Test func aRemedyIsReadAndAdded() async throws {
    let phone = try await phone()
    let learn = phone.app.learn
    await learn.load()
    let screen = try #require(learn.screen)
    #expect(screen.groups.first?.kind == .iron && !screen.topics.isEmpty)
    let cards = screen.groups.flatMap(\.cards)
    #expect(Set(cards.map(\.id)).count == cards.count)
    let card = try #require(cards.first { $0.template != nil })
    #expect(!card.evidenceWords.isEmpty && !card.source.isEmpty && !learn.isInPlan(card))
    learn.unfold(card.id)
    #expect(learn.open == card.id)
    await learn.add(card)
    #expect(learn.isInPlan(card) && phone.app.plan.screen?.items.count == 1)
    let item = try #require(phone.app.plan.screen?.items.first)
    #expect(await phone.app.plan.page(of: item).end())
    #expect(!learn.isInPlan(card), "taken out again, it can be added again")

    let professional = try #require(cards.first { $0.template == nil })
    await learn.add(professional)
    #expect(phone.app.session.notice?.isEmpty == false && !learn.isInPlan(professional))
  }

  @Test func ironInADaysFood() async throws {
    let phone = try await phone()
    let foods = phone.app.guidance.foods()
    await foods.load()
    let (meat, plant) = (try #require(foods.foods.first { $0.heme }), try #require(foods.foods.first { !$0.heme }))
    #expect(foods.sum?.total == 0 && foods.sum?.words.isEmpty == false)
    for _ in 0..<4 { await foods.more(meat) }
    let one = try #require(foods.sum)
    #expect(one.heme > 0 && one.nonHeme == 0 && foods.portions(meat) == "1")
    await foods.more(plant)
    #expect(foods.sum?.nonHeme ?? 0 > 0 && foods.sum?.remark.isEmpty == false)
    await foods.less(plant)
    await foods.less(plant)
    #expect(foods.quarters[plant.id] == nil && foods.sum == one)
    for _ in 0..<100 { await foods.more(meat) }
    #expect(foods.quarters[meat.id] == 80, "what is refused does not stay")
    #expect(phone.app.session.notice?.isEmpty == false)
    let again = phone.app.guidance.foods()
    await again.load()
    #expect(again.portions(meat) == "20" && again.sum == foods.sum, "kept until the day is over")
  }

  @Test func aMedicineIsLookedUpAsItIsTyped() async throws {
    let phone = try await phone()
    let check = phone.app.medicineCheck
    check.name = " zoloft "
    await check.look()
    let answer = try #require(check.answer)
    #expect(answer.found && answer.title == "Sertraline" && !answer.matched.isEmpty && !answer.classes.isEmpty)
    #expect(!answer.advice.isEmpty && !answer.source.isEmpty && answer.effect == .worsens)
    check.name = "zzyzx"
    await check.look()
    #expect(check.answer?.found == false && check.answer?.notInList.isEmpty == false)
    check.name = "  "
    await check.look()
    #expect(check.answer == nil)
    await check.choose(MedicineAlternative(name: "Sertraline", words: ""))
    #expect(check.name == "Sertraline" && check.answer?.found == true)
  }

  @Test func theMedicinesOfThePlanAreChecked() async throws {
    let phone = try await phone()
    let check = phone.app.medicineCheck
    await check.load()
    #expect(check.check?.inPlan.isEmpty == true && check.check?.remarks.isEmpty == true)
    let entries = ["Tramadol", "Sertraline"].map { name in
      let schedule = Schedule.own(days: .everyDay, timing: .at(times: [CivilTime(hour: 9, minute: 0)]))
      return ItemEntry(name: name, dose: "", kind: .medicine, schedule: schedule, note: "")
    }
    _ = await phone.app.session.perform { stillnight in
      for entry in entries { _ = try stillnight.addItem(entry: entry) }
    }
    await check.load()
    #expect(check.check?.inPlan.map(\.title) == ["Tramadol", "Sertraline"])
    let remark = try #require(check.check?.remarks.first)
    #expect(!remark.levelWords.isEmpty && !remark.sentence.isEmpty && !remark.source.isEmpty)
  }

  @Test func theFiveQuestionsAreKeptOnceAllAreAnswered() async throws {
    let phone = try await phone()
    let page = phone.app.guidance.criteria()
    await page.load()
    let questions = try #require(page.screen?.questions)
    #expect(questions.count == 5 && page.screen?.result == nil)
    #expect(questions.contains { $0.offered.contains(.earlier) })
    #expect(questions.contains { !$0.offered.contains(.earlier) })
    for question in questions.dropLast() { await page.answer(question.criterion, .yes) }
    #expect(page.screen?.result == nil && page.answers.count == 4)
    await page.answer(questions[4].criterion, .unsure)
    let unclear = try #require(page.screen?.result)
    #expect(unclear.fit == .unclear && unclear.open == [questions[4].criterion])
    #expect(!unclear.words.isEmpty && !unclear.source.isEmpty)
    await page.answer(questions[4].criterion, .yes)
    #expect(page.screen?.result?.fit == .fits)
    await page.choose(perWeek: 4)
    #expect(page.screen?.course == .chronicPersistent && page.screen?.courseWords.isEmpty == false)
    await page.choose(perWeek: 4)
    #expect(page.screen?.said.perWeek == nil)
    await page.choose(perWeek: 1)
    await page.choose(fiveTimes: false)
    #expect(page.screen?.course == .tooFew)
    await page.choose(sudden: true)

    let again = phone.app.guidance.criteria()
    await again.load()
    #expect(again.answers == page.answers && again.screen == page.screen)
    let words = phone.app.session.words
    for answer in [CriterionAnswer.yes, .no, .earlier, .unsure] { #expect(!words[answer].hasPrefix("answer-")) }
    await phone.app.guidance.load()
    #expect(phone.app.guidance.all?.first?.level == .soon, "a sudden start is looked at soon")
  }
}
