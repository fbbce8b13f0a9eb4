// The home screen: the big button, what is due, and the sheets that open from it.
import Observation
import StillnightCore

/// A line of the evening, by time.
public enum TonightLine: Sendable, Equatable, Identifiable {
  /// With its number among the doses, from 1.
  case dose(Int, DoseLine)
  case bed(Instant, String)
  case episode(Episode)

  public var id: String {
    switch self {
    case .dose(_, let dose): dose.id
    case .bed: "bed"
    case .episode(let episode): episode.id
    }
  }

  fileprivate var at: Instant {
    switch self {
    case .dose(_, let dose): dose.at
    case .bed(let at, _): at
    case .episode(let episode): episode.began.at
    }
  }
}

extension TonightScreen {
  /// Doses, bedtime and this night's episodes on one line of time.
  public var lines: [TonightLine] {
    let doses = doses.enumerated().map { TonightLine.dose($0 + 1, $1) }
    return (doses + [.bed(bedtimeAt, bedtimeWords)] + episodes.map(TonightLine.episode)).sorted { $0.at < $1.at }
  }
}

extension DoseState {
  /// Whether an answer is still waited for.
  public var open: Bool { self == .due || self == .missed || self == .snoozed }
}

/// Tonight.
@MainActor @Observable
public final class TonightModel {
  public private(set) var screen: TonightScreen?
  /// Rises with each recorded episode: the tick in the hand.
  public private(set) var ticks = 0
  /// The sheets.
  public var detail: EpisodeDetailModel?
  public var morning: MorningModel?
  public var earlier: EarlierEpisodeModel?
  public var exposure: ExposureModel?
  /// Bedtime of this night while another is chosen.
  public var otherBedtime: CivilTime?

  /// The dose for which another time is chosen, or none; and when it was taken, as it is chosen.
  public private(set) var timing: String?
  public var takenDate: CivilDate
  public var takenTime: CivilTime

  @ObservationIgnored public let session: Session
  public var confirmation: Confirmation? { session.confirmation }

  init(session: Session) {
    self.session = session
    (takenDate, takenTime) = (CivilDate(picked: session.localNow), CivilTime(picked: session.localNow))
  }

  func load() async {
    if let read = await session.ask({ try $0.tonight() }) { screen = read }
  }

  /// Adds detail to the running episode, or to one that begins now.
  public func recordWithDetail() async {
    if let running = screen?.running { return await addDetail(to: running.id) }
    await record()
    if let episode = session.confirmation?.episode { await addDetail(to: episode) }
  }

  /// An episode that began some minutes ago.
  public func record(minutesAgo: Int32 = 0) async {
    guard let recorded = await session.perform({ try $0.recordEpisode(minutesAgo: minutesAgo) }) else { return }
    ticks += 1
    session.confirmation = Confirmation(recorded, detail: true)
  }

  public func end(_ episode: Episode) async {
    guard let recorded = await session.perform({ try $0.endEpisode(id: episode.id) }) else { return }
    session.confirmation = Confirmation(recorded, detail: true)
  }

  /// Answers one dose, or all that are due at once.
  public func answer(_ id: String, _ answer: Answer) async {
    guard let answered = await session.perform({ try $0.answer(reminder: id, answer: answer) }) else { return }
    timing = nil
    guard answered.counted else { return }
    session.confirmation = Confirmation(answered)
  }

  /// Begins to choose when a dose was taken, from when it was due or from now, or leaves it.
  public func chooseTime(of dose: DoseLine) {
    timing = timing == dose.id ? nil : dose.id
    // Of one still to come, from now.
    let at = min(dose.at, session.device.now())
    (takenDate, takenTime) = (session.clock.date(at), session.clock.time(at))
  }

  /// Says that a dose was taken at the time that is chosen.
  public func taken(_ dose: DoseLine) async {
    await answer(dose.id, .takenAt(at: session.clock.instant(takenDate, takenTime)))
  }

  /// Begins to choose another bedtime for this night, or leaves it.
  public func chooseBedtime() {
    otherBedtime = otherBedtime == nil ? screen.map { session.clock.time($0.bedtimeAt) } : nil
  }

  /// Moves this night's bedtime, with all that hangs on it, to what is chosen.
  public func moveBedtime() async {
    guard let otherBedtime else { return }
    if await session.perform({ try $0.shiftBedtime(bedtime: otherBedtime) }) != nil { self.otherBedtime = nil }
  }

  /// Goes back to the usual bedtime.
  public func usualBedtime() async {
    if await session.perform({ try $0.shiftBedtime(bedtime: nil) }) != nil { otherBedtime = nil }
  }

  /// Opens the sheet on an episode.
  public func addDetail(to episode: String) async {
    guard let read = await session.ask({ try $0.episode(id: episode) }) else { return }
    let own = await session.ask { try $0.ownWords() }
    session.confirmation = nil
    detail = EpisodeDetailModel(session: session, episode: read, own: own) { [weak self] last in
      self?.detail = nil
      if let last { self?.session.confirmation = last }
    }
  }

  /// Opens the morning check-in.
  public func checkIn() async { await openNight(checksIn: true) { try $0.morning() } }

  /// Opens what is told of any night that has begun.
  public func tell(of night: NightDate) async { await openNight(checksIn: false) { try $0.nightForm(night: night) } }

  /// Notes that the person is in bed now.
  public func bedNow() async {
    guard let saved = await session.perform({ try $0.bedNow() }) else { return }
    session.confirmation = Confirmation(saved)
  }

  /// Opens the sheet for an episode of another time; on a date, today if none is given.
  public func recordEarlier(on date: CivilDate? = nil) {
    earlier = EarlierEpisodeModel(session: session, date: date) { [weak self] in self?.earlier = nil }
  }

  /// Opens the entry sheet: on a day, today if none is given; on a kind, or with the usual ones.
  public func addExposure(on day: CivilDate? = nil, kind: ExposureKind? = nil) async {
    guard let form = await session.ask({ try $0.exposureForm() }) else { return }
    exposure = ExposureModel(session: session, form: form, day: day, kind: kind) { [weak self] in self?.exposure = nil }
  }

  /// Opens an exposure that is stored.
  public func openExposure(_ id: String) async {
    let read = await session.ask { stillnight in
      (try stillnight.exposureForm(), try stillnight.exposure(id: id))
    }
    guard let (form, record) = read else { return }
    let sheet = ExposureModel(session: session, form: form) { [weak self] in self?.exposure = nil }
    sheet.change(record)
    exposure = sheet
  }

  private func openNight(
    checksIn: Bool,
    _ read: @escaping @Sendable (Stillnight) throws -> MorningScreen
  ) async {
    guard let screen = await session.ask(read) else { return }
    morning = MorningModel(session: session, screen: screen, checksIn: checksIn) { [weak self] in self?.morning = nil }
  }
}
