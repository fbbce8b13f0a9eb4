// Whether reminders can be trusted on this phone: what was looked at, what happened last, and a test alarm.
import StillnightCore
import StillnightKit
import SwiftUI

struct HealthView: View {
  let app: AppModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private var health: HealthModel { app.health }

  var body: some View {
    PlanPage(app: app, title: words["health-title"]) {
      if let screen = health.screen {
        Text(verbatim: screen.words).font(.headline).accessibilityIdentifier("health-words")
        ForEach(screen.lines.indices, id: \.self) { line(screen.lines[$0]) }
        Card {
          Text(verbatim: screen.testWords).accessibilityIdentifier("health-test-words")
          CallButton(words["health-test"]) { await health.test() }
            .buttonStyle(.action(.side, height: Target.tonight, wide: true))
            .disabled(screen.testAt != nil)
            .accessibilityIdentifier("health-test")
        }
        if !screen.notFired.isEmpty { list(words["health-not-fired-title"], screen.notFired) }
        if !screen.last.isEmpty { list(words["health-last-title"], screen.last) }
      }
    }
    // What was shown or answered since, and what the system was told meanwhile.
    .task(id: app.tonight.screen?.now) { await health.load() }
    .task(id: app.permission) { await health.load() }
  }

  private func line(_ line: HealthLine) -> some View {
    Card {
      Label {
        Text(verbatim: line.words)
      } icon: {
        Image(systemName: line.fine ? "checkmark.circle" : "exclamationmark.triangle")
      }
      .foregroundStyle(Color(line.fine ? palette.text : palette.attention))
      .accessibilityElement(children: .combine)
      if line.kind == .notifications, !line.fine { PermissionButton(app: app) }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("health-" + kebab(line.kind))
  }

  private func list(_ title: String, _ lines: [String]) -> some View {
    Part(title) {
      ForEach(lines.indices, id: \.self) { Quiet(lines[$0]) }
    }
  }
}
