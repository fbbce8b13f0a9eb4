// Whether reminders can be trusted on this phone. Decides only what the phone is asked; what it means is the core's to say.
import Observation
import StillnightCore

/// The reminder health check.
@MainActor @Observable
public final class HealthModel {
  public private(set) var screen: HealthScreen?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let port: any NotificationCenterPort

  init(session: Session, port: any NotificationCenterPort) {
    self.session = session
    self.port = port
  }

  /// iOS knows neither inexact alarms nor a battery saver that holds notifications back.
  public func load() async {
    let phone = PhoneState(
      notifications: await port.permission() == .granted,
      exactAlarms: nil,
      unrestrictedBattery: nil,
      pending: Int32(await port.pending().count)
    )
    if let read = await session.ask({ try $0.health(phone: phone) }) { screen = read }
  }

  /// Asks for a test alarm.
  public func test() async {
    _ = await session.perform { try $0.testAlarm() }
    await load()
  }
}
