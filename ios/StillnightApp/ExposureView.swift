// What may have to do with the legs: the usual ones, each one tap; then a kind, its amount and its time. Remarks, with
// their source, come with the line that says what was saved.
import StillnightCore
import StillnightKit
import SwiftUI

struct ExposureView: View {
  @Bindable var model: ExposureModel
  let session: Session
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: title, session: session) {
      model.cancel()
    } content: {
      if model.draft == nil { usual } else { ExposureEditor(model: model) }
      ExposureTimePart(model: model)
      if model.draft == nil { today }
    } action: {
      if model.draft != nil {
        if model.changing == nil {
          Button {
            model.back()
          } label: {
            Text(verbatim: words["exposure-back"])
          }
          .buttonStyle(.action(.word))
          .accessibilityIdentifier("exposure-back")
        }
        CallButton(words["save"]) { await model.save() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .disabled(!model.complete)
          .accessibilityIdentifier("save-exposure")
      }
    }
  }

  private var title: String { model.draft.map { words[$0.kind] } ?? words["exposures"] }

  @ViewBuilder private var usual: some View {
    if !model.form.chips.isEmpty {
      Part(words["exposure-usual"]) {
        Cells {
          ForEach(model.form.chips.indices, id: \.self) { index in
            let chip = model.form.chips[index]
            CallButton {
              await model.record(chip)
            } label: {
              Label(chip.words, systemImage: chip.exposure.kind.sign)
            }
            .buttonStyle(.action(.side, height: Target.tonight))
            .accessibilityLabel(Text(verbatim: words["exposure-record"] + ": " + chip.words))
            .accessibilityIdentifier("chip-\(index + 1)")
          }
        }
      }
    }
    Part(words["exposure-kinds"]) {
      Cells {
        ForEach(ExposureKind.offered, id: \.self) { kind in
          CallButton {
            model.choose(kind)
          } label: {
            Label(words[kind], systemImage: kind.sign)
          }
          .buttonStyle(.action(.side))
          .accessibilityIdentifier("exposure-" + kebab(kind))
        }
      }
    }
  }

  @ViewBuilder private var today: some View {
    if !model.form.today.isEmpty {
      Part(words["exposure-today"]) {
        ForEach(model.form.today, id: \.id) { record in
          Button {
            model.change(record)
          } label: {
            Card {
              HStack(alignment: .firstTextBaseline) {
                Text(verbatim: record.at.time.words()).font(.headline).monospacedDigit()
                Text(verbatim: record.words)
                Spacer()
                Image(systemName: "chevron.forward").accessibilityHidden(true)
              }
              ForEach(record.marks, id: \.self) { MarkLine(mark: $0) }
            }
          }
          .buttonStyle(.plain)
          .accessibilityHint(Text(verbatim: words["exposure-change"]))
        }
      }
    }
  }
}

/// When it was: now, a while ago, or at another time.
private struct ExposureTimePart: View {
  @Bindable var model: ExposureModel
  @Environment(\.words) private var words

  var body: some View {
    Part(words["when"]) {
      if model.changing == nil {
        Cells {
          ago(0, words["now"], "exposure-now")
          ago(15, words["ago-15"], "exposure-ago-15")
          ago(30, words["ago-30"], "exposure-ago-30")
          ago(60, words["ago-60"], "exposure-ago-60")
          Cell(text: words["ago-other"], chosen: model.atAnotherTime, id: "exposure-other-time") {
            model.chooseAnotherTime()
          }
        }
      }
      if model.atAnotherTime {
        Card {
          DateRow(label: words["label-day"], date: $model.date, id: "exposure-date")
          TimeRow(label: words["at-time"], time: $model.clock, id: "exposure-time")
        }
      }
    }
  }

  private func ago(_ minutes: Int32, _ text: String, _ id: String) -> some View {
    Cell(text: text, chosen: model.time == .ago(minutes), id: id) { model.time = .ago(minutes) }
  }
}
