// A phone for tests: its clock, its zone, its notification centre and its folder. Nothing here waits.
import Foundation
import StillnightCore

@testable import StillnightKit

/// A clock and a zone that stand still until they are moved. Zone rules are the real ones, by Foundation.
final class FixedDevice: Device, @unchecked Sendable {
  private let lock = NSLock()
  private let foundation = FoundationDevice()
  private var clock: Instant
  private var place: String

  init(_ zone: String, _ civil: String) {
    place = zone
    clock = 0
    clock = instant(civil)
  }

  func now() -> Instant { lock.withLock { clock } }
  func zone() -> String { lock.withLock { place } }
  func zoneRules(name: String) -> ZoneRules? { foundation.zoneRules(name: name) }
  func language() -> String { "en" }
  func hours24() -> Bool { true }

  /// The instant at which a clock in this zone shows "2026-11-22 03:12".
  func instant(_ civil: String) -> Instant {
    let style = Date.ISO8601FormatStyle(timeZone: .civil).year().month().day().dateTimeSeparator(.space)
      .time(includingFractionalSeconds: false)
    guard let utc = try? style.parse(civil + ":00"), let rules = zoneRules(name: zone()) else {
      fatalError("no such time: \(civil)")
    }
    let wall = Instant(utc.timeIntervalSince1970) * 1000
    let guess = wall - Instant(rules.offsetSeconds(at: wall)) * 1000
    return wall - Instant(rules.offsetSeconds(at: guess)) * 1000
  }

  func set(_ civil: String) { move(to: instant(civil)) }

  func move(to instant: Instant) { lock.withLock { clock = instant } }

  /// Gets off the plane: the same instant, another zone.
  func fly(to zone: String) { lock.withLock { place = zone } }
}

/// A notification centre that shows what is due when the test says that time has passed, as iOS does: by whatever clock
/// the phone has then.
actor FixedCenter: NotificationCenterPort {
  private(set) var held: [String: PlannedNotification] = [:]
  private(set) var shown: [String: PlannedNotification] = [:]
  /// When each of those came up, or came up last.
  private(set) var since: [String: Instant] = [:]
  /// Every notification that ever came up with a sound, in order.
  private(set) var history: [PlannedNotification] = []
  /// Those that came up without one.
  private(set) var quietly: [PlannedNotification] = []
  private(set) var actions: [ReminderAction: String] = [:]
  private(set) var hidden = ""
  private(set) var added = 0
  private(set) var asked = 0
  var answer: NotificationPermission
  private var refusing = false

  private let device: FixedDevice

  init(_ device: FixedDevice, _ answer: NotificationPermission) {
    self.device = device
    self.answer = answer
  }

  func permission() -> NotificationPermission { answer }

  func askPermission() -> NotificationPermission {
    asked += 1
    if answer == .notAsked { answer = .granted }
    return answer
  }

  func offer(actions: [ReminderAction: String], whenHidden: String) {
    self.actions = actions
    hidden = whenHidden
  }
  func pending() -> [PlannedNotification] { Array(held.values) }
  func delivered() -> [String: Instant] { since.filter { shown[$0.key] != nil } }

  func add(_ notification: PlannedNotification) throws {
    struct Refused: Error {}
    if refusing { throw Refused() }
    added += 1
    held[notification.id] = nil
    if notification.fire == .now { show(notification) } else { held[notification.id] = notification }
  }

  func removePending(_ ids: Set<String>) { for id in ids { held[id] = nil } }
  func removeDelivered(_ ids: Set<String>) { for id in ids { shown[id] = nil } }

  // What a test does to it.

  func set(_ permission: NotificationPermission) { answer = permission }
  func refuseToAdd() { refusing = true }

  /// Time has come to the device's clock: what is due by it is shown.
  func catchUp() {
    for notification in held.values.filter(isDue).sorted(by: { ($0.moment?.text ?? "") < ($1.moment?.text ?? "") }) {
      held[notification.id] = nil
      show(notification)
    }
  }

  /// Time has leapt: what is due by the clock is thrown away unseen.
  func dropMissed() { held = held.filter { !isDue($0.value) } }

  private func isDue(_ notification: PlannedNotification) -> Bool {
    switch notification.fire {
    case .now: true
    case .civil(let moment): moment.text <= CivilMoment(device.now(), in: device.zoneRules(name: device.zone())).text
    case .pinned(let moment): moment.text <= CivilMoment(device.now(), in: nil).text
    }
  }

  /// What is held of those that ask a second time, earliest first.
  var again: [PlannedNotification] {
    held.values.filter(\.quiet).sorted { ($0.moment?.text ?? "") < ($1.moment?.text ?? "") }
  }

  /// The person presses a button: the system takes the notification off the screen.
  func press(_ id: String) -> PlannedNotification? { shown.removeValue(forKey: id) }

  /// When those with a sound come.
  var times: [String] { held.values.filter { !$0.quiet }.compactMap { $0.moment?.text }.sorted() }

  private func show(_ notification: PlannedNotification) {
    shown[notification.id] = notification
    since[notification.id] = device.now()
    if notification.quiet { quietly.append(notification) } else { history.append(notification) }
  }
}

extension PlannedNotification {
  /// By the phone's clock, or in UTC if it is pinned.
  var moment: CivilMoment? {
    switch fire {
    case .now: nil
    case .civil(let moment), .pinned(let moment): moment
    }
  }
}

extension CivilMoment {
  /// "2026-11-22 09:00:00": sorts by time.
  var text: String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute)):\(two(second))"
  }
}

/// A person's phone with Stillnight on it. The folder goes with the phone.
@MainActor final class FixedPhone {
  let device: FixedDevice
  let center: FixedCenter
  let documents: FixedDocuments
  let secrets: FixedSecrets
  let ports: Ports
  let folder: URL
  private(set) var app: AppModel

  var path: String { folder.appending(path: "stillnight.db").path }

  init(
    _ zone: String = "Europe/Berlin",
    _ civil: String = "2026-11-22 03:12",
    permission: NotificationPermission = .granted
  ) async throws {
    device = FixedDevice(zone, civil)
    center = FixedCenter(device, permission)
    folder = FileManager.default.temporaryDirectory.appending(path: "stillnight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    documents = try FixedDocuments(in: folder.appending(path: "outside"))
    secrets = FixedSecrets()
    ports = Ports(device: device, notifications: center, documents: documents, secrets: secrets)
    app = try await AppModel.open(path: folder.appending(path: "stillnight.db").path, ports: ports)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The process ends and starts again; the system's notifications stay.
  func restart() async throws {
    await app.wentToBack()
    app = try await AppModel.open(path: path, ports: ports)
  }

  /// The process ends without a word, as when the system needs the room: nothing is planned on the way.
  func die() async throws { try await app.session.core.letSleep() }

  /// Another process starts, as for a button of a notification.
  func start() async throws { app = try await AppModel.open(path: path, ports: ports) }

  /// Time passes with the app in the background, until "2026-11-22 09:00".
  func sleep(until civil: String) async {
    device.set(civil)
    await center.catchUp()
  }

  /// A button of the only notification on show whose title has these words.
  func press(_ action: ReminderAction, _ words: String) async throws {
    let shown = await center.shown.values.filter { $0.title.contains(words) }
    guard let one = shown.first, shown.count == 1 else { throw Missing(words: words) }
    _ = await center.press(one.id)
    await app.pressed(action, on: one, since: await center.since[one.id] ?? device.now())
  }

  struct Missing: Error { let words: String }
}

extension ItemEntry {
  static let iron = ItemEntry(
    name: "Iron",
    dose: "65 mg",
    kind: .supplement,
    schedule: .own(
      days: .everyNDays(days: 2, from: CivilDate(year: 2026, month: 11, day: 22)),
      timing: .at(times: [CivilTime(hour: 9, minute: 0)])
    ),
    note: ""
  )

  static let magnesium = ItemEntry(
    name: "Magnesium",
    dose: "300 mg",
    kind: .supplement,
    schedule: .own(days: .everyDay, timing: .beforeBed(minutes: 45)),
    note: ""
  )

  static func vitaminC(with iron: String) -> ItemEntry {
    ItemEntry(name: "Vitamin C", dose: "100 mg", kind: .supplement, schedule: .with(item: iron), note: "")
  }

  static func daily(_ name: String, at times: [CivilTime]) -> ItemEntry {
    ItemEntry(
      name: name,
      dose: "",
      kind: .practice,
      schedule: .own(days: .everyDay, timing: .at(times: times)),
      note: ""
    )
  }
}

/// When an expectation does not hold, the test library looks through everything in it with mirrors. The models hold one
/// another in cycles and change on other threads meanwhile, so they are shown closed.
public protocol Closed: CustomReflectable {}

extension Closed {
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension AppModel: Closed {}
extension EarlierEpisodeModel: Closed {}
extension EpisodeDetailModel: Closed {}
extension ExposureModel: Closed {}
extension FirstRunModel: Closed {}
extension ItemEditorModel: Closed {}
extension LaunchModel: Closed {}
extension MorningModel: Closed {}
extension PlanModel: Closed {}
extension Session: Closed {}
extension TonightModel: Closed {}
extension TrendsModel: Closed {}
extension BackupModel: Closed {}
extension BackupScheduleModel: Closed {}
extension BedtimeModel: Closed {}
extension CalendarModel: Closed {}
extension ChartModel: Closed {}
extension DayModel: Closed {}
extension DiaryListModel: Closed {}
extension DiaryModel: Closed {}
extension LongJob: Closed {}
extension ProgrammeModel: Closed {}
extension RestoreModel: Closed {}
extension ScoreEntryModel: Closed {}
extension ScoresModel: Closed {}
extension IntakeModel: Closed {}
extension ItemModel: Closed {}
extension LookBackModel: Closed {}
extension TemplatesModel: Closed {}
extension RoutineModel: Closed {}
extension BloodDrawModel: Closed {}
extension HealthModel: Closed {}
extension TimetableModel: Closed {}
extension CriteriaModel: Closed {}
extension FoodsModel: Closed {}
extension GuidanceModel: Closed {}
extension LearnModel: Closed {}
extension MedicineCheckModel: Closed {}
extension AnalyteChartModel: Closed {}
extension LabsModel: Closed {}
extension PanelFormModel: Closed {}
extension ProfileModel: Closed {}
extension FixedPhone: Closed {}
