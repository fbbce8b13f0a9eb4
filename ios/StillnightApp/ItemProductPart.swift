// What one piece of an item is, and how its dose changes on later dates, in the editor. Both closed until they are wanted.
import StillnightCore
import StillnightKit
import SwiftUI

struct ItemProductPart: View {
  @Binding var draft: ProductDraft
  @State private var open: Bool
  @Environment(\.words) private var words

  init(draft: Binding<ProductDraft>, open: Bool) {
    _draft = draft
    _open = State(initialValue: open)
  }

  var body: some View {
    Opening(title: words["product-title"], open: $open, id: "product") {
      WritingField(label: words["product-form"], text: $draft.form, id: "product-form")
      WritingField(label: words["product-strength"], text: $draft.strength.text, id: "product-strength")
        .keyboardType(.decimalPad)
      Part(words["product-unit"]) {
        Cells {
          ForEach(StrengthUnit.offered, id: \.self) { unit in
            Cell(text: words[unit], chosen: draft.unit == unit, id: "unit-" + kebab(unit)) { draft.unit = unit }
          }
        }
      }
      WritingField(label: words["product-pieces"], text: $draft.pieces.text, id: "product-pieces")
        .keyboardType(.decimalPad)
      Part(words["product-compound"]) {
        Cells {
          Cell(text: words["product-compound-none"], chosen: draft.compound == nil, id: "compound-none") {
            draft.compound = nil
          }
          ForEach(Compound.offered, id: \.self) { compound in
            Cell(text: words[compound], chosen: draft.compound == compound, id: "compound-" + kebab(compound)) {
              draft.compound = compound
            }
          }
        }
      }
      Part(words["product-substances"]) {
        Quiet(words["product-substances-why"])
        Cells {
          ForEach(Substance.contained, id: \.self) { substance in
            Cell(
              text: words[substance],
              chosen: draft.substances.contains(substance),
              id: "substance-" + kebab(substance)
            ) {
              draft.toggle(substance)
            }
          }
        }
      }
    }
  }
}

struct ItemStepsPart: View {
  @Binding var draft: ProductDraft
  let today: CivilDate
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    Opening(title: words["steps-title"], open: $open, id: "steps") {
      Quiet(words["steps-why"])
      ForEach(draft.steps.indices, id: \.self) { index in
        Card {
          HStack(alignment: .top) {
            DateRow(label: words["step-from"], date: $draft[step: index].from, id: "step-from-\(index + 1)")
            RemoveButton(spoken: words["step-remove"], id: "remove-step-\(index + 1)") {
              draft.steps.remove(at: index)
            }
          }
          WritingField(label: words["label-dose"], text: $draft[step: index].dose, id: "step-dose-\(index + 1)")
          WritingField(
            label: words["product-pieces"],
            text: $draft[step: index].pieces.text,
            id: "step-pieces-\(index + 1)"
          )
          .keyboardType(.decimalPad)
        }
      }
      Button {
        draft.addStep(today: today)
      } label: {
        Text(verbatim: words["step-add"])
      }
      .buttonStyle(.action(.word))
      .accessibilityIdentifier("add-step")
    }
  }
}

/// A heading that opens and closes what is under it.
struct Opening<Content: View>: View {
  let title: String
  @Binding var open: Bool
  let id: String
  @ViewBuilder let content: Content

  var body: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      Button {
        open.toggle()
      } label: {
        HStack {
          Text(verbatim: title).font(.headline)
          Spacer()
          Image(systemName: open ? "chevron.up" : "chevron.down").accessibilityHidden(true)
        }
        .frame(minHeight: Target.least)
        .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityAddTraits(.isHeader)
      .accessibilityIdentifier(id)
      if open { content }
    }
    .frame(maxWidth: .infinity, alignment: .leading)
  }
}
