// JSON as it is written, values as they come out of a call, and the two ways a scenario can stop.
import Foundation

/// Why a scenario stopped.
enum Stop: Error {
  /// The scenario itself is wrong: an unknown call, field, step.
  case mistake(String)
  /// The app did something else than expected.
  case failed(String)
}

func mistake(_ text: String) -> Stop { .mistake(text) }
func failed(_ text: String) -> Stop { .failed(text) }

/// JSON.
enum JSON: Equatable, Decodable {
  case null
  case bool(Bool)
  case number(Int64)
  /// A number that is no whole one: no call takes any.
  case fraction(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: Decoder) throws {
    let one = try decoder.singleValueContainer()
    if one.decodeNil() {
      self = .null
    } else if let bool = try? one.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? one.decode(Int64.self) {
      self = .number(number)
    } else if let fraction = try? one.decode(Double.self) {
      self = .fraction(fraction)
    } else if let text = try? one.decode(String.self) {
      self = .text(text)
    } else if let list = try? one.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try one.decode([String: JSON].self))
    }
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }
  var whole: Int64? { if case .number(let number) = self { number } else { nil } }
  var fields: [String: JSON]? { if case .object(let fields) = self { fields } else { nil } }
  var items: [JSON]? { if case .list(let items) = self { items } else { nil } }

  /// An instant from RFC 3339 text or milliseconds.
  var instant: Int64? { whole ?? string.flatMap(milliseconds) }

  /// On one line.
  var line: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "\(number)"
    case .fraction(let fraction): "\(fraction)"
    case .text(let text): quoted(text)
    case .list(let items): "[\(items.map(\.line).joined(separator: ","))]"
    case .object(let fields):
      "{\(fields.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value.line)" }.joined(separator: ","))}"
    }
  }

  /// On one line; a number that can only be an instant is followed by its date.
  var shown: String {
    guard let whole, whole > 100_000_000_000 else { return line }
    let date = Date(timeIntervalSince1970: Double(whole) / 1000)
    return "\(line) (\(ISO8601DateFormatter().string(from: date)))"
  }

  /// The part at a path such as `pending.0.id`; the whole at an empty path.
  func at(_ path: String) -> JSON? {
    path.split(separator: ".").reduce(self as JSON?) { value, part in
      switch value {
      case .list(let items): Int(part).flatMap { items.indices.contains($0) ? items[$0] : nil }
      case .object(let fields): fields[String(part)]
      default: nil
      }
    }
  }
}

private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

/// Milliseconds of RFC 3339 text.
func milliseconds(_ text: String) -> Int64? {
  let form = #/(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))/#
  guard let found = text.wholeMatch(of: form)?.output else { return nil }
  func number(_ part: Substring) -> Int { Int(part) ?? 0 }
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = .gmt
  let parts = DateComponents(
    year: number(found.1),
    month: number(found.2),
    day: number(found.3),
    hour: number(found.4),
    minute: number(found.5),
    second: number(found.6)
  )
  let inRange =
    number(found.4) < 24 && number(found.5) < 60 && number(found.6) < 60
    && parts.isValidDate(in: calendar)
  guard inRange, let date = calendar.date(from: parts) else { return nil }
  var ahead = 0
  if let sign = found.8, let hours = found.9, let minutes = found.10 {
    ahead = (number(hours) * 60 + number(minutes)) * (sign == "-" ? -60 : 60)
  }
  let fraction = found.7.map { Int64(($0 + "000").prefix(3)) ?? 0 } ?? 0
  return (Int64(date.timeIntervalSince1970) - Int64(ahead)) * 1000 + fraction
}

/// A value that a call gave.
enum Value: Equatable {
  case null
  case bool(Bool)
  case number(Int64)
  case text(String)
  case list([Value])
  /// A record: always all of its fields.
  case record([String: Value])
  /// An enum's variant with fields.
  case variant(String, [String: Value])
  /// A map from text.
  case map([String: Value])

  var json: JSON {
    switch self {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.json))
    case .record(let fields), .map(let fields): .object(fields.mapValues(\.json))
    case .variant(let name, let fields): .object([name: .object(fields.mapValues(\.json))])
    }
  }
}
