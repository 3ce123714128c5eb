import Annotation

extension Gazetteer {
  /// How a name was matched, from the surest on.
  package enum Match: Int, Comparable, Sendable {
    /// The name as the gazetteer has it.
    case exact
    /// Without an article, or with a common other spelling of the same word.
    case variant
    /// Without a word for its kind, as “province” in “Anbar province”.
    case withoutType
    /// A letter other, or another transliteration: a guess.
    case misspelt

    /// From the surest on.
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The places that `name` can mean, most important first; nil when there are none.
  ///
  /// Tried in this order: the name itself; without an Arabic article (al-, el-, ash-, …); final -a for -ah and back; “St” for
  /// “Saint”; without a leading “the” or a word for its kind. Names of two letters count only in capitals (“US”, not “us”).
  /// Constant time; allocates nothing.
  package func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> (postings: Postings, match: Match, kind: PlaceKindWord?)? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestKey + 8) { room in
      let space = UnsafeMutableBufferPointer(rebasing: room[6...])
      guard let count = folder.fold(name, into: UnsafeMutableBufferPointer(rebasing: space[..<Self.longestKey])),
        count > 0
      else { return nil }
      if count <= 2, name.contains(where: { (0x61...0x7A).contains($0) }), !name.contains(0x2E) { return nil }
      let key = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(space)[..<count])
      if let found = postings(ofKey: key) { return (found, .exact, nil) }
      if let found = variant(of: key, in: room) { return (found, .variant, nil) }
      guard key.contains(0x20) else { return nil }
      for word in PlaceKindWord.suffixes where key.hasSuffix(word.text) && key.count > word.text.utf8CodeUnitCount {
        let rest = UnsafeBufferPointer(rebasing: key[..<(count - word.text.utf8CodeUnitCount)])
        if let found = postings(ofKey: rest) ?? variant(of: rest, in: nil) { return (found, .withoutType, word) }
      }
      for word in PlaceKindWord.prefixes where key.hasPrefix(word.text) && key.count > word.text.utf8CodeUnitCount {
        let rest = UnsafeBufferPointer(rebasing: key[word.text.utf8CodeUnitCount...])
        if let found = postings(ofKey: rest) ?? variant(of: rest, in: nil) { return (found, .withoutType, word) }
      }
      return nil
    }
  }

  /// The places that `name` can mean, most important first, at most `limit`.
  public func candidates(named name: String, limit: Int = 64) -> [GazetteerPlace] {
    var name = name
    return name.withUTF8 { bytes in
      guard let found = lookUp(bytes) else { return [] }
      return found.postings.prefix(limit).map { self[$0] }
    }
  }

  /// Other spellings of a key that is not in the gazetteer. `room` has six bytes before the key to write into; nil to leave
  /// out what needs them.
  private func variant(of key: UnsafeBufferPointer<UInt8>, in room: UnsafeMutableBufferPointer<UInt8>?) -> Postings? {
    var bare = key
    if let article = Self.articleLength(key) {
      bare = UnsafeBufferPointer(rebasing: key[article...])
      if let found = postings(ofKey: bare) { return found }
    }
    if let last = bare.last, bare.count >= 4 {
      if last == UInt8(ascii: "h"), bare[bare.count - 2] == UInt8(ascii: "a"),
        let found = postings(ofKey: UnsafeBufferPointer(rebasing: bare[..<(bare.count - 1)]))
      {
        return found
      }
      if last == UInt8(ascii: "a"), let room, bare.count < Self.longestKey {
        let start = 6 + key.count - bare.count
        room[start + bare.count] = UInt8(ascii: "h")
        let longer = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[start..<(start + bare.count + 1)])
        if let found = postings(ofKey: longer) { return found }
      }
    }
    guard let room else { return nil }
    for (short, long) in [("st ", "saint "), ("ft ", "fort "), ("mt ", "mount ")] as [(StaticString, StaticString)]
    where key.hasPrefix(short) && key.count < Self.longestKey - 4 {
      let extra = long.utf8CodeUnitCount - short.utf8CodeUnitCount
      let start = 6 - extra
      for offset in 0..<long.utf8CodeUnitCount { room[start + offset] = long.utf8Start[offset] }
      let longer = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[start..<(6 + key.count)])
      if let found = postings(ofKey: longer) { return found }
    }
    return nil
  }

  /// How long the Arabic article before the name is, with its space; nil where there is none or little would be left.
  static func articleLength(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    guard key.count >= 6, key[2] == 0x20 || key[3] == 0x20 else { return nil }
    for article in ["al ", "el ", "ash ", "as ", "ad ", "an ", "ar ", "at ", "az ", "adh ", "ath "] as [StaticString]
    where key.hasPrefix(article) && key.count >= article.utf8CodeUnitCount + 3 {
      return article.utf8CodeUnitCount
    }
    return nil
  }
}

/// A word that tells what kind of place a name is of, standing before or after it in a key.
package struct PlaceKindWord: Sendable {
  /// The word with its space.
  let text: StaticString
  /// What it says the place is; empty for any.
  package let features: [PlaceFeature]

  /// Words that stand after the name.
  static let suffixes: [PlaceKindWord] = [
    PlaceKindWord(text: " province", features: [.adm1]),
    PlaceKindWord(text: " governorate", features: [.adm1]),
    PlaceKindWord(text: " region", features: [.adm1, .region, .adm2]),
    PlaceKindWord(text: " state", features: [.adm1]),
    PlaceKindWord(text: " county", features: [.adm2, .adm1]),
    PlaceKindWord(text: " parish", features: [.adm2, .adm1]),
    PlaceKindWord(text: " district", features: [.adm2, .adm1, .district]),
    PlaceKindWord(text: " oblast", features: [.adm1]),
    PlaceKindWord(text: " prefecture", features: [.adm1]),
    PlaceKindWord(text: " department", features: [.adm1, .adm2]),
    PlaceKindWord(text: " city", features: [.city]),
    PlaceKindWord(text: " town", features: [.city]),
    PlaceKindWord(text: " village", features: [.city]),
    PlaceKindWord(text: " township", features: [.city, .adm2]),
    PlaceKindWord(text: " area", features: []),
    PlaceKindWord(text: " airbase", features: [.base, .airfield]),
    PlaceKindWord(text: " air base", features: [.base, .airfield]),
    PlaceKindWord(text: " airport", features: [.airfield]),
    PlaceKindWord(text: " island", features: [.island]),
    PlaceKindWord(text: " islands", features: [.island, .country, .dependency]),
    PlaceKindWord(text: " river", features: [.river]),
    PlaceKindWord(text: " desert", features: [.desert]),
  ]

  /// Words that stand before the name.
  static let prefixes: [PlaceKindWord] = [
    PlaceKindWord(text: "the ", features: []),
    PlaceKindWord(text: "city of ", features: [.city]),
    PlaceKindWord(text: "town of ", features: [.city]),
    PlaceKindWord(text: "village of ", features: [.city]),
    PlaceKindWord(text: "province of ", features: [.adm1]),
    PlaceKindWord(text: "state of ", features: [.adm1, .country]),
    PlaceKindWord(text: "county ", features: [.adm2, .adm1]),
    PlaceKindWord(text: "downtown ", features: [.city]),
    PlaceKindWord(text: "central ", features: []),
    PlaceKindWord(text: "greater ", features: [.city]),
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with `text`.
  func hasPrefix(_ text: StaticString) -> Bool {
    let size = text.utf8CodeUnitCount
    guard count >= size else { return false }
    for offset in 0..<size where self[offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether the bytes end with `text`.
  func hasSuffix(_ text: StaticString) -> Bool {
    let size = text.utf8CodeUnitCount
    guard count >= size else { return false }
    for offset in 0..<size where self[count - size + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
