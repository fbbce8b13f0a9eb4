// Labs: the way to add results, what iron needs, the latest results, tests to ask for, when help can be expected, all blood
// tests. What the results mean, the order, and every word are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct LabsView: View {
  let app: AppModel
  let labs: LabsModel
  @Environment(\.words) private var words

  var body: some View {
    TabScreen(app: app, title: words["tab-labs"]) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.between) {
          if let screen = labs.screen { if screen.isEmpty { empty(screen) } else { content(screen) } }
        }
        .padding(Space.margin)
      }
    }
    .task { await labs.load() }
  }

  @ViewBuilder private func empty(_ screen: LabsScreen) -> some View {
    Quiet(words["labs-empty"])
    addFerritin(wide: true)
    TestsToAskFor(screen: screen)
    if !screen.timelines.isEmpty { Timelines(lines: screen.timelines) }
  }

  @ViewBuilder private func content(_ screen: LabsScreen) -> some View {
    Cells {
      addFerritin(wide: false)
      CallButton(words["labs-add-results"]) { await labs.add(all: true) }
        .buttonStyle(.action(.side, height: Target.tonight))
        .accessibilityIdentifier("add-results")
    }
    IronCardView(app: app, card: screen.iron)
    latest(screen.latest)
    TestsToAskFor(screen: screen)
    if !screen.timelines.isEmpty { Timelines(lines: screen.timelines) }
    panels(screen.panels)
  }

  private func addFerritin(wide: Bool) -> some View {
    CallButton(words["labs-add-ferritin"]) { await labs.add() }
      .buttonStyle(.action(.main, height: Target.tonight, wide: wide))
      .accessibilityIdentifier("add-ferritin")
  }

  private func latest(_ lines: [AnalyteLine]) -> some View {
    Part(words["labs-latest"]) {
      ForEach(lines, id: \.analyte) { line in
        NavigationLink {
          AnalyteChartView(app: app, model: labs.chart(of: line.analyte))
        } label: {
          ResultCard(line: line)
        }
        .buttonStyle(.plain)
        .accessibilityHint(Text(verbatim: words["labs-open-chart"]))
        .accessibilityIdentifier("latest-" + kebab(line.analyte))
      }
      SourcesFolded(sources: lines.map(\.source), id: "latest-sources")
    }
  }

  private func panels(_ panels: [PanelLine]) -> some View {
    Part(words["labs-panels"]) {
      ForEach(panels.indices, id: \.self) { place in
        CallButton {
          await labs.change(panels[place])
        } label: {
          Card {
            HStack(spacing: Space.between) {
              VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: panels[place].title).font(.headline)
                Text(verbatim: panels[place].words)
                if !panels[place].preparedWords.isEmpty { Quiet(panels[place].preparedWords) }
              }
              Spacer(minLength: 0)
              Image(systemName: "chevron.forward").accessibilityHidden(true)
            }
          }
          .accessibilityElement(children: .combine)
        }
        .buttonStyle(.plain)
        .accessibilityHint(Text(verbatim: words["labs-form-change"]))
        .accessibilityIdentifier("panel-\(place + 1)")
      }
    }
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
          Quiet(line.dayWords)
          if line.workedOut { Quiet(words["labs-worked-out"]) }
          if !line.standingWords.isEmpty { standing }
          if !line.rangeWords.isEmpty { Quiet(line.rangeWords) }
        }
        Spacer(minLength: 0)
        Image(systemName: "chevron.forward").accessibilityHidden(true)
      }
    }
    .accessibilityElement(children: .combine)
  }

  private var standing: some View {
    Label {
      Text(verbatim: line.standingWords)
    } icon: {
      Image(systemName: line.standing.sign)
        .foregroundStyle(Color(line.standing == .within ? palette.primary : palette.attention))
        .accessibilityHidden(true)
    }
  }
}

extension Standing {
  /// A shape for each.
  fileprivate var sign: String {
    switch self {
    case .low: "arrow.down.to.line"
    case .within: "checkmark.circle"
    case .high: "arrow.up.to.line"
    case .unknown: "circle.dotted"
    }
  }
}

/// The list for the doctor, folded, and the way to take it along: the system's own sheet.
private struct TestsToAskFor: View {
  let screen: LabsScreen
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    if !screen.tests.isEmpty {
      Card {
        Opening(title: words["labs-tests"], open: $open, id: "tests") {
          ForEach(screen.tests, id: \.title) { test in
            VStack(alignment: .leading, spacing: 4) {
              Text(verbatim: test.title).font(.headline)
              Text(verbatim: test.why)
              if !test.lastWords.isEmpty { Quiet(test.lastWords) }
            }
            .accessibilityElement(children: .combine)
          }
          SourcesFolded(sources: screen.tests.map(\.source), id: "tests-sources")
        }
        if !open { Quiet(screen.tests.map(\.title).joined(separator: ", ")) }
        ShareLink(item: screen.testsWords) { Text(verbatim: words["labs-share-tests"]) }
          .buttonStyle(.action(.side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("share-tests")
      }
    }
  }
}

/// When help can be expected.
private struct Timelines: View {
  let lines: [TimelineLine]
  @Environment(\.words) private var words

  var body: some View {
    Part(words["labs-timelines"]) {
      Card { ForEach(lines, id: \.self) { Text(verbatim: $0.words) } }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("timelines")
      SourcesFolded(sources: lines.map(\.source), id: "timelines-sources")
    }
  }
}
