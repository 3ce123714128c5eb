/// A moment, as milliseconds since 1970-01-01T00:00:00Z. It always comes in from outside: nothing here reads a clock.
package struct Timestamp: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Milliseconds since the epoch; negative before it.
  package let milliseconds: Int64

  /// The moment `milliseconds` after the epoch.
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier first.
  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// ISO 8601 in UTC to the second: `2026-02-14T16:20:05Z`.
  package var description: String {
    let seconds = milliseconds.floored(by: 1000)
    let days = seconds.floored(by: 86_400)
    let rest = seconds - days * 86_400
    let (year, month, day) = Self.civil(fromDays: days)
    return "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))T"
      + "\(Self.pad(rest / 3600, 2)):\(Self.pad(rest / 60 % 60, 2)):\(Self.pad(rest % 60, 2))Z"
  }

  /// Decodes the bare number.
  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Encodes the bare number.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// Year, month and day of the proleptic Gregorian calendar, counted in eras of 400 years that begin in March.
  private static func civil(fromDays days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func pad(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Int64 {
  /// The quotient rounded down, also for negative numbers.
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// Who decided something, and when.
package struct Stamp: Hashable, Sendable, Codable {
  /// The analyst's name.
  package var by: String
  /// When.
  package var at: Timestamp

  /// The stamp of `by` at `at`.
  package init(by: String, at: Timestamp) {
    self.by = by
    self.at = at
  }
}
