// What a person adds to an episode. Decides what a tap on a choice does; each is kept at once, so that a sheet that is
// swiped away, or a phone that falls asleep, loses nothing. Leaves limits to the core.
import Foundation
import Observation
import StillnightCore

/// The sheet on one episode.
@MainActor @Observable
public final class EpisodeDetailModel: Identifiable {
  public private(set) var episode: Episode
  public private(set) var detail: EpisodeDetail
  /// Own words; kept when the sheet is done with, not letter by letter.
  public var note: String
  /// A sensation in own words, and something tried in own words, while they are written.
  public var ownSensation = ""
  public var ownRelief = ""

  /// Where asking for an end begins: a quarter of an hour after the beginning. Our choice.
  private static let usualLength: Instant = 15 * 60_000

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor (Confirmation?) -> Void
  @ObservationIgnored private var last: Recorded?
  @ObservationIgnored private let own: OwnWords
  @ObservationIgnored private var closed = false

  init(
    session: Session,
    episode: Episode,
    own: OwnWords?,
    close: @escaping @MainActor (Confirmation?) -> Void
  ) {
    self.session = session
    self.own = own ?? OwnWords(sensations: [], reliefs: [])
    self.episode = episode
    self.close = close
    detail = episode.detail
    note = episode.detail.note
    (began, ended) = Self.times(of: episode)
  }

  /// Chooses how strong; the same again takes it back.
  public func choose(_ intensity: Intensity) async {
    await keep(detail.with(intensity: detail.intensity == intensity ? nil : intensity))
  }

  public func choose(_ activity: Activity) async {
    await keep(detail.with(activity: detail.activity == activity ? nil : activity))
  }

  public func toggle(_ sensation: Sensation) async {
    await keep(detail.with(sensations: detail.sensations.toggled(sensation, order: Sensation.offered)))
  }

  public func toggle(_ part: BodyPart) async {
    await keep(detail.with(body: detail.body.toggled(part, order: BodyPart.offered)))
  }

  /// Whether something tried helped; nil if it was not tried.
  public func helped(_ kind: ReliefKind) -> Bool? { detail.relief.first { $0.kind == kind }?.helped }

  /// Says whether something helped; the same again takes it back.
  public func tried(_ kind: ReliefKind, helped: Bool) async {
    let others = detail.relief.filter { $0.kind != kind }
    let taken = self.helped(kind) == helped
    let relief = taken ? others : others + [Relief(kind: kind, helped: helped)]
    await keep(detail.with(relief: ReliefKind.offered.compactMap { kind in relief.first { $0.kind == kind } }))
  }

  // MARK: Own words

  /// Own sensations to choose from: those of this episode, then those used before.
  public var ownSensations: [String] { detail.ownSensations.joined(own.sensations) }

  /// What was tried in own words: in this episode, then before.
  public var ownReliefs: [String] { detail.ownRelief.map(\.name).joined(own.reliefs) }

  public func toggle(ownSensation words: String) async {
    let others = detail.ownSensations.filter { $0 != words }
    let chosen = others.count == detail.ownSensations.count ? others + [words] : others
    await keep(detail.with(ownSensations: chosen))
  }

  /// Adds the sensation that was written.
  public func addOwnSensation() async {
    let words = ownSensation.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !words.isEmpty, !detail.ownSensations.contains(words) else {
      ownSensation = ""
      return
    }
    if await keep(detail.with(ownSensations: detail.ownSensations + [words])) { ownSensation = "" }
  }

  /// Whether something in own words helped; nil if it was not tried.
  public func helped(own name: String) -> Bool? { detail.ownRelief.first { $0.name == name }?.helped }

  /// Says whether something in own words helped; the same again takes it back.
  public func tried(own name: String, helped: Bool) async {
    var tried = detail.ownRelief
    if let place = tried.firstIndex(where: { $0.name == name }) {
      let taken = tried[place].helped == helped
      tried.remove(at: place)
      if !taken { tried.insert(OwnRelief(name: name, helped: helped), at: place) }
    } else {
      tried.append(OwnRelief(name: name, helped: helped))
    }
    await keep(detail.with(ownRelief: tried))
  }

  /// Adds what was written as tried.
  public func addOwnRelief(helped: Bool) async {
    let name = ownRelief.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, self.helped(own: name) != helped else {
      ownRelief = ""
      return
    }
    let others = detail.ownRelief.filter { $0.name != name }
    if await keep(detail.with(ownRelief: others + [OwnRelief(name: name, helped: helped)])) { ownRelief = "" }
  }

  // MARK: When it began and ended, by the clock of the place it was recorded in

  /// As they are chosen; the sheet keeps them with `keepTimes`.
  public private(set) var began: DateAndTime
  public private(set) var ended: DateAndTime?

  /// Another date of the beginning takes the end along: it lasted as long as it did.
  public var beganDate: CivilDate {
    get { began.date }
    set {
      let days = began.date.days(to: newValue)
      began = DateAndTime(newValue, began.time)
      ended = ended.map { DateAndTime($0.date.plus(days: days), $0.time) }
    }
  }

  public var beganTime: CivilTime {
    get { began.time }
    set { began = DateAndTime(began.date, newValue) }
  }

  public var endedDate: CivilDate {
    get { (ended ?? began).date }
    set { if let ended { self.ended = DateAndTime(newValue, ended.time) } }
  }

  public var endedTime: CivilTime {
    get { (ended ?? began).time }
    set { if let ended { self.ended = DateAndTime(ended.date, newValue) } }
  }

  /// Whether it goes on, so that it can be over now.
  public var running: Bool { session.reader?.tonight.screen?.running?.id == episode.id }

  /// Says that it is over now; the end can then be moved.
  public func end() async {
    await keepTimes()
    await time { [id = episode.id] in try $0.endEpisode(id: id) }
  }

  /// Gives it an end, to be moved from a while after it began.
  public func addEnd() async {
    await keepTimes()
    await move(began: episode.began.at, ended: episode.began.at + Self.usualLength)
  }

  /// Takes the end back: it goes on, or nobody knows.
  public func clearEnd() async {
    await keepTimes()
    await move(began: episode.began.at, ended: nil)
  }

  /// Keeps the times that are chosen; what the core refuses goes back. Which instants they are is the core's to say.
  public func keepTimes() async {
    guard (began, ended) != Self.times(of: episode) else { return }
    let (began, ended) = (began.wall, ended?.wall)
    await time { [id = episode.id] in try $0.moveEpisode(id: id, began: began, ended: ended) }
  }

  // MARK: Done

  /// Whether something is written that is not kept yet.
  public var unsaved: Bool { note != detail.note }

  /// Keeps the note and goes back to Tonight, where the last change can be undone. May be called again: by the button,
  /// then by the sheet as it goes.
  public func done() async {
    guard !closed else { return }
    await keepTimes()
    if unsaved { await keep(detail.with(note: note)) }
    guard note == episode.detail.note else { return }
    finish(last)
  }

  /// Deletes the episode; the line on Tonight undoes it.
  public func delete() async {
    let id = episode.id
    guard let recorded = await session.perform({ try $0.deleteEpisode(id: id) }) else { return }
    finish(recorded)
  }

  private func finish(_ recorded: Recorded?) {
    closed = true
    close(recorded.map { Confirmation($0, detail: false) })
  }

  /// What is chosen shows before it is stored, so that a quick next tap builds on this one.
  @discardableResult
  private func keep(_ changed: EpisodeDetail) async -> Bool {
    detail = changed
    let id = episode.id
    let recorded = await session.perform { try $0.detailEpisode(id: id, detail: changed) }
    took(recorded)
    if recorded == nil, detail == changed { detail = episode.detail }
    return recorded != nil
  }

  private func move(began: Instant, ended: Instant?) async {
    await time { [id = episode.id] in try $0.timeEpisode(id: id, began: began, ended: ended) }
  }

  private func time(_ change: @escaping @Sendable (Stillnight) throws -> Recorded) async {
    let chosen = (began, ended)
    took(await session.perform(change))
    // What was chosen meanwhile stays, and is kept next.
    if chosen == (began, ended) { (began, ended) = Self.times(of: episode) }
  }

  private func took(_ recorded: Recorded?) {
    guard let recorded else { return }
    episode = recorded.episode
    last = recorded
  }

  private static func times(of episode: Episode) -> (DateAndTime, DateAndTime?) {
    let clock = CivilClock(zone: episode.began.zone)
    return (clock.shown(episode.began.at), episode.ended.map(clock.shown))
  }
}

extension EpisodeDetail {
  fileprivate func with(intensity: Intensity?) -> EpisodeDetail { copy(intensity: .some(intensity)) }
  fileprivate func with(activity: Activity?) -> EpisodeDetail { copy(activity: .some(activity)) }
  fileprivate func with(sensations: [Sensation]) -> EpisodeDetail { copy(sensations: sensations) }
  fileprivate func with(body: [BodyPart]) -> EpisodeDetail { copy(body: body) }
  fileprivate func with(relief: [Relief]) -> EpisodeDetail { copy(relief: relief) }
  fileprivate func with(ownSensations: [String]) -> EpisodeDetail { copy(ownSensations: ownSensations) }
  fileprivate func with(ownRelief: [OwnRelief]) -> EpisodeDetail { copy(ownRelief: ownRelief) }
  fileprivate func with(note: String) -> EpisodeDetail { copy(note: note) }

  private func copy(
    intensity: Intensity?? = nil,
    sensations: [Sensation]? = nil,
    ownSensations: [String]? = nil,
    body: [BodyPart]? = nil,
    activity: Activity?? = nil,
    relief: [Relief]? = nil,
    ownRelief: [OwnRelief]? = nil,
    note: String? = nil
  ) -> EpisodeDetail {
    EpisodeDetail(
      intensity: intensity ?? self.intensity,
      sensations: sensations ?? self.sensations,
      ownSensations: ownSensations ?? self.ownSensations,
      body: body ?? self.body,
      activity: activity ?? self.activity,
      relief: relief ?? self.relief,
      ownRelief: ownRelief ?? self.ownRelief,
      note: note ?? self.note
    )
  }
}

extension Array where Element: Equatable {
  /// With the element if it was not in it, without if it was; in the order given.
  fileprivate func toggled(_ element: Element, order: [Element]) -> [Element] {
    order.filter { ($0 == element) != contains($0) }
  }
}

extension Array where Element == String {
  /// These, then those of the others that are not among them.
  fileprivate func joined(_ others: [String]) -> [String] { self + others.filter { !contains($0) } }
}
