// Files on their way in and out, by the system: security-scoped, and coordinated with whatever else has the file in hand,
// such as a cloud's own program. Decides nothing of what is in them.
import Foundation
import StillnightKit
import UIKit

struct SystemDocuments: DocumentPort {
  func workplace() throws -> URL { try DiaryFile.folder("Workplace") }

  func bringIn(_ picked: URL) async throws -> URL {
    try Self.inScope(of: picked) {
      let copy = try workplace().appending(path: "in-" + picked.lastPathComponent)
      discard(copy)
      try Self.coordinated { coordinator, failure, done in
        coordinator.coordinate(readingItemAt: picked, error: failure) { url in
          done(Result { try Self.copy(url, to: copy) })
        }
      }
      return copy
    }
  }

  /// A file as it is; of a folder the tables alone: what else the person keeps there is none of ours.
  private static func copy(_ picked: URL, to copy: URL) throws {
    let files = FileManager.default
    guard try picked.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
      return try files.copyItem(at: picked, to: copy)
    }
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    let found = try files.contentsOfDirectory(at: picked, includingPropertiesForKeys: [.isRegularFileKey])
    for file in found where file.pathExtension.lowercased() == "csv" {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      try files.copyItem(at: file, to: copy.appending(path: file.lastPathComponent))
    }
  }

  func remember(_ folder: URL) throws -> String {
    try Self.inScope(of: folder) {
      try folder.bookmarkData(options: .minimalBookmark, includingResourceValuesForKeys: nil, relativeTo: nil)
        .base64EncodedString()
    }
  }

  func name(of destination: String) -> String? { try? Self.find(destination).folder.lastPathComponent }

  func deliver(_ file: URL, to destination: String) async throws -> String? {
    let (folder, isStale) = try Self.find(destination)
    return try Self.inScope(of: folder) {
      let target = folder.appending(path: file.lastPathComponent)
      try Self.coordinated { coordinator, failure, done in
        coordinator.coordinate(writingItemAt: target, options: .forReplacing, error: failure) { url in
          // Written beside it and then put in its place: what is there is whole at any moment.
          done(Result { try Data(contentsOf: file, options: .mappedIfSafe).write(to: url, options: .atomic) })
        }
      }
      return isStale ? try remember(folder) : nil
    }
  }

  func discard(_ file: URL) { try? FileManager.default.removeItem(at: file) }

  /// Empties the workplace: at the start nothing in it is on its way any more.
  func clear() {
    guard let folder = try? workplace() else { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      discard(folder.appending(path: name))
    }
  }

  private struct NotFound: Error {}

  private static func find(_ destination: String) throws -> (folder: URL, isStale: Bool) {
    guard let bookmark = Data(base64Encoded: destination) else { throw NotFound() }
    var isStale = false
    let folder = try URL(resolvingBookmarkData: bookmark, options: [], relativeTo: nil, bookmarkDataIsStale: &isStale)
    return (folder, isStale)
  }

  private static func inScope<T>(of url: URL, _ body: () throws -> T) rethrows -> T {
    let scoped = url.startAccessingSecurityScopedResource()
    defer { if scoped { url.stopAccessingSecurityScopedResource() } }
    return try body()
  }

  /// One coordinated access: what the coordinator could not do and what the access could not do come out as one error.
  private static func coordinated(
    _ access: (NSFileCoordinator, NSErrorPointer, @escaping (Result<Void, any Error>) -> Void) -> Void
  ) throws {
    var failure: NSError?
    var result: Result<Void, any Error>?
    access(NSFileCoordinator(filePresenter: nil), &failure) { result = $0 }
    if let failure { throw failure }
    guard let result else { throw NotFound() }
    try result.get()
  }
}
