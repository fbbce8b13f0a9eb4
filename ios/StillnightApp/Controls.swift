// Cells to choose from, numbers, times and fields: large, labelled, the same on every screen.
import StillnightCore
import StillnightKit
import SwiftUI

/// Something that can be chosen. Chosen shows by fill and by a tick, not by colour alone.
struct Cell: View {
  let text: String
  let chosen: Bool
  let id: String
  var spoken: String?
  let choose: @MainActor () async -> Void
  @Environment(\.palette) private var palette

  var body: some View {
    CallButton(choose) {
      HStack(spacing: 6) {
        if chosen { Image(systemName: "checkmark").accessibilityHidden(true) }
        Text(verbatim: text)
      }
      .font(.body)
      .padding(.horizontal, 14)
      .frame(minHeight: Target.least)
      .foregroundStyle(Color(chosen ? palette.onPrimary : palette.text))
      .background(chosen ? Color(palette.primary) : .clear, in: RoundedRectangle(cornerRadius: 12))
      .overlay { RoundedRectangle(cornerRadius: 12).stroke(Color(palette.outline), lineWidth: 1) }
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityLabel(Text(verbatim: spoken ?? text))
    .accessibilityAddTraits(chosen ? .isSelected : [])
    .accessibilityIdentifier(id)
  }
}

/// Cells in rows as they fit, at any type size.
struct Cells: Layout {
  var spacing: CGFloat = 8

  func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
    let width = proposal.width ?? .infinity
    let rows = rows(of: subviews, within: width)
    let height = rows.map(\.height).reduce(0, +) + spacing * CGFloat(max(rows.count - 1, 0))
    return CGSize(width: proposal.width ?? rows.map(\.width).max() ?? 0, height: height)
  }

  func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
    var y = bounds.minY
    for row in rows(of: subviews, within: bounds.width) {
      var x = bounds.minX
      for index in row.indices {
        let size = fitted(subviews[index], within: bounds.width)
        subviews[index].place(at: CGPoint(x: x, y: y), anchor: .topLeading, proposal: ProposedViewSize(size))
        x += size.width + spacing
      }
      y += row.height + spacing
    }
  }

  private struct Line {
    var indices: [Int] = []
    var width: CGFloat = 0
    var height: CGFloat = 0
  }

  private func rows(of subviews: Subviews, within width: CGFloat) -> [Line] {
    var lines = [Line()]
    for index in subviews.indices {
      let size = fitted(subviews[index], within: width)
      let wanted = lines[lines.count - 1].width + (lines[lines.count - 1].indices.isEmpty ? 0 : spacing) + size.width
      if wanted > width, !lines[lines.count - 1].indices.isEmpty { lines.append(Line()) }
      var line = lines[lines.count - 1]
      line.width += (line.indices.isEmpty ? 0 : spacing) + size.width
      line.height = max(line.height, size.height)
      line.indices.append(index)
      lines[lines.count - 1] = line
    }
    return lines.filter { !$0.indices.isEmpty }
  }

  /// A cell wider than the screen wraps its words.
  private func fitted(_ subview: LayoutSubview, within width: CGFloat) -> CGSize {
    let free = subview.sizeThatFits(.unspecified)
    return free.width <= width ? free : subview.sizeThatFits(ProposedViewSize(width: width, height: nil))
  }
}

/// Numbers in a grid of equal cells.
struct NumberCells: View {
  let numbers: [String]
  let chosen: Int?
  let perRow: Int
  let id: (Int) -> String
  let spoken: (Int) -> String
  let choose: @MainActor (Int) async -> Void
  @Environment(\.palette) private var palette

  var body: some View {
    LazyVGrid(columns: Array(repeating: GridItem(.flexible(), spacing: 6), count: perRow), spacing: 6) {
      ForEach(numbers.indices, id: \.self) { index in
        CallButton {
          await choose(index)
        } label: {
          Text(verbatim: numbers[index])
            .font(.title3.weight(index == chosen ? .bold : .regular))
            .minimumScaleFactor(0.6)
            .frame(maxWidth: .infinity, minHeight: Target.tonight)
            .foregroundStyle(Color(index == chosen ? palette.onPrimary : palette.text))
            .background(index == chosen ? Color(palette.primary) : .clear, in: RoundedRectangle(cornerRadius: 12))
            .overlay { RoundedRectangle(cornerRadius: 12).stroke(Color(palette.outline), lineWidth: 1) }
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: spoken(index)))
        .accessibilityAddTraits(index == chosen ? .isSelected : [])
        .accessibilityIdentifier(id(index))
      }
    }
  }
}

/// A number with a step down and a step up. What is too low or too high, the core says.
struct Steps: View {
  let value: String
  let less: String
  let more: String
  let id: String
  let onLess: @MainActor () -> Void
  let onMore: @MainActor () -> Void

  var body: some View {
    HStack(spacing: 4) {
      Button(action: onLess) { sign("minus") }
        .accessibilityLabel(Text(verbatim: less)).accessibilityIdentifier(id + "-less")
      Text(verbatim: value).font(.title3).monospacedDigit().frame(minWidth: 56).accessibilityIdentifier(id)
      Button(action: onMore) { sign("plus") }
        .accessibilityLabel(Text(verbatim: more)).accessibilityIdentifier(id + "-more")
    }
    .buttonStyle(.plain)
  }

  private func sign(_ name: String) -> some View {
    Image(systemName: name).font(.title3).frame(width: Target.tonight, height: Target.tonight).contentShape(Rectangle())
  }
}

/// A time of day: a line that opens the system's wheel in place, so that no window flashes at night.
struct TimeRow: View {
  let label: String
  @Binding var time: CivilTime
  let id: String
  @State private var open = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      Button {
        open.toggle()
      } label: {
        HStack {
          Text(verbatim: label).font(.body)
          Spacer()
          Text(verbatim: time.words()).font(.title3).monospacedDigit()
          Image(systemName: open ? "chevron.up" : "chevron.down").accessibilityHidden(true)
        }
        .frame(minHeight: Target.tonight)
        .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityHint(Text(verbatim: words["time-change"]))
      .accessibilityIdentifier(id)
      if open {
        CivilPicker(label: label, date: $time.picked, parts: .hourAndMinute)
      }
    }
  }
}

/// A time of day that may not be known.
struct MaybeTimeRow: View {
  let label: String
  @Binding var time: CivilTime?
  let id: String
  /// What the wheel starts from.
  var start = CivilTime(hour: 0, minute: 0)
  @Environment(\.words) private var words

  var body: some View {
    if time != nil {
      VStack(alignment: .leading, spacing: 0) {
        TimeRow(label: label, time: $time.given, id: id)
        Button {
          time = nil
        } label: {
          Text(verbatim: words["time-unknown"])
        }
        .buttonStyle(.action(.word))
        .accessibilityLabel(Text(verbatim: label + ": " + words["time-unknown"]))
        .accessibilityIdentifier(id + "-unknown")
      }
    } else {
      GiveRow(label: label, text: words["time-give"], height: Target.tonight, id: id) { time = start }
    }
  }
}

/// What is not given yet: a line that gives it a first value.
private struct GiveRow: View {
  let label: String
  let text: String
  let height: CGFloat
  let id: String
  let give: () -> Void

  var body: some View {
    Button {
      give()
    } label: {
      HStack {
        Text(verbatim: label).font(.body)
        Spacer()
        Text(verbatim: text).font(.body)
      }
      .frame(minHeight: height)
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityIdentifier(id + "-give")
  }
}

/// A date: a line that opens the system's wheel in place.
struct DateRow: View {
  let label: String
  @Binding var date: CivilDate
  let id: String
  @State private var open = false
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      Button {
        open.toggle()
      } label: {
        HStack {
          Text(verbatim: label).font(.body)
          Spacer()
          Text(verbatim: date.words()).font(.title3)
          Image(systemName: open ? "chevron.up" : "chevron.down").accessibilityHidden(true)
        }
        .frame(minHeight: Target.tonight)
        .contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityHint(Text(verbatim: words["date-change"]))
      .accessibilityIdentifier(id)
      if open { CivilPicker(label: label, date: $date.asPicked, parts: .date) }
    }
  }
}

/// A date that may be left open.
struct MaybeDateRow: View {
  let label: String
  @Binding var date: CivilDate?
  let id: String
  @Environment(\.words) private var words

  var body: some View {
    if date != nil {
      DateRow(label: label, date: $date.given, id: id)
      Button {
        date = nil
      } label: {
        Text(verbatim: words["date-open"])
      }
      .buttonStyle(.action(.word))
      .accessibilityLabel(Text(verbatim: label + ": " + words["date-open"]))
      .accessibilityIdentifier(id + "-open")
    } else {
      GiveRow(label: label, text: words["date-give"], height: Target.least, id: id) { date = date.given }
    }
  }
}

/// The system's wheel over civil values: the zone of the phone has no part in it.
struct CivilPicker: View {
  let label: String
  @Binding var date: Date
  let parts: DatePickerComponents
  @Environment(\.palette) private var palette

  var body: some View {
    DatePicker(selection: $date, displayedComponents: parts) { Text(verbatim: label) }
      .datePickerStyle(.wheel)
      .labelsHidden()
      .environment(\.timeZone, .civil)
      .environment(\.calendar, .civil)
      .systemControl(palette)
  }
}

/// A field to write in.
struct WritingField: View {
  let label: String
  @Binding var text: String
  let id: String
  var hint = ""
  var lines = 1
  /// What the screen reader says in place of the label.
  var spoken: String?
  /// Whether the keyboard is there at once.
  var focusedFirst = false
  @FocusState private var focused: Bool
  @Environment(\.palette) private var palette

  var body: some View {
    VStack(alignment: .leading, spacing: 4) {
      Text(verbatim: label).font(.subheadline).foregroundStyle(Color(palette.secondary)).accessibilityHidden(true)
      TextField(text: $text, prompt: Text(verbatim: hint).foregroundStyle(Color(palette.secondary)), axis: .vertical) {
        Text(verbatim: spoken ?? label)
      }
      .focused($focused)
      .task { if focusedFirst { focused = true } }
      .lineLimit(lines...6)
      .font(.body)
      .padding(12)
      .frame(minHeight: Target.least)
      .overlay { RoundedRectangle(cornerRadius: 12).stroke(Color(palette.outline), lineWidth: 1) }
      .accessibilityIdentifier(id)
    }
  }
}

/// A sheet: a way out, a title, content that scrolls, one action in reach.
struct Panel<Content: View, Action: View>: View {
  let title: String
  let session: Session
  let close: @MainActor () async -> Void
  @ViewBuilder let content: Content
  @ViewBuilder let action: Action
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      HStack {
        CallButton(close) {
          Image(systemName: "xmark").font(.title3).frame(width: Target.least, height: Target.least)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: words["close"]))
        .accessibilityIdentifier("close")
        Text(verbatim: title).font(.title2.bold()).accessibilityAddTraits(.isHeader)
        Spacer()
      }
      .padding(8)
      ScrollView {
        VStack(alignment: .leading, spacing: Space.margin) { content }.padding(Space.margin)
      }
      // Another title is another page: it begins at its top.
      .id(title)
      NoticeBar(session: session)
      VStack(spacing: 8) { action }.padding(Space.margin)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .presentationBackground(Color(palette.background))
  }
}

/// What went wrong, in words, until it is read.
struct NoticeBar: View {
  @Bindable var session: Session
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    if let notice = session.notice {
      HStack(alignment: .top, spacing: Space.between) {
        Image(systemName: "exclamationmark.triangle").accessibilityHidden(true)
        Text(verbatim: notice).frame(maxWidth: .infinity, alignment: .leading)
        Button {
          session.notice = nil
        } label: {
          Text(verbatim: words["close"])
        }
        .buttonStyle(.action(.word))
      }
      .foregroundStyle(Color(palette.error))
      .padding(Space.between)
      .background(Color(palette.raised), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay { RoundedRectangle(cornerRadius: Space.radius).stroke(Color(palette.error), lineWidth: 1) }
      .padding(8)
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("notice")
      .task(id: notice) { AccessibilityNotification.Announcement(notice).post() }
    }
  }
}
