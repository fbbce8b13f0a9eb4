// A month as a heat map: seven days a row, each on a ground the darker the stronger its strongest episode, with the figure and
// a bar as tall as its level: no night is told by colour alone. Levels and words are the core's.
//
// Taps: a month of any year 3, and one for each year.
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
      Button {
        calendar.choose()
      } label: {
        Text(verbatim: words["month-choose"])
      }
      .buttonStyle(.action(.word))
      .accessibilityIdentifier("month-choose")
      if let year = calendar.year { MonthChoice(calendar: calendar, year: year) }
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
      shades
      Quiet(words["calendar-key"])
    }
  }

  /// What each shade stands for: the same grounds as in the month, each with its strengths.
  private var shades: some View {
    VStack(alignment: .leading, spacing: 4) {
      HStack(spacing: 4) {
        ForEach(Array(screen.shades.indices), id: \.self) { place in
          Text(verbatim: screen.shades[place]).font(.subheadline).minimumScaleFactor(0.6).lineLimit(1)
            .foregroundStyle(Color(palette.onShade(Int32(place))))
            .frame(maxWidth: .infinity, minHeight: 28)
            .background(Color(palette.shade(Int32(place))), in: RoundedRectangle(cornerRadius: 8))
            .overlay { RoundedRectangle(cornerRadius: 8).stroke(Color(palette.outline), lineWidth: 1) }
        }
      }
      .accessibilityHidden(true)
      Quiet(words["calendar-shades"])
    }
  }

  /// The days of the week in the person's order.
  private var weekdays: [Int32] {
    let first = systemCalendar.firstWeekdayISO
    return (0..<7).map { (first - 1 + $0) % 7 + 1 }
  }
}

/// A year by its steps, then a month by its cell.
private struct MonthChoice: View {
  let calendar: CalendarModel
  let year: Int32
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Steps(
        value: Int(year).formatted(.number.grouping(.never)),
        less: words["year-less"],
        more: words["year-more"],
        id: "year",
        onLess: { calendar.look(years: -1) },
        onMore: { calendar.look(years: 1) }
      )
      NumberCells(
        numbers: (1...12).map { monthWords($0) },
        chosen: year == calendar.month.year ? Int(calendar.month.month) - 1 : nil,
        perRow: 3,
        id: { "month-\($0 + 1)" },
        spoken: { monthWords(Int32($0 + 1)) + " " + Int(year).formatted(.number.grouping(.never)) },
        choose: { await calendar.show(Int32($0 + 1)) }
      )
    }
  }
}

private struct DayCell: View {
  let day: CalendarDay
  let open: @MainActor () async -> Void
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  static let height: CGFloat = 68
  private static let step: CGFloat = 3

  var body: some View {
    CallButton(open) {
      VStack(spacing: 2) {
        Text(verbatim: Int(day.night.day).formatted())
          .font(day.today ? .subheadline.bold() : .subheadline)
          .minimumScaleFactor(0.7)
          .lineLimit(1)
          .foregroundStyle(ink)
        Spacer(minLength: 0)
        mark
      }
      .padding(4)
      .frame(maxWidth: .infinity, minHeight: Self.height)
      .background(Color(palette.shade(day.level)), in: RoundedRectangle(cornerRadius: 8))
      .overlay {
        if day.today { RoundedRectangle(cornerRadius: 8).stroke(ink, lineWidth: 2) }
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

  private var ink: Color { Color(day.future ? palette.secondary : palette.onShade(day.level)) }

  /// The strongest as a number over a bar as tall as its level; a line for calm, a question mark without a strength, a dot
  /// for nothing recorded.
  @ViewBuilder private var mark: some View {
    if let level = day.level {
      if level == 0 {
        Rectangle().fill(Color(palette.primary)).frame(width: 16, height: 2)
      } else {
        if let worst = day.worst { Text(verbatim: Int(worst).formatted()).font(.headline).foregroundStyle(ink) }
        RoundedRectangle(cornerRadius: 2).fill(ink).frame(height: Self.step * CGFloat(level))
      }
    } else if day.known {
      Text(verbatim: words["calendar-unknown"]).font(.headline).foregroundStyle(ink)
    } else if !day.future {
      Circle().fill(Color(palette.outline)).frame(width: 4, height: 4)
    }
  }
}
