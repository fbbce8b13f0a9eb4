// The list of all that was written down, latest first, with words and filters to find something in it. The next page comes
// when the end comes into view.
import StillnightCore
import StillnightKit
import SwiftUI

struct DiaryListView: View {
  let app: AppModel
  let diary: DiaryModel
  @Bindable var list: DiaryListModel
  @State private var filtering = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      HStack(alignment: .bottom) {
        WritingField(label: words["search"], text: $list.filter.text, id: "search")
        Button {
          filtering = true
        } label: {
          Image(
            systemName: list.filter.narrows
              ? "line.3.horizontal.decrease.circle.fill" : "line.3.horizontal.decrease.circle"
          )
          .font(.title2)
          .frame(width: Target.least, height: Target.least)
          .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: words["filter"]))
        .accessibilityAddTraits(list.filter.narrows ? .isSelected : [])
        .accessibilityIdentifier("filter")
      }
      .padding(.horizontal, Space.margin)
      lines
      ConfirmationBar(session: app.session) { await app.tonight.addDetail(to: $0) }
    }
    .background(Color(palette.background).ignoresSafeArea())
    .navigationTitle(Text(verbatim: words["diary-search"]))
    .navigationBarTitleDisplayMode(.inline)
    .task(id: list.filter) { await list.search() }
    .sheet(isPresented: $filtering) {
      Themed(night: palette.night, words: words) { FilterView(list: list) { filtering = false } }
    }
  }

  private var lines: some View {
    List {
      if list.loaded, list.lines.isEmpty {
        Quiet(list.filter == DiaryFilter() ? words["list-empty"] : words["list-nothing"])
          .listRowBackground(Color(palette.background))
          .accessibilityIdentifier("list-empty")
      }
      ForEach(list.days) { day in
        Section {
          ForEach(day.lines, id: \.key) { line in
            LineEntry(app: app, line: line) { LineContent(line: line) }
              .listRowBackground(Color(palette.card))
          }
        } header: {
          CallButton {
            await diary.open(day.night)
          } label: {
            Text(verbatim: day.words).font(.headline).foregroundStyle(Color(palette.text))
              .frame(minHeight: Target.least)
          }
          .buttonStyle(.plain)
          .accessibilityHint(Text(verbatim: words["day-open"]))
        }
      }
      if list.hasMore {
        Color.clear.frame(height: 1).listRowBackground(Color(palette.background))
          .id(list.lines.count)
          .onAppear { Task { await list.loadMore() } }
          .accessibilityHidden(true)
      }
    }
    .listStyle(.plain)
    .scrollContentBackground(.hidden)
    .background(Color(palette.background))
  }
}

/// What narrows the list.
private struct FilterView: View {
  @Bindable var list: DiaryListModel
  let close: @MainActor () -> Void
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.margin) {
          Title(words["filter"])
          kinds
          strength
          Part(words["body"]) {
            choices(BodyPart.offered, \.body, "filter-body-") { words[$0] }
          }
          Part(words["exposures"]) {
            choices(ExposureKind.offered, \.exposures, "filter-exposure-") { words[$0] }
          }
          range
        }
        .padding(Space.margin)
      }
      HStack(spacing: Space.between) {
        Button {
          let text = list.filter.text
          list.filter = DiaryFilter()
          list.filter.text = text
        } label: {
          Text(verbatim: words["filter-clear"])
        }
        .buttonStyle(.action(.word, height: Target.tonight))
        .accessibilityIdentifier("filter-clear")
        Button(action: close) { Text(verbatim: list.show.isEmpty ? words["done"] : list.show) }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("filter-done")
      }
      .padding(Space.margin)
    }
    .background(Color(palette.background).ignoresSafeArea())
    .presentationBackground(Color(palette.background))
  }

  private var kinds: some View {
    Part(words["filter-kinds"]) { choices(LineKind.offered, \.kinds, "filter-kind-") { words[$0] } }
  }

  private var strength: some View {
    Part(words["filter-strength"]) {
      NumberCells(
        numbers: (1...10).map { $0.formatted() },
        chosen: list.filter.minIntensity.map { Int($0) - 1 },
        perRow: 5,
        id: { "filter-strength-\($0 + 1)" },
        spoken: { words["filter-strength"] + " " + ($0 + 1).formatted() },
        choose: { list.filter.minIntensity = list.filter.minIntensity == Int32($0 + 1) ? nil : Int32($0 + 1) }
      )
    }
  }

  private var range: some View {
    Part(words["search-range"]) {
      MaybeDateRow(label: words["range-from"], date: $list.filter.from, id: "filter-from")
      MaybeDateRow(label: words["range-to"], date: $list.filter.to, id: "filter-to")
    }
  }

  private func choices<Value: Hashable & Sendable>(
    _ offered: [Value],
    _ path: WritableKeyPath<DiaryFilter, Set<Value>>,
    _ id: String,
    _ text: @escaping (Value) -> String
  ) -> some View {
    Cells {
      ForEach(offered, id: \.self) { value in
        Cell(text: text(value), chosen: list.filter[keyPath: path].contains(value), id: id + kebab(value)) {
          list.filter[keyPath: path].formSymmetricDifference([value])
        }
      }
    }
  }
}
