// The system's notification centre behind StillnightKit's port. Decides how a planned notification looks to the system;
// which there are, when and in what words is decided before it comes here.
import StillnightCore
import StillnightKit
@preconcurrency import UserNotifications

struct SystemNotificationCenter: NotificationCenterPort {
  /// Every reminder has the same three buttons.
  private static let reminder = "reminder"

  private var center: UNUserNotificationCenter { .current() }

  func permission() async -> NotificationPermission {
    switch await center.notificationSettings().authorizationStatus {
    case .notDetermined: .notAsked
    case .authorized, .provisional, .ephemeral: .granted
    case .denied: .denied
    @unknown default: .denied
    }
  }

  func askPermission() async -> NotificationPermission {
    // A refusal is no error, and an error leaves the permission what it was.
    _ = try? await center.requestAuthorization(options: [.alert, .sound])
    return await permission()
  }

  func offer(actions: [ReminderAction: String], whenHidden: String) async {
    let buttons = ReminderAction.allCases.map { action in
      // No option `.foreground`: the app stays closed. No `.authenticationRequired`: the phone may stay locked.
      UNNotificationAction(identifier: action.rawValue, title: actions[action] ?? action.rawValue, options: [])
    }
    let category = UNNotificationCategory(
      identifier: Self.reminder,
      actions: buttons,
      intentIdentifiers: [],
      hiddenPreviewsBodyPlaceholder: whenHidden,
      options: []
    )
    center.setNotificationCategories([category])
  }

  func pending() async -> [PlannedNotification] {
    await center.pendingNotificationRequests().map(PlannedNotification.init)
  }

  func delivered() async -> [String: Instant] {
    let shown = await center.deliveredNotifications().map { ($0.request.identifier, $0.date.instant) }
    return Dictionary(shown, uniquingKeysWith: max)
  }

  func add(_ notification: PlannedNotification) async throws {
    let content = UNMutableNotificationContent()
    content.title = notification.title
    content.body = notification.body
    content.sound = notification.quiet ? nil : .default
    content.interruptionLevel = notification.quiet ? .passive : .active
    if notification.answerable { content.categoryIdentifier = Self.reminder }
    try await center.add(
      UNNotificationRequest(identifier: notification.id, content: content, trigger: notification.fire.trigger)
    )
  }

  func removePending(_ ids: Set<String>) async {
    center.removePendingNotificationRequests(withIdentifiers: Array(ids))
  }

  func removeDelivered(_ ids: Set<String>) async {
    center.removeDeliveredNotifications(withIdentifiers: Array(ids))
  }
}

extension PlannedNotification {
  /// What the system holds, or has shown, as it was planned.
  init(_ request: UNNotificationRequest) {
    self.init(
      id: request.identifier,
      fire: Fire((request.trigger as? UNCalendarNotificationTrigger)?.dateComponents),
      title: request.content.title,
      body: request.content.body
    )
  }
}

extension PlannedNotification.Fire {
  /// The system takes a date and time without a zone by the clock the phone has then.
  fileprivate var trigger: UNNotificationTrigger? {
    components.map { UNCalendarNotificationTrigger(dateMatching: $0, repeats: false) }
  }
}
