// What a person adds to an episode: ten large cells for how strong, then where, what it is like, what one was doing and
// what was tried. Each tap is kept at once.
import StillnightCore
import StillnightKit
import SwiftUI

struct EpisodeDetailView: View {
  @Bindable var model: EpisodeDetailModel
  let session: Session
  @Environment(\.words) private var words

  var body: some View {
    Panel(title: words["episode"], session: session) {
      await model.done()
    } content: {
      strength
      choices
      reliefs
      WritingField(label: words["note"], text: $model.note, id: "note", hint: words["note-hint"], lines: 2)
      EpisodeTimes(model: model)
      CallButton(words["episode-delete"]) { await model.delete() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("delete-episode")
    } action: {
      CallButton(words["done"]) { await model.done() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .accessibilityIdentifier("save-detail")
    }
    .interactiveDismissDisabled(model.unsaved)
    .onDisappear { Task { await model.done() } }
  }

  private var reliefs: some View {
    Part(words["relief"]) {
      ForEach(ReliefKind.offered, id: \.self) { kind in
        ReliefLine(text: words[kind], id: "relief-" + kebab(kind), helped: model.helped(kind)) {
          await model.tried(kind, helped: $0)
        }
      }
      ForEach(model.ownReliefs, id: \.self) { own in
        ReliefLine(text: own, id: "own-relief-" + own, helped: model.helped(own: own)) {
          await model.tried(own: own, helped: $0)
        }
      }
      WritingField(label: words["own-relief"], text: $model.ownRelief, id: "own-relief")
      if !model.ownRelief.isEmpty {
        ReliefLine(text: model.ownRelief, id: "add-own-relief", helped: nil) { await model.addOwnRelief(helped: $0) }
      }
    }
  }

  private var strength: some View {
    Part(words["intensity"]) {
      NumberCells(
        numbers: (1...10).map { $0.formatted() },
        chosen: model.detail.intensity.map { Int($0) - 1 },
        perRow: 5,
        id: { "intensity-\($0 + 1)" },
        spoken: { words["intensity-short"] + " " + ($0 + 1).formatted() },
        choose: { await model.choose(Intensity($0 + 1)) }
      )
      Quiet(words["intensity-low"])
      Quiet(words["intensity-high"])
    }
  }

  @ViewBuilder private var choices: some View {
    Part(words["body"]) {
      Cells {
        ForEach(BodyPart.offered, id: \.self) { part in
          Cell(text: words[part], chosen: model.detail.body.contains(part), id: "body-" + kebab(part)) {
            await model.toggle(part)
          }
        }
      }
    }
    Part(words["sensation"]) {
      Cells {
        ForEach(Sensation.offered, id: \.self) { sensation in
          Cell(
            text: words[sensation],
            chosen: model.detail.sensations.contains(sensation),
            id: "sensation-" + kebab(sensation)
          ) {
            await model.toggle(sensation)
          }
        }
        ForEach(model.ownSensations, id: \.self) { own in
          Cell(text: own, chosen: model.detail.ownSensations.contains(own), id: "own-sensation-" + own) {
            await model.toggle(ownSensation: own)
          }
        }
      }
      WritingField(label: words["own-sensation"], text: $model.ownSensation, id: "own-sensation")
      if !model.ownSensation.isEmpty {
        CallButton(words["add"]) { await model.addOwnSensation() }
          .buttonStyle(.action(.side))
          .accessibilityIdentifier("add-own-sensation")
      }
    }
    Part(words["activity"]) {
      Cells {
        ForEach(Activity.offered, id: \.self) { activity in
          Cell(text: words[activity], chosen: model.detail.activity == activity, id: "activity-" + kebab(activity)) {
            await model.choose(activity)
          }
        }
      }
    }
  }
}

/// Something that can be tried, and whether it helped.
private struct ReliefLine: View {
  let text: String
  let id: String
  let helped: Bool?
  let tried: @MainActor (Bool) async -> Void
  @Environment(\.words) private var words

  var body: some View {
    Cells {
      Text(verbatim: text).frame(minWidth: 112, minHeight: Target.least, alignment: .leading)
      answer(words["helped"], true, id)
      answer(words["helped-not"], false, id + "-not")
    }
  }

  private func answer(_ answer: String, _ value: Bool, _ id: String) -> some View {
    Cell(text: answer, chosen: helped == value, id: id, spoken: text + ": " + answer) { await tried(value) }
  }
}

/// When it began and ended, each by date and time. The core refuses what can't be.
private struct EpisodeTimes: View {
  @Bindable var model: EpisodeDetailModel
  @Environment(\.words) private var words

  var body: some View {
    Part(words["episode-times"]) {
      Card {
        DateRow(label: words["episode-began"], date: $model.beganDate, id: "began-date")
        TimeRow(label: words["at-time"], time: $model.beganTime, id: "began")
        if model.ended != nil {
          DateRow(label: words["episode-ended"], date: $model.endedDate, id: "ended-date")
          TimeRow(label: words["at-time"], time: $model.endedTime, id: "ended")
        }
      }
      if model.ended != nil {
        CallButton(words["episode-end-clear"]) { await model.clearEnd() }
          .buttonStyle(.action(.word))
          .accessibilityIdentifier("clear-end")
      } else {
        if model.running {
          CallButton(words["its-over"]) { await model.end() }
            .buttonStyle(.action(.side))
            .accessibilityLabel(Text(verbatim: words["its-over-spoken"]))
            .accessibilityIdentifier("end-episode")
        }
        CallButton(words["episode-end-known"]) { await model.addEnd() }
          .buttonStyle(.action(.side))
          .accessibilityIdentifier("add-end")
      }
    }
    .task(id: [model.began, model.ended]) { await model.keepTimes() }
  }
}
