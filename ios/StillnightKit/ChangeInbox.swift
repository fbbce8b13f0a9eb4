// Where the core leaves word that something changed. Decides which topics are stale. Leaves reading them to AppModel.
import Foundation
import StillnightCore

/// Told by the core after each commit, on whichever thread committed. It holds its reader weakly: the core holds the
/// inbox, so a strong hold would keep the whole app alive in a cycle.
final class ChangeInbox: ChangeListener {
  /// Whoever reads the topics again.
  @MainActor protocol Reader: AnyObject {
    func somethingChanged()
  }

  static let everything: Set<Topic> = [.diary, .plan, .reminders, .settings, .labs, .guidance]

  @MainActor private weak var reader: (any Reader)?
  private let state = State()

  private final class State: @unchecked Sendable {
    let lock = NSLock()
    var stale: Set<Topic> = []
    var revision: Int64?
  }

  @MainActor init() {}

  @MainActor func tell(_ reader: any Reader) { self.reader = reader }

  func onChange(topics: [Topic], revision: Int64) {
    let news = state.lock.withLock { note(topics, revision) }
    guard news else { return }
    Task { @MainActor [weak self] in self?.reader?.somethingChanged() }
  }

  /// Callbacks can overtake each other. One that was overtaken says nothing new: when its revision was skipped,
  /// everything was marked stale.
  private func note(_ topics: [Topic], _ revision: Int64) -> Bool {
    if let seen = state.revision, revision <= seen { return false }
    let next = state.revision.map { revision == $0 + 1 } ?? false
    state.stale.formUnion(next ? Set(topics) : Self.everything)
    state.revision = revision
    return true
  }

  /// What to read again; the inbox is empty after.
  func take() -> Set<Topic> {
    state.lock.withLock {
      defer { state.stale = [] }
      return state.stale
    }
  }
}
