// The results of one blood draw while they are being typed. Decides how what is typed becomes a panel; whether its figures
// can be read, and what looks like a slip, is the core's to say. What was not touched stays as it was.
import StillnightCore

/// One analyte of the form.
public struct AnalyteDraft: Sendable, Equatable {
  public let form: AnalyteForm
  /// The figure as it is typed; empty for what was not measured.
  public var value = ""
  public var bound: Bound = .exact
  public var unit: String
  /// Ends of the laboratory's own range as they are typed; nil for those given last.
  private var typedLow: String?
  private var typedHigh: String?

  init(_ form: AnalyteForm, result: LabResult?) {
    self.form = form
    unit = form.units.first?.unit ?? ""
    if let result {
      (value, bound, unit, typedLow, typedHigh) = (result.value, result.bound, result.unit, result.low, result.high)
    }
  }

  /// Lower end of the laboratory's own range: the one given last holds only in the unit it was given in.
  public var low: String {
    get { typedLow ?? remembered(form.low) }
    set { typedLow = newValue }
  }

  /// Upper end.
  public var high: String {
    get { typedHigh ?? remembered(form.high) }
    set { typedHigh = newValue }
  }

  private func remembered(_ end: String) -> String { unit == form.units.first?.unit ? end : "" }

  public var analyte: Analyte { form.analyte }

  /// "usually 3 to 2,000", in the unit that is chosen.
  public var usualWords: String { form.units.first { $0.unit == unit }?.usualWords ?? "" }

  /// "15 – 150"; empty if there is none.
  public var rangeWords: String {
    [low.trimmed, high.trimmed].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  /// "<" or ">" before the figure; chosen again, neither.
  public mutating func toggle(_ bound: Bound) { self.bound = self.bound == bound ? .exact : bound }

  /// Whether a figure was typed.
  public var typed: Bool { !value.trimmed.isEmpty }

  /// What the sheet shows of it; nil if nothing was typed.
  var result: LabResult? {
    guard typed else { return nil }
    return LabResult(
      analyte: analyte,
      bound: bound,
      value: value.trimmed,
      unit: unit,
      low: low.trimmed,
      high: high.trimmed
    )
  }
}

/// Tests under one heading, by their places in the form.
public struct AnalyteGroup: Sendable, Equatable, Identifiable {
  public let title: String
  public let places: [Int]

  public var id: String { title }
}

/// A panel.
public struct PanelDraft: Sendable, Equatable {
  public var date: CivilDate
  public var time: CivilTime?
  /// Whether nothing was eaten before; nil if that is not known.
  public var fasting: Bool?
  /// Whether no iron was taken in the 24 hours before; nil if that is not known.
  public var prepared: Bool? { didSet { if prepared != oldValue { hoursSinceIron = nil } } }
  public var laboratory: String
  public var note: String
  public var analytes: [AnalyteDraft]

  /// Whole hours since iron was last taken, as far as a planned blood draw knows or the person says. A yes or no of the person's
  /// stands in its place.
  public private(set) var hoursSinceIron: Int32?

  /// The same as it is typed. Whether that was long enough is then the core's to say, so that no yes or no stands beside it.
  public var hoursText: String {
    get { hoursSinceIron.map { "\($0)" } ?? "" }
    set {
      let hours = Int32(String(newValue.compactMap(\.wholeNumberValue).map { "\($0)" }.joined().prefix(Self.digits)))
      guard hours != hoursSinceIron else { return }
      prepared = nil
      hoursSinceIron = hours
    }
  }

  private static let digits = 4

  init(_ form: PanelForm) {
    let entry = form.entry
    (date, time, fasting, prepared) = (entry.date, entry.time, entry.fasting, entry.prepared)
    (laboratory, note, hoursSinceIron) = (entry.laboratory, entry.note, entry.hoursSinceIron)
    analytes = form.analytes.map { analyte in
      AnalyteDraft(analyte, result: entry.results.first { $0.analyte == analyte.analyte })
    }
  }

  /// One of the analytes, by its place. A row that is going away may still be asked.
  public subscript(place: Int) -> AnalyteDraft {
    get { analytes[min(max(place, 0), analytes.count - 1)] }
    set { if analytes.indices.contains(place) { analytes[place] = newValue } }
  }

  /// The first analyte: it stands above all others.
  public var first: Int { 0 }

  /// The others under their headings, in the core's order.
  public var groups: [AnalyteGroup] {
    analytes.indices.dropFirst().reduce(into: []) { groups, place in
      let title = analytes[place].form.group
      if let last = groups.last, last.title == title {
        groups[groups.count - 1] = AnalyteGroup(title: title, places: last.places + [place])
      } else {
        groups.append(AnalyteGroup(title: title, places: [place]))
      }
    }
  }

  /// Whether any of them has a figure.
  public func hasFigures(_ group: AnalyteGroup) -> Bool { group.places.contains { analytes[$0].typed } }

  /// What is sent to the core; nil while no figure was typed.
  public var entry: PanelEntry? {
    let results = analytes.compactMap(\.result)
    guard !results.isEmpty else { return nil }
    return PanelEntry(
      date: date,
      time: time,
      fasting: fasting,
      hoursSinceIron: hoursSinceIron,
      prepared: prepared,
      laboratory: laboratory.trimmed,
      note: note.trimmed,
      results: results
    )
  }

  /// Reads a figure in the unit that a question suggested.
  mutating func change(_ analyte: Analyte, to unit: String) {
    if let place = analytes.firstIndex(where: { $0.analyte == analyte }) { analytes[place].unit = unit }
  }
}
