// What one piece of an item is, and how its dose changes on later dates, while it is being written. Decides only how typed
// numbers become thousandths; what makes sense is the core's to say.
import Foundation
import StillnightCore

/// The product and the dose steps of an item.
public struct ProductDraft: Sendable, Equatable {
  public var form = ""
  public var substances: [Substance] = []
  public var compound: Compound?
  public var strength = TypedNumber()
  public var unit: StrengthUnit = .milligram
  public var pieces = TypedNumber()
  public var steps: [Step] = []

  /// A dose that holds from a date on.
  public struct Step: Sendable, Equatable {
    public var from: CivilDate
    public var dose = ""
    public var pieces = TypedNumber()

    var entered: TitrationStep {
      TitrationStep(from: from, dose: dose.trimmed, pieces: pieces.value.map { Int32(clamping: $0) })
    }
  }

  public init() {}

  init(_ entry: ItemEntry) {
    form = entry.form
    substances = entry.substances
    compound = entry.compound
    strength = TypedNumber(entry.strength?.amount)
    unit = entry.strength?.unit ?? .milligram
    pieces = TypedNumber(entry.pieces.map { Int64($0) })
    steps = entry.steps.map {
      Step(from: $0.from, dose: $0.dose, pieces: TypedNumber($0.pieces.map { Int64($0) }))
    }
  }

  /// Whether every number can be read.
  public var readable: Bool { ([strength, pieces] + steps.map(\.pieces)).allSatisfy(\.readable) }

  /// Whether anything was said.
  public var isEmpty: Bool { self == ProductDraft() }

  /// What is in it: said, or no longer.
  public mutating func toggle(_ substance: Substance) {
    if substances.contains(substance) {
      substances.removeAll { $0 == substance }
    } else {
      substances.append(substance)
    }
  }

  /// Another step, a week after the last or after today.
  public mutating func addStep(today: CivilDate) {
    steps.append(Step(from: (steps.last?.from ?? today).plus(days: 7)))
  }

  /// One of the steps. A row that is going away may still be asked for what it had.
  public subscript(step index: Int) -> Step {
    get { steps.indices.contains(index) ? steps[index] : Step(from: CivilDate(year: 1970, month: 1, day: 1)) }
    set { if steps.indices.contains(index) { steps[index] = newValue } }
  }
}
