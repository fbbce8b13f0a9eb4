// What is taken, and when. Decides nothing about schedules: each is shown as the core's sentence before it is saved.
import Observation
import StillnightCore

/// What the person may add to the plan, with the sentence it would be saved with: no schedule is added unread.
public struct Suggestion: Sendable, Equatable {
  public let entry: ItemEntry
  public let sentence: String

  /// "Iron 65 mg".
  public var title: String { [entry.name, entry.dose].filter { !$0.isEmpty }.joined(separator: " ") }

  init(_ entry: ItemEntry, in stillnight: Stillnight) throws {
    self.entry = entry
    sentence = try stillnight.previewSchedule(schedule: entry.schedule)
  }
}

/// The plan.
@MainActor @Observable
public final class PlanModel {
  public private(set) var screen: PlanScreen?
  public private(set) var suggestions: [Suggestion] = []
  public var editor: ItemEditorModel?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  func load() async {
    let read = await session.ask { stillnight in
      let screen = try stillnight.plan()
      return (screen, try screen.suggestions.map { try Suggestion($0, in: stillnight) })
    }
    if let read { (screen, suggestions) = read }
  }

  /// Moves bedtime and waking; false if it was refused. A bedtime of one's own is that of every evening.
  @discardableResult
  public func setRoutine(bedtime: CivilTime, waking: CivilTime) async -> Bool {
    let before = screen?.routine
    let routine = Routine(
      bedtime: bedtime,
      waking: waking,
      evenings: before?.bedtime == bedtime ? before?.evenings ?? [] : [],
      breakfast: before?.breakfast,
      lunch: before?.lunch,
      dinner: before?.dinner,
      usual: before?.usual ?? []
    )
    return await session.perform { try $0.setRoutine(routine: routine) } != nil
  }

  /// The page of one item.
  public func page(of item: PlanItem) -> ItemModel { ItemModel(session: session, plan: self, id: item.item.id) }

  /// The page to look back on.
  public func lookBack(on date: CivilDate? = nil) -> LookBackModel { LookBackModel(session: session, date: date) }

  /// The page of the fixed points of the day.
  public func day(_ routine: Routine) -> RoutineModel { RoutineModel(session: session, routine: routine) }

  /// Adds a suggestion as it stands; its sentence was on the screen.
  public func add(asShown suggestion: Suggestion) async {
    _ = await session.perform { try $0.addItem(entry: suggestion.entry) }
  }

  /// Opens the editor: on an item, on a suggestion, or empty.
  public func edit(_ item: Item) async { await openEditor(changing: item, from: item.entry) }
  public func add(_ suggestion: ItemEntry? = nil) async { await openEditor(changing: nil, from: suggestion) }

  private func openEditor(changing item: Item?, from entry: ItemEntry?) async {
    guard let today = await session.ask({ try $0.tonight().today }) else { return }
    let clock = session.clock
    editor = ItemEditorModel(
      session: session,
      changing: item,
      draft: entry.map { ItemDraft($0, today: today, clock: clock) } ?? ItemDraft(today: today, clock: clock),
      others: (screen?.items ?? []).filter { $0.item.id != item?.id && $0.item.entry.schedule.hasTimes },
      today: today
    ) { [weak self] in self?.editor = nil }
  }
}

extension Schedule {
  /// Whether it has times of its own, so that another item can go with it.
  var hasTimes: Bool {
    switch self {
    case .own, .elapsed: true
    case .with, .asNeeded: false
    }
  }
}

/// The sheet for one item.
@MainActor @Observable
public final class ItemEditorModel: Identifiable {
  public var draft: ItemDraft
  /// The schedule in words, or what is wrong with it.
  public private(set) var sentence: String?
  /// Whether the sentence is that of a schedule that can be saved.
  public private(set) var valid = false
  /// The item that is changed; nil for a new one.
  public let item: Item?
  /// Items this one can be taken with.
  public let others: [PlanItem]
  public let today: CivilDate
  /// Whether what kind of thing it is can be chosen: a blood draw stays one.
  public var choosesKind: Bool { item?.entry.kind != .bloodDraw }
  /// Whether the sentence is read, and every number can be.
  public var canSave: Bool { valid && draft.entry != nil }
  public var tomorrow: CivilDate { today.plus(days: 1) }

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let close: @MainActor () -> Void

  init(
    session: Session,
    changing item: Item?,
    draft: ItemDraft,
    others: [PlanItem],
    today: CivilDate,
    close: @escaping @MainActor () -> Void
  ) {
    self.session = session
    self.item = item
    self.draft = draft
    self.others = others
    self.today = today
    self.close = close
  }

  /// Asks the core for the sentence. To be called whenever the schedule changes.
  public func preview() async {
    guard let schedule = draft.schedule else {
      (sentence, valid) = (nil, false)
      return
    }
    let answer: (String, Bool)
    do {
      answer = (try await session.core.call { try $0.previewSchedule(schedule: schedule) }, true)
    } catch {
      answer = (session.words.explain(error), false)
    }
    // The person may have chosen on while the core was asked.
    if draft.schedule == schedule { (sentence, valid) = answer }
  }

  public func save() async {
    guard let entry = draft.entry else { return }
    let saved = await session.perform { [id = item?.id] stillnight in
      if let id { try stillnight.changeItem(id: id, entry: entry) } else { try stillnight.addItem(entry: entry) }
    }
    if saved != nil { close() }
  }

  /// Takes the item out of the plan; what was taken stays in the diary, and the line undoes it.
  public func end() async {
    guard let id = item?.id else { return }
    if await session.save({ try $0.endItem(id: id) }) { close() }
  }

  public func cancel() { close() }
}
