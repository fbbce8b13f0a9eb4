// The passphrase of scheduled backups in the system's keychain: on this phone only, in no backup of the system, and
// readable once the phone was unlocked after a start, so that a backup can make itself with the screen off.
import Foundation
import Security
import StillnightKit

struct KeychainPassphrase: PassphraseStore {
  private static let service = "app.stillnight.backup"

  struct Refused: Error {}

  private var query: [CFString: Any] {
    [kSecClass: kSecClassGenericPassword, kSecAttrService: Self.service, kSecAttrAccount: Self.service]
  }

  func passphrase() throws -> String? {
    var asked = query
    asked[kSecReturnData] = true
    asked[kSecMatchLimit] = kSecMatchLimitOne
    var found: CFTypeRef?
    switch SecItemCopyMatching(NSDictionary(dictionary: asked) as CFDictionary, &found) {
    case errSecSuccess: return (found as? Data).flatMap { String(data: $0, encoding: .utf8) }
    case errSecItemNotFound: return nil
    default: throw Refused()
    }
  }

  func keep(_ passphrase: String?) throws {
    let gone = SecItemDelete(NSDictionary(dictionary: query) as CFDictionary)
    guard gone == errSecSuccess || gone == errSecItemNotFound else { throw Refused() }
    guard let passphrase else { return }
    var kept = query
    kept[kSecValueData] = Data(passphrase.utf8)
    kept[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
    guard SecItemAdd(NSDictionary(dictionary: kept) as CFDictionary, nil) == errSecSuccess else { throw Refused() }
  }
}
