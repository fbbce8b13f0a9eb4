// What all screens share: the way to the core, the words, and the lines that say what was done and what went wrong.
// Decides that an error is shown in words and that what a call changed is read again before the call is over.
import Observation
import StillnightCore

/// Shared by the models of all screens.
@MainActor @Observable
public final class Session {
  public let core: CoreQueue
  public let device: any Device
  public let words: Words
  /// An error in words, until it is read.
  public var notice: String?
  /// Why the diary can't be used any more, in words: its file turned out damaged. Nil while it is well.
  public private(set) var damage: String?
  /// What an answer on a notification did, in words, until it is read: the app may not have been open then.
  public var told: String?
  /// What was done last, while it can be undone.
  public internal(set) var confirmation: Confirmation?

  /// The long job that is going on.
  public internal(set) var job: LongJob?

  @ObservationIgnored weak var reader: AppModel?

  init(core: CoreQueue, device: any Device, words: Words) {
    self.core = core
    self.device = device
    self.words = words
  }

  /// Does something. When it returns, every screen shows what it changed; nil if it could not be done.
  func perform<T: Sendable>(_ body: @escaping @Sendable (Stillnight) throws -> T) async -> T? {
    let result = await ask(body)
    await reader?.readStale()
    return result
  }

  /// Reads something; nil, and a line in words, if it could not be read.
  func ask<T: Sendable>(_ body: @escaping @Sendable (Stillnight) throws -> T) async -> T? {
    do {
      return try await core.call(body)
    } catch {
      found(error)
      return nil
    }
  }

  /// Everything may have changed.
  func readAll() async { await reader?.readAll() }

  func show(_ error: any Error) { notice = words.explain(error) }

  /// The system could not reach a document or a folder outside the app: nothing is wrong with the diary.
  func showUnreachable() { notice = words["file-unreachable"] }

  /// Shows an error of the diary itself: of damage, the way on is to set the file aside.
  func found(_ error: any Error) {
    show(error)
    if case StillnightError.Damaged = error { damage = notice }
  }
}
