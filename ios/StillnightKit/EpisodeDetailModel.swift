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

  // MARK: When it began and ended, as lived, for pickers in the zone `TimeZone.civil`

  public var began: Date { episode.began.picked }
  public var ended: Date? { episode.ended.map(episode.began.picked) }

  public func move(began date: Date) async {
    await move(began: episode.began.instant(picked: date), ended: episode.ended)
  }

  public func move(ended date: Date) async {
    await move(began: episode.began.at, ended: episode.began.instant(picked: date))
  }

  /// Says that it is over now; the end can then be moved.
  public func end() async {
    let id = episode.id
    took(await session.perform { try $0.endEpisode(id: id) })
  }

  /// Takes the end back: it goes on, or nobody knows.
  public func clearEnd() async { await move(began: episode.began.at, ended: nil) }

  // MARK: Done

  /// Whether something is written that is not kept yet.
  public var unsaved: Bool { note != detail.note }

  /// Keeps the note and goes back to Tonight, where the last change can be undone. May be called again: by the button,
  /// then by the sheet as it goes.
  public func done() async {
    guard !closed else { return }
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
    let id = episode.id
    took(await session.perform { try $0.timeEpisode(id: id, began: began, ended: ended) })
  }

  private func took(_ recorded: Recorded?) {
    guard let recorded else { return }
    episode = recorded.episode
    last = recorded
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
