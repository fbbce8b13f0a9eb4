// One measure as a chart: bars where the axis begins with nothing, else points joined where they stand next to each other.
// Nothing is drawn where nothing is known. Drawn still, readable in grey.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct TrendCard: View {
  let screen: TrendScreen
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  /// More than so many bars are too thin to tell apart.
  private static let bars = 40

  private var plotted: [PlottedPoint] { screen.plotted }
  private var asBars: Bool { screen.standsOnZero && screen.points.count <= Self.bars }

  var body: some View {
    Card {
      Text(verbatim: screen.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("finding")
      Quiet(screen.unit)
      chart
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: screen.summary))
        .accessibilityIdentifier("chart")
      if asBars { Quiet(words["trends-bar-key"]) }
    }
  }

  private var chart: some View {
    Chart(plotted) { point in
      if asBars {
        BarMark(x: x(point), y: y(point.value == 0 ? zero : point.value), width: .fixed(barWidth))
          .foregroundStyle(Color(palette.primary))
          .cornerRadius(3)
      } else {
        LineMark(x: x(point), y: y(point.value), series: .value(screen.unit, point.run))
          .foregroundStyle(Color(palette.primary))
        PointMark(x: x(point), y: y(point.value))
          .symbol { Circle().fill(Color(palette.primary)).frame(width: 5, height: 5) }
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

  /// A zero is drawn as a low line, to be told from a gap.
  private var zero: Double { (screen.bounds.upperBound - screen.bounds.lowerBound) * 0.015 }

  private var barWidth: CGFloat { screen.points.count <= 16 ? 12 : 6 }

  private func x(_ point: PlottedPoint) -> PlottableValue<Double> { .value(screen.unit, Double(point.id)) }
  private func y(_ value: Double) -> PlottableValue<Double> { .value(screen.unit, value) }
}

/// The hours of the night, a row a week or a month: the larger the dot, the more of the known nights. A row of which
/// nothing is known has a line.
struct HoursCard: View {
  let screen: HoursScreen
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private static let height: CGFloat = 18
  /// Every sixth hour is named.
  private static let named = 6

  var body: some View {
    Card {
      Text(verbatim: words["hours-heading"]).font(.headline).accessibilityAddTraits(.isHeader)
      Text(verbatim: screen.title).font(.title3.bold()).accessibilityIdentifier("hours-finding")
      VStack(alignment: .leading, spacing: 2) {
        hours
        ForEach(screen.rows.indices, id: \.self) { index in row(screen.rows[index]) }
      }
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(Text(verbatim: screen.summary))
      .accessibilityIdentifier("hours")
      Quiet(words["hours-key"])
    }
  }

  private var hours: some View {
    HStack(spacing: 0) {
      ForEach(Array(stride(from: 0, to: screen.hours.count, by: Self.named)), id: \.self) { index in
        Text(verbatim: screen.hours[index]).font(.subheadline).minimumScaleFactor(0.7).lineLimit(1)
          .foregroundStyle(Color(palette.secondary))
          .frame(maxWidth: .infinity, alignment: .leading)
      }
    }
  }

  private func row(_ row: HoursRow) -> some View {
    VStack(alignment: .leading, spacing: 0) {
      Text(verbatim: row.label).font(.subheadline).foregroundStyle(Color(palette.secondary))
      HStack(spacing: 0) {
        ForEach(row.shares.indices, id: \.self) { hour in
          dot(row.shares[hour]).frame(maxWidth: .infinity, minHeight: Self.height)
        }
      }
    }
  }

  @ViewBuilder private func dot(_ share: Double?) -> some View {
    if let share {
      let size = share > 0 ? 4 + (Self.height - 6) * CGFloat(share) : 1
      Circle().fill(Color(share > 0 ? palette.primary : palette.outline)).frame(width: size, height: size)
    } else {
      Rectangle().fill(Color(palette.outline)).frame(height: 1)
    }
  }
}
