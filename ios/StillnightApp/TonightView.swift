// Tonight, the home screen: what is now, what is next, and the button. The upper part scrolls; the button and the row
// under it stay where they are at any type size. What is shown, in which order and in what words, the core decides.
import StillnightCore
import StillnightKit
import SwiftUI

struct TonightView: View {
  let app: AppModel
  @Environment(\.words) private var words
  @Environment(\.dynamicTypeSize) private var typeSize

  private var tonight: TonightModel { app.tonight }
  /// In large type the bar lies over the row under the button, so that what was just recorded stays in sight.
  private var large: Bool { typeSize >= .accessibility1 }

  var body: some View {
    GeometryReader { room in
      ZStack(alignment: .bottom) {
        VStack(spacing: 0) {
          ZStack(alignment: .bottom) {
            ScrollView {
              if let screen = tonight.screen {
                VStack(alignment: .leading, spacing: Space.between) { now(screen) }.padding(Space.margin)
              }
            }
            if !large { confirmation }
          }
          .frame(maxHeight: .infinity)
          RecordPanel(tonight: tonight, room: room.size)
        }
        if large { confirmation }
      }
    }
    .sensoryFeedback(.impact, trigger: tonight.ticks)
    // After the screen is drawn: it never waits for them.
    .task(id: tonight.screen) { await app.guidance.loadTonight() }
  }

  private var confirmation: some View {
    ConfirmationBar(session: app.session) { await tonight.addDetail(to: $0) }
  }

  @ViewBuilder private func now(_ screen: TonightScreen) -> some View {
    DateLine(app: app, screen: screen)
    if let running = screen.running { RunningCard(tonight: tonight, episode: running, text: screen.runningWords) }
    if screen.checkIn { CheckInCard(tonight: tonight) }
    if screen.bedOffered {
      CallButton(words["bed-now"]) { await tonight.bedNow() }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["bed-now-spoken"]))
        .accessibilityIdentifier("bed-now")
    }
    PermissionNotice(app: app)
    if !screen.dueTogether.isEmpty { TakeAll(tonight: tonight, reminder: screen.dueTogether) }
    // With something due, what to do comes first.
    let due = screen.doses.contains { $0.state == .due }
    if !due { strip(screen) }
    Timeline(app: app, screen: screen)
    ForEach(screen.spacingWords, id: \.self) { Quiet($0) }
    if !screen.asNeeded.isEmpty { AsNeededRows(intake: app.intake, lines: screen.asNeeded) }
    if due { strip(screen) }
    CardsTonight(app: app)
  }

  private func strip(_ screen: TonightScreen) -> some View {
    NightStrip(nights: screen.strip, text: screen.stripWords) { app.tab = .trends }
  }
}

private struct DateLine: View {
  let app: AppModel
  let screen: TonightScreen
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 4) {
      HStack {
        Title(screen.today.words())
        if screen.appearance.night {
          Label {
            Text(verbatim: words["night-mark"])
          } icon: {
            Image(systemName: "moon.fill")
          }
          .font(.body)
          .accessibilityIdentifier("night-mark")
        }
        CallButton(words["add"]) { await app.tonight.addExposure() }
          .buttonStyle(.action(.side, height: Target.tonight))
          .accessibilityLabel(Text(verbatim: words["add-exposure-spoken"]))
          .accessibilityIdentifier("add")
        MoreButton(app: app).frame(minWidth: Target.tonight, minHeight: Target.tonight)
      }
      Quiet(screen.status).accessibilityIdentifier("status")
    }
  }
}

private struct RunningCard: View {
  let tonight: TonightModel
  let episode: Episode
  let text: String
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Label {
        Text(verbatim: text).font(.headline)
      } icon: {
        Image(systemName: "bolt.fill")
      }
      Cells {
        CallButton(words["its-over"]) { await tonight.end(episode) }
          .buttonStyle(.action(.side, height: Target.tonight))
          .accessibilityLabel(Text(verbatim: words["its-over-spoken"]))
          .accessibilityIdentifier("its-over")
        CallButton(words["add-detail"]) { await tonight.addDetail(to: episode.id) }
          .buttonStyle(.action(.word, height: Target.tonight))
          .accessibilityLabel(Text(verbatim: words["add-detail-spoken"]))
          .accessibilityIdentifier("running-detail")
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("running")
  }
}

private struct CheckInCard: View {
  let tonight: TonightModel
  @Environment(\.words) private var words

  var body: some View {
    CallButton {
      await tonight.checkIn()
    } label: {
      Card {
        HStack(spacing: Space.between) {
          Image(systemName: "bed.double").accessibilityHidden(true)
          VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: words["check-in-question"]).font(.headline)
            Quiet(words["check-in-promise"])
          }
          Image(systemName: "chevron.forward").accessibilityHidden(true)
        }
        .frame(minHeight: Target.tonight)
      }
    }
    .buttonStyle(.plain)
    .accessibilityHint(Text(verbatim: words["check-in-open"]))
    .accessibilityIdentifier("check-in")
  }
}

/// A quiet word when reminders can't come, with the one action that mends it.
struct PermissionNotice: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    if app.permission == .denied || app.permission == .notAsked {
      Card {
        Label {
          Text(verbatim: words["notice-notifications"])
        } icon: {
          Image(systemName: "bell.slash")
        }
        PermissionButton(app: app)
      }
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("notice-notifications")
    }
  }
}

/// Asks the system's question, or, once it was answered with no, opens the place where that is changed.
struct PermissionButton: View {
  let app: AppModel
  @Environment(\.words) private var words
  @Environment(\.openURL) private var openURL

  var body: some View {
    CallButton(words["notice-notifications-action"]) {
      if app.permission == .denied {
        if let url = URL(string: UIApplication.openNotificationSettingsURLString) { openURL(url) }
      } else {
        await app.askPermission()
      }
    }
    .buttonStyle(.action(.side, height: Target.tonight))
    .accessibilityIdentifier("ask-notifications")
  }
}

private struct TakeAll: View {
  let tonight: TonightModel
  let reminder: String
  @Environment(\.words) private var words

  var body: some View {
    CallButton(words["take-all"]) { await tonight.answer(reminder, .taken) }
      .buttonStyle(.action(.main, height: Target.tonight, wide: true))
      .accessibilityIdentifier("take-all")
  }
}

/// The last nights at a glance; the chart itself is on Trends.
private struct NightStrip: View {
  let nights: [TrendNight]
  let text: String
  let open: @MainActor () -> Void
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    Button(action: open) {
      Card {
        HStack(alignment: .bottom, spacing: 4) {
          ForEach(nights.bars) { bar in
            NightMark(mark: bar.mark).frame(maxWidth: .infinity, alignment: .bottom)
          }
        }
        .frame(height: 44, alignment: .bottom)
        .accessibilityHidden(true)
        Quiet(text)
      }
    }
    .buttonStyle(.plain)
    .accessibilityHint(Text(verbatim: words["strip-open"]))
    .accessibilityIdentifier("strip")
  }
}

private struct NightMark: View {
  let mark: NightBar.Mark
  @Environment(\.palette) private var palette

  var body: some View {
    switch mark {
    case .gap: Circle().fill(Color(palette.outline)).frame(width: 4, height: 4)
    case .calm: Rectangle().fill(Color(palette.primary)).frame(width: 14, height: 2)
    case .unknownStrength:
      RoundedRectangle(cornerRadius: 2).stroke(Color(palette.primary), lineWidth: 1.5).frame(width: 10, height: 10)
    case .strength(let strength):
      RoundedRectangle(cornerRadius: 3).fill(Color(palette.primary))
        .frame(width: 14, height: 44 * CGFloat(strength) / 10)
    }
  }
}

/// The button: half of Tonight, always in the same place, never behind anything. Below it, the same for a while ago.
private struct RecordPanel: View {
  let tonight: TonightModel
  let room: CGSize
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words
  @Environment(\.dynamicTypeSize) private var typeSize

  /// Share of the height the disc takes; with the row below it, the lower half of the screen.
  private static let share = 0.42

  var body: some View {
    let disc = max(min(room.width - Space.margin * 2, room.height * Self.share), Target.tonight)
    VStack(spacing: 0) {
      CallButton {
        await tonight.record()
      } label: {
        Text(verbatim: words["tonight-record"])
          .font(.largeTitle.weight(.medium))
          .minimumScaleFactor(0.5)
          .multilineTextAlignment(.center)
          .lineLimit(3)
          .padding(disc / 8)
          .frame(width: disc, height: disc)
          .foregroundStyle(Color(palette == .day ? palette.onPrimary : palette.onSoft))
          .background(Color(palette == .day ? palette.primary : palette.soft), in: Circle())
          .overlay { if palette != .day { Circle().stroke(Color(palette.primary), lineWidth: 3) } }
          // The whole width takes the tap: a thumb in the dark does not aim.
          .frame(maxWidth: .infinity)
          .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityLabel(Text(verbatim: words["tonight-record-now"]))
      .accessibilityIdentifier("record")
      LazyVGrid(columns: Array(repeating: GridItem(.flexible(), spacing: 4), count: perRow), spacing: 0) {
        ago(words["ago-15"], words["ago-15-spoken"], "ago-15") { await tonight.record(minutesAgo: 15) }
        ago(words["ago-30"], words["ago-30-spoken"], "ago-30") { await tonight.record(minutesAgo: 30) }
        ago(words["ago-60"], words["ago-60-spoken"], "ago-60") { await tonight.record(minutesAgo: 60) }
        ago(words["ago-other"], words["ago-other-spoken"], "ago-other") { tonight.recordEarlier() }
        ago(words["detail"], words["detail-spoken"], "detail") { await tonight.recordWithDetail() }
      }
      .padding(8)
    }
  }

  private var perRow: Int { typeSize >= .accessibility1 ? 2 : typeSize >= .xxLarge ? 3 : 5 }

  private func ago(
    _ text: String,
    _ spoken: String,
    _ id: String,
    _ call: @escaping @MainActor () async -> Void
  ) -> some View {
    CallButton(call) {
      Text(verbatim: text)
        .font(.subheadline.weight(.medium))
        .minimumScaleFactor(0.8)
        .multilineTextAlignment(.center)
        .foregroundStyle(Color(palette.secondary))
        .frame(maxWidth: .infinity, minHeight: Target.tonight)
        .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityLabel(Text(verbatim: spoken))
    .accessibilityIdentifier(id)
  }
}
