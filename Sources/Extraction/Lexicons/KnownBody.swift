import Annotation

/// A body that we know by name: its kind, country and PLOVER sector.
package struct KnownBody: Sendable, Equatable {
  /// The name that an entity list shows.
  package var name: String
  /// `armedGroup` or `organization`.
  package var kind: Mention.Kind
  /// ISO 3166-1 alpha-2; nil for those of no country or many.
  package var country: String?
  /// PLOVER sector.
  package var sector: String
  /// Whether the words mean it even without the tagger's word for it; false where they are common words in other uses.
  package var isCertain: Bool
  /// Whether this form is in capitals, and means the body only so.
  package var isAcronym: Bool
  /// Whether this form is also a common word: “WHO”, “AP”.
  package var isWord: Bool

  /// All that we know, by every name.
  package static let lexicon: PhraseLexicon<KnownBody> = {
    var entries: [(phrase: String, value: KnownBody)] = []
    for (lines, kind) in [
      (armedGroupLines, Mention.Kind.armedGroup), (stateForceLines, .organization), (bodyLines, .organization),
      (partyLines, .organization), (mediaLines, .organization),
    ] {
      for line in lines.utf8.split(separator: UInt8(ascii: "\n")) { entries += read(line, kind) }
    }
    return PhraseLexicon(entries)
  }()

  /// Reads `CC SECTOR name | alias ; name | alias`: bodies of one country and sector; `--` is no country, a name with `~` before it
  /// is uncertain.
  private static func read(_ line: Substring.UTF8View, _ kind: Mention.Kind) -> [(phrase: String, value: KnownBody)] {
    let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard fields.count == 3 else { return [] }
    let country = String(Substring(fields[0]))
    let sector = String(Substring(fields[1]))
    return fields[2].split(separator: UInt8(ascii: ";")).flatMap { body in
      let aliases = body.split(separator: UInt8(ascii: "|")).map { alias in
        let trimmed = trimmed(alias)
        let isCertain = trimmed.first != UInt8(ascii: "~")
        return (phrase: String(Substring(isCertain ? trimmed : trimmed.dropFirst())), isCertain: isCertain)
      }
      return aliases.map { phrase, isCertain in
        let body = KnownBody(
          name: aliases[0].phrase, kind: kind, country: country == "--" ? nil : country, sector: sector,
          isCertain: isCertain, isAcronym: phrase.utf8.allSatisfy { !(97...122).contains($0) },
          isWord: words.contains(WordHash.fold(phrase)))
        return (phrase, body)
      }
    }
  }

  private static let words = WordList(
    "who ap as it is let eta mek mod sana ina icc us spa abc ria ard oas tak mend fact un rt car care epa fao raf ansa cap"
  )

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}
