// The two scores a person may type in. Decides only what is chosen on the sheet; limits, and whether one is due, are the
// core's.
import Observation
import StillnightCore

/// The scores.
@MainActor @Observable
public final class ScoresModel {
  public private(set) var screens: [ScoreKind: ScoresScreen] = [:]
  /// The sheet, while it is open.
  public var entry: ScoreEntryModel?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    let read = await session.ask { stillnight in
      try ScoreKind.offered.map { ($0, try stillnight.scores(kind: $0)) }
    }
    if let read { screens = Dictionary(uniqueKeysWithValues: read) }
  }

  /// Opens the sheet on one of them; on one that was told, with its date and value.
  public func show(_ kind: ScoreKind = .severity, id: String? = nil, on date: CivilDate? = nil) async {
    await load()
    guard let screen = screens[kind] else { return }
    entry = ScoreEntryModel(session: session, kind: kind, max: screen.max) { [weak self] in self?.entry = nil }
    if let date { entry?.date = date }
    entry?.value = screen.scores.first { $0.id == id }?.value
  }

  /// Deletes a score; the line undoes it.
  public func delete(_ score: Score) async { await session.save { try $0.deleteScore(id: score.id) } }
}

/// The sheet for one score.
@MainActor @Observable
public final class ScoreEntryModel: Identifiable {
  public let kind: ScoreKind
  public let max: Int32
  /// Not chosen in advance.
  public var value: Int32?
  public var date: CivilDate
  public let today: CivilDate

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  init(session: Session, kind: ScoreKind, max: Int32, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.kind = kind
    self.max = max
    self.close = close
    today = CivilDate(picked: session.localNow)
    date = today
  }

  /// The value as it is typed; what is no number is none.
  public var typed: String {
    get { value.map { String($0) } ?? "" }
    set { value = Int32(newValue.trimmingCharacters(in: .whitespaces)) }
  }

  public func save() async {
    guard let value else { return }
    let (kind, date) = (kind, date)
    if await session.save({ try $0.recordScore(kind: kind, date: date, value: value) }) { close() }
  }

  public func cancel() { close() }
}

extension ScoreKind {
  public static let offered: [ScoreKind] = [.trouble, .severity]
}
