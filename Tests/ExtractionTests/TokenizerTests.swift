import Annotation
import Testing

@testable import Extraction

/// Checks the laws on `text` and gives its tokens joined by `⎵`, sentences by ` ‖ `.
func tokenized(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let bytes = Array(text.utf8)
  let table = Tokenizer.tokenize(bytes)
  var end = 0
  for token in table.tokens {
    #expect(Int(token.start) >= end && token.end > token.start, "tokens are in order", sourceLocation: sourceLocation)
    let gap = String(decoding: bytes[end..<Int(token.start)], as: UTF8.self)
    #expect(
      gap.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.generalCategory == .format || $0.value < 0xA0
      },
      "only white space and invisible scalars stand between tokens", sourceLocation: sourceLocation)
    #expect(text.slice(token.span) != nil, "no scalar is cut", sourceLocation: sourceLocation)
    end = Int(token.end)
  }
  var next = 0
  for sentence in table.sentences {
    #expect(sentence.lowerBound == next && !sentence.isEmpty, "sentences tile", sourceLocation: sourceLocation)
    next = sentence.upperBound
  }
  #expect(next == table.count && table.folded.count == table.count, sourceLocation: sourceLocation)
  return table.sentences.map { sentence in
    table.tokens[sentence].map { String(decoding: bytes[$0.span.range], as: UTF8.self) }.joined(separator: "⎵")
  }.joined(separator: " ‖ ")
}

struct `A token` {
  @Test(arguments: [
    ("Iran-backed militia", "Iran⎵-⎵backed⎵militia"),
    ("the U.S.-led coalition", "the⎵U.S.⎵-⎵led⎵coalition"),
    ("Sadr’s bloc, Iraq's army", "Sadr⎵’s⎵bloc⎵,⎵Iraq⎵'s⎵army"),
    ("Kata'ib and Sana’a and O'Brien", "Kata'ib⎵and⎵Sana’a⎵and⎵O'Brien"),
    ("rebels' camp", "rebels⎵'⎵camp"),
    ("they didn’t; can't; we're", "they⎵did⎵n’t⎵;⎵ca⎵n't⎵;⎵we⎵'re"),
    ("Gen. John F. Kelly", "Gen.⎵John⎵F.⎵Kelly"),
    ("at 9:30 a.m. on Dec. 5", "at⎵9:30⎵a.m.⎵on⎵Dec.⎵5"),
    ("3.5 or 1,200 or 12,34", "3.5⎵or⎵1,200⎵or⎵12⎵,⎵34"),
    ("$500m, 30th, 122mm, 40%", "$⎵500m⎵,⎵30th⎵,⎵122mm⎵,⎵40⎵%"),
    ("27/01/2020 2020-01-27", "27⎵/⎵01⎵/⎵2020⎵2020⎵-⎵01⎵-⎵27"),
    ("see https://example.org/a?b=c.", "see⎵https://example.org/a?b=c⎵."),
    ("(www.example.org)", "(⎵www.example.org⎵)"),
    ("write to press.office@example.org, now", "write⎵to⎵press.office@example.org⎵,⎵now"),
    ("#Iraq @us_embassy", "#⎵Iraq⎵@us_embassy"),
    ("Well... he -- left…", "Well⎵...⎵he⎵--⎵left⎵…"),
    ("“Death to America,” he", "“⎵Death⎵to⎵America⎵,⎵”⎵he"),
    ("Green\u{A0}Zone\u{2003}now", "Green⎵Zone⎵now"),
    ("\u{FEFF}Bagh\u{AD}dad \u{200F}بغداد\u{200F}.", "Bagh\u{AD}dad⎵بغداد⎵."),
    ("President 习近平 said", "President⎵习近平⎵said"),
    ("في بغداد، قال", "في⎵بغداد⎵،⎵قال"),
    ("👩‍🚒🇮🇶 ok", "👩‍🚒🇮🇶⎵ok"),
    ("AT&T and Q_1", "AT&T⎵and⎵Q_1"),
    ("al-Abadi", "al⎵-⎵Abadi"),
    ("He said no. Yes, No. 5", "He⎵said⎵no⎵. ‖ Yes⎵,⎵No.⎵5"),
    ("e\u{301}t\u{E9} \"\u{301} x", "e\u{301}t\u{E9}⎵\"\u{301}⎵x"),
  ])
  func `is cut where its edges matter`(text: String, expected: String) {
    let found = tokenized(text)
    #expect(Array(found.utf8) == Array(expected.utf8), "\(found)")
  }

  @Test func `knows its shape`() {
    let table = Tokenizer.tokenize(Array("US Iraq iPhone 3rd Éire\n\nnext".utf8))
    #expect(table.tokens[0].isAllCapitals)
    #expect(table.tokens[1].isCapitalized && !table.tokens[1].isAllCapitals)
    #expect(table.tokens[2].shape == [.hasLower, .innerUpper])
    #expect(table.tokens[3].kind == .number && table.tokens[3].shape.contains(.hasDigit))
    #expect(table.tokens[4].shape == [.startsUpper, .hasLower, .nonASCII])
    #expect(table.tokens[5].shape.isSuperset(of: [.startsLine, .startsParagraph]))
  }

  @Test func `has one folded hash in every case and with either apostrophe`() {
    let table = Tokenizer.tokenize(Array("KATA'IB Kata’ib kataib".utf8))
    #expect(table.folded[0] == table.folded[1])
    #expect(table.folded[0] != table.folded[2])
    #expect(table.folded[0] == WordHash.fold("kata'ib" as String))
  }
}

struct `A sentence` {
  @Test func `ends at a full stop`() {
    #expect(tokenized("He left. She stayed.") == "He⎵left⎵. ‖ She⎵stayed⎵.")
  }

  @Test(arguments: [
    ("Mr. Kadhimi met Gen. Soleimani. He left.", 2),
    ("in the U.S. The army", 2),
    ("the U.S. Army said", 1),
    ("John F. Kelly said so.", 1),
    ("“We are ready.” He left.", 2),
    ("“Why?” he asked.", 1),
    ("\"Stop!\" she said. \"Now.\" They did.", 3),
    ("Rockets hit base\n\nBAGHDAD (Reuters) - Three rockets", 2),
    ("Rockets hit base\nThree rockets landed\nNobody was hurt", 3),
    ("It was over... or so they said.", 1),
    ("他走了。她留下了。", 2),
    ("هل ذهب؟ نعم.", 2),
    ("on Dec. 5 in Washington, D.C. before noon", 1),
    ("(He left.) She stayed.", 2),
    ("version 2.5 is out", 1),
    ("", 0),
    (" \n\t ", 0),
  ])
  func `respects abbreviations, quotes and paragraphs`(text: String, count: Int) {
    let found = tokenized(text)
    #expect(Tokenizer.tokenize(Array(text.utf8)).sentences.count == count, "\(found)")
  }

  @Test func `runs over the lines of text that is wrapped to a width`() {
    let line = "the quick brown fox jumps over the lazy dog and then it sleeps in Iraq"
    let text = Array(repeating: line, count: 8).joined(separator: "\n") + "."
    #expect(Tokenizer.tokenize(Array(text.utf8)).sentences.count == 1)
  }
}

struct `The tokenizer` {
  @Test(arguments: [
    ("a", 1_000_000), ("\"", 5_000), ("\u{301}", 100_000), ("a\u{200B}", 50_000), ("\u{200B}", 100_000),
    ("a.", 100_000), ("'s", 100_000), ("a\n", 100_000), ("\0", 1_000), ("👩\u{200D}", 20_000), ("@a", 50_000),
    ("a@", 50_000), ("1,", 50_000), ("http://", 20_000),
  ])
  func `survives floods`(unit: String, count: Int) {
    _ = tokenized("x" + String(repeating: unit, count: count) + "y")
  }

  @Test func `survives every scalar, alone and in a word, and every prefix of a sample`() {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      all.append(scalar)
      if value % 3 == 0 { all.append("a") }
      if value % 7 == 0 { all.append(" ") }
    }
    let bytes = Array(String(all).utf8)
    let table = Tokenizer.tokenize(bytes)
    var end = 0
    for token in table.tokens {
      if Int(token.start) < end || bytes[Int(token.start)] & 0xC0 == 0x80 { Issue.record("a token cuts a scalar") }
      end = Int(token.end)
    }
    let sample = "Gen. U.S.-led’s “a.m.” 1,200 http://x.y é 👩‍🚒 n’t"
    for prefix in sample.unicodeScalars.indices { _ = tokenized(String(sample.unicodeScalars[..<prefix])) }
  }
}
