// At what time of the day an item is due, in the editor. Offers the choices; what they mean is said in the sentence above Save.
import StillnightCore
import StillnightKit
import SwiftUI

struct ItemWhenPart: View {
  @Bindable var model: ItemEditorModel
  @Environment(\.words) private var words

  private var choices: [ItemDraft.TimingChoice] {
    ItemDraft.TimingChoice.allCases.filter { $0 != .with || !model.others.isEmpty }
  }

  var body: some View {
    Part(words["when"]) {
      Cells {
        ForEach(choices, id: \.self) { timing in
          Cell(text: words[timing], chosen: model.draft.timing == timing, id: "timing-" + kebab(timing)) {
            model.draft.timing = timing
          }
        }
      }
      switch model.draft.timing {
      case nil: EmptyView()
      case .at?, .atHome?: times
      case .beforeBed?, .afterWaking?: AnchoredPart(model: model)
      case .meal?:
        meals
        AnchoredPart(model: model)
      case .with?: others
      case .elapsed?: elapsed
      case .asNeeded?: AsNeededPart(draft: $model.draft)
      }
    }
  }

  private var times: some View {
    VStack(alignment: .leading, spacing: 8) {
      ForEach(model.draft.times.indices, id: \.self) { index in
        HStack(alignment: .top) {
          TimeRow(label: words["at-time"], time: $model.draft[time: index], id: "time-\(index + 1)")
          if model.draft.times.count > 1 {
            RemoveButton(spoken: words["time-remove"], id: "remove-time-\(index + 1)") {
              model.draft.times.remove(at: index)
            }
          }
        }
      }
      Button {
        model.draft.addTime()
      } label: {
        Text(verbatim: words["time-add"])
      }
      .buttonStyle(.action(.word))
      .accessibilityIdentifier("add-time")
    }
  }

  private var meals: some View {
    Part(words["meal"]) {
      Cells {
        ForEach(Anchor.meals, id: \.self) { meal in
          Cell(text: words[meal], chosen: model.draft.meal == meal, id: "meal-" + kebab(meal)) {
            model.draft.meal = meal
          }
        }
      }
    }
  }

  private var others: some View {
    Cells {
      ForEach(model.others.indices, id: \.self) { index in
        let other = model.others[index]
        Cell(text: other.title, chosen: model.draft.with == other.item.id, id: "with-\(index + 1)") {
          model.draft.with = other.item.id
        }
      }
    }
  }

  @ViewBuilder private var elapsed: some View {
    HourSteps(label: words["elapsed-hours"], minutes: model.draft.elapsedMinutes, id: "elapsed-hours") {
      model.draft.elapsedMinutes += $0
    }
    DateRow(label: words["elapsed-from"], date: $model.draft.firstDate, id: "elapsed-date")
    TimeRow(label: words["at-time"], time: $model.draft.firstTime, id: "elapsed-time")
  }
}

/// How far from its anchor, and between which minutes the timetable may move it.
private struct AnchoredPart: View {
  @Bindable var model: ItemEditorModel
  @Environment(\.words) private var words

  private static let step: Int32 = 15

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      if model.draft.timing == .meal { Quiet(words["meal-minutes"]) }
      Cells {
        HStack {
          Steps(
            value: Int(model.draft.minutes).formatted(),
            less: words["minutes-less"],
            more: words["minutes-more"],
            id: "minutes",
            onLess: { model.draft.minutes = max(model.draft.minutes - Self.step, 0) },
            onMore: { model.draft.minutes += Self.step }
          )
          Text(verbatim: words["minutes"])
        }
        ForEach(ItemDraft.Side.allCases, id: \.self) { side in
          Cell(text: words[side], chosen: model.draft.side == side, id: "side-" + kebab(side)) {
            model.draft.side = side
          }
        }
      }
      Cell(text: words["window-label"], chosen: model.draft.movable, id: "window") { model.draft.movable.toggle() }
      if model.draft.movable {
        edge(words["window-earliest"], model.draft.earliest, "window-earliest") { model.draft.earliest += $0 }
        edge(words["window-latest"], model.draft.latest, "window-latest") { model.draft.latest += $0 }
      }
    }
  }

  private func edge(
    _ label: String,
    _ minutes: Int32,
    _ id: String,
    _ move: @escaping @MainActor (Int32) -> Void
  ) -> some View {
    Cells {
      Text(verbatim: label).frame(minHeight: Target.tonight)
      Steps(
        value: Int(minutes).formatted(.number.sign(strategy: .always(includingZero: false))),
        less: label + ": " + words["minutes-less"],
        more: label + ": " + words["minutes-more"],
        id: id,
        onLess: { move(-Self.step) },
        onMore: { move(Self.step) }
      )
      Text(verbatim: words["minutes"]).frame(minHeight: Target.tonight)
    }
  }
}

/// Limits of what is taken as needed; without one until the person gives it.
private struct AsNeededPart: View {
  @Binding var draft: ItemDraft
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      limit(words["gap-label"], hours ?? words["gap-none"], "gap", draft.gapMinutes != nil) {
        draft.gapMinutes = raised(draft.gapMinutes, by: $0 * 60)
      }
      limit(words["most-label"], most ?? words["most-none"], "most", draft.dailyMax != nil) {
        draft.dailyMax = raised(draft.dailyMax, by: $0)
      }
    }
  }

  private var hours: String? { draft.gapMinutes.map { (Double($0) / 60).formatted() } }
  private var most: String? { draft.dailyMax.map { Int($0).formatted() } }

  /// Below the first step there is no limit.
  private func raised(_ limit: Int32?, by step: Int32) -> Int32? {
    let next = (limit ?? 0) + step
    return next > 0 ? next : nil
  }

  private func limit(
    _ label: String,
    _ value: String,
    _ id: String,
    _ given: Bool,
    _ move: @escaping @MainActor (Int32) -> Void
  ) -> some View {
    VStack(alignment: .leading, spacing: 0) {
      Text(verbatim: label)
      Steps(
        value: value,
        less: label + ": " + words["less"],
        more: label + ": " + words["add"],
        id: id,
        onLess: { move(-1) },
        onMore: { move(1) }
      )
    }
  }
}

/// Hours, in steps of one.
struct HourSteps: View {
  let label: String
  let minutes: Int32
  let id: String
  let move: @MainActor (Int32) -> Void
  @Environment(\.words) private var words

  var body: some View {
    Cells {
      Text(verbatim: label).frame(minHeight: Target.tonight)
      Steps(
        value: (Double(minutes) / 60).formatted(),
        less: words["time-hour-less"],
        more: words["time-hour-more"],
        id: id,
        onLess: { move(-60) },
        onMore: { move(60) }
      )
    }
  }
}

/// Takes a row away.
struct RemoveButton: View {
  let spoken: String
  let id: String
  let remove: @MainActor () async -> Void

  var body: some View {
    CallButton(remove) {
      Image(systemName: "xmark").frame(width: Target.least, height: Target.tonight).contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityLabel(Text(verbatim: spoken))
    .accessibilityIdentifier(id)
  }
}
