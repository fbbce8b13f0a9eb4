// The diary: a month as a heat map; below, the ways to the list, the programme and the scores.
import StillnightCore
import StillnightKit
import SwiftUI

struct DiaryView: View {
  let app: AppModel
  @Bindable var diary: DiaryModel
  @Environment(\.words) private var words

  var body: some View {
    TabScreen(app: app, title: words["tab-diary"]) {
      calendar
        .task { await diary.appear() }
        .navigationDestination(isPresented: $diary.dayShown) {
          if let day = diary.day { DayView(app: app, day: day) }
        }
    }
  }

  /// How far it is, once it was begun.
  private var programme: String {
    diary.programme.screen.flatMap { $0.state == .notStarted ? nil : $0.words } ?? words["programme-why"]
  }

  private var calendar: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.between) {
        if let screen = diary.calendar.screen { MonthView(diary: diary, calendar: diary.calendar, screen: screen) }
        if diary.scores.screens[.trouble]?.due == true {
          CallButton {
            await diary.scores.show(.trouble)
          } label: {
            Leading(title: words["score-trouble-due"], text: words["score-trouble-why"], sign: "square.and.pencil")
          }
          .buttonStyle(.plain)
          .accessibilityIdentifier("trouble-due")
        }
        NavigationLink {
          DiaryListView(app: app, diary: diary, list: diary.list)
        } label: {
          Leading(title: words["diary-search"], text: words["diary-search-about"], sign: "magnifyingglass")
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("open-search")
        NavigationLink {
          ProgrammeView(app: app, programme: diary.programme)
        } label: {
          Leading(title: words["programme"], text: programme, sign: "checklist")
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("open-programme")
        NavigationLink {
          ScoresView(app: app, scores: diary.scores)
        } label: {
          Leading(title: words["scores"], text: words["scores-why"], sign: "number")
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("open-scores")
      }
      .padding(Space.margin)
    }
  }
}

/// A card that leads on.
struct Leading: View {
  let title: String
  let text: String
  let sign: String

  var body: some View {
    Card {
      HStack(spacing: Space.between) {
        Image(systemName: sign).frame(width: 28).accessibilityHidden(true)
        VStack(alignment: .leading, spacing: 4) {
          Text(verbatim: title).font(.headline)
          if !text.isEmpty { Quiet(text) }
        }
        Image(systemName: "chevron.forward").accessibilityHidden(true)
      }
      .frame(minHeight: Target.least)
    }
    .accessibilityElement(children: .combine)
    .accessibilityAddTraits(.isButton)
  }
}

/// One step back, a name, one step on.
struct Stepping: View {
  let title: String
  let before: String
  let after: String
  let hasNext: Bool
  let go: @MainActor (Int) async -> Void

  var body: some View {
    HStack {
      arrow("chevron.backward", before, "before") { await go(-1) }
      Text(verbatim: title).font(.title3.bold()).frame(maxWidth: .infinity).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("stepping-title")
      arrow("chevron.forward", after, "after") { await go(1) }.disabled(!hasNext).opacity(hasNext ? 1 : 0.3)
    }
  }

  private func arrow(
    _ sign: String,
    _ spoken: String,
    _ id: String,
    _ call: @escaping @MainActor () async -> Void
  ) -> some View {
    CallButton(call) {
      Image(systemName: sign).font(.title3).frame(width: Target.least, height: Target.least).contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityLabel(Text(verbatim: spoken))
    .accessibilityIdentifier(id)
  }
}
