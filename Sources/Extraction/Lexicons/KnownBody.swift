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
      for line in lines.split(separator: "\n") { entries += read(line, kind) }
    }
    return PhraseLexicon(entries)
  }()

  /// Reads `CC SECTOR name | alias ; name | alias`: bodies of one country and sector; `--` is no country, a name with `~` before it
  /// is uncertain.
  private static func read(_ line: Substring, _ kind: Mention.Kind) -> [(phrase: String, value: KnownBody)] {
    let fields = line.split(separator: " ", maxSplits: 2)
    guard fields.count == 3 else { return [] }
    return fields[2].split(separator: ";").flatMap { body in
      let names = body.split(separator: "|").map { trimmed($0) }
      return names.map { alias in
        let isCertain = !alias.hasPrefix("~")
        let phrase = isCertain ? alias : String(alias.dropFirst())
        let body = KnownBody(
          name: names[0].hasPrefix("~") ? String(names[0].dropFirst()) : names[0], kind: kind,
          country: fields[0] == "--" ? nil : String(fields[0]), sector: String(fields[1]), isCertain: isCertain,
          isAcronym: phrase.utf8.allSatisfy { !(97...122).contains($0) }, isWord: words.contains(WordHash.fold(phrase)))
        return (phrase, body)
      }
    }
  }

  private static let words = WordList(
    "who ap as it is let eta mek mod sana ina icc us spa abc ria ard oas tak mend fact un rt car care epa fao raf ansa cap"
  )

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
