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
    /// The claim it is part of; nil where it stands by itself.
    var parent: ClaimRef?
    /// How many claims it is inside of.
    var depth = 0
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
  /// The other day that the words of that evidence may mean.
  var otherPublished: String?
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
      otherPublished = kept.otherPublished
    } else {
      let analysis = state.findings(of: index)?.analysis
      zones = (analysis?.zones ?? []).filter { $0.kind != .body }
      published = analysis?.published
      otherPublished = analysis?.otherPublished
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
        ref: claim.ref, status: claim.status, content: spans.content, cue: spans.cue, extent: extent,
        parent: claim.parent, depth: ClaimNesting.depth(of: claim, in: state))
    }
    return claims.sorted { $0.extent < $1.extent }
  }

  /// The claims that `claim` is part of, the innermost first.
  func claims(around claim: ClaimView) -> [MarkedClaim] {
    var around: [MarkedClaim] = []
    var next = claim.parent
    while let ref = next, around.count < ClaimNesting.limit, let outer = claims.first(where: { $0.ref == ref }) {
      around.append(outer)
      next = outer.parent
    }
    return around
  }

  /// The claims that are part of `claim`, directly.
  func claims(inside claim: ClaimView) -> [MarkedClaim] { claims.filter { $0.parent == claim.ref } }
}

/// How claims lie in one another, as when one speaker tells what another said.
enum ClaimNesting {
  /// Deeper than this no depth is told apart.
  static var limit: Int { 9 }

  /// How many claims `claim` is inside of, `limit` at most.
  static func depth(of claim: ClaimView, in state: CaseState) -> Int {
    guard let analysis = claim.parent.flatMap({ state.findings(of: $0.article)?.analysis }) else { return 0 }
    var depth = 0
    var next = claim.machine?.parent
    while let id = next, depth < limit, analysis.claims.indices.contains(id.index) {
      depth += 1
      next = analysis.claims[id.index].parent
    }
    return depth
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

extension Analysis {
  /// The other day that the words may mean which the published date rests on; nil where they mean one.
  var otherPublished: String? {
    guard let span = published?.span else { return nil }
    return timexes.first { span.contains($0.span) && $0.alternative != nil }?.alternative
  }
}
