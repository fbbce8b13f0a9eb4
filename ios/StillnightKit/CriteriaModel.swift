// The five questions. Decides only what is chosen on the page; what the answers fit, and that nobody but a doctor can tell what
// it is, is the core's.
import Observation
import StillnightCore

/// The page of the five questions.
@MainActor @Observable
public final class CriteriaModel {
  public private(set) var screen: CriteriaScreen?
  /// The answers given so far.
  public private(set) var answers: [Criterion: CriterionAnswer] = [:]

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    guard let read = await session.ask({ try $0.criteria() }) else { return }
    screen = read
    if let said = read.said.answers { answers = said.byCriterion }
  }

  /// Answers one of the five; once all are answered they are kept.
  public func answer(_ criterion: Criterion, _ answer: CriterionAnswer) async {
    answers[criterion] = answer
    await keep { said, given in
      CriteriaSaid(answers: given, perWeek: said.perWeek, fiveTimes: said.fiveTimes, sudden: said.sudden)
    }
  }

  /// Days a week; chosen again, it is left open.
  public func choose(perWeek days: Int32) async {
    await keep { said, given in
      let chosen = said.perWeek == days ? nil : days
      return CriteriaSaid(answers: given, perWeek: chosen, fiveTimes: said.fiveTimes, sudden: said.sudden)
    }
  }

  public func choose(fiveTimes: Bool?) async {
    await keep { said, given in
      CriteriaSaid(answers: given, perWeek: said.perWeek, fiveTimes: fiveTimes, sudden: said.sudden)
    }
  }

  public func choose(sudden: Bool) async {
    await keep { said, given in
      CriteriaSaid(answers: given, perWeek: said.perWeek, fiveTimes: said.fiveTimes, sudden: sudden)
    }
  }

  private func keep(_ change: (CriteriaSaid, CriteriaAnswers?) -> CriteriaSaid) async {
    guard let said = screen?.said else { return }
    let chosen = change(said, CriteriaAnswers(answers))
    if let read = await session.perform({ try $0.answerCriteria(said: chosen) }) { screen = read }
  }
}

extension CriteriaAnswers {
  /// All five; nil while one is open.
  init?(_ answers: [Criterion: CriterionAnswer]) {
    guard
      let urge = answers[.urge], let rest = answers[.rest], let movement = answers[.movement],
      let evening = answers[.evening], let nothingElse = answers[.nothingElse]
    else { return nil }
    self.init(urge: urge, rest: rest, movement: movement, evening: evening, nothingElse: nothingElse)
  }

  var byCriterion: [Criterion: CriterionAnswer] {
    [.urge: urge, .rest: rest, .movement: movement, .evening: evening, .nothingElse: nothingElse]
  }
}

extension CriterionQuestion {
  /// What can be answered.
  public var offered: [CriterionAnswer] { earlier ? [.yes, .no, .earlier, .unsure] : [.yes, .no, .unsure] }
}
