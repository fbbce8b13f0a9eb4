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

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor (Confirmation?) -> Void
  @ObservationIgnored private var last: Recorded?
  @ObservationIgnored private var closed = false

  init(session: Session, episode: Episode, close: @escaping @MainActor (Confirmation?) -> Void) {
    self.session = session
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

  // MARK: When it began and ended, as lived, for pickers in the zone `TimeZone.civil`

  public var began: Date { episode.began.picked }
  public var ended: Date? { episode.ended.map(episode.began.picked) }

  public func move(began date: Date) async {
    await move(began: episode.began.instant(picked: date), ended: episode.ended)
  }

  public func move(ended date: Date) async {
    await move(began: episode.began.at, ended: episode.began.instant(picked: date))
  }

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
  private func keep(_ changed: EpisodeDetail) async {
    detail = changed
    let id = episode.id
    took(await session.perform { try $0.detailEpisode(id: id, detail: changed) })
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
  fileprivate func with(note: String) -> EpisodeDetail { copy(note: note) }

  private func copy(
    intensity: Intensity?? = nil,
    sensations: [Sensation]? = nil,
    body: [BodyPart]? = nil,
    activity: Activity?? = nil,
    relief: [Relief]? = nil,
    note: String? = nil
  ) -> EpisodeDetail {
    EpisodeDetail(
      intensity: intensity ?? self.intensity,
      sensations: sensations ?? self.sensations,
      body: body ?? self.body,
      activity: activity ?? self.activity,
      relief: relief ?? self.relief,
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
