import Annotation

/// Words that give a line's zone away, in lower case.
///
/// Collected from the habits of news sites and agencies at large; a phrase is kept when no sentence of a report would begin, or
/// read, like that.
enum Cues {
  /// A line that begins so is boilerplate.
  static let boilerplate = PhraseList([
    "follow us", "follow @", "follow the", "sign up", "subscribe", "this is a developing story", "this is a breaking",
    "this story is developing", "this story has been updated", "this article has been updated",
    "this article was originally", "this story was originally", "developing story", "share this", "share on", "share:",
    "read more", "read also", "read next", "also read", "see also", "also on", "related:", "more on this", "more:",
    "click here", "advertisement", "ad feedback", "download our", "download the", "copyright", "\u{00A9}", "(c) 20",
    "all rights reserved", "(reporting by", "(editing by", "reporting by", "editing by", "additional reporting",
    "(additional reporting", "our standards:", "join our", "join us on", "like us on", "listen to", "watch:", "topics:",
    "tags:", "filed under", "comments", "leave a comment", "print this", "email this", "skip to", "back to top",
    "source:", "editor's note", "editor’s note", "correction:", "contact us", "support our", "donate", "get the latest",
    "stay up to date", "newsletter", "terms of use", "privacy policy", "cookie",
  ])

  /// A line that begins so is a caption.
  static let captionStart = PhraseList([
    "photo:", "photo :", "image:", "image source", "image credit", "images:", "picture:", "pictured:", "file photo",
    "file -", "file –", "file —", "file:", "a file photo", "in this file", "in this photo", "in this image",
    "in this picture", "this photo", "this file photo", "this handout", "this image", "this satellite image",
    "this combination", "caption:", "video:", "photo by", "photo credit", "photograph:", "photograph by", "credit:",
    "a handout photo", "a general view", "a screenshot",
  ])

  /// A line with these words anywhere is a caption.
  static let captionInside = PhraseList([
    "file photo", "(photo", "photo by", "photo/", "/photo", "getty images", "ap photo", "/afp", "afp/", "/reuters",
    "reuters/", "/ap)", "(ap/", "photo courtesy", "image courtesy", "photo credit", "image source", "screengrab from",
    "screen grab from", " file photo", "(file)", "/getty", "getty/", "anadolu agency via", "epa-efe", "(xinhua/",
    "photo \u{00A9}",
  ])

  /// A line that ends so is a caption.
  static let captionEnd = PhraseList([
    "archive", "/ handout", "/handout", "(handout)", "archives", "via reuters", "via ap",
  ])

  /// A line that begins so, before the body, is a byline.
  static let byline = PhraseList([
    "by ", "written by", "story by", "from our correspondent", "reported by", "report by",
  ])

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  private static let months = PhraseList(monthNames)
  private static let monthsAndDateCues = PhraseList(
    monthNames + ["published", "updated", "posted", "date", "modified", "last"])

  /// Whether the word at `start..<end` is a month's name.
  static func isMonth(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool { months.has(bytes, start, end) }

  /// Whether the word at `start..<end` is a month's name, or speaks of when a page came out.
  static func isMonthOrDateCue(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    monthsAndDateCues.has(bytes, start, end)
  }
}

extension ZoneFinder {
  private static let dateHeader = Array("date ".utf8)

  /// Where a crawler's `date 2020-01-27` stands in `line`, looked for in its first 300 bytes.
  static func crawlerHeader(of line: Line, in bytes: [UInt8]) -> Range<Int>? {
    var position = line.start
    let limit = min(line.end - 15, line.start + 300)
    while position <= limit {
      let isWordStart = position == line.start || bytes[position - 1] <= 0x20
      if isWordStart, ASCII.starts(dateHeader, position, line.end, bytes),
        isISODate(bytes, position + 5, line.end)
      {
        return position..<position + 15
      }
      position += 1
    }
    if line.end - line.start >= 10, isISODate(bytes, line.start, line.end) { return line.start..<line.start + 10 }
    return nil
  }

  /// Where the `PLACE, July 10 (Agency) -` that opens a report ends; nil where a line does not begin so.
  static func placeLine(of line: Line, in bytes: [UInt8]) -> Int? {
    var position = line.start
    var letters = 0
    while position < line.end, (0x41...0x5A).contains(bytes[position]) || bytes[position] >= 0x80 {
      position += 1
      letters += 1
    }
    guard letters >= 3, position < line.end, !ASCII.isWordByte(bytes[position]) else { return nil }
    let limit = min(line.end, line.start + 110)
    while position < limit {
      if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: ";") { return nil }
      if bytes[position] <= 0x20, position + 1 < limit, let end = dash(at: position + 1, limit, bytes) {
        if end == line.end || bytes[end] <= 0x20 { return end }
      }
      if bytes[position] == UInt8(ascii: ")"), position + 1 == line.end { return line.end }
      if bytes[position] == UInt8(ascii: "."), position + 1 < limit, bytes[position + 1] <= 0x20,
        position > line.start + 60
      {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// Where a caption begins inside a line of boilerplate: “Follow us on Image Source : …”.
  static func captionInside(_ line: Line, in bytes: [UInt8]) -> Int? {
    for phrase in Cues.captionStart.all {
      if let found = ASCII.find(phrase, line.start, min(line.end, line.start + 120), bytes), found > line.start,
        bytes[found - 1] <= 0x20
      {
        return found
      }
    }
    return nil
  }

  private static func dash(at position: Int, _ limit: Int, _ bytes: [UInt8]) -> Int? {
    if bytes[position] == UInt8(ascii: "-") {
      return position + 1 < limit && bytes[position + 1] == UInt8(ascii: "-") ? position + 2 : position + 1
    }
    if position + 2 < limit, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
      (0x92...0x95).contains(bytes[position + 2])
    {
      return position + 3
    }
    return nil
  }

  private static func isISODate(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + 10 <= end, start + 10 == end || !ASCII.isWordByte(bytes[start + 10]) else { return false }
    return (0..<10).allSatisfy { index in
      index == 4 || index == 7 ? bytes[start + index] == UInt8(ascii: "-") : ASCII.isDigit(bytes[start + index])
    }
  }
}
