// The line that says what a tap did. Decides which answers of the core become one and how long it stays in reach; what it
// says, and until when it can be undone, is the core's.
import StillnightCore

/// What was just done, and the way back.
public struct Confirmation: Sendable, Equatable, Identifiable {
  /// Undoes it.
  public let id: String
  public let words: String
  /// Undone after it, the latest first: what was done by the same tap before.
  public let before: [String]
  /// Until when to offer it.
  public let until: Instant
  /// The episode that detail can be added to.
  public let episode: String?
  /// Remarks on what was noted, each with its source.
  public let marks: [Mark]

  init(_ recorded: Recorded, detail: Bool) {
    self.init(recorded.undo, recorded.words, recorded.undoUntil, episode: detail ? recorded.episode.id : nil)
  }

  init(_ answered: Answered) { self.init(answered.undo, answered.words, answered.undoUntil) }

  /// Several answers of one tap; nil if none of them counted.
  init?(_ answers: [Answered]) {
    let given = answers.filter(\.counted)
    guard let last = given.last else { return nil }
    let before = given.dropLast().reversed().map(\.undo)
    self.init(last.undo, given.map(\.words).joined(separator: "\n"), last.undoUntil, before: before)
  }

  init(_ saved: NightSaved) { self.init(saved.undo, saved.words, saved.undoUntil) }

  init(_ saved: Saved) { self.init(saved.undo, saved.words, saved.undoUntil, marks: saved.marks) }

  private init(
    _ undo: String,
    _ words: String,
    _ until: Instant,
    before: [String] = [],
    episode: String? = nil,
    marks: [Mark] = []
  ) {
    id = undo
    self.before = before
    self.words = words
    self.until = until
    self.episode = episode
    self.marks = marks
  }
}

extension Session {
  /// Takes back what the line is about.
  public func undo() async {
    guard let shown = confirmation else { return }
    confirmation = nil
    _ = await perform { stillnight in
      for undo in [shown.id] + shown.before { _ = try stillnight.undo(undo: undo) }
    }
  }

  /// Takes the line away when its time is over. `sleep` waits for the time that is left.
  public func letPass(
    _ shown: Confirmation,
    sleep: (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async {
    let left = shown.until - device.now()
    do { try await sleep(.milliseconds(max(left, 0))) } catch { return }
    if confirmation == shown { confirmation = nil }
  }

  /// Stores something and shows the line that undoes it; false if it was refused.
  @discardableResult
  func save(_ body: @escaping @Sendable (Stillnight) throws -> Saved) async -> Bool {
    guard let saved = await perform(body) else { return false }
    confirmation = Confirmation(saved)
    return true
  }
}
