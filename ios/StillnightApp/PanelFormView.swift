// The form of one blood draw: ferritin first, with today, the unit and the laboratory of last time; the rest folded. What looks
// like a slip is asked about before anything is kept. Which units there are, what is usual and what is asked is the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct PanelFormView: View {
  @Bindable var model: PanelFormModel
  let session: Session
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: model.isNew ? words["labs-form-new"] : words["labs-form-change"], session: session) {
      if model.questions.isEmpty { model.cancel() } else { model.goBack() }
    } content: {
      if model.questions.isEmpty { form } else { LabQuestions(model: model) }
    } action: {
      if model.questions.isEmpty { save } else { answers }
    }
  }

  private var save: some View {
    CallButton(words["save"]) { await model.save() }
      .buttonStyle(.action(.main, height: Target.tonight, wide: true))
      .disabled(!model.canSave)
      .accessibilityIdentifier("save-panel")
  }

  @ViewBuilder private var answers: some View {
    CallButton(words["labs-keep-typed"]) { await model.keepTyped() }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .accessibilityIdentifier("keep-typed")
    Button {
      model.goBack()
    } label: {
      Text(verbatim: words["labs-go-back"])
    }
    .buttonStyle(.action(.main, height: Target.tonight, wide: true))
    .accessibilityIdentifier("go-back")
  }

  @ViewBuilder private var form: some View {
    if !model.draft.analytes.isEmpty {
      AnalytePart(draft: $model.draft[model.draft.first], isFirst: true, focused: model.isNew && !model.all)
    }
    Card { DateRow(label: words["labs-form-date"], date: $model.draft.date, id: "panel-date") }
    Part(words["labs-form-more"]) {
      let groups = model.draft.groups
      ForEach(groups.indices, id: \.self) { place in
        AnalyteGroupPart(
          draft: $model.draft,
          group: groups[place],
          id: "group-\(place + 1)",
          open: model.draft.hasFigures(groups[place]) || (model.all && model.isNew && place == 0)
        )
      }
    }
    PanelDetailsPart(draft: $model.draft)
    if !model.isNew {
      CallButton(words["labs-delete"]) { await model.delete() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("delete-panel")
    }
  }
}

/// Tests of one kind, folded under what they are about.
private struct AnalyteGroupPart: View {
  @Binding var draft: PanelDraft
  let group: AnalyteGroup
  let id: String
  @State private var open: Bool

  init(draft: Binding<PanelDraft>, group: AnalyteGroup, id: String, open: Bool) {
    _draft = draft
    self.group = group
    self.id = id
    _open = State(initialValue: open)
  }

  var body: some View {
    Opening(title: group.title, open: $open, id: id) {
      ForEach(group.places, id: \.self) { place in AnalytePart(draft: $draft[place], isFirst: false, focused: false) }
    }
    if !open { Quiet(group.places.map { draft[$0].form.title }.joined(separator: ", ")) }
  }
}

/// One analyte: the figure, "<" or ">", and, for the first or once something is typed, the unit and the laboratory's own range.
private struct AnalytePart: View {
  @Binding var draft: AnalyteDraft
  let isFirst: Bool
  let focused: Bool
  @State private var range = false
  @Environment(\.words) private var words

  private var name: String { kebab(draft.analyte) }

  var body: some View {
    Card {
      Text(verbatim: draft.form.title).font(.headline).accessibilityAddTraits(.isHeader)
      HStack(alignment: .bottom, spacing: 8) {
        WritingField(
          label: words["labs-form-value"] + " (" + draft.unit + ")",
          text: $draft.value,
          id: "value-" + name,
          spoken: draft.form.title + ", " + draft.unit,
          focusedFirst: focused
        )
        .keyboardType(.decimalPad)
        bound(.below, "<")
        bound(.above, ">")
      }
      if isFirst || draft.typed { whole }
    }
  }

  @ViewBuilder private var whole: some View {
    if !draft.usualWords.isEmpty { Quiet(draft.usualWords) }
    if draft.form.units.count > 1 {
      Cells {
        ForEach(draft.form.units.indices, id: \.self) { place in
          let unit = draft.form.units[place].unit
          Cell(
            text: unit,
            chosen: draft.unit == unit,
            id: "unit-" + name + "-\(place + 1)",
            spoken: draft.form.title + ": " + unit
          ) {
            draft.unit = unit
          }
        }
      }
    }
    Opening(title: words["labs-form-range"], open: $range, id: "range-" + name) {
      end(words["labs-form-low"], $draft.low, "low-")
      end(words["labs-form-high"], $draft.high, "high-")
    }
    if !range, !draft.rangeWords.isEmpty { Quiet(draft.rangeWords) }
  }

  private func end(_ label: String, _ text: Binding<String>, _ id: String) -> some View {
    WritingField(label: label, text: text, id: id + name, spoken: draft.form.title + ": " + label)
      .keyboardType(.decimalPad)
  }

  private func bound(_ bound: Bound, _ sign: String) -> some View {
    Cell(
      text: sign,
      chosen: draft.bound == bound,
      id: kebab(bound) + "-" + name,
      spoken: draft.form.title + ": " + words["labs-form-bound"] + ": " + sign
    ) {
      draft.toggle(bound)
    }
  }
}

/// How the blood was drawn.
private struct PanelDetailsPart: View {
  @Binding var draft: PanelDraft
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    Opening(title: words["labs-form-details"], open: $open, id: "panel-details") {
      YesNo(question: words["labs-form-without-iron"], answer: $draft.prepared, id: "without-iron")
      WritingField(label: words["labs-form-hours"], text: $draft.hoursText, id: "hours-since-iron")
        .keyboardType(.numberPad)
      YesNo(question: words["labs-form-fasting"], answer: $draft.fasting, id: "fasting")
      MaybeTimeRow(
        label: words["labs-form-time"],
        time: $draft.time,
        id: "panel-time",
        start: CivilTime(hour: 8, minute: 0)
      )
      WritingField(label: words["labs-form-laboratory"], text: $draft.laboratory, id: "laboratory")
      WritingField(label: words["note"], text: $draft.note, id: "panel-note", lines: 2)
    }
    if !open, !draft.laboratory.isEmpty { Quiet(draft.laboratory) }
  }
}

/// Yes, no, or not known: nothing is assumed.
private struct YesNo: View {
  let question: String
  @Binding var answer: Bool?
  let id: String
  @Environment(\.words) private var words

  var body: some View {
    Part(question) {
      Cells {
        cell(words["answer-yes"], true, "yes")
        cell(words["answer-no"], false, "no")
        cell(words["answer-not-known"], nil, "not-known")
      }
    }
  }

  private func cell(_ text: String, _ value: Bool?, _ end: String) -> some View {
    Cell(text: text, chosen: answer == value, id: id + "-" + end, spoken: question + ": " + text) { answer = value }
  }
}

/// What is asked before it is kept, each with the unit that would fit, where there is one.
private struct LabQuestions: View {
  let model: PanelFormModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      ForEach(model.questions.indices, id: \.self) { place in
        let question = model.questions[place]
        Card {
          AttentionLine(text: question.words)
          if !question.change.isEmpty {
            CallButton(question.change) { await model.change(question) }
              .buttonStyle(.action(.main, height: Target.tonight, wide: true))
              .accessibilityIdentifier("change-unit-\(place + 1)")
          }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("question-\(place + 1)")
      }
    }
    .task(id: model.questions) {
      AccessibilityNotification.Announcement(model.questions.map(\.words).joined(separator: " ")).post()
    }
  }
}
