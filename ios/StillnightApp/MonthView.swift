// A month: seven days a row, each with a mark as tall as its strongest episode. Tall, low, outlined or nothing: the shape
// tells, not the colour. Levels and words are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct MonthView: View {
  let diary: DiaryModel
  let calendar: CalendarModel
  let screen: CalendarScreen
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words
  @Environment(\.calendar) private var systemCalendar

  private static let columns = Array(repeating: GridItem(.flexible(), spacing: 2), count: 7)

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Stepping(
        title: screen.title,
        before: words["month-before"],
        after: words["month-after"],
        hasNext: calendar.hasNext
      ) {
        await calendar.go(months: $0)
      }
      LazyVGrid(columns: Self.columns, spacing: 2) {
        ForEach(weekdays, id: \.self) { day in
          Text(verbatim: weekdayWords(day)).font(.subheadline).minimumScaleFactor(0.6).lineLimit(1)
            .foregroundStyle(Color(palette.secondary))
            .accessibilityHidden(true)
        }
        ForEach(Array(0..<screen.blanks(weekBeginsOn: weekdays[0])), id: \.self) { _ in
          Color.clear.frame(height: DayCell.height)
        }
        ForEach(screen.days, id: \.night) { day in
          DayCell(day: day) { await diary.open(day.night) }
        }
      }
      Quiet(screen.summary).accessibilityIdentifier("month-summary")
      Quiet(words["calendar-key"])
    }
  }

  /// The days of the week in the person's order.
  private var weekdays: [Int32] {
    let first = systemCalendar.firstWeekdayISO
    return (0..<7).map { (first - 1 + $0) % 7 + 1 }
  }
}

private struct DayCell: View {
  let day: CalendarDay
  let open: @MainActor () async -> Void
  @Environment(\.palette) private var palette

  static let height: CGFloat = 68
  private static let step: CGFloat = 3

  var body: some View {
    CallButton(open) {
      VStack(spacing: 2) {
        Text(verbatim: Int(day.night.day).formatted())
          .font(day.today ? .subheadline.bold() : .subheadline)
          .minimumScaleFactor(0.7)
          .lineLimit(1)
          .foregroundStyle(Color(day.future ? palette.secondary : palette.text))
        Spacer(minLength: 0)
        mark
      }
      .padding(4)
      .frame(maxWidth: .infinity, minHeight: Self.height)
      .overlay {
        if day.today { RoundedRectangle(cornerRadius: 8).stroke(Color(palette.primary), lineWidth: 2) }
      }
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .disabled(day.future)
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(Text(verbatim: day.words))
    .accessibilityAddTraits(.isButton)
    .accessibilityIdentifier("day-\(day.night.day)")
  }

  /// The strongest as a number over a bar as tall as its level; a line for calm, a square without a strength, a dot for
  /// nothing noted.
  @ViewBuilder private var mark: some View {
    if let level = day.level {
      if level == 0 {
        Rectangle().fill(Color(palette.primary)).frame(width: 16, height: 2)
      } else {
        if let worst = day.worst { Text(verbatim: Int(worst).formatted()).font(.headline) }
        RoundedRectangle(cornerRadius: 2).fill(Color(palette.primary)).frame(height: Self.step * CGFloat(level))
      }
    } else if day.known {
      RoundedRectangle(cornerRadius: 3).stroke(Color(palette.primary), lineWidth: 1.5).frame(width: 12, height: 12)
    } else if !day.future {
      Circle().fill(Color(palette.outline)).frame(width: 4, height: 4)
    }
  }
}
