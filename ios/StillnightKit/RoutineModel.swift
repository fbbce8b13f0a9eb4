// The fixed points of the person's day, while they are being set. Decides how the choices become a routine; whether it can
// be is the core's to say.
import Observation
import StillnightCore

/// "My day".
@MainActor @Observable
public final class RoutineModel {
  public var bedtime: CivilTime
  public var waking: CivilTime
  /// Bedtime of each evening, Monday to Sunday; empty where they are the same.
  public var evenings: [CivilTime]
  /// Nil until the person says.
  public var breakfast: CivilTime?
  public var lunch: CivilTime?
  public var dinner: CivilTime?
  public var usual: [UsualIntake]

  @ObservationIgnored private let session: Session
  private var before: Routine

  init(session: Session, routine: Routine) {
    self.session = session
    before = routine
    (bedtime, waking, evenings) = (routine.bedtime, routine.waking, routine.evenings)
    (breakfast, lunch, dinner, usual) = (routine.breakfast, routine.lunch, routine.dinner, routine.usual)
  }

  /// As it is chosen.
  public var routine: Routine {
    Routine(
      bedtime: bedtime,
      waking: waking,
      evenings: evenings,
      breakfast: breakfast,
      lunch: lunch,
      dinner: dinner,
      usual: usual
    )
  }

  /// Whether something was changed that is not kept yet.
  public var changed: Bool { routine != before }

  /// Whether evenings have bedtimes of their own; switched on, each has the usual one.
  public var eachEvening: Bool {
    get { !evenings.isEmpty }
    set { evenings = newValue ? Array(repeating: bedtime, count: 7) : [] }
  }

  /// Another drink or food, at the time it is.
  public func addUsual(_ substance: Substance) {
    usual.append(UsualIntake(time: CivilTime(picked: session.localNow), substance: substance))
  }

  public func removeUsual(at index: Int) {
    if usual.indices.contains(index) { usual.remove(at: index) }
  }

  /// When one of them is. A row that is going away may still be asked.
  public subscript(usual index: Int) -> CivilTime {
    get { usual.indices.contains(index) ? usual[index].time : CivilTime(hour: 0, minute: 0) }
    set {
      guard usual.indices.contains(index) else { return }
      usual[index] = UsualIntake(time: newValue, substance: usual[index].substance)
    }
  }

  /// Bedtime of one evening, from 0 for Monday.
  public subscript(evening index: Int) -> CivilTime {
    get { evenings.indices.contains(index) ? evenings[index] : bedtime }
    set { if evenings.indices.contains(index) { evenings[index] = newValue } }
  }

  /// Keeps it; false if it was refused.
  @discardableResult
  public func save() async -> Bool {
    let chosen = routine
    guard await session.perform({ try $0.setRoutine(routine: chosen) }) != nil else { return false }
    before = chosen
    return true
  }
}
