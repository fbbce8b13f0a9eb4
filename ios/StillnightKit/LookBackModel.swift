// The doses of one day, to look back and to write down what was forgotten. Decides only which day is shown; which doses
// there were, and what an answer may be, is the core's.
import Observation
import StillnightCore

/// The doses of a day.
@MainActor @Observable
public final class LookBackModel {
  public private(set) var date: CivilDate
  public private(set) var doses: [DoseLine] = []
  /// The dose that is open, or none.
  public private(set) var open: String?
  /// When the open one was taken, as it is chosen.
  public var takenDate: CivilDate
  public var takenTime = CivilTime(hour: 0, minute: 0)

  @ObservationIgnored private let session: Session

  /// Of a date; today if none is given.
  init(session: Session, date: CivilDate? = nil) {
    self.session = session
    let shown = date ?? CivilDate(picked: session.localNow)
    (self.date, takenDate) = (shown, shown)
  }

  public func load() async { await show(date) }

  /// Goes some days on, or back; stays where the core knows of no doses yet.
  public func go(days: Int) async { await show(date.plus(days: days)) }

  /// Opens a dose, at the time it was due, or now if that is still to come; or closes it.
  public func toggle(_ dose: DoseLine) {
    open = open == dose.id ? nil : dose.id
    let at = min(dose.at, session.device.now())
    (takenDate, takenTime) = (session.clock.date(at), session.clock.time(at))
  }

  /// Says that a dose was taken at the time that is chosen.
  public func taken(_ dose: DoseLine) async {
    await answer(dose, .takenAt(at: session.clock.instant(takenDate, takenTime)))
  }

  /// The doses that came due and have no answer.
  public var unanswered: [DoseLine] { doses.filter { $0.state == .due || $0.state == .missed } }

  /// Says that all of them were taken when each was due; one Undo takes all of it back.
  public func allTaken() async {
    // At one and the same time they would stand too near one another.
    let together = Dictionary(grouping: unanswered, by: \.at).sorted { $0.key < $1.key }.map { at, doses in
      (at, doses.map(\.id).joined(separator: "+"))
    }
    let answers = await session.perform { stillnight in
      try together.map { try stillnight.answer(reminder: $1, answer: .takenAt(at: $0)) }
    }
    if let given = Confirmation(answers ?? []) { session.confirmation = given }
    open = nil
    await load()
  }

  public func skip(_ dose: DoseLine, because reason: SkipReason) async {
    await answer(dose, .skipBecause(reason: reason))
  }

  /// As if nothing had been said.
  public func takeBack(_ dose: DoseLine) async { await answer(dose, .withdraw) }

  private func answer(_ dose: DoseLine, _ answer: Answer) async {
    guard let answered = await session.perform({ try $0.answer(reminder: dose.id, answer: answer) }) else { return }
    if answered.counted { session.confirmation = Confirmation(answered) }
    open = nil
    await load()
  }

  private func show(_ date: CivilDate) async {
    guard let read = await session.ask({ try $0.dosesOn(date: date) }) else { return }
    (self.date, doses) = (date, read)
  }
}

extension DoseState {
  /// Whether there is an answer that can be taken back.
  public var answered: Bool { self == .taken || self == .skipped }
}
