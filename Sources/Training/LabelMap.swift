/// What a corpus' labels are called by those who learn from it or score against it.
package struct LabelMap: Sendable {
  /// A rule that is not `THEIRS=OURS`.
  package struct Malformed: Error, Equatable {
    /// The rule as given.
    package let rule: String
  }

  private var ours: [String: String] = [:]

  /// The map that leaves every label as it is.
  package init() {}

  /// The map that `rules` write: `GPE=location` renames a label, `DATE=` leaves its spans out. Others stay as they are.
  package init(_ rules: [String]) throws(Malformed) {
    for rule in rules {
      guard let mark = rule.firstIndex(of: "="), mark > rule.startIndex else { throw Malformed(rule: rule) }
      ours[String(rule[..<mark])] = String(rule[rule.index(after: mark)...])
    }
  }

  /// The name of `label`; nil where its spans are left out.
  package subscript(label: String) -> String? {
    let name = ours[label] ?? label
    return name.isEmpty ? nil : name
  }

  /// `gold` under these names.
  package func apply(to gold: SpanGold) -> SpanGold {
    var gold = gold
    gold.spans = gold.spans.compactMap { span in
      self[span.label].map { SpanGold.Labelled(span: span.span, label: $0) }
    }
    return gold
  }
}
