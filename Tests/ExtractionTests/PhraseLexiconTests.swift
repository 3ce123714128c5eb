import Testing

@testable import Extraction

struct `A phrase lexicon` {
  private static let lexicon = PhraseLexicon([
    ("Islamic State", 1), ("Islamic State in Iraq", 2), ("al-Qaida", 3), ("Kata'ib", 4), ("islamic state", 9),
  ])

  @Test(arguments: [
    ("Islamic State in Iraq", 4, 2), ("Islamic State in Syria", 2, 1), ("ISLAMIC STATE", 2, 1), ("Al-Qaida cell", 3, 3),
    ("Kata’ib", 1, 4),
  ])
  func `finds the longest phrase in any case`(text: String, count: Int, value: Int) throws {
    let table = Tokenizer.tokenize(Array(text.utf8))
    let match = try #require(Self.lexicon.longestMatch(at: 0, before: table.count, in: table))
    #expect(match.count == count && match.value == value)
  }

  @Test(arguments: ["Islamic", "Islamic law", "", "al", "State"])
  func `finds nothing where a phrase is not whole`(text: String) {
    let table = Tokenizer.tokenize(Array(text.utf8))
    #expect(Self.lexicon.longestMatch(at: 0, before: table.count, in: table) == nil)
  }

  @Test func `stops at the end it is given`() {
    let table = Tokenizer.tokenize(Array("Islamic State in Iraq".utf8))
    #expect(Self.lexicon.longestMatch(at: 0, before: 3, in: table)?.count == 2)
    #expect(Self.lexicon.value(of: 0..<4, in: table) == 2)
    #expect(Self.lexicon.value(of: 0..<3, in: table) == nil)
  }
}
