// Trends: one chart, titled with what it shows, over any of the ranges; gaps stay gaps; the same as a table and in spoken
// words. The finding, the points, the axis and every word are the core's.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct TrendsView: View {
  let app: AppModel
  let launch: LaunchModel
  @State private var choosing = false
  @Environment(\.words) private var words

  private var chart: ChartModel { app.chart }

  var body: some View {
    TabScreen(app: app, title: words["tab-trends"]) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.between) {
          if let screen = app.trends.screen {
            if chart.choices.contains(where: \.recorded) || screen.nights.contains(where: \.known) {
              content
            } else {
              empty
            }
          }
        }
        .padding(Space.margin)
      }
    }
    .task { await chart.load() }
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
    if !app.isSample {
      CallButton(words["sample-look"]) { await launch.lookAround() }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("trends-sample")
    }
  }

  @ViewBuilder private var content: some View {
    Button {
      choosing.toggle()
    } label: {
      HStack {
        Text(verbatim: subject).font(.headline)
        Spacer()
        Image(systemName: choosing ? "chevron.up" : "chevron.down").accessibilityHidden(true)
      }
      .frame(minHeight: Target.least)
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityHint(Text(verbatim: words["trends-measure"]))
    .accessibilityIdentifier("trends-measure")
    if choosing { MeasureCells(chart: chart) { choosing = false } }
    RangeCells(chart: chart)
    if let trend = chart.trend { TrendCard(screen: trend) }
    TableBehind(lines: chart.trend?.points.map(\.words) ?? [], id: "table")
    if let hours = chart.hours {
      HoursCard(screen: hours)
      TableBehind(lines: hours.rows.map(\.words), id: "hours-table")
    }
  }

  private var subject: String { chart.choices.first { $0.measure == chart.measure }?.words ?? "" }
}

/// What can be charted; what was never recorded says so.
private struct MeasureCells: View {
  let chart: ChartModel
  let chosen: @MainActor () -> Void
  @Environment(\.words) private var words

  var body: some View {
    Cells {
      ForEach(chart.choices.indices, id: \.self) { index in
        let choice = chart.choices[index]
        Cell(
          text: choice.recorded ? choice.words : choice.words + " (" + words["trends-not-recorded"] + ")",
          chosen: chart.measure == choice.measure,
          id: "measure-\(index + 1)"
        ) {
          await chart.choose(choice.measure)
          chosen()
        }
      }
    }
  }
}

/// How far back, and how it is cut.
private struct RangeCells: View {
  @Bindable var chart: ChartModel
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Quiet(words["trends-range"])
      Cells {
        ForEach(ChartRange.allCases, id: \.self) { range in
          Cell(text: text(range), chosen: chart.range == range, id: "range-" + kebab(range)) {
            await chart.choose(range)
          }
        }
      }
      if chart.range == .own {
        Card {
          DateRow(label: words["range-from"], date: $chart.from, id: "range-from")
          DateRow(label: words["range-to"], date: $chart.to, id: "range-to")
        }
        .task(id: [chart.from, chart.to]) { await chart.load() }
      }
      Quiet(words["trends-grain"])
      Cells {
        ForEach(Grain.offered, id: \.self) { grain in
          Cell(text: words[grain], chosen: chart.grain == grain, id: "grain-" + kebab(grain)) {
            await chart.choose(grain)
          }
        }
      }
    }
  }

  private func text(_ range: ChartRange) -> String {
    switch range {
    case .twoWeeks: words["range-two-weeks"]
    case .threeMonths: words["range-three-months"]
    case .year: words["range-year"]
    case .all: words["range-all"]
    case .own: words["range-own"]
    }
  }
}

/// The table behind a chart, with the button that shows it.
struct TableBehind: View {
  let lines: [String]
  let id: String
  @State private var shown = false
  @Environment(\.words) private var words

  var body: some View {
    Button {
      shown.toggle()
    } label: {
      Text(verbatim: shown ? words["table-hide"] : words["table-show"])
    }
    .buttonStyle(.action(.side, height: Target.tonight, wide: true))
    .accessibilityIdentifier(id + "-toggle")
    if shown { ChartTable(lines: lines, id: id) }
  }
}

/// The chart's words, line by line.
private struct ChartTable: View {
  let lines: [String]
  let id: String
  @Environment(\.palette) private var palette

  var body: some View {
    LazyVStack(alignment: .leading, spacing: 0) {
      // The newest first: that is the one looked for.
      ForEach(lines.indices.reversed(), id: \.self) { index in
        Text(verbatim: lines[index]).padding(.vertical, 8).frame(maxWidth: .infinity, alignment: .leading)
      }
    }
    .padding(Space.margin)
    .background(Color(palette.card), in: RoundedRectangle(cornerRadius: Space.radius))
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier(id)
  }
}
