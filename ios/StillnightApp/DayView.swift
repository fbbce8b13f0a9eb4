// A day from noon to noon: a band with all that has a time, then the lines, each opened by a tap, and what may be added.
import StillnightCore
import StillnightKit
import SwiftUI

struct DayView: View {
  let app: AppModel
  let day: DayModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        if let screen = day.screen {
          VStack(alignment: .leading, spacing: Space.between) {
            Stepping(
              title: screen.title,
              before: words["day-before"],
              after: words["day-after"],
              hasNext: screen.hasNext
            ) {
              await day.go(days: $0)
            }
            Quiet(screen.words).accessibilityIdentifier("day-words")
            if screen.lines.isEmpty { Quiet(words["day-empty"]) } else { DayBand(spans: screen.spans) }
            ForEach(screen.said, id: \.part) { said in
              SaidLine(said: said) { await day.takeBack(said.part) }
            }
            ForEach(screen.lines, id: \.key) { line in
              LineEntry(app: app, line: line) { Card { LineContent(line: line) } }
            }
            add(screen)
          }
          .padding(Space.margin)
        }
      }
      .frame(maxHeight: .infinity)
      ConfirmationBar(session: app.session) { await app.tonight.addDetail(to: $0) }
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: day.screen?.title ?? ""))
    .navigationBarTitleDisplayMode(.inline)
  }

  private func add(_ screen: DayScreen) -> some View {
    Part(words["day-add"]) {
      Cells {
        if screen.offersCalm {
          CallButton(words["programme-calm"]) { await day.sayCalm() }
            .buttonStyle(.action(.side))
            .accessibilityLabel(Text(verbatim: words["programme-calm"]))
            .accessibilityIdentifier("say-calm")
        }
        CallButton(words["episode"]) { app.tonight.recordEarlier(on: screen.night) }
          .buttonStyle(.action(.side))
          .accessibilityIdentifier("day-episode")
        CallButton(words["day-night"]) { await app.tonight.tell(of: screen.night) }
          .buttonStyle(.action(.side))
          .accessibilityIdentifier("day-night")
        CallButton(words["add-exposure"]) { await app.tonight.addExposure(on: screen.night) }
          .buttonStyle(.action(.side))
          .accessibilityLabel(Text(verbatim: words["add-exposure-spoken"]))
          .accessibilityIdentifier("day-exposure")
      }
    }
  }
}

/// Noon to noon: nights as a low bar, episodes as a tall one, what else has a length as a flat one, the rest as dots. The lines
/// below say the same in words. The hours under it stand where they do on a day of 24 hours.
private struct DayBand: View {
  let spans: [DaySpan]
  @Environment(\.palette) private var palette

  private static let height: CGFloat = 56
  private static let hours: [Int32] = [12, 18, 0, 6, 12]

  var body: some View {
    VStack(spacing: 2) {
      band
      HStack {
        ForEach(Self.hours.indices, id: \.self) { place in
          if place > 0 { Spacer(minLength: 0) }
          Text(verbatim: CivilTime(hour: Self.hours[place], minute: 0).hourWords()).font(.subheadline).monospacedDigit()
            .foregroundStyle(Color(palette.secondary))
        }
      }
    }
    .accessibilityHidden(true)
  }

  private var band: some View {
    GeometryReader { room in
      ZStack(alignment: .bottomLeading) {
        ForEach(Array(0...4), id: \.self) { quarter in
          Rectangle().fill(Color(palette.outline)).frame(width: 1, height: Self.height)
            .offset(x: (room.size.width - 1) * CGFloat(quarter) / 4)
        }
        ForEach(spans) { span in
          let width = max(room.size.width * CGFloat(span.to - span.from), least(span.kind))
          shape(span).frame(width: width, height: height(span))
            .offset(x: min(room.size.width * CGFloat(span.from), room.size.width - width))
        }
      }
    }
    .frame(height: Self.height)
  }

  @ViewBuilder private func shape(_ span: DaySpan) -> some View {
    switch span.kind {
    case .night: RoundedRectangle(cornerRadius: 3).stroke(Color(palette.primary), lineWidth: 1.5)
    case .episode: RoundedRectangle(cornerRadius: 3).fill(Color(palette.primary))
    case .exposure where span.to > span.from: RoundedRectangle(cornerRadius: 4).fill(Color(palette.secondary))
    case .exposure, .dose, .score: Circle().fill(Color(palette.secondary))
    }
  }

  private func least(_ kind: LineKind) -> CGFloat { kind == .episode || kind == .night ? 6 : 8 }

  private func height(_ span: DaySpan) -> CGFloat {
    switch span.kind {
    case .night: 12
    case .episode: Self.height * CGFloat(span.intensity ?? 5) / 10
    case .exposure, .dose, .score: 8
    }
  }
}

/// A line that opens what it is about: of a dose, the doses of its day.
struct LineEntry<Content: View>: View {
  let app: AppModel
  let line: DiaryLine
  @ViewBuilder let content: () -> Content

  var body: some View {
    if line.kind == .dose {
      NavigationLink {
        LookBackView(app: app, page: app.plan.lookBack(on: line.date))
      } label: {
        content()
      }
      .buttonStyle(.plain)
    } else {
      CallButton {
        await app.diary.open(line)
      } label: {
        content()
      }
      .buttonStyle(.plain)
    }
  }
}

/// What a line of the diary says.
struct LineContent: View {
  let line: DiaryLine
  @Environment(\.palette) private var palette

  var body: some View {
    HStack(alignment: .top, spacing: Space.between) {
      Image(systemName: line.sign).frame(width: 24).accessibilityHidden(true)
      VStack(alignment: .leading, spacing: 2) {
        HStack(alignment: .firstTextBaseline) {
          Text(verbatim: line.timeWords).font(.subheadline).monospacedDigit()
            .foregroundStyle(Color(palette.secondary))
          Text(verbatim: line.title).font(.headline)
        }
        if !line.detail.isEmpty { Quiet(line.detail) }
        ForEach(line.marks, id: \.self) { MarkLine(mark: $0) }
      }
      Spacer(minLength: 0)
    }
    .frame(minHeight: Target.least)
    .contentShape(Rectangle())
    .accessibilityElement(children: .combine)
    .accessibilityIdentifier("line-" + kebab(line.kind))
  }
}

extension DiaryLine {
  /// A shape for each kind.
  fileprivate var sign: String {
    switch kind {
    case .episode: "bolt.fill"
    case .night: "bed.double"
    case .dose: "pills"
    case .score: "number"
    case .exposure: exposure?.sign ?? "square.and.pencil"
    }
  }
}

extension ExposureKind {
  /// A shape for each kind of exposure.
  var sign: String {
    switch self {
    case .caffeine: "cup.and.saucer"
    case .alcohol: "wineglass"
    case .nicotine: "smoke"
    case .exercise: "figure.walk"
    case .sitting: "chair"
    case .stress: "exclamationmark.bubble"
    case .eveningScreen: "tv"
    case .heavyMeal: "fork.knife"
    case .travel: "airplane"
    case .illness: "thermometer"
    case .cycle: "circle.dotted"
    case .nap: "zzz"
    case .practice: "hands.sparkles"
    case .own: "square.and.pencil"
    }
  }
}
