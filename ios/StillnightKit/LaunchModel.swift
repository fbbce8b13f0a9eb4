// From nothing to an open diary. Decides that it is opened once, whoever asks first: the screen, a notification's
// button, or the system in the background.
import Observation
import StillnightCore

/// The app while it opens.
@MainActor @Observable
public final class LaunchModel {
  public enum State {
    case opening
    case open(AppModel)
    /// Why it could not be opened, in words.
    case failed(String)
  }

  public private(set) var state: State = .opening
  /// The words there are before anything is open.
  public let words: Words

  @ObservationIgnored private let device: any Device
  @ObservationIgnored private let port: any NotificationCenterPort
  @ObservationIgnored private let path: @Sendable () throws -> String
  @ObservationIgnored private var opening: Task<AppModel?, Never>?

  /// `path` makes the folder of the diary and says where its file is.
  public init(device: any Device, port: any NotificationCenterPort, path: @escaping @Sendable () throws -> String) {
    self.device = device
    self.port = port
    self.path = path
    words = Words(language: device.language())
  }

  /// The open app, opened now if it was not; nil if it can't be opened.
  @discardableResult
  public func app() async -> AppModel? {
    if let opening { return await opening.value }
    let task = Task { await open() }
    opening = task
    return await task.value
  }

  /// Tries again, as after room was made on the phone.
  public func retry() async {
    opening = nil
    state = .opening
    await app()
  }

  private func open() async -> AppModel? {
    do {
      let file: String
      do { file = try path() } catch { throw StillnightError.Storage }
      let app = try await AppModel.open(path: file, device: device, port: port)
      state = .open(app)
      return app
    } catch {
      state = .failed(words.explain(error))
      return nil
    }
  }
}
