// The diary: calendar, list, the day that is open, the programme and the scores. Decides which of them is read again, and
// what a tap on a line opens. Leaves every line, and its order, to the core.
import Foundation
import Observation
import StillnightCore

/// The diary.
@MainActor @Observable
public final class DiaryModel {
  public let calendar: CalendarModel
  public let list: DiaryListModel
  public let programme: ProgrammeModel
  public let scores: ScoresModel
  /// The day that is open.
  public var day: DayModel?
  /// Whether one is; going back closes it.
  public var dayShown: Bool {
    get { day != nil }
    set { if !newValue { day = nil } }
  }

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let tonight: TonightModel

  init(session: Session, tonight: TonightModel) {
    self.session = session
    self.tonight = tonight
    calendar = CalendarModel(session: session)
    list = DiaryListModel(session: session)
    programme = ProgrammeModel(session: session, tonight: tonight)
    scores = ScoresModel(session: session)
  }

  /// The tab came into view.
  public func appear() async {
    await calendar.load()
    await programme.load()
    await scores.load()
  }

  /// Something in the diary changed: reads again what was read before.
  func load() async {
    if calendar.screen != nil { await calendar.load() }
    if list.loaded { await list.load() }
    if programme.screen != nil { await programme.load() }
    if !scores.screens.isEmpty { await scores.load() }
    await day?.load()
  }

  public func open(_ night: NightDate) async {
    let model = DayModel(session: session, night: night)
    await model.load()
    if model.screen != nil { day = model }
  }

  /// Opens what a line is about: of a dose, its day.
  public func open(_ line: DiaryLine) async {
    switch line.kind {
    case .episode: await tonight.addDetail(to: line.id)
    case .night: await tonight.tell(of: line.night)
    case .exposure: await tonight.openExposure(line.id)
    case .dose: await open(line.night)
    case .score: await scores.show(line.score ?? .trouble, id: line.id, on: line.date)
    }
  }
}
