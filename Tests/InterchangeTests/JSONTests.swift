import Annotation
import Testing

@testable import Interchange

/// What a writer makes of one string.
private func written(_ text: String) -> String {
  var writer = JSONWriter()
  writer.string(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

private func read(_ text: String) -> Result<JSONValue, JSONError> {
  do throws(JSONError) {
    return .success(try JSONReader.read(Array(text.utf8)))
  } catch {
    return .failure(error)
  }
}

struct `Written JSON` {
  @Test(arguments: [
    ("plain", "\"plain\""),
    ("", "\"\""),
    ("say \"no\" \\ yes", #""say \"no\" \\ yes""#),
    ("a\0b\u{1B}[31m", #""a\u0000b\u001b[31m""#),
    ("tab\tline\r\n", #""tab\tline\r\n""#),
    ("\u{7F}\u{85}\u{9B}", #""\u007f\u0085\u009b""#),
    ("\u{2028}\u{202E}\u{2066}", #""\u2028\u202e\u2066""#),
    ("é صنعاء 🚨 \u{200F} \u{2019}", "\"é صنعاء 🚨 \u{200F} \u{2019}\""),
  ])
  func `escapes what RFC 8259 and a terminal ask for, and nothing else`(text: String, expected: String) {
    #expect(written(text) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.1, "0.1"), (-2.5, "-2.5"), (33.3152, "33.3152"), (1e300, "1e+300"), (1.5e-10, "1.5e-10"),
    (.infinity, "null"), (.nan, "null"), (-1e15, "-1000000000000000"),
  ])
  func `gives a number its shortest digits`(value: Double, expected: String) {
    var writer = JSONWriter()
    writer.double(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.69969085, "0.6997"), (0.00049, "0.0005"), (0.00004, "0"), (0.99996, "1"),
    (0.25, "0.25"), (0.1001, "0.1001"), (1.5, "1.5"), (.nan, "null"),
  ])
  func `gives a score four decimals at most`(value: Double, expected: String) {
    var writer = JSONWriter()
    writer.array([value]) { $0.score($1) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\(expected)]")
  }

  @Test func `puts commas between members and elements only`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("a")
      writer.array([Int.min, -7, 0, 10, 1234]) { $0.int($1) }
      writer.key("b")
      writer.object { _ in }
      writer.key("c")
      writer.null()
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[-9223372036854775808,-7,0,10,1234],"b":{},"c":null}"#)
  }

  @Test func `has room for a long text of which every byte is escaped`() throws {
    for length in [1, 255, 4095, 4096, 4097, 20_000] {
      for filling in ["\u{1}", "\u{85}", "\u{202E}"] {
        let text = String(repeating: filling, count: length) + "end"
        let value = try JSONReader.read(Array(written(text).utf8))
        guard case .string(let back) = value else {
          Issue.record("not a string")
          continue
        }
        #expect(Array(back.utf8) == Array(text.utf8))
      }
    }
  }

  @Test(arguments: [(0, "\"m0\""), (7, "\"m7\""), (10, "\"m10\""), (Int.max, "\"m9223372036854775807\"")])
  func `numbers a record with its prefix`(number: Int, expected: String) {
    var writer = JSONWriter()
    writer.string("m", number: number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func `reads back as it was, every scalar up to U+FFFF and beyond`() throws {
    for start in stride(from: UInt32(0), to: 0x20000, by: 0x400) {
      var text = ""
      for value in start..<start + 0x400 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let value = try JSONReader.read(Array(written(text).utf8))
      #expect(value.stringValue?.utf8.elementsEqual(text.utf8) == true, "from U+\(String(start, radix: 16))")
    }
  }
}

struct `Read JSON` {
  @Test(arguments: [
    (#" {"a" : [1, -2.5e+3, true, null], "a": "é\u00e9\ud83d\ude00\/"} "#, #"{"a":"éé😀/"}"#)
  ])
  func `keeps the last of a repeated key, and pairs surrogates`(text: String, expected: String) throws {
    #expect(try read(text).get()["a"]?.stringValue == "éé😀/")
  }

  @Test(arguments: [
    ("", JSONError.endsEarly),
    ("{", .endsEarly),
    ("[1,]", .unexpected(expected: "a value", at: ByteOffset(3))),
    ("{'a':1}", .unexpected(expected: "a key in quotation marks", at: ByteOffset(1))),
    ("01", .trailing(at: ByteOffset(1))),
    ("1.", .endsEarly),
    ("nul", .unexpected(expected: "null", at: ByteOffset(0))),
    ("\"a\u{1}\"", .unexpected(expected: "an escaped control character", at: ByteOffset(2))),
    (#""\ud800""#, .loneSurrogate(at: ByteOffset(1))),
    (#""\ude00\ud800""#, .loneSurrogate(at: ByteOffset(1))),
    (#""\ud800\u0041""#, .loneSurrogate(at: ByteOffset(1))),
    (#""\u00g0""#, .unexpected(expected: "a hexadecimal digit", at: ByteOffset(5))),
    ("{} {}", .trailing(at: ByteOffset(3))),
  ])
  func `names what is wrong and where`(text: String, expected: JSONError) {
    #expect(read(text) == .failure(expected))
  }

  @Test func `stops at a nesting that would exhaust the stack`() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(read(deep) == .failure(.tooDeep(at: ByteOffset(JSONReader.depthLimit))))
  }

  @Test(
    arguments: [
      ([0x61, 0xC3], 1), ([0xED, 0xA0, 0x80], 0), ([0xC0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0x62, 0xFF], 2),
      ([0xE2, 0x82, 0x41], 0), ([0xF0, 0x9F, 0x98, 0x80, 0x80], 4),
    ] as [([UInt8], Int)])
  func `finds the first byte that is not UTF-8`(bytes: [UInt8], offset: Int) {
    #expect(UTF8Text.firstInvalid(in: bytes) == offset)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }
}
