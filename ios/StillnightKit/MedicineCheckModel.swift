// The medicine check: what is said of a name as it is typed, and of what is in the plan. Decides nothing: what is found, what it
// means that nothing was, and every word is the core's. Nothing that is typed is kept.
import Observation
import StillnightCore

/// The medicine check.
@MainActor @Observable
public final class MedicineCheckModel {
  /// The name as it is typed.
  public var name = ""
  /// What is said of it; nil while nothing is typed.
  public private(set) var answer: MedicineAnswer?
  /// What is said of the plan.
  public private(set) var check: MedicineCheck?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  public func load() async {
    if let read = await session.ask({ try $0.medicineCheck() }) { check = read }
  }

  /// Asks for what is typed. To be called whenever it changes.
  public func look() async {
    let asked = name
    guard !asked.trimmed.isEmpty else {
      answer = nil
      return
    }
    let read = await session.ask { try $0.checkMedicine(name: asked) }
    // The person may have typed on while the core was asked.
    if asked == name, let read { answer = read }
  }

  /// Asks for what was meant.
  public func choose(_ alternative: MedicineAlternative) async {
    name = alternative.name
    await look()
  }
}
