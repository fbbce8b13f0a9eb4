// Patterns: what a scenario says a value must be.
// Decides what matches, what differs, and what is a mistake in the pattern itself (a field that the value can't have).

private let matchers = ["$includes", "$len", "$contains", "$not"]

private func differs(_ at: String, _ expected: String, _ came: Value) -> Stop {
  failed("at \(at.isEmpty ? "the whole value" : at)\nexpected: \(expected)\ncame:     \(came.json.shown)")
}

private func join(_ at: String, _ part: String) -> String { at.isEmpty ? part : "\(at).\(part)" }

/// Holds a value against a pattern whose references are filled in.
func hold(_ pattern: JSON, _ came: Value, _ at: String) throws {
  switch (pattern, came) {
  case (.object(let object), _) where object.keys.contains { $0.hasPrefix("$") }:
    guard object.keys.allSatisfy({ $0.hasPrefix("$") }) else {
      throw mistake("matchers and fields in one pattern: \(pattern.line)")
    }
    for (name, wanted) in object.sorted(by: { $0.key < $1.key }) { try matcher(name, wanted, came, at) }
  case (.object(let object), .record(let fields)):
    try holdFields(object, fields, at)
  case (.object(let object), .map(let entries)):
    for (key, wanted) in object {
      guard let value = entries[key] else { throw differs(at, "an entry \"\(key)\"", came) }
      try hold(wanted, value, join(at, key))
    }
  case (.object(let object), .variant(let name, let fields)):
    guard object.count == 1, let inner = object[name] else { throw differs(at, pattern.shown, came) }
    guard let inner = inner.fields else { throw mistake("the fields of \(name) must be an object, not \(inner.line)") }
    try holdFields(inner, fields, join(at, name))
  case (.list(let wanted), .list(let items)):
    guard wanted.count == items.count else { throw differs(at, "\(wanted.count) elements: \(pattern.line)", came) }
    for (i, pair) in zip(wanted, items).enumerated() { try hold(pair.0, pair.1, join(at, String(i))) }
  case (.text(let text), .number(let number)):
    guard let wanted = pattern.instant else {
      throw mistake("\(at.isEmpty ? "pattern" : at): \"\(text)\" stands where a number or an instant comes")
    }
    if wanted != number { throw differs(at, "\(text) = \(wanted)", came) }
  case (.number(let wanted), .number(let number)) where wanted == number: break
  case (.text(let wanted), .text(let text)) where wanted == text: break
  case (.bool(let wanted), .bool(let bool)) where wanted == bool: break
  case (.null, .null): break
  default: throw differs(at, pattern.shown, came)
  }
}

private func holdFields(_ pattern: [String: JSON], _ fields: [String: Value], _ at: String) throws {
  for (key, wanted) in pattern.sorted(by: { $0.key < $1.key }) {
    guard let value = fields[key] else {
      let known = fields.keys.sorted().joined(separator: ", ")
      throw mistake("unknown field \"\(join(at, key))\" in a pattern; there are \(known)")
    }
    try hold(wanted, value, join(at, key))
  }
}

private func holds(_ pattern: JSON, _ came: Value, _ at: String) throws -> Bool {
  do {
    try hold(pattern, came, at)
    return true
  } catch Stop.failed {
    return false
  }
}

private func matcher(_ name: String, _ wanted: JSON, _ came: Value, _ at: String) throws {
  guard matchers.contains(name) else {
    throw mistake("unknown matcher \"\(name)\"; there are \(matchers.joined(separator: ", "))")
  }
  var fits = false
  switch (name, wanted) {
  case ("$len", .number(let length)):
    if case .list(let items) = came { fits = items.count == length }
  case ("$contains", .text(let part)):
    if case .text(let text) = came { fits = part.isEmpty || text.contains(part) }
  case ("$includes", .list(let patterns)):
    if case .list(let items) = came {
      for pattern in patterns where !(try items.contains { try holds(pattern, $0, at) }) {
        throw differs(at, "an element that is \(pattern.line)", came)
      }
      fits = true
    }
  case ("$not", _):
    fits = !(try holds(wanted, came, at))
  default:
    throw mistake("\(name) can't be \(wanted.line)")
  }
  if !fits { throw differs(at, "{\"\(name)\": \(wanted.line)}", came) }
}

/// Fills in references: a text that is only `${name}` becomes the saved value, others have it put in as text.
func fill(_ json: JSON, _ saved: [String: JSON]) throws -> JSON {
  switch json {
  case .list(let items): .list(try items.map { try fill($0, saved) })
  case .object(let fields): .object(try fields.mapValues { try fill($0, saved) })
  case .text(let text): try fill(text: text, saved)
  default: json
  }
}

private func fill(text: String, _ saved: [String: JSON]) throws -> JSON {
  var out = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "${") {
    guard let end = rest[start.upperBound...].firstIndex(of: "}") else { throw mistake("\"\(text)\": ${ without }") }
    let name = String(rest[start.upperBound..<end])
    guard let value = saved[name] else { throw mistake("\"\(text)\": nothing was saved as \"\(name)\"") }
    let after = rest.index(after: end)
    if start.lowerBound == text.startIndex, after == text.endIndex { return value }
    guard let part = value.string ?? value.whole.map(String.init) else {
      throw mistake("\"\(text)\": \"\(name)\" is neither text nor number")
    }
    out += rest[..<start.lowerBound] + part
    rest = rest[after...]
  }
  return .text(out + rest)
}
