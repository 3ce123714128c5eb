import Annotation

/// Finds when an article was published: its metadata, else a header, dateline, caption or URL, else the dates it speaks of.
///
/// Each kind of evidence is surer than the next; the first that holds a date that can be true wins.
package enum PublishedDateFinder {
  /// Years outside are taken for mistakes: news is neither that old nor written yet.
  static let believableYears = PublishedDate.believableYears

  /// The published date with its evidence; nil when nothing tells.
  package static func find(in document: Document) -> PublishedDate? {
    if let value = document.article.published.flatMap(fromMetadata) {
      return PublishedDate(value: value, evidence: .metadata)
    }
    if let header = fromHeader(of: document) { return header }
    let url = document.article.url.flatMap(fromURL)
    if let line = fromZones(.dateline, of: document), agrees(line, url) { return line }
    if let caption = fromZones(.caption, of: document), agrees(caption, url) { return caption }
    if let url { return PublishedDate(value: url.description, evidence: .url) }
    return inferred(from: document)
  }

  /// A whole date in a line above the report, or in a caption that is not an archive picture's.
  private static func fromZones(_ kind: Zone.Kind, of document: Document) -> PublishedDate? {
    for zone in document.zones.prefix(200) where zone.kind == kind && zone.span.count < 600 {
      let bytes = Array(document.bytes[zone.span.range])
      if kind == .caption, ASCII.find(Array("file".utf8), 0, bytes.count, bytes) != nil { continue }
      if kind == .caption, ASCII.find(Array("archive".utf8), 0, bytes.count, bytes) != nil { continue }
      for timex in TimexFinder.timexes(in: bytes, published: nil) {
        guard let date = CalendarDate(iso: timex.value), believable(date), timex.anchor == nil else { continue }
        let start = zone.span.start.value
        return PublishedDate(
          value: date.description, evidence: kind == .caption ? .caption : .dateline,
          span: TextSpan(start + timex.span.start.value, start + timex.span.end.value))
      }
    }
    return nil
  }

  /// Whether a line's or caption's date is within a week of the URL's, where there is one.
  private static func agrees(_ caption: PublishedDate, _ url: CalendarDate?) -> Bool {
    guard let url, let date = CalendarDate(iso: caption.value) else { return true }
    return abs(url.daysSince1970 - date.daysSince1970) <= 7
  }

  /// The latest whole date that the text speaks of, where all its dates are of one year and it also speaks of days by their names, as a
  /// report of the day does.
  private static func inferred(from document: Document) -> PublishedDate? {
    guard document.bytes.count < 100_000 else { return nil }
    let timexes = TimexFinder.timexes(in: document.bytes, published: nil)
    guard timexes.contains(where: { $0.rule == "weekday.plain" || $0.rule == "day.deictic" }) else { return nil }
    var latest: (date: CalendarDate, span: TextSpan)?
    for timex in timexes {
      guard timex.kind == .date, let interval = CalendarInterval(timexValue: timex.value) else { continue }
      if let latest, interval.start.year != latest.date.year { return nil }
      guard interval.start == interval.end, believable(interval.start) else { continue }
      if latest.map({ $0.date < interval.start }) ?? true { latest = (interval.start, timex.span) }
    }
    return latest.map { PublishedDate(value: $0.date.description, evidence: .inferred, span: $0.span) }
  }

  /// The metadata's own words where they are an ISO 8601 date, with or without a time, that can be true.
  private static func fromMetadata(_ text: String) -> String? {
    let bytes = trimmed(Array(text.utf8))
    guard let date = date(at: 0, in: bytes, separators: [UInt8(ascii: "-")]), believable(date) else { return nil }
    if bytes.count == 10 { return String(decoding: bytes, as: UTF8.self) }
    let next = bytes[10]
    guard next == UInt8(ascii: "T") || next == UInt8(ascii: " "), bytes.count <= 40 else { return date.description }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An ISO date that a crawler put in front: “date 2020-01-27 The United States …”.
  private static func fromHeader(of document: Document) -> PublishedDate? {
    for zone in document.zones.prefix(8) where zone.kind == .dateline {
      var position = zone.span.start.value
      while position + 10 <= zone.span.end.value {
        let isStart = position == 0 || !ASCII.isWordByte(document.bytes[position - 1])
        if isStart, let date = date(at: position, in: document.bytes, separators: [UInt8(ascii: "-")]),
          believable(date)
        {
          return PublishedDate(
            value: date.description, evidence: .header, span: TextSpan(position, position + 10))
        }
        position += 1
      }
    }
    return nil
  }

  /// A date in a path: `/2020/01/27/`, `/2020-01-27-`, `_20200127.html`.
  private static func fromURL(_ url: String) -> CalendarDate? {
    let bytes = Array(url.utf8.prefix(4096))
    let marks = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_")]
    var latest: CalendarDate?
    for position in bytes.indices
    where ASCII.isDigit(bytes[position]) && (position == 0 || !ASCII.isDigit(bytes[position - 1])) {
      if let date = date(at: position, in: bytes, separators: marks), believable(date) { latest = date }
    }
    return latest
  }

  static func believable(_ date: CalendarDate) -> Bool { believableYears.contains(date.year) }

  /// Reads year, month and day at `position`, parted by one of `separators`; no digit may follow.
  static func date(at position: Int, in bytes: [UInt8], separators: [UInt8]) -> CalendarDate? {
    guard position + 10 <= bytes.count, position + 10 == bytes.count || !ASCII.isDigit(bytes[position + 10]) else {
      return nil
    }
    var numbers = (0, 0, 0)
    for index in 0..<10 {
      let byte = bytes[position + index]
      if index == 4 || index == 7 {
        guard separators.contains(byte), bytes[position + 4] == byte else { return nil }
        continue
      }
      guard ASCII.isDigit(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch index {
      case 0...3: numbers.0 = numbers.0 * 10 + digit
      case 5...6: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return CalendarDate(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(bytes[first...last])
  }
}
