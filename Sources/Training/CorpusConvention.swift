import Extraction

/// How one corpus marks names, and what of it the mention tagger may learn.
package struct CorpusConvention: Sendable {
  /// The tagger's label for each of the corpus' own; nil for what counts as no name.
  package var labels: [String: MentionTagger.Label?]
  /// Labels that the corpus doesn't mark: where it has no name, these stay open.
  package var unmarked: [MentionTagger.Label]
  /// Sentences that make one article, as far as one can tell.
  package var sentencesPerText: Int
  /// Whether its file cuts words at hyphens.
  package var joinsHyphens: Bool
  /// How much each sentence counts.
  package var weight: Float
  /// Whether a word with a hyphen that it leaves unmarked may still hold a name, as “U.S.-led” does.
  package var leavesHyphensOpen = true

  /// The convention of the file called `name`, by what it begins with; nil where none is known.
  package static func named(_ name: String) -> CorpusConvention? {
    for (prefix, convention) in table where name.hasPrefix(prefix) { return convention }
    return nil
  }

  private static let table: [(String, CorpusConvention)] = [
    (
      "gmb",
      CorpusConvention(
        labels: ["PER": .person, "ORG": .organization, "LOC": .location, "NORP": .norp, "MISC": .other, "DATE": nil],
        unmarked: [], sentencesPerText: 20, joinsHyphens: false, weight: 1)
    ),
    (
      "uner",
      CorpusConvention(
        labels: ["PER": .person, "ORG": .organization, "LOC": .location], unmarked: [.norp, .other],
        sentencesPerText: 40, joinsHyphens: true, weight: 1, leavesHyphensOpen: false)
    ),
    (
      "redocred",
      CorpusConvention(
        labels: ["PER": .person, "ORG": .organization, "LOC": .location, "MISC": .other, "TIME": nil, "NUM": nil],
        unmarked: [], sentencesPerText: 40, joinsHyphens: false, weight: 1)
    ),
    (
      "wnut",
      CorpusConvention(
        labels: [
          "person": .person, "location": .location, "corporation": .organization, "group": .organization,
          "creative-work": .other, "product": .other,
        ], unmarked: [.norp], sentencesPerText: 1, joinsHyphens: false, weight: 0.5)
    ),
    (
      "btc",
      CorpusConvention(
        labels: ["PER": .person, "ORG": .organization, "LOC": .location], unmarked: [.norp, .other],
        sentencesPerText: 1, joinsHyphens: false, weight: 0.5)
    ),
    (
      "crossner",
      CorpusConvention(
        labels: [
          "person": .person, "politician": .person, "politicalparty": .organization, "organisation": .organization,
          "location": .location, "country": .location, "election": .other, "event": .other, "misc": .other,
        ], unmarked: [.norp], sentencesPerText: 1, joinsHyphens: false, weight: 1)
    ),
    (
      "worldwide",
      CorpusConvention(
        labels: [
          "Person": .person, "Organization": .organization, "Location": .location, "Facility": .location, "NORP": .norp,
          "Misc": .other, "Product": .other, "Date": nil, "Money": nil,
        ], unmarked: [], sentencesPerText: 40, joinsHyphens: true, weight: 1)
    ),
  ]
}
