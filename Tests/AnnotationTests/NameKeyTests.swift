import Testing

@testable import Annotation

struct `A name key` {
  @Test(arguments: [
    ["Kata'ib Hezbollah", "Kataeb Hizballah", "Kataib Hizbullah", "Kata’ib Hezbollah", "KATAIB HEZBOLLAH"],
    ["al-Sudani", "Al Sudani", "el-Sudani", "Sudani"], ["U.S. Army", "US Army"],
    ["Qassem Soleimani", "Qasem Soleimani", "Qasim Suleimani"],
    ["Muammar Gaddafi", "Moammar Gadafi", "Muammar Ghaddafi"],
    ["Mohammed Ali", "Muhammad Ali", "Mohamed Ali"], ["Óscar Guachetá", "Oscar Guacheta"],
    ["the Houthis", "Houthis"], ["People's Defence Force", "Peoples Defence Force"],
  ])
  func `is one for all spellings of a name`(spellings: [String]) {
    let keys = Set(spellings.map { NameKey($0).joined })
    #expect(keys.count == 1, "\(keys)")
  }

  @Test(arguments: [
    ("John Kelly", "John Kerry"), ("Iran", "Iraq"), ("Mali", "Malawi"), ("George Bush", "George W. Bush"),
    ("Karim", "Karimov"), ("Hassan Nasrallah", "Hussein Nasrallah"), ("Abbas", "Abdi"), ("G7", "G8"),
  ])
  func `tells different names apart`(a: String, b: String) {
    #expect(NameKey(a) != NameKey(b))
  }

  @Test func `shares a block with its short forms`() {
    let full = NameKey("Popular Mobilization Forces")
    #expect(full.blocks.contains { NameKey("PMF").blocks.contains($0) })
    let person = NameKey("Haider al-Abadi")
    #expect(NameKey("Abadi").isPart(of: person))
    #expect(person.blocks.contains { NameKey("Abadi").blocks.contains($0) })
    #expect(!NameKey("Haider al-Abadi").isPart(of: person))
  }

  @Test(arguments: ["", " ", "—", "'", "\u{301}", "\0", "the", "习近平", "بغداد", "🇮🇶"])
  func `is made of anything`(name: String) {
    let key = NameKey(name)
    #expect(key == NameKey(name))
    #expect(key.words.allSatisfy { !$0.isEmpty })
  }
}
