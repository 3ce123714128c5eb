import Annotation

/// Finds coordinates that a text gives: “33.3152, 44.3661”, “36°20′N 43°08′E”, “14°46'12"N, 42°57'00"E”, “38S MB 41234 86345”.
enum CoordinateFinder {
  /// The rule of the mentions it makes.
  static let rule = "coordinates"
  /// No coordinates are longer, in bytes.
  private static let longest = 64

  /// `mentions` with the coordinates of `document` among them; mentions that share words with one give way.
  ///
  /// - Complexity: linear; looks at the two bytes after each number, and further only where they could be coordinates.
  static func add(to mentions: [TaggedMention], in document: Document) -> [TaggedMention] {
    let found = document.bytes.withUnsafeBufferPointer { spans($0, document.tokens.tokens) }
    guard !found.isEmpty else { return mentions }
    var merged = found.map { TaggedMention(span: $0, kind: .location, score: 0.95, rule: rule) }
    var next = 0
    for mention in mentions {
      while next < found.count, found[next].end <= mention.span.start { next += 1 }
      if next == found.count || !found[next].overlaps(mention.span) { merged.append(mention) }
    }
    return merged.sorted { $0.span < $1.span }
  }

  /// The point that `span` of `bytes` gives; nil where it gives none.
  static func coordinates(at span: TextSpan, in bytes: [UInt8]) -> Coordinates? {
    Coordinates(parsing: String(decoding: bytes[span.range], as: UTF8.self))
  }

  private static func spans(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [TextSpan] {
    var found: [TextSpan] = []
    var from = 0
    for token in tokens where token.kind == .number && Int(token.start) >= from {
      let end = Int(token.end)
      guard mayGoOn(bytes, Int(token.start), end) else { continue }
      var start = Int(token.start)
      if start > 0, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
      guard start == 0 || !isWord(bytes[start - 1]),
        let stop = gridEnd(bytes, start) ?? angleEnd(bytes, start) ?? decimalEnd(bytes, start)
      else { continue }
      let span = TextSpan(ByteOffset(start), ByteOffset(stop))
      guard Coordinates(parsing: String(decoding: bytes[span.range], as: UTF8.self)) != nil else { continue }
      found.append(span)
      from = stop
    }
    return found
  }

  /// Whether the number from `start` to `end` may begin coordinates: a degree sign, a hemisphere, a comma and another number follow,
  /// or it is the zone of a grid.
  private static func mayGoOn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // “38SMB4123486345” is one token.
    if end - start >= 9, isUpper(bytes[start + 1]) || isUpper(bytes[start + 2]) { return true }
    guard end + 1 < bytes.count else { return false }
    if bytes[end] == 0xC2 || bytes[end] == 0xCB { return true }
    let last = bytes[end - 1]
    if (0x43...0x58).contains(last) { return true }
    if end - start >= 5, bytes[end] == UInt8(ascii: ",") || bytes[end] == 0x20 {
      let next = bytes[end] == UInt8(ascii: ",") && bytes[end + 1] == 0x20 && end + 2 < bytes.count ? end + 2 : end + 1
      return isDigit(bytes[next]) || bytes[next] == UInt8(ascii: "-") || isHemisphere(bytes[next])
    }
    return isHemisphere(bytes[end]) || bytes[end] == 0x20 && isHemisphere(bytes[end + 1])
  }

  /// Where a grid reference ends that begins at `start`: zone and band, two letters, two to five digits each way.
  private static func gridEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    func skipSpace() { if end < bytes.count, bytes[end] == 0x20 { end += 1 } }
    func count(upTo limit: Int, _ fits: (UInt8) -> Bool) -> Int {
      let first = end
      while end < bytes.count, end - first < limit, fits(bytes[end]) { end += 1 }
      return end - first
    }
    guard count(upTo: 2, isDigit) > 0, count(upTo: 1, { (0x43...0x58).contains($0) }) == 1 else { return nil }
    skipSpace()
    guard count(upTo: 2, isUpper) == 2 else { return nil }
    skipSpace()
    let digits = count(upTo: 10, isDigit)
    if digits >= 2, digits <= 5, end + digits < bytes.count, bytes[end] == 0x20, isDigit(bytes[end + 1]) {
      end += 1
      guard count(upTo: 5, isDigit) == digits else { return nil }
    } else if digits < 4 || !digits.isMultiple(of: 2) {
      return nil
    }
    return end == bytes.count || !isWord(bytes[end]) ? end : nil
  }

  /// Where two angles end that begin at `start`, each with its hemisphere after it, with degree signs or decimals.
  private static func angleEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    var hemispheres = 0
    var isExact = false
    while end < min(bytes.count, start + longest) {
      switch bytes[end] {
      case 0x30...0x39, 0x20, 0x22, 0x27, 0x2C, 0x2D, 0x2F, 0x3B: end += 1
      case 0x2E:
        isExact = true
        end += 1
      case 0xC2, 0xCB:  // Degree signs, no-break space.
        isExact = true
        end += 2
      case 0xE2: end += 3  // Primes and quotation marks.
      case 0x4E, 0x53, 0x45, 0x57:
        end += 1
        guard end == bytes.count || !isLetter(bytes[end]) else { return nil }
        hemispheres += 1
        if hemispheres == 2 { return isExact && (end == bytes.count || !isWord(bytes[end])) ? end : nil }
      default: return nil
      }
    }
    return nil
  }

  /// Where two decimals end that begin at `start`, with a comma between and four places or more, as maps give them; nil in a list of figures.
  private static func decimalEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard var end = exactNumberEnd(bytes, start), end < bytes.count, bytes[end] == UInt8(ascii: ",") else { return nil }
    end += 1
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    guard let last = exactNumberEnd(bytes, end), !followsFigure(bytes, start) else { return nil }
    if last < bytes.count, isWord(bytes[last]) || bytes[last] == UInt8(ascii: "%") { return nil }
    var next = last
    while next < min(bytes.count, last + 2), bytes[next] == 0x20 || bytes[next] == UInt8(ascii: ",") { next += 1 }
    if next > last, exactNumberEnd(bytes, next) != nil { return nil }
    for word: StaticString in ["percent", "per cent", "million", "billion", "points"] {
      let rest = UnsafeBufferPointer(rebasing: bytes[next..<min(bytes.count, next + word.utf8CodeUnitCount)])
      if next > last, rest.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) {
        return nil
      }
    }
    return last
  }

  /// Whether a figure stands before the one at `start`, with a comma between.
  private static func followsFigure(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start > 2 && bytes[start - 1] == 0x20 && bytes[start - 2] == UInt8(ascii: ",") && isDigit(bytes[start - 3])
  }

  private static func exactNumberEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    let whole = end
    while end < bytes.count, end - whole < 4, isDigit(bytes[end]) { end += 1 }
    guard (1...3).contains(end - whole), end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return nil }
    end += 1
    let places = end
    while end < bytes.count, end - places < 16, isDigit(bytes[end]) { end += 1 }
    return end - places >= 4 ? end : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func isHemisphere(_ byte: UInt8) -> Bool {
    byte == 0x4E || byte == 0x53 || byte == 0x45 || byte == 0x57
  }
}
