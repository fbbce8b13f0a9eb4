// The words on the screens. Decides nothing: every word comes from the core, by key; here is only how a key is found.
import StillnightCore

/// The labels of one language, and errors in words.
public struct Words: Sendable {
  public let language: String
  private let labels: [String: String]

  public init(language: String, labels: [String: String]) {
    self.language = language
    self.labels = labels
  }

  /// The words of a language as the core has them.
  public init(language: String) {
    self.init(language: language, labels: (try? StillnightCore.labels(language: language)) ?? [:])
  }

  /// The label, or its key where the core has none: better than an empty button.
  public subscript(key: String) -> String { labels[key] ?? key }

  public subscript(sensation: Sensation) -> String { self["sensation-" + kebab(sensation)] }
  public subscript(body: BodyPart) -> String { self["body-" + kebab(body)] }
  public subscript(activity: Activity) -> String { self["activity-" + kebab(activity)] }
  public subscript(relief: ReliefKind) -> String { self["relief-" + kebab(relief)] }
  public subscript(kind: ItemKind) -> String { self["kind-" + kebab(kind)] }
  public subscript(days: ItemDraft.DaysChoice) -> String { self["days-" + kebab(days)] }
  public subscript(timing: ItemDraft.TimingChoice) -> String { self["when-" + kebab(timing)] }

  /// An error as the person reads it. What is no error of the core is a fault of the app.
  public func explain(_ error: any Error) -> String {
    let known = error as? StillnightError ?? .Internal
    return (try? StillnightCore.explain(error: known, language: language)) ?? self["app-name"]
  }
}

/// `lyingInBed` as `lying-in-bed`: the name of an enum's case as keys and identifiers have it.
public func kebab<Value>(_ value: Value) -> String {
  "\(value)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
}

// What a person can choose from, in the core's order.
extension Sensation {
  public static let offered: [Sensation] = [.crawling, .tingling, .pulling, .aching, .electric, .itching]
}

extension BodyPart {
  public static let offered: [BodyPart] = [.feet, .calves, .thighs, .arms, .trunk]
}

extension Activity {
  public static let offered: [Activity] = [
    .lyingInBed, .sitting, .travelling, .meeting, .drivingAsPassenger, .standing,
  ]
}

extension ReliefKind {
  public static let offered: [ReliefKind] = [.walking, .stretching, .massage, .heat, .cold, .bath, .compression]
}

extension ItemKind {
  public static let offered: [ItemKind] = [.supplement, .medicine, .practice]
}
