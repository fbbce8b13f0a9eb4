// What there is to learn, and the iron in a day's food. Decides only what is unfolded and how much was eaten; cards, texts,
// figures and sums are the core's.
import Observation
import StillnightCore

/// Learn.
@MainActor @Observable
public final class LearnModel {
  public private(set) var screen: LearnScreen?
  /// The card or topic that is unfolded.
  public var open: String?
  /// Items that were added from here, by the id of their card.
  private var added: [String: String] = [:]

  @ObservationIgnored private let session: Session
  @ObservationIgnored private let plan: PlanModel

  init(session: Session, plan: PlanModel) {
    self.session = session
    self.plan = plan
  }

  public func load() async {
    if let read = await session.ask({ try $0.learn() }) { screen = read }
  }

  public func unfold(_ id: String) { open = open == id ? nil : id }

  /// Adds the remedy of a card to the plan.
  public func add(_ card: LearnCard) async {
    guard let item = await session.perform({ try $0.addRemedy(id: card.id) }) else { return }
    added[card.id] = item.id
  }

  /// Whether it is in the plan: as the core had it, or added from here since.
  public func isInPlan(_ card: LearnCard) -> Bool {
    if card.inPlan { return true }
    guard let item = added[card.id] else { return false }
    return plan.screen?.items.contains { $0.item.id == item } ?? false
  }
}

/// Iron in food.
@MainActor @Observable
public final class FoodsModel {
  public private(set) var foods: [FoodChoice] = []
  /// Quarters of a portion, by the id of the food.
  public private(set) var quarters: [String: Int32] = [:]
  public private(set) var sum: IronSum?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    if let read = await session.ask({ try $0.foods() }) { foods = read }
    quarters = Dictionary(uniqueKeysWithValues: foods.filter { $0.quarters > 0 }.map { ($0.id, $0.quarters) })
    sum = await session.ask { [eaten] in try $0.ironOfDay(eaten: eaten) }
  }

  /// A quarter of a portion more, or less.
  public func more(_ food: FoodChoice) async { await change(food, by: 1) }
  public func less(_ food: FoodChoice) async { await change(food, by: -1) }

  /// "1.25": how many portions.
  public func portions(_ food: FoodChoice) -> String { (Double(quarters[food.id] ?? 0) / 4).formatted() }

  private func change(_ food: FoodChoice, by quarter: Int32) async {
    let before = quarters
    let now = (before[food.id] ?? 0) + quarter
    guard now >= 0 else { return }
    quarters[food.id] = now == 0 ? nil : now
    let after = quarters
    // What is refused does not stay on the screen.
    if await !keep(), quarters == after { quarters = before }
  }

  private var eaten: [FoodEaten] {
    foods.compactMap { food in quarters[food.id].map { FoodEaten(food: food.id, quarters: $0) } }
  }

  /// Keeps it for today.
  private func keep() async -> Bool {
    guard let read = await session.ask({ [eaten] in try $0.eatenToday(eaten: eaten) }) else { return false }
    sum = read
    return true
  }
}
