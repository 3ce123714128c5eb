import Testing
import Workbench

struct `The keys document` {
  @Test func `is what docs keys md holds`() throws {
    try GoldenFile.expect(KeysDocument.markdown, at: "docs/keys.md")
  }
}
