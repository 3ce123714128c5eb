import Annotation

/// The noun that a number counts.
struct CountedNoun: Sendable {
  /// What kind of thing it names.
  enum Kind: Sendable {
    case person, munition, attack, measure, casualty, unitOfTime, other
  }

  /// The noun's lexeme.
  var head: Int
  /// The first lexeme after the noun phrase as far as it is read.
  var end: Int
  var kind: Kind

  init(head: Int, end: Int, kind: Kind) {
    (self.head, self.end, self.kind) = (head, end, kind)
  }

  init(head: Int, end: Int, kind: LexClass) {
    let found: Kind
    switch kind {
    case .person: found = .person
    case .munition: found = .munition
    case .attack: found = .attack
    case .measure: found = .measure
    case .killed, .injured: found = .casualty
    case .unit, .second, .dayPart: found = .unitOfTime
    default: found = .other
    }
    self.init(head: head, end: end, kind: found)
  }
}

/// Finds and names the noun that a number counts.
extension TimexReader {
  /// The noun that a number before `index` counts: the first known one in the next seven words, else the first plural, else the next word.
  func countedNoun(_ index: Int) -> CountedNoun? {
    var position = index
    if has(position, .of) {
      position += 1
      if has(position, .the) || reads(position, "its") || reads(position, "their") || reads(position, "his") {
        position += 1
      }
      if kind(position) == .number || kind(position) == .cardinal, let (_, next) = number(position) { position = next }
      if reads(position, "them") || reads(position, "whom") || reads(position, "those") { return nil }
    }
    let start = position
    var fallback: Int?
    while position < start + 7, position < lexemes.count {
      if lexemes[position].followsBreak, position > start { break }
      let lexeme = lexemes[position]
      if let end = attribute(position) {
        position = end
        continue
      }
      switch lexeme.kind {
      case .person, .munition, .attack:
        if lexeme.kind == .attack, lexeme.value == 1 {
          return fallback.map { CountedNoun(head: $0, end: $0 + 1, kind: CountedNoun.Kind.other) }
        }
        return knownNoun(position)
      case .unit where mark(position - 1, "-") && isJoined(position): break
      // “two 500-pound bombs”.
      case .measure where position > start + 1 && mark(position - 1, "-") && isJoined(position - 1): break
      case .measure, .unit, .dayPart:
        return fallback == nil ? CountedNoun(head: position, end: position + 1, kind: lexeme.kind) : nil
      case .second: return nil
      case .killed, .injured:
        let form = CasualtyForm(rawValue: lexeme.value)
        if form == .noun, fallback == nil { return CountedNoun(head: position, end: position + 1, kind: lexeme.kind) }
        return fallback.map { CountedNoun(head: $0, end: $0 + 1, kind: CountedNoun.Kind.other) }
      case .other where fallback == nil && kind(position + 1) == .measure && isMeasureWord(position): break
      case .other:
        if fallback == nil, isCount(position) || isPlainNoun(position, start) { fallback = position }
        if fallback != nil, fallback != position, endsInVerb(position) {
          return CountedNoun(head: fallback ?? position, end: position, kind: CountedNoun.Kind.other)
        }
      case .punctuation:
        guard
          mark(position, "-") && isJoined(position) || mark(position, "'") && isJoined(position)
            || mark(position, "\"") && position == start
            || mark(position, ".") && at(position + 1).followsSpace == false
            || mark(position, ".") && at(position - 1).isCapital && at(position - 1).count <= 2
        else { return finish(fallback) }
      case .function:
        guard hasAny(position, .more, .other, .old, .s, .same, .local) else { return finish(fallback) }
      case .number, .vague, .ordinal, .cardinal:
        guard mark(position + 1, "-") || kind(position) == .ordinal else { return finish(fallback) }
      default: return finish(fallback)
      }
      position += 1
    }
    return finish(fallback)
  }

  /// Where a number inside a noun phrase ends with what it measures: “122mm” in “two 122mm rockets”, “10-man” in “two 10-man teams”.
  private func attribute(_ index: Int) -> Int? {
    guard kind(index) == .number || kind(index) == .cardinal, let (_, next) = number(index) else { return nil }
    let isHyphened = mark(next, "-") && isJoined(next) && isJoined(next + 1)
    let noun = isHyphened ? next + 1 : next
    guard kind(noun) == .measure || isHyphened && kind(noun) == .person else { return nil }
    return kind(noun + 1) == .munition || kind(noun + 1) == .other ? noun + 1 : nil
  }

  private func finish(_ head: Int?) -> CountedNoun? {
    head.map { CountedNoun(head: $0, end: $0 + 1, kind: CountedNoun.Kind.other) }
  }

  /// A known noun, or the one it stands before: “rocket attacks” are attacks, “mortar rounds” munitions.
  private func knownNoun(_ index: Int) -> CountedNoun {
    var head = index
    while head < index + 3,
      kind(head + 1) == .person || kind(head + 1) == .munition || kind(head + 1) == .attack && at(head + 1).value == 0,
      !at(head + 1).followsBreak
    {
      head += 1
    }
    if kind(head) == .munition, kind(head + 1) == .other, isCount(head + 1),
      bytes[Int(at(head).end) - 1] != UInt8(ascii: "s")
    {
      return CountedNoun(head: head + 1, end: head + 2, kind: CountedNoun.Kind.other)
    }
    if kind(head) == .person, kind(head + 1) == .killed || kind(head + 1) == .injured,
      CasualtyForm(rawValue: at(head + 1).value) == .noun
    {
      return CountedNoun(head: head + 1, end: head + 2, kind: kind(head + 1))
    }
    return CountedNoun(head: head, end: head + 1, kind: kind(head))
  }

  /// Whether a noun that no list knows has an ending of nouns for people: “operator”, “cyclist”, “boatman”.
  func isPersonLike(_ index: Int) -> Bool {
    let word = singular(index)
    return ["er", "or", "ist", "man", "ian", "ee", "ant"].contains { word.hasSuffix($0) }
  }

  private func isPlainNoun(_ index: Int, _ start: Int) -> Bool {
    let next = at(index + 1)
    return index == start && !at(index).isCapital && next.kind != .other && next.kind != .person
      && next.kind != .munition && next.kind != .attack
      && !endsInVerb(index) && !(mark(index + 1, "-") && isJoined(index + 1))
  }

  func endsInVerb(_ index: Int) -> Bool {
    let lexeme = at(index)
    guard lexeme.count > 4 else { return false }
    let last = bytes[Int(lexeme.end) - 1]
    let before = bytes[Int(lexeme.end) - 2]
    return before == UInt8(ascii: "e") && last == UInt8(ascii: "d")
      || before == UInt8(ascii: "l") && last == UInt8(ascii: "y")
  }

  /// Whether “one” before a noun counts it: “one vehicle”, not “the one vehicle”, “no one”, “one-on-one”, “the larger one inside”.
  func isOneOfThings(_ index: Int, _ noun: CountedNoun) -> Bool {
    guard noun.head > index, !(mark(index - 1, "-") && isJoined(index)), !reads(index - 1, "this"),
      !reads(index - 1, "which"),
      !hasAny(index - 1, .not, .the, .that, .no, .any, .every, .each, .another)
    else { return false }
    let others: [StaticString] = [
      "himself", "herself", "itself", "another", "inside", "outside", "behind", "here", "there", "now", "then", "who",
      "said",
      "says", "told", "tells", "saw", "came", "went", "took", "fell", "ran", "hid", "lay", "sat", "stood", "knew",
      "thought",
    ]
    return !others.contains { reads(index + 1, $0) }
  }

  /// Whether a noun can be one of several that suffered: people, or any plural.
  func canSuffer(_ noun: CountedNoun?, count: Double?) -> Bool {
    guard let noun, noun.kind == .other, count != 1 else { return true }
    return bytes[Int(lexemes[noun.head].end) - 1] == UInt8(ascii: "s")
  }

  /// Whether a noun is one for animals, which no scheme counts among the killed or injured.
  func isAnimal(_ index: Int) -> Bool {
    let words: [StaticString] = [
      "dog", "dogs", "horse", "horses", "cow", "cows", "cattle", "sheep", "goat", "goats", "camel", "camels", "donkey",
      "donkeys", "livestock", "animal", "animals", "cat", "cats", "elephant", "elephants", "puppy", "puppies",
    ]
    return words.contains { reads(index, $0) }
  }

  /// Where “%”, “percent”, “per cent”, “of a percent” after a number ends.
  func percentEnd(_ index: Int) -> Int? {
    if mark(index, "%") || reads(index, "pct") { return index + 1 }
    if has(index, .per) {
      let cent = mark(index + 1, "-") ? index + 2 : index + 1
      return reads(cent, "cent") ? cent + 1 : nil
    }
    // “half of a percent”.
    if has(index, .of), hasAny(index + 1, .a), reads(index + 2, "percent") { return index + 3 }
    if mark(index, "-"), isJoined(index), has(index + 1, .per) { return percentEnd(index + 1) }
    let isWord =
      reads(index, "percent") || reads(index, "percents") || reads(index, "percentage") || reads(index, "percentages")
    return isWord ? index + 1 : nil
  }

  /// Whether a measure of one word or two begins at `index`: “mile”, “square mile”, “turn”.
  func isMeasure(_ index: Int) -> Bool {
    kind(index) == .measure || kind(index + 1) == .measure && kind(index) == .other && isMeasureWord(index)
      || reads(index, "turn") || reads(index, "turns")
      || kind(index + 1) == .unit && (reads(index, "light") || reads(index, "arc")) || isMicro(index)
  }

  /// “μm”, “µg”, with either letter.
  private func isMicro(_ index: Int) -> Bool {
    guard kind(index) == .other, at(index).count == 3 else { return false }
    let start = Int(at(index).start)
    return bytes[start] == 0xC2 && bytes[start + 1] == 0xB5 || bytes[start] == 0xCE && bytes[start + 1] == 0xBC
  }

  /// “metric”, “square” and the like before a measure.
  private func isMeasureWord(_ index: Int) -> Bool {
    for word: StaticString in [
      "metric", "square", "cubic", "nautical", "short", "long", "sq", "fluid", "fl", "troy", "hecto", "deci", "centi",
      "milli", "micro", "nano", "pico", "mega", "giga", "tera", "peta",
    ]
    where reads(index, word) {
      return true
    }
    return false
  }

  /// What a counted noun is called in the singular, with the word that makes another measure of it: “square meter”; nil where it is no noun.
  func unitName(_ noun: CountedNoun) -> String? {
    guard noun.kind != .other || !Self.closedWords.contains(where: { reads(noun.head, $0) }) else { return nil }
    let name = singular(noun.head)
    guard noun.kind == .measure, isMeasureWord(noun.head - 1) else { return name }
    return singular(noun.head - 1) + " " + name
  }

  /// Words after a number that are never what it counts.
  private static let closedWords: [StaticString] = [
    "but", "yet", "with", "who", "whom", "whose", "which", "what", "where", "when", "while", "he", "she", "they", "we",
    "you", "it", "i", "us", "him", "her", "them", "this", "these", "those", "will", "would", "should", "could", "might",
    "must", "may", "can", "cannot", "isn", "aren", "wasn", "weren", "don", "didn", "doesn", "because", "although",
    "though", "if", "so", "then", "also", "only", "even", "just", "already", "again", "here", "there", "now", "ago",
    "too", "out", "off", "down", "away", "apart", "together", "apiece", "alone", "anytime", "overnight", "per", "via",
    "versus", "vs", "plus", "minus", "equal", "equals", "like", "near", "across", "against", "along", "among", "around",
    "behind", "beside", "into", "onto", "toward", "towards", "upon", "within", "such", "very", "old", "last", "top",
    "my", "our", "your", "its", "his", "their",
  ]

  /// A counted noun in lower case, in the singular where the plural is regular.
  func singular(_ index: Int) -> String {
    let lexeme = lexemes[index]
    var word = Array(bytes[Int(lexeme.start)..<Int(lexeme.end)].prefix(64))
    for place in word.indices where ASCII.isUpper(word[place]) { word[place] |= 0x20 }
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "men": return "man"
    case "women": return "woman"
    case "children": return "child"
    case "people", "series", "species", "police", "personnel", "kbps", "mbps", "gbps", "dead", "injured", "wounded":
      return text
    case "lives": return "life"
    case "feet": return "foot"
    case "lbs": return "lb"
    case "wives": return "wife"
    default: break
    }
    if let irregular = Self.irregularSingular(text) { return irregular }
    guard text.hasSuffix("s"), !text.hasSuffix("ss"), text.utf8.count > 3, !text.hasSuffix("us"), !text.hasSuffix("is")
    else { return text }
    if text.hasSuffix("ies") { return String(text.dropLast(3)) + "y" }
    if text.hasSuffix("shes") || text.hasSuffix("ches") || text.hasSuffix("sses") || text.hasSuffix("xes") {
      return String(text.dropLast(2))
    }
    return String(text.dropLast())
  }

  /// “policemen”, “gunwomen”.
  private static func irregularSingular(_ text: String) -> String? {
    guard text.utf8.count > 5, text.hasSuffix("men") else { return nil }
    return String(text.dropLast(2)) + "an"
  }
}
