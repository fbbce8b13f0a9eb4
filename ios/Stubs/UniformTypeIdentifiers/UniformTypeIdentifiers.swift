// Type-check-only stand-in for UniformTypeIdentifiers (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import Foundation

public struct UTType: Hashable, Sendable {
  public static let data = UTType()
  public static let item = UTType()
  public static let json = UTType()
  public static let folder = UTType()
  init() {}
  public init?(filenameExtension: String, conformingTo supertype: UTType = .data) {}
}
