// What a person can choose from, in the core's order. Decides nothing: which values there are is the core's.
import StillnightCore

extension Sensation {
  public static let offered: [Sensation] = [.crawling, .tingling, .pulling, .aching, .electric, .itching]
}

extension BodyPart {
  /// A leg, from foot to thigh.
  public static let leftLeg: [BodyPart] = [.leftFoot, .leftCalf, .leftThigh]
  public static let rightLeg: [BodyPart] = [.rightFoot, .rightCalf, .rightThigh]
  public static let elsewhere: [BodyPart] = [.arms, .trunk]
  public static let offered: [BodyPart] = [
    .leftFoot, .rightFoot, .leftCalf, .rightCalf, .leftThigh, .rightThigh, .arms, .trunk,
  ]
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

extension Anchor {
  public static let meals: [Anchor] = [.breakfast, .lunch, .dinner]
}

extension Substance {
  /// What a person usually drinks or eats.
  public static let usual: [Substance] = [.coffee, .tea, .dairy, .eggs]
  /// What can be in an item.
  public static let contained: [Substance] = [
    .iron, .ironByVein, .vitaminC, .magnesium, .calcium, .antacid, .zinc, .vitaminD, .levothyroxine, .levodopa,
    .entacapone, .tetracycline, .quinolone, .bisphosphonate, .protonPumpInhibitor, .gabapentin,
  ]
  public static let offered: [Substance] = contained + usual
}

extension Compound {
  public static let offered: [Compound] = [
    .ferrousSulfate, .ferrousSulfateDried, .ferrousGluconate, .ferrousFumarate, .magnesiumGlycinate, .magnesiumCitrate,
    .magnesiumMalate, .magnesiumThreonate, .magnesiumOxide,
  ]
}

extension StrengthUnit {
  public static let offered: [StrengthUnit] = [.milligram, .microgram, .gram, .internationalUnit, .millilitre]
}

extension SkipReason {
  public static let offered: [SkipReason] = [
    .sideEffect, .ranOut, .unwell, .notNeeded, .notAtHand, .advised, .other,
  ]
}

extension Rest {
  public static let offered: [Rest] = [.veryPoor, .poor, .fair, .good, .veryGood]
}

extension NightPart {
  public static let offered: [NightPart] = [.bed, .asleep, .up, .awakenings, .rest]
}

extension ExerciseKind {
  public static let offered: [ExerciseKind] = [.walking, .running, .cycling, .swimming, .strength, .chores, .other]
}

extension Effort {
  public static let offered: [Effort] = [.light, .moderate, .vigorous]
}

extension CyclePhase {
  public static let offered: [CyclePhase] = [.period, .follicular, .ovulation, .luteal, .premenstrual]
}

extension ExposureKind {
  public static let offered: [ExposureKind] = [
    .caffeine, .alcohol, .nicotine, .exercise, .sitting, .stress, .eveningScreen, .heavyMeal, .travel, .illness, .cycle,
    .nap, .practice, .own,
  ]
}

extension LineKind {
  public static let offered: [LineKind] = [.episode, .night, .exposure, .dose, .score]
}

extension Grain {
  public static let offered: [Grain] = [.night, .week, .month]
}

extension Sex {
  public static let offered: [Sex] = [.female, .male]
}

extension Condition {
  public static let offered: [Condition] = [
    .kidneyDisease, .dialysis, .inflammation, .malabsorption, .ironNotTolerated, .ironOverload, .neuropathy,
    .vascularDisease, .brokenSkin, .sleepApnoea, .diabetes, .thyroidDisease, .depression, .pregnancy, .lungDisease,
  ]
}
