import Annotation
import Testing

@testable import Extraction

struct `The uses of a word in its document` {
  private let text =
    "Azizuddin spoke. Later Tariq Azizuddin, an envoy, left; Mr Azizuddin and Ann stayed. No one saw azizuddin."

  private func uses(of word: String) -> [(word: String, fullest: String, earlier: Int32)] {
    let facts = LabelFacts(Document(Article(id: "a", text: text)), mentions: [])
    func surface(_ token: Int) -> String {
      let span = facts.span(of: token..<token + 1)
      return String(decoding: Array(text.utf8)[span.start.value..<span.end.value], as: UTF8.self)
    }
    return (0..<facts.tokenCount).filter { surface($0) == word }.map { token in
      let uses = facts.uses[token]
      guard let run = uses.fullest < 0 ? nil : facts.words.run(of: Int(uses.fullest)) else {
        return (word, "", uses.earlier)
      }
      return (word, run.map(surface).joined(separator: " "), uses.earlier)
    }
  }

  @Test func `all know where its name is written out, and how many come before`() {
    let found = uses(of: "Azizuddin")
    #expect(found.map(\.fullest) == Array(repeating: "Later Tariq Azizuddin", count: 3))
    #expect(found.map(\.earlier) == [0, 1, 2])
    #expect(uses(of: "Ann").map(\.fullest) == ["Ann"])
  }

  @Test func `are not those of a word in small letters`() {
    #expect(uses(of: "azizuddin").map(\.fullest) == [""])
  }
}
