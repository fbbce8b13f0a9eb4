// The phone as the core sees it, by Foundation: clock, zone, zone rules, language, 12 or 24 hours.
// Decides how a zone's changes are found in Foundation's data. Leaves to the core everything that follows from them.
import Foundation
import StillnightCore

/// What the phone says of itself. Everything can be given by a test instead.
public final class FoundationDevice: Device {
  private let clock: @Sendable () -> Instant
  private let currentZone: @Sendable () -> String
  private let currentLocale: @Sendable () -> Locale
  private let preferredLanguage: @Sendable () -> String
  private let known = KnownZones()

  public init(
    now: @escaping @Sendable () -> Instant = { Date().instant },
    zone: @escaping @Sendable () -> String = { TimeZone.autoupdatingCurrent.identifier },
    locale: @escaping @Sendable () -> Locale = { .autoupdatingCurrent },
    language: @escaping @Sendable () -> String = { Locale.preferredLanguages.first ?? "en" }
  ) {
    clock = now
    currentZone = zone
    currentLocale = locale
    preferredLanguage = language
  }

  public func now() -> Instant { clock() }

  public func zone() -> String { currentZone() }

  public func zoneRules(name: String) -> ZoneRules? { known.rules(of: name) }

  public func language() -> String {
    Locale(identifier: preferredLanguage()).identifier(.bcp47)
  }

  public func hours24() -> Bool {
    switch currentLocale().hourCycle {
    case .zeroToTwentyThree, .oneToTwentyFour: true
    case .zeroToEleven, .oneToTwelve: false
    @unknown default: true
    }
  }
}

/// Rules of zones already asked for. Finding them takes some tens of milliseconds, so each is found once a process: the
/// phone's time-zone data changes only with an update of the system, which ends the process.
private final class KnownZones: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [String: ZoneRules] = [:]

  func rules(of name: String) -> ZoneRules? {
    lock.lock()
    let before = found[name]
    lock.unlock()
    if let before { return before }
    guard let zone = TimeZone(ianaName: name) else { return nil }
    let rules = ZoneRules(name: name, of: zone)
    lock.lock()
    found[name] = rules
    lock.unlock()
    return rules
  }
}

extension TimeZone {
  /// A zone by its IANA name and by nothing else. Foundation also takes "GMT+3" and abbreviations, which name an offset
  /// and no place; a person's zone is a place.
  init?(ianaName name: String) {
    let universal = name == "UTC" || name == "GMT"
    if !universal {
      guard TimeZone.abbreviationDictionary[name] == nil, !name.hasPrefix("GMT") else { return nil }
    }
    guard let zone = TimeZone(identifier: name), universal || zone.identifier == name else { return nil }
    self = zone
  }
}

extension ZoneRules {
  private static let span = (from: 0, to: 4_102_444_800)
  private static let day = 86_400

  /// The rules of a zone from 1970 to 2100, read off its offsets day by day. Not by
  /// `nextDaylightSavingTimeTransition(after:)`: as documented it reports daylight saving, not a country that moves to
  /// another offset for good, and it also reports changes of name that move no clock. A step of a week is too long: a
  /// zone has changed there and back within six days.
  init(name: String, of zone: TimeZone) {
    func offset(_ second: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
    }
    let first = offset(Self.span.from)
    var transitions: [ZoneTransition] = []
    var (second, current) = (Self.span.from, first)
    while second < Self.span.to {
      let next = min(second + Self.day, Self.span.to)
      guard offset(next) != current else {
        second = next
        continue
      }
      var (before, after) = (second, next)
      while after - before > 1 {
        let middle = before + (after - before) / 2
        if offset(middle) == current { before = middle } else { after = middle }
      }
      (second, current) = (after, offset(after))
      transitions.append(ZoneTransition(at: Instant(after) * 1000, offsetSeconds: Int32(current)))
    }
    self.init(name: name, firstOffsetSeconds: Int32(first), transitions: transitions)
  }
}
