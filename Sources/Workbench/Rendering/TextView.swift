import Annotation
import CaseModel
import Screen

/// An article's text with what was found in it.
///
///     >✓ The ministry said that three people
///     ││ └ the text, its words styled by what they are
///     │└ the status of a claim that starts on the line
///     └ > beside every line of the current claim
struct TextView {
  /// The text.
  var text: String
  /// What is to be shown on it.
  var marks: TextMarks?
  /// Scrolling, cursor, selection, search.
  var pane: TextPane
  /// The parts of the current claim; nil where there is none here.
  var claim: ClaimView?
  /// The spans being edited instead.
  var editor: SpanEditor?
  /// Whether the keys go here.
  var isFocused: Bool

  /// Draws the lines from the top one; places the terminal's cursor on the word under the analyst's.
  func render(in geometry: TextGeometry, on buffer: inout CellBuffer) {
    let area = geometry.text
    guard !area.isEmpty else { return }
    let bytes = text.utf8.span
    let wrap = geometry.wrap
    let top = geometry.lineStart(at: pane.top, in: bytes)
    let lines = wrap.lines(from: top, in: bytes, limit: area.height)
    guard let first = lines.first, let last = lines.last else {
      buffer.draw("This article has no text.", in: area.row(0), LineOptions(style: Theme.faint, showsEllipsis: true))
      return
    }
    let spans = layers(over: first.bytes.union(last.bytes), bytes).spans
    var next = 0
    for (row, line) in lines.enumerated() {
      while next < spans.count, spans[next].span.end <= line.bytes.start { next += 1 }
      var onLine: [StyledSpan] = []
      var index = next
      while index < spans.count, spans[index].span.start < line.bytes.end {
        onLine.append(spans[index])
        index += 1
      }
      buffer.draw(
        bytes.extracting(line.shown.range), in: area.row(row), LineOptions(spans: onLine, origin: line.shown.start))
      renderGutter(line, in: geometry.gutter.row(row), on: &buffer)
      placeCursor(line, wrap, bytes, in: area.row(row), on: &buffer)
    }
  }

  private func layers(over range: TextSpan, _ bytes: Span<UInt8>) -> TextLayers {
    var layers = TextLayers(over: range)
    if let marks {
      for zone in marks.zones {
        switch zone.kind {
        case .boilerplate, .caption: layers.add(zone.span, .aside)
        case .headline: layers.add(zone.span, .headline)
        case .dateline, .body: break
        }
      }
      for claim in marks.claims where claim.status != .rejected && claim.ref != self.claim?.ref {
        layers.add(claim.cue, .otherCue)
      }
      if let claim, editor == nil {
        for outer in marks.claims(around: claim) { layers.add(outer.content, .outerContent) }
        for inner in marks.claims(inside: claim) {
          layers.add(inner.cue, .innerCue)
          layers.add(inner.content, .innerContent)
        }
      }
      for mention in marks.mentions { layers.add(mention.span, .mention, mention: mention.kind) }
    }
    if let editor {
      for part in SpanEditor.Part.allCases { layers.add(editor.spans[part] ?? [], part.role) }
      if let active = editor.current { layers.add(active, .active) }
    } else if let claim {
      layers.add(claim.spans.source, .source)
      layers.add(claim.spans.cue, .cue)
      layers.add(claim.spans.content, .content)
      layers.add(claim.spans.via, .via)
      if claim.review?.spans == nil { layers.add(claim.machine?.hedges ?? [], .hedge) }
    }
    layers.add(
      TextSearch.matches(
        of: pane.search, in: bytes.extracting(range.range), from: range.start.value, limit: 1024), .match)
    if isFocused, editor == nil {
      if let selection = pane.selection { layers.add(selection, .selection) }
      layers.add(pane.cursor, .cursor)
    }
    return layers
  }

  private func renderGutter(_ line: WrappedLine, in rect: Rect, on buffer: inout CellBuffer) {
    guard !rect.isEmpty else { return }
    if currentSpans.contains(where: { $0.overlaps(line.bytes) }) {
      buffer.draw(Mark.current.glyph, in: rect, style: Theme.key)
    }
    guard let marks else { return }
    let place = rect.inset(left: 1)
    if let starting = marks.claims.first(where: { line.bytes.contains($0.extent.start) }) {
      buffer.draw(starting.status.glyph, in: place, style: Theme.status(starting.status))
    } else {
      let depths = marks.claims.lazy.filter { claim in
        claim.status != .rejected && claim.content.contains { $0.overlaps(line.bytes) }
      }.map(\.depth)
      if let depth = depths.max() {
        buffer.draw(depth == 0 ? Mark.goesOn.glyph : String(depth + 1), in: place, style: Theme.rule)
      }
    }
  }

  private var currentSpans: [TextSpan] {
    if let editor { return SpanEditor.Part.allCases.flatMap { editor.spans[$0] ?? [] } }
    guard let spans = claim?.spans else { return [] }
    return spans.source + spans.cue + spans.content
  }

  /// Puts the terminal's cursor on the word under the analyst's, or on the edge that the span editor moves.
  private func placeCursor(
    _ line: WrappedLine, _ wrap: TextWrap, _ bytes: Span<UInt8>, in rect: Rect, on buffer: inout CellBuffer
  ) {
    let offset: ByteOffset
    if let editor {
      guard let active = editor.current else { return }
      offset = editor.movesStart ? active.start : max(active.start, active.end.advanced(by: -1))
    } else {
      guard isFocused, !pane.cursor.isEmpty else { return }
      offset = pane.cursor.start
    }
    guard line.bytes.contains(offset) else { return }
    let column = rect.left + (wrap.column(of: offset, in: line, of: bytes) - CellColumn(0))
    let position = CellPosition(row: rect.top, column: min(column, rect.right - 1))
    if buffer.bounds.contains(position) { buffer.cursor = position }
  }
}

extension SpanEditor.Part {
  /// What its words are in the text pane.
  var role: TextRole {
    switch self {
    case .source: .source
    case .cue: .cue
    case .content: .content
    case .via: .via
    }
  }
}
