import Annotation
import ArgumentParser
import CaseModel
import Interchange
import Workspace

/// `sitrep check`: whether a case or an export holds together.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify a case or an export: digests, offsets against quotes, references, ranges.",
    discussion: """
      Names each finding on standard output, one a line, and changes nothing.

      Exit status: 0 clean, 1 there are findings, 2 wrong usage, 3 it can't be read.
      """)

  @Argument(help: "A case, an exported folder, or exported JSON Lines.", completion: .file())
  var path: String

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    let findings: [String]
    do {
      switch DatasetCheck.kind(of: path) {
      case .folder: findings = DatasetCheck.checkFolder(path).map(\.message)
      case .lines: findings = try DatasetCheck.checkLines(path).map(\.message)
      case nil: findings = try checkCase()
      }
    } catch let error as WorkspaceError {
      StandardStreams.complain(VisibleText.of(error.message))
      throw ExitCode.unreadable
    } catch let error as SystemError {
      StandardStreams.complain("Can't read \(VisibleText.of(path)): the system says “\(error.reason)”.")
      throw ExitCode.unreadable
    }
    for finding in findings { print(finding) }
    if findings.isEmpty {
      print("\(VisibleText.of(path)): nothing found.")
    } else {
      throw ExitCode.someRefused
    }
  }

  private func checkCase() throws(WorkspaceError) -> [String] {
    let loaded = try LoadedCase(path: path)
    let workspace = loaded.workspace
    var found = try workspace.findings { ArticleDigest(of: $0).hex }
    for index in loaded.state.articles(ArticleQuery()) {
      let view = loaded.state[index]
      guard let findings = loaded.state.findings(of: index) else { continue }
      let text = try workspace.text(of: view.digest)
      found += Self.check(findings, of: view.digest, text: text)
    }
    for orphan in loaded.state.orphans {
      switch orphan {
      case .claim(let key, _): found.append("article \(key.article): a decision on a claim that is not found any more")
      case .mention(let key, _):
        found.append("article \(key.article): a decision on a mention that is not found any more")
      }
    }
    return found.map { VisibleText.of("\(path): \($0)") }
  }

  /// Whether what was found in an article stands on its text.
  private static func check(_ findings: Findings, of article: ArticleDigest, text: String) -> [String] {
    let fresh = Findings(findings.analysis, text: text)
    var found: [String] = []
    for (mention, words) in zip(findings.analysis.mentions, zip(fresh.mentionWords, findings.mentionWords))
    where words.0 != words.1 || words.0.isEmpty {
      found.append("article \(article): mention \(mention.id) does not stand on its words")
    }
    for (claim, words) in zip(findings.analysis.claims, zip(fresh.claimWords, findings.claimWords))
    where words.0 != words.1 || words.0.contains("") {
      found.append("article \(article): claim \(claim.id) does not stand on its words")
    }
    return found
  }
}
