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
    case .open(let app):
      Themed(night: app.night, words: app.session.words) { Opened(app: app) }
    case .failed(let reason):
      Themed(night: false, words: launch.words) { OpenFailed(launch: launch, reason: reason) }
    }
  }
}

private struct Opened: View {
  @Bindable var app: AppModel
  @Environment(\.palette) private var palette

  var body: some View {
    Group {
      if let steps = app.firstRun {
        FirstRunView(app: app, steps: steps)
      } else {
        // The system colours its bar once, when it makes it: another scheme is another bar.
        Tabs(app: app, palette: palette).id(palette)
      }
    }
    .task { await app.keepCurrent() }
    .statusBarHidden(app.night)
    .persistentSystemOverlays(app.night ? .hidden : .automatic)
  }
}

private struct Tabs: View {
  @Bindable var app: AppModel
  @Bindable private var tonight: TonightModel
  @Bindable private var plan: PlanModel
  @Environment(\.words) private var words

  init(app: AppModel, palette: Palette) {
    self.app = app
    tonight = app.tonight
    plan = app.plan
    TabBarColours.apply(palette)
  }

  var body: some View {
    TabView(selection: $app.tab) {
      tab(.tonight, words["tab-tonight"], "moon", "tab-tonight") { TonightView(app: app) }
      tab(.plan, words["tab-plan"], "list.bullet", "tab-plan") { PlanView(app: app) }
      tab(.trends, words["tab-trends"], "chart.bar", "tab-trends") { TrendsView(app: app) }
    }
    .sheet(item: $tonight.detail) { detail in
      sheet { EpisodeDetailView(model: detail, session: app.session) }
    }
    .sheet(item: $tonight.morning) { morning in
      sheet { MorningView(model: morning, session: app.session) }
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

/// The diary could not be opened; the reason is in words, and nothing was lost by it.
private struct OpenFailed: View {
  let launch: LaunchModel
  let reason: String
  @Environment(\.words) private var words

  var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.margin) {
        Image(systemName: "moon").font(.largeTitle).accessibilityHidden(true)
        Title(words["app-name"])
        Text(verbatim: reason).accessibilityIdentifier("open-failed")
        CallButton(words["try-again"]) { await launch.retry() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("try-again")
      }
      .padding(Space.margin)
    }
  }
}
