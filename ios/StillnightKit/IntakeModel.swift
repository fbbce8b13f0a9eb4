// Taking something now, as needed or besides its schedule. Decides only the order: what there is to know comes first, and
// then the person says. Nothing is refused; what there is to know is the core's.
import Observation
import StillnightCore

/// "Take now".
@MainActor @Observable
public final class IntakeModel {
  /// What waits for a word of the person.
  public struct Question: Sendable, Equatable {
    /// Id of the item.
    public let item: String
    public let warnings: [IntakeWarning]
  }

  public private(set) var question: Question?

  @ObservationIgnored private let session: Session

  init(session: Session) { self.session = session }

  /// Notes it, or first shows what there is to know.
  public func take(_ item: String) async {
    question = nil
    guard let warnings = await session.ask({ try $0.checkIntake(id: item, minutesAgo: 0) }) else { return }
    if warnings.isEmpty { await record(item) } else { question = Question(item: item, warnings: warnings) }
  }

  /// Notes what was asked about all the same.
  public func takeAnyway() async {
    guard let item = question?.item else { return }
    question = nil
    await record(item)
  }

  /// Notes nothing.
  public func wait() { question = nil }

  private func record(_ item: String) async {
    guard let answered = await session.perform({ try $0.recordIntake(id: item, minutesAgo: 0) }) else { return }
    session.confirmation = Confirmation(answered)
  }
}
