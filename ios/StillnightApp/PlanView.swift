// The plan: the routine, what is taken and when, what others with restless legs often take. Sentences, next doses and
// suggestions are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct PlanView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var plan: PlanModel { app.plan }

  var body: some View {
    TabScreen(app: app, title: words["tab-plan"]) {
      ScrollView { content }
    }
    .task { await app.bedtime.load() }
  }

  private var content: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      PermissionNotice(app: app)
      if let screen = plan.screen {
        RoutineCard(plan: plan, routine: screen.routine).id(screen.routine)
        if let learned = app.bedtime.learned { LearnedCard(bedtime: app.bedtime, learned: learned) }
        if screen.items.isEmpty { Quiet(words["plan-empty"]) } else { items(screen.items) }
        CallButton(words["plan-add"]) { await plan.add() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("add-item")
        PlanLeads(app: app)
        if !plan.suggestions.isEmpty { suggestions }
      }
    }
    .padding(Space.margin)
  }

  private func items(_ items: [PlanItem]) -> some View {
    Part(words["plan-items"]) {
      ForEach(items.indices, id: \.self) { index in
        NavigationLink {
          ItemView(app: app, page: plan.page(of: items[index]))
        } label: {
          Card {
            Text(verbatim: items[index].title).font(.headline)
            ItemWords(item: items[index], whole: false)
          }
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("item-\(index + 1)")
      }
    }
  }

  private var suggestions: some View {
    Part(words["plan-suggestions"]) {
      Quiet(words["plan-suggestions-why"])
      ForEach(plan.suggestions.indices, id: \.self) { index in
        SuggestionCard(number: index + 1, suggestion: plan.suggestions[index]) {
          await plan.add(plan.suggestions[index].entry)
        }
      }
    }
  }
}

/// Bedtime and waking; kept by a button, so that every turn of the wheel is not a change of the plan.
private struct RoutineCard: View {
  let plan: PlanModel
  let routine: Routine
  @State private var bedtime: CivilTime
  @State private var waking: CivilTime
  @Environment(\.words) private var words

  init(plan: PlanModel, routine: Routine) {
    self.plan = plan
    self.routine = routine
    _bedtime = State(initialValue: routine.bedtime)
    _waking = State(initialValue: routine.waking)
  }

  var body: some View {
    Card {
      TimeRow(label: words["label-bedtime"], time: $bedtime, id: "routine-bedtime")
      TimeRow(label: words["label-waking"], time: $waking, id: "routine-waking")
      ForEach(routine.evenings.indices, id: \.self) { index in
        Quiet(weekdayWords(Int32(index + 1), inFull: true) + ": " + routine.evenings[index].words())
      }
      if bedtime != routine.bedtime || waking != routine.waking {
        CallButton(words["save"]) { await plan.setRoutine(bedtime: bedtime, waking: waking) }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("save-routine")
      }
    }
  }
}

/// Bedtime as past nights show it, and the offer to take it.
private struct LearnedCard: View {
  let bedtime: BedtimeModel
  let learned: LearnedBedtime
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Text(verbatim: learned.words).accessibilityIdentifier("learned-bedtime")
      if !learned.evenings.allSatisfy({ $0.bedtime == nil }) {
        Button {
          open.toggle()
        } label: {
          Text(verbatim: open ? words["bedtime-evenings-hide"] : words["bedtime-evenings"])
        }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("bedtime-evenings")
        if open { ForEach(learned.evenings, id: \.weekday) { Quiet($0.words) } }
      }
      if learned.offer != nil {
        CallButton(words["bedtime-accept"]) { await bedtime.accept() }
          .buttonStyle(.action(.side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("bedtime-accept")
      }
    }
  }
}

/// What may be added, with the sentence it would be added with.
struct SuggestionCard: View {
  let number: Int
  let suggestion: Suggestion
  let add: @MainActor () async -> Void
  @Environment(\.words) private var words

  var body: some View {
    CallButton(add) {
      Card {
        HStack {
          VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: suggestion.title).font(.headline)
            Text(verbatim: suggestion.sentence)
            if !suggestion.entry.note.isEmpty { Quiet(suggestion.entry.note) }
          }
          Spacer()
          Image(systemName: "plus.circle").font(.title2).accessibilityHidden(true)
        }
      }
    }
    .buttonStyle(.plain)
    .accessibilityHint(Text(verbatim: words["plan-add"]))
    .accessibilityIdentifier("suggestion-\(number)")
  }
}
