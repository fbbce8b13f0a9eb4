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

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  /// Begins at the time it is, on the date given, today if none is.
  init(session: Session, date: CivilDate?, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    let now = session.localNow
    today = CivilDate(picked: now)
    self.date = date ?? CivilDate(picked: now)
    began = CivilTime(picked: now)
  }

  /// Whether an end is given; switched on, it is half an hour after the beginning.
  public var hasEnd: Bool {
    get { ended != nil }
    set { ended = newValue ? CivilTime(picked: began.picked.addingTimeInterval(1800)) : nil }
  }

  public func save() async {
    let (date, began, ended) = (date, began, ended)
    guard
      let recorded = await session.perform({ try $0.recordEpisodeAt(date: date, time: began, ended: ended) })
    else { return }
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
