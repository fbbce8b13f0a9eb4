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
  public subscript(meal: Anchor) -> String { self["meal-" + kebab(meal)] }
  public subscript(substance: Substance) -> String { self["substance-" + kebab(substance)] }
  public subscript(compound: Compound) -> String { self["compound-" + kebab(compound)] }
  public subscript(unit: StrengthUnit) -> String { self["strength-unit-" + kebab(unit)] }
  public subscript(reason: SkipReason) -> String { self["skip-" + kebab(reason)] }
  public subscript(side: ItemDraft.Side) -> String {
    switch side {
    case .before: self["before-or-after-before"]
    case .after: self["before-or-after-after"]
    }
  }

  public subscript(answer: CriterionAnswer) -> String {
    switch answer {
    case .yes: self["answer-yes"]
    case .no: self["answer-no"]
    case .earlier: self["answer-earlier"]
    case .unsure: self["answer-unsure"]
    }
  }

  public subscript(rest: Rest) -> String { self["rest-" + kebab(rest)] }
  public subscript(drink: Drink) -> String { self["drink-" + kebab(drink)] }
  public subscript(exercise: ExerciseKind) -> String { self["exercise-" + kebab(exercise)] }
  public subscript(effort: Effort) -> String { self["effort-" + kebab(effort)] }
  public subscript(phase: CyclePhase) -> String { self["phase-" + kebab(phase)] }
  public subscript(practice: PracticeKind) -> String { self["practice-" + kebab(practice)] }
  public subscript(exposure: ExposureKind) -> String { self["exposure-" + kebab(exposure)] }
  public subscript(part: ProgrammePart) -> String { self["part-" + kebab(part)] }
  public subscript(line: LineKind) -> String { self["line-" + kebab(line)] }
  public subscript(score: ScoreKind) -> String { self["score-" + kebab(score)] }
  public subscript(grain: Grain) -> String { self["grain-" + kebab(grain)] }
  public subscript(condition: Condition) -> String { self["profile-" + kebab(condition)] }
  public subscript(sex: Sex) -> String { self["profile-" + kebab(sex)] }
  public subscript(analyte: Analyte) -> String { self["analyte-" + kebab(analyte)] }
  public subscript(kept: KeptReason) -> String { self["kept-" + kebab(kept)] }

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
