// Where the diary lies: in the app's own container, readable once the phone was unlocked after a start so that a
// notification's button works on a locked phone, and left out of backups.
import Foundation
import UIKit

enum DiaryFile {
  /// Makes the folder and says where the file in it is.
  @Sendable static func path() throws -> String { try folder("Diary").appending(path: "stillnight.db").path }

  /// A folder of the app's own, made if it is not there.
  static func folder(_ name: String) throws -> URL {
    var folder = try FileManager.default
      .url(for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
      .appending(path: name, directoryHint: .isDirectory)
    let protection: [FileAttributeKey: Any] = [
      .protectionKey: FileProtectionType.completeUntilFirstUserAuthentication
    ]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try folder.setResourceValues(values)
    return folder
  }
}
