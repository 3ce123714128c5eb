/// Lets each occurrence of a name learn from the others in its document: one name has one label, a surname follows the full name, an
/// acronym follows what it stands for, and a name found once is found everywhere.
struct DocumentEvidence {
  typealias Found = MentionTagger.Found

  private let table: TokenTable
  private let facts: WordFacts
  private let bytes: [UInt8]
  /// For each name, by the hash of its words, how much speaks for each label.
  private var votes: [UInt64: [Float]] = [:]
  /// Tokens of the longest name.
  private var longest = 1

  private static let labels = MentionTagger.Label.allCases.count
  private static let person = MentionTagger.Label.person.rawValue

  /// The names of `found`, with labels settled and further occurrences added, in order.
  static func settle(_ found: [Found], table: TokenTable, facts: WordFacts, bytes: [UInt8]) -> [Found] {
    guard !found.isEmpty else { return [] }
    var evidence = DocumentEvidence(table: table, facts: facts, bytes: bytes)
    for name in found { evidence.vote(for: name) }
    evidence.passOnToAcronyms(found)
    return evidence.complete(found.map { evidence.relabelled($0) })
  }

  private init(table: TokenTable, facts: WordFacts, bytes: [UInt8]) {
    self.table = table
    self.facts = facts
    self.bytes = bytes
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for token in tokens { key = WordHash.combine(key, facts.words[token].folded) }
    return key
  }

  private mutating func add(_ key: UInt64, _ label: Int, _ weight: Float) {
    guard label < Self.labels else { return }
    votes[key, default: Array(repeating: 0, count: Self.labels)][label] += weight
  }

  private mutating func vote(for name: Found) {
    add(key(name.tokens), name.label, name.score)
    longest = max(longest, min(8, name.tokens.count))
    guard name.label == Self.person, name.tokens.count > 1, name.score > 0.4 else { return }
    let last = name.tokens.upperBound - 1
    if isNamePart(last) { add(key(last..<last + 1), Self.person, name.score * 1.5) }
    let first = name.tokens.lowerBound
    if isNamePart(first), facts.words[first].known.isFirstName || name.tokens.count == 2 {
      add(key(first..<first + 1), Self.person, name.score * 0.7)
    }
    // “al-Abadi” after “Haider al-Abadi”: the article with what follows it.
    if last - 2 > first, facts.words[last - 1].shape == facts.hyphenShape {
      add(key(last - 2..<last + 1), Self.person, name.score)
    }
  }

  /// Whether a token can stand for a person by itself.
  private func isNamePart(_ token: Int) -> Bool {
    table.tokens[token].isCapitalized && table.tokens[token].count >= 3 && facts.words[token].place != 2
  }

  /// “Popular Mobilization Forces (PMF)”: what is in the brackets is what stands before them.
  private mutating func passOnToAcronyms(_ found: [Found]) {
    for name in found where name.tokens.count > 1 {
      let open = name.tokens.upperBound
      guard open + 2 < table.count, surface(open) == [0x28], surface(open + 2) == [0x29],
        table.tokens[open + 1].isAllCapitals, isAcronym(open + 1, of: name.tokens)
      else { continue }
      add(key(open + 1..<open + 2), name.label, name.score * 3)
    }
  }

  private func surface(_ token: Int) -> ArraySlice<UInt8> { bytes[table.tokens[token].span.range] }

  /// Whether the letters of `token` begin words of `words`, in order.
  private func isAcronym(_ token: Int, of words: Range<Int>) -> Bool {
    var letters = surface(token).filter { $0 &- 0x41 < 26 }[...]
    guard let first = letters.first, surface(words.lowerBound).first == first else { return false }
    for word in words where !letters.isEmpty {
      if let initial = surface(word).first, initial & 0xDF == letters.first { letters.removeFirst() }
    }
    return letters.count <= 1
  }

  private func winner(_ key: UInt64) -> (label: Int, weight: Float, runnerUp: Float)? {
    guard let scores = votes[key] else { return nil }
    var best = 0
    for label in scores.indices where scores[label] > scores[best] { best = label }
    var second: Float = 0
    for label in scores.indices where label != best { second = max(second, scores[label]) }
    return (best, scores[best], second)
  }

  private func relabelled(_ name: Found) -> Found {
    guard let best = winner(key(name.tokens)), best.label != name.label, best.weight > best.runnerUp * 1.2 else {
      return name
    }
    var name = name
    name.label = best.label
    name.score = best.weight / (best.weight + best.runnerUp)
    return name
  }

  /// Adds the occurrences that the tagger passed over.
  private func complete(_ found: [Found]) -> [Found] {
    var all: [Found] = []
    all.reserveCapacity(found.count)
    var next = 0
    var token = 0
    while token < table.count {
      if next < found.count, found[next].tokens.lowerBound <= token {
        all.append(found[next])
        token = max(token + 1, found[next].tokens.upperBound)
        next += 1
        continue
      }
      let limit = next < found.count ? found[next].tokens.lowerBound : table.count
      if let added = known(at: token, before: limit) {
        all.append(added)
        token = added.tokens.upperBound
      } else {
        token += 1
      }
    }
    return all
  }

  private func known(at start: Int, before limit: Int) -> Found? {
    guard facts.words[start].isCapitalized, facts.words[start].elsewhere & 1 == 0 else { return nil }
    var end = min(start + longest, limit)
    while end > start {
      if let best = winner(key(start..<end)), best.weight > 0.7, best.weight > best.runnerUp * 1.5,
        isApart(start..<end, best.label)
      {
        return Found(tokens: start..<end, label: best.label, score: best.weight / (best.weight + best.runnerUp + 0.5))
      }
      end -= 1
    }
    return nil
  }

  /// Whether no other capitalised word touches `tokens` that might belong to the same name.
  private func isApart(_ tokens: Range<Int>, _ label: Int) -> Bool {
    let isHeadline = facts.words[tokens.lowerBound].elsewhere & 4 != 0
    if tokens.count > 1 || isHeadline { return true }
    let after = tokens.upperBound
    if after < table.count, facts.words[after].isCapitalized, !table.tokens[after].shape.contains(.startsLine) {
      return false
    }
    let before = tokens.lowerBound - 1
    if label == Self.person || before < 0 { return true }
    return !facts.words[before].isCapitalized || table.tokens[tokens.lowerBound].shape.contains(.startsLine)
  }
}
