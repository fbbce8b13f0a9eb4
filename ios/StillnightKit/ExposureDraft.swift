// An exposure while it is being written. Decides where each amount starts and how the choices become an exposure; what
// amounts there can be is the core's to say.
import Foundation
import StillnightCore

/// What the person has chosen so far of one exposure.
public struct ExposureDraft: Sendable, Equatable {
  public var kind: ExposureKind
  public var drink: Drink = .filterCoffee
  /// Milligrams; nil once the field was cleared, 0 for a drink without caffeine.
  public var mg: Int32?
  /// Tenths of a unit.
  public var tenths: Int32 = 10
  public var times: Int32 = 1
  public var exercise: ExerciseKind = .walking
  public var effort: Effort = .moderate
  public var minutes: Int32
  /// How much stress; not chosen in advance.
  public var level: Int32?
  public var phase: CyclePhase?
  public var practice: PracticeKind?
  public var name = ""
  public var amount: Int32?
  public var note = ""

  public init(_ kind: ExposureKind, form: ExposureForm) {
    self.kind = kind
    minutes = kind == .exercise || kind == .nap ? 30 : 60
    if kind == .caffeine, let usual = form.drinks.first { take(usual) }
  }

  public init(_ entry: ExposureEntry) {
    kind = entry.exposure.kind
    minutes = 30
    note = entry.note
    switch entry.exposure {
    case .caffeine(let drink, let mg): (self.drink, self.mg) = (drink, mg)
    case .alcohol(let tenths): self.tenths = tenths
    case .nicotine(let times): self.times = times
    case .exercise(let kind, let minutes, let effort): (exercise, self.minutes, self.effort) = (kind, minutes, effort)
    case .sitting(let minutes), .eveningScreen(let minutes), .travel(let minutes), .nap(let minutes):
      self.minutes = minutes
    case .stress(let level): self.level = level
    case .heavyMeal, .illness: break
    case .cycle(let phase): self.phase = phase
    case .practice(let kind, let minutes): (practice, self.minutes) = (kind, minutes)
    case .own(let name, let amount): (self.name, self.amount) = (name, amount)
    }
  }

  /// A drink with what is usually in it.
  public mutating func take(_ choice: DrinkChoice) { (drink, mg) = (choice.drink, choice.mg) }

  /// A practice with its usual length.
  public mutating func take(_ choice: PracticeChoice) { (practice, minutes) = (choice.kind, choice.minutes) }

  /// Milligrams as they are typed.
  public var mgText: String {
    get { mg.map { "\($0)" } ?? "" }
    set { mg = Self.number(newValue) }
  }

  /// Milligrams as the steps change them: from nothing on.
  public var mgStep: Int32 {
    get { mg ?? 0 }
    set { mg = newValue }
  }

  /// The amount of one's own as it is typed; empty for none.
  public var amountText: String {
    get { amount.map { "\($0)" } ?? "" }
    set { amount = Self.number(newValue) }
  }

  /// The digits of what is typed, as far as a field takes them.
  private static func number(_ typed: String) -> Int32? {
    Int32(String(typed.compactMap(\.wholeNumberValue).map { "\($0)" }.joined().prefix(digits)))
  }

  private static let digits = 6

  /// What is sent to the core; nil while something is to be chosen.
  public var exposure: Exposure? {
    switch kind {
    case .caffeine: mg.map { .caffeine(drink: drink, mg: $0) }
    case .alcohol: .alcohol(tenths: tenths)
    case .nicotine: .nicotine(times: times)
    case .exercise: .exercise(kind: exercise, minutes: minutes, effort: effort)
    case .sitting: .sitting(minutes: minutes)
    case .stress: level.map { .stress(level: $0) }
    case .eveningScreen: .eveningScreen(minutes: minutes)
    case .heavyMeal: .heavyMeal
    case .travel: .travel(minutes: minutes)
    case .illness: .illness
    case .cycle: phase.map { .cycle(phase: $0) }
    case .nap: .nap(minutes: minutes)
    case .practice: practice.map { .practice(kind: $0, minutes: minutes) }
    case .own: .own(name: name.trimmingCharacters(in: .whitespacesAndNewlines), amount: amount)
    }
  }

  var entry: ExposureEntry? {
    exposure.map {
      ExposureEntry(exposure: $0, note: note.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}

extension Exposure {
  /// Which kind it is, without its amount.
  public var kind: ExposureKind {
    switch self {
    case .caffeine: .caffeine
    case .alcohol: .alcohol
    case .nicotine: .nicotine
    case .exercise: .exercise
    case .sitting: .sitting
    case .stress: .stress
    case .eveningScreen: .eveningScreen
    case .heavyMeal: .heavyMeal
    case .travel: .travel
    case .illness: .illness
    case .cycle: .cycle
    case .nap: .nap
    case .practice: .practice
    case .own: .own
    }
  }
}

extension ExposureKind {
  /// Amounts offered as cells, in what the kind counts in: minutes, tenths of a unit, times. Our choice, as on Android.
  public var usual: [Int32] {
    switch self {
    case .alcohol: [10, 15, 20, 30, 40, 60]
    case .nicotine: [1, 2, 3, 5, 10, 20]
    case .sitting, .travel: [30, 60, 120, 180, 240, 480]
    case .exercise, .eveningScreen, .nap, .practice: [15, 30, 45, 60, 90, 120]
    case .caffeine, .stress, .heavyMeal, .illness, .cycle, .own: []
    }
  }

  /// By how much a step changes the amount. Our choice, as on Android.
  public var step: Int32 {
    switch self {
    case .caffeine: 10
    case .sitting, .travel: 15
    case .alcohol, .exercise, .eveningScreen, .nap, .practice: 5
    case .nicotine, .stress, .heavyMeal, .illness, .cycle, .own: 1
    }
  }
}
