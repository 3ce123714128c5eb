import Testing
import Workbench

struct `Choosing by name` {
  @Test(arguments: [
    ("cnn", "CNN", true), ("cnn", "Colonel Naw Bu", false), ("naw", "Colonel Naw Bu", true),
    ("cnb", "Colonel Naw Bu", true), ("al asad", "Ain al-Asad air base", true), ("sad", "Ain al-Asad", true),
    ("", "anything", true), ("x", "anything", false),
  ])
  func `takes names, parts of names and initials, and no strewn letters`(typed: String, name: String, fits: Bool) {
    #expect((NameMatch.score(typed, in: name) != nil) == fits)
  }

  @Test func `puts the whole name first, then what begins so, by any of the names`() {
    let names = [["Fort Sahel"], ["Sahel Police"], ["Army", "Sahel"], ["Coast"]]
    #expect(NameMatch.ranked("sahel", among: names) == [2, 1, 0])
  }
}
