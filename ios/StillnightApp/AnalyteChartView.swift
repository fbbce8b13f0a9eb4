// One analyte over time: points where there are results, the aim as a band or a line, of ferritin the nights of each month below.
// The same as a table and in spoken words. Values, aim, finding and every word are the core's.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct AnalyteChartView: View {
  let app: AppModel
  @State private var model: AnalyteChartModel
  @State private var table = false
  @Environment(\.words) private var words

  init(app: AppModel, model: AnalyteChartModel) {
    self.app = app
    _model = State(initialValue: model)
  }

  var body: some View {
    PlanPage(app: app, title: app.session.words[model.analyte]) {
      if let chart = model.chart {
        AnalyteChartCard(chart: chart)
        Button {
          table.toggle()
        } label: {
          Text(verbatim: table ? words["table-hide"] : words["table-show"])
        }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("table-toggle")
        if table { ChartTable(lines: chart.table, id: "table") }
      }
    }
    .task(id: app.labs.screen) { await model.load() }
  }
}

private struct AnalyteChartCard: View {
  let chart: AnalyteChart
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Text(verbatim: chart.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("finding")
      Quiet(chart.unit)
      values
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: chart.summary))
        .accessibilityIdentifier("chart")
      if chart.aim.low != nil || chart.aim.high != nil {
        Label {
          Quiet(words["labs-target"])
        } icon: {
          Rectangle().fill(Color(palette.secondary)).frame(width: 20, height: 2).accessibilityHidden(true)
        }
      }
      if !chart.severity.isEmpty {
        Quiet(words["labs-severity"])
        nights
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: spokenNights))
          .accessibilityIdentifier("severity-chart")
      }
      if !chart.lagWords.isEmpty { Text(verbatim: chart.lagWords).accessibilityIdentifier("lag") }
    }
  }

  private var values: some View {
    Chart {
      if let low = chart.aim.low, let high = chart.aim.high {
        RectangleMark(
          xStart: day(chart.days.lowerBound),
          xEnd: day(chart.days.upperBound),
          yStart: value(low),
          yEnd: value(high)
        )
        .foregroundStyle(Color(palette.outline))
        .opacity(0.4)
      }
      ForEach(edges, id: \.self) { edge in
        RuleMark(y: value(edge))
          .foregroundStyle(Color(palette.secondary))
          .lineStyle(StrokeStyle(lineWidth: 1.5, dash: [6, 4]))
      }
      ForEach(chart.plotted) { point in
        PointMark(x: day(point.day), y: value(point.value))
          .symbol { Circle().fill(Color(palette.primary)).frame(width: 10, height: 10) }
      }
    }
    .chartXScale(domain: chart.days)
    .chartYScale(domain: chart.bounds)
    .chartYAxis {
      AxisMarks(position: .leading) { mark in
        AxisGridLine().foregroundStyle(Color(palette.outline))
        AxisValueLabel {
          if let figure = mark.as(Double.self) { named(figure.formatted()) }
        }
      }
    }
    .chartXAxis { months }
    .frame(height: 240)
  }

  private var nights: some View {
    Chart(chart.plottedSeverity) { point in
      BarMark(x: day(point.day), y: value(point.value), width: .fixed(6)).foregroundStyle(Color(palette.primary))
    }
    .chartXScale(domain: chart.days)
    .chartYScale(domain: 0.0...10.0)
    .chartYAxis {
      AxisMarks(position: .leading, values: [0.0, 5.0, 10.0]) { mark in
        AxisGridLine().foregroundStyle(Color(palette.outline))
        AxisValueLabel {
          if let figure = mark.as(Double.self) { named(figure.formatted()) }
        }
      }
    }
    .chartXAxis { months }
    .frame(height: 120)
  }

  private var months: some AxisContent {
    AxisMarks(values: chart.named) { mark in
      AxisValueLabel {
        if let at = mark.as(Double.self) { named(CivilDate.monthWords(day1970: at)) }
      }
    }
  }

  private var spokenNights: String {
    ([words["labs-severity"]] + chart.severity.map(\.words)).joined(separator: ". ")
  }

  /// The ends of the aim that are given.
  private var edges: [Double] { [chart.aim.low, chart.aim.high].compactMap { $0 } }

  private func named(_ text: String) -> some View {
    Text(verbatim: text).font(.subheadline).foregroundStyle(Color(palette.secondary))
  }

  private func day(_ day: Double) -> PlottableValue<Double> { .value(chart.unit, day) }
  private func value(_ value: Double) -> PlottableValue<Double> { .value(chart.unit, value) }
}
