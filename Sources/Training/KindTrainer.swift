import Annotation
import Extraction

/// Learns and scores the model that tells the kind of a statement.
extension ClaimTrainer {
  /// The model of kinds learned from `reports`, in the bytes that `ChainModel` reads.
  package func kinds(_ reports: [MarkedReport], log: (String) -> Void) -> [UInt8] {
    let samples = reports.flatMap { kindSamples($0).map(\.sample) }
    log("kinds: \(samples.count) statements")
    var learner = ChainLearner(labels: Claim.Kind.allCases.count, options: kindOptions) { _, _ in true }
    learner.learn(samples) { log("  epoch \($0 + 1): \($1)") }
    return learner.encoded()
  }

  /// How many kinds are told right in reports that were held back, given where the statements stand; `folds` times a share of the reports.
  package func crossValidateKinds(_ reports: [MarkedReport], folds: Int, details: Bool = false) -> String {
    var right = 0
    var count = 0
    var confused: [String: Int] = [:]
    var listed: [String] = []
    let all = reports.map(kindSamples)
    let claims = reports.map { $0.claims.filter { !$0.content.isEmpty && $0.kind != nil } }
    for fold in 0..<folds {
      let taught = all.indices.filter { $0 % folds != fold }.flatMap { all[$0].map(\.sample) }
      var learner = ChainLearner(labels: Claim.Kind.allCases.count, options: kindOptions) { _, _ in true }
      learner.learn(taught) { _, _ in }
      let memory = ModelMemory(learner.encoded())
      guard let model = ChainModel(memory.bytes) else { continue }
      for index in all.indices where index % folds == fold {
        for (place, (sample, kind)) in all[index].enumerated() {
          let found = withExtendedLifetime(memory) {
            sample.features.withUnsafeBufferPointer { KindModel.kind(of: $0, model: model) }
          }
          count += 1
          if found == kind {
            right += 1
          } else if let found {
            if details {
              let words = (claims[index][place].cue + claims[index][place].content)
                .map { String(reports[index].text.slice($0) ?? "") }.joined(separator: " | ")
              listed.append("\(found.rawValue) for \(kind.rawValue): \(words)")
            }
            confused["\(found.rawValue) for \(kind.rawValue)", default: 0] += 1
          }
        }
      }
    }
    let often = confused.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(12)
    return "kinds right in reports held back: \(right) of \(count); "
      + often.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      + listed.map { "\n" + $0 }.joined()
  }

  private func kindSamples(_ report: MarkedReport) -> [(sample: ChainLearner.Sample, kind: Claim.Kind)] {
    let claims = report.claims.filter { !$0.content.isEmpty && $0.kind != nil }
    var samples: [(sample: ChainLearner.Sample, kind: Claim.Kind)] = []
    ClaimSamples.kindSamples(of: report.text, claims: claims.map { ($0.source, $0.cue, $0.content) }) {
      guard let kind = claims[$0].kind, let label = Claim.Kind.allCases.firstIndex(of: kind) else { return }
      var sample = ChainLearner.Sample()
      sample.append($1, UInt8(label))
      samples.append((sample, kind))
    }
    return samples
  }
}
