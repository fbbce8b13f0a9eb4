// Errors in words, threads, and nothing kept alive that should go.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct CoreTests {
  @Test func wrongInputIsSaidInWordsAndChangesNothing() async throws {
    let phone = try await FixedPhone()
    let app = phone.app
    await app.tonight.record()
    let before = app.tonight.screen?.episodes
    await app.tonight.addDetail(to: try #require(app.tonight.confirmation?.episode))
    let sheet = try #require(app.tonight.detail)
    for wrong: Intensity in [0, 11] {
      app.session.notice = nil
      await sheet.choose(wrong)
      #expect(app.session.notice?.contains("1 to 10") == true)
      #expect(app.tonight.detail != nil, "the sheet stays, with what was entered")
    }
    app.session.notice = nil
    sheet.beganDate = sheet.beganDate.plus(days: 1)
    await sheet.keepTimes()
    #expect(app.session.notice?.isEmpty == false)
    #expect(app.tonight.screen?.episodes == before)
    app.session.notice = nil
    sheet.note = String(repeating: "legs ", count: 500)
    await sheet.done()
    #expect(app.session.notice?.isEmpty == false)
    #expect(app.tonight.detail != nil)
  }

  @Test func aNightThatEndsBeforeItBegins() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 08:00")
    await phone.app.tonight.checkIn()
    let morning = try #require(phone.app.tonight.morning)
    morning.up = CivilTime(hour: 22, minute: 0)
    morning.bed = CivilTime(hour: 23, minute: 0)
    #expect(morning.awakenings == nil, "how often awake is not filled in")
    await morning.save()
    #expect(phone.app.session.notice?.isEmpty == false)
    let stored = try await phone.app.session.core.call { [night = morning.night] in try $0.night(night: night) }
    #expect(stored == nil)
  }

  @Test func everyErrorHasWords() {
    let words = Words(language: "en")
    let errors: [StillnightError] = [
      .OutOfRange(field: .intensity, min: 1, max: 10), .TooLong(field: .name, max: 80), .Missing(field: .name),
      .Before(field: .ended, after: .began), .InFuture(field: .began, limitMinutes: 5), .UnknownZone(field: .zone),
      .NoSuchTime(field: .date), .NotFound(field: .id), .UndoOver, .NotADatabase, .Damaged,
      .NewerVersion(found: 9, supported: 1), .DiskFull, .Storage, .Internal, .LongAgo(field: .began, limitYears: 100),
      .NotABackup, .WrongPassphrase, .BackupDamaged, .AsksTooMuch(limitMegabytes: 64), .WeakPassphrase, .Cancelled,
      .NothingStaged, .Busy, .InSample,
    ]
    let said = errors.map(words.explain)
    #expect(Set(said).count == errors.count)
    for sentence in said { #expect(sentence.count > 10 && !sentence.contains("error-")) }
    struct Foreign: Error {}
    #expect(words.explain(Foreign()) == words.explain(StillnightError.Internal))
  }

  @Test func everyChoiceHasAWord() {
    let words = Words(language: "en")
    let said =
      Sensation.offered.map { words[$0] } + BodyPart.offered.map { words[$0] } + Activity.offered.map { words[$0] }
      + ReliefKind.offered.map { words[$0] } + ItemKind.offered.map { words[$0] }
      + Rest.offered.map { words[$0] } + ExposureKind.offered.map { words[$0] } + ExerciseKind.offered.map { words[$0] }
      + Effort.offered.map { words[$0] } + CyclePhase.offered.map { words[$0] } + LineKind.offered.map { words[$0] }
      + Grain.offered.map { words[$0] } + ScoreKind.offered.map { words[$0] }
    for word in said { #expect(!word.contains("-"), "\(word) has no label") }
    #expect(kebab(Activity.drivingAsPassenger) == "driving-as-passenger")
  }

  /// The lists of choices are written by hand: each holds all that the core has, and what is left out is left out on purpose.
  @Test func everyChoiceOfTheCoreIsOffered() throws {
    func all<Value>(_ offered: [Value], but left: [Value] = []) throws {
      let named = (offered + left).map { "\($0)" }
      #expect(try Set(named) == Set(cases(of: "\(Value.self)")), "\(Value.self)")
      #expect(Set(named).count == named.count, "\(Value.self) twice")
    }
    try all(Sensation.offered)
    try all(BodyPart.offered)
    #expect(Set(BodyPart.leftLeg + BodyPart.rightLeg + BodyPart.elsewhere) == Set(BodyPart.offered))
    try all(Activity.offered)
    try all(ReliefKind.offered)
    // A blood draw has a page of its own.
    try all(ItemKind.offered, but: [.bloodDraw])
    try all(Anchor.meals, but: [.bedtime, .waking])
    try all(Substance.offered)
    try all(Compound.offered)
    try all(StrengthUnit.offered)
    try all(SkipReason.offered)
    try all(Rest.offered)
    try all(NightPart.offered)
    try all(ExerciseKind.offered)
    try all(Effort.offered)
    try all(CyclePhase.offered)
    try all(ExposureKind.offered)
    try all(LineKind.offered)
    try all(Grain.offered)
    try all(ScoreKind.offered)
    try all(Sex.offered)
    try all(Condition.offered)
  }

  /// The cases that the generated code has of an enum of the core.
  private func cases(of name: String) throws -> [String] {
    let source = URL(filePath: #filePath).appending(path: "../../../Generated/StillnightCore/StillnightCore.swift")
    let lines = try String(contentsOf: source.standardizedFileURL, encoding: .utf8).split(separator: "\n")
    let begin = try #require(lines.firstIndex { $0.hasPrefix("public enum \(name):") }, "no enum \(name)")
    return lines[begin...].prefix { $0 != "}" }.filter { $0.hasPrefix("    case ") }.map { line in
      String(line.dropFirst("    case ".count).prefix { $0.isLetter || $0.isNumber })
    }
  }

  @Test func aFileThatIsNoDiary() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stillnight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "stillnight.db")
    let content = Data(String(repeating: "This is a shopping list. ", count: 400).utf8)
    try content.write(to: file)
    let launch = LaunchModel(
      ports: .fixed(FixedDevice("Europe/Berlin", "2026-11-22 03:12")),
      path: { file.path }
    )
    #expect(await launch.app() == nil)
    guard case .failed(let failure) = launch.state else {
      Issue.record("it opened")
      return
    }
    #expect(failure.words == launch.words.explain(StillnightError.NotADatabase))
    #expect(failure.canSetAside)
    #expect(try Data(contentsOf: file) == content)

    // The person moves the file away and tries again.
    try FileManager.default.removeItem(at: file)
    await launch.retry()
    guard case .open = launch.state else {
      Issue.record("it did not open")
      return
    }
  }

  /// A diary of a newer version is sound: it waits for the newer app, and there is no button that the core would refuse.
  @Test func aDiaryOfANewerVersionIsNotDamaged() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    await phone.app.wentToBack()
    let path = phone.path
    let file = URL(filePath: path)
    var content = try Data(contentsOf: file)
    // https://www.sqlite.org/fileformat.html#user_version: four bytes at 60, the highest first.
    content.replaceSubrange(60..<64, with: [0, 0, 0xFF, 0xFF])
    try content.write(to: file)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    let launch = LaunchModel(ports: phone.ports, path: { path })
    #expect(await launch.app() == nil)
    guard case .failed(let failure) = launch.state else {
      Issue.record("it opened")
      return
    }
    #expect(!failure.canSetAside)
    #expect(failure.words != launch.words.explain(StillnightError.Damaged))
    #expect(try Data(contentsOf: file) == content)
  }

  @Test func noFolderIsSaidInWords() async throws {
    struct NoFolder: Error {}
    let launch = LaunchModel(
      ports: .fixed(FixedDevice("Europe/Berlin", "2026-11-22 03:12")),
      path: { throw NoFolder() }
    )
    #expect(await launch.app() == nil)
    guard case .failed(let failure) = launch.state else {
      Issue.record("it opened")
      return
    }
    #expect(failure.words == launch.words.explain(StillnightError.Storage))
    #expect(!failure.canSetAside, "setting aside would not help")
  }

  @Test func theAppIsOpenedOnceWhoeverAsks() async throws {
    let phone = try await FixedPhone()
    let launch = LaunchModel(
      ports: phone.ports,
      path: { [path = phone.path] in path + ".second" }
    )
    let asks = (0..<10).map { _ in Task { await launch.app().map { ObjectIdentifier($0) } } }
    var apps: Set<ObjectIdentifier?> = []
    for ask in asks { apps.insert(await ask.value) }
    #expect(apps.count == 1 && !apps.contains(nil))
  }

  @Test func theListenerKeepsNothingAlive() async throws {
    var phone: FixedPhone? = try await FixedPhone()
    weak var app = phone?.app
    weak var tonight = phone?.app.tonight
    let core = try #require(phone?.app.session.core)
    await phone?.app.tonight.record()
    #expect(app != nil)
    phone = nil
    // A change that is just being read holds the app until it is read; nothing holds it for good.
    for _ in 0..<100_000 where app != nil { await Task.yield() }
    #expect(app == nil, "the core must not hold the app")
    #expect(tonight == nil)
    // The core is still open and tells a listener without a reader.
    _ = try? await core.call { try $0.recordEpisode(minutesAgo: 0) }
  }

  @Test func manyCallsAtOnceAreAllKept() async throws {
    let phone = try await FixedPhone()
    let app = phone.app
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { await app.tonight.record() } }
      for _ in 0..<50 { group.addTask { _ = try? await app.session.core.call { try $0.trends(nights: 14) } } }
    }
    #expect(app.session.notice == nil)
    #expect(app.tonight.screen?.episodes.count == 50)
    #expect(app.trends.screen?.nights.last { $0.known }?.episodes == 50)
  }

  @Test func manyThreadsCallTheCoreItself() async throws {
    let phone = try await FixedPhone()
    let path = phone.path + ".threads"
    let stillnight = try Stillnight.open(path: path, device: phone.device)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 {
        group.addTask { (try? stillnight.recordEpisode(minutesAgo: 1)) != nil && (try? stillnight.tonight()) != nil }
      }
      for await done in group { #expect(done) }
    }
    #expect(try stillnight.tonight().episodes.count == 100)
  }

  @Test func inTheBackgroundEachCallOpensTheFileForItself() async throws {
    let phone = try await FixedPhone()
    let core = phone.app.session.core
    try await core.stayAwake()
    try await core.letSleep()
    try await core.letSleep()
    _ = try await core.call { try $0.recordEpisode(minutesAgo: 0) }
    // The file is closed again: another process may take it over.
    let second = try Stillnight.open(path: phone.path, device: phone.device)
    #expect(try second.tonight().episodes.count == 1)
    try second.pause()
    try await core.stayAwake()
    #expect(try await core.call { try $0.tonight().episodes.count } == 1)
  }
}

@MainActor @Suite struct ChangeInboxTests {
  @Test func callbacksThatOvertakeEachOtherLoseNothing() {
    let inbox = ChangeInbox()
    inbox.onChange(topics: [.diary], revision: 7)
    #expect(inbox.take() == ChangeInbox.everything, "what came before the first is not known")
    inbox.onChange(topics: [.diary], revision: 8)
    #expect(inbox.take() == [.diary])
    inbox.onChange(topics: [.plan], revision: 10)
    #expect(inbox.take() == ChangeInbox.everything, "9 was overtaken")
    inbox.onChange(topics: [.reminders], revision: 9)
    #expect(inbox.take().isEmpty)
    #expect(inbox.take().isEmpty)
  }
}
