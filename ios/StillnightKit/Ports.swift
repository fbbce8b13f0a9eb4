// All that the platform brings to the app. Decides nothing: the app's own are in StillnightApp, tests have theirs.
import StillnightCore

/// The phone as the app needs it.
public struct Ports: Sendable {
  public let device: any Device
  public let notifications: any NotificationCenterPort
  public let documents: any DocumentPort
  public let secrets: any PassphraseStore

  public init(
    device: any Device,
    notifications: any NotificationCenterPort,
    documents: any DocumentPort,
    secrets: any PassphraseStore
  ) {
    self.device = device
    self.notifications = notifications
    self.documents = documents
    self.secrets = secrets
  }
}

/// Which diary is opened.
public enum DiaryChoice: Sendable, Equatable {
  /// The person's own.
  case own
  /// That of a made-up person, to look around in.
  case sample
  /// The person's own can't be opened: it is set aside, and an empty one takes its place.
  case setAside

  func open(_ path: String, _ device: any Device) throws -> Stillnight {
    switch self {
    case .own: try Stillnight.open(path: path, device: device)
    case .sample: try Stillnight.openSample(path: path, device: device)
    case .setAside: try Stillnight.setAside(path: path, device: device)
    }
  }
}
