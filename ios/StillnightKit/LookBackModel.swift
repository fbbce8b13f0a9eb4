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

  init(session: Session) {
    self.session = session
    let today = CivilDate(picked: session.localNow)
    (date, takenDate) = (today, today)
  }

  public func load() async { await show(date) }

  /// Goes some days on, or back; stays where the core knows of no doses yet.
  public func go(days: Int) async { await show(date.plus(days: days)) }

  /// Opens a dose, at the time it was due, or closes it.
  public func toggle(_ dose: DoseLine) {
    open = open == dose.id ? nil : dose.id
    (takenDate, takenTime) = (session.clock.date(dose.at), session.clock.time(dose.at))
  }

  /// Says that a dose was taken at the time that is chosen.
  public func taken(_ dose: DoseLine) async {
    await answer(dose, .takenAt(at: session.clock.instant(takenDate, takenTime)))
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
