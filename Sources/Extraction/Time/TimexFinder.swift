import Annotation

/// Finds dates, times, durations and sets and gives them TIMEX3 values.
///
/// One pass over the lexemes: only those that some rule can begin at are looked at further, so most words cost one look-up. At each place the longest
/// match wins, then the rule listed first. A second pass reads the matches against the published date and the dates spoken of before.
package enum TimexFinder {
  /// The expressions in text order, none overlapping another. Linear in the length of the text.
  package static func timexes(in document: Document, published: PublishedDate?) -> [Timex] {
    timexes(in: document.bytes, published: published.flatMap { CalendarDate(iso: $0.value) })
  }

  /// The expressions of a text in UTF-8, read against the day it was published.
  static func timexes(in bytes: [UInt8], published: CalendarDate?) -> [Timex] {
    let reader = TimexReader(lexemes: Lexer.lexemes(of: bytes), bytes: bytes)
    var resolver = TimexResolver(published: published, reader: reader)
    scan(reader) { resolver.add($0, rule: $1) }
    return resolver.timexes
  }

  private static let canBegin: [Bool] = TimexRule.dispatch.map { !$0.isEmpty }

  /// Calls `report` with the pieces of each match in text order and the rule that found them.
  private static func scan(_ reader: TimexReader, _ report: ([TimexPiece], TimexRule) -> Void) {
    let (canBegin, isTrigger, dispatch, rules) = (canBegin, FunctionWord.isTrigger, TimexRule.dispatch, TimexRule.all)
    let function = LexClass.function.rawValue
    let dispatchOfWords = TimexRule.dispatchOfWords
    var index = 0
    var floor = 0
    let count = reader.lexemes.count
    while index < count {
      let kind = reader.lexemes[index].kind.rawValue
      guard canBegin[Int(kind)], kind != function || isTrigger[Int(reader.lexemes[index].value)] else {
        index += 1
        continue
      }
      var best: [TimexPiece] = []
      var bestRule = 0
      for rule in kind == function ? dispatchOfWords[Int(reader.lexemes[index].value)] : dispatch[Int(kind)] {
        let pieces = rules[rule].match(reader, index)
        guard let last = pieces.last, pieces[0].lower >= floor, last.upper <= count else { continue }
        if let other = best.last,
          last.upper < other.upper || last.upper == other.upper && pieces[0].lower >= best[0].lower
        {
          continue
        }
        best = pieces
        bestRule = rule
      }
      guard !best.isEmpty else {
        index += 1
        continue
      }
      reader.extend(&best, floor: floor)
      // “from 2 to 6 p.m. on Sunday”: both are on that day.
      if rules[bestRule].id == "clock.range" { best[0].meaning = best[1].meaning }
      report(best, rules[bestRule])
      floor = best[best.count - 1].upper
      index = max(index + 1, floor)
    }
  }
}
