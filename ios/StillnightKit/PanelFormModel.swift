// The form of one blood draw, and what is asked before it is kept. Decides only whether the questions or the form are shown; what
// is asked, and which unit would fit, is the core's. Nothing unusual is kept before the person has said so.
import Observation
import StillnightCore

/// The form of a panel.
@MainActor @Observable
public final class PanelFormModel: Identifiable {
  /// Id of the panel that is changed; empty for a new one.
  public let panel: String
  public var draft: PanelDraft
  /// Whether more than the first test is to be typed.
  public let all: Bool
  /// What is asked before it is kept. Empty while the form itself is shown.
  public private(set) var questions: [LabQuestion] = []

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  init(session: Session, form: PanelForm, all: Bool, close: @escaping @MainActor () -> Void) {
    self.session = session
    self.close = close
    self.all = all
    panel = form.id
    draft = PanelDraft(form)
  }

  public var isNew: Bool { panel.isEmpty }
  public var canSave: Bool { draft.entry != nil }

  /// Keeps it, or asks first.
  public func save() async { await put(confirmed: false) }

  /// Takes the unit that a question suggests; the rest is asked again.
  public func change(_ question: LabQuestion) async {
    draft.change(question.analyte, to: question.unit)
    await put(confirmed: false)
  }

  /// Keeps the figures that were asked about as they were typed.
  public func keepTyped() async { await put(confirmed: true) }

  /// Back to the form; what was asked will be asked again.
  public func goBack() { questions = [] }

  /// Deletes the panel; the line undoes it.
  public func delete() async {
    if await session.save({ [panel] in try $0.deletePanel(id: panel) }) { close() }
  }

  public func cancel() { close() }

  private func put(confirmed: Bool) async {
    guard let entry = draft.entry else { return }
    let answer = await session.perform { [panel] in
      try $0.putPanel(id: panel, entry: entry, confirmed: confirmed)
    }
    // What was refused is put right in the form.
    questions = answer?.questions ?? []
    guard let saved = answer?.saved else { return }
    session.confirmation = Confirmation(saved)
    close()
  }
}
