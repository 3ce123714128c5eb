import Annotation
import Testing

@testable import Extraction

/// The quotations of `text`, as their words joined by `|`.
private func quotations(_ text: String) -> [String] {
  let document = Document(Article(id: "t", text: text))
  let read = ClaimText(bytes: document.bytes, tokens: document.tokens)
  return read.quotations.all.map { document.surface(read.tokens.span($0.range)) }
}

struct `Quotation marks` {
  @Test func `pair where both stand`() {
    #expect(quotations("He said, \"We left.\" Then \"We stayed,\" she said.") == ["\"We left.\"", "\"We stayed,\""])
  }

  @Test func `left open end with their paragraph`() {
    #expect(quotations("He said: \"We left at dawn\n\nNobody answered.") == ["\"We left at dawn"])
  }

  @Test func `closing without an opening one reach back to the start of the paragraph`() {
    #expect(quotations("Nobody spoke.\n\nWe deplore this,\" he said.") == ["We deplore this,\""])
  }

  @Test func `opening every paragraph of one speech go on from the one before`() {
    let document = Document(Article(id: "t", text: "\"We left.\n\n\"We came back,\" he said."))
    let read = ClaimText(bytes: document.bytes, tokens: document.tokens)
    #expect(read.quotations.all.map(\.continues) == [true, false])
  }

  @Test func `never closed, five thousand times, make a quotation each`() {
    let text = String(repeating: "\"Open and never shut ", count: 5000)
    #expect(quotations(text).count == 5000)
  }
}
