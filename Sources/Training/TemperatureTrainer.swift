import Extraction

/// Finds the temperature at which the built-in mention model's scores say how often they are right.
package enum TemperatureTrainer {
  /// What is tried.
  static let candidates: [Float] = (0..<31).map { 0.5 + Float($0) * 0.1 }

  /// The built-in model with the temperature that gives the least loss on `golds`, texts that it was not taught, whose labels are
  /// persons, organizations and locations. All else in the model stays as it is.
  package static func model(_ golds: [SpanGold], log: (String) -> Void) -> [UInt8] {
    let model = Array(MentionTagger.standardBytes)
    var best: (loss: Double, model: [UInt8])?
    for temperature in candidates {
      let candidate = TaggerModel.replacingTemperature(of: model, by: temperature)
      let memory = ModelMemory(candidate)
      guard let tagger = try? MentionTagger(memory.bytes) else { preconditionFailure("the built-in model can be read") }
      var evaluation = MentionEvaluation(scope: .three, countsNested: false, tagger: tagger)
      for gold in golds { evaluation.add(gold) }
      withExtendedLifetime(memory) {}
      let reliability = evaluation.reliability
      log("temperature \(temperature): loss \(reliability.meanLoss), calibration error \(reliability.error)")
      if reliability.meanLoss < best?.loss ?? .infinity { best = (reliability.meanLoss, candidate) }
    }
    return best?.model ?? model
  }
}
