// Type-check-only stand-in for UserNotifications (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let badge = Self(rawValue: 1)
  public static let sound = Self(rawValue: 2)
  public static let alert = Self(rawValue: 4)
}

public struct UNNotificationPresentationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let sound = Self(rawValue: 2)
  public static let list = Self(rawValue: 8)
  public static let banner = Self(rawValue: 16)
}

public struct UNNotificationActionOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let authenticationRequired = Self(rawValue: 1)
  public static let destructive = Self(rawValue: 2)
  public static let foreground = Self(rawValue: 4)
}

public struct UNNotificationCategoryOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let customDismissAction = Self(rawValue: 1)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
public let UNNotificationDefaultActionIdentifier = "com.apple.UNNotificationDefaultActionIdentifier"
// swift-format-ignore: AlwaysUseLowerCamelCase
public let UNNotificationDismissActionIdentifier = "com.apple.UNNotificationDismissActionIdentifier"

open class UNNotificationSound: NSObject {
  public class var `default`: UNNotificationSound { fatalError() }
}

public enum UNNotificationInterruptionLevel: UInt, Sendable {
  case passive, active, timeSensitive, critical
}

open class UNNotificationContent: NSObject {
  open var title: String { "" }
  open var body: String { "" }
  open var categoryIdentifier: String { "" }
  open var userInfo: [AnyHashable: Any] { [:] }
}

open class UNMutableNotificationContent: UNNotificationContent {
  open override var title: String {
    get { "" }
    set {}
  }
  open override var body: String {
    get { "" }
    set {}
  }
  open var sound: UNNotificationSound? {
    get { nil }
    set {}
  }
  open var interruptionLevel: UNNotificationInterruptionLevel {
    get { .active }
    set {}
  }
  open override var categoryIdentifier: String {
    get { "" }
    set {}
  }
  open override var userInfo: [AnyHashable: Any] {
    get { [:] }
    set {}
  }
}

open class UNNotificationTrigger: NSObject {
  open var repeats: Bool { false }
}

open class UNCalendarNotificationTrigger: UNNotificationTrigger {
  open var dateComponents: DateComponents { DateComponents() }
  public init(dateMatching dateComponents: DateComponents, repeats: Bool) {}
}

open class UNNotificationRequest: NSObject {
  open var identifier: String { "" }
  open var content: UNNotificationContent { fatalError() }
  open var trigger: UNNotificationTrigger? { nil }
  public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}

open class UNNotification: NSObject {
  open var date: Date { Date() }
  open var request: UNNotificationRequest { fatalError() }
}

open class UNNotificationResponse: NSObject {
  open var notification: UNNotification { fatalError() }
  open var actionIdentifier: String { "" }
}

open class UNNotificationAction: NSObject {
  public init(identifier: String, title: String, options: UNNotificationActionOptions = []) {}
}

open class UNNotificationCategory: NSObject {
  public init(
    identifier: String,
    actions: [UNNotificationAction],
    intentIdentifiers: [String],
    hiddenPreviewsBodyPlaceholder: String,
    options: UNNotificationCategoryOptions = []
  ) {}
}

public enum UNAuthorizationStatus: Int, Sendable {
  case notDetermined, denied, authorized, provisional, ephemeral
}

open class UNNotificationSettings: NSObject {
  open var authorizationStatus: UNAuthorizationStatus { .denied }
}

/// Both methods are optional in Objective-C.
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
  func userNotificationCenter(
    _ center: UNUserNotificationCenter,
    willPresent notification: UNNotification
  ) async -> UNNotificationPresentationOptions
  func userNotificationCenter(_ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse) async
}

open class UNUserNotificationCenter: NSObject {
  open class func current() -> UNUserNotificationCenter { fatalError() }
  open weak var delegate: (any UNUserNotificationCenterDelegate)?
  open func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { false }
  open func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
  open func add(_ request: UNNotificationRequest) async throws {}
  open func notificationSettings() async -> UNNotificationSettings { fatalError() }
  open func pendingNotificationRequests() async -> [UNNotificationRequest] { [] }
  open func deliveredNotifications() async -> [UNNotification] { [] }
  open func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {}
  open func removeDeliveredNotifications(withIdentifiers identifiers: [String]) {}
}
