// A page of the plan: what is on it, and the line that says what was done. And the rows that lead from the plan to its pages.
import StillnightCore
import StillnightKit
import SwiftUI

struct PlanPage<Content: View>: View {
  let app: AppModel
  let title: String
  @ViewBuilder let content: Content
  @Environment(\.palette) private var palette

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.margin) { content }.padding(Space.margin)
      }
      .frame(maxHeight: .infinity)
      ConfirmationBar(session: app.session)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: title))
    .navigationBarTitleDisplayMode(.inline)
  }
}

/// Leads from the plan to its pages.
struct PlanLeads: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      lead("timetable", words["timetable-open"], "clock") { TimetableView(app: app) }
      lead("templates", words["templates-open"], "square.stack") { TemplatesView(app: app) }
      if let routine = app.plan.screen?.routine {
        lead("my-day", words["routine-open"], "sun.horizon") { RoutineView(app: app, day: app.plan.day(routine)) }
      }
      lead("blood-draw", words["blood-draw-open"], "drop") { BloodDrawView(app: app, draws: app.bloodDraws) }
      lead("look-back", words["item-look-back"], "clock.arrow.circlepath") {
        LookBackView(app: app, page: app.plan.lookBack())
      }
      // The sample diary plans no reminders.
      if !app.isSample { lead("health", words["health-open"], "bell.badge") { HealthView(app: app) } }
    }
  }

  private func lead<Page: View>(
    _ id: String,
    _ title: String,
    _ sign: String,
    @ViewBuilder page: () -> Page
  ) -> some View {
    NavigationLink(destination: page) { Leading(title: title, text: "", sign: sign) }
      .buttonStyle(.plain)
      .accessibilityIdentifier("open-" + id)
  }
}
