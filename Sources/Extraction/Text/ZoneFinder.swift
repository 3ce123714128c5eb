import Annotation

/// Tells headline, dateline, captions and boilerplate from the body by the shape and the words of each line.
///
/// Works on lines, since reports lose their markup long before they reach us. Only short lines can be anything but body, so a
/// text without line ends costs no more than any other.
package enum ZoneFinder {
  /// The zones of a text, in text order; they tile it. White space belongs to the zone before it.
  package static func zones(bytes: [UInt8], tokens: TokenTable) -> [Zone] {
    guard !bytes.isEmpty else { return [] }
    let lines = Line.lines(of: bytes)
    var builder = ZoneBuilder()
    var context = LineContext()
    for index in lines.indices {
      context.next = index + 1 < lines.count ? lines[index + 1] : nil
      classify(lines[index], in: bytes, &context, &builder)
      context.previous = lines[index]
    }
    return builder.finish(length: bytes.count)
  }

  /// Gives `line` its zone, or the zones of its parts.
  private static func classify(
    _ line: Line, in bytes: [UInt8], _ context: inout LineContext, _ builder: inout ZoneBuilder
  ) {
    var line = line
    if !context.hasBody, let header = crawlerHeader(of: line, in: bytes) {
      if header.lowerBound > line.start { builder.append(.headline, at: line.start) }
      builder.append(.dateline, at: header.lowerBound)
      context.previousKind = .dateline
      guard let rest = line.dropping(upTo: header.upperBound, in: bytes) else { return }
      line = rest
    }
    let kind = kind(of: line, in: bytes, context)
    if kind == .boilerplate, let caption = captionInside(line, in: bytes) {
      builder.append(.boilerplate, at: line.start)
      builder.append(.caption, at: caption)
      context.previousKind = .caption
      return
    }
    if kind == .body {
      if !context.hasBody, let end = placeLine(of: line, in: bytes) {
        builder.append(.dateline, at: line.start)
        guard let rest = line.dropping(upTo: end, in: bytes) else {
          context.previousKind = .dateline
          return
        }
        line = rest
      }
      context.hasBody = true
    }
    builder.append(kind, at: line.start)
    context.previousKind = kind
  }

  /// The zone of a line that is not cut; precise rules first.
  private static func kind(of line: Line, in bytes: [UInt8], _ context: LineContext) -> Zone.Kind {
    guard line.count <= Line.longestFurniture else { return .body }
    if Cues.boilerplate.starts(bytes, line.start, line.end) { return .boilerplate }
    let shape = LineShape(line, in: bytes)
    if isCaption(line, shape, in: bytes, context) { return .caption }
    if isKeywordList(shape) { return .boilerplate }
    if !context.hasBody {
      if Cues.byline.starts(bytes, line.start, line.end), shape.words <= 14, !shape.endsSentence { return .boilerplate }
      if isDateLine(shape) { return .dateline }
      let isFirst = context.previousKind == nil || context.previousKind == .dateline && !context.hasHeadline
      if !isFirst, shape.words <= 8, !shape.endsSentence, let next = context.next, !next.followsBlank,
        isDateLine(LineShape(next, in: bytes))
      {
        return .dateline
      }
      if isFirst, shape.isHeadline, context.next != nil, placeLine(of: line, in: bytes) == nil { return .headline }
      return .body
    }
    if shape.words <= 9, !shape.endsSentence, shape.startsUpper, line.followsBlank, let next = context.next,
      next.followsBlank, next.count > 2 * line.count, next.count > 80
    {
      return .headline
    }
    return .body
  }

  private static let photoOf = Array(" photo of ".utf8)

  private static func isCaption(_ line: Line, _ shape: LineShape, in bytes: [UInt8], _ context: LineContext) -> Bool {
    guard line.count <= Line.longestCaption else { return false }
    if Cues.captionStart.starts(bytes, line.start, line.end) || Cues.captionInside.isInside(bytes, line.start, line.end)
    {
      return true
    }
    if Cues.captionEnd.ends(bytes, line.start, line.end), !shape.hasQuote { return true }
    if context.hasBody, shape.endsWithFullDate, !shape.hasQuote, line.followsBlank, shape.words >= 6 { return true }
    if let photo = ASCII.find(photoOf, line.start, min(line.end, line.start + 40), bytes) {
      return photo > line.start && shape.words <= 30
    }
    return context.previousKind == .caption && !line.followsBlank && !shape.endsSentence && shape.words <= 25
  }

  /// A line between headline and body that says when, and perhaps where, the report came out.
  private static func isDateLine(_ shape: LineShape) -> Bool {
    shape.words <= 12 && shape.hasYear && !shape.endsSentence && shape.hasMonthOrDateCue
  }

  /// A line of photo keywords: “US, Army, C-RAM, defense, system”.
  private static func isKeywordList(_ shape: LineShape) -> Bool {
    shape.commas >= 3 && !shape.endsSentence && shape.words <= 3 * (shape.commas + 1)
      && shape.words <= shape.commas + 3 && !shape.hasQuote
  }
}

/// What the lines before and after tell of a line.
private struct LineContext {
  var previous: Line?
  var next: Line?
  var previousKind: Zone.Kind? {
    didSet { if previousKind == .headline { hasHeadline = true } }
  }
  var hasHeadline = false
  var hasBody = false
}

/// Gathers zones by their starts.
private struct ZoneBuilder {
  private var zones: [(start: Int, kind: Zone.Kind)] = []

  /// Begins a zone; one of the kind of the last one goes on instead.
  mutating func append(_ kind: Zone.Kind, at start: Int) {
    if zones.last?.kind != kind { zones.append((start, kind)) }
  }

  /// The zones, the first from the start of the text, the last to its end.
  func finish(length: Int) -> [Zone] {
    guard !zones.isEmpty else { return [Zone(span: TextSpan(0, length), kind: .body)] }
    return zones.indices.map { index in
      let start = index == 0 ? 0 : zones[index].start
      let end = index + 1 < zones.count ? zones[index + 1].start : length
      return Zone(span: TextSpan(start, end), kind: zones[index].kind)
    }
  }
}
