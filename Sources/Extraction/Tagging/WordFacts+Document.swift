/// A run of capitalised words, in tokens.
struct NameRun {
  /// The run without a word between: “Foreign Affairs” in “Ministry of Foreign Affairs”.
  var tight: Range<Int32>
  /// The run with “of”, “for” and the like between: “Ministry of Foreign Affairs”.
  var loose: Range<Int32>
  /// The word that tells what the loose run names: “Ministry”.
  var head: Int32
}

/// What the other uses of a word in its document say, as bits of `WordFacts.Word.context`.
enum Elsewhere {
  static let afterTitle: UInt8 = 1
  static let afterFirstName: UInt8 = 2
  static let afterPreposition: UInt8 = 4
  static let beforeSaying: UInt8 = 8
  static let inBody: UInt8 = 16
  static let afterArticle: UInt8 = 32
  static let inBrackets: UInt8 = 64
  static let isRepeated: UInt8 = 128
}

extension WordFacts {
  // MARK: Runs

  /// Finds the runs of capitalised words.
  mutating func noteRuns(_ table: TokenTable) {
    var capitals = 0
    var total = 0
    for index in words.indices where table.tokens[index].kind == .word {
      total += 1
      if words[index].isCapitalized { capitals += 1 }
    }
    isCaseless = capitals * 40 < total
    for sentence in table.sentences { noteRuns(in: sentence, table) }
  }

  private mutating func noteRuns(in sentence: Range<Int>, _ table: TokenTable) {
    var looseStart = sentence.lowerBound
    var firstRun = runs.count
    var hasPreposition = false
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard words[token].isCapitalized, !(token == sentence.lowerBound && words[token].role.isSmall) else {
        token += 1
        continue
      }
      var end = token + 1
      while end < sentence.upperBound, words[end].isCapitalized, table.tokens[end].followsSpace { end += 1 }
      if runs.count == firstRun { looseStart = token }
      runs.append(NameRun(tight: Int32(token)..<Int32(end), loose: 0..<0, head: 0))
      for inside in token..<end { words[inside].run = Int32(runs.count - 1) }
      // Small words that may join this run to the next.
      var next = end
      while next < sentence.upperBound, next < end + 3,
        words[next].role == .joint || words[next].role == .particle
          || words[next].role == .article || hasPreposition && words[next].role == .and
      {
        next += 1
      }
      let isJoined =
        next > end && next < sentence.upperBound && words[next].isCapitalized
        && words[next - 1].role != .and && words[end].role != .article
        || next == end + 1 && hasPreposition && next < sentence.upperBound && words[next].isCapitalized
      if isJoined {
        hasPreposition = hasPreposition || words[end].role == .joint
        for inside in end..<next { words[inside].run = Int32(runs.count - 1) }
      } else {
        close(firstRun, looseStart..<end)
        firstRun = runs.count
        hasPreposition = false
      }
      token = next
    }
    close(firstRun, looseStart..<sentence.upperBound)
  }

  /// Writes what the runs from number `first` on have in common.
  private mutating func close(_ first: Int, _ loose: Range<Int>) {
    guard first < runs.count else { return }
    let end = Int(runs[runs.count - 1].tight.upperBound)
    var head = runs[first].tight.upperBound - 1
    if runs.count - first > 1, words[Int(runs[first].tight.upperBound)].role != .joint { head = Int32(end) - 1 }
    for index in first..<runs.count {
      runs[index].loose = Int32(loose.lowerBound)..<Int32(end)
      runs[index].head = head
    }
  }

  // MARK: Case and company in the document

  /// Notes for each capitalised token whether the document has it in small letters, and with a capital inside a sentence, and what
  /// stands beside it anywhere.
  mutating func noteCase(_ table: TokenTable) {
    var slots = [UInt64](repeating: 0, count: 64)
    while slots.count < table.count * 2 { slots += slots }
    var flags = [UInt8](repeating: 0, count: slots.count)
    var contexts = [UInt8](repeating: 0, count: slots.count)
    let mask = slots.count - 1
    func place(_ hash: UInt64) -> Int {
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index] != 0, slots[index] != hash { index = (index + 1) & mask }
      return index
    }
    for sentence in table.sentences {
      let isHeadline = isHeadline(sentence, table)
      for index in sentence where table.tokens[index].kind == .word {
        let slot = place(words[index].folded)
        slots[slot] = words[index].folded
        if !words[index].isCapitalized {
          flags[slot] |= 1
          continue
        }
        if index > sentence.lowerBound, !isHeadline { flags[slot] |= 2 }
        if contexts[slot] & 0x7F != 0 || flags[slot] & 8 != 0 { contexts[slot] |= Elsewhere.isRepeated }
        flags[slot] |= 8
        if isHeadline {
          words[index].elsewhere |= 4
        } else {
          contexts[slot] |= company(of: index, in: sentence)
        }
      }
    }
    for index in words.indices where words[index].isCapitalized {
      let slot = place(words[index].folded)
      words[index].elsewhere |= flags[slot] & 3
      words[index].context = contexts[slot]
    }
  }

  private func isHeadline(_ sentence: Range<Int>, _ table: TokenTable) -> Bool {
    var capitals = 0
    var total = 0
    for index in sentence where table.tokens[index].kind == .word && table.tokens[index].count > 3 {
      total += 1
      if words[index].isCapitalized { capitals += 1 }
    }
    return total >= 3 && capitals * 4 >= total * 3
  }

  /// What stands beside a capitalised word.
  private func company(of index: Int, in sentence: Range<Int>) -> UInt8 {
    guard words[index].run >= 0 else { return 0 }
    let run = runs[Int(words[index].run)]
    var bits: UInt8 = 0
    let start = Int(run.tight.lowerBound)
    let end = Int(run.tight.upperBound)
    let before = index - 1
    if before >= sentence.lowerBound {
      if words[before].role == .title { bits |= Elsewhere.afterTitle }
      if before >= start, words[before].known.isFirstName { bits |= Elsewhere.afterFirstName }
    }
    if start > sentence.lowerBound, index == start {
      switch words[start - 1].role {
      case .placePreposition: bits |= Elsewhere.afterPreposition
      case .article: bits |= Elsewhere.afterArticle
      case .bracket: bits |= Elsewhere.inBrackets
      default: break
      }
    }
    if end < sentence.upperBound, words[end].role == .saying { bits |= Elsewhere.beforeSaying }
    if end - start > 1, words[end - 1].role == .body || words[Int(run.head)].role == .body {
      bits |= Elsewhere.inBody
    }
    return bits
  }
}
