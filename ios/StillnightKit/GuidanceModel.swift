// What guidance brings up: the few cards of Tonight, and all of them. Decides only which is unfolded and when they are read
// again; which there are, in which order, and whether any comes at night, is the core's.
import Observation
import StillnightCore

/// The cards.
@MainActor @Observable
public final class GuidanceModel {
  /// Those of Tonight. None at night.
  public private(set) var tonight: [GuidanceCard] = []
  /// All of them; nil until they were read.
  public private(set) var all: [GuidanceCard]?
  /// The card whose reasons are unfolded.
  public var open: String?

  @ObservationIgnored private let session: Session
  @ObservationIgnored private var asked = false

  init(session: Session) { self.session = session }

  /// Something changed that a card may hang on: what was read before is read again, and nobody waits for it.
  func readAgain() {
    guard asked else { return }
    Task { [weak self] in
      await self?.loadTonight()
      if self?.all != nil { await self?.load() }
    }
  }

  /// Reads those of Tonight: after the screen is drawn, so that it never waits for them.
  public func loadTonight() async {
    asked = true
    if let read = await session.ask({ try $0.cardsTonight() }) { tonight = read }
  }

  /// Reads all of them.
  public func load() async {
    if let read = await session.ask({ try $0.guidance() }) { all = read }
  }

  public func unfold(_ card: GuidanceCard) { open = open == card.id ? nil : card.id }

  /// Puts a card away.
  public func dismiss(_ card: GuidanceCard) async { await change { try $0.dismissCard(id: card.id) } }

  /// Puts a card off for a while.
  public func snooze(_ card: GuidanceCard) async { await change { try $0.snoozeCard(id: card.id) } }

  /// Shows every card again that was put away.
  public func restore() async { await change { try $0.restoreCards() } }

  private func change(_ body: @escaping @Sendable (Stillnight) throws -> Void) async {
    _ = await session.perform(body)
    await loadTonight()
    if all != nil { await load() }
  }

  // MARK: Pages that cards lead to

  public func foods() -> FoodsModel { FoodsModel(session: session) }
  public func criteria() -> CriteriaModel { CriteriaModel(session: session) }
}

extension AppModel {
  /// Goes where a card leads.
  public func follow(_ action: CardAction) {
    let page: MorePage? =
      switch action {
      case .labs, .diary, .plan: nil
      case .learn: .learn
      case .medicineCheck: .medicineCheck
      case .criteria: .criteria
      }
    switch action {
    case .labs: tab = .labs
    case .diary: tab = .diary
    case .plan: tab = .plan
    case .learn, .medicineCheck, .criteria: break
    }
    more = page
  }
}
