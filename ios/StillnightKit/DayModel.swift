// A day from noon to noon. Decides where a line stands on the band of its hours; which lines there are is the core's.
import Observation
import StillnightCore

/// The page of one day.
@MainActor @Observable
public final class DayModel: Identifiable {
  public private(set) var screen: DayScreen?
  public private(set) var night: NightDate

  @ObservationIgnored private let session: Session

  init(session: Session, night: NightDate) {
    self.session = session
    self.night = night
  }

  func load() async {
    let shown = night
    if let read = await session.ask({ try $0.day(night: shown) }), night == shown { screen = read }
  }

  /// Says that the legs were calm all night; the line undoes it.
  public func sayCalm() async {
    let shown = night
    await session.save { try $0.sayNone(day: shown, part: .onset) }
  }

  /// Takes back that there was none of something; the line undoes it.
  public func takeBack(_ part: ProgrammePart) async {
    let shown = night
    await session.save { try $0.unsayNone(day: shown, part: part) }
  }

  /// Goes some days on, or back.
  public func go(days: Int) async {
    guard days < 0 || screen?.hasNext == true else { return }
    night = night.plus(days: days)
    await load()
  }
}

/// A line on the band from noon to noon.
public struct DaySpan: Sendable, Equatable, Identifiable {
  public let id: String
  public let kind: LineKind
  /// Where it begins and ends, 0 for the first noon, 1 for the second. The same for what has no length.
  public let from, to: Double
  public let intensity: Int32?
}

extension DiaryLine {
  /// The same id for the same thing, whatever its kind.
  public var key: String { kebab(kind) + " " + id }
}

extension DayScreen {
  /// Where each line stands between the noons, as it was lived.
  public var spans: [DaySpan] {
    func place(_ minute: Int32) -> Double { min(max(Double(minute) / 1440, 0), 1) }
    return lines.map {
      DaySpan(
        id: $0.key,
        kind: $0.kind,
        from: place($0.minute),
        to: place($0.untilMinute ?? $0.minute),
        intensity: $0.intensity
      )
    }
  }
}
