// The app as the system sees it: its start, its way to the back, its moments in the background, and the buttons of its
// notifications. Hands each of them to StillnightKit.
import BackgroundTasks
import StillnightKit
import SwiftUI
@preconcurrency import UserNotifications

@main
struct StillnightApp: App {
  @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate
  @Environment(\.scenePhase) private var phase

  var body: some Scene {
    WindowGroup { RootView(launch: delegate.launch) }
      .onChange(of: phase) { _, now in delegate.moved(to: now) }
      .backgroundTask(.appRefresh(AppDelegate.refill)) { await delegate.refillInBackground() }
  }
}

@MainActor final class AppDelegate: NSObject, UIApplicationDelegate {
  /// Also in Info.plist, under BGTaskSchedulerPermittedIdentifiers.
  nonisolated static let refill = "app.stillnight.refill"
  /// How long the system may wait at least: half a day, as sixty reminders last longer.
  private static let refillAfter: TimeInterval = 12 * 3600

  let launch = LaunchModel(
    ports: Ports(
      device: FoundationDevice(),
      notifications: SystemNotificationCenter(),
      documents: SystemDocuments(),
      secrets: KeychainPassphrase()
    ),
    path: DiaryFile.path
  )
  private var zoneObserver: (any NSObjectProtocol)?

  func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil
  ) -> Bool {
    // Before the start is over, or the button that started the app is never heard of.
    UNUserNotificationCenter.current().delegate = self
    zoneObserver = NotificationCenter.default.addObserver(
      forName: .NSSystemTimeZoneDidChange,
      object: nil,
      queue: .main
    ) { [weak self] _ in
      Task { @MainActor in self?.worldChanged() }
    }
    SystemDocuments().clear()
    Task { await launch.app() }
    return true
  }

  func applicationSignificantTimeChange(_ application: UIApplication) { worldChanged() }

  private func worldChanged() {
    Task { await launch.app()?.worldChanged() }
  }

  func moved(to phase: ScenePhase) {
    switch phase {
    case .active: Task { await launch.cameToFront() }
    case .background: inBackgroundTime { await self.launch.wentToBack() }
    case .inactive: break
    @unknown default: break
    }
  }

  /// The system gave us a moment: plan again, and ask for the next one.
  func refillInBackground() async {
    askForRefill()
    await launch.app()?.useMoment()
    await sleepIfInBackground()
  }

  /// Started for a moment only: the screens were never there, so nobody else closes the file.
  fileprivate func sleepIfInBackground() async {
    guard UIApplication.shared.applicationState == .background else { return }
    await launch.wentToBack()
  }

  /// Asks the system for the time it takes to plan and to close the file.
  private func inBackgroundTime(_ work: @escaping @MainActor () async -> Void) {
    askForRefill()
    let lease = BackgroundLease()
    lease.begin(name: Self.refill)
    Task {
      await work()
      lease.end()
    }
  }

  private func askForRefill() {
    let request = BGAppRefreshTaskRequest(identifier: Self.refill)
    request.earliestBeginDate = Date(timeIntervalSinceNow: Self.refillAfter)
    // Refused where the person switched it off: the last reminder then asks to open the app.
    try? BGTaskScheduler.shared.submit(request)
  }
}

/// Time lent by the system, given back once.
@MainActor private final class BackgroundLease {
  private var id = UIBackgroundTaskIdentifier.invalid

  func begin(name: String) {
    id = UIApplication.shared.beginBackgroundTask(withName: name) { self.end() }
  }

  func end() {
    guard id != .invalid else { return }
    UIApplication.shared.endBackgroundTask(id)
    id = .invalid
  }
}

extension AppDelegate: @preconcurrency UNUserNotificationCenterDelegate {
  /// A reminder came while the app is open: shown all the same, and the screen is made to agree.
  func userNotificationCenter(
    _ center: UNUserNotificationCenter,
    willPresent notification: UNNotification
  ) async -> UNNotificationPresentationOptions {
    let shown = PlannedNotification(notification.request)
    await launch.app()?.came(shown)
    return shown.quiet ? [.list] : [.banner, .list, .sound]
  }

  /// A button was pressed, or the notification itself.
  func userNotificationCenter(
    _ center: UNUserNotificationCenter,
    didReceive response: UNNotificationResponse
  ) async {
    guard let app = await launch.app() else { return }
    if let action = ReminderAction(rawValue: response.actionIdentifier) {
      let shown = response.notification
      await app.pressed(action, on: PlannedNotification(shown.request), since: shown.date.instant)
      await sleepIfInBackground()
    } else if response.actionIdentifier == UNNotificationDefaultActionIdentifier {
      app.openedFromNotification()
    }
  }
}
