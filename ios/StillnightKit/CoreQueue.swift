// The way to the core: off the main thread, one call after another, awake when it must be.
// Decides on which thread a call runs and when the file is let go. Leaves to the core what a call does.
import Dispatch
import StillnightCore

/// Calls the synchronous core on a queue of its own, in the order asked. A call made while the app is in the background,
/// such as the answer to a notification, opens the file for itself and closes it after.
public final class CoreQueue: Sendable {
  private let queue: DispatchQueue
  private let stillnight: Stillnight
  private let wakefulness = Wakefulness()

  /// Touched on the queue only.
  private final class Wakefulness: @unchecked Sendable {
    var open = true
    var foreground = false
  }

  private init(stillnight: Stillnight, queue: DispatchQueue) {
    self.stillnight = stillnight
    self.queue = queue
  }

  /// Opens the diary in the file at `path`.
  public static func open(path: String, device: any Device) async throws -> CoreQueue {
    let queue = DispatchQueue(label: "app.stillnight.core", qos: .userInitiated)
    let stillnight = try await run(on: queue) { try Stillnight.open(path: path, device: device) }
    return CoreQueue(stillnight: stillnight, queue: queue)
  }

  /// Runs one call, or a few that belong together.
  public func call<T: Sendable>(_ body: @escaping @Sendable (Stillnight) throws -> T) async throws -> T {
    try await Self.run(on: queue) { [stillnight, wakefulness] in
      if !wakefulness.open {
        try stillnight.resume()
        wakefulness.open = true
      }
      defer {
        if !wakefulness.foreground, (try? stillnight.pause()) != nil { wakefulness.open = false }
      }
      return try body(stillnight)
    }
  }

  /// The app came to the front: the file stays open until `letSleep`.
  public func stayAwake() async throws {
    try await Self.run(on: queue) { [stillnight, wakefulness] in
      wakefulness.foreground = true
      guard !wakefulness.open else { return }
      try stillnight.resume()
      wakefulness.open = true
    }
  }

  /// The app went to the back: everything is written down and the file closed.
  public func letSleep() async throws {
    try await Self.run(on: queue) { [stillnight, wakefulness] in
      wakefulness.foreground = false
      guard wakefulness.open else { return }
      try stillnight.pause()
      wakefulness.open = false
    }
  }

  private static func run<T: Sendable>(
    on queue: DispatchQueue,
    _ body: @escaping @Sendable () throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try body() }) }
    }
  }
}
