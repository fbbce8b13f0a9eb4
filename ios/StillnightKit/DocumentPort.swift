// What the app needs of the system to hand files over and to keep a secret, and nothing of how the system does it. Files
// are made and read in the app's own container: what the person picked is copied in, what they asked for is handed out.
import Foundation

/// The system's documents. The app's own is in StillnightApp; tests have one of their own.
public protocol DocumentPort: Sendable {
  /// A folder in the app's own container for a file on its way, protected like the diary. Made if it is not there.
  func workplace() throws -> URL
  /// Copies a file or folder that the person picked into the workplace, and says where it is there.
  func bringIn(_ picked: URL) async throws -> URL
  /// A folder that the person picked, in a form that finds it again after a restart.
  func remember(_ folder: URL) throws -> String
  /// What a remembered folder is called; nil if it can't be found.
  func name(of destination: String) -> String?
  /// Copies a file of the workplace into a remembered folder, over one of the same name. Gives the folder's new form where
  /// the system has moved it.
  func deliver(_ file: URL, to destination: String) async throws -> String?
  /// Deletes a file or folder of the workplace.
  func discard(_ file: URL)
}

/// Where the passphrase of scheduled backups is kept: by the system, on this phone only, never in the diary.
public protocol PassphraseStore: Sendable {
  func passphrase() throws -> String?
  /// Nil forgets it.
  func keep(_ passphrase: String?) throws
}
