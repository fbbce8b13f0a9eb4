// Blood tests: the form, what is asked before slips are kept, what the screen then says, the chart, and about you.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct LabTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 27)

  private func phone() async throws -> FixedPhone {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-27 10:00")
    await phone.app.labs.load()
    return phone
  }

  /// Writes results down as the person would.
  private func enter(
    _ results: [(Analyte, String)],
    on date: CivilDate = today,
    prepared: Bool? = true,
    to phone: FixedPhone
  ) async throws {
    await phone.app.labs.add(all: true)
    let form = try #require(phone.app.labs.form)
    form.draft.date = date
    form.draft.prepared = prepared
    for (analyte, figure) in results {
      let place = try #require(form.draft.analytes.firstIndex { $0.analyte == analyte })
      form.draft[place].value = figure
    }
    await form.save()
    #expect(phone.app.session.notice == nil)
    #expect(phone.app.labs.form == nil, "\(form.questions.map(\.words))")
  }

  /// From Labs: add ferritin, the digits, save.
  @Test func aFerritinResultIsThreeTapsAndTheDigits() async throws {
    let phone = try await phone()
    let labs = phone.app.labs
    #expect(labs.screen?.isEmpty == true)
    #expect(labs.screen?.tests.isEmpty == false, "there is something to ask for")
    await labs.add()
    let form = try #require(labs.form)
    #expect(form.isNew && !form.all && !form.canSave)
    #expect(form.draft.date == Self.today)
    let first = form.draft[form.draft.first]
    #expect(first.analyte == .ferritin && first.unit == "ng/mL" && !first.usualWords.isEmpty)
    form.draft[form.draft.first].value = " 42 "
    #expect(form.canSave)
    await form.save()
    #expect(labs.form == nil)
    let line = try #require(labs.screen?.latest.first)
    #expect(line.value == "42 ng/mL" && line.standing == .low && !line.standingWords.isEmpty)
    #expect(labs.screen?.iron.state == .deficient)
    #expect(phone.app.session.confirmation?.words.contains("Ferritin 42 ng/mL") == true)
    await phone.app.session.undo()
    #expect(labs.screen?.isEmpty == true)
  }

  @Test func unitRangeAndLaboratoryAreRemembered() async throws {
    let phone = try await phone()
    let labs = phone.app.labs
    await labs.add()
    var form = try #require(labs.form)
    form.draft[0].unit = "µg/L"
    form.draft[0].value = "61,5"
    (form.draft[0].low, form.draft[0].high) = ("15", "150")
    form.draft.laboratory = " Central Lab "
    await form.save()
    await labs.add()
    form = try #require(labs.form)
    #expect(form.draft[0].unit == "µg/L" && form.draft[0].value.isEmpty)
    #expect(form.draft[0].rangeWords == "15 – 150")
    #expect(form.draft.laboratory == "Central Lab")
    #expect(form.draft.entry == nil, "a remembered range is no result")
    form.draft[0].unit = "pmol/L"
    #expect(form.draft[0].rangeWords.isEmpty, "the range was one of the other unit")
    form.draft[0].unit = "µg/L"
    #expect(form.draft[0].rangeWords == "15 – 150")
    form.cancel()
    let line = try #require(labs.screen?.latest.first)
    #expect(line.value == "61.5 µg/L" && line.converted.isEmpty && !line.rangeWords.isEmpty)
  }

  @Test func aSlipOfTheUnitIsAskedAboutBeforeItIsKept() async throws {
    let phone = try await phone()
    let labs = phone.app.labs
    await labs.add(all: true)
    let form = try #require(labs.form)
    let (blood, sugar) = (try place(.haemoglobin, form), try place(.glucose, form))
    form.draft[0].value = "42"
    (form.draft[blood].value, form.draft[sugar].value) = ("140", "5.4")
    form.draft[blood].unit = "g/dL"
    form.draft[sugar].unit = "mg/dL"
    await form.save()
    #expect(form.questions.map(\.analyte) == [.haemoglobin, .glucose])
    #expect(labs.screen?.isEmpty == true, "nothing is kept yet")
    let question = try #require(form.questions.first)
    #expect(question.unit == "g/L" && !question.change.isEmpty)
    form.goBack()
    #expect(form.questions.isEmpty && labs.form != nil)

    await form.save()
    await form.change(try #require(form.questions.first))
    #expect(form.questions.map(\.analyte) == [.glucose])
    #expect(labs.screen?.isEmpty == true, "the other is asked again")
    await form.keepTyped()
    #expect(labs.form == nil)
    let values = labs.screen?.latest.map(\.value) ?? []
    #expect(values.contains("140 g/L") && values.contains("5.4 mg/dL"), "\(values)")
  }

  @Test func whatIsRefusedIsPutRightInTheForm() async throws {
    let phone = try await phone()
    await phone.app.labs.add()
    let form = try #require(phone.app.labs.form)
    form.draft[0].value = "forty"
    await form.save()
    #expect(phone.app.labs.form != nil && phone.app.session.notice?.isEmpty == false)
    form.draft[0].value = "40"
    form.draft.date = Self.today.plus(days: 1)
    phone.app.session.notice = nil
    await form.save()
    #expect(phone.app.labs.form != nil && phone.app.session.notice?.isEmpty == false)
    #expect(phone.app.labs.screen?.isEmpty == true)
  }

  @Test func whatIronNeedsInFourSituations() async throws {
    for (results, state) in [
      ([(Analyte.ferritin, "31"), (.tsat, "18")], IronState.deficient),
      ([(.ferritin, "62"), (.tsat, "25")], .borderline),
      ([(.ferritin, "62"), (.tsat, "48")], .overloadGuard),
      ([(.ferritin, "140"), (.tsat, "30")], .replete),
    ] {
      let phone = try await phone()
      try await enter(results, to: phone)
      let card = try #require(phone.app.labs.screen?.iron)
      #expect(card.state == state)
      #expect(!card.title.isEmpty && !card.why.isEmpty && !card.advice.isEmpty && !card.sources.isEmpty)
      #expect(card.differ == (state == .borderline))
      #expect((card.nextTest == nil) == (state == .overloadGuard), "a doctor first")
    }
  }

  @Test func aPanelIsChangedDeletedAndPutBack() async throws {
    let phone = try await phone()
    let labs = phone.app.labs
    try await enter([(.ferritin, "42"), (.crp, "1")], on: Self.today.plus(days: -10), prepared: nil, to: phone)
    let panel = try #require(labs.screen?.panels.first)
    #expect(panel.preparedWords.isEmpty)
    await labs.change(panel)
    let form = try #require(labs.form)
    #expect(!form.isNew && form.all && form.panel == panel.id)
    #expect(form.draft[0].value == "42")
    form.draft[0].toggle(.below)
    form.draft[try place(.crp, form)].value = ""
    form.draft.prepared = false
    form.draft.time = CivilTime(hour: 8, minute: 10)
    await form.save()
    let changed = try #require(labs.screen?.panels.first)
    #expect(changed.id == panel.id && changed.words == "Ferritin < 42 ng/mL")
    #expect(!changed.preparedWords.isEmpty && changed.title.contains("08:10"))

    await labs.delete(changed)
    #expect(labs.screen?.isEmpty == true)
    await phone.app.session.undo()
    #expect(labs.screen?.panels.first == changed)
    await labs.change(changed)
    await labs.form?.delete()
    #expect(labs.form == nil && labs.screen?.isEmpty == true)
  }

  /// What a planned blood draw knows stands until the person says otherwise.
  @Test func anAnswerOfThePersonStandsInPlaceOfWhatIsKnown() {
    var draft = PanelDraft(
      PanelForm(
        entry: PanelEntry(
          date: Self.today,
          time: nil,
          fasting: nil,
          hoursSinceIron: 30,
          prepared: true,
          laboratory: "",
          note: "",
          results: [LabResult(analyte: .ferritin, bound: .exact, value: "42", unit: "ng/mL", low: "", high: "")]
        ),
        id: "",
        analytes: [form(.ferritin, "Iron"), form(.tsat, "Iron"), form(.crp, "Inflammation"), form(.mcv, "Blood")]
      )
    )
    #expect(draft.entry?.hoursSinceIron == 30)
    #expect(draft.groups.map(\.title) == ["Iron", "Inflammation", "Blood"])
    #expect(draft.groups.map(\.places) == [[1], [2], [3]])
    #expect(!draft.hasFigures(draft.groups[0]))
    draft[1].value = "20"
    #expect(draft.hasFigures(draft.groups[0]))
    draft.prepared = false
    #expect(draft.entry?.hoursSinceIron == nil && draft.entry?.prepared == false)
    // The hours themselves, as they are typed: whether that was long enough is then not the person's to say.
    draft.hoursText = "6 h"
    #expect(draft.entry?.hoursSinceIron == 6 && draft.entry?.prepared == nil)
    #expect(draft.hoursText == "6")
    draft.prepared = true
    #expect(draft.entry?.hoursSinceIron == nil && draft.hoursText.isEmpty)
    draft.hoursText = "30"
    draft.hoursText = ""
    #expect(draft.entry?.hoursSinceIron == nil)
    draft[99].value = "not there"
    #expect(draft.entry?.results.count == 2)
  }

  private func form(_ analyte: Analyte, _ group: String) -> AnalyteForm {
    AnalyteForm(
      analyte: analyte,
      title: "",
      group: group,
      units: [UnitChoice(unit: "ng/mL", usualWords: "")],
      low: "",
      high: ""
    )
  }

  private func place(_ analyte: Analyte, _ form: PanelFormModel) throws -> Int {
    try #require(form.draft.analytes.firstIndex { $0.analyte == analyte })
  }

  // MARK: The chart

  @Test func ferritinOverTimeBesideTheNights() async throws {
    let phone = try await phone()
    try await enter([(.ferritin, "18")], on: CivilDate(year: 2026, month: 2, day: 20), to: phone)
    try await enter([(.ferritin, "62")], to: phone)
    phone.device.set("2026-11-28 02:00")
    await phone.app.cameToFront()
    await phone.app.tonight.record()
    let page = phone.app.labs.chart(of: .ferritin)
    await page.load()
    let chart = try #require(page.chart)
    #expect(chart.title == "Ferritin rose from 18 to 62 ng/mL in 9 months")
    #expect(chart.plotted.map(\.value) == [18, 62])
    #expect(chart.plotted[1].day - chart.plotted[0].day == 280)
    #expect(chart.plottedSeverity.allSatisfy { chart.days.contains($0.day) })
    #expect(chart.edges == [75] && chart.aim?.lowerBound == 75 && chart.aim?.upperBound == chart.bounds.upperBound)
    #expect(chart.bounds.contains(75) && chart.days.contains(chart.plotted[0].day))
    #expect(!chart.lagWords.isEmpty && !chart.summary.isEmpty)
    #expect(chart.named.count == 3)
    #expect(CivilDate.monthWords(day1970: chart.plotted[0].day, Locale(identifier: "en_GB")) == "Feb 2026")
  }

  @Test func aChartWithoutResultsStillHasAxes() async throws {
    let phone = try await phone()
    let page = phone.app.labs.chart(of: .mcv)
    await page.load()
    let chart = try #require(page.chart)
    #expect(chart.plotted.isEmpty && chart.named.isEmpty && !chart.title.isEmpty)
    #expect(chart.bounds.lowerBound < chart.bounds.upperBound && chart.days.lowerBound < chart.days.upperBound)
  }

  // MARK: About you

  @Test func aboutYouIsKeptAndMayStayEmpty() async throws {
    let phone = try await phone()
    #expect(phone.app.labs.ageMissing)
    let page = phone.app.labs.aboutYou()
    await page.load()
    #expect(page.born.isEmpty && page.sex == nil && page.conditions.isEmpty && !page.canSave)
    page.born = "19"
    #expect(await !page.save(), "the core says which years there are")
    #expect(phone.app.session.notice?.isEmpty == false)
    page.born = "nineteen"
    #expect(!page.canSave)
    page.born = "1968"
    page.sex = .female
    page.toggle(Condition.pregnancy)
    page.toggle(Condition.kidneyDisease)
    #expect(await page.save())
    #expect(!page.canSave)
    #expect(!phone.app.labs.ageMissing)
    #expect(phone.app.labs.profile?.conditions == [.kidneyDisease, .pregnancy])

    let again = phone.app.labs.aboutYou()
    await again.load()
    #expect(again.born == "1968" && again.sex == .female)
    again.born = " "
    again.sex = nil
    again.toggle(Condition.pregnancy)
    #expect(await again.save())
    #expect(phone.app.labs.profile == Profile(birthYear: nil, sex: nil, conditions: [.kidneyDisease]))
  }

  @Test func everyConditionAndAnalyteHasItsWords() async throws {
    let phone = try await phone()
    let words = phone.app.session.words
    for condition in Condition.offered { #expect(!words[condition].hasPrefix("profile-"), "\(condition)") }
    for sex in Sex.offered { #expect(!words[sex].hasPrefix("profile-"), "\(sex)") }
    await phone.app.labs.add()
    for analyte in try #require(phone.app.labs.form).draft.analytes {
      #expect(words[analyte.analyte] == analyte.form.title)
    }
  }
}
