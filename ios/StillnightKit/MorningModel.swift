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
  /// Naps of the day before, in words; empty for none.
  public let napWords: String
  /// Whether something of this night is stored already.
  public let recorded: Bool
  /// Proposed by the core; nil once the person says that they don't know.
  public var bed: CivilTime?
  public var asleep: CivilTime?
  public var up: CivilTime?
  public var awakenings: Int32?
  public var awakeMinutes: Int32?
  public var rest: Rest?
  public var note: String
  /// Whether what is known already is shown too, to be changed.
  public var showsAll = false

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let missing: Set<NightPart>
  @ObservationIgnored private let close: @MainActor () -> Void

  init(session: Session, screen: MorningScreen, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    missing = Set(screen.asks)
    words = screen.words
    napWords = screen.napWords
    recorded = screen.recorded
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
