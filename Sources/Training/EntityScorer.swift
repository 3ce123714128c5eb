import Annotation
import Extraction

/// Scores how mentions are grouped to entities within articles, against articles in the JSON of `sitrep extract`.
package enum EntityScorer {
  /// A table of MUC, B³, CEAF-e and the CoNLL score, given the gold's mentions and with those that the extractor finds, and the groups of
  /// the former that are wrong.
  package static func report(on files: [[UInt8]]) -> String {
    var given = ClusterScore()
    var alone = ClusterScore()
    var whole = ClusterScore()
    var errors: [String] = []
    for article in files.flatMap({ JSONNode.lines($0) }).compactMap({ GroupedGold($0) }) {
      let document = Document(Article(id: article.id, text: article.text))
      let grouped = groups(EntityGrouper.group(article.mentions, in: document))
      given = given + ClusterScore(gold: article.groups, found: grouped)
      alone = alone + ClusterScore(gold: article.groups, found: article.mentions.map { [$0.span] })
      let found = groups(EntityGrouper.group(MentionFinder.mentions(in: document), in: document))
      whole = whole + ClusterScore(gold: article.groups, found: found)
      errors += self.errors(article, grouped, document)
    }
    let head = "                               MUC     B³  CEAFe  CoNLL"
    let lines = [
      line("each mention alone", alone), line("the gold's mentions grouped", given), line("found and grouped", whole),
    ]
    return ([head] + lines + [""] + errors).joined(separator: "\n")
  }

  private static func groups(_ grouped: GroupedMentions) -> [[TextSpan]] {
    var groups = Array(repeating: [TextSpan](), count: grouped.entities.count)
    for mention in grouped.mentions { groups[mention.entity.index].append(mention.span) }
    return groups
  }

  private static func line(_ name: String, _ score: ClusterScore) -> String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1000).rounded())
      let text = "\(tenths / 10).\(tenths % 10)"
      return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
    return name + String(repeating: " ", count: max(1, 27 - name.count)) + percent(score.muc.f1)
      + percent(score.bCubed.f1) + percent(score.ceaf.f1) + percent(score.conll)
  }

  /// Gold groups that were split and found ones that join several, with their forms.
  private static func errors(_ article: GroupedGold, _ found: [[TextSpan]], _ document: Document) -> [String] {
    func forms(_ spans: [TextSpan]) -> String {
      var forms: [String] = []
      for span in spans where !forms.contains(document.surface(span)) { forms.append(document.surface(span)) }
      return forms.joined(separator: ", ")
    }
    func parts(_ groups: [[TextSpan]], by others: [[TextSpan]], _ name: String) -> [String] {
      groups.compactMap { group in
        let parts = others.map { other in group.filter { other.contains($0) } }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        return "\(name)  \(article.id): " + parts.map(forms).joined(separator: " | ")
      }
    }
    return parts(article.groups, by: found, "split ") + parts(found, by: article.groups, "joined")
  }
}

/// An article whose mentions people have grouped.
struct GroupedGold {
  var id: String
  var text: String
  /// In text order, the outer of two nested ones first.
  var mentions: [TaggedMention]
  /// The mentions of each entity.
  var groups: [[TextSpan]]

  /// Reads one line of the JSON of `sitrep extract`; nil where it has no text or no mentions.
  init?(_ node: JSONNode) {
    guard let text = node["text"].string else { return nil }
    id = node["id"].string ?? ""
    self.text = text
    let offsets = ScalarOffsets(text)
    mentions = []
    var byEntity: [(entity: String, spans: [TextSpan])] = []
    for mention in node["mentions"].elements {
      guard let start = mention["start"].integer, let end = mention["end"].integer, let span = offsets.span(start, end),
        let kind = mention["type"].string.flatMap({ Mention.Kind(rawValue: $0) }),
        let entity = mention["entity"].string,
        !mentions.contains(where: { $0.span == span })
      else { continue }
      mentions.append(TaggedMention(span: span, kind: kind, score: 1, rule: "gold"))
      if let known = byEntity.firstIndex(where: { $0.entity == entity }) {
        byEntity[known].spans.append(span)
      } else {
        byEntity.append((entity, [span]))
      }
    }
    guard !mentions.isEmpty else { return nil }
    mentions.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    groups = byEntity.map(\.spans)
  }
}
