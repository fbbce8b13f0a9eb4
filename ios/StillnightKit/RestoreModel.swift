// Bringing a file in. Decides the order of the steps: copied into the app's own container, looked at, shown, and only at
// the person's word merged or put in place. What the file is, whether it is sound and what it would do, is the core's.
import Foundation
import Observation
import StillnightCore

/// Restoring, merging, and the older files that are kept.
@MainActor @Observable
public final class RestoreModel {
  /// What is to be looked at.
  public enum Source: Sendable, Equatable {
    /// A file or folder, in the app's own container.
    case file(URL)
    /// A kept file, by its name.
    case kept(String)
  }

  /// What was read and waits for the person's word.
  public private(set) var staged: Staged?
  /// What was looked at.
  public private(set) var source: Source?
  /// Whether a passphrase is asked for, and what is typed.
  public var asksPassphrase = false
  public var passphrase = ""
  /// What merging or restoring did.
  public private(set) var imported: Imported?
  public private(set) var kept: [KeptFile] = []

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let documents: any DocumentPort

  init(session: Session, documents: any DocumentPort) {
    self.session = session
    self.documents = documents
  }

  /// Reads what is kept.
  public func load() async {
    if let read = await session.ask({ try $0.keptFiles() }) { kept = read }
  }

  /// The person picked a file or folder.
  public func pick(_ picked: URL) async {
    await forget()
    imported = nil
    do {
      let file = try await documents.bringIn(picked)
      source = .file(file)
      await stage(file, "", asking: true)
    } catch {
      session.showUnreachable()
    }
  }

  /// The person typed the passphrase of the file.
  public func unlock() async {
    guard case .file(let file) = source else { return }
    await stage(file, passphrase, asking: false)
  }

  /// Looks at a kept file.
  public func open(_ file: KeptFile) async {
    await forget()
    imported = nil
    source = .kept(file.name)
    staged = await session.run(.reading) { try $0.stageKept(name: file.name, progress: $1) }
    if staged == nil { source = nil }
  }

  /// Each entry as it was changed last.
  public func merge() async { await bring(.merging) { try $0.mergeStaged(progress: $1) } }

  /// In the place of the diary.
  public func replace() async { await bring(.replacing) { try $0.restoreStaged(progress: $1) } }

  /// Drops what is staged, and the copy of the file.
  public func forget() async {
    if staged != nil { _ = await session.ask { try $0.forgetStaged() } }
    if case .file(let file) = source { documents.discard(file) }
    (staged, source, asksPassphrase, passphrase) = (nil, nil, false, "")
  }

  /// Deletes a kept file for good.
  public func delete(_ file: KeptFile) async {
    _ = await session.ask { try $0.deleteKept(name: file.name) }
    await load()
  }

  /// A file that wants a passphrase says so when it is read without one: then it is asked for, without a word of error.
  private func stage(_ file: URL, _ typed: String, asking: Bool) async {
    do {
      staged = try await session.attempt(.reading) { try $0.stage(path: file.path, passphrase: typed, progress: $1) }
      (asksPassphrase, passphrase) = (false, "")
    } catch let error as StillnightError where error.wantsPassphrase {
      asksPassphrase = true
      if !asking { session.show(error) }
    } catch {
      session.show(error)
      await forget()
    }
  }

  private func bring(
    _ kind: LongJob.Kind,
    _ body: @escaping @Sendable (Stillnight, any ProgressListener) throws -> Imported
  ) async {
    guard let done = await session.run(kind, body) else { return }
    staged = nil
    await forget()
    imported = done
    await session.readAll()
    await load()
  }
}

extension StillnightError {
  /// Whether another passphrase may open the file.
  fileprivate var wantsPassphrase: Bool {
    switch self {
    case .WrongPassphrase, .Missing(field: .passphrase): true
    default: false
    }
  }
}
