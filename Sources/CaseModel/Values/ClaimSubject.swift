import Annotation

/// A number that a claim gives, of something.
package struct ClaimCount: Hashable, Sendable, Codable {
  /// What is counted.
  package var what: Quantity.What
  /// The least; nil where nothing bounds it.
  package var low: Double?
  /// The best single figure.
  package var best: Double?
  /// The most; nil where nothing bounds it.
  package var high: Double?
  /// The counted noun or unit in the singular, such as `mortar round`.
  package var unit: String?

  /// A number of `what` with the given bounds.
  package init(what: Quantity.What, low: Double?, best: Double?, high: Double?, unit: String? = nil) {
    self.what = what
    self.low = low
    self.best = best
    self.high = high
    self.unit = unit
  }

  /// The number that the machine read.
  package init(_ quantity: Quantity) {
    self.init(what: quantity.what, low: quantity.low, best: quantity.best, high: quantity.high, unit: quantity.unit)
  }

  /// Whether it says anything, what is known of `low <= best <= high` holds, and nothing is negative or endless.
  package var isSound: Bool {
    let known = [low, best, high].compactMap(\.self)
    return !known.isEmpty && known == known.sorted() && known.allSatisfy { $0 >= 0 && $0.isFinite }
  }
}

/// A date that a claim gives.
package struct ClaimDate: Hashable, Sendable, Codable {
  /// Its TIMEX3 value; of a stretch from one to another both, with a stroke between.
  package var value: String

  /// The date with this value.
  package init(value: String) { self.value = value }

  /// The days that it stands for; nil where nothing tells.
  package var days: CalendarInterval? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    let intervals = parts.map { CalendarInterval(timexValue: String($0)) }
    guard (1...2).contains(parts.count), let first = intervals[0], let last = intervals[parts.count - 1] else {
      return nil
    }
    return CalendarInterval(start: first.start, end: last.end)
  }

  /// The date that `text` writes as EDTF or ISO 8601 do: `2023-12-08`, `2023-12`, `2023`, `2023-12-XX`, `202X`, `2023-21` (spring),
  /// `2023-W49`, each with `?`, `~` or `%` behind it, or two with a stroke or a space between. Nil for everything else.
  ///
  /// - Note: Source: Library of Congress, Extended Date/Time Format (2019), levels 0 and 1; marks of doubt are left out, since a claim's
  ///   certainty says that.
  package init?(edtf text: String) {
    let parts =
      text.contains("/") ? text.split(separator: "/", omittingEmptySubsequences: false) : text.split(separator: " ")
    guard (1...2).contains(parts.count), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let values = parts.map(Self.timexValue)
    self.init(value: values.joined(separator: "/"))
    guard days != nil else { return nil }
  }

  private static func timexValue(_ part: Substring) -> String {
    var text = part.uppercased()
    if let last = text.last, "?~%".contains(last) { text.removeLast() }
    while text.hasSuffix("-XX") { text.removeLast(3) }
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    if fields.count == 2, let season = ["21": "SP", "22": "SU", "23": "FA", "24": "WI"][String(fields[1])] {
      return "\(fields[0])-\(season)"
    }
    // 202X is the decade that TIMEX3 writes 202.
    while fields.count == 1, text.hasSuffix("X"), text.utf8.count > 2 { text.removeLast() }
    return text
  }
}

/// How many, when and where a claim says: the first of each is the one that it is mainly about.
package struct ClaimSubject: Hashable, Sendable {
  /// The numbers in it.
  package var counts: [ClaimCount] = []
  /// The dates in it.
  package var dates: [ClaimDate] = []
  /// The places in it.
  package var places: [ResolvedPlace] = []

  /// A subject of nothing.
  package init() {}

  /// Puts what an analyst says in place of the machine's.
  package mutating func take(_ review: ClaimReview?) {
    if let counts = review?.counts { self.counts = counts }
    if let dates = review?.dates { self.dates = dates }
    if let places = review?.places { self.places = places }
  }

  /// Whether it says nothing of the kind.
  package var isEmpty: Bool { counts.isEmpty && dates.isEmpty && places.isEmpty }
}
