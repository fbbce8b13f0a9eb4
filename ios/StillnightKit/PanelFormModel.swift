// The form of one blood draw, and what is asked before it is kept. Decides only which questions are still open; what is asked,
// and which unit would fit, is the core's. Nothing is kept as unusual before each question has the person's answer.
import Observation
import StillnightCore

/// The form of a panel.
@MainActor @Observable
public final class PanelFormModel: Identifiable {
  /// Id of the panel that is changed; empty for a new one.
  public let panel: String
  public var draft: PanelDraft
  /// Whether the tests besides the first are in sight.
  public var all: Bool
  /// What is asked before it is kept, without what was answered. Empty while the form itself is shown.
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

  /// Takes the unit that a question suggests.
  public func change(_ question: LabQuestion) async {
    draft.change(question.analyte, to: question.unit)
    await answered(question)
  }

  /// Leaves a figure as it was typed.
  public func keep(_ question: LabQuestion) async { await answered(question) }

  /// Back to the form; what was asked will be asked again.
  public func goBack() { questions = [] }

  /// Deletes the panel; the line undoes it.
  public func delete() async {
    if await session.save({ [panel] in try $0.deletePanel(id: panel) }) { close() }
  }

  public func cancel() { close() }

  private func answered(_ question: LabQuestion) async {
    if questions == [question] { return await put(confirmed: true) }
    questions.removeAll { $0 == question }
  }

  private func put(confirmed: Bool) async {
    guard let entry = draft.entry else { return }
    let answer = await session.perform { [panel] in
      try $0.putPanel(id: panel, entry: entry, confirmed: confirmed)
    }
    guard let answer else {
      // What was refused is put right in the form.
      questions = []
      return
    }
    if let saved = answer.saved {
      session.confirmation = Confirmation(saved)
      close()
    } else {
      questions = answer.questions
    }
  }
}
