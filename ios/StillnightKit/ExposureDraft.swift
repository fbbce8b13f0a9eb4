// An exposure while it is being written. Decides where each amount starts and how the choices become an exposure; what
// amounts there can be is the core's to say.
import Foundation
import StillnightCore

/// What the person has chosen so far of one exposure.
public struct ExposureDraft: Sendable, Equatable {
  public var kind: ExposureKind
  public var drink: Drink = .filterCoffee
  public var mg: Int32 = 0
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

  /// What is sent to the core; nil while something is to be chosen.
  public var exposure: Exposure? {
    switch kind {
    case .caffeine: .caffeine(drink: drink, mg: mg)
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
