// The open app: which colours, which screens, what is stale, and when to look again.
// Decides when something is read again and when reminders are planned again. Leaves every answer to the core.
import Foundation
import Observation
import StillnightCore

/// The app once its diary is open.
@MainActor @Observable
public final class AppModel {
  public enum Tab: Sendable, CaseIterable {
    case tonight, diary, plan, labs, trends
  }

  public let session: Session
  public let tonight: TonightModel
  public let diary: DiaryModel
  public let plan: PlanModel
  public let bedtime: BedtimeModel
  public let intake: IntakeModel
  public let timetable: TimetableModel
  public let templates: TemplatesModel
  public let bloodDraws: BloodDrawModel
  public let health: HealthModel
  public let labs: LabsModel
  public let guidance: GuidanceModel
  public let learn: LearnModel
  public let medicineCheck: MedicineCheckModel
  public let trends: TrendsModel
  public let chart: ChartModel
  public let backup: BackupModel
  public let backupSchedule: BackupScheduleModel
  public let restore: RestoreModel
  /// Whether this is the sample diary: it plans no reminders and makes no backups.
  public let isSample: Bool
  public private(set) var firstRun: FirstRunModel?
  public private(set) var permission: NotificationPermission?
  public var tab: Tab = .tonight
  /// Whether More is open, and what in it.
  public var more: MorePage?

  @ObservationIgnored private let scheduler: ReminderScheduler
  @ObservationIgnored private let port: any NotificationCenterPort
  @ObservationIgnored private let inbox: ChangeInbox
  @ObservationIgnored private var reading: Task<Void, Never>?
  @ObservationIgnored private var wake: Instant?

  /// Whether the screen is red on black.
  public var night: Bool { tonight.screen?.appearance.night ?? false }

  /// Opens a diary and reads all that the first picture needs.
  public static func open(_ choice: DiaryChoice = .own, path: String, ports: Ports) async throws -> AppModel {
    let device = ports.device
    let core = try await CoreQueue.open { try choice.open(path, device) }
    let inbox = ChangeInbox()
    let (words, isSample) = try await core.call { stillnight in
      try stillnight.listen(listener: inbox)
      return (Words(language: device.language()), try stillnight.isSample())
    }
    let app = AppModel(core: core, words: words, ports: ports, inbox: inbox, isSample: isSample)
    await app.begin()
    return app
  }

  private init(core: CoreQueue, words: Words, ports: Ports, inbox: ChangeInbox, isSample: Bool) {
    let session = Session(core: core, device: ports.device, words: words)
    self.session = session
    self.isSample = isSample
    tonight = TonightModel(session: session)
    diary = DiaryModel(session: session, tonight: tonight)
    plan = PlanModel(session: session)
    bedtime = BedtimeModel(session: session)
    intake = IntakeModel(session: session)
    timetable = TimetableModel(session: session)
    templates = TemplatesModel(session: session)
    bloodDraws = BloodDrawModel(session: session)
    health = HealthModel(session: session, port: ports.notifications)
    labs = LabsModel(session: session)
    guidance = GuidanceModel(session: session)
    learn = LearnModel(session: session, plan: plan)
    medicineCheck = MedicineCheckModel(session: session)
    trends = TrendsModel(session: session)
    chart = ChartModel(session: session)
    backup = BackupModel(session: session, documents: ports.documents)
    backupSchedule = BackupScheduleModel(session: session, documents: ports.documents, secrets: ports.secrets)
    restore = RestoreModel(session: session, documents: ports.documents)
    scheduler = ReminderScheduler(core: core, device: ports.device, port: ports.notifications, words: words)
    port = ports.notifications
    self.inbox = inbox
    session.reader = self
    inbox.tell(self)
  }

  private func begin() async {
    guard !isSample else { return await readAll() }
    let words = session.words
    await port.offer(
      actions: [.taken: words["taken"], .snooze: words["snooze"], .skip: words["skip"]],
      whenHidden: words["reminder-private"]
    )
    await readAll()
    if await session.ask({ try $0.firstRun() }) == true, let routine = plan.screen?.routine {
      firstRun = FirstRunModel(plan: plan, routine: routine) { [weak self] in await self?.finishFirstRun() }
    }
  }

  // MARK: The life of the app

  /// The app came to the front.
  public func cameToFront() async {
    await attempt { try await self.session.core.stayAwake() }
    await readAll()
    if !isSample { await backupSchedule.makeIfDue() }
  }

  /// The system gave us a moment in the background: plan again, and make the backup that is due.
  public func useMoment() async {
    await readAll()
    if !isSample { await backupSchedule.makeIfDue() }
  }

  /// The app went to the back: plan once more, then let go of the file.
  public func wentToBack() async {
    await refill()
    await attempt { try await self.session.core.letSleep() }
  }

  /// The clock, the zone, the day or the permission changed, or the system gave us a moment in the background.
  public func worldChanged() async { await readAll() }

  /// Keeps the picture true while it is looked at: each minute, at dusk and dawn of the night colours, and when a
  /// reminder is due. Ends with its task.
  public func keepCurrent(
    sleep: (Duration) async throws -> Void = { try await Task.sleep(for: $0, tolerance: .milliseconds(200)) }
  ) async {
    while !Task.isCancelled {
      do { try await sleep(.milliseconds(max(nextLook - session.device.now(), 500))) } catch { return }
      await readAll()
    }
  }

  var nextLook: Instant {
    let moments = [tonight.screen?.appearance.changesAt, wake].compactMap { $0 }
    let now = session.device.now()
    return moments.filter { $0 > now }.reduce(now + 60_000, min)
  }

  // MARK: Notifications

  /// A button of a notification that came up at an instant was pressed. The app is not opened for that, and may not be
  /// running in front.
  public func pressed(_ action: ReminderAction, on shown: PlannedNotification, since instant: Instant) async {
    let answer = action.answer
    // Before the second time came the first.
    let first = shown.quiet ? await port.delivered()[shown.reminder] : nil
    let now = session.device.now()
    do {
      let answered = try await session.core.call { stillnight in
        try stillnight.cameUp(shown.reminder, first, now: now)
        try stillnight.cameUp(shown.reminder, instant, now: now)
        return try stillnight.answer(reminder: shown.reminder, answer: answer)
      }
      if answered.counted { session.told = answered.words }
      await port.removeDelivered([shown.reminder, PlannedNotification.again(shown.reminder)])
    } catch StillnightError.NotFound {
      // The item was changed since; the plan below takes the notification away.
    } catch {
      session.found(error)
      // The press took the notification off the screen. It comes back, saying why, so that no answer is lost.
      let body = session.words.explain(error)
      await attempt {
        try await self.port.add(PlannedNotification(id: shown.id, fire: .now, title: shown.title, body: body))
      }
      return
    }
    await readStale()
    await refill()
  }

  /// A notification comes up while the app is in front: noted, so that it is not taken for one the system lost.
  public func came(_ shown: PlannedNotification) async {
    // Of a reminder that is gone there is nothing to note, and the plan below takes it away.
    if shown.answerable { try? await session.core.call { try $0.raised(reminder: shown.reminder) } }
    await worldChanged()
  }

  /// A notification itself was pressed: the app opens on what is due.
  public func openedFromNotification() { tab = .tonight }

  /// Asks the system's question, after the person saw the reason.
  public func askPermission() async {
    guard !isSample else { return }
    permission = await port.askPermission()
    await refill()
  }

  /// Plans the reminders again.
  public func refill() async {
    guard !isSample else { return }
    do {
      let outcome = try await scheduler.refill()
      permission = outcome.permission
      wake = outcome.wake
    } catch {
      session.found(error)
    }
  }

  // MARK: First run

  /// The first-run steps were done or skipped.
  public func finishFirstRun() async {
    guard await session.perform({ try $0.finishFirstRun() }) != nil else { return }
    firstRun = nil
  }

  // MARK: Reading again

  func readAll() async { await read { ChangeInbox.everything } }

  /// Reads what the core said has changed. Returns when it is read.
  func readStale() async { await read { [inbox] in inbox.take() } }

  /// One after another, so that an older picture never replaces a newer one.
  private func read(_ topics: @escaping @MainActor () -> Set<Topic>) async {
    let before = reading
    let task = Task { [weak self] in
      await before?.value
      await self?.read(topics())
    }
    reading = task
    await task.value
  }

  private func read(_ topics: Set<Topic>) async {
    guard !topics.isEmpty else { return }
    await tonight.load()
    if topics.contains(.plan) || topics.contains(.settings) { await plan.load() }
    if topics.contains(.diary) {
      await trends.load()
      await diary.load()
      if chart.read { await chart.load() }
    } else if topics.contains(.reminders) {
      await diary.load()
    }
    // What iron needs hangs on the plan too, and on the day.
    if labs.screen != nil, topics != [.diary] { await labs.load() }
    if bedtime.learned != nil, !topics.isDisjoint(with: [.diary, .plan]) { await bedtime.load() }
    if topics != [.diary] { await refill() }
    guidance.readAgain()
  }

  private func attempt(_ body: () async throws -> Void) async {
    do { try await body() } catch { session.found(error) }
  }
}

/// What is open in More.
public enum MorePage: Sendable, Hashable, Identifiable {
  case all, restore, learn, medicineCheck, criteria, guidance

  public var id: Self { self }
}

extension AppModel: ChangeInbox.Reader {
  func somethingChanged() {
    Task { [weak self] in await self?.readStale() }
  }
}
