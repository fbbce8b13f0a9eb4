// Backups that make themselves. Decides that one is made only with a place and a passphrase to make it with, and noted as
// made only when it has arrived. When one is due is the core's to say.
import Foundation
import Observation
import StillnightCore

/// The schedule of backups.
@MainActor @Observable
public final class BackupScheduleModel {
  public private(set) var schedule: BackupSchedule?
  /// What the folder is called; nil if none is chosen or it can't be found.
  public private(set) var folder: String?
  /// Whether a passphrase is kept for it.
  public private(set) var hasPassphrase = false

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let documents: any DocumentPort
  @ObservationIgnored private let secrets: any PassphraseStore

  init(session: Session, documents: any DocumentPort, secrets: any PassphraseStore) {
    self.session = session
    self.documents = documents
    self.secrets = secrets
  }

  public func load() async {
    guard let read = await session.ask({ try $0.backupSchedule() }) else { return }
    schedule = read
    folder = read.destination.isEmpty ? nil : documents.name(of: read.destination)
    hasPassphrase = (try? secrets.passphrase()) != nil
  }

  /// Every so many days, with the passphrase that is typed or one that was kept before; nil for by hand only, which forgets
  /// it. False without either. The system keeps it, on this phone only.
  @discardableResult
  public func choose(everyDays days: Int32?, typed: String = "") async -> Bool {
    guard days == nil || !typed.isEmpty || hasPassphrase else { return false }
    if days == nil || !typed.isEmpty, await !keep(days == nil ? nil : typed) { return false }
    await set(days, schedule?.destination ?? "")
    return true
  }

  /// Takes the folder the person picked.
  public func choose(folder picked: URL) async {
    do {
      await set(schedule?.everyDays, try documents.remember(picked))
    } catch {
      session.showUnreachable()
    }
  }

  private func keep(_ passphrase: String?) async -> Bool {
    do {
      if let passphrase, try await !session.core.call({ try $0.passphraseStrength(passphrase: passphrase).enough }) {
        throw StillnightError.WeakPassphrase
      }
      try secrets.keep(passphrase)
      return true
    } catch let error as StillnightError {
      session.show(error)
    } catch {
      session.show(StillnightError.Storage)
    }
    return false
  }

  /// Whether a folder is still to be chosen before a backup can make itself.
  public var wantsFolder: Bool { schedule?.everyDays != nil && folder == nil }

  private func set(_ days: Int32?, _ destination: String) async {
    _ = await session.perform { try $0.setBackupSchedule(everyDays: days, destination: destination) }
    await load()
  }

  /// Makes the backup that is due, if one is. Called when the app comes to the front, and in the background. True if one
  /// has arrived.
  @discardableResult
  public func makeIfDue() async -> Bool {
    await load()
    guard let schedule, schedule.due, !schedule.destination.isEmpty, session.job == nil else { return false }
    guard let passphrase = try? secrets.passphrase() else { return false }
    do {
      let date = CivilDate(picked: session.localNow)
      // A place of its own: one of the same name may be waiting to be handed out.
      let folder = try documents.workplace().appending(path: "due")
      documents.discard(folder)
      defer { documents.discard(folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: HandOut.Kind.backup.name(on: date))
      _ = try await session.attempt(.backup) { try $0.backUp(path: file.path, passphrase: passphrase, progress: $1) }
      let moved = try await documents.deliver(file, to: schedule.destination)
      try await session.core.call { stillnight in
        if let moved { try stillnight.setBackupSchedule(everyDays: schedule.everyDays, destination: moved) }
        try stillnight.backupMade()
      }
    } catch let error as StillnightError {
      session.show(error)
      return false
    } catch {
      session.showUnreachable()
      return false
    }
    await load()
    return true
  }
}
