import Annotation
import Extraction

/// Scores mentions against marked texts whose labels are their own.
package struct MentionEvaluation: Sendable {
  /// What is scored: all types of ours, three, or five.
  package enum Scope: String, CaseIterable, Sendable {
    /// The labels of the gold are our types.
    case all
    /// Person, organization (with armed_group), location (with facility).
    case three
    /// Person, organization (with armed_group), location, facility, norp.
    case five
  }

  private let scope: Scope
  private let countsNested: Bool
  private let tagger: MentionTagger
  /// The counts so far.
  package private(set) var scorer = SpanScorer()

  /// How often each score was right.
  package private(set) var reliability = Reliability()

  /// A score over `scope`.
  ///
  /// - Parameter countsNested: whether mentions inside others count; sets that mark none of those are scored without.
  package init(scope: Scope, countsNested: Bool, tagger: MentionTagger = .standard) {
    self.scope = scope
    self.countsNested = countsNested
    self.tagger = tagger
  }

  /// Scores what the extractor finds in the text of `gold`.
  package mutating func add(_ gold: SpanGold) {
    let document = Document(Article(id: gold.id, text: gold.text))
    let grouped = EntityGrouper.group(MentionFinder.mentions(in: document, tagger: tagger), in: document)
    let marked = gold.spans.compactMap { span -> SpanGold.Labelled? in
      label(span.label).map { SpanGold.Labelled(span: span.span, label: $0) }
    }
    let right = Set(marked)
    var found: [SpanGold.Labelled] = []
    for mention in grouped.mentions where countsNested || mention.nestedIn == nil {
      guard let label = label(mention.kind) else { continue }
      found.append(SpanGold.Labelled(span: mention.span, label: label))
      reliability.add(mention.score, isRight: right.contains(found[found.count - 1]))
    }
    scorer.add(gold: marked, found: found)
  }

  private func label(_ kind: Mention.Kind) -> String? {
    if scope == .all { return kind.rawValue }
    switch kind {
    case .person: return "person"
    case .organization, .armedGroup: return "organization"
    case .location: return "location"
    case .facility: return scope == .three ? "location" : "facility"
    case .norp: return scope == .five ? "norp" : nil
    default: return nil
    }
  }

  private func label(_ theirs: String) -> String? {
    Mention.Kind(label: theirs).flatMap { label($0) }
  }

  /// A table of precision, recall, strict and overlap F1 by label, with 95% intervals.
  package func report() -> String { scorer.report() }
}
