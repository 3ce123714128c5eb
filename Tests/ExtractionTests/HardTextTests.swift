import Annotation
import Testing

@testable import Extraction

/// Texts that no newspaper prints but a crawler may bring.
struct `A hard text` {
  /// Extracts everything from `text`, and checks that no mention begins or ends within a grapheme.
  private func expectWholeGraphemes(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Analysis {
    let analysis = Extractor().analyze(Article(id: "test", text: text))
    var edges = Set(analysis.mentions.flatMap { [$0.span.start.value, $0.span.end.value] })
    if !edges.isEmpty {
      var offset = 0
      edges.remove(0)
      for character in text {
        offset += character.utf8.count
        edges.remove(offset)
        if edges.isEmpty { break }
      }
    }
    #expect(edges.isEmpty, "\(edges.count) edges lie inside graphemes", sourceLocation: sourceLocation)
    return analysis
  }

  @Test(arguments: [
    (String(repeating: "a", count: 1_000_000), "a million letters without a space"),
    (String(repeating: "A\n", count: 100_000), "lines of one letter"),
    ("Baghdad" + String(repeating: "\u{301}", count: 100_000), "combining marks"),
    (String(repeating: "Mosul\u{308} ", count: 2_000), "a mark after each name"),
    (String(repeating: "👩‍👩‍👧 Basra👍🏽 ", count: 2_000), "joined and toned emoji beside names"),
    (String(repeating: "Gao\u{200D}\u{FE0F} 🇲🇱Gao ", count: 2_000), "joiners, selectors and flags beside names"),
  ])
  func `is read to its end and no grapheme is cut`(text: String, what: String) {
    _ = expectWholeGraphemes(text)
  }

  @Test(arguments: [
    "Of Iraq, he said nothing.",
    "Of Ramadi's people two died.",
    "He met the mayor and\n\nOfficials said two people died.",
    "War and\n\nThe minister said: two died.", String(repeating: "3/4 at 17.30 on ", count: 3_000),
    String(repeating: "3/4 at 1730 on the ", count: 3_000),
  ])
  func `that begins or ends where a rule looks further is read to its end`(text: String) {
    _ = expectWholeGraphemes(text)
  }

  @Test(arguments: [
    "two thousand trillion trillion trillion years ago", "On May two thousand million trillion trillion.",
    "ten trillion trillion trillion trillion trillion trillion trillion dead, half past nine trillion trillion trillion",
    "the twenty thousand trillion trillion trillionth day", "99999999999999999999999 trillion trillion rockets fell",
  ])
  func `with a number greater than any integer is read to its end`(text: String) {
    _ = expectWholeGraphemes(text)
  }

  @Test func `with every scalar once is read to its end and no grapheme is cut`() {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
    _ = expectWholeGraphemes(String(scalars))
  }

  @Test(arguments: [
    "قال رئيس الوزراء محمد شياع السوداني إن الهجوم على السفارة الأمريكية في بغداد لن يمر دون عقاب.",
    "Президент України Володимир Зеленський заявив, що Одеса зазнала удару 24 дронів.",
    "中国外交部发言人毛宁周一表示，中方对巴格达的袭击事件表示关切。",
    "हमले में बगदाद के हवाई अड्डे को निशाना बनाया गया, सेना ने कहा।",
    "កងទ័ពបានវាយប្រហារទីក្រុង។ ထိုတိုက်ခိုက်မှုကို စစ်တပ်က ငြင်းဆိုသည်။",
    "El ejército atacó Popayán, según la alcaldesa María Muñoz. L’armée a frappé Gao, a déclaré le général Traoré.",
    "המשטרה אמרה שהרקטות נפלו ליד השגרירות בירושלים.",
  ])
  func `in another language is read to its end and no grapheme is cut`(text: String) {
    _ = expectWholeGraphemes(String(repeating: text + "\n", count: 50))
    _ = expectWholeGraphemes("BAGHDAD (AP) — " + text + " Police said so on Monday.")
  }

  @Test func `hides no name that stands in plain words around it`() {
    let analysis = expectWholeGraphemes("Police in Baghdad — بغداد — said Monday. 巴格达。 Troops left Mosul.")
    let names = analysis.mentions.map { analysis.entities[$0.entity.index].name }
    #expect(names.contains("Baghdad") && names.contains("Mosul"), "\(names)")
  }
}
