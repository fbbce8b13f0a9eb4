// One analyte over time: points where there are results, the aim as a band, of ferritin the nights of each month below.
// The same as a table and in spoken words. Values, aim, finding and every word are the core's.
import Charts
import StillnightCore
import StillnightKit
import SwiftUI

struct AnalyteChartView: View {
  let app: AppModel
  @State private var model: AnalyteChartModel
  @Environment(\.words) private var words

  init(app: AppModel, model: AnalyteChartModel) {
    self.app = app
    _model = State(initialValue: model)
  }

  var body: some View {
    PlanPage(app: app, title: app.session.words[model.analyte]) {
      if let chart = model.chart {
        AnalyteChartCard(chart: chart)
        TableBehind(lines: lines(chart), id: "table")
      }
    }
    .task(id: app.labs.screen) { await model.load() }
  }

  /// Shown from the end: the values first, then the nights under their heading.
  private func lines(_ chart: AnalyteChart) -> [String] {
    let nights = chart.severity.map(\.words)
    return (nights.isEmpty ? [] : nights + [words["labs-severity"]]) + chart.values.map(\.words)
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
      if !chart.values.isEmpty { drawn }
      if !chart.severity.isEmpty {
        Text(verbatim: words["labs-severity"]).font(.headline).accessibilityAddTraits(.isHeader)
        nights
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: spokenNights))
          .accessibilityIdentifier("severity-chart")
      }
      if !chart.lagWords.isEmpty { Quiet(chart.lagWords).accessibilityIdentifier("lag") }
    }
  }

  @ViewBuilder private var drawn: some View {
    values
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(Text(verbatim: chart.summary))
      .accessibilityIdentifier("chart")
    if chart.aim != nil {
      HStack(spacing: 8) {
        Rectangle().fill(Color(palette.secondary)).frame(width: 20, height: 2).accessibilityHidden(true)
        Quiet(words["labs-target"])
      }
    }
  }

  private var values: some View {
    Chart {
      if let aim = chart.aim {
        RectangleMark(
          xStart: day(chart.days.lowerBound),
          xEnd: day(chart.days.upperBound),
          yStart: value(aim.lowerBound),
          yEnd: value(aim.upperBound)
        )
        .foregroundStyle(Color(palette.soft))
      }
      ForEach(chart.edges, id: \.self) { edge in
        RuleMark(y: value(edge))
          .foregroundStyle(Color(palette.secondary))
          .lineStyle(StrokeStyle(lineWidth: 1.5, dash: [6, 4]))
      }
      ForEach(chart.plotted) { point in
        LineMark(x: day(point.day), y: value(point.value), series: .value(chart.unit, 0))
          .foregroundStyle(Color(palette.primary))
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

  private func named(_ text: String) -> some View {
    Text(verbatim: text).font(.subheadline).foregroundStyle(Color(palette.secondary))
  }

  private func day(_ day: Double) -> PlottableValue<Double> { .value(chart.unit, day) }
  private func value(_ value: Double) -> PlottableValue<Double> { .value(chart.unit, value) }
}
