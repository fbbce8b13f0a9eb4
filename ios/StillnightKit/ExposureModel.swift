// The sheet for what may have to do with the legs: coffee, stress, a bath. Decides that a usual one is one tap and that
// anything else is a kind, an amount and a time. Which ones are usual, and every remark on them, is the core's.
import Foundation
import Observation
import StillnightCore

/// When an exposure was.
public enum ExposureTime: Sendable, Hashable {
  /// So many minutes before now.
  case ago(Int32)
  /// At a date and time.
  case at(CivilDate, CivilTime)

  /// Offered with one tap.
  public static let usual: [ExposureTime] = [.ago(0), .ago(15), .ago(30), .ago(60)]
}

/// The entry sheet for exposures.
@MainActor @Observable
public final class ExposureModel: Identifiable {
  public private(set) var form: ExposureForm
  /// What is being written; nil while the usual ones and the kinds are shown.
  public var draft: ExposureDraft?
  public var time: ExposureTime
  /// The one that is changed; nil for a new one.
  public private(set) var changing: ExposureRecord?
  public let today: CivilDate

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  /// On a day other than today the time is noon, to be changed.
  init(
    session: Session,
    form: ExposureForm,
    day: CivilDate? = nil,
    kind: ExposureKind? = nil,
    close: @escaping @MainActor () -> Void
  ) {
    self.session = session
    self.form = form
    self.close = close
    let now = session.localNow
    today = CivilDate(picked: now)
    time = day.map { $0 == CivilDate(picked: now) ? .ago(0) : .at($0, CivilTime(hour: 12, minute: 0)) } ?? .ago(0)
    draft = kind.map { ExposureDraft($0, form: form) }
  }

  /// One tap: a usual one, so long ago as is chosen. At a date and time it is opened: they have to be seen before it is saved.
  public func record(_ chip: ExposureChip) async {
    let entry = ExposureEntry(exposure: chip.exposure, note: "")
    if atAnotherTime { draft = ExposureDraft(entry) } else { await store(entry) }
  }

  /// Opens the amount of a kind; of what has no amount it is recorded with Save all the same, so that the time is seen.
  public func choose(_ kind: ExposureKind) { draft = ExposureDraft(kind, form: form) }

  /// Back to the usual ones.
  public func back() {
    draft = nil
    changing = nil
  }

  /// Opens one that is stored, to be changed.
  public func change(_ record: ExposureRecord) {
    changing = record
    draft = ExposureDraft(record.entry)
    time = .at(CivilDate(picked: record.at.picked), record.at.time)
  }

  /// What is being written, for the fields on the screen. Once nothing is, a field that is going away changes nothing.
  public var written: ExposureDraft {
    get { draft ?? ExposureDraft(.own, form: form) }
    set { if draft != nil { draft = newValue } }
  }

  /// Whether all that is needed was chosen.
  public var complete: Bool { draft?.exposure != nil }

  public func save() async {
    guard let entry = draft?.entry else { return }
    await store(entry)
  }

  /// Deletes the one that is changed; the line undoes it.
  public func delete() async {
    guard let id = changing?.id else { return }
    if await session.save({ try $0.deleteExposure(id: id) }) { close() }
  }

  public func cancel() { close() }

  private func store(_ entry: ExposureEntry) async {
    let (id, time) = (changing?.id, time)
    let saved = await session.save { stillnight in
      switch (id, time) {
      case (let id?, .at(let date, let time)):
        try stillnight.changeExposure(id: id, entry: entry, date: date, time: time)
      case (_, .ago(let minutes)):
        try stillnight.recordExposure(entry: entry, minutesAgo: minutes)
      case (nil, .at(let date, let time)):
        try stillnight.recordExposureAt(entry: entry, date: date, time: time)
      }
    }
    if saved { close() }
  }

  // MARK: Another time, for pickers in the zone `TimeZone.civil`

  /// Whether a date and time are given instead of minutes ago.
  public var atAnotherTime: Bool {
    if case .at = time { true } else { false }
  }

  /// Opens the pickers at the time it is now.
  public func chooseAnotherTime() {
    let now = session.localNow
    time = .at(CivilDate(picked: now), CivilTime(picked: now))
  }

  public var date: CivilDate {
    get { if case .at(let date, _) = time { date } else { today } }
    set { time = .at(newValue, clock) }
  }

  public var clock: CivilTime {
    get { if case .at(_, let clock) = time { clock } else { CivilTime(picked: session.localNow) } }
    set { time = .at(date, newValue) }
  }
}
