// What crosses the boundary, to and from a scenario's JSON: the plain types. Records, enums and calls are generated.
import StillnightCore

/// A type that can be an argument or a result.
protocol Crossing {
  /// Built from JSON; a value the app refuses is built, for the app to say so.
  static func from(_ json: JSON, _ at: String) throws -> Self
  /// What stands for it where a record leaves it out.
  static var empty: Self? { get }
  /// As a value. Not called so: a record may have a field of that name.
  var crossed: Value { get }
}

extension Crossing {
  static var empty: Self? { nil }
}

private func wrong(_ json: JSON, _ at: String, _ what: String) -> Stop {
  mistake("\(at) must be \(what), not \(json.line)")
}

extension Bool: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> Bool {
    guard case .bool(let bool) = json else { throw wrong(json, at, "true or false") }
    return bool
  }
  var crossed: Value { .bool(self) }
}

extension Int32: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> Int32 {
    guard let whole = json.whole, let number = Int32(exactly: whole) else { throw wrong(json, at, "a whole number") }
    return number
  }
  var crossed: Value { .number(Int64(self)) }
}

extension Int64: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> Int64 {
    guard let number = json.instant else {
      throw wrong(json, at, "an instant such as \"2026-03-10T03:12:00+01:00\", or a whole number")
    }
    return number
  }
  var crossed: Value { .number(self) }
}

extension String: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> String {
    guard let text = json.string else { throw wrong(json, at, "text") }
    return text
  }
  static var empty: String? { "" }
  var crossed: Value { .text(self) }
}

extension Optional: Crossing where Wrapped: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> Wrapped? {
    json == .null ? nil : try Wrapped.from(json, at)
  }
  static var empty: Wrapped?? { .some(nil) }
  var crossed: Value { self?.crossed ?? .null }
}

extension Array: Crossing where Element: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> [Element] {
    guard let items = json.items else { throw wrong(json, at, "a list") }
    return try items.enumerated().map { try Element.from($1, "\(at).\($0)") }
  }
  static var empty: [Element]? { [] }
  var crossed: Value { .list(map(\.crossed)) }
}

extension Dictionary: Crossing where Key == String, Value: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> [String: Value] {
    guard let fields = json.fields else { throw wrong(json, at, "an object") }
    return try Dictionary(uniqueKeysWithValues: fields.map { ($0, try Value.from($1, "\(at).\($0)")) })
  }
  var crossed: scenarios.Value { .map(mapValues { $0.crossed }) }
}

private func digits(_ json: JSON, _ separator: Character, _ widths: [Int]) -> [Int32]? {
  guard let parts = json.string?.split(separator: separator, omittingEmptySubsequences: false),
    parts.map(\.count) == widths,
    parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
  else { return nil }
  return parts.compactMap { Int32($0) }
}

private func padded(_ number: Int32, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

extension YearMonthDay: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> YearMonthDay {
    guard let parts = digits(json, "-", [4, 2, 2]) else { throw wrong(json, at, "a date such as \"2026-11-21\"") }
    return YearMonthDay(year: parts[0], month: parts[1], day: parts[2])
  }
  var crossed: Value { .text("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))") }
}

extension HourMinute: Crossing {
  static func from(_ json: JSON, _ at: String) throws -> HourMinute {
    guard let parts = digits(json, ":", [2, 2]) else { throw wrong(json, at, "a time of day such as \"23:00\"") }
    return HourMinute(hour: parts[0], minute: parts[1])
  }
  var crossed: Value { .text("\(padded(hour, 2)):\(padded(minute, 2))") }
}

/// The fields of a record or a variant, or the arguments of a call, as they are given.
struct Given {
  fileprivate let fields: [String: JSON]
  private let at: String
  private let arguments: Bool

  /// Fields of a record: what may be empty may be left out.
  init(_ json: JSON, _ at: String, _ known: [String]) throws {
    guard let fields = json.fields else { throw mistake("\(at) must be an object, not \(json.line)") }
    if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw mistake("\(at): unknown field \"\(unknown)\"; there are \(known.joined(separator: ", "))")
    }
    (self.fields, self.at, arguments) = (fields, at, false)
  }

  /// Arguments of a call: only one that may be null may be left out.
  init(arguments fields: [String: JSON], _ known: [String]) throws {
    if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
      let there = known.isEmpty ? "there are none" : "there are \(known.joined(separator: ", "))"
      throw mistake("unknown argument \"\(unknown)\"; \(there)")
    }
    (self.fields, at, arguments) = (fields, "", true)
  }

  func take<T: Crossing>(_ name: String) throws -> T {
    let here = arguments ? name : "\(at).\(name)"
    if let json = fields[name] { return try T.from(json, here) }
    if let empty = T.empty, !arguments || empty.crossed == .null { return empty }
    throw mistake(arguments ? "argument \"\(name)\" is missing" : "\(here) is missing")
  }
}

extension Given {
  /// Somebody who is told how far a job is: null, `{}`, or `{"cancel_at": 1}` to stop it at that report.
  func progress(_ name: String) throws -> (any ProgressListener)? {
    guard let json = fields[name], json != .null else { return nil }
    guard let given = json.fields, given.isEmpty || given.keys.elementsEqual(["cancel_at"]) else {
      throw mistake("\(name) must be null, {} or {\"cancel_at\": 1}, not \(json.line)")
    }
    guard let cancel = given["cancel_at"] else { return Follower(cancelAt: nil) }
    guard let at = cancel.whole, at > 0 else {
      throw mistake("\(name) must be null, {} or {\"cancel_at\": 1}, not \(json.line)")
    }
    return Follower(cancelAt: at)
  }
}

/// Follows a job, and stops it where the scenario says.
final class Follower: ProgressListener, @unchecked Sendable {
  private let cancelAt: Int64?
  private var reports: Int64 = 0
  /// Set by a report that makes no sense; asked for after the call.
  nonisolated(unsafe) static var odd: String?

  init(cancelAt: Int64?) {
    self.cancelAt = cancelAt
  }

  func onProgress(done: Int64, total: Int64) -> Bool {
    reports += 1
    if done < 0 || total < 0 || (total > 0 && done > total) {
      Follower.odd = "report \(reports) of a job's progress was \(done) of \(total)"
    }
    return cancelAt.map { reports < $0 } ?? true
  }
}

/// A variant as it is written: its name, and its fields if it has any.
func variant(_ json: JSON, _ at: String, _ known: [String: [String]]) throws -> (String, Given?) {
  let name: String
  if let text = json.string {
    name = text
  } else if let fields = json.fields, fields.count == 1, let only = fields.keys.first {
    name = only
  } else {
    throw mistake("\(at) must be one variant, not \(json.line)")
  }
  guard let declared = known[name] else {
    throw mistake("\(at): unknown variant \"\(name)\"; there are \(known.keys.sorted().joined(separator: ", "))")
  }
  switch (json.fields?[name], declared.isEmpty) {
  case (nil, true): return (name, nil)
  case (let inner?, false): return (name, try Given(inner, "\(at).\(name)", declared))
  case (nil, false): throw mistake("\(at): \(name) has fields: {\"\(name)\": {...}}")
  case (_, true): throw mistake("\(at): \(name) has no fields: write \"\(name)\"")
  }
}

/// Makes a call by its name in a scenario.
func call(_ open: Stillnight?, _ name: String, _ args: [String: JSON]) throws -> Value {
  guard let takes = calls[name] else {
    throw mistake("unknown call \"\(name)\"; there are \(calls.keys.sorted().joined(separator: ", "))")
  }
  Follower.odd = nil
  let value = try dispatch(open, name, try Given(arguments: args, takes))
  if let odd = Follower.odd { throw failed(odd) }
  return value
}

/// The open object, or the scenario's mistake.
func opened(_ open: Stillnight?, _ name: String) throws -> Stillnight {
  guard let open else { throw mistake("\(name) while the file is closed") }
  return open
}
