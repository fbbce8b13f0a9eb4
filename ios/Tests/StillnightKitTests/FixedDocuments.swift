// The system's documents and its keeper of secrets for tests: folders beside the diary, and a passphrase in memory.
import Foundation

@testable import StillnightKit

/// A workplace, and a folder outside the app that stands for what the person picks.
final class FixedDocuments: DocumentPort, @unchecked Sendable {
  let outside: URL
  private let place: URL
  private let lock = NSLock()
  private var moved: [String: String] = [:]
  private var gone = false

  struct Gone: Error {}

  init(in folder: URL) throws {
    outside = folder
    place = folder.deletingLastPathComponent().appending(path: "workplace")
    for folder in [outside, place] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  func workplace() throws -> URL { place }

  func bringIn(_ picked: URL) async throws -> URL {
    let copy = place.appending(path: "in-" + picked.lastPathComponent)
    discard(copy)
    try FileManager.default.copyItem(at: picked, to: copy)
    return copy
  }

  func remember(_ folder: URL) throws -> String { "bookmark:" + folder.path }

  func name(of destination: String) -> String? { try? URL(filePath: path(destination)).lastPathComponent }

  func deliver(_ file: URL, to destination: String) async throws -> String? {
    let target = URL(filePath: try path(destination)).appending(path: file.lastPathComponent)
    if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
    try FileManager.default.copyItem(at: file, to: target)
    return lock.withLock { moved[destination] }
  }

  func discard(_ file: URL) { try? FileManager.default.removeItem(at: file) }

  private func path(_ destination: String) throws -> String {
    guard destination.hasPrefix("bookmark:"), !lock.withLock({ gone }) else { throw Gone() }
    return String(destination.dropFirst("bookmark:".count).prefix { $0 != "#" })
  }

  // What a test does to it.

  /// The system has moved the folder: its old form still works once, and a new one is given.
  func move(_ destination: String) { lock.withLock { moved[destination] = destination + "#2" } }

  /// The folder can't be reached any more.
  func lose() { lock.withLock { gone = true } }

  /// What lies about in the workplace.
  func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
}

/// Keeps a passphrase in memory.
final class FixedSecrets: PassphraseStore, @unchecked Sendable {
  private let lock = NSLock()
  private var kept: String?

  func passphrase() throws -> String? { lock.withLock { kept } }
  func keep(_ passphrase: String?) throws { lock.withLock { kept = passphrase } }
}

extension Ports {
  /// A phone with this clock and nothing else to it.
  static func fixed(_ device: FixedDevice) -> Ports {
    Ports(
      device: device,
      notifications: FixedCenter(device, .granted),
      documents: NoDocuments(),
      secrets: FixedSecrets()
    )
  }
}

private struct NoDocuments: DocumentPort {
  func workplace() throws -> URL { throw FixedDocuments.Gone() }
  func bringIn(_ picked: URL) async throws -> URL { throw FixedDocuments.Gone() }
  func remember(_ folder: URL) throws -> String { throw FixedDocuments.Gone() }
  func name(of destination: String) -> String? { nil }
  func deliver(_ file: URL, to destination: String) async throws -> String? { throw FixedDocuments.Gone() }
  func discard(_ file: URL) {}
}
