// Type-check-only stand-in for UIKit (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import Foundation

@MainActor open class UIResponder: NSObject {}

public struct UIBackgroundTaskIdentifier: RawRepresentable, Equatable, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let invalid = Self(rawValue: 0)
}

@MainActor open class UIApplication: UIResponder {
  public struct LaunchOptionsKey: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }
  public enum State: Int, Sendable { case active, inactive, background }
  open class var shared: UIApplication { fatalError() }
  open var applicationState: State { .active }
  public nonisolated class var openNotificationSettingsURLString: String { "" }
  open func beginBackgroundTask(
    withName taskName: String?,
    expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
  ) -> UIBackgroundTaskIdentifier { .invalid }
  open func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {}
}

/// All methods are optional in Objective-C.
@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
  func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool
  func applicationSignificantTimeChange(_ application: UIApplication)
}

open class UIColor: NSObject, @unchecked Sendable {}

extension NSAttributedString.Key {
  public static let foregroundColor = NSAttributedString.Key("NSColor")
}

@MainActor open class UIBarAppearance: NSObject {
  open func configureWithOpaqueBackground() {}
  open var backgroundColor: UIColor?
  open var shadowColor: UIColor?
}

@MainActor open class UITabBarItemStateAppearance: NSObject {
  open var iconColor: UIColor?
  open var titleTextAttributes: [NSAttributedString.Key: Any] = [:]
}

@MainActor open class UITabBarItemAppearance: NSObject {
  open var normal: UITabBarItemStateAppearance { fatalError() }
  open var selected: UITabBarItemStateAppearance { fatalError() }
}

@MainActor open class UITabBarAppearance: UIBarAppearance {
  public override init() { super.init() }
  open var stackedLayoutAppearance: UITabBarItemAppearance {
    get { fatalError() }
    set {}
  }
  open var inlineLayoutAppearance: UITabBarItemAppearance {
    get { fatalError() }
    set {}
  }
  open var compactInlineLayoutAppearance: UITabBarItemAppearance {
    get { fatalError() }
    set {}
  }
}

@MainActor open class UITabBar: UIResponder {
  open class func appearance() -> Self { fatalError() }
  open var standardAppearance: UITabBarAppearance {
    get { fatalError() }
    set {}
  }
  open var scrollEdgeAppearance: UITabBarAppearance?
}

@MainActor open class UINavigationBarAppearance: UIBarAppearance {
  public override init() { super.init() }
  open var titleTextAttributes: [NSAttributedString.Key: Any] = [:]
}

@MainActor open class UINavigationBar: UIResponder {
  open class func appearance() -> Self { fatalError() }
  open var standardAppearance: UINavigationBarAppearance {
    get { fatalError() }
    set {}
  }
  open var scrollEdgeAppearance: UINavigationBarAppearance?
  open var compactAppearance: UINavigationBarAppearance?
}

public enum UIKeyboardType: Int, Sendable {
  case `default`
  case numberPad = 4
  case decimalPad = 8
}
