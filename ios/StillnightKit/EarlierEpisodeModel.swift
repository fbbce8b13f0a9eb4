// An episode of any time. Decides how the choices become a date and times; whether that can be is the core's to say.
import Foundation
import Observation
import StillnightCore

/// The sheet for an episode that began at another time.
@MainActor @Observable
public final class EarlierEpisodeModel: Identifiable {
  public var date: CivilDate
  public var began: CivilTime
  /// When it was over, if that is known.
  public var ended: CivilTime?
  public let today: CivilDate

  /// The night it is added to; nil for any date.
  public let night: NightDate?
  /// The date and times that will be written down, for a night.
  public private(set) var written = ""

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  /// Begins at the time it is, or late in the evening of the night given.
  init(session: Session, date: CivilDate?, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    let now = session.localNow
    today = CivilDate(picked: now)
    night = date
    self.date = date ?? CivilDate(picked: now)
    began = date == nil ? CivilTime(picked: now) : CivilTime(hour: 23, minute: 0)
  }

  /// Whether an end is given; switched on, it is half an hour after the beginning.
  public var hasEnd: Bool {
    get { ended != nil }
    set { ended = newValue ? CivilTime(picked: began.picked.addingTimeInterval(1800)) : nil }
  }

  /// Asks what would be written down.
  public func look() async {
    guard let night else { return }
    let (began, ended) = (began, ended)
    let words = await session.ask { try $0.episodeInWords(night: night, time: began, ended: ended) }
    if (began, ended) == (self.began, self.ended) { written = words ?? "" }
  }

  public func save() async {
    let (date, night, began, ended) = (date, night, began, ended)
    let recorded = await session.perform { stillnight in
      guard let night else { return try stillnight.recordEpisodeAt(date: date, time: began, ended: ended) }
      return try stillnight.recordEpisodeIn(night: night, time: began, ended: ended)
    }
    guard let recorded else { return }
    session.confirmation = Confirmation(recorded, detail: true)
    close()
  }

  public func cancel() { close() }
}

extension Session {
  /// What the phone's clock shows, for pickers in the zone `TimeZone.civil`.
  var localNow: Date {
    let now = device.now()
    let offset = device.zoneRules(name: device.zone())?.offsetSeconds(at: now) ?? 0
    return Date(timeIntervalSince1970: TimeInterval(now) / 1000 + TimeInterval(offset))
  }
}
