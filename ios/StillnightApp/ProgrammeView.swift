// The fourteen days of the diary programme: how far it is, what each day still lacks with the way to note it, and, when
// they are over, what they showed; and earlier ones. Counts and words are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct ProgrammeView: View {
  let app: AppModel
  let programme: ProgrammeModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.between) {
          if let screen = programme.screen { content(screen) }
        }
        .padding(Space.margin)
      }
      .frame(maxHeight: .infinity)
      ConfirmationBar(session: app.session)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: words["programme"]))
    .navigationBarTitleDisplayMode(.inline)
    .task { await programme.load() }
  }

  @ViewBuilder private func content(_ screen: ProgrammeScreen) -> some View {
    if screen.state == .notStarted {
      Text(verbatim: words["programme-why"])
      Quiet(words["programme-how"])
    } else {
      Text(verbatim: screen.words).font(.headline).accessibilityIdentifier("programme-words")
      Share(share: screen.share).accessibilityHidden(true)
    }
    if !screen.summary.isEmpty {
      Summary(title: words["programme-summary"], lines: screen.summary).accessibilityIdentifier("programme-summary")
    }
    ForEach(screen.days.filter(\.begun).reversed(), id: \.number) { day in
      Card {
        CallButton {
          await app.diary.open(day.day)
        } label: {
          HStack {
            Image(systemName: day.complete ? "checkmark.circle.fill" : "circle").accessibilityHidden(true)
            Text(verbatim: day.words).frame(maxWidth: .infinity, alignment: .leading)
          }
          .frame(minHeight: Target.least)
          .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityHint(Text(verbatim: words["day-open"]))
        ForEach(day.lacks, id: \.self) { part in Lack(app: app, programme: programme, day: day.day, part: part) }
        ForEach(day.said, id: \.part) { said in
          SaidLine(said: said) { await programme.takeBack(said.part, on: day.day) }
        }
      }
    }
    actions(screen)
    if !screen.earlier.isEmpty {
      Text(verbatim: words["programme-earlier"]).font(.headline).accessibilityAddTraits(.isHeader)
      ForEach(screen.earlier.indices, id: \.self) { index in
        Summary(title: screen.earlier[index].words, lines: screen.earlier[index].summary)
          .accessibilityIdentifier("earlier-\(index + 1)")
      }
    }
  }

  @ViewBuilder private func actions(_ screen: ProgrammeScreen) -> some View {
    switch screen.state {
    case .notStarted, .over:
      CallButton(screen.state == .over ? words["programme-again"] : words["programme-start"]) {
        await programme.start()
      }
      .buttonStyle(.action(screen.open ? .word : .main, height: Target.tonight, wide: true))
      .accessibilityIdentifier("programme-start")
    case .running:
      CallButton(words["programme-end"]) { await programme.end() }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("programme-end")
    }
  }
}

/// What the days of a programme showed.
private struct Summary: View {
  let title: String
  let lines: [String]

  var body: some View {
    Card {
      Text(verbatim: title).font(.headline).accessibilityAddTraits(.isHeader)
      ForEach(lines, id: \.self) { Text(verbatim: $0) }
    }
  }
}

/// What was said to be none, with the way to take it back.
struct SaidLine: View {
  let said: SaidNone
  let takeBack: @MainActor () async -> Void
  @Environment(\.words) private var words

  var body: some View {
    HStack {
      Label {
        Text(verbatim: said.words).font(.headline)
      } icon: {
        Image(systemName: "minus")
      }
      Spacer()
      CallButton(words["withdraw"], takeBack)
        .buttonStyle(.action(.word))
        .accessibilityLabel(Text(verbatim: said.words + ": " + words["withdraw"]))
        .accessibilityIdentifier("take-back-" + kebab(said.part))
    }
    .accessibilityIdentifier("said-" + kebab(said.part))
  }
}

/// What a day still lacks: note it, or say that there was none.
private struct Lack: View {
  let app: AppModel
  let programme: ProgrammeModel
  let day: NightDate
  let part: ProgrammePart
  @Environment(\.words) private var words

  var body: some View {
    Cells {
      Text(verbatim: words[part]).frame(minWidth: 112, minHeight: Target.least, alignment: .leading)
      if part == .taken {
        NavigationLink {
          LookBackView(app: app, page: app.plan.lookBack(on: day))
        } label: {
          Text(verbatim: words["add"])
        }
        .buttonStyle(.action(.side))
        .accessibilityLabel(Text(verbatim: words[part] + ": " + words["look-back-title"]))
        .accessibilityIdentifier("note-" + kebab(part))
      } else {
        CallButton(words["add"]) {
          if await !programme.note(part, on: day) { await app.diary.open(day) }
        }
        .buttonStyle(.action(.side))
        .accessibilityLabel(Text(verbatim: words[part] + ": " + words["add"]))
        .accessibilityIdentifier("note-" + kebab(part))
      }
      if part.canBeNone {
        CallButton(part == .onset ? words["programme-calm"] : words["programme-none"]) {
          await programme.sayNone(part, on: day)
        }
        .buttonStyle(.action(.side))
        .accessibilityLabel(Text(verbatim: words[part] + ": " + words["programme-none"]))
        .accessibilityIdentifier("none-" + kebab(part))
      }
    }
    if part == .taken { Quiet(words["programme-taken-how"]) }
  }
}

/// How far something is, as a bar.
struct Share: View {
  let share: Double
  @Environment(\.palette) private var palette

  private static let height: CGFloat = 10

  var body: some View {
    GeometryReader { room in
      ZStack(alignment: .leading) {
        RoundedRectangle(cornerRadius: 5).stroke(Color(palette.outline), lineWidth: 1)
        RoundedRectangle(cornerRadius: 5).fill(Color(palette.primary)).frame(width: room.size.width * CGFloat(share))
      }
    }
    .frame(height: Self.height)
  }
}
