// The fourteen days of the diary programme. Decides what a tap on an open part of a day opens; what is open, and what the
// days showed, is the core's.
import Observation
import StillnightCore

/// The programme.
@MainActor @Observable
public final class ProgrammeModel {
  public private(set) var screen: ProgrammeScreen?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let tonight: TonightModel

  init(session: Session, tonight: TonightModel) {
    self.session = session
    self.tonight = tonight
  }

  public func load() async {
    if let read = await session.ask({ try $0.programme() }) { screen = read }
  }

  public func start() async { await session.save { try $0.startProgramme() } }

  public func end() async { await session.save { try $0.endProgramme() } }

  /// Says that there was none of this on a day.
  public func sayNone(_ part: ProgrammePart, on day: NightDate) async {
    await session.save { try $0.sayNone(day: day, part: part) }
  }

  /// Takes back that there was none of this on a day; the line undoes it.
  public func takeBack(_ part: ProgrammePart, on day: NightDate) async {
    await session.save { try $0.unsayNone(day: day, part: part) }
  }

  /// Opens what notes a part of a day; false for a part that is noted on the page of the day.
  public func note(_ part: ProgrammePart, on day: NightDate) async -> Bool {
    switch part {
    case .onset: tonight.recordEarlier(on: day)
    case .activity: await tonight.addExposure(on: day, kind: .exercise)
    case .caffeine: await tonight.addExposure(on: day, kind: .caffeine)
    case .alcohol: await tonight.addExposure(on: day, kind: .alcohol)
    case .intensity:
      let found = await session.ask { try $0.episodes(night: day) }
      guard let open = found?.first(where: { $0.detail.intensity == nil }) else { return false }
      await tonight.addDetail(to: open.id)
    case .taken: return false
    }
    return true
  }
}

extension ProgrammePart {
  /// Whether "none" can be said of it: a strength is of something that was there.
  public var canBeNone: Bool { self != .intensity }
}

extension ProgrammeScreen {
  /// Whether some of its days may still be filled in: that comes before beginning anew.
  public var open: Bool { days.contains { !$0.complete } }

  /// How much of it is complete, 0 to 1.
  public var share: Double { days.isEmpty ? 0 : Double(complete) / Double(days.count) }
}
