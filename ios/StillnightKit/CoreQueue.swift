// The way to the core: off the main thread, one call after another.
// Decides on which thread a call runs and when the file is let go. Leaves to the core what a call does.
import Dispatch
import StillnightCore

/// Calls the synchronous core on a queue of its own, in the order asked. The core opens its file by itself when it is
/// called; in the background, as for the answer to a notification, it is closed again after each call.
public final class CoreQueue: Sendable {
  private let queue: DispatchQueue
  /// Jobs of more than a moment run here, so that a tap does not wait for them.
  private let jobs = DispatchQueue(label: "app.stillnight.core.jobs", qos: .userInitiated)
  private let stillnight: Stillnight
  private let life = Life()

  /// Touched on the queue only.
  private final class Life: @unchecked Sendable {
    var foreground = true
  }

  private init(stillnight: Stillnight, queue: DispatchQueue) {
    self.stillnight = stillnight
    self.queue = queue
  }

  /// Opens a diary: the person's own, the sample, or an empty one in place of a damaged one.
  public static func open(_ open: @escaping @Sendable () throws -> Stillnight) async throws -> CoreQueue {
    let queue = DispatchQueue(label: "app.stillnight.core", qos: .userInitiated)
    return CoreQueue(stillnight: try await run(on: queue, open), queue: queue)
  }

  /// Runs one call, or a few that belong together.
  public func call<T: Sendable>(_ body: @escaping @Sendable (Stillnight) throws -> T) async throws -> T {
    try await Self.run(on: queue) { [stillnight, life] in
      // What could not be written down now is written down by the next call; the answer stands.
      defer { if !life.foreground { try? stillnight.pause() } }
      return try body(stillnight)
    }
  }

  /// Runs a job of more than a moment beside the calls.
  func job<T: Sendable>(_ body: @escaping @Sendable (Stillnight) throws -> T) async throws -> T {
    let result: Result<T, any Error>
    do {
      result = .success(try await Self.run(on: jobs) { [stillnight] in try body(stillnight) })
    } catch {
      result = .failure(error)
    }
    // It may have opened the file after the app went to the back.
    queue.async { [stillnight, life] in if !life.foreground { try? stillnight.pause() } }
    return try result.get()
  }

  /// The app came to the front: the file stays open until `letSleep`.
  public func stayAwake() async throws {
    try await Self.run(on: queue) { [stillnight, life] in
      life.foreground = true
      try stillnight.resume()
    }
  }

  /// The app went to the back: everything is written down and the file closed.
  public func letSleep() async throws {
    try await Self.run(on: queue) { [stillnight, life] in
      life.foreground = false
      try stillnight.pause()
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
