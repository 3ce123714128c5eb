import Annotation
import Testing

@testable import Extraction

/// The claims of `text`, each as `source | cue | content`, pieces joined by ` … `.
private func claims(_ text: String) -> [String] {
  let article = Article(id: "t", text: text)
  let analysis = Extractor().analyze(article)
  func words(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "∅") }.joined(separator: " … ") }
  return analysis.claims.filter { !$0.cue.isEmpty }.map {
    "\(words($0.source)) | \(words($0.cue)) | \(words($0.content))"
  }
}

struct `An attributed statement` {
  @Test(arguments: [
    ("The minister said the rockets hit a house.", "The minister | said | the rockets hit a house"),
    ("\"We left at dawn,\" he said.", "he | said | \"We left at dawn,\""),
    ("According to the police, three rockets were fired.", "the police | According to | three rockets were fired"),
  ])
  func `gives its source, cue and content`(text: String, expected: String) {
    #expect(claims(text).contains(expected))
  }

  @Test(arguments: ["", "\u{0}", "\"", "said", "He said", "\"\"\"\"\"\"", "said said said said", "\u{FEFF}“said”’"])
  func `is looked for in any text without harm`(text: String) {
    for claim in Extractor().analyze(Article(id: "t", text: text)).claims {
      for span in claim.source + claim.cue + claim.content { #expect(text.slice(span) != nil) }
    }
  }
}
