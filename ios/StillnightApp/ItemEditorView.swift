// Adds or changes an item. The core's sentence for the schedule stands above Save before anything is saved.
import StillnightCore
import StillnightKit
import SwiftUI

struct ItemEditorView: View {
  @Bindable var model: ItemEditorModel
  let session: Session
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: model.item == nil ? words["plan-add"] : words["item-change"], session: session) {
      model.cancel()
    } content: {
      WritingField(label: words["label-name"], text: $model.draft.name, id: "item-name")
      WritingField(label: words["label-dose"], text: $model.draft.dose, id: "item-dose", hint: words["dose-hint"])
      kind
      WhenPart(model: model)
      if let timing = model.draft.timing, timing != .with { DaysPart(model: model) }
      WritingField(label: words["note"], text: $model.draft.note, id: "item-note", lines: 2)
      if model.item != nil {
        CallButton(words["item-end"]) { await model.end() }
          .buttonStyle(.action(.word))
          .accessibilityIdentifier("end-item")
      }
    } action: {
      sentence
      CallButton(words["save"]) { await model.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(!model.valid)
        .accessibilityIdentifier("save-item")
    }
    .task(id: model.draft.schedule) { await model.preview() }
  }

  private var kind: some View {
    Part(words["kind"]) {
      Cells {
        ForEach(ItemKind.offered, id: \.self) { kind in
          Cell(text: words[kind], chosen: model.draft.kind == kind, id: "kind-" + kebab(kind)) {
            model.draft.kind = kind
          }
        }
      }
    }
  }

  @ViewBuilder private var sentence: some View {
    if let sentence = model.sentence {
      Label {
        Text(verbatim: sentence).font(.headline)
      } icon: {
        Image(systemName: model.valid ? "calendar" : "exclamationmark.triangle")
      }
      .foregroundStyle(Color(model.valid ? palette.text : palette.error))
      .frame(maxWidth: .infinity, alignment: .leading)
      .accessibilityIdentifier("preview")
    } else {
      Quiet(words["preview-open"]).accessibilityIdentifier("preview")
    }
  }
}

/// At what time of the day.
private struct WhenPart: View {
  @Bindable var model: ItemEditorModel
  @Environment(\.words) private var words

  private static let step: Int32 = 15

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
      case .at?: times
      case .beforeBed?, .afterWaking?: minutes
      case .with?: others
      }
    }
  }

  private var times: some View {
    VStack(alignment: .leading, spacing: 8) {
      ForEach(model.draft.times.indices, id: \.self) { index in
        HStack(alignment: .top) {
          TimeRow(label: words["at-time"], time: $model.draft[time: index], id: "time-\(index + 1)")
          if model.draft.times.count > 1 {
            Button {
              model.draft.times.remove(at: index)
            } label: {
              Image(systemName: "xmark").frame(width: Target.least, height: Target.tonight).contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityLabel(Text(verbatim: words["time-remove"]))
            .accessibilityIdentifier("remove-time-\(index + 1)")
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

  private var minutes: some View {
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
}

/// On which days.
private struct DaysPart: View {
  @Bindable var model: ItemEditorModel
  @Environment(\.words) private var words

  var body: some View {
    Part(words["days"]) {
      Cells {
        ForEach(ItemDraft.DaysChoice.allCases, id: \.self) { days in
          Cell(text: words[days], chosen: model.draft.days == days, id: "days-" + kebab(days)) {
            model.draft.days = days
          }
        }
      }
      if model.draft.days == .everyN { every }
      if model.draft.days == .everyOther || model.draft.days == .everyN { from }
      if model.draft.days == .weekdays { weekdays }
    }
  }

  private var every: some View {
    Steps(
      value: Int(model.draft.every).formatted(),
      less: words["every-less"],
      more: words["every-more"],
      id: "every",
      onLess: { model.draft.every -= 1 },
      onMore: { model.draft.every += 1 }
    )
  }

  private var from: some View {
    Cells {
      Cell(text: words["from-today"], chosen: model.draft.from == model.today, id: "from-today") {
        model.draft.from = model.today
      }
      Cell(text: words["from-tomorrow"], chosen: model.draft.from == model.tomorrow, id: "from-tomorrow") {
        model.draft.from = model.tomorrow
      }
    }
  }

  private var weekdays: some View {
    Cells {
      ForEach(Array(Int32(1)...7), id: \.self) { day in
        Cell(
          text: weekdayWords(day),
          chosen: model.draft.weekdays.contains(day),
          id: "weekday-\(day)",
          spoken: weekdayWords(day, inFull: true)
        ) {
          model.draft.weekdays.formSymmetricDifference([day])
        }
      }
    }
  }
}
