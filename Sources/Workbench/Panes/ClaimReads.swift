import Annotation
import CaseModel

/// What a filter looks at in a claim, in lower case, and small: a case has hundreds of thousands.
struct ClaimText: Hashable, Sendable {
  /// The claim's words, its speaker's name, its speaker's words and its reporting words, in UTF-8, a zero byte between two.
  let bytes: [UInt8]
  /// Where the speaker's name begins.
  let speaker: Int32
  /// Where the reporting words begin.
  let cue: Int32
  /// How sure the machine is; 1 where an analyst added the claim.
  let score: Float
  let polarity: Claim.Polarity
  let quote: Claim.Quote
  /// Whether it is known who says it.
  let hasSpeaker: Bool
  /// Whether words tell who says it.
  let hasSource: Bool

  /// What can't be read: no word stands in it.
  static let unreadable = ClaimText()

  private init() {
    (bytes, speaker, cue, score) = ([0, 0, 0, 0], 1, 3, 1)
    (polarity, quote, hasSpeaker, hasSource) = (.positive, .none, false, false)
  }

  /// Reads `claim`.
  init(_ claim: ClaimView) {
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    for text in [claim.words, claim.speakerName ?? "", claim.sourceWords, claim.cueWords] {
      starts.append(Int32(clamping: bytes.count))
      bytes.append(contentsOf: text.lowercased().utf8)
      bytes.append(0)
    }
    self.bytes = bytes
    speaker = starts[1]
    cue = starts[3]
    score = Float(claim.machine?.score ?? 1)
    polarity = claim.polarity
    quote = claim.quote
    hasSpeaker = claim.speaker != nil
    hasSource = !claim.spans.source.isEmpty
  }

  /// Whether `part`, in lower case, stands in the bytes from `start` to `end`.
  func contains(_ part: [UInt8], from start: Int32 = 0, to end: Int32? = nil) -> Bool {
    guard let first = part.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { part in
        var place = Int(start)
        let last = (end.map { Int($0) } ?? bytes.count) - part.count
        while place <= last {
          if bytes[place] == first {
            var length = 1
            while length < part.count, bytes[place + length] == part[length] { length += 1 }
            if length == part.count { return true }
          }
          place += 1
        }
        return false
      }
    }
  }
}

/// The claims that a filter has read, kept while what the machine found and what entities are called is the same: a filter looks at
/// every claim of its scope at every key.
struct ClaimReads: Sendable {
  /// The revisions that what is kept was read at.
  private var revisions: [Int] = []
  private var kept = ClaimTable<ClaimText>()
  /// The decisions that were in force when a claim was read that has any.
  private var decided: [ClaimRef: ClaimReview] = [:]
  /// The claims of a scope before the filter, with what they were looked up for.
  private(set) var base: (signature: RowSignature, refs: [ClaimRef])?

  /// Of longer lists nothing is kept.
  static let limit = 300_000

  /// What has been read of the claim at `ref`.
  subscript(ref: ClaimRef) -> ClaimText? { kept[ref] }

  /// Keeps the claims of a scope before the filter.
  mutating func keep(base refs: [ClaimRef], for signature: RowSignature) { base = (signature, refs) }

  /// Goes on with what `other` has read.
  mutating func take(_ other: ClaimReads) {
    let base = base
    self = other
    self.base = base
  }

  /// Forgets what no longer holds.
  mutating func adapt(to state: CaseState) {
    let now = state.claimReadingRevisions
    guard now != revisions else { return }
    kept = ClaimTable()
    decided = [:]
    revisions = now
  }

  /// The claims among `refs` that have not been read, or that were decided on since.
  func missing(of refs: [ClaimRef], in state: CaseState) -> [ClaimRef] {
    guard revisions == state.claimReadingRevisions else { return refs }
    return refs.filter { ref in
      if self[ref] == nil { return true }
      guard state.isDecidedOn(ref) else { return !decided.isEmpty && decided[ref] != nil }
      return decided[ref] != state.review(of: ref)
    }
  }

  /// Reads the claims at `refs`.
  mutating func read(_ refs: [ClaimRef], in state: CaseState) {
    adapt(to: state)
    for ref in refs { keep(.unreadable, of: ref, decidedBy: state.review(of: ref)) }
    for claim in state.claims(at: refs) { keep(ClaimText(claim), of: claim.ref, decidedBy: claim.review) }
  }

  private mutating func keep(_ text: ClaimText, of ref: ClaimRef, decidedBy review: ClaimReview?) {
    kept[ref] = text
    if review != nil || decided[ref] != nil { decided[ref] = review }
  }

  /// Whether what was read elsewhere is of this state.
  func isOf(_ state: CaseState) -> Bool { revisions == state.claimReadingRevisions }
}

/// Claims read beside the session, for a filter or an order that looks at many.
package struct ClaimReading: Sendable {
  /// Their words; nil where they were not asked for.
  var reads: ClaimReads?
  /// What they say; nil where that was not asked for.
  var subjects: ClaimSubjects?

  /// Reads the claims at `refs` in `state`, which the caller has a copy of. Reads the findings, and for `subjects` the text, of each of
  /// their articles.
  package init(_ refs: [ClaimRef], in state: CaseState, words: Bool, subjects: Bool) {
    if words {
      var reads = ClaimReads()
      reads.read(refs, in: state)
      self.reads = reads
    }
    if subjects {
      var found = ClaimSubjects()
      found.look(up: refs, in: state) { _ in nil }
      self.subjects = found
    }
  }
}
