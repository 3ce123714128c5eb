import Annotation
import Testing

@testable import Interchange

struct `A scalar index` {
  @Test(arguments: [
    "", "plain text", "é", "🚨 صنعاء\r\n", String(repeating: "aé🚨\0", count: 300),
    String(repeating: "x", count: 500) + "é",
    String(repeating: "\u{301}", count: 200), "\u{FEFF}b",
  ])
  func `turns every boundary into scalars and back`(text: String) {
    let index = ScalarIndex(Array(text.utf8))
    var byte = 0
    var scalar = 0
    for next in text.unicodeScalars {
      #expect(index.scalar(at: ByteOffset(byte)) == ScalarOffset(scalar))
      #expect(index.byte(at: ScalarOffset(scalar)) == ByteOffset(byte))
      byte += UTF8.width(next)
      scalar += 1
    }
    #expect(index.scalar(at: ByteOffset(byte)) == ScalarOffset(scalar))
    #expect(index.byte(at: ScalarOffset(scalar)) == ByteOffset(byte))
    #expect(index.scalarCount == scalar)
    #expect(index.byte(at: ScalarOffset(scalar + 1)) == nil)
    #expect(index.byte(at: ScalarOffset(-1)) == nil)
  }
}

struct `An article's digest` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `is the SHA-256 of its bytes, as FIPS 180-4 has it`(text: String, expected: String) {
    #expect(ArticleDigest(ofText: text).hex == expected)
  }
}
