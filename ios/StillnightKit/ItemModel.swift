// What can be done with one item of the plan. Decides only what is chosen on its page; what may be, and in what words it is
// shown, is the core's.
import Observation
import StillnightCore

/// The page of one item.
@MainActor @Observable
public final class ItemModel: Identifiable {
  public let id: String
  /// The date a pause is to end on.
  public var pauseUntil: CivilDate
  /// How many pieces are counted, as it is typed.
  public var count = TypedNumber()
  /// How many pieces came, as it is typed.
  public var added = TypedNumber()

  /// When it was taken, if that is over.
  public var takenDate: CivilDate
  public var takenTime: CivilTime

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let plan: PlanModel

  init(session: Session, plan: PlanModel, id: String) {
    self.session = session
    self.plan = plan
    self.id = id
    pauseUntil = CivilDate(picked: session.localNow).plus(days: 1)
    takenDate = CivilDate(picked: session.localNow)
    takenTime = CivilTime(picked: session.localNow)
  }

  /// The item as it is now; nil once it is ended.
  public var item: PlanItem? { plan.screen?.items.first { $0.item.id == id } }

  public func change() async {
    if let item { await plan.edit(item.item) }
  }

  /// Notes that it was taken at the date and time that are chosen; the line undoes it.
  public func tookEarlier() async {
    let answered = await session.perform { [id, takenDate, takenTime] in
      try $0.recordIntakeAt(id: id, date: takenDate, time: takenTime)
    }
    if let answered { session.confirmation = Confirmation(answered) }
  }

  /// Pauses it until the person goes on.
  public func pause() async { _ = await session.perform { [id] in try $0.pauseItem(id: id, until: nil) } }

  /// Pauses it until the date that is chosen.
  public func pauseUntilDate() async {
    _ = await session.perform { [id, pauseUntil] in try $0.pauseItem(id: id, until: pauseUntil) }
  }

  public func goOn() async { _ = await session.perform { [id] in try $0.resumeItem(id: id) } }

  /// Keeps how many pieces there are.
  public func keepCount() async { if await keep(count, added: false) { count = TypedNumber() } }

  /// Keeps how many pieces came.
  public func keepAdded() async { if await keep(added, added: true) { added = TypedNumber() } }

  private func keep(_ typed: TypedNumber, added: Bool) async -> Bool {
    guard let pieces = typed.value else { return false }
    return await session.perform { [id] in try $0.countStock(id: id, pieces: pieces, added: added) } != nil
  }

  /// Takes it out of the plan; what was taken stays in the diary, and the line undoes it. False if it could not be.
  public func end() async -> Bool { await session.save { [id] in try $0.endItem(id: id) } }
}
