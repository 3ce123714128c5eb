import Annotation
import CaseModel

extension Session {
  /// Opens the spans of the current claim for editing in the text pane.
  mutating func editSpans() -> [Effect] {
    guard let claim = shownClaim ?? currentClaim else {
      return refuse("Go to a claim first (\(key(of: .paneClaims))).")
    }
    guard shownText != nil else { return refuse("The text is not here yet.") }
    view.overlays.append(
      .spans(
        SpanEditor(
          claim: claim.key, article: claim.key.article, spans: claim.spans, names: speakersNamed(in: claim.ref.article),
          selection: selectedWords)))
    view.text.anchor = nil
    revealCurrentClaim()
    return []
  }

  /// Opens the spans of the current claim with the selected words as `part`.
  mutating func editSpans(with part: SpanEditor.Part) -> [Effect] {
    guard let claim = shownClaim, let words = selectedWords ?? wordUnderCursor else {
      return refuse("Go to a claim of this article first (\(key(of: .paneClaims))).")
    }
    var editor = SpanEditor(
      claim: claim.key, article: claim.key.article, spans: claim.spans, part: part,
      names: speakersNamed(in: claim.ref.article), selection: words)
    editor.put(words)
    view.text.anchor = nil
    view.overlays.append(.spans(editor))
    return []
  }

  /// The words selected in the text, without blanks at their ends; nil for none.
  private var selectedWords: TextSpan? {
    guard let selection = view.text.selection, let text = shownText else { return nil }
    let span = trimmed(selection, in: text)
    return span.isEmpty ? nil : span
  }

  private var wordUnderCursor: TextSpan? { view.text.cursor.isEmpty ? nil : view.text.cursor }

  /// Where an article names someone who could speak.
  private func speakersNamed(in article: ArticleIndex) -> [TextSpan] {
    state.mentions(in: article).filter {
      $0.status != .rejected && [.person, .group, .norp, .place].contains($0.entity.family)
    }.map(\.span)
  }

  /// Opens an editor for a new claim whose content is the selected words.
  mutating func newClaim() -> [Effect] {
    guard let article = view.text.article, let text = shownText else { return [] }
    let span = trimmed(view.text.selection ?? view.text.cursor, in: text)
    guard !span.isEmpty, let words = text.slice(span) else { return refuse("Select the claim's words first (v).") }
    view.text.anchor = nil
    view.overlays.append(
      .spans(
        SpanEditor(
          claim: nil, article: article, spans: ClaimSpans(content: [span], words: [String(words)]), part: .source,
          names: textArticle.map { speakersNamed(in: $0) } ?? [])))
    return []
  }

  /// Does what `key` asks of the span editor.
  mutating func handle(spanEditor editor: SpanEditor, key: String) -> [Effect] {
    guard let text = texts.text(of: editor.article) else {
      closeOverlay()
      return refuse("The text is not here.")
    }
    switch key {
    case "Esc", "q", "C-g":
      closeOverlay()
      say("Nothing was changed.")
    case "Enter", "a":
      closeOverlay()
      return keep(editor, in: text)
    default:
      var editor = editor
      if editor.handle(key, in: text) {
        replaceOverlay(.spans(editor))
        if let span = editor.current { view.text.reveal = span }
      } else {
        say("Tab: part. l h: word. L H: clause. o: other end. m: next name. v: selected words. + -: add, remove.")
      }
    }
    return []
  }

  private mutating func keep(_ editor: SpanEditor, in text: String) -> [Effect] {
    let spans = editor.result(in: text)
    guard !spans.content.isEmpty else { return refuse("A claim needs content; nothing was changed.") }
    guard let key = editor.claim else {
      let speaker = state.article(editor.article).flatMap { named(in: spans.source, of: $0) }
      let new = NewClaim(spans: spans, quote: quote(of: spans), speaker: speaker)
      let newKey = ClaimKey(article: editor.article, content: spans.content, cue: spans.cue, words: spans.words)
      let effects = decide(.claim(newKey, .add(new)), saying: "Claim added; \(self.key(of: .kind)) sets its kind.")
      refreshRows()
      if let ref = state.claimRef(newKey) { view.claims.select(ref) }
      return effects
    }
    guard let ref = state.claimRef(key), let claim = state.claim(ref), claim.spans != spans else {
      return refuse("Nothing was changed.")
    }
    guard let speaker = speakerChange(from: claim, to: spans) else {
      return decide(.claim(key, .spans(spans)), saying: "Spans kept.")
    }
    var said = "nobody named"
    if case .entity(_, let name) = speaker { said = name }
    return decide(
      .group([.claim(key, .spans(spans)), .claim(key, .speaker(speaker))]),
      saying: "Spans kept; the speaker is \(said).")
  }

  /// Who speaks now that the source stands elsewhere: whom it names first, of persons and groups before others. Nil where the analyst
  /// chose the speaker, where the source is as it was, and where it names the same still or nobody instead.
  private func speakerChange(from claim: ClaimView, to spans: ClaimSpans) -> Speaker? {
    guard claim.review?.speaker == nil, claim.spans.source != spans.source else { return nil }
    let names = speakers(in: spans.source, of: claim.ref.article)
    if names.contains(where: { $0.entity == claim.speaker }) { return nil }
    return named(in: spans.source, of: claim.ref.article) ?? (claim.speaker == nil ? nil : .unnamed)
  }

  /// Whom the words of `source` name first, of persons and groups before others.
  private func named(in source: [TextSpan], of article: ArticleIndex) -> Speaker? {
    let names = speakers(in: source, of: article)
    let best = names.first { $0.entity.family == .person || $0.entity.family == .group } ?? names.first
    guard let best, let entity = state.entity(best.entity) else { return nil }
    return .entity(best.entity, name: entity.name)
  }

  /// The names in `source` of whoever can speak.
  private func speakers(in source: [TextSpan], of article: ArticleIndex) -> [MentionView] {
    state.mentions(in: article).filter { mention in
      mention.status != .rejected && source.contains { $0.contains(mention.span) }
        && [.person, .group, .norp, .place].contains(mention.entity.family)
    }
  }

  /// Makes the current claim the article's own: without speaker, source and cue.
  mutating func giveToArticle() -> [Effect] {
    guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
    var spans = claim.spans
    spans.source = []
    spans.cue = []
    guard spans != claim.spans || claim.speaker != nil else { return refuse("The article itself says it already.") }
    var commands = [Command.claim(claim.key, .spans(spans))]
    if claim.speaker != nil { commands.append(.claim(claim.key, .speaker(.unnamed))) }
    return decide(.group(commands + takingUp(claim.ref.article)), saying: "The article itself says it.")
  }

  private func quote(of spans: ClaimSpans) -> Claim.Quote {
    let marks: Set<Character> = ["\"", "“", "”", "«", "»", "„"]
    guard let first = spans.words.first?.first, let last = spans.words.last?.last else { return .none }
    if marks.contains(first) && marks.contains(last) { return .direct }
    if spans.words.contains(where: { $0.contains(where: marks.contains) }) { return .mixed }
    return spans.cue.isEmpty ? .none : .indirect
  }
}
