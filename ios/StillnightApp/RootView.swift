// The root of the screens: what is there while the diary opens, the tabs, and the sheets over them.
import StillnightCore
import StillnightKit
import SwiftUI

struct RootView: View {
  let launch: LaunchModel

  var body: some View {
    switch launch.state {
    case .opening:
      // As black as the launch screen: nothing flashes on the way.
      Color.black.ignoresSafeArea()
    case .open(let own):
      let app = launch.sample ?? own
      if let damage = launch.damage {
        Themed(night: app.night, words: launch.words) { OpenFailed(launch: launch, failure: damage) }
      } else {
        Themed(night: app.night, words: app.session.words) { Opened(app: app, launch: launch) }
          .id(app.isSample)
      }
    case .failed(let failure):
      Themed(night: false, words: launch.words) { OpenFailed(launch: launch, failure: failure) }
    }
  }
}

private struct Opened: View {
  @Bindable var app: AppModel
  let launch: LaunchModel
  @Environment(\.palette) private var palette

  var body: some View {
    Group {
      if let steps = app.firstRun {
        FirstRunView(app: app, steps: steps)
      } else {
        // The system colours its bar once, when it makes it: another scheme is another bar.
        VStack(spacing: 0) {
          if app.isSample { SampleBanner(launch: launch) }
          Tabs(app: app, launch: launch, palette: palette).id(palette)
        }
      }
    }
    .task { await app.keepCurrent() }
    .statusBarHidden(app.night)
    .persistentSystemOverlays(app.night ? .hidden : .automatic)
  }
}

private struct Tabs: View {
  @Bindable var app: AppModel
  let launch: LaunchModel
  @Bindable private var tonight: TonightModel
  @Bindable private var plan: PlanModel
  @Bindable private var scores: ScoresModel
  @Bindable private var labs: LabsModel
  @Environment(\.words) private var words

  init(app: AppModel, launch: LaunchModel, palette: Palette) {
    self.app = app
    self.launch = launch
    tonight = app.tonight
    plan = app.plan
    scores = app.diary.scores
    labs = app.labs
    BarColours.apply(palette)
  }

  var body: some View {
    TabView(selection: $app.tab) {
      tab(.tonight, words["tab-tonight"], "moon", "tab-tonight") { TonightView(app: app) }
      tab(.diary, words["tab-diary"], "book", "tab-diary") { DiaryView(app: app, diary: app.diary) }
      tab(.plan, words["tab-plan"], "list.bullet", "tab-plan") { PlanView(app: app) }
      tab(.labs, words["tab-labs"], "drop", "tab-labs") { LabsView(app: app, labs: app.labs) }
      tab(.trends, words["tab-trends"], "chart.bar", "tab-trends") { TrendsView(app: app, launch: launch) }
    }
    // Here and not in each bar that shows it: said once, and gone everywhere at once.
    .task(id: app.session.confirmation) {
      guard let shown = app.session.confirmation else { return }
      AccessibilityNotification.Announcement(([shown.words] + shown.marks.map(\.words)).joined(separator: " ")).post()
      await app.session.letPass(shown)
    }
    .sheet(item: $tonight.detail) { detail in
      sheet { EpisodeDetailView(model: detail, session: app.session) }
    }
    .sheet(item: $tonight.morning) { morning in
      sheet { MorningView(model: morning, session: app.session) }
    }
    .sheet(item: $tonight.earlier) { earlier in
      sheet { EarlierEpisodeView(model: earlier, session: app.session) }
    }
    .sheet(item: $tonight.exposure) { exposure in
      sheet { ExposureView(model: exposure, session: app.session) }
    }
    .sheet(item: $scores.entry) { entry in
      sheet { ScoreEntryView(model: entry, session: app.session) }
    }
    .sheet(item: $labs.form) { form in
      sheet { PanelFormView(model: form, session: app.session) }
    }
    .sheet(item: $app.more) { page in
      sheet { MoreView(app: app, launch: launch, page: page) }
    }
    .sheet(item: $plan.editor) { editor in
      sheet { ItemEditorView(model: editor, session: app.session) }
    }
  }

  private func tab<Content: View>(
    _ tab: AppModel.Tab,
    _ text: String,
    _ sign: String,
    _ id: String,
    @ViewBuilder content: () -> Content
  ) -> some View {
    VStack(spacing: 0) {
      content().frame(maxHeight: .infinity)
      ToldBar(session: app.session)
      NoticeBar(session: app.session)
    }
    .tabItem { Label(text, systemImage: sign) }
    .tag(tab)
    .accessibilityIdentifier(id)
  }

  /// A sheet has a window of its own: it is given the scheme again.
  private func sheet<Content: View>(@ViewBuilder _ content: () -> Content) -> some View {
    Themed(night: app.night, words: app.session.words, content: content)
  }
}

/// Says that this is not the person's own diary, with the way back.
private struct SampleBanner: View {
  let launch: LaunchModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    HStack {
      Label {
        Text(verbatim: words["sample-banner"]).font(.headline)
      } icon: {
        Image(systemName: "eye")
      }
      Spacer()
      CallButton(words["sample-leave"]) { await launch.leaveSample() }
        .buttonStyle(.action(.side))
        .accessibilityIdentifier("sample-leave")
    }
    .padding(.horizontal, Space.margin)
    .padding(.vertical, 4)
    .background(Color(palette.raised))
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("sample-banner")
  }
}

/// The diary could not be opened; the reason is in words, and nothing was lost by it.
private struct OpenFailed: View {
  let launch: LaunchModel
  let failure: LaunchModel.Failure
  @Environment(\.words) private var words

  var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.margin) {
        Image(systemName: "moon").font(.largeTitle).accessibilityHidden(true)
        Title(words["app-name"])
        Text(verbatim: failure.words).accessibilityIdentifier("open-failed")
        CallButton(words["try-again"]) { await launch.retry() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("try-again")
        if failure.canSetAside {
          Text(verbatim: words["damaged-why"])
          CallButton(words["damaged-set-aside"]) { await launch.setAside() }
            .buttonStyle(.action(.side, height: Target.tonight, wide: true))
            .accessibilityIdentifier("set-aside")
        }
      }
      .padding(Space.margin)
    }
  }
}
