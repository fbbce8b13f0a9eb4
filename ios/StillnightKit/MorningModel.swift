// The morning check-in. Decides only that the number of awakenings is the person's to say, never filled in for them.
// The core proposes the times and judges what is entered.
import Observation
import StillnightCore

/// The sheet for the night that just ended.
@MainActor @Observable
public final class MorningModel: Identifiable {
  /// Which night.
  public let words: String
  public let night: NightDate
  public var bed: CivilTime
  public var asleep: CivilTime
  public var up: CivilTime
  public var awakenings: Int32?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  init(session: Session, screen: MorningScreen, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    words = screen.words
    night = screen.proposed.night
    bed = screen.proposed.bed
    asleep = screen.proposed.asleep
    up = screen.proposed.up
    awakenings = screen.recorded ? screen.proposed.awakenings : nil
  }

  public func save() async {
    guard let awakenings else { return }
    let entry = NightEntry(night: night, bed: bed, asleep: asleep, up: up, awakenings: awakenings)
    if await session.perform({ try $0.checkIn(entry: entry) }) != nil { close() }
  }

  public func cancel() { close() }
}
