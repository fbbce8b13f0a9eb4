// One item of the plan: all that is known of it, and what can be done with it. Words, and what may be, are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct ItemView: View {
  let app: AppModel
  @State private var page: ItemModel
  @State private var pausing = false
  @State private var counting = false
  @State private var earlier = false
  @Environment(\.words) private var words
  @Environment(\.dismiss) private var dismiss

  init(app: AppModel, page: ItemModel) {
    self.app = app
    _page = State(initialValue: page)
  }

  var body: some View {
    PlanPage(app: app, title: page.item?.title ?? "") {
      if let item = page.item {
        ItemWords(item: item, whole: true)
        taking(item)
        if item.item.entry.kind != .bloodDraw {
          CallButton(words["item-change"]) { await page.change() }
            .buttonStyle(.action(.side, height: Target.tonight, wide: true))
            .accessibilityIdentifier("item-change")
        }
        if item.item.entry.kind != .bloodDraw {
          Opening(title: words["taken-at"], open: $earlier, id: "taken-at") { tookEarlier }
        }
        pause(item)
        Opening(title: words["item-count"], open: $counting, id: "item-count") { count }
        NavigationLink {
          LookBackView(app: app, page: app.plan.lookBack())
        } label: {
          Text(verbatim: words["item-look-back"])
        }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("item-look-back")
        CallButton(words["item-end"]) { if await page.end() { dismiss() } }
          .buttonStyle(.action(.word))
          .accessibilityIdentifier("end-item")
      }
    }
  }

  @ViewBuilder private func taking(_ item: PlanItem) -> some View {
    if item.item.entry.kind != .bloodDraw {
      CallButton(words["item-take-now"]) { await app.intake.take(item.item.id) }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["item-take-spoken"] + ": " + item.title))
        .accessibilityIdentifier("take-now")
      IntakeQuestion(intake: app.intake, item: item.item.id)
    }
  }

  @ViewBuilder private var tookEarlier: some View {
    DateRow(label: words["label-day"], date: $page.takenDate, id: "taken-date")
    TimeRow(label: words["at-time"], time: $page.takenTime, id: "taken-time")
    CallButton(words["save"]) { await page.tookEarlier() }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .accessibilityLabel(Text(verbatim: words["taken-at"] + ": " + words["save"]))
      .accessibilityIdentifier("save-taken-at")
  }

  @ViewBuilder private func pause(_ item: PlanItem) -> some View {
    if item.paused {
      CallButton(words["item-resume"]) { await page.goOn() }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("item-resume")
    }
    Opening(title: words["item-pause"], open: $pausing, id: "item-pause") {
      CallButton(words["item-pause-open"]) { await page.pause() }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("item-pause-open")
      DateRow(label: words["item-pause-until"], date: $page.pauseUntil, id: "item-pause-date")
      CallButton(words["item-pause-until"]) { await page.pauseUntilDate() }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["item-pause-until"] + ": " + page.pauseUntil.words()))
        .accessibilityIdentifier("item-pause-until")
    }
  }

  @ViewBuilder private var count: some View {
    WritingField(label: words["item-count-now"], text: $page.count.text, id: "item-count-pieces")
      .keyboardType(.decimalPad)
    CallButton(words["item-count-save"]) { await page.keepCount() }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .disabled(page.count.value == nil)
      .accessibilityIdentifier("item-count-save")
    WritingField(label: words["item-count-added"], text: $page.added.text, id: "item-added-pieces")
      .keyboardType(.decimalPad)
    CallButton(words["item-count-save"]) { await page.keepAdded() }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .disabled(page.added.value == nil)
      .accessibilityLabel(Text(verbatim: words["item-count-added"] + " " + words["item-count-save"]))
      .accessibilityIdentifier("item-added-save")
  }
}

/// All that is known of an item, as far as there is something.
struct ItemWords: View {
  let item: PlanItem
  /// Whether what to ask a clinician about stands whole, or in one line.
  let whole: Bool
  @Environment(\.palette) private var palette

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Text(verbatim: item.sentence)
      ForEach(quiet.indices, id: \.self) { Quiet(quiet[$0]) }
      if !item.item.entry.note.isEmpty {
        Label {
          Text(verbatim: item.item.entry.note)
        } icon: {
          Image(systemName: "note.text")
        }
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier("item-note")
      }
      if item.paused {
        Label {
          Text(verbatim: item.pausedWords)
        } icon: {
          Image(systemName: "pause.circle")
        }
        .accessibilityElement(children: .combine)
      }
      if !whole && !item.caution.isEmpty { Quiet(item.caution) }
      ForEach(whole ? item.cautions : [], id: \.self) { caution in
        Label {
          Text(verbatim: caution)
        } icon: {
          Image(systemName: "info.circle")
        }
        .foregroundStyle(Color(palette.attention))
        .accessibilityElement(children: .combine)
      }
    }
    .frame(maxWidth: .infinity, alignment: .leading)
  }

  private var quiet: [String] {
    [item.nextWords, item.productWords, item.stepWords, item.stockWords, item.adherenceWords].filter { !$0.isEmpty }
  }
}

/// What there is to know before something is taken, and the person's word on it.
struct IntakeQuestion: View {
  let intake: IntakeModel
  let item: String
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    if let question = intake.question, question.item == item {
      Card {
        ForEach(question.warnings, id: \.self) { warning in
          Label {
            Text(verbatim: warning.words)
          } icon: {
            Image(systemName: "exclamationmark.triangle")
          }
          .foregroundStyle(Color(palette.attention))
          .accessibilityElement(children: .combine)
        }
        Cells {
          CallButton(words["item-take-wait"]) { intake.wait() }
            .buttonStyle(.action(.main, height: Target.tonight))
            .accessibilityIdentifier("take-wait")
          CallButton(words["item-take-anyway"]) { await intake.takeAnyway() }
            .buttonStyle(.action(.side, height: Target.tonight))
            .accessibilityIdentifier("take-anyway")
        }
      }
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("intake-question")
      .task(id: question) {
        AccessibilityNotification.Announcement(question.warnings.map(\.words).joined(separator: " ")).post()
      }
    }
  }
}
