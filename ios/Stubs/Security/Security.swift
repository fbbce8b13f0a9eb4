// Type-check-only stand-in for Security (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import Foundation

public typealias CFString = NSString
public typealias CFDictionary = NSDictionary
public typealias CFTypeRef = AnyObject
public typealias OSStatus = Int32

public let errSecSuccess: OSStatus = 0
public let errSecItemNotFound: OSStatus = -25300

// Constants of the system; `nonisolated(unsafe)` because the stand-in's strings are classes.
public nonisolated(unsafe) let kSecClass: CFString = ""
public nonisolated(unsafe) let kSecClassGenericPassword: CFString = ""
public nonisolated(unsafe) let kSecAttrService: CFString = ""
public nonisolated(unsafe) let kSecAttrAccount: CFString = ""
public nonisolated(unsafe) let kSecAttrAccessible: CFString = ""
public nonisolated(unsafe) let kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly: CFString = ""
public nonisolated(unsafe) let kSecReturnData: CFString = ""
public nonisolated(unsafe) let kSecMatchLimit: CFString = ""
public nonisolated(unsafe) let kSecMatchLimitOne: CFString = ""
public nonisolated(unsafe) let kSecValueData: CFString = ""

// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { 0 }
// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemAdd(_ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { 0 }
// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemDelete(_ query: CFDictionary) -> OSStatus { 0 }
