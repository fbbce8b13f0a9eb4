// Trends: the last nights as a chart titled with what it shows, and the same as a table. The finding, the spoken
// summary and each night's words are the core's.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct TrendsView: View {
  let app: AppModel
  @State private var table = false
  @Environment(\.words) private var words

  var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.between) {
        Title(words["tab-trends"])
        if let screen = app.trends.screen {
          if screen.nights.contains(where: \.known) { nights(screen) } else { empty }
        }
      }
      .padding(Space.margin)
    }
  }

  @ViewBuilder private var empty: some View {
    Quiet(words["trends-none"])
    Button {
      app.tab = .tonight
    } label: {
      Text(verbatim: words["trends-none-action"])
    }
    .buttonStyle(.action(.main, height: Target.tonight, wide: true))
    .accessibilityIdentifier("trends-tonight")
  }

  @ViewBuilder private func nights(_ screen: TrendsScreen) -> some View {
    Card {
      Text(verbatim: screen.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("finding")
      Quiet(words["trends-axis"])
      NightsChart(bars: screen.nights.bars, axis: words["trends-axis"])
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: screen.summary))
        .accessibilityIdentifier("chart")
      Quiet(words["trends-key"])
    }
    Button {
      table.toggle()
    } label: {
      Text(verbatim: table ? words["table-hide"] : words["table-show"])
    }
    .buttonStyle(.action(.side, height: Target.tonight, wide: true))
    .accessibilityIdentifier("table-toggle")
    if table { NightsTable(nights: screen.nights) }
  }
}

/// One bar a night, nothing where nothing is known. Drawn still, readable in grey: shape tells, not colour.
private struct NightsChart: View {
  let bars: [NightBar]
  let axis: String
  @Environment(\.palette) private var palette

  /// How high a night without trouble stands off the ground: to be seen, and not to be a gap.
  private static let calm = 0.15

  var body: some View {
    Chart(bars.filter { $0.mark != .gap }) { bar in
      if case .strength(let strength) = bar.mark {
        column(bar, Double(strength))
      } else if bar.mark == .calm {
        column(bar, Self.calm)
      } else {
        PointMark(x: .value(axis, Double(bar.id)), y: .value(axis, 0.5))
          .symbol { Rectangle().stroke(Color(palette.primary), lineWidth: 1.5).frame(width: 12, height: 12) }
      }
    }
    .chartXScale(domain: -0.5...(Double(bars.count) - 0.5))
    .chartYScale(domain: 0...10)
    .chartYAxis {
      AxisMarks(position: .leading, values: [0, 5, 10]) { _ in
        AxisGridLine().foregroundStyle(Color(palette.outline))
        AxisValueLabel().font(.subheadline).foregroundStyle(Color(palette.secondary))
      }
    }
    .chartXAxis {
      AxisMarks(values: Array(stride(from: 1, to: Double(bars.count), by: 2))) { value in
        AxisValueLabel {
          if let place = value.as(Double.self).map({ Int($0) }), bars.indices.contains(place) {
            Text(verbatim: Int(bars[place].night.day).formatted())
              .font(.subheadline)
              .foregroundStyle(Color(palette.secondary))
          }
        }
      }
    }
    .frame(height: 220)
  }

  private func column(_ bar: NightBar, _ height: Double) -> some ChartContent {
    BarMark(x: .value(axis, Double(bar.id)), y: .value(axis, height), width: .fixed(12))
      .foregroundStyle(Color(palette.primary))
      .cornerRadius(3)
  }
}

/// The newest night first: that is the one looked for.
private struct NightsTable: View {
  let nights: [TrendNight]

  var body: some View {
    Card {
      ForEach(nights.indices.reversed(), id: \.self) { index in
        Text(verbatim: nights[index].words).padding(.vertical, 8).frame(maxWidth: .infinity, alignment: .leading)
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("table")
  }
}
