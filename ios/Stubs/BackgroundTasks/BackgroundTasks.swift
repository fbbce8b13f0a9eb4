// Type-check-only stand-in for BackgroundTasks (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import Foundation

open class BGTaskRequest: NSObject {
  open var identifier: String { "" }
  open var earliestBeginDate: Date? {
    get { nil }
    set {}
  }
}

open class BGAppRefreshTaskRequest: BGTaskRequest {
  public init(identifier: String) {}
}

open class BGTaskScheduler: NSObject {
  open class var shared: BGTaskScheduler { fatalError() }
  open func submit(_ taskRequest: BGTaskRequest) throws {}
}
