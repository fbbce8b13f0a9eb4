// The timetable of today or tomorrow: what goes when and why, what moves, or why it can't be and what would help.
import StillnightCore
import StillnightKit
import SwiftUI

struct TimetableView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var timetable: TimetableModel { app.timetable }

  var body: some View {
    PlanPage(app: app, title: words["timetable-title"]) {
      Cells {
        day(.today, words["timetable-today"])
        day(.tomorrow, words["timetable-tomorrow"])
      }
      if let screen = timetable.screen {
        Text(verbatim: screen.title).font(.title3.bold()).accessibilityAddTraits(.isHeader)
        Text(verbatim: screen.words).accessibilityIdentifier("timetable-words")
        if let conflict = screen.conflict { TimetableConflictCard(timetable: timetable, conflict: conflict) }
        ForEach(screen.lines.indices, id: \.self) { place in
          TimetableRow(timetable: timetable, line: screen.lines[place], place: place)
        }
        if screen.moves {
          CallButton(words["timetable-apply"]) { await timetable.apply() }
            .buttonStyle(.action(.main, height: Target.tonight, wide: true))
            .accessibilityIdentifier("timetable-apply")
        }
        if !screen.flags.isEmpty { flags(screen.flags) }
        OwnRules(timetable: timetable, rules: screen.ownRules, items: app.plan.screen?.items ?? [])
        if !screen.softRules.isEmpty { SoftRules(timetable: timetable, rules: screen.softRules) }
      }
    }
    .task(id: app.plan.screen) { await timetable.load() }
  }

  private func day(_ day: TimetableModel.Day, _ text: String) -> some View {
    Cell(text: text, chosen: timetable.day == day, id: "timetable-" + kebab(day)) { await timetable.show(day) }
  }

  private func flags(_ flags: [String]) -> some View {
    Part(words["timetable-flags"]) {
      ForEach(flags, id: \.self) { AttentionLine(text: $0) }
    }
  }
}

/// Something to look at, with a sign and not by colour alone.
struct AttentionLine: View {
  let text: String
  @Environment(\.palette) private var palette

  var body: some View {
    Label {
      Text(verbatim: text)
    } icon: {
      Image(systemName: "exclamationmark.triangle")
    }
    .foregroundStyle(Color(palette.attention))
    .accessibilityElement(children: .combine)
  }
}

/// One line: when, what, whether it moves, and, opened, why.
private struct TimetableRow: View {
  let timetable: TimetableModel
  let line: TimetableLine
  let place: Int
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private var open: Bool { timetable.open == place }

  var body: some View {
    Card {
      Button {
        timetable.open = open ? nil : place
      } label: {
        EveningLine(time: line.timeWords, sign: sign) {
          VStack(alignment: .leading, spacing: 2) {
            Text(verbatim: line.title).font(.headline)
            if !line.movesWords.isEmpty {
              Text(verbatim: line.movesWords).foregroundStyle(Color(palette.attention))
            }
            if line.taken { Quiet(words["taken"]) }
            if !open, !line.reasons.isEmpty { Quiet(words["why"]) }
          }
        }
      }
      .buttonStyle(.plain)
      .accessibilityElement(children: .combine)
      .accessibilityHint(Text(verbatim: words["why-spoken"]))
      .accessibilityIdentifier("timetable-line-\(place + 1)")
      if open { ForEach(line.reasons, id: \.self) { Text(verbatim: $0) } }
    }
  }

  private var sign: String { line.taken ? "checkmark.circle.fill" : line.moves ? "arrow.right.circle" : "circle" }
}

/// Why there is no timetable: the rules, and the smallest changes that would help.
private struct TimetableConflictCard: View {
  let timetable: TimetableModel
  let conflict: TimetableConflict
  @Environment(\.words) private var words

  var body: some View {
    Card {
      Text(verbatim: words["timetable-conflict"]).font(.headline).accessibilityAddTraits(.isHeader)
      AttentionLine(text: conflict.words)
      Part(words["timetable-rules"]) {
        ForEach(conflict.rules, id: \.self) { Quiet($0) }
      }
      if !conflict.relaxations.isEmpty {
        Part(words["timetable-relaxations"]) {
          ForEach(conflict.relaxations.indices, id: \.self) { place in
            let relaxation = conflict.relaxations[place]
            Text(verbatim: relaxation.words)
            if relaxation.canApply {
              CallButton(relaxation.action) { await timetable.relax(place) }
                .buttonStyle(.action(.side, height: Target.tonight))
                .accessibilityLabel(Text(verbatim: relaxation.action + ": " + relaxation.words))
                .accessibilityIdentifier("relax-\(place + 1)")
            }
          }
        }
      }
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("timetable-conflict")
  }
}
