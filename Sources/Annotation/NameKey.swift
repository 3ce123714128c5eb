/// How names are compared across spellings: the same key means the same name written another way.
///
/// Case, accents of Latin letters, apostrophes, hyphens, full stops and the Arabic article don't count; common ways to put Arabic
/// and Russian sounds into Latin letters fall together.
///
///     Kata'ib Hezbollah, Kataeb Hizballah, Kataib Hizbullah     one key
///     al-Sudani, Al Sudani, el-Sudani, Sudani                   one key
///     U.S. Army, US Army                                        one key
///
/// Use `words` to compare part by part (surname with surname) and `blocks` to find candidates without comparing all pairs.
public struct NameKey: Hashable, Comparable, Sendable {
  /// The keys of its words, in order, without articles. Never empty for a name with a letter or digit.
  public let words: [String]

  /// The key of `name`. Linear in its length.
  public init(_ name: String) {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for scalar in name.unicodeScalars {
      if let byte = NameFold.plain(scalar) {
        word.append(byte)
        continue
      }
      switch NameFold.of(scalar) {
      case .letters(let text): word += text.utf8
      case .joins: break
      case .parts: finish()
      }
    }
    finish()
    let kept = words.enumerated().filter { index, word in
      !(Self.particles.contains(word) && words.count > 1) && !(index > 0 && Self.minor.contains(word))
    }.map(\.element)
    self.words = (kept.isEmpty ? words : kept).map(NameFold.soundKey)
  }

  /// Order of the words, for stable listings.
  public static func < (a: Self, b: Self) -> Bool { a.words.lexicographicallyPrecedes(b.words) }

  /// The words as one string.
  public var joined: String { words.joined(separator: " ") }

  /// The keys under which an index files the name: its whole, its last word, and the initials of three words or more. Two
  /// names that may be one thing share at least one.
  public var blocks: [String] {
    guard let last = words.last else { return [] }
    var blocks = [joined]
    if words.count > 1 { blocks.append(last) }
    if words.count > 2 { blocks.append("@" + initials) }
    if words.count == 1, last.utf8.count <= 6 { blocks.append("@" + last) }
    return blocks
  }

  /// The first letters of the words.
  public var initials: String { String(words.compactMap(\.first)) }

  /// Whether this name can be short for `longer`: its words are the last, or the first, of the other's.
  public func isPart(of longer: NameKey) -> Bool {
    guard !words.isEmpty, words.count < longer.words.count else { return false }
    return Array(longer.words.suffix(words.count)) == words || Array(longer.words.prefix(words.count)) == words
  }

  private static let particles: Set<String> = ["al", "el", "ul", "ad", "as", "ash", "at", "az", "an", "ar", "the"]
  private static let minor: Set<String> = ["of", "and", "for", "in", "de", "la", "du", "des"]
}

/// The letters that a scalar stands for in a name key.
enum NameFold {
  /// What a scalar does to a key.
  enum Part: Equatable {
    /// Stands for these letters.
    case letters(String)
    /// Is passed over within a word: apostrophes, full stops, invisible scalars.
    case joins
    /// Parts two words: space, hyphen, other marks.
    case parts
  }

  /// The letter that one of A to Z, a to z, or the digit that a digit stands for.
  static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
    case 0x41...0x5A: UInt8(scalar.value) + 32
    default: nil
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Part {
    if let byte = plain(scalar) { return .letters(String(Character(Unicode.Scalar(byte)))) }
    switch scalar.value {
    case 0x27, 0x2E, 0x60, 0xAD, 0xB4, 0x2B9...0x2BF, 0x2018, 0x2019, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x300...0x36F, 0xFEFF:
      return .joins
    case 0..<0xC0: return .parts
    case 0xC0...0x17F: return .letters(latin(scalar))
    case 0x2000...0x206F, 0x3000...0x303F, 0xFE30...0xFE4F, 0xFF00...0xFF0F: return .parts
    default: return .letters(scalar.properties.lowercaseMapping)
    }
  }

  /// The plain letter of an accented one.
  private static func latin(_ scalar: Unicode.Scalar) -> String {
    for (letter, forms) in accented where forms.unicodeScalars.contains(scalar) { return letter }
    return scalar.properties.lowercaseMapping
  }

  private static let accented: [(String, String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"),
    ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľŁł"), ("n", "ÑñŃńŅņŇň"),
    ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠš"), ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"),
    ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"), ("ae", "Ææ"), ("oe", "Œœ"), ("ss", "ß"), ("th", "Þþ"), (" ", "×÷"),
  ]

  /// A key for how a folded word sounds: of its vowels only the first counts, as a, i or u; doubled letters become one, and letters
  /// that stand for one Arabic or Russian sound are made one. Words with digits and short words stay as they are.
  static func soundKey(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 3, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var key: [UInt8] = []
    var consonants = 0
    var hasVowel = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let vowel = vowel(byte), index > 0 || byte != UInt8(ascii: "y") {
        if !hasVowel { key.append(vowel) }
        hasVowel = true
        index += 1
        continue
      }
      let (mapped, length) = sound(byte, index + 1 < bytes.count ? bytes[index + 1] : 0)
      index += length
      guard key.last != mapped else { continue }
      key.append(mapped)
      consonants += 1
    }
    if consonants > 2, key.last == UInt8(ascii: "h") {
      key.removeLast()
      consonants -= 1
    }
    return consonants < 3 ? word : String(decoding: key, as: UTF8.self)
  }

  private static func vowel(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a"): UInt8(ascii: "a")
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): UInt8(ascii: "i")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "u")
    default: nil
    }
  }

  private static func sound(_ byte: UInt8, _ next: UInt8) -> (UInt8, Int) {
    switch (byte, next) {
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): (UInt8(ascii: "x"), 2)
    case (UInt8(ascii: "g"), UInt8(ascii: "h")): (UInt8(ascii: "g"), 2)
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): (UInt8(ascii: "f"), 2)
    case (UInt8(ascii: "d"), UInt8(ascii: "j")): (UInt8(ascii: "j"), 2)
    case (UInt8(ascii: "q"), UInt8(ascii: "u")): (UInt8(ascii: "k"), 2)
    case (UInt8(ascii: "q"), _), (UInt8(ascii: "c"), _): (UInt8(ascii: "k"), 1)
    default: (byte, 1)
    }
  }
}
