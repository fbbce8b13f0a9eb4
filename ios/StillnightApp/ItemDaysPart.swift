// On which days an item is due, in the editor.
import StillnightCore
import StillnightKit
import SwiftUI

struct ItemDaysPart: View {
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
      switch model.draft.days {
      case nil, .everyDay?: EmptyView()
      case .everyOther?: from
      case .everyN?:
        steps(words["days"], $model.draft.every, "every")
        from
      case .weekdays?: weekdays
      case .onOff?:
        steps(words["days-on"], $model.draft.on, "days-on", labelled: true)
        steps(words["days-off"], $model.draft.off, "days-off", labelled: true)
        from
      case .once?: DateRow(label: words["days-date"], date: $model.draft.once, id: "days-date")
      }
    }
  }

  private func steps(_ label: String, _ days: Binding<Int32>, _ id: String, labelled: Bool = false) -> some View {
    Cells {
      if labelled { Text(verbatim: label).frame(minHeight: Target.tonight) }
      Steps(
        value: Int(days.wrappedValue).formatted(),
        less: label + ": " + words["every-less"],
        more: label + ": " + words["every-more"],
        id: id,
        onLess: { days.wrappedValue -= 1 },
        onMore: { days.wrappedValue += 1 }
      )
    }
  }

  private var from: some View {
    VStack(alignment: .leading, spacing: 0) {
      Cells {
        Cell(text: words["from-today"], chosen: model.draft.from == model.today, id: "from-today") {
          model.draft.from = model.today
        }
        Cell(text: words["from-tomorrow"], chosen: model.draft.from == model.tomorrow, id: "from-tomorrow") {
          model.draft.from = model.tomorrow
        }
      }
      DateRow(label: words["step-from"], date: $model.draft.from, id: "from")
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
