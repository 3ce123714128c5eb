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
    let found = grouped.mentions.compactMap { mention -> SpanGold.Labelled? in
      guard countsNested || mention.nestedIn == nil else { return nil }
      return label(mention.kind).map { SpanGold.Labelled(span: mention.span, label: $0) }
    }
    let marked = gold.spans.compactMap { span -> SpanGold.Labelled? in
      label(span.label).map { SpanGold.Labelled(span: span.span, label: $0) }
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
    if let kind = Self.kinds[theirs.filter { $0 != "_" && $0 != "-" }.lowercased()] { return label(kind) }
    return nil
  }

  /// Labels of common sets, in small letters, as types of ours.
  private static let kinds: [String: Mention.Kind] = [
    "per": .person, "person": .person, "politician": .person, "org": .organization, "organization": .organization,
    "organisation": .organization, "corporation": .organization, "group": .organization,
    "politicalparty": .organization, "armedgroup": .armedGroup, "loc": .location, "location": .location,
    "country": .location, "gpe": .location, "facility": .facility, "fac": .facility, "norp": .norp, "weapon": .weapon,
    "vehicle": .vehicle, "event": .event, "election": .event, "work": .work, "creativework": .work,
    "product": .product,
  ]

  /// A table of precision, recall, strict and overlap F1 by label, with 95% intervals.
  package func report() -> String {
    var lines = ["label           gold  found     P     R    F1  95%           overlap"]
    for label in scorer.labels { lines.append(line(label, name: label)) }
    lines.append(line(nil, name: "all"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ label: String?, name: String) -> String {
    let counts = scorer.counts(label)
    let interval = scorer.interval(label)
    func percent(_ value: Double) -> String { pad(tenths(value * 100), 6) }
    return name + String(repeating: " ", count: max(1, 14 - name.count)) + pad("\(counts.gold)", 6)
      + pad("\(counts.found)", 7) + percent(counts.precision) + percent(counts.recall) + percent(counts.f1) + "  "
      + tenths(interval.low * 100) + "–" + tenths(interval.high * 100) + "  " + percent(counts.overlapF1)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}
