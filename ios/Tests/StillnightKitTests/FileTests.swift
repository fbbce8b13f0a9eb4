// Backups, exports, restoring, older copies, a damaged file, the sample diary: the steps, and that nothing is left lying
// about.
import Foundation
import StillnightCore
import Testing

@testable import StillnightKit

@MainActor @Suite struct FileTests {
  private static let passphrase = "correct horse battery staple lamp"

  private func backedUp(_ phone: FixedPhone) async throws -> URL {
    let backup = phone.app.backup
    backup.passphrase = Self.passphrase
    await backup.judge()
    #expect(backup.ready)
    await backup.makeBackup()
    let made = try #require(backup.handOut)
    let kept = phone.documents.outside.appending(path: made.file.lastPathComponent)
    try FileManager.default.copyItem(at: made.file, to: kept)
    await backup.arrived(made)
    return kept
  }

  private func episodes(_ phone: FixedPhone) async throws -> Int {
    try await phone.app.session.core.call { stillnight in
      try stillnight.search(query: DiaryFilter().query, after: "", limit: 200).lines.count
    }
  }

  @Test func aPassphraseIsJudgedBeforeABackupIsMade() async throws {
    let phone = try await FixedPhone()
    let backup = phone.app.backup
    await backup.makeBackup()
    #expect(backup.handOut == nil)
    backup.passphrase = "legs"
    await backup.judge()
    #expect(backup.strength?.enough == false)
    #expect(!(backup.strength?.words.isEmpty ?? true))
    #expect(!backup.ready)
    await backup.makeBackup()
    #expect(backup.handOut == nil)
    backup.passphrase = Self.passphrase
    await backup.judge()
    #expect(backup.ready)
    backup.passphrase = ""
    await backup.judge()
    #expect(backup.strength == nil)
  }

  @Test func aBackupIsMadeOnlyWhenItHasArrived() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let backup = phone.app.backup
    backup.passphrase = Self.passphrase
    await backup.judge()
    await backup.makeBackup()
    let made = try #require(backup.handOut)
    #expect(backup.asking)
    #expect(made.file.lastPathComponent == "stillnight-2026-11-22.age")
    backup.notArrived(made)
    #expect(backup.handOut == nil && !backup.asking && backup.done == nil)
    #expect(try phone.documents.left().isEmpty)
    await phone.app.backupSchedule.load()
    #expect(phone.app.backupSchedule.schedule?.last == nil)

    _ = try await backedUp(phone)
    #expect(backup.done?.isEmpty == false)
    backup.leave()
    #expect(backup.passphrase.isEmpty && !backup.ready, "what was typed goes with the page")
    #expect(try phone.documents.left().isEmpty)
    await phone.app.backupSchedule.load()
    #expect(phone.app.backupSchedule.schedule?.last == phone.device.now())
    #expect(phone.app.session.job == nil)
  }

  @Test func exportsForOtherPrograms() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let backup = phone.app.backup
    await backup.exportJSON()
    let json = try #require(backup.handOut)
    #expect(json.kind == .json)
    #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: json.file)) is [String: Any])
    await backup.arrived(json)
    await backup.exportCSV()
    let tables = try #require(backup.handOut)
    #expect(try FileManager.default.contentsOfDirectory(atPath: tables.file.path).allSatisfy { $0.hasSuffix(".csv") })
    await backup.arrived(tables)
    #expect(try phone.documents.left().isEmpty)
    #expect(phone.app.session.notice == nil)
  }

  @Test func aFileIsLookedAtBeforeItIsTaken() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let file = try await backedUp(phone)
    phone.device.set("2026-11-22 03:40")
    await phone.app.tonight.record()
    let restore = phone.app.restore
    await restore.pick(file)
    #expect(restore.asksPassphrase)
    #expect(phone.app.session.notice == nil, "to ask is no error")
    restore.passphrase = "not the one it was made with"
    await restore.unlock()
    #expect(restore.staged == nil && restore.asksPassphrase)
    #expect(phone.app.session.notice == phone.app.session.words.explain(StillnightError.WrongPassphrase))
    phone.app.session.notice = nil
    restore.passphrase = Self.passphrase
    await restore.unlock()
    let staged = try #require(restore.staged)
    #expect(staged.merge.added == 0)
    #expect(!staged.words.isEmpty && !staged.counts.isEmpty)
    #expect(try await episodes(phone) == 2, "looking changes nothing")
    await restore.forget()
    #expect(restore.staged == nil && restore.source == nil && restore.passphrase.isEmpty)
    #expect(try phone.documents.left().isEmpty)
  }

  @Test func aSecondPhoneIsMergedIn() async throws {
    let old = try await FixedPhone()
    await old.app.tonight.record()
    let file = try await backedUp(old)
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    await phone.app.tonight.record()
    let restore = phone.app.restore
    await restore.pick(file)
    restore.passphrase = Self.passphrase
    await restore.unlock()
    #expect(restore.staged?.merge.added ?? 0 > 0)
    await restore.merge()
    #expect(restore.imported?.counts.added ?? 0 > 0)
    #expect(restore.staged == nil)
    #expect(try await episodes(phone) == 2)
    #expect(restore.kept.map(\.reason) == [.beforeMerge])
    #expect(phone.app.trends.screen?.nights.filter(\.known).isEmpty == false, "the screens show it at once")

    await restore.delete(try #require(restore.kept.first))
    #expect(restore.kept.isEmpty)
  }

  @Test func aBackupTakesThePlaceOfTheDiaryAndCanBeTakenBack() async throws {
    let phone = try await FixedPhone()
    let empty = try await backedUp(phone)
    await phone.app.tonight.record()
    let restore = phone.app.restore
    await restore.pick(empty)
    restore.passphrase = Self.passphrase
    await restore.unlock()
    await restore.replace()
    #expect(phone.app.session.notice == nil)
    #expect(phone.app.tonight.screen?.episodes.isEmpty == true)
    let kept = try #require(restore.kept.first)
    #expect(kept.reason == .beforeRestore)
    await restore.open(kept)
    #expect(restore.source == .kept(kept.name))
    await restore.merge()
    #expect(phone.app.tonight.screen?.episodes.count == 1)
  }

  @Test func aFileOfSomethingElse() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let file = phone.documents.outside.appending(path: "holiday.txt")
    try Data("sun, sea and sand".utf8).write(to: file)
    await phone.app.restore.pick(file)
    #expect(phone.app.restore.staged == nil && phone.app.restore.source == nil)
    #expect(phone.app.session.notice == phone.app.session.words.explain(StillnightError.NotABackup))
    #expect(try phone.documents.left().isEmpty)
    await phone.app.restore.pick(phone.documents.outside.appending(path: "not there"))
    #expect(phone.app.session.notice == phone.app.session.words["file-unreachable"])
    #expect(try await episodes(phone) == 1)
  }

  /// The job waits here until it is told to stop; the core then hears of it at its first step.
  @Test func aLongJobCanBeStopped() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    let session = phone.app.session
    let file = phone.documents.outside.appending(path: "stopped.age")
    let (path, passphrase) = (file.path, Self.passphrase)
    async let written = session.run(.backup) { stillnight, progress in
      while progress.onProgress(done: 0, total: 0) {}
      return try stillnight.backUp(path: path, passphrase: passphrase, progress: progress)
    }
    for _ in 0..<1_000_000 where session.job == nil { await Task.yield() }
    let job = try #require(session.job)
    job.stop()
    #expect(job.stopping)
    #expect(await written == nil)
    #expect(session.notice == session.words.explain(StillnightError.Cancelled))
    #expect(session.job == nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func progressRisesAndStopsWhenAsked() async {
    let job = LongJob(.backup)
    #expect(job.share == nil)
    #expect(job.follower.onProgress(done: 0, total: 0))
    #expect(job.follower.onProgress(done: 30, total: 60))
    for _ in 0..<1000 where job.share == nil { await Task.yield() }
    #expect(job.share == 0.5)
    job.stop()
    #expect(!job.follower.onProgress(done: 31, total: 60))
    #expect(job.stopping)
  }

  @Test func scheduledBackupsMakeThemselves() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    let schedule = phone.app.backupSchedule
    await phone.app.tonight.record()
    await schedule.load()
    #expect(schedule.schedule?.everyDays == nil)
    #expect(await !schedule.makeIfDue(), "not before it was set")
    #expect(await !schedule.choose(everyDays: 7), "not without a passphrase")
    #expect(await !schedule.choose(everyDays: 7, typed: "legs"))
    #expect(try phone.secrets.passphrase() == nil)
    #expect(phone.app.session.notice == phone.app.session.words.explain(StillnightError.WeakPassphrase))
    phone.app.session.notice = nil
    #expect(await schedule.choose(everyDays: 7, typed: Self.passphrase))
    #expect(schedule.wantsFolder)
    #expect(await !schedule.makeIfDue(), "not without a place")
    await schedule.choose(folder: phone.documents.outside)
    #expect(schedule.folder == "outside" && !schedule.wantsFolder)

    #expect(await schedule.makeIfDue())
    let file = phone.documents.outside.appending(path: "stillnight-2026-11-22.age")
    #expect(FileManager.default.fileExists(atPath: file.path))
    #expect(try phone.documents.left().isEmpty)
    #expect(await !schedule.makeIfDue(), "once is enough")

    // A week later, as the app comes to the front; meanwhile the system has moved the folder.
    phone.documents.move(try #require(schedule.schedule?.destination))
    phone.device.set("2026-11-29 12:30")
    await phone.app.cameToFront()
    let later = phone.documents.outside.appending(path: "stillnight-2026-11-29.age")
    #expect(FileManager.default.fileExists(atPath: later.path))
    #expect(schedule.schedule?.destination.hasSuffix("#2") == true)

    // The folder is gone: it is said, and it stays due.
    phone.documents.lose()
    phone.device.set("2026-12-08 12:00")
    #expect(await !schedule.makeIfDue())
    #expect(phone.app.session.notice?.isEmpty == false)
    #expect(schedule.schedule?.due == true)
    #expect(try phone.documents.left().isEmpty)
    #expect(await schedule.choose(everyDays: nil))
    #expect(try phone.secrets.passphrase() == nil)
  }

  /// Makes the file of a diary unreadable, behind its header.
  private func damage(_ path: String) throws {
    var content = try Data(contentsOf: URL(filePath: path))
    for place in content.indices.dropFirst(100) where place % 3 == 0 { content[place] = 0x5A }
    try content.write(to: URL(filePath: path))
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }

  /// Found only once the diary was open: the same way on as where it can't be opened.
  @Test func damageThatIsFoundLaterIsSetAside() async throws {
    let phone = try await FixedPhone()
    await phone.app.wentToBack()
    let path = phone.path
    let launch = LaunchModel(ports: phone.ports, path: { path })
    let before = try #require(await launch.app())
    await before.tonight.record()
    await launch.wentToBack()
    #expect(launch.damage == nil)
    try damage(path)
    await launch.cameToFront()
    let damage = try #require(launch.damage)
    #expect(damage.canSetAside)
    #expect(damage.words == launch.words.explain(StillnightError.Damaged))

    await launch.setAside()
    #expect(launch.damage == nil)
    let app = try #require(await launch.app())
    #expect(app !== before)
    #expect(app.more == .restore, "the screen to bring things back is open")
    let kept = try #require(app.restore.kept.first { $0.reason == .damaged })
    await app.tonight.record()
    #expect(app.tonight.screen?.episodes.count == 1, "the new diary works")
    // Nothing of the old file can be read. That is said, and is no damage of this diary.
    await app.restore.open(kept)
    #expect(app.session.notice?.isEmpty == false)
    #expect(launch.damage == nil)
  }

  /// The button of a notification finds it first: the reminder comes back with the reason, and the app opens on the way on.
  @Test func damageThatAButtonFinds() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-23 12:00")
    try await addPlan(to: phone)
    await phone.app.wentToBack()
    await phone.sleep(until: "2026-11-23 22:15")
    try damage(phone.path)
    try await phone.press(.taken, "Magnesium")
    let words = phone.app.session.words.explain(StillnightError.Damaged)
    #expect(await phone.center.shown.values.map(\.body) == [words])
    #expect(phone.app.session.damage == words)
    #expect(phone.app.session.told == nil)
  }

  @Test func aDamagedDiaryIsSetAside() async throws {
    let phone = try await FixedPhone()
    await phone.app.tonight.record()
    await phone.app.wentToBack()
    let path = phone.path
    try damage(path)
    let launch = LaunchModel(ports: phone.ports, path: { path })
    #expect(await launch.app() == nil)
    guard case .failed(let failure) = launch.state else {
      Issue.record("it opened")
      return
    }
    #expect(failure.canSetAside)
    await launch.setAside()
    guard case .open(let app) = launch.state else {
      Issue.record("it did not open")
      return
    }
    #expect(app.more == .restore, "the screen to bring things back is open")
    #expect(app.restore.kept.contains { $0.reason == .damaged })
    #expect(app.tonight.screen?.episodes.isEmpty == true)
    await app.tonight.record()
    #expect(app.tonight.screen?.episodes.count == 1, "the new diary works")
    #expect(await launch.app() === app)
  }

  @Test func theSampleDiaryStandsBesideTheOwn() async throws {
    let phone = try await FixedPhone("Europe/Berlin", "2026-11-22 12:00")
    try await addPlan(to: phone)
    let held = await phone.center.held
    let path = phone.path
    await phone.app.wentToBack()
    let launch = LaunchModel(ports: phone.ports, path: { path })
    let own = try #require(await launch.app())
    await launch.lookAround()
    let sample = try #require(launch.sample)
    #expect(sample.isSample && !own.isSample)
    #expect(sample.firstRun == nil)
    #expect(sample.trends.screen?.nights.contains(where: \.known) == true)
    #expect(sample.permission == nil, "it asks for nothing")
    await sample.tonight.record()
    await sample.refill()
    #expect(await phone.center.held == held, "it plans no reminders and takes none away")
    #expect(await launch.app() === own, "a notification's button answers to the own diary")
    await launch.leaveSample()
    #expect(launch.sample == nil)
    #expect(own.tonight.screen?.episodes.isEmpty == true)
    #expect(await phone.center.held == held)
  }
}
