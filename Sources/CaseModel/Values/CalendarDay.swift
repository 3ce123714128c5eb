import Annotation

/// Days of the Gregorian calendar as text.
package enum CalendarDay {
  /// Whether `text` is `YYYY-MM-DD` and such a day exists.
  static func isDay(_ text: String) -> Bool { text.utf8.count == 10 && begins(text) }

  /// Whether `text` is such a day, alone or followed by anything after a T or a space. The year 0 is none.
  package static func begins(_ text: String) -> Bool {
    CalendarDate(iso: text).map { $0.year > 0 } ?? false
  }

  /// Whether `text` begins with a day that a report can have been published on.
  package static func isBelievable(_ text: String) -> Bool {
    begins(text) && CalendarDate(iso: text).map { PublishedDate.believableYears.contains($0.year) } ?? false
  }

  /// Whether `text` is such a day, alone or with a time of day as ISO 8601 writes it: `2021-03-05T10:00:00Z`, `2021-03-05 10:00`,
  /// `2021-03-05T10:00:00.250+03:00`.
  package static func isMoment(_ text: String) -> Bool {
    guard begins(text) else { return false }
    var rest = Array(text.utf8.dropFirst(11))[...]
    func number(below limit: Int) -> Bool {
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }),
        digits.reduce(0, { $0 * 10 + Int($1) - 0x30 }) < limit
      else { return false }
      rest = rest.dropFirst(2)
      return true
    }
    func skip(_ byte: Character) -> Bool {
      guard rest.first == byte.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    if text.utf8.count == 10 { return true }
    guard number(below: 25) else { return false }
    if skip(":") {
      guard number(below: 60) else { return false }
      if skip(":") {
        guard number(below: 61) else { return false }
        if skip(".") || skip(",") {
          let digits = rest.prefix { (0x30...0x39).contains($0) }
          guard !digits.isEmpty else { return false }
          rest = rest.dropFirst(digits.count)
        }
      }
    }
    if rest.isEmpty || skip("Z") { return rest.isEmpty }
    guard skip("+") || skip("-"), number(below: 25) else { return false }
    if rest.isEmpty { return true }
    _ = skip(":")
    return number(below: 60) && rest.isEmpty
  }
}
