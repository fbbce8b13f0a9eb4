// The runner: which files, how each ends, how many passed.
// Files: STILLNIGHT_SCENARIOS (one path a line), or all that come with the project.
import Foundation

private func said(_ word: String, _ path: String, _ step: Int, _ text: String) -> String {
  let place = step == 0 ? "before the first step" : "step \(step)"
  return "\(word) \(path)\n  \(place): \(text.replacingOccurrences(of: "\n", with: "\n    "))"
}

private func readFile(_ path: String) throws -> JSON {
  do {
    return try JSONDecoder().decode(JSON.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch let error as DecodingError {
    throw mistake("not JSON: \(error)")
  } catch {
    throw mistake(error.localizedDescription)
  }
}

/// Runs one file; what to print, and whether it is as it must be.
private func runFile(_ path: String) -> (passed: Bool, text: String) {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stillnight-\(UUID().uuidString)")
  var step = 0
  var selfTest: [String: JSON]?
  defer { try? FileManager.default.removeItem(at: folder) }
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let top = try object(try readFile(path), "a scenario")
    let known = ["name", "about", "device", "steps", "self_test"]
    if let unknown = top.keys.sorted().first(where: { !known.contains($0) }) {
      throw mistake("unknown key \"\(unknown)\" in a scenario; there are \(known.joined(separator: ", "))")
    }
    _ = try text(top["name"], "name")
    if let about = top["about"] { _ = try text(about, "about") }
    selfTest = top["self_test"]?.fields
    let run = Run(folder: folder)
    try run.start(try object(top["device"], "device"))
    guard let steps = top["steps"]?.items else { throw mistake("steps must be a list") }
    for (i, json) in steps.enumerated() {
      step = i + 1
      try run.step(json)
    }
  } catch {
    let isMistake: Bool
    let text: String
    switch error {
    case Stop.mistake(let said): (isMistake, text) = (true, said)
    case Stop.failed(let said): (isMistake, text) = (false, said)
    default: (isMistake, text) = (false, "\(error)")
    }
    let wanted = selfTest?[isMistake ? "mistake" : "failure"]?.string
    if let wanted, text.contains(wanted), selfTest?["step"]?.whole.map({ $0 == Int64(step) }) ?? true {
      return (true, "ok      \(path)")
    }
    return (
      false,
      isMistake ? said("MISTAKE", path, step, "mistake in the scenario: \(text)") : said("FAILED", path, step, text)
    )
  }
  if selfTest != nil { return (false, said("FAILED", path, 0, "passed, although it tests that the runner stops")) }
  return (true, "ok      \(path)")
}

private func files() -> [String] {
  if let list = ProcessInfo.processInfo.environment["STILLNIGHT_SCENARIOS"] {
    return list.split(separator: "\n").map(String.init)
  }
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../scenarios")
    .standardized
  return [folder, folder.appendingPathComponent("self-test")]
    .flatMap { (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? [] }
    .filter { $0.pathExtension == "json" }.map(\.path).sorted()
}

var (passedFiles, failedFiles) = (0, 0)
for path in files() {
  let (passed, text) = runFile(path)
  print(text)
  if passed { passedFiles += 1 } else { failedFiles += 1 }
}
print("\(passedFiles) passed, \(failedFiles) failed")
exit(failedFiles == 0 && passedFiles > 0 ? 0 : 1)
