import Annotation
import CaseModel
import Screen

extension Session {
  /// Where everything stands on a screen of the session's size.
  package var layout: Layout {
    Layout(
      rows: view.rows, columns: view.columns, focus: view.focus, isZoomed: view.isZoomed, openList: view.openList)
  }

  /// Rows that `pane` shows at once, 1 or more: what a page is.
  package func pageRows(of pane: Pane) -> Int {
    guard let body = layout.slot(of: pane)?.body else { return 1 }
    return max(1, pane == .text ? TextGeometry(body: body).text.height : ListGeometry.listRows(height: body.height))
  }

  /// Settles what depends on the size of the screen: which rows are at the top, and where the text is scrolled to. Once before
  /// each `render`.
  package mutating func prepareToRender() {
    switch view.focus {
    case .articles, .entities, .locations: view.openList = view.focus
    case .claims, .incidents, .text: break
    }
    let layout = layout
    settle(\.articles, .articles, layout)
    settle(\.entities, .entities, layout)
    settle(\.locations, .locations, layout)
    settle(\.claims, .claims, layout)
    settle(\.incidents, .incidents, layout)
    settleRecords(layout)
    settleText(layout)
    settleOverlay(layout)
  }

  /// Draws the session as large as `buffer` is. Reads nothing else and changes nothing else.
  package func render(on buffer: inout CellBuffer) {
    buffer.fill(buffer.bounds)
    buffer.cursor = nil
    let layout = Layout(
      rows: buffer.rows, columns: buffer.columns, focus: view.focus, isZoomed: view.isZoomed, openList: view.openList)
    if layout.isTooSmall {
      let words = "too small: \(buffer.columns)x\(buffer.rows), need \(Layout.leastColumns)x\(Layout.leastRows)"
      buffer.draw(words, in: buffer.bounds.row(0), LineOptions(showsEllipsis: true))
      return
    }
    for slot in layout.slots { render(slot, on: &buffer) }
    for rule in layout.rules { buffer.fill(rule, with: "│", style: Theme.rule) }
    // A prompt stands where hints do.
    var isFree = true
    if case .prompt? = view.overlays.last { isFree = false }
    let isTaken = StatusLine(self).render(
      in: layout.status, spare: isFree ? layout.hints : layout.hints.row(layout.hints.height), on: &buffer)
    if !isTaken { Hints(self).render(in: layout.hints, on: &buffer) }
    for overlay in view.overlays {
      if case .spans = overlay {} else { buffer.cursor = nil }
      render(overlay, layout, on: &buffer)
    }
  }

  private func render(_ slot: Layout.Slot, on buffer: inout CellBuffer) {
    title(of: slot.pane).render(in: slot.title, on: &buffer)
    switch slot.pane {
    case .articles: articlesView.render(in: slot.body, on: &buffer)
    case .entities: entitiesView.render(in: slot.body, on: &buffer)
    case .locations: locationsView.render(in: slot.body, on: &buffer)
    case .claims: claimsView.render(in: slot.body, on: &buffer)
    case .incidents: incidentsView.render(in: slot.body, on: &buffer)
    case .text: renderText(in: slot.body, on: &buffer)
    }
  }

  private func renderText(in rect: Rect, on buffer: inout CellBuffer) {
    let geometry = TextGeometry(body: rect)
    guard let digest = view.text.article, let index = state.article(digest) else {
      let words =
        state.articleCount == 0 ? "sitrep CASE FILE… adds articles." : "No article to show."
      buffer.draw(words, in: rect.row(0).inset(left: 1), LineOptions(style: Theme.faint, showsEllipsis: true))
      return
    }
    let marks = textMarks
    let claim = drawnClaim(in: index)
    TextHeader(
      article: state[index], machinePublished: marks?.published,
      otherPublished: marks?.otherPublished, hiddenCount: marks?.hiddenCount ?? 0,
      says: view.focus == .articles ? nil : claim.flatMap { view.text.subject?.line(of: $0) }
    ).render(in: geometry.header, on: &buffer)
    switch texts[digest] {
    case .text(let text):
      TextView(
        text: text, marks: marks, pane: view.text, claim: claim, editor: spanEditor(of: digest),
        isFocused: view.focus == .text
      ).render(in: geometry, on: &buffer)
    case .unreadable:
      buffer.draw(
        "The text can't be read from the case.", in: geometry.text.row(0),
        LineOptions(style: Theme.attention, showsEllipsis: true))
    case .loading, nil:
      buffer.draw("Reading the text …", in: geometry.text.row(0), LineOptions(style: Theme.faint, showsEllipsis: true))
    }
  }

  /// The claim under the cursor of the claims pane, where it stands in the article at `index`.
  private func drawnClaim(in index: ArticleIndex) -> ClaimView? {
    guard let ref = view.claims.current, ref.article == index else { return nil }
    return view.drawn.claim(ref, in: state)
  }

  /// The span editor that has the keys, where it edits a claim of this article.
  private func spanEditor(of article: ArticleDigest) -> SpanEditor? {
    for case .spans(let editor) in view.overlays where editor.article == article { return editor }
    return nil
  }
}

// MARK: Scrolling

extension Session {
  private mutating func settle<Row>(_ pane: WritableKeyPath<ViewState, ListPane<Row>>, _ name: Pane, _ layout: Layout) {
    guard let body = layout.slot(of: name)?.body, !body.isEmpty else { return }
    let count = view[keyPath: pane].rows.count
    view[keyPath: pane].list.clamp(count: count)
    view[keyPath: pane].list.top = view[keyPath: pane].list.firstRow(
      height: ListGeometry.listRows(height: body.height), count: count)
  }

  /// Looks up the records that show.
  private mutating func settleRecords(_ layout: Layout) {
    view.drawn.catchUp(with: state)
    if let body = layout.slot(of: .claims)?.body, !body.isEmpty {
      view.drawn.look(up: Array(view.claims.shown(height: ListGeometry.listRows(height: body.height))), in: state)
    }
    if let current = view.claims.current { view.drawn.look(up: [current], in: state) }
    if showsWrittenNames, let body = layout.slot(of: .locations)?.body {
      view.drawn.look(
        upWritten: view.locations.shown(height: ListGeometry.listRows(height: body.height)), in: state)
    }
    if let body = layout.slot(of: .incidents)?.body, !body.isEmpty {
      view.drawn.look(up: Array(view.incidents.shown(height: ListGeometry.listRows(height: body.height))), in: state)
    }
  }

  private mutating func settleText(_ layout: Layout) {
    view.text.marks = textMarks
    if let article = view.claims.current?.article, view.text.article == state[article].digest {
      view.text.subject = DrawnSubject(article, in: state, text: shownText, kept: view.text.subject)
    }
    guard let body = layout.slot(of: .text)?.body, let text = shownText else { return }
    let geometry = TextGeometry(body: body)
    guard !geometry.text.isEmpty else { return }
    let bytes = text.utf8.span
    if let span = view.text.reveal {
      view.text.top = geometry.top(revealing: span, from: geometry.lineStart(at: view.text.top, in: bytes), in: bytes)
      view.text.reveal = nil
    } else {
      view.text.top = geometry.lineStart(at: view.text.top, in: bytes)
    }
  }

  /// Keeps what is scrolled over the panes from running past its end.
  private mutating func settleOverlay(_ layout: Layout) {
    guard let last = view.overlays.indices.last else { return }
    switch view.overlays[last] {
    case .help(let top):
      let lines = HelpView(keymap: settings.keymap, isReadOnly: settings.readOnly != nil).lineCount(in: layout.area)
      view.overlays[last] = .help(top: Popup.clamped(top, count: lines, in: layout.area))
    case .legend(let top):
      let lines = Legend.view(focus: view.focus).lineCount(in: layout.area)
      view.overlays[last] = .legend(top: Popup.clamped(top, count: lines, in: layout.area))
    case .messages(let top):
      let count = LinesView.rowCount(of: messages.map(\.text), in: layout.area)
      view.overlays[last] = .messages(top: Popup.clamped(top, count: count, in: layout.area))
    case .preview(var preview):
      let count = LinesView.rowCount(of: preview.lines, in: layout.area)
      preview.top = Popup.clamped(preview.top, count: count, in: layout.area)
      view.overlays[last] = .preview(preview)
    case .prompt, .menu, .spans: break
    }
  }
}
