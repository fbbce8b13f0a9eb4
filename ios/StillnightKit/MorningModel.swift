// What is told of a night: in the morning, or later of any night. Decides that only what is missing is asked for and that
// how often awake and how rested are the person's to say, never filled in for them. The core proposes and judges.
import Observation
import StillnightCore

/// The sheet for one night.
@MainActor @Observable
public final class MorningModel: Identifiable {
  /// Which night.
  public let words: String
  public let night: NightDate
  /// Whether it is the morning's check-in, and not a night that is told later.
  public let checksIn: Bool
  /// Naps of the day before, in words; empty for none.
  public private(set) var napWords: String
  /// The sheet for a nap of that day.
  public var nap: ExposureModel?
  /// Whether anything of this night is stored: it can be deleted.
  public let stored: Bool
  /// Whether no episode is recorded in this night, so that one can be added here.
  public private(set) var asksEpisode: Bool
  /// The sheet for an episode of this night.
  public var episode: EarlierEpisodeModel?
  /// Proposed by the core; nil once the person says that they don't know.
  public var bed: CivilTime?
  public var asleep: CivilTime?
  public var up: CivilTime?
  public var awakenings: Int32?
  public var awakeMinutes: Int32?
  public var rest: Rest?
  public var note: String
  /// Whether what is known already is shown too, to be changed.
  public var showsAll: Bool

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let missing: Set<NightPart>
  @ObservationIgnored private let close: @MainActor () -> Void

  init(session: Session, screen: MorningScreen, checksIn: Bool, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    self.checksIn = checksIn
    showsAll = !checksIn
    missing = Set(screen.asks)
    words = screen.words
    napWords = screen.napWords
    stored = screen.stored
    asksEpisode = screen.asksEpisode
    let proposed = screen.proposed
    night = proposed.night
    bed = proposed.bed
    asleep = proposed.asleep
    up = proposed.up
    awakenings = missing.contains(.awakenings) ? nil : proposed.awakenings
    awakeMinutes = proposed.awakeMinutes
    rest = proposed.rest
    note = proposed.note
  }

  /// Whether a part stands on the sheet: it is missing, or the person wants to see all.
  public func asks(_ part: NightPart) -> Bool { showsAll || nothingMissing || missing.contains(part) }

  /// What is known already and not shown, in the core's order.
  public var known: [NightPart] { NightPart.offered.filter { !asks($0) } }

  /// A night with nothing missing is opened to be changed.
  private var nothingMissing: Bool { missing.isEmpty }

  /// The same again takes it back.
  public func choose(_ rest: Rest) { self.rest = self.rest == rest ? nil : rest }

  /// The last cell of how often awake means this many or more.
  public static let many: Int32 = 6

  /// How often awake, as a cell; the one that is chosen again takes it back.
  public var awakeningsCell: Int32? { awakenings.map { min($0, Self.many) } }

  public func choose(awakenings cell: Int32) { awakenings = awakeningsCell == cell ? nil : cell }

  /// Opens the sheet for a nap of the day before the night.
  public func addNap() async {
    guard let form = await session.ask({ try $0.exposureForm() }) else { return }
    nap = ExposureModel(session: session, form: form, day: night, kind: .nap) { [weak self] in self?.nap = nil }
  }

  /// Opens the sheet for an episode of this night.
  public func addEpisode() {
    episode = EarlierEpisodeModel(session: session, date: night) { [weak self] in self?.episode = nil }
  }

  /// Reads again what is known of naps and episodes, as after one was added.
  public func readAgain() async {
    guard let read = await session.ask({ [night] in try $0.nightForm(night: night) }) else { return }
    napWords = read.napWords
    asksEpisode = read.asksEpisode
  }

  public func save() async {
    let entry = NightEntry(
      night: night,
      bed: bed,
      asleep: asleep,
      up: up,
      awakenings: awakenings,
      awakeMinutes: awakeMinutes,
      rest: rest,
      note: note
    )
    guard let saved = await session.perform({ try $0.checkIn(entry: entry) }) else { return }
    session.confirmation = Confirmation(saved)
    close()
  }

  /// Takes back all that was told of this night; the line undoes it.
  public func delete() async {
    if await session.save({ [night] in try $0.deleteNight(night: night) }) { close() }
  }

  public func cancel() { close() }
}
