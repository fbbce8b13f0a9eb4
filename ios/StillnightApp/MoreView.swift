// More: backup, restoring, export, older copies, the sample diary, and what Stillnight is. Leads on; decides nothing.
import StillnightCore
import StillnightKit
import SwiftUI

struct MoreView: View {
  let app: AppModel
  let launch: LaunchModel
  let page: MorePage
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    NavigationStack {
      Group {
        switch page {
        case .all: all
        case .restore: RescueView(app: app)
        case .guidance: GuidanceView(app: app)
        case .learn: LearnView(app: app)
        case .medicineCheck: MedicineCheckView(app: app)
        case .criteria: CriteriaView(app: app)
        }
      }
      .toolbar {
        ToolbarItem(placement: .topBarLeading) {
          Button {
            app.more = nil
          } label: {
            Text(verbatim: words["done"]).frame(minHeight: Target.least)
          }
          .accessibilityIdentifier("close-more")
        }
      }
    }
    .presentationBackground(Color(palette.background))
    .interactiveDismissDisabled(app.session.job != nil)
  }

  private var all: some View {
    MorePageFrame(app: app, title: words["more"]) {
      lead("more-guidance", words["guidance-title"], "", "text.bubble") { GuidanceView(app: app) }
      lead("more-learn", words["learn-title"], "", "books.vertical") { LearnView(app: app) }
      lead("more-medicines", words["medicine-check-title"], "", "pills") { MedicineCheckView(app: app) }
      lead("more-criteria", words["criteria-title"], "", "checklist") { CriteriaView(app: app) }
      lead("more-profile", words["profile-title"], "", "person") { ProfileInMore(app: app) }
      if app.isSample {
        Quiet(words["more-sample-why"])
        CallButton(words["sample-leave"]) { await launch.leaveSample() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("sample-leave")
      } else {
        leads
        CallButton {
          await launch.lookAround()
        } label: {
          Leading(title: words["sample-look"], text: words["more-sample-why"], sign: "eye")
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("sample-look")
      }
      Part(words["more-about"]) {
        Text(verbatim: words["not-medical-advice"])
        Text(verbatim: words["first-run-private"])
        Text(verbatim: words["about-kept"])
        Text(verbatim: words["about-rules"])
        Quiet(words["about-licence"])
      }
    }
  }

  @ViewBuilder private var leads: some View {
    lead("backup", words["backup"], words["backup-why"], "lock.doc") { BackupView(app: app) }
    lead("more-restore", words["more-restore"], words["more-restore-why"], "arrow.down.doc") { RestoreView(app: app) }
    lead("more-export", words["more-export"], words["more-export-why"], "square.and.arrow.up") { ExportView(app: app) }
    lead("more-kept", words["more-kept"], words["more-kept-why"], "clock.arrow.circlepath") { KeptView(app: app) }
  }

  private func lead<Page: View>(
    _ id: String,
    _ title: String,
    _ text: String,
    _ sign: String,
    @ViewBuilder page: () -> Page
  ) -> some View {
    NavigationLink(destination: page) { Leading(title: title, text: text, sign: sign) }
      .buttonStyle(.plain)
      .accessibilityIdentifier(id)
  }
}

/// A page of More: what is on it, the job that is going on, and what went wrong.
struct MorePageFrame<Content: View>: View {
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
      .disabled(app.session.job != nil)
      if let job = app.session.job { JobBar(job: job) }
      NoticeBar(session: app.session)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: title))
    .navigationBarTitleDisplayMode(.inline)
    .navigationBarBackButtonHidden(app.session.job != nil)
  }
}

/// How far a long job is, and the way to stop it.
struct JobBar: View {
  let job: LongJob
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      Text(verbatim: name).font(.headline)
      Share(share: job.share ?? 0)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: name))
        .accessibilityValue(Text(verbatim: (job.share ?? 0).formatted(.percent.precision(.fractionLength(0)))))
        .accessibilityIdentifier("job")
      Button {
        job.stop()
      } label: {
        Text(verbatim: words["job-stop"])
      }
      .buttonStyle(.action(.side, height: Target.tonight, wide: true))
      .disabled(job.stopping)
      .accessibilityIdentifier("job-stop")
    }
    .padding(Space.margin)
    .background(Color(palette.raised))
    .task { AccessibilityNotification.Announcement(name).post() }
  }

  private var name: String {
    switch job.kind {
    case .backup: words["backup-making"]
    case .export: words["export-writing"]
    case .reading: words["restore-reading"]
    case .merging: words["restore-merging"]
    case .replacing: words["restore-replacing"]
    }
  }
}
