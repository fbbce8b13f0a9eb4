// Runs a scenario: does its steps against the generated Swift and holds what comes against what is expected.
// Decides besides, for every scenario: a call that gives an error has changed nothing and told nobody; the revision told
// rises by one. What is right for the app stands in the scenario.
import Foundation
import StillnightCore
import StillnightKit

private let stepKinds = ["set", "advance", "restart", "close", "open", "phone", "file", "call", "changes"]

private let fileKeys = [
  "name", "write", "patch", "truncate", "remove", "keep", "put_back", "is", "contains", "same_as", "there",
]

/// How a diary is opened, by the constructor's name.
private let constructors: [String: (String, any Device) throws -> Stillnight] = [
  "open": { try Stillnight.open(path: $0, device: $1) },
  "set_aside": { try Stillnight.setAside(path: $0, device: $1) },
  "open_sample": { try Stillnight.openSample(path: $0, device: $1) },
]

/// The screens that must look the same before and after a call that gives an error.
private let pictures: [(String, [String: JSON])] = [
  ("first_run", [:]), ("tonight", [:]), ("morning", [:]), ("plan", [:]), ("trends", ["nights": .number(400)]),
  ("ledger", ["limit": .number(1000)]), ("exposure_form", [:]), ("programme", [:]), ("own_words", [:]),
  ("learned_bedtime", [:]), ("backup_schedule", [:]), ("kept_files", [:]),
]

private func only(_ object: [String: JSON], _ known: [String], _ what: String) throws {
  if let unknown = object.keys.sorted().first(where: { !known.contains($0) }) {
    throw mistake("unknown key \"\(unknown)\" in \(what); there are \(known.joined(separator: ", "))")
  }
}

func object(_ json: JSON?, _ what: String) throws -> [String: JSON] {
  guard let fields = json?.fields else { throw mistake("\(what) must be an object, not \(json?.line ?? "nothing")") }
  return fields
}

func text(_ json: JSON?, _ what: String) throws -> String {
  guard let text = json?.string else { throw mistake("\(what) must be text, not \(json?.line ?? "nothing")") }
  return text
}

/// A name that stays inside the scenario's folder.
private func inside(_ name: String) throws -> String {
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  if parts.contains(where: { $0.isEmpty || $0 == ".." }) { throw mistake("\"\(name)\" leaves the scenario's folder") }
  return name
}

private func justTrue(_ json: JSON, _ what: String) throws {
  if json != .bool(true) { throw mistake("\(what) must be true, not \(json.line)") }
}

private func duration(_ json: JSON) throws -> Int64 {
  let form = #/(-?)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?/#
  guard let found = json.string?.wholeMatch(of: form)?.output,
    case let parts = [found.2, found.3, found.4, found.5], parts.contains(where: { $0 != nil })
  else {
    throw mistake("advance must be a duration such as \"2h30m\", \"1d\", \"45s\", \"-3m\", not \(json.line)")
  }
  let units: [Int64] = [86_400_000, 3_600_000, 60_000, 1_000]
  let total = zip(parts, units).map { (part, unit) in (part.flatMap { Int64($0) } ?? 0) * unit }.reduce(0, +)
  return found.1.isEmpty ? total : -total
}

/// The phone of a scenario: clock, zone and habits stand still until a step moves them. Zone rules are the app's own.
private final class ScriptedPhone: @unchecked Sendable {
  var now: Int64 = 0
  var zone = ""
  var language = "en"
  var hours24 = true

  func set(_ to: [String: JSON]) throws {
    try only(to, ["now", "zone", "language", "hours24"], "set")
    for (key, value) in to {
      switch key {
      case "now":
        guard let instant = value.instant else {
          throw mistake("now must be an instant such as \"2026-03-10T03:12:00+01:00\", not \(value.line)")
        }
        now = instant
      case "zone": zone = try text(value, "zone")
      case "language": language = try text(value, "language")
      default: hours24 = try Bool.from(value, "hours24")
      }
    }
  }

  /// The shipped device, told what this phone says.
  func device() -> FoundationDevice {
    FoundationDevice(
      now: { self.now },
      zone: { self.zone },
      locale: { Locale(identifier: self.hours24 ? "en_GB" : "en_US") },
      language: { self.language }
    )
  }
}

private final class Ear: ChangeListener, @unchecked Sendable {
  var topics: Set<String> = []
  var changes = 0
  var revision: Int64?
  var jump: String?

  func onChange(topics: [Topic], revision: Int64) {
    if let before = self.revision, before + 1 != revision {
      jump = "the listener was told revision \(revision) after \(before)"
    }
    self.revision = revision
    changes += 1
    for case .text(let topic) in topics.map(\.crossed) { self.topics.insert(topic) }
  }
}

private struct Expected {
  var value: JSON?
  var error: JSON?
  var words: JSON?

  init() {}

  init(_ step: [String: JSON]) throws {
    (value, error, words) = (step["expect"], step["error"], step["words"])
    if value != nil, error != nil { throw mistake("expect and error in one step") }
    if words != nil, error == nil { throw mistake("words without error") }
  }
}

private enum Answer: Equatable {
  case gave(Value)
  case error(Value)
}

/// A scenario as it runs, in a folder of its own.
final class Run {
  private let phone = ScriptedPhone()
  private let ear = Ear()
  private var stillnight: Stillnight?
  private var kept: [String: Data] = [:]
  private var saved: [String: JSON]
  /// How the diary is opened again by a restart.
  private var by = "open"
  private let folder: URL
  /// The diary of the phone that steps are about: each phone has a folder of its own.
  private var file: URL

  init(folder: URL) {
    self.folder = folder
    file = folder
    saved = ["dir": .text(folder.path)]
  }

  func start(_ device: [String: JSON]) throws {
    try only(device, ["now", "zone", "language", "hours24"], "device")
    if device["now"] == nil { throw mistake("device.now must be an instant") }
    if device["zone"] == nil { throw mistake("device.zone is missing") }
    try phone.set(device)
    try takeUp("first")
    try open("open", Expected())
  }

  private func takeUp(_ phone: String) throws {
    let own = folder.appendingPathComponent(phone)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    file = own.appendingPathComponent("stillnight.db")
  }

  func step(_ json: JSON) throws {
    let step = try object(json, "a step")
    if let note = step["note"] {
      _ = try text(note, "note")
      if step.count == 1 { return }
    }
    let kinds = stepKinds.filter { step[$0] != nil }
    guard kinds.count == 1, let body = step[kinds[0]] else {
      throw mistake("a step needs exactly one of \(stepKinds.joined(separator: ", ")): \(json.line)")
    }
    let more = kinds[0] == "call" ? ["args", "expect", "error", "words", "save", "note"] : ["note"]
    try only(step, kinds + more, "a \(kinds[0]) step")
    switch kinds[0] {
    case "set": try phone.set(try object(body, "set"))
    case "advance": phone.now += try duration(body)
    case "restart":
      try justTrue(body, "restart")
      try close()
      try open(by, Expected())
    case "close":
      try justTrue(body, "close")
      try close()
    case "open":
      if let fields = body.fields {
        try only(fields, ["by", "error", "words"], "open")
        try open(try fields["by"].map { try text($0, "by") } ?? "open", try Expected(fields))
      } else {
        try justTrue(body, "open")
        try open("open", Expected())
      }
    case "phone":
      let name = try inside(try text(body, "phone"))
      stillnight = nil
      try takeUp(name)
      try open("open", Expected())
    case "file": try fileStep(try object(body, "file"))
    case "changes": try changes(body)
    default: try call(step)
    }
    if let jump = ear.jump { throw failed(jump) }
  }

  private func changes(_ body: JSON) throws {
    guard let items = body.items else { throw mistake("changes must be a list of topics") }
    let wanted = Set(try items.map { try text($0, "a topic") })
    for topic in wanted { _ = try Topic.from(.text(topic), "changes") }
    let came = ear.topics
    ear.topics = []
    if wanted != came { throw failed("expected: changes of \(wanted.sorted())\ncame:     \(came.sorted())") }
  }

  private func open(_ by: String, _ expected: Expected) throws {
    guard let make = constructors[by] else {
      throw mistake("open by \"\(by)\"; there are \(constructors.keys.sorted().joined(separator: ", "))")
    }
    if stillnight != nil { throw mistake("open while the file is open") }
    let before = try? Data(contentsOf: file)
    do {
      let opened = try make(file.path, phone.device())
      stillnight = opened
      // Set aside once, the diary is a new one; the sample stays the sample.
      self.by = by == "open_sample" ? by : "open"
      if let error = expected.error { throw failed("expected: the error \(error.line)\ncame:     no error") }
      ear.revision = nil
      try opened.listen(listener: ear)
    } catch let error as StillnightError {
      try holdError(error.crossed, expected)
      // A damaged file is moved aside on purpose.
      if error != .Damaged, before != (try? Data(contentsOf: file)) {
        throw failed("opening gave an error and changed the file")
      }
    }
  }

  private func close() throws {
    if stillnight == nil { throw mistake("close while the file is closed") }
    stillnight = nil
  }

  private func fileStep(_ body: [String: JSON]) throws {
    try only(body, fileKeys, "file")
    let name = try body["name"].map { try inside(try text($0, "name")) }
    let things = body.filter { $0.key != "name" }
    guard things.count == 1, let (kind, value) = things.first else { throw mistake("a file step does one thing") }
    if name == nil, stillnight != nil { throw mistake("a file step while the file is open: close it first") }
    if name == nil {
      // Closed, the log holds nothing that the file doesn't: it would hide what is done to the file.
      for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: self.file.path + log) }
    }
    let file = name.map { folder.appendingPathComponent($0) } ?? self.file
    do {
      switch kind {
      case "write": try Data(try text(value, "write").utf8).write(to: file)
      case "patch":
        let patch = try object(value, "patch")
        try only(patch, ["offset", "hex"], "patch")
        let hex = Array(try text(patch["hex"], "hex"))
        let bytes = stride(from: 0, to: hex.count, by: 2).map {
          UInt8(String(hex[$0..<min($0 + 2, hex.count)]), radix: 16)
        }
        guard let offset = patch["offset"]?.whole, hex.count % 2 == 0, !bytes.contains(nil) else {
          throw mistake("patch needs an offset and pairs of hex digits")
        }
        var data = try Data(contentsOf: file)
        data.replaceSubrange(Int(offset)..<Int(offset) + bytes.count, with: bytes.compactMap { $0 })
        try data.write(to: file)
      case "truncate":
        guard let length = value.whole else { throw mistake("truncate must be a number of bytes") }
        try Data(contentsOf: file).prefix(Int(length)).write(to: file)
      case "remove":
        try justTrue(value, "remove")
        try FileManager.default.removeItem(at: file)
      case "keep": kept[try text(value, "keep")] = try Data(contentsOf: file)
      case "put_back":
        let name = try text(value, "put_back")
        guard let copy = kept[name] else { throw mistake("no copy was kept as \"\(name)\"") }
        try copy.write(to: file)
      case "there":
        let there = try Bool.from(value, "there")
        if FileManager.default.fileExists(atPath: file.path) != there {
          throw failed("expected: there: \(there)\ncame:     there: \(!there)")
        }
      case "same_as":
        let other = try inside(try text(value, "same_as"))
        let (found, wanted) = (try Data(contentsOf: file), try Data(contentsOf: folder.appendingPathComponent(other)))
        if found != wanted {
          let place = zip(found, wanted).prefix { $0 == $1 }.count
          throw failed(
            "expected: the \(wanted.count) bytes of \(other)\ncame:     \(found.count) bytes, others from byte \(place) on")
        }
      case "contains":
        let found = try Data(contentsOf: file)
        if !String(decoding: found, as: UTF8.self).contains(try text(value, "contains")) {
          throw failed("expected: a file with \(value.line) in it\ncame:     \(found.count) bytes without it")
        }
      default:
        let found = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? "no file"
        if found != (try text(value, "is")) {
          throw failed("expected: a file that is \(value.line)\ncame:     \"\(found)\"")
        }
      }
    } catch let error where !(error is Stop) {
      throw mistake("the file: \(error.localizedDescription)")
    }
  }

  private func answer(_ name: String, _ args: [String: JSON]) throws -> Answer {
    do {
      return .gave(try scenarios.call(stillnight, name, args))
    } catch let error as StillnightError {
      return .error(error.crossed)
    }
  }

  private func picture() throws -> [Answer] { try pictures.map(answer) }

  private func holdError(_ error: Value, _ expected: Expected) throws {
    guard let pattern = expected.error else {
      throw failed("expected: no error\ncame:     the error \(error.json.shown)")
    }
    try hold(try fill(pattern, saved), error, "error")
    guard let words = expected.words else { return }
    switch try answer("explain", ["error": error.json, "language": .text(phone.language)]) {
    case .gave(let value): try hold(try fill(words, saved), value, "words")
    case .error(let error): throw failed("explain gave the error \(error.json.line)")
    }
  }

  private func call(_ step: [String: JSON]) throws {
    let name = try text(step["call"], "call")
    let args = try object(try fill(step["args"] ?? .object([:]), saved), "args")
    let save = try object(step["save"] ?? .object([:]), "save")
    let expected = try Expected(step)
    if expected.error != nil, !save.isEmpty { throw mistake("save and error in one step") }
    let before = expected.error != nil && stillnight != nil ? try picture() : nil
    let changes = ear.changes
    switch try answer(name, args) {
    case .gave(let value):
      let json = value.json
      if let error = expected.error { throw failed("expected: the error \(error.line)\ncame:     \(json.shown)") }
      if let pattern = expected.value { try hold(try fill(pattern, saved), value, "") }
      for (key, path) in save {
        let path = try text(path, "a path to save")
        guard let part = json.at(path) else { throw mistake("nothing to save at \"\(path)\" of \(json.line)") }
        saved[key] = part
      }
    case .error(let error):
      try holdError(error, expected)
      if changes != ear.changes { throw failed("\(name) gave an error and told a change") }
      guard let before else { return }
      for (i, (was, now)) in zip(before, try picture()).enumerated() where was != now {
        throw failed("\(name) gave an error and changed \(pictures[i].0)\nbefore: \(was)\nafter:  \(now)")
      }
    }
  }
}
