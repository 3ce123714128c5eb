import Testing

@testable import Workbench

struct `A line that stands selected` {
  @Test func `gives way to what is typed`() {
    var editor = LineEditor("2021-03-05", isSelected: true)
    editor.insert("9")
    editor.insert(" May")
    #expect(editor.text == "9 May")
  }

  @Test(arguments: ["Left", "Home", "End", "C-a"])
  func `is edited after any other key`(key: String) {
    var editor = LineEditor("2021-03-05", isSelected: true)
    let isEditingKey = editor.handle(key)
    #expect(isEditingKey)
    editor.insert("x")
    #expect(editor.text.utf8.count == 11)
  }

  @Test(arguments: ["BS", "Del", "C-w"])
  func `goes as a whole`(key: String) {
    var editor = LineEditor("2021 03 05", isSelected: true)
    let isEditingKey = editor.handle(key)
    #expect(isEditingKey)
    #expect(editor.text.isEmpty)
  }
}
