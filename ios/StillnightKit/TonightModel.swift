// The home screen: the big button, what is due, and the line that undoes the last thing done.
import Observation
import StillnightCore

/// What was just done, and the way back.
public struct Confirmation: Sendable, Equatable, Identifiable {
  /// Undoes it.
  public let id: String
  public let words: String
  /// Until when to offer it.
  public let until: Instant
  /// The episode that detail can be added to.
  public let episode: String?

  init(_ recorded: Recorded, detail: Bool) {
    id = recorded.undo
    words = recorded.words
    until = recorded.undoUntil
    episode = detail ? recorded.episode.id : nil
  }

  init(_ answered: Answered) {
    id = answered.undo
    words = answered.words
    until = answered.undoUntil
    episode = nil
  }
}

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
  public private(set) var confirmation: Confirmation?
  /// Rises with each recorded episode: the tick in the hand.
  public private(set) var ticks = 0
  /// The sheets.
  public var detail: EpisodeDetailModel?
  public var morning: MorningModel?

  @ObservationIgnored let session: Session

  init(session: Session) { self.session = session }

  func load() async {
    if let read = await session.ask({ try $0.tonight() }) { screen = read }
  }

  /// Adds detail to the running episode, or to one that begins now.
  public func recordWithDetail() async {
    if let running = screen?.running { return await addDetail(to: running.id) }
    await record()
    if let episode = confirmation?.episode { await addDetail(to: episode) }
  }

  /// An episode that began some minutes ago.
  public func record(minutesAgo: Int32 = 0) async {
    guard let recorded = await session.perform({ try $0.recordEpisode(minutesAgo: minutesAgo) }) else { return }
    ticks += 1
    confirmation = Confirmation(recorded, detail: true)
  }

  public func end(_ episode: Episode) async {
    guard let recorded = await session.perform({ try $0.endEpisode(id: episode.id) }) else { return }
    confirmation = Confirmation(recorded, detail: true)
  }

  /// Answers one dose, or all that are due at once.
  public func answer(_ id: String, _ answer: Answer) async {
    guard let answered = await session.perform({ try $0.answer(reminder: id, answer: answer) }) else { return }
    guard answered.counted else { return }
    confirmation = Confirmation(answered)
  }

  public func undo() async {
    guard let undo = confirmation?.id else { return }
    confirmation = nil
    _ = await session.perform { try $0.undo(undo: undo) }
  }

  /// Takes the line away when its time is over. `sleep` waits for the time that is left.
  public func letPass(
    _ shown: Confirmation,
    sleep: (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async {
    let left = shown.until - session.device.now()
    do { try await sleep(.milliseconds(max(left, 0))) } catch { return }
    if confirmation == shown { confirmation = nil }
  }

  /// Opens the sheet on an episode.
  public func addDetail(to episode: String) async {
    guard let read = await session.ask({ try $0.episode(id: episode) }) else { return }
    confirmation = nil
    detail = EpisodeDetailModel(session: session, episode: read) { [weak self] last in
      self?.detail = nil
      if let last { self?.confirmation = last }
    }
  }

  /// Opens the morning check-in.
  public func checkIn() async {
    guard let read = await session.ask({ try $0.morning() }) else { return }
    morning = MorningModel(session: session, screen: read) { [weak self] in self?.morning = nil }
  }
}
