// One measure as a chart: bars where the axis begins with nothing, else dots; many points as a line, joined where they stand
// next to each other. In outline where too little is known, nothing where nothing is. Drawn still, readable in grey.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct TrendCard: View {
  let screen: TrendScreen
  @Environment(\.palette) private var palette

  /// More than so many bars are too thin to tell apart.
  private static let bars = 40

  private var plotted: [PlottedPoint] { screen.plotted }
  private var asBars: Bool { screen.bars && screen.points.count <= Self.bars }
  private var ink: Color { Color(palette.primary) }

  var body: some View {
    Card {
      Text(verbatim: screen.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("finding")
      Quiet(screen.unit)
      chart
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: screen.summary))
        .accessibilityIdentifier("chart")
      Quiet(screen.key)
    }
  }

  private var chart: some View {
    Chart(plotted) { point in
      if asBars {
        BarMark(x: x(point), y: y(height(point)), width: .fixed(barWidth))
          .foregroundStyle(ink)
          .cornerRadius(3)
        if !point.enough {
          // Hollow: a smaller bar in the colour of the ground lies on it.
          BarMark(x: x(point), y: y(max(height(point) - zero, 0)), width: .fixed(barWidth - 3))
            .foregroundStyle(Color(palette.card))
        }
      } else {
        if screen.bars {
          LineMark(x: x(point), y: y(point.value), series: .value(screen.unit, point.run))
            .foregroundStyle(ink)
        }
        PointMark(x: x(point), y: y(point.value)).symbol { dot(point) }
      }
    }
    .chartXScale(domain: -0.5...(Double(max(screen.points.count, 1)) - 0.5))
    .chartYScale(domain: screen.bounds)
    .chartYAxis {
      AxisMarks(position: .leading, values: screen.axis.map { Double($0.tenths) / 10 }) { value in
        AxisGridLine().foregroundStyle(Color(palette.outline))
        AxisValueLabel {
          if let mark = value.as(Double.self).flatMap({ at in screen.axis.first { Double($0.tenths) / 10 == at } }) {
            Text(verbatim: mark.words).font(.subheadline).foregroundStyle(Color(palette.secondary))
          }
        }
      }
    }
    .chartXAxis {
      AxisMarks(values: screen.named.map { Double($0) }) { value in
        AxisValueLabel {
          if let place = value.as(Double.self).map({ Int($0) }), screen.points.indices.contains(place) {
            Text(verbatim: screen.points[place].label).font(.subheadline).foregroundStyle(Color(palette.secondary))
          }
        }
      }
    }
    .frame(height: 240)
  }

  @ViewBuilder private func dot(_ point: PlottedPoint) -> some View {
    let size: CGFloat = screen.points.count <= Self.bars ? 9 : 5
    if point.enough {
      Circle().fill(ink).frame(width: size, height: size)
    } else {
      Circle().stroke(ink, lineWidth: 1.5).frame(width: size, height: size)
    }
  }

  private func height(_ point: PlottedPoint) -> Double { point.value == 0 ? zero : point.value }

  /// A zero is drawn as a low line, to be told from a gap.
  private var zero: Double { (screen.bounds.upperBound - screen.bounds.lowerBound) * 0.015 }

  private var barWidth: CGFloat { screen.points.count <= 16 ? 12 : 6 }

  private func x(_ point: PlottedPoint) -> PlottableValue<Double> { .value(screen.unit, Double(point.id)) }
  private func y(_ value: Double) -> PlottableValue<Double> { .value(screen.unit, value) }
}

/// The hours of the night as a heat map: a row a week or a month, a cell an hour. A cell's ground is the stronger and its core
/// the bigger the more of the known nights, so that it reads in grey and at night. A row of which nothing is known has a line.
struct HoursCard: View {
  let screen: HoursScreen
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private static let height: CGFloat = 24
  private static let names: CGFloat = 64
  /// Every sixth hour is named.
  private static let named = 6

  var body: some View {
    Card {
      Text(verbatim: words["hours-heading"]).font(.headline).accessibilityAddTraits(.isHeader)
      Text(verbatim: screen.title).font(.title3.bold()).accessibilityIdentifier("hours-finding")
      VStack(alignment: .leading, spacing: 1) {
        hours
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: screen.summary))
        // The newest first, as in the table.
        ForEach(screen.rows.indices.reversed(), id: \.self) { index in row(screen.rows[index]) }
      }
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("hours")
      Quiet(words["hours-cells-key"])
    }
  }

  private var hours: some View {
    HStack(spacing: 0) {
      Spacer().frame(width: Self.names)
      ForEach(Array(stride(from: 0, to: screen.hours.count, by: Self.named)), id: \.self) { index in
        Text(verbatim: screen.hours[index]).font(.subheadline).minimumScaleFactor(0.7).lineLimit(1)
          .foregroundStyle(Color(palette.secondary))
          .frame(maxWidth: .infinity, alignment: .leading)
      }
    }
  }

  private func row(_ row: HoursRow) -> some View {
    HStack(spacing: 0) {
      Text(verbatim: row.label).font(.subheadline).minimumScaleFactor(0.7).lineLimit(1)
        .foregroundStyle(Color(palette.secondary))
        .frame(width: Self.names, alignment: .leading)
      if row.known == 0 {
        Rectangle().fill(Color(palette.outline)).frame(height: 1)
      } else {
        ForEach(row.shares.indices, id: \.self) { hour in
          HourCell(share: row.shares[hour] ?? 0).frame(maxWidth: .infinity, minHeight: Self.height)
        }
      }
    }
    .frame(minHeight: Self.height)
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(Text(verbatim: row.words))
  }
}

/// One hour of a row: empty where no night had an episode in it.
private struct HourCell: View {
  /// Of the known nights, 0 to 1.
  let share: Double
  @Environment(\.palette) private var palette

  /// A single night in a month is still seen.
  private static let least: CGFloat = 3

  var body: some View {
    GeometryReader { room in
      if share > 0 {
        // Twice the nights, twice the area.
        let side = CGFloat(share.squareRoot())
        ZStack {
          Rectangle().fill(Color(palette.heat(share)))
          Rectangle().stroke(Color(palette.outline), lineWidth: 1)
          Rectangle().fill(Color(palette.primary))
            .frame(width: max(room.size.width * side, Self.least), height: max(room.size.height * side, Self.least))
        }
        .padding(0.5)
      }
    }
  }
}
