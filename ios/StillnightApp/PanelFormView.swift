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
      model.cancel()
    } content: {
      if model.questions.isEmpty { form } else { LabQuestions(model: model) }
    } action: {
      if model.questions.isEmpty {
        CallButton(words["save"]) { await model.save() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .disabled(!model.canSave)
          .accessibilityIdentifier("save-panel")
      } else {
        Button {
          model.goBack()
        } label: {
          Text(verbatim: words["labs-go-back"])
        }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("questions-back")
      }
    }
  }

  @ViewBuilder private var form: some View {
    AnalyteField(draft: $model.draft[model.draft.first], focusedFirst: model.isNew)
    DateRow(label: words["labs-form-date"], date: $model.draft.date, id: "panel-date")
    PanelDetailsPart(draft: $model.draft)
    Opening(title: words["labs-form-more"], open: $model.all, id: "panel-more") {
      ForEach(model.draft.groups) { group in
        AnalyteGroupPart(draft: $model.draft, group: group, open: model.draft.hasFigures(group))
      }
    }
    WritingField(label: words["note"], text: $model.draft.note, id: "panel-note", lines: 2)
    if !model.isNew {
      CallButton(words["labs-delete"]) { await model.delete() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("delete-panel")
    }
  }
}

/// Tests under one heading. Open where something was typed.
private struct AnalyteGroupPart: View {
  @Binding var draft: PanelDraft
  let group: AnalyteGroup
  @State private var open: Bool

  init(draft: Binding<PanelDraft>, group: AnalyteGroup, open: Bool) {
    _draft = draft
    self.group = group
    _open = State(initialValue: open)
  }

  var body: some View {
    Opening(title: group.title, open: $open, id: "panel-group-" + group.title.lowercased()) {
      ForEach(group.places, id: \.self) { place in AnalyteField(draft: $draft[place], focusedFirst: false) }
    }
  }
}

/// One analyte: the figure, "<" or ">", the unit, and the laboratory's own range, folded.
private struct AnalyteField: View {
  @Binding var draft: AnalyteDraft
  let focusedFirst: Bool
  @State private var range = false
  @FocusState private var focused: Bool
  @Environment(\.words) private var words

  private var id: String { kebab(draft.analyte) }

  var body: some View {
    Card {
      WritingField(
        label: draft.form.title,
        text: $draft.value,
        id: "value-" + id,
        hint: draft.usualWords
      )
      .keyboardType(.decimalPad)
      .focused($focused)
      .task { if focusedFirst { focused = true } }
      Cells {
        ForEach(draft.form.units, id: \.unit) { choice in
          Cell(
            text: choice.unit,
            chosen: draft.unit == choice.unit,
            id: "unit-" + id + "-" + choice.unit,
            spoken: draft.form.title + ": " + choice.unit
          ) {
            draft.choose(choice.unit)
          }
        }
        bound(.below, "<")
        bound(.above, ">")
      }
      Opening(title: rangeTitle, open: $range, id: "range-" + id) {
        WritingField(label: words["labs-form-low"], text: $draft.low, id: "low-" + id).keyboardType(.decimalPad)
        WritingField(label: words["labs-form-high"], text: $draft.high, id: "high-" + id).keyboardType(.decimalPad)
      }
    }
  }

  private var rangeTitle: String {
    [words["labs-form-range"], draft.rangeWords].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func bound(_ bound: Bound, _ sign: String) -> some View {
    Cell(
      text: sign,
      chosen: draft.bound == bound,
      id: "bound-" + id + "-" + kebab(bound),
      spoken: draft.form.title + ", " + words["labs-form-bound"] + ": " + sign
    ) {
      draft.toggle(bound)
    }
  }
}

/// How the blood was drawn: time, iron before, fasting, laboratory.
private struct PanelDetailsPart: View {
  @Binding var draft: PanelDraft
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    Opening(title: words["labs-form-details"], open: $open, id: "panel-details") {
      MaybeTimeRow(label: words["labs-form-time"], time: $draft.time, id: "panel-time")
      YesNo(question: words["labs-form-without-iron"], answer: $draft.prepared, id: "without-iron")
      YesNo(question: words["labs-form-fasting"], answer: $draft.fasting, id: "fasting")
      WritingField(label: words["labs-form-laboratory"], text: $draft.laboratory, id: "panel-laboratory")
    }
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
        cell(words["answer-not-known"], nil, "unknown")
      }
    }
  }

  private func cell(_ text: String, _ value: Bool?, _ end: String) -> some View {
    Cell(text: text, chosen: answer == value, id: id + "-" + end, spoken: question + " " + text) { answer = value }
  }
}

/// What is asked before it is kept, each with the unit that would fit, where there is one.
private struct LabQuestions: View {
  let model: PanelFormModel
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      ForEach(model.questions, id: \.analyte) { question in
        Card {
          AttentionLine(text: question.words)
          Cells {
            if !question.unit.isEmpty {
              CallButton(question.change) { await model.change(question) }
                .buttonStyle(.action(.main, height: Target.tonight))
                .accessibilityIdentifier("change-" + kebab(question.analyte))
            }
            CallButton(words["labs-keep-typed"]) { await model.keep(question) }
              .buttonStyle(.action(.side, height: Target.tonight))
              .accessibilityIdentifier("keep-" + kebab(question.analyte))
          }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("question-" + kebab(question.analyte))
      }
    }
    .task(id: model.questions) {
      AccessibilityNotification.Announcement(model.questions.map(\.words).joined(separator: " ")).post()
    }
  }
}
