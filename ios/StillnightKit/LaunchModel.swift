// From nothing to an open diary, and from a diary that can't be opened to an empty one with the old one kept. Decides that
// it is opened once, whoever asks first: the screen, a notification's button, or the system in the background; and that the
// sample diary stands beside the person's own, never in its place.
import Observation
import StillnightCore

/// The app while it opens.
@MainActor @Observable
public final class LaunchModel {
  public enum State {
    case opening
    case open(AppModel)
    case failed(Failure)
  }

  /// Why the diary could not be opened.
  public struct Failure: Sendable, Equatable {
    /// In words.
    public let words: String
    /// Whether the file itself is the reason, so that it can be set aside.
    public let canSetAside: Bool
  }

  public private(set) var state: State = .opening
  /// The sample diary, while the person looks around in it.
  public private(set) var sample: AppModel?
  /// The words there are before anything is open.
  public let words: Words

  @ObservationIgnored private let ports: Ports
  @ObservationIgnored private let path: @Sendable () throws -> String
  @ObservationIgnored private var opening: Task<AppModel?, Never>?

  /// `path` makes the folder of the diary and says where its file is.
  public init(ports: Ports, path: @escaping @Sendable () throws -> String) {
    self.ports = ports
    self.path = path
    words = Words(language: ports.device.language())
  }

  /// The person's own diary, opened now if it was not; nil if it can't be opened.
  @discardableResult
  public func app() async -> AppModel? { await app(.own) }

  private func app(_ choice: DiaryChoice) async -> AppModel? {
    if let opening { return await opening.value }
    let task = Task { await open(choice) }
    opening = task
    return await task.value
  }

  /// Why the diary that was open can't be used any more: damage was found in its file. Nil while it is well, and while the
  /// person looks around in the sample.
  public var damage: Failure? {
    guard sample == nil, case .open(let own) = state, let words = own.session.damage else { return nil }
    return Failure(words: words, canSetAside: true)
  }

  /// Tries again, as after room was made on the phone.
  public func retry() async {
    await letGo()
    await app()
  }

  /// Sets the file that can't be used aside, and opens an empty diary where what is kept can be brought back.
  public func setAside() async {
    await letGo()
    guard let app = await app(.setAside) else { return }
    await app.restore.load()
    app.more = .restore
  }

  /// Closes the file, if it is open; what can't be written down any more is lost with the damage.
  private func letGo() async {
    if case .open(let own) = state { try? await own.session.core.letSleep() }
    (opening, state) = (nil, .opening)
  }

  private func open(_ choice: DiaryChoice) async -> AppModel? {
    do {
      let app = try await open(choice, at: path)
      state = .open(app)
      return app
    } catch {
      state = .failed(Failure(words: words.explain(error), canSetAside: (error as? StillnightError)?.isOfFile ?? false))
      return nil
    }
  }

  private func open(_ choice: DiaryChoice, at path: @Sendable () throws -> String) async throws -> AppModel {
    let file: String
    do { file = try path() } catch { throw StillnightError.Storage }
    return try await AppModel.open(choice, path: file, ports: ports)
  }

  // MARK: The sample diary

  /// Opens the sample diary over the person's own, which stays as it is.
  public func lookAround() async {
    guard case .open(let own) = state, sample == nil else { return }
    do {
      sample = try await open(.sample, at: path)
      own.more = nil
    } catch {
      own.session.show(error)
    }
  }

  /// Back to the person's own.
  public func leaveSample() async {
    guard let shown = sample else { return }
    sample = nil
    try? await shown.session.core.letSleep()
    await app()?.worldChanged()
  }

  // MARK: The life of the app

  /// The app came to the front.
  public func cameToFront() async {
    await app()?.cameToFront()
    await sample?.cameToFront()
  }

  /// The app went to the back.
  public func wentToBack() async {
    await sample?.wentToBack()
    await app()?.wentToBack()
  }
}

extension StillnightError {
  /// Whether the diary's file itself can't be used. One of a newer version is sound: another version of the app opens it.
  fileprivate var isOfFile: Bool {
    switch self {
    case .Damaged, .NotADatabase: true
    default: false
    }
  }
}
