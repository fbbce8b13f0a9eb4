// Backups and exports by hand. Decides the order of the steps: made in the app's own container, handed to the system, and
// only when it has arrived noted as made; whatever comes in between, nothing is left lying about. What a backup holds, and
// whether a passphrase is good enough, is the core's.
import Foundation
import Observation
import StillnightCore

/// A file that is ready to be handed out.
public struct HandOut: Sendable, Equatable, Identifiable {
  public enum Kind: Sendable {
    case backup, json, csv
  }

  public let kind: Kind
  public let file: URL
  /// What was made, in words.
  public let words: String

  public var id: URL { file }
}

/// Backup and export.
@MainActor @Observable
public final class BackupModel {
  /// What is typed. Kept nowhere, unless for scheduled backups.
  public var passphrase = ""
  public private(set) var strength: PassphraseStrength?
  /// What waits for the system to ask where to.
  public private(set) var handOut: HandOut?
  /// Whether the system is asking where to; it puts this back by itself.
  public var asking = false
  /// What was done last, in words.
  public private(set) var done: String?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let documents: any DocumentPort

  init(session: Session, documents: any DocumentPort) {
    self.session = session
    self.documents = documents
  }

  /// Asks how good the passphrase is. To be called whenever it changes.
  public func judge() async {
    let typed = passphrase
    guard !typed.isEmpty else {
      strength = nil
      return
    }
    let answer = await session.ask { try $0.passphraseStrength(passphrase: typed) }
    if passphrase == typed { strength = answer }
  }

  /// Whether a backup can be made with what is typed.
  public var ready: Bool { strength?.enough == true }

  /// The page is left: what was typed goes with it.
  public func leave() { (passphrase, strength, done) = ("", nil, nil) }

  /// Makes the backup; the system then asks where to.
  public func makeBackup() async {
    guard ready else { return }
    let typed = passphrase
    await make(.backup) { try $0.backUp(path: $1, passphrase: typed, progress: $2) }
  }

  public func exportJSON() async { await make(.json) { try $0.exportJson(path: $1, progress: $2) } }

  public func exportCSV() async { await make(.csv) { try $0.exportCsv(folder: $1, progress: $2) } }

  /// The system has put it where the person wanted it.
  public func arrived(_ made: HandOut) async {
    clear(made)
    done = made.words
    if made.kind == .backup { _ = await session.ask { try $0.backupMade() } }
  }

  /// The person put it nowhere, or the system could not.
  public func notArrived(_ made: HandOut, because error: (any Error)? = nil) {
    clear(made)
    if error != nil { session.showUnreachable() }
  }

  private func clear(_ made: HandOut) {
    documents.discard(made.file)
    if handOut == made { (handOut, asking) = (nil, false) }
  }

  private func make(
    _ kind: HandOut.Kind,
    _ write: @escaping @Sendable (Stillnight, String, any ProgressListener) throws -> Written
  ) async {
    done = nil
    let file: URL
    do {
      file = try documents.workplace().appending(path: kind.name(on: CivilDate(picked: session.localNow)))
    } catch {
      return session.show(StillnightError.Storage)
    }
    documents.discard(file)
    if let written = await session.run(kind == .backup ? .backup : .export, { try write($0, file.path, $1) }) {
      handOut = HandOut(kind: kind, file: file, words: written.words)
      asking = true
    } else {
      documents.discard(file)
    }
  }
}

extension HandOut.Kind {
  /// "stillnight-2026-11-22.age": sorts by date.
  func name(on date: CivilDate) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .civil).year().month().day()
    let day = date.picked.formatted(style)
    return switch self {
    case .backup: "stillnight-\(day).age"
    case .json: "stillnight-\(day).json"
    case .csv: "stillnight-\(day)-csv"
    }
  }
}
