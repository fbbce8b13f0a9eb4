// Blood tests: the screen, the form, and what the person says of themselves. Decides only which form is open and when the
// screen is read again; what the results mean, what is asked and what comes next is the core's.
import Observation
import StillnightCore

/// The labs.
@MainActor @Observable
public final class LabsModel {
  public private(set) var screen: LabsScreen?
  /// What the person said of themselves, as far as it was read.
  public private(set) var profile: Profile?
  /// The form of a panel, while it is open.
  public var form: PanelFormModel?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    let read = await session.ask { (try $0.labs(), try $0.profile()) }
    if let read { (screen, profile) = read }
  }

  /// Opens the form for new results: on ferritin alone, or with all tests in sight.
  public func add(all: Bool = false) async { await open("", all: all) }

  /// Opens the form on a panel that is stored.
  public func change(_ panel: PanelLine) async { await open(panel.id, all: true) }

  /// Deletes a panel with its results; the line undoes it.
  public func delete(_ panel: PanelLine) async { await session.save { try $0.deletePanel(id: panel.id) } }

  /// The page of one analyte over time.
  public func chart(of analyte: Analyte) -> AnalyteChartModel { AnalyteChartModel(session: session, analyte: analyte) }

  /// The page of what the person says of themselves.
  public func aboutYou() -> ProfileModel { ProfileModel(session: session) }

  private func open(_ id: String, all: Bool) async {
    guard let read = await session.ask({ try $0.panelForm(id: id) }) else { return }
    form = PanelFormModel(session: session, form: read, all: all) { [weak self] in self?.form = nil }
  }
}

extension LabsScreen {
  /// Whether no result was written down yet.
  public var isEmpty: Bool { panels.isEmpty }
}

extension LabsModel {
  /// Whether the year of birth is not known, so that the way to give it is offered.
  public var ageMissing: Bool { profile.map { $0.birthYear == nil } ?? false }
}
