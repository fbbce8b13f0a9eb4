// A job of more than a moment: how far it is, and the way to stop it. Decides nothing of what the job does; stopped, it
// leaves everything as it was: that is the core's promise.
import Foundation
import Observation
import StillnightCore

/// A backup, export, import or restore that is going on.
@MainActor @Observable
public final class LongJob: Identifiable {
  /// What is being done.
  public enum Kind: Sendable {
    case backup, export, reading, merging, replacing
  }

  public let kind: Kind
  /// How far it is, 0 to 1; nil while nobody knows.
  public private(set) var share: Double?
  /// Whether the person has asked to stop it.
  public private(set) var stopping = false

  @ObservationIgnored let follower = JobFollower()

  init(_ kind: Kind) {
    self.kind = kind
    follower.tell(self)
  }

  /// Asks the job to stop; it does so at its next step.
  public func stop() {
    stopping = true
    follower.stop()
  }

  fileprivate func reached(_ share: Double) {
    // Word of an earlier step may come late.
    if share > self.share ?? -1 { self.share = share }
  }
}

/// Told by the core on whichever thread the job runs. It holds the job weakly.
final class JobFollower: ProgressListener {
  @MainActor private weak var job: LongJob?
  private let state = State()

  private final class State: @unchecked Sendable {
    let lock = NSLock()
    var stopped = false
    var percent = -1
  }

  @MainActor init() {}

  @MainActor fileprivate func tell(_ job: LongJob) { self.job = job }

  fileprivate func stop() { state.lock.withLock { state.stopped = true } }

  func onProgress(done: Int64, total: Int64) -> Bool {
    let (goesOn, news) = state.lock.withLock { () -> (Bool, Int?) in
      let percent = total > 0 ? Int(min(max(done * 100 / total, 0), 100)) : nil
      defer { state.percent = percent ?? state.percent }
      return (!state.stopped, percent == state.percent ? nil : percent)
    }
    if let news {
      Task { @MainActor [weak self] in self?.job?.reached(Double(news) / 100) }
    }
    return goesOn
  }
}

extension Session {
  /// Runs a job beside the calls of the screens, and shows how far it is; one at a time. When it returns, every screen
  /// shows what it changed; nil, and a line in words, if it was refused or stopped.
  func run<T: Sendable>(
    _ kind: LongJob.Kind,
    _ body: @escaping @Sendable (Stillnight, any ProgressListener) throws -> T
  ) async -> T? {
    do {
      return try await attempt(kind, body)
    } catch {
      // What is only read is another file.
      if kind == .reading { show(error) } else { found(error) }
      return nil
    }
  }

  /// The same, for a caller that answers errors itself.
  func attempt<T: Sendable>(
    _ kind: LongJob.Kind,
    _ body: @escaping @Sendable (Stillnight, any ProgressListener) throws -> T
  ) async throws -> T {
    let running = LongJob(kind)
    job = running
    defer { if job === running { job = nil } }
    let follower = running.follower
    let result = try await core.job { try body($0, follower) }
    await reader?.readStale()
    return result
  }
}
