import Annotation
import CaseModel

/// Values as words for the screen.
enum Shown {
  /// A number with its thousands parted: `1,034`.
  static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A number with what it counts: `1 mention`, `1,034 mentions`.
  static func count(_ number: Int, _ thing: String) -> String { "\(count(number)) \(thing)\(number == 1 ? "" : "s")" }

  /// A length of time: `0:07`, `12:40`, `2:03:00`.
  static func duration(seconds: Int) -> String {
    let seconds = max(0, seconds)
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let minutes = "\(seconds / 60 % 60)"
    return seconds < 3600
      ? "\(minutes):\(padded(seconds % 60))"
      : "\(seconds / 3600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  /// A point to a hundredth of a degree: `33.31N 44.38E`.
  static func point(_ point: Coordinates) -> String {
    "\(degrees(point.latitude))\(point.latitude < 0 ? "S" : "N") "
      + "\(degrees(point.longitude))\(point.longitude < 0 ? "W" : "E")"
  }

  private static func degrees(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A count with its bounds: `3` where all agree, else `2–3–5`, with `?` for what nothing says. Empty for none.
  static func range(_ count: IncidentCount?) -> String {
    guard let count else { return "" }
    let bounds = [count.low, count.best, count.high].map { $0?.value }
    let known = Set(bounds.compactMap(\.self))
    if known.isEmpty { return "" }
    if known.count == 1, count.best != nil { return Self.count(known.first!) }
    return bounds.map { $0.map(Self.count) ?? "?" }.joined(separator: "–")
  }

  /// A count in `width` cells where it has room there, else its least and its most, such as `3–7`.
  static func range(_ count: IncidentCount?, within width: Int) -> String {
    let whole = range(count)
    if whole.count <= width { return whole }
    let known = [count?.low, count?.best, count?.high].compactMap { $0?.value }
    guard let least = known.min(), let most = known.max() else { return "" }
    return least == most ? whole : "\(Self.count(least))–\(Self.count(most))"
  }

  /// The day of a date or moment, `YYYY-MM-DD`; all of it where it is shorter.
  static func day(_ date: String) -> String { String(date.prefix(10)) }

  /// The month and day of a date, `MM-DD`; what there is of a shorter one.
  static func shortDay(_ date: String) -> String {
    let day = day(date)
    return day.utf8.count == 10 ? String(day.dropFirst(5)) : day
  }

  /// What an article is called on one line: by its title, else by how its text begins, else by its file.
  static func title(of article: ArticleView) -> String {
    if let title = article.title { return oneLine(title) }
    if let opening = article.opening { return "“\(oneLine(opening))…" }
    return oneLine(fileName(article.record.id))
  }

  /// The same in quotation marks.
  static func quotedTitle(of article: ArticleView) -> String {
    let title = title(of: article)
    return title.hasPrefix("“") ? title + "”" : "“\(title)”"
  }

  /// What a path ends in, which tells files of one folder apart; `id` itself where it is no path.
  static func fileName(_ id: String) -> String {
    guard let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return id }
    let name = id[id.index(after: slash)...]
    return name.isEmpty || id.contains("://") ? id : String(name)
  }

  /// `text` on one line: every run of blanks and line ends is one blank. Only its start is read, more than any row shows.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var hasGap = false
    for scalar in text.unicodeScalars.prefix(scalarLimit) {
      if scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" {
        hasGap = !line.isEmpty
        continue
      }
      if hasGap { line.append(" ") }
      hasGap = false
      line.append(scalar)
    }
    return String(line)
  }

  private static let scalarLimit = 1024
}
