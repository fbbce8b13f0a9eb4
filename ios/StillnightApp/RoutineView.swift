// The fixed points of the person's day: bed and waking, meals, and the usual coffee, tea, dairy and eggs. Kept by a button.
import StillnightCore
import StillnightKit
import SwiftUI

struct RoutineView: View {
  let app: AppModel
  @State private var day: RoutineModel
  @Environment(\.words) private var words

  init(app: AppModel, day: RoutineModel) {
    self.app = app
    _day = State(initialValue: day)
  }

  var body: some View {
    PlanPage(app: app, title: words["routine-title"]) {
      Card {
        TimeRow(label: words["label-bedtime"], time: $day.bedtime, id: "day-bedtime")
        TimeRow(label: words["label-waking"], time: $day.waking, id: "day-waking")
      }
      evenings
      Part(words["routine-meals"]) {
        MaybeTimeRow(label: words[.breakfast], time: $day.breakfast, id: "breakfast")
        MaybeTimeRow(label: words[.lunch], time: $day.lunch, id: "lunch")
        MaybeTimeRow(label: words[.dinner], time: $day.dinner, id: "dinner")
      }
      usual
      CallButton(words["save"]) { await day.save() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(!day.changed)
        .accessibilityIdentifier("save-day")
    }
  }

  @ViewBuilder private var evenings: some View {
    Cells {
      Cell(text: words["routine-same"], chosen: !day.eachEvening, id: "evenings-same") { day.eachEvening = false }
      Cell(text: words["routine-evenings"], chosen: day.eachEvening, id: "evenings-each") {
        if !day.eachEvening { day.eachEvening = true }
      }
    }
    ForEach(day.evenings.indices, id: \.self) { index in
      TimeRow(
        label: weekdayWords(Int32(index + 1), inFull: true),
        time: $day[evening: index],
        id: "evening-\(index + 1)"
      )
    }
  }

  private var usual: some View {
    Part(words["routine-usual"]) {
      Quiet(words["routine-usual-why"])
      ForEach(day.usual.indices, id: \.self) { index in
        HStack(alignment: .top) {
          TimeRow(label: words[day.usual[index].substance], time: $day[usual: index], id: "usual-\(index + 1)")
          RemoveButton(spoken: words["routine-usual-remove"], id: "remove-usual-\(index + 1)") {
            day.removeUsual(at: index)
          }
        }
      }
      Cells {
        ForEach(Substance.usual, id: \.self) { substance in
          CallButton {
            day.addUsual(substance)
          } label: {
            Label {
              Text(verbatim: words[substance])
            } icon: {
              Image(systemName: "plus")
            }
          }
          .buttonStyle(.action(.side))
          .accessibilityLabel(Text(verbatim: words["routine-usual-add"] + ": " + words[substance]))
          .accessibilityIdentifier("add-usual-" + kebab(substance))
        }
      }
    }
  }
}
