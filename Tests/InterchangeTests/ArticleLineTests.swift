import Annotation
import Testing

@testable import Interchange

private func finding(_ line: String, number: Int = 7) -> ImportFinding? {
  switch ArticleLine.read(Array(line.utf8), file: "wire.jsonl", number: number) {
  case .success: nil
  case .failure(let finding): finding
  }
}

struct `A line of JSON Lines` {
  @Test func `keeps every byte of its text`() throws {
    let line = #"{"id":"a","text":"\u0000\ufeff\r\n\u001b[2J x","title":null,"other":[1]}"#
    let article = try ArticleLine.read(Array(line.utf8), file: "-", number: 1).get()
    #expect(Array(article.text.utf8) == [0, 0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x1B] + Array("[2J x".utf8))
    #expect(article.id == "a")
    #expect(article.title == nil)
  }

  @Test func `may begin with a byte-order mark when it is the first`() throws {
    let line = Array("\u{FEFF}{\"id\":12,\"text\":\"\"}".utf8)
    #expect(try ArticleLine.read(line, file: "-", number: 1).get() == Article(id: "12", text: ""))
    #expect(throws: ImportFinding.self) { try ArticleLine.read(line, file: "-", number: 2).get() }
  }

  @Test(arguments: [
    ("", "Can't import wire.jsonl, line 7: the line is empty. Take the line out."),
    ("[]", "Can't import wire.jsonl, line 7: the line is not a JSON object. Write {\"id\":…,\"text\":…} on each line."),
    (
      #"{"id":"a"}"#,
      "Can't import wire.jsonl, line 7: the record has no “text”. Give each record an \"id\" and a \"text\"; “text” is a string."
    ),
    (
      #"{"text":"a"}"#,
      "Can't import wire.jsonl, line 7: the record has no “id”. Give each record an \"id\" and a \"text\"; “id” is a string."
    ),
    (
      #"{"id":"a","text":["b"]}"#,
      "Can't import wire.jsonl, line 7: “text” is not a string. Write it in quotation marks."
    ),
    (#"{"id":"a","#, "Can't import wire.jsonl, line 7: the JSON ends early. Write one whole JSON object a line."),
    (
      #"{"id":"a","text":"\udc00"}"#,
      "Can't import wire.jsonl, line 7: the escape at byte 18 is half a surrogate pair, which is no character. Write one whole JSON object a line."
    ),
  ])
  func `that can't be read is refused in words`(line: String, message: String) {
    #expect(finding(line)?.message() == message)
  }

  @Test(arguments: [#"{"id":"a","text":"\ud800"}"#, #"{"id":"a","text":5}"#, #"{ "id" : "a" , oops"#, #"{"id":"a"}"#])
  func `keeps its id when the rest can't be read`(line: String) {
    #expect(finding(line)?.id == "a")
  }

  @Test func `that is not UTF-8 names the byte`() {
    let line = Array(#"{"id":"a","text":""#.utf8) + [0xE9] + Array("\"}".utf8)
    #expect(
      throws: ImportFinding(file: "w", line: 3, id: "a", error: .badJSON(.notUTF8(at: ByteOffset(18))))
    ) { try ArticleLine.read(line, file: "w", number: 3).get() }
  }

  @Test func `of a file with control characters in its name is named safely`() {
    let finding = ImportFinding(file: "a\u{1B}]0;x\u{7}\u{202E}.txt", error: .empty)
    #expect(
      finding.message()
        == #"Can't import a\u{1B}]0;x\u{7}\u{202E}.txt: it is empty. Check where it was saved from."#)
  }
}
