import Annotation

/// A published date as feeds, pages and scrapers write it.
enum PublishedText {
  /// `text` as ISO 8601 where it is a date that can be read in one way: ISO 8601 itself, with slashes, dots or no marks, RFC 822
  /// (`Mon, 06 May 2022 10:00:00 GMT`), a month by its English name (`May 6, 2022 10:00 AM`), or figures of which one can be no month
  /// (`31/12/2019`). Nil for everything else: `05/06/2019` is no one day. The time of day is kept where it is ISO's.
  static func iso(_ text: String) -> String? { HTMLMetadata.isoDate(text) ?? named(text) ?? figures(text) }

  /// `text` as `iso` reads it; where it can't, as it is, so that nothing of it is lost.
  static func normalized(_ text: String?) -> String? { text.map { iso($0) ?? $0 } }

  /// Day, month by name and year among the first words, in either order of day and month.
  private static func named(_ text: String) -> String? {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(5).map { $0.lowercased() }
    guard let place = words.firstIndex(where: { month(of: $0) != nil }), place <= 2, let month = month(of: words[place])
    else { return nil }
    let before = place > 0 ? day(of: words[place - 1]) : nil
    let after = words.indices.contains(place + 1) ? day(of: words[place + 1]) : nil
    let yearPlace = place + (before == nil ? 2 : 1)
    guard let day = before ?? after, words.indices.contains(yearPlace), words[yearPlace].utf8.count == 4,
      let year = Int(words[yearPlace])
    else { return nil }
    return date(year, month, day)
  }

  /// `31/12/2019` and `12/31/2019`, with slashes, dots or hyphens, perhaps with a time behind.
  private static func figures(_ text: String) -> String? {
    let head = text.split(whereSeparator: \.isWhitespace).first ?? ""
    for mark in ["/", ".", "-"] as [Character] {
      let parts = head.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].utf8.count == 4,
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
      else { continue }
      if first > 12 || first == second { return date(year, second, first) }
      return second > 12 ? date(year, first, second) : nil
    }
    return nil
  }

  private static func day(of word: String) -> Int? {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count)))
    else { return nil }
    return Int(String(word.prefix(digits.count)))
  }

  private static func month(of word: String) -> Int? {
    guard word.utf8.count >= 3,
      let place = months.firstIndex(where: { $0.hasPrefix(word) || word == "sept" && $0 == "september" })
    else { return nil }
    return place + 1
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard year >= 1800, CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
