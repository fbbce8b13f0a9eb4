// What can be added to the plan with one tap. Decides nothing: what is offered, with which sentence and source, is the
// core's, and nothing is added unasked.
import Observation
import StillnightCore

/// The ready-made items.
@MainActor @Observable
public final class TemplatesModel {
  public private(set) var groups: [TemplateGroup] = []

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    if let read = await session.ask({ try $0.templates() }) { groups = read }
  }

  /// Adds one as it stands; its sentence was on the screen.
  public func add(_ template: Template) async {
    _ = await session.perform { try $0.addItem(entry: template.entry) }
    await load()
  }

  /// Adds all under a heading that are not in the plan yet.
  public func addAll(_ group: TemplateGroup) async {
    _ = await session.perform { try $0.addTemplates(kind: group.kind) }
    await load()
  }
}

extension TemplateGroup {
  /// Whether something is left to add.
  public var addable: Bool { templates.contains { !$0.inPlan } }
}

extension Template {
  /// "Iron 65 mg".
  public var title: String { [entry.name, entry.dose].filter { !$0.isEmpty }.joined(separator: " ") }
}
