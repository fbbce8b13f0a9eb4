// What the person says of themselves. Decides only what is chosen on the page; all of it may stay empty, and what it is for
// is the core's.
import Observation
import StillnightCore

/// The page of what the person says of themselves.
@MainActor @Observable
public final class ProfileModel {
  /// The year of birth as it is typed.
  public var born = ""
  public var sex: Sex?
  public var conditions: Set<Condition> = []

  @ObservationIgnored private let session: Session
  private var before: Profile?

  init(session: Session) { self.session = session }

  public func load() async {
    // What is being written is not overwritten.
    guard before == nil, let read = await session.ask({ try $0.profile() }) else { return }
    take(read)
  }

  public func toggle(_ condition: Condition) { conditions.formSymmetricDifference([condition]) }

  /// Whether something was changed that is not kept yet, and every number can be read.
  public var canSave: Bool { entered.map { $0 != before } ?? false }

  /// Keeps it; false if it was refused.
  @discardableResult
  public func save() async -> Bool {
    guard let entered, await session.perform({ try $0.setProfile(profile: entered) }) != nil else { return false }
    before = entered
    return true
  }

  /// What is chosen; nil while the year is no number.
  private var entered: Profile? {
    let typed = born.trimmed
    let year = Int32(typed)
    guard typed.isEmpty || year != nil else { return nil }
    return Profile(birthYear: year, sex: sex, conditions: Condition.offered.filter { conditions.contains($0) })
  }

  private func take(_ profile: Profile) {
    before = profile
    born = profile.birthYear.map { String($0) } ?? ""
    (sex, conditions) = (profile.sex, Set(profile.conditions))
  }
}
