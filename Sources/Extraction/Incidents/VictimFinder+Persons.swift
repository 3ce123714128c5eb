import Annotation

/// Who it is that something befell: names with “and” between them, a pronoun, a noun for one person.
extension VictimFinder {
  /// Who the noun phrase is that ends before a verb: a name, more names before “and”, a pronoun, a noun for one person.
  func subject(endingAt last: Int, in sentence: Range<Int>) -> [EntityID?] {
    var end = last
    if text.classes[end] == .relative {
      guard text.words[end] == Self.who else { return [] }
      end -= 1
      if end >= sentence.lowerBound, text.classes[end] == .comma { end -= 1 }
    } else if text.classes[end] == .comma {
      guard let start = aside(endingAt: end, in: sentence) else { return [] }
      end = start - 1
    }
    guard end >= sentence.lowerBound else { return [] }
    if named[end] >= 0 { return names(endingAt: end, in: sentence) }
    if told[end].contains(.pronoun) { return [nil] }
    return isPerson(end) && isDetermined(end, in: sentence) ? [nil] : []
  }

  /// The comma that opens the aside closed by the one at `end`: “, 31,”, “, a father of two,”.
  private func aside(endingAt end: Int, in sentence: Range<Int>) -> Int? {
    for start in stride(from: end - 1, to: max(sentence.lowerBound, end - 12), by: -1)
    where text.classes[start] == .comma {
      let first = start + 1
      let isApposition =
        text.shapes[first] == .number || text.classes[first] == .determiner || text.classes[first] == .preposition
      return isApposition && isPerson(start - 1) || text.shapes[first] == .number ? start : nil
    }
    return nil
  }

  /// Whether a name or a noun for one person ends at `index`: “Jane Doe”, “boy”, “16-year-old”.
  func isPerson(_ index: Int) -> Bool {
    named[index] >= 0 || told[index].contains(.person)
      || text.words[index] == Self.old && index > 1 && text.words[index - 2] == Self.year
  }

  /// The names that “and” and commas join to the one at `end`.
  private func names(endingAt end: Int, in sentence: Range<Int>) -> [EntityID?] {
    var found: [EntityID?] = []
    var index = end
    while index >= sentence.lowerBound, named[index] >= 0, found.count < 12 {
      found.append(reading.entities.mentions[Int(named[index])].entity)
      let number = named[index]
      while index >= sentence.lowerBound, named[index] == number { index -= 1 }
      while index > sentence.lowerBound, text.classes[index] == .title || isAge(index) { index -= 1 }
      guard index > sentence.lowerBound, text.words[index] == Self.and || text.classes[index] == .comma else { break }
      index -= 1
      if text.classes[index] == .comma { index -= 1 }
      if index > sentence.lowerBound + 1, text.shapes[index] == .number, text.classes[index - 1] == .comma {
        index -= 2
      }
    }
    return found
  }

  /// Whether the token is part of “31-year-old” before a name.
  private func isAge(_ index: Int) -> Bool {
    told[index].contains(.age) || text.classes[index] == .mark && !text.tokens.tokens[index].followsSpace
      || text.shapes[index] == .number && index + 1 < text.count && !text.tokens.tokens[index + 1].followsSpace
  }

  /// Who the noun phrase is that begins after a verb or “of”.
  func object(from start: Int, in sentence: Range<Int>) -> [EntityID?] {
    var found: [EntityID?] = []
    var index = start
    var isDetermined = false
    var limit = start + 10
    while index < min(sentence.upperBound, limit) {
      if named[index] >= 0 {
        let number = named[index]
        found.append(reading.entities.mentions[Int(number)].entity)
        while index < sentence.upperBound, named[index] == number { index += 1 }
        guard let next = afterJoint(index, in: sentence), named[next] >= 0, found.count < 12 else { return found }
        (index, limit) = (next, next + 10)
        continue
      }
      let word = told[index]
      switch text.classes[index] {
      case .objectPronoun: return word.contains(.itself) ? [nil] : found
      case .determiner:
        guard word.contains(.article) else { return [] }
        isDetermined = true
      case .possessive: isDetermined = true
      case .title, .mark, .dash: break
      case .other, .spokesRole, .numeral:
        if word.contains(.person) {
          let next = index + 1 < sentence.upperBound && text.classes[index + 1] == .comma ? index + 2 : index + 1
          if next < sentence.upperBound, named[next] >= 0 { break }
          return isDetermined ? [nil] : []
        }
        // “killing two”: a number counts them.
        if text.shapes[index] == .number || text.classes[index] == .numeral {
          guard index + 1 < sentence.upperBound,
            text.words[index + 1] == Self.year || !text.tokens.tokens[index + 1].followsSpace
          else { return [] }
        }
      case .comma where index + 1 < sentence.upperBound && named[index + 1] >= 0 && index > start: break
      default: return found.isEmpty && isDetermined && isPerson(index - 1) ? [nil] : found
      }
      index += 1
    }
    return found
  }

  /// The token after “, 31, and”, “and”, “,” that goes on a list of names.
  private func afterJoint(_ index: Int, in sentence: Range<Int>) -> Int? {
    var next = index
    if next + 1 < sentence.upperBound, text.classes[next] == .comma, text.shapes[next + 1] == .number { next += 2 }
    if next < sentence.upperBound, text.classes[next] == .comma { next += 1 }
    if next < sentence.upperBound, text.words[next] == Self.and { next += 1 }
    guard next > index else { return nil }
    while next < sentence.upperBound, named[next] < 0, isAge(next) { next += 1 }
    return next < sentence.upperBound ? next : nil
  }

  /// Whether a noun for a person has an article, “his” or the like before it, and not “no”.
  private func isDetermined(_ noun: Int, in sentence: Range<Int>) -> Bool {
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index < 9 {
      switch text.classes[index] {
      case .determiner: return told[index].contains(.article)
      case .possessive, .possessiveEnding: return true
      case .other, .mark, .numeral, .title, .spokesRole, .dash: index -= 1
      default: return false
      }
    }
    return false
  }
}
