import Annotation

/// What kind of doubt a hedge word casts.
///
/// - Note: The kinds are those of the CoNLL-2010 hedge sets.
package enum HedgeKind: UInt8, CaseIterable, Sendable {
  /// No hedge.
  case none
  /// It may be so: `may`, `probably`, `appears`.
  case modal
  /// Someone thinks so: `believed`, `allegedly`.
  case belief
  /// It is so if something else is: `if`, `would`.
  case condition
  /// It is being asked: `whether`.
  case question
}

/// Finds the words that make a statement less than sure.
package enum HedgeFinder {
  /// How much more readily a hedge is taken than the chain alone would, in log-odds; chosen on the development set.
  package static let bias: Float = 1.5

  /// The kind of each token of `text`, as the trained chain tells it, or a list of words where there is none. `bias` makes more hedges, in log-odds.
  package static func kinds(in text: ClaimText, model: ChainModel?, bias: Float = HedgeFinder.bias) -> [HedgeKind] {
    guard let model else { return listed(in: text) }
    var kinds = [HedgeKind](repeating: .none, count: text.count)
    var chain = ChainDecoder()
    var labels: [UInt8] = []
    var margins: [Int32] = []
    var window = TokenWindow()
    let weights = model.weights
    for paragraph in text.paragraphs {
      window.show(paragraph, of: text)
      chain.decode(
        model, count: paragraph.count, labels: &labels, margins: &margins, bias: Int32(bias / model.scale), favoured: ~1
      ) { scores in
        FeatureBuffer.forEach(paragraph.count) { offset, buffer in
          CueFeatures.fill(&buffer, paragraph.lowerBound + offset, in: window, of: text)
          weights.fetch(buffer.features)
        } use: { offset, features in
          weights.score(features, into: scores + offset * weights.width)
        }
      }
      for (offset, label) in labels.enumerated() where label != 0 {
        kinds[paragraph.lowerBound + offset] = HedgeKind(rawValue: label) ?? .none
      }
    }
    return kinds
  }

  /// The hedges that `TriggerLexicon` lists.
  static func listed(in text: ClaimText) -> [HedgeKind] {
    text.words.map { word in
      let told = TriggerLexicon.shared.triggers(of: word)
      return told.contains(.possible) ? .modal : told.contains(.conditional) ? .condition : .none
    }
  }
}
