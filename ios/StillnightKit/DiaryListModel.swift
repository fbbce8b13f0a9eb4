// The list of all that was written down, with search. Decides when a page is asked for and that an older answer never
// replaces a newer one; what is found, and in which order, is the core's.
import Foundation
import Observation
import StillnightCore

/// What narrows the list.
public struct DiaryFilter: Sendable, Equatable {
  public var text = ""
  public var kinds: Set<LineKind> = []
  public var exposures: Set<ExposureKind> = []
  public var body: Set<BodyPart> = []
  public var minIntensity: Int32?
  public var from: NightDate?
  public var to: NightDate?

  public init() {}

  /// Whether anything but the words narrows it.
  public var narrows: Bool {
    var others = self
    others.text = ""
    return others != DiaryFilter()
  }

  var query: DiaryQuery {
    DiaryQuery(
      text: text.trimmingCharacters(in: .whitespacesAndNewlines),
      kinds: LineKind.offered.filter(kinds.contains),
      exposures: ExposureKind.offered.filter(exposures.contains),
      body: BodyPart.offered.filter(body.contains),
      minIntensity: minIntensity,
      from: from,
      to: to
    )
  }
}

/// The list.
@MainActor @Observable
public final class DiaryListModel {
  public var filter = DiaryFilter()
  public private(set) var lines: [DiaryLine] = []
  /// Whether a first page was read.
  public private(set) var loaded = false
  public private(set) var hasMore = false
  /// What closes the filters says: how many entries they show.
  public private(set) var show = ""

  /// Lines of a page: some screens full.
  nonisolated static let page: Int32 = 60

  @ObservationIgnored private let session: Session
  @ObservationIgnored private var more = ""
  @ObservationIgnored private var pages = 1
  @ObservationIgnored private var searched: DiaryFilter?
  @ObservationIgnored private var searches = 0
  @ObservationIgnored private var reading: Task<Void, Never>?

  init(session: Session) { self.session = session }

  /// Reads the list from its beginning, as far as it was shown before.
  public func load() async {
    await inTurn { await $0.read($0.pages, again: true) }
  }

  /// Begins again with one page if what is looked for has changed; else reads what was shown, as after coming back.
  public func search() async {
    searches += 1
    let mine = searches
    await inTurn { list in
      // Something newer is looked for already.
      guard mine == list.searches else { return }
      if list.searched != list.filter { list.pages = 1 }
      list.searched = list.filter
      await list.read(list.pages, again: true)
    }
  }

  /// The end of what is shown came into view.
  public func loadMore() async {
    await inTurn { if $0.hasMore { await $0.read(1, again: false) } }
  }

  /// One after another, so that an older answer never replaces a newer one, and no page is asked for twice.
  private func inTurn(_ work: @escaping @MainActor (DiaryListModel) async -> Void) async {
    let before = reading
    let task = Task { [weak self] in
      await before?.value
      if let self { await work(self) }
    }
    reading = task
    await task.value
  }

  private func read(_ count: Int, again: Bool) async {
    var (found, next) = again ? ([], "") : (lines, more)
    let query = filter.query
    for _ in 0..<max(count, 1) {
      let after = next
      let answer = await session.ask { try $0.search(query: query, after: after, limit: Self.page) }
      // It could not be read: what is shown stays.
      guard let answer else { return }
      if after.isEmpty { show = answer.show }
      found += answer.lines
      next = answer.more
      if next.isEmpty { break }
    }
    (lines, more, hasMore, loaded) = (found, next, !next.isEmpty, true)
    pages = max((found.count + Int(Self.page) - 1) / Int(Self.page), 1)
  }

  /// The lines under their days.
  public var days: [DiaryDay] {
    lines.reduce(into: []) { days, line in
      if days.last?.night == line.night {
        days[days.count - 1].lines.append(line)
      } else {
        days.append(DiaryDay(night: line.night, words: line.dayWords, lines: [line]))
      }
    }
  }
}

/// The lines of one day.
public struct DiaryDay: Sendable, Equatable, Identifiable {
  public let night: NightDate
  public let words: String
  public var lines: [DiaryLine]

  public var id: NightDate { night }
}
