import Annotation
import Glibc
import Testing

@testable import Interchange

struct `Import refuses` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func message(_ name: String, limit: Int = 1000) -> [String] {
    var reader = ArticleImport(names: [scratch.path(name)])
    reader.sizeLimit = limit
    return reader.readAll().map { result in
      switch result {
      case .success(let article): "read \(article.text)"
      case .failure(let finding): finding.message().replacing(scratch.url.path + "/", with: "")
      }
    }
  }

  @Test(arguments: [
    ("latin.txt", Array("caf".utf8) + [0xE9], "byte 3 is not UTF-8. Convert it with iconv, then import it again."),
    ("utf16.txt", [0xFF, 0xFE, 0x61, 0], "byte 0 is not UTF-8. Convert it with iconv, then import it again."),
    ("nothing.txt", [], "it is empty. Check where it was saved from."),
    ("blank.txt", Array(" \r\n\t".utf8), "it is empty. Check where it was saved from."),
    ("nothing.html", [], "it is empty. Check where it was saved from."),
    ("nothing.jsonl", [], "it is empty. Check where it was saved from."),
    (
      "nul.txt", Array("ab\0c".utf8),
      "it is binary data (byte 2 is NUL), not text. Save its text as UTF-8, then import that."
    ),
    (
      "photo.txt", [0x89, 0x50, 0x4E, 0x47, 1],
      "it is a PNG image, not text. Save its text as UTF-8, then import that."
    ),
    (
      "memo.docx", [0x50, 0x4B, 3, 4, 1],
      "it is a ZIP archive, as .docx and .odt files are, not text. Save its text as UTF-8, then import that."
    ),
    (
      "long.txt", [UInt8](repeating: 0x61, count: 2000),
      "it is larger than 1000 bytes. Split it, then import the parts."
    ),
    (
      "page.html", Array("<html><script>1</script></html>".utf8),
      "the page has no article text. Save the article's text as UTF-8, then import that."
    ),
  ])
  func `a file by name, with the place and the remedy`(name: String, bytes: [UInt8], reason: String) throws {
    try scratch.write(bytes, to: name)
    #expect(message(name) == ["Can't import \(name): \(reason)"])
  }

  @Test func `what isn't there, and an empty folder`() throws {
    try scratch.write("hidden", to: "folder/.hidden")
    #expect(message("absent.txt") == ["Can't import absent.txt: there is no such file or folder. Check the name."])
    #expect(
      message("folder") == ["Can't import folder: the folder has no files. Name the folder that holds the reports."])
  }

  @Test func `one line of JSON Lines, and reads the others`() throws {
    let long = String(repeating: "x", count: 2000)
    try scratch.write(
      #"{"id":"a","text":"One."}"# + "\n\(long)\n" + #"{"id":"b","text":" "}"# + "\n" + #"{"id":"c","text":"Two."}"#,
      to: "wire.jsonl")
    #expect(
      message("wire.jsonl") == [
        "read One.",
        "Can't import wire.jsonl, line 2: the line is longer than 1000 bytes. Split the record, then import the parts.",
        "Can't import wire.jsonl, line 3: the record's text is empty. Take the line out.",
        "read Two.",
      ])
  }

  @Test func `a name that would steer the terminal, safely`() throws {
    try scratch.write([], to: "a\u{1B}[2J\u{202E}.txt")
    #expect(
      message("a\u{1B}[2J\u{202E}.txt") == [
        #"Can't import a\u{1B}[2J\u{202E}.txt: it is empty. Check where it was saved from."#
      ])
  }
}

struct `Import keeps` {
  @Test func `every byte of a text`() throws {
    let scratch = try Scratch()
    let text = "\u{FEFF}One.\r\n\r\n  Two\u{7}.\u{202E} e\u{301} 🚨 صنعاء\r"
    let path = try scratch.write(text, to: "a.txt")
    let article = try ArticleImport(names: [path]).readAll()[0].get()
    #expect(article.text.utf8.elementsEqual(text.utf8))
    #expect(article.id == path)
  }

  @Test func `the order of a folder's files by the bytes of their paths`() throws {
    let scratch = try Scratch()
    for name in ["b/2.txt", "b/10.txt", "a.txt", "B.txt", "é.txt", "b/deep/er/x.txt"] {
      try scratch.write(name, to: "in/" + name)
    }
    let texts = try ArticleImport(names: [scratch.path("in")]).readAll().map { try $0.get().text }
    #expect(texts == ["B.txt", "a.txt", "b/10.txt", "b/2.txt", "b/deep/er/x.txt", "é.txt"])
  }

  @Test func `a file whose name is not UTF-8`() throws {
    let scratch = try Scratch()
    let path = Array(scratch.path("in").utf8) + [0x2F, 0xFF, 0x2E, 0x74]
    try scratch.write("x", to: "in/.keep")
    let file = InputFile(path: path)
    let descriptor = file.withCPath { fopen($0, "w") }
    fputs("Text.", descriptor)
    fclose(descriptor)
    let article = try ArticleImport(names: [scratch.path("in")]).readAll()[0].get()
    #expect(article.text == "Text.")
    #expect(article.id.hasSuffix("\u{FFFD}.t"))
  }
}

struct `A reader of lines` {
  private func lines(_ bytes: [UInt8], limit: Int = 100_000) throws -> [LineReader.Line] {
    let scratch = try Scratch()
    let file = InputFile(try scratch.write(bytes, to: "lines"))
    let descriptor = try file.open()
    defer { file.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, lengthLimit: limit)
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n\na\r\n", ["", "", "a\r"]), ("a\nb", ["a", "b"]),
    ] as [(String, [String])])
  func `counts a last line without a line feed, and nothing after the last line feed`(text: String, expected: [String])
    throws
  {
    #expect(try lines(Array(text.utf8)) == expected.enumerated().map { .bytes(Array($1.utf8), number: $0 + 1) })
  }

  @Test(arguments: [65_535, 65_536, 65_537, 200_000])
  func `cuts nothing where a block ends`(length: Int) throws {
    let line = [UInt8](repeating: 0x61, count: length)
    let expected: [LineReader.Line] = [.bytes(line, number: 1), .bytes([0x62], number: 2)]
    #expect(try lines(line + [0x0A, 0x62, 0x0A], limit: 1 << 20) == expected)
  }

  @Test func `passes over a line that is too long`() throws {
    let long = [UInt8](repeating: 0x61, count: 300_000)
    #expect(try lines(long + [0x0A, 0x62], limit: 99_999) == [.tooLong(number: 1), .bytes([0x62], number: 2)])
    #expect(try lines([0x61, 0x61, 0x0A], limit: 2) == [.bytes([0x61, 0x61], number: 1)])
  }
}
