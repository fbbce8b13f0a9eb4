// Amounts as they are typed, and as the core has them: in thousandths. Decides only how a number is read and written.
import Foundation

/// A number of thousandths, as "1.5".
public enum Thousandths {
  /// What was typed, with a point or a comma. Nil for what is no number, or finer than a thousandth.
  public static func read(_ typed: String) -> Int64? {
    let plain = typed.trimmed.replacing(",", with: ".")
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard let whole = parts.first, !plain.isEmpty, whole.count <= 12, plain != "." else { return nil }
    let rest = parts.count > 1 ? parts[1] : ""
    guard rest.count <= 3, (whole + rest).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(whole + rest + String(repeating: "0", count: 3 - rest.count))
  }

  /// The number as it is typed again.
  public static func write(_ thousandths: Int64, locale: Locale = .autoupdatingCurrent) -> String {
    (Decimal(thousandths) / 1000).formatted(
      .number.precision(.fractionLength(0...3)).grouping(.never).locale(locale)
    )
  }
}

/// A number that is being typed. Empty is none.
public struct TypedNumber: Sendable, Equatable {
  public var text: String

  public init(_ thousandths: Int64? = nil) { text = thousandths.map { Thousandths.write($0) } ?? "" }

  public var isEmpty: Bool { text.trimmed.isEmpty }

  /// In thousandths.
  public var value: Int64? { Thousandths.read(text) }

  /// Whether it is a number, or none.
  public var readable: Bool { isEmpty || value != nil }
}
