import Annotation
import CExtractionData

/// The trained part of mention finding: people, organisations, places, peoples and other names.
package struct MentionTagger: Sendable {
  /// What the model tells apart; the order is that of its label numbers.
  package enum Label: Int, CaseIterable, Sendable {
    case person, organization, location, norp, other

    /// The name in the model file.
    package var name: String {
      switch self {
      case .person: "PER"
      case .organization: "ORG"
      case .location: "LOC"
      case .norp: "NORP"
      case .other: "MISC"
      }
    }
  }

  /// The scheme that the shipped model uses.
  package static let scheme = TagScheme(labels: Label.allCases.map(\.name), style: .bilou)

  /// A name that the tagger found.
  package struct Found: Equatable, Sendable {
    /// Its tokens in the document.
    package var tokens: Range<Int>
    /// The number of its label in the model's scheme.
    package var label: Int
    /// Its probability.
    package var score: Float
  }

  /// Longer sentences are read in pieces of so many tokens.
  package static let longestPiece = 400

  /// The chain that does the work.
  package let tagger: LinearTagger

  /// The model compiled into the program.
  package static var standardBytes: UnsafeRawBufferPointer {
    var count = 0
    let base = sitrep_mentions_model(&count)
    return UnsafeRawBufferPointer(start: base, count: count)
  }

  /// The tagger compiled into the program.
  package static let standard: MentionTagger = {
    do throws(ModelError) {
      return try MentionTagger(standardBytes)
    } catch {
      preconditionFailure("the mention model compiled in is damaged: \(error)")
    }
  }()

  /// The tagger of the model in `bytes`, which must stay.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    tagger = LinearTagger(try TaggerModel(bytes, featureSet: MentionFeatures.identifier))
  }

  /// The names in a text, in order, none overlapping another, each read in the light of the whole text.
  package func settledNames(in table: TokenTable, facts: WordFacts, bytes: [UInt8]) -> [Found] {
    DocumentEvidence.settle(names(in: table, facts: facts), table: table, facts: facts, bytes: bytes)
  }

  /// The names in a text as each sentence tells them, in order, none overlapping another.
  package func names(in table: TokenTable, facts: WordFacts) -> [Found] {
    var features = TokenFeatures()
    var scratch = LinearTagger.Scratch()
    var found: [Found] = []
    for sentence in table.sentences {
      MentionFeatures.forEachStretch(of: sentence, facts: facts, longest: Self.longestPiece) { stretch in
        MentionFeatures.fill(&features, stretch: stretch, sentence: sentence, facts: facts)
        for span in tagger.tag(features, &scratch) {
          let tokens = span.range.lowerBound + stretch.lowerBound..<span.range.upperBound + stretch.lowerBound
          if let name = mended(Found(tokens: tokens, label: span.label, score: span.score), table) {
            found.append(name)
          }
        }
      }
    }
    return found
  }

  /// The name with its edges put right; nil where it is none.
  private func mended(_ name: Found, _ table: TokenTable) -> Found? {
    var name = name
    let isPerson = name.label == Label.person.rawValue
    MentionEdges.mendHyphen(&name.tokens, isPerson: isPerson, table)
    MentionEdges.trim(&name.tokens, isPerson: isPerson, table)
    if name.tokens.count == 1, PlainAcronyms.contains(table.folded[name.tokens.lowerBound]) { return nil }
    return name
  }
}
