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
      if model.choosesKind { kind }
      ItemWhenPart(model: model)
      if model.draft.timing?.hasDays == true { ItemDaysPart(model: model) }
      ItemProductPart(draft: $model.draft.product, open: !model.draft.product.isEmpty)
      ItemStepsPart(draft: $model.draft.product, today: model.today)
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
        .disabled(!model.canSave)
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
