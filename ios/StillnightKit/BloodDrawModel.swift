// Blood draws, and the iron that pauses before them. Decides only what is chosen on the page; which times there can be, and
// what pauses, is the core's.
import Observation
import StillnightCore

/// The blood draws.
@MainActor @Observable
public final class BloodDrawModel {
  public private(set) var draws: [BloodDraw] = []
  public var date: CivilDate
  public var time = CivilTime(hour: 8, minute: 0)

  @ObservationIgnored private let session: Session

  init(session: Session) {
    self.session = session
    date = CivilDate(picked: session.localNow).plus(days: 1)
  }

  public func load() async {
    if let read = await session.ask({ try $0.bloodDraws() }) { draws = read }
  }

  public func plan() async {
    _ = await session.perform { [date, time] in try $0.planBloodDraw(date: date, time: time) }
    await load()
  }

  /// Takes one out of the plan; iron goes on as if it had not been there. The line undoes it.
  public func cancel(_ draw: BloodDraw) async {
    await session.save { try $0.endItem(id: draw.id) }
    await load()
  }
}

extension BloodDraw {
  /// Whether it is still to come.
  public var planned: Bool { prepared == nil }
}
