import Annotation
import CaseModel
import Screen

/// What is to be shown on an article's text: read from the case once, not at every key.
struct TextMarks: Sendable {
  /// What it was read for: while this is the same, so is the rest.
  struct Signature: Hashable, Sendable {
    var article: ArticleDigest
    var revisions: Revisions
    var hasText: Bool
  }

  /// A mention's place and type.
  struct MarkedMention: Sendable {
    var span: TextSpan
    var kind: Mention.Kind
  }

  /// A claim's places and how far it has come.
  struct MarkedClaim: Sendable {
    var ref: ClaimRef
    var status: ReviewStatus
    var content: [TextSpan]
    var cue: [TextSpan]
    /// Everything from its first word to its last.
    var extent: TextSpan
  }

  var signature: Signature
  /// Mentions that nobody rejected, in text order.
  var mentions: [MarkedMention]
  /// Claims, in text order of their extents.
  var claims: [MarkedClaim]
  /// The zones that are not body.
  var zones: [Zone]
  /// What the published date rests on, where the machine's holds.
  var published: PublishedDate?
  /// Hidden characters in the text.
  var hiddenCount: Int

  /// Reads the marks of the article at `index`; what has not changed since is taken over from `kept`.
  init(_ index: ArticleIndex, in state: CaseState, text: String?, signature: Signature, kept: TextMarks?) {
    self.signature = signature
    let kept = kept.flatMap { $0.signature.article == signature.article ? $0 : nil }
    let now = signature.revisions
    let before = kept?.signature.revisions
    if let kept, before?.entities == now.entities {
      mentions = kept.mentions
    } else {
      mentions = state.mentions(in: index).filter { $0.status != .rejected }
        .map { MarkedMention(span: $0.span, kind: $0.kind) }.sorted { $0.span < $1.span }
    }
    claims = kept != nil && before?.claims == now.claims ? kept?.claims ?? [] : Self.claims(of: index, in: state)
    if let kept, before?.entities == now.entities {
      zones = kept.zones
      published = kept.published
    } else {
      let analysis = state.findings(of: index)?.analysis
      zones = (analysis?.zones ?? []).filter { $0.kind != .body }
      published = analysis?.published
    }
    if let kept, kept.signature.hasText == signature.hasText {
      hiddenCount = kept.hiddenCount
    } else {
      hiddenCount = text.map { TextWidth.hiddenCount(in: $0.utf8.span) } ?? 0
    }
  }

  private static func claims(of index: ArticleIndex, in state: CaseState) -> [MarkedClaim] {
    let claims = state.claims(in: index).compactMap { claim -> MarkedClaim? in
      let spans = claim.spans
      let all = spans.source + spans.cue + spans.content
      guard let first = all.first else { return nil }
      let extent = all.reduce(first) { $0.union($1) }
      return MarkedClaim(
        ref: claim.ref, status: claim.status, content: spans.content, cue: spans.cue, extent: extent)
    }
    return claims.sorted { $0.extent < $1.extent }
  }
}

extension Session {
  /// The marks of the text that shows: those kept, where nothing has changed since they were read.
  var textMarks: TextMarks? {
    guard let digest = view.text.article, let index = state.article(digest) else { return nil }
    let text = shownText
    let signature = TextMarks.Signature(article: digest, revisions: state.revisions, hasText: text != nil)
    if let kept = view.text.marks, kept.signature == signature { return kept }
    return TextMarks(index, in: state, text: text, signature: signature, kept: view.text.marks)
  }
}
