// What is next, by time: doses with their state in a word and a shape, bedtime, and this night's episodes.
// Order, states and reasons are the core's. Taps: take a due dose 1; why 1; snooze or skip 2.
import StillnightCore
import StillnightKit
import SwiftUI

struct Timeline: View {
  let app: AppModel
  let screen: TonightScreen
  @State private var open = ""
  @Environment(\.words) private var words

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      ForEach(screen.lines) { line in
        switch line {
        case .bed(_, let time):
          BedLine(tonight: app.tonight, time: time, shifted: screen.bedtimeShifted)
        case .episode(let episode):
          EpisodeEntry(tonight: app.tonight, episode: episode)
        case .dose(let number, let dose):
          DoseEntry(tonight: app.tonight, number: number, dose: dose, open: dose.id == open) {
            open = open == dose.id ? "" : dose.id
          }
        }
      }
      if screen.doses.isEmpty {
        VStack(alignment: .leading, spacing: Space.between) {
          Quiet(words["tonight-no-doses"])
          Button {
            app.tab = .plan
          } label: {
            Text(verbatim: words["tonight-plan-open"])
          }
          .buttonStyle(.action(.side, height: Target.tonight))
          .accessibilityIdentifier("open-plan")
        }
        .padding(.vertical, Space.between)
      }
    }
  }
}

private struct DoseEntry: View {
  @Bindable var tonight: TonightModel
  let number: Int
  let dose: DoseLine
  let open: Bool
  let toggle: @MainActor () -> Void
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private var pressing: Bool { dose.state == .due || dose.state == .missed }

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      HStack {
        Button(action: toggle) {
          EveningLine(time: dose.timeWords, sign: dose.state.sign) {
            VStack(alignment: .leading, spacing: 2) {
              Text(verbatim: dose.title).font(.headline)
              HStack {
                Text(verbatim: dose.stateWords)
                  .foregroundStyle(Color(pressing ? palette.attention : palette.secondary))
                if !open { Text(verbatim: words["why"]).foregroundStyle(Color(palette.secondary)) }
              }
            }
          }
        }
        .buttonStyle(.plain)
        .accessibilityHint(Text(verbatim: words["why-spoken"]))
        .accessibilityIdentifier("dose-\(number)")
        if dose.state == .due, !open {
          CallButton(words["taken"]) { await tonight.answer(dose.id, .taken) }
            .buttonStyle(.action(.side, height: Target.tonight))
            .accessibilityLabel(Text(verbatim: words["taken-spoken"] + ": " + dose.title))
            .accessibilityIdentifier("take-\(number)")
        }
      }
      if open { opened }
    }
  }

  private var opened: some View {
    VStack(alignment: .leading, spacing: Space.between) {
      Text(verbatim: dose.reason).accessibilityIdentifier("reason")
      if dose.state.open {
        Cells {
          answer(words["taken"], words["taken-spoken"], "taken", .main, .taken)
          answer(words["snooze"], words["snooze-spoken"], "snooze", .side, .snooze)
          answer(words["skip"], words["skip-spoken"], "skip", .side, .skip)
        }
      }
      otherTime
      if dose.state.open {
        SkipReasons { await tonight.answer(dose.id, .skipBecause(reason: $0)) }
      } else if dose.state.answered {
        answer(words["withdraw"], words["withdraw-spoken"], "withdraw", .side, .withdraw)
      }
    }
    .padding(.leading, 36)
    .padding(.bottom, Space.between)
  }

  /// Taken, but not now.
  @ViewBuilder private var otherTime: some View {
    let chosen = tonight.timing == dose.id
    Button {
      tonight.chooseTime(of: dose)
    } label: {
      Label {
        Text(verbatim: words["taken-at"])
      } icon: {
        Image(systemName: chosen ? "chevron.up" : "chevron.down")
      }
    }
    .buttonStyle(.action(.word, height: Target.tonight))
    .accessibilityLabel(Text(verbatim: words["taken-at"] + ": " + dose.title))
    .accessibilityIdentifier("taken-at")
    if chosen {
      DateRow(label: words["label-day"], date: $tonight.takenDate, id: "taken-date")
      TimeRow(label: words["at-time"], time: $tonight.takenTime, id: "taken-time")
      CallButton(words["save"]) { await tonight.taken(dose) }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["taken-at"] + ": " + words["save"]))
        .accessibilityIdentifier("save-taken-at")
    }
  }

  private func answer(
    _ text: String,
    _ spoken: String,
    _ id: String,
    _ rank: ActionStyle.Rank,
    _ answer: Answer
  ) -> some View {
    CallButton(text) { await tonight.answer(dose.id, answer) }
      .buttonStyle(.action(rank, height: Target.tonight))
      .accessibilityLabel(Text(verbatim: spoken))
      .accessibilityIdentifier(id)
  }
}

extension DoseState {
  /// A shape for each state: no state is told by colour alone.
  var sign: String {
    switch self {
    case .upcoming: "circle"
    case .due: "bell.fill"
    case .snoozed: "zzz"
    case .taken: "checkmark.circle.fill"
    case .skipped: "minus.circle"
    case .missed: "exclamationmark.circle"
    }
  }
}

private struct EpisodeEntry: View {
  let tonight: TonightModel
  let episode: Episode
  @Environment(\.words) private var words

  var body: some View {
    CallButton {
      await tonight.addDetail(to: episode.id)
    } label: {
      EveningLine(time: episode.began.time.words(), sign: "bolt.fill") {
        VStack(alignment: .leading, spacing: 2) {
          Text(verbatim: words["episode"]).font(.headline)
          if let intensity = episode.detail.intensity {
            Quiet(words["intensity-short"] + " " + Int(intensity).formatted())
          }
        }
        Image(systemName: "chevron.forward").accessibilityHidden(true)
      }
    }
    .buttonStyle(.plain)
    .accessibilityHint(Text(verbatim: words["episode-open"]))
    .accessibilityIdentifier("episode-line")
  }
}

/// One line: a sign, a time, and what it is.
struct EveningLine<Content: View>: View {
  let time: String
  let sign: String
  @ViewBuilder let content: Content

  var body: some View {
    HStack(spacing: Space.between) {
      Image(systemName: sign).frame(width: 24).accessibilityHidden(true)
      Text(verbatim: time).font(.headline).monospacedDigit()
      content
      Spacer(minLength: 0)
    }
    .padding(.vertical, 6)
    .frame(maxWidth: .infinity, minHeight: Target.tonight, alignment: .leading)
    .contentShape(Rectangle())
  }
}
