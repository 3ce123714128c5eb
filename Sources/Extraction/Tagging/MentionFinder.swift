import Annotation

/// A mention as the tagger finds it, before it is numbered and tied to an entity.
package struct TaggedMention: Hashable, Sendable {
  /// Where it stands.
  package var span: TextSpan
  /// Its type.
  package var kind: Mention.Kind
  /// How sure the machine is, from 0 to 1.
  package var score: Double
  /// The rule, lexicon or model that found it.
  package var rule: String

  /// A mention with the given parts.
  package init(span: TextSpan, kind: Mention.Kind, score: Double, rule: String) {
    self.span = span
    self.kind = kind
    self.score = score
    self.rule = rule
  }
}

/// Finds the mentions of a document: the trained tagger's, the lexicons', and those nested inside others.
package enum MentionFinder {
  /// The mentions in text order, the outer of two nested ones first; no two have one span, and two overlap only where one lies
  /// inside the other.
  ///
  /// - Parameter scale: turns raw scores into shares of the right.
  package static func mentions(
    in document: Document, gazetteer: Gazetteer = .standard, scale: ScoreScale = .standard
  ) -> [TaggedMention] {
    mentions(in: document, tagger: .standard, gazetteer: gazetteer, scale: scale)
  }

  /// The same with another model.
  package static func mentions(
    in document: Document, tagger: MentionTagger, gazetteer: Gazetteer = .standard, scale: ScoreScale = .standard
  ) -> [TaggedMention] {
    let table = document.tokens
    let facts = WordFacts(bytes: document.bytes, table: table)
    let settled = tagger.settledNames(in: table, facts: facts, bytes: document.bytes)
    let names = NameRepair(table: table, facts: facts).repair(settled)
    var layers = MentionLayers(bytes: document.bytes, table: table, facts: facts, names: names)
    layers.addKnownBodies(around: names)
    layers.addFacilities(around: names)
    layers.addArms()
    layers.addNames(names)
    layers.addForces()
    layers.addInstitutions()
    layers.addNested()
    let merged = ToponymFinder.merge(
      ToponymFinder.toponyms(in: document, gazetteer: gazetteer), into: layers.mentions(), in: document,
      gazetteer: gazetteer)
    let scaled = LoneNames(document: document, facts: facts, gazetteer: gazetteer).settle(merged).map { mention in
      var mention = mention
      mention.score = scale.share(of: mention.score, mention.kind)
      return mention
    }
    return CoordinateFinder.add(to: scaled, in: document)
  }
}
