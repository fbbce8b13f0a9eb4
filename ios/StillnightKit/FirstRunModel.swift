// The four short steps at the first start. Decides their order and that each can be skipped; stores only what the person
// has seen and confirmed.
import Observation
import StillnightCore

/// The first-run steps.
@MainActor @Observable
public final class FirstRunModel {
  public enum Step: Int, Sendable, CaseIterable {
    case times, taking, reminders, advice

    public var last: Bool { self == Step.allCases.last }
  }

  public private(set) var step: Step = .times
  public var bedtime: CivilTime
  public var waking: CivilTime

  @ObservationIgnored private let plan: PlanModel
  @ObservationIgnored private let finish: @MainActor () async -> Void

  init(plan: PlanModel, routine: Routine, finish: @escaping @MainActor () async -> Void) {
    self.plan = plan
    self.finish = finish
    bedtime = routine.bedtime
    waking = routine.waking
  }

  /// Keeps what this step shows and goes on; stays if it could not be kept.
  public func next() async {
    if step == .times, await !plan.setRoutine(bedtime: bedtime, waking: waking) { return }
    await skip()
  }

  /// Goes on and keeps nothing of this step.
  public func skip() async {
    guard let following = Step(rawValue: step.rawValue + 1) else { return await finish() }
    step = following
  }

  public func back() {
    if let before = Step(rawValue: step.rawValue - 1) { step = before }
  }
}
