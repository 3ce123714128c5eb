import Annotation
import ArgumentParser
import CaseModel
import Foundation
import Interchange
import Training
import Workspace

/// `sitrep train --from CASE`: what the analyst decided, as something to learn from.
struct CaseTraining {
  /// The case.
  let path: String

  /// The model learned from the case; prints whether it helps on articles held back, and ends with 3 where there is none.
  func model(_ log: (String) -> Void) throws -> [UInt8] {
    let texts: [DecidedText]
    do throws(WorkspaceError) {
      texts = try decidedTexts()
    } catch {
      StandardStreams.complain(VisibleText.of(error.message))
      throw ExitCode.unreadable
    }
    do throws(DecisionTrainer.Refusal) {
      let outcome = try DecisionTrainer().learn(texts, log: log)
      print(report(outcome, texts.filter { $0.decisionCount > 0 }))
      return outcome.model
    } catch {
      StandardStreams.complain(message(error))
      throw ExitCode.someRefused
    }
  }

  private func decidedTexts() throws(WorkspaceError) -> [DecidedText] {
    let loaded = try LoadedCase(path: path)
    var texts: [DecidedText] = []
    for index in loaded.state.articles(ArticleQuery()) {
      let mentions = loaded.state.mentions(in: index)
      guard mentions.contains(where: { $0.status.isReviewed }) else { continue }
      let view = loaded.state[index]
      let text = try loaded.workspace.text(of: view.digest)
      let judged = mentions.filter { $0.status.isReviewed && $0.status != .rejected }
      texts.append(
        DecidedText(
          id: view.digest.hex, text: text,
          marks: judged.map { SpanGold.Labelled(span: $0.span, label: $0.kind.rawValue) },
          rejected: mentions.filter { $0.status == .rejected }.map(\.span),
          undecided: mentions.filter { !$0.status.isReviewed }.map(\.span), isReadWhole: view.reading == .done))
    }
    return texts.sorted { $0.id < $1.id }
  }

  private func report(_ outcome: DecisionTrainer.Outcome, _ texts: [DecidedText]) -> String {
    func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }
    func signed(_ value: Double) -> String { String(format: "%+.1f", value * 100) }
    let (gain, low, high) = outcome.gain
    let verdict =
      low > 0
      ? "It helped."
      : high < 0
        ? "It made things worse: keep the built-in model." : "Whether it helps can't be told yet: review more articles."
    return """
      \(texts.count) articles, \(texts.reduce(0) { $0 + $1.decisionCount }) judged mentions.
      Strict F1 on articles held back: built-in \(percent(outcome.before.counts().f1)), with what was learned \
      \(percent(outcome.after.counts().f1)): \(signed(gain)) (95%: \(signed(low)) to \(signed(high))).
      \(verdict)
      """
  }

  private func message(_ refusal: DecisionTrainer.Refusal) -> String {
    switch refusal {
    case .tooLittle(let articles, let decisions):
      """
      There is too little to learn from in \(VisibleText.of(path)): \(decisions) judged mentions in \(articles) articles, and it takes \
      \(DecisionTrainer.fewestDecisions) in \(DecisionTrainer.fewestArticles). Accept, correct or reject more mentions, then train again.
      """
    case .labels(let refusal): refusal.message
    }
  }
}
