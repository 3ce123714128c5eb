import Annotation

/// A value of an incident with the claim that decides it.
package struct Decided<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The value.
  package var value: Value
  /// The claim that it rests on; nil where the analyst knows it otherwise.
  package var claim: ClaimKey?

  /// `value`, because `claim` says so.
  package init(_ value: Value, by claim: ClaimKey? = nil) {
    self.value = value
    self.claim = claim
  }
}

/// What kind of thing happened, in PLOVER's terms.
package struct IncidentType: Hashable, Sendable, Codable {
  /// PLOVER category.
  package var category: EventCategory
  /// PLOVER mode; nil where none fits.
  package var mode: String?

  /// The type `category`, in `mode`.
  package init(_ category: EventCategory, mode: String? = nil) {
    self.category = category
    self.mode = mode
  }
}

/// When an incident happened, and how exactly that is known.
package struct IncidentDate: Hashable, Sendable, Codable {
  /// The first day it may have been: `YYYY-MM-DD`.
  package var start: String
  /// The last day it may have been: `YYYY-MM-DD`.
  package var end: String
  /// How exactly it is known.
  package var level: DatePrecision

  /// From `start` to `end`, both in.
  package init(start: String, end: String, level: DatePrecision) {
    self.start = start
    self.end = end
    self.level = level
  }

  /// The stretch of days that a TIMEX3 value stands for; nil where it stands for none of a year at most.
  package init?(timexValue value: String) {
    guard let days = CalendarInterval(timexValue: value), let level = days.precision else { return nil }
    self.init(start: days.start.description, end: days.end.description, level: level)
  }

  /// The single day `day`: `YYYY-MM-DD`.
  package init(day: String) { self.init(start: day, end: day, level: .day) }
}

/// Someone or something with a part in an incident.
package struct IncidentActor: Hashable, Sendable, Codable {
  /// Who.
  package var entity: EntityKey
  /// Its name as the analyst saw it.
  package var name: String
  /// How sure that is.
  package var certainty: Certainty
  /// The claim that says so.
  package var claim: ClaimKey?

  /// `name` with `certainty`, because `claim` says so.
  package init(entity: EntityKey, name: String, certainty: Certainty = .asserted, claim: ClaimKey? = nil) {
    self.entity = entity
    self.name = name
    self.certainty = certainty
    self.claim = claim
  }
}

/// A number of people with its bounds, each with the claim that decides it.
package struct IncidentCount: Hashable, Sendable, Codable {
  /// The least.
  package var low: Decided<Int>?
  /// The best single figure.
  package var best: Decided<Int>?
  /// The most.
  package var high: Decided<Int>?

  /// A count with the given bounds.
  package init(low: Decided<Int>? = nil, best: Decided<Int>? = nil, high: Decided<Int>? = nil) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// Whether what is known of `low <= best <= high` holds and nothing is negative.
  package var isOrdered: Bool {
    let known = [low, best, high].compactMap { $0?.value }
    return known == known.sorted() && known.allSatisfy { $0 >= 0 }
  }
}

/// As a dictionary key it is written by its name, so that files come out in one order.
extension Quantity.What: CodingKeyRepresentable {}
