// Bedtime as it was learned from past nights. Decides nothing: what was learned, and what is offered, is the core's.
import Observation
import StillnightCore

/// The learned bedtime.
@MainActor @Observable
public final class BedtimeModel {
  public private(set) var learned: LearnedBedtime?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    if let read = await session.ask({ try $0.learnedBedtime() }) { learned = read }
  }

  /// Takes what is offered as the routine.
  public func accept() async {
    guard let routine = learned?.offer else { return }
    _ = await session.perform { try $0.setRoutine(routine: routine) }
  }
}
