// Labs: what iron needs, the latest results, tests to ask for, when help can be expected, all blood tests, and the way to add
// one, always in reach. What the results mean, the order, and every word are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct LabsView: View {
  let app: AppModel
  let labs: LabsModel
  @Environment(\.words) private var words

  var body: some View {
    TabScreen(app: app, title: words["tab-labs"]) {
      VStack(spacing: 0) {
        ScrollView {
          VStack(alignment: .leading, spacing: Space.margin) {
            if let screen = labs.screen {
              if screen.isEmpty { Quiet(words["labs-empty"]).accessibilityIdentifier("labs-empty") }
              IronCardView(app: app, card: screen.iron)
              content(screen)
            }
          }
          .padding(Space.margin)
        }
        .frame(maxHeight: .infinity)
        add
      }
    }
    .task { await labs.load() }
  }

  @ViewBuilder private func content(_ screen: LabsScreen) -> some View {
    if !screen.latest.isEmpty {
      Part(words["labs-latest"]) {
        ForEach(screen.latest, id: \.analyte) { line in
          NavigationLink {
            AnalyteChartView(app: app, model: labs.chart(of: line.analyte))
          } label: {
            ResultCard(line: line)
          }
          .buttonStyle(.plain)
          .accessibilityHint(Text(verbatim: words["labs-open-chart"]))
          .accessibilityIdentifier("result-" + kebab(line.analyte))
        }
      }
    }
    if !screen.tests.isEmpty { TestsToAskFor(screen: screen) }
    if !screen.timelines.isEmpty {
      Part(words["labs-timelines"]) {
        ForEach(screen.timelines, id: \.self) { line in
          Card {
            Text(verbatim: line.words)
            Quiet(line.source)
          }
          .accessibilityElement(children: .combine)
        }
      }
      .accessibilityIdentifier("timelines")
    }
    if !screen.panels.isEmpty { panels(screen.panels) }
  }

  private func panels(_ panels: [PanelLine]) -> some View {
    Part(words["labs-panels"]) {
      ForEach(panels.indices, id: \.self) { place in
        let panel = panels[place]
        HStack(alignment: .top, spacing: 0) {
          CallButton {
            await labs.change(panel)
          } label: {
            VStack(alignment: .leading, spacing: 4) {
              Text(verbatim: panel.title).font(.headline)
              Text(verbatim: panel.words)
              if !panel.preparedWords.isEmpty { Quiet(panel.preparedWords) }
            }
            .frame(maxWidth: .infinity, minHeight: Target.least, alignment: .leading)
            .contentShape(Rectangle())
            .accessibilityElement(children: .combine)
          }
          .buttonStyle(.plain)
          .accessibilityHint(Text(verbatim: words["labs-form-change"]))
          .accessibilityIdentifier("panel-\(place + 1)")
          RemoveButton(spoken: words["labs-delete"] + ": " + panel.title, id: "delete-panel-\(place + 1)") {
            await labs.delete(panel)
          }
        }
      }
    }
  }

  /// The two ways to the form, under the thumb.
  private var add: some View {
    Cells {
      CallButton(words["labs-add-ferritin"]) { await labs.add() }
        .buttonStyle(.action(.main, height: Target.tonight))
        .accessibilityIdentifier("add-ferritin")
      CallButton(words["labs-add-results"]) { await labs.add(all: true) }
        .buttonStyle(.action(.side, height: Target.tonight))
        .accessibilityIdentifier("add-results")
    }
    .padding(.horizontal, Space.margin)
    .padding(.vertical, 8)
  }
}

/// The latest result of one analyte: the figure as typed, where it stands by a shape and by words, the laboratory's own range.
private struct ResultCard: View {
  let line: AnalyteLine
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Card {
      HStack(spacing: Space.between) {
        VStack(alignment: .leading, spacing: 4) {
          Text(verbatim: line.title).font(.headline)
          Text(verbatim: line.value).font(.title3).monospacedDigit()
          if !line.converted.isEmpty { Quiet(line.converted) }
          if !line.standingWords.isEmpty {
            Label {
              Text(verbatim: line.standingWords)
            } icon: {
              Image(systemName: line.standing.sign).accessibilityHidden(true)
            }
            .foregroundStyle(Color(line.standing == .within ? palette.text : palette.attention))
          }
          if !line.rangeWords.isEmpty { Quiet(line.rangeWords) }
          Quiet(line.dayWords)
          if line.workedOut { Quiet(words["labs-worked-out"]) }
          if !line.source.isEmpty {
            Text(verbatim: line.source).font(.subheadline).foregroundStyle(Color(palette.secondary))
          }
        }
        Spacer(minLength: 0)
        Image(systemName: "chevron.forward").accessibilityHidden(true)
      }
    }
    .accessibilityElement(children: .combine)
  }
}


extension Standing {
  /// A shape for each.
  var sign: String {
    switch self {
    case .low: "arrow.down.circle"
    case .within: "checkmark.circle"
    case .high: "arrow.up.circle"
    case .unknown: "circle.dotted"
    }
  }
}

/// The list for the doctor, and the way to take it along: the system's own sheet.
private struct TestsToAskFor: View {
  let screen: LabsScreen
  @Environment(\.words) private var words

  var body: some View {
    Part(words["labs-tests"]) {
      ForEach(screen.tests, id: \.title) { test in
        Card {
          Text(verbatim: test.title).font(.headline)
          Text(verbatim: test.why)
          if !test.lastWords.isEmpty { Quiet(test.lastWords) }
          Quiet(test.source)
        }
        .accessibilityElement(children: .combine)
      }
      ShareLink(item: screen.testsWords) {
        Text(verbatim: words["labs-share-tests"])
      }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .accessibilityIdentifier("share-tests")
    }
  }
}
