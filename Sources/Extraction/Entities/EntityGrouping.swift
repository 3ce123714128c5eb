import Annotation

/// The entities of one article as its mentions come by.
struct EntityGrouping {
  /// What mentions must share to be of one entity: armed groups and other bodies go together.
  private enum Family: Hashable {
    case person, body, place, facility, norp, arms, other

    init(_ kind: Mention.Kind) {
      switch kind {
      case .person: self = .person
      case .organization, .armedGroup: self = .body
      case .location: self = .place
      case .facility: self = .facility
      case .norp: self = .norp
      case .weapon, .vehicle: self = .arms
      case .event, .work, .product: self = .other
      }
    }
  }

  /// A key within a family.
  private struct Handle: Hashable {
    var family: Family
    var text: String
  }

  /// An entity in the making.
  private struct Draft {
    var kind: Mention.Kind
    var key: NameKey
    var forms: [String]
    var country: String?
    var sector: String?
    var role: String?
    /// Whether words like “of” join its name, so that its last words are not what it is.
    var isJoined = false
  }

  private let document: Document
  private let attributes: EntityAttributes
  private var drafts: [Draft] = []
  private var byHandle: [Handle: Int] = [:]
  /// For each word of a person's name the entities that bear it, last used last.
  private var personsByWord: [String: [Int]] = [:]
  /// So many people of one surname are told apart.
  private static let namesakes = 16
  /// For the first word of a body's or facility's longer name the entity last called so.
  private var byFirstWord: [Handle: Int] = [:]
  /// For the last word of a body's, facility's or weapon's name the entities that bear it, last used last.
  private var byHead: [Handle: [Int]] = [:]
  /// The mention before this one, and its entity.
  private var previous: (family: Family, span: TextSpan, tokens: Range<Int>, entity: Int)?
  /// The acronyms that the article explains, and whose they are.
  private var defined: [String: Int] = [:]

  init(document: Document) {
    self.document = document
    attributes = EntityAttributes(document: document)
  }

  /// The number of the entity that `mention` refers to; a new one where none fits.
  mutating func entity(of mention: TaggedMention) -> Int {
    let surface = document.surface(mention.span)
    let tokens = document.tokens.tokens(in: mention.span)
    let family = Family(mention.kind)
    let key = NameKey(family == .arms || family == .norp ? Self.singular(surface) : surface)
    let handles = handles(mention, key, tokens, family)
    let isNamed = handles.contains { $0.text.utf8.first == UInt8(ascii: "=") }
    let letters = isNamed ? nil : lettersKey(tokens, key, family)
    let told = inBrackets(mention.span, tokens, family)
    let known = handles.first { byHandle[$0] != nil }.flatMap { byHandle[$0] }
    let number =
      defined[key.joined] ?? told ?? known ?? letters.flatMap { byHandle[$0.asked] }
      ?? inOtherScript(mention.span, family) ?? (isNamed ? nil : shortForm(key, family, tokens))
    let index = number ?? drafts.count
    if let told, tokens.count == 1, defined[key.joined] == nil { defined[key.joined] = told }
    if number == nil { drafts.append(Draft(kind: mention.kind, key: key, forms: [])) }
    note(mention, surface, key, tokens, in: index)
    for handle in handles where byHandle[handle] == nil { byHandle[handle] = index }
    // Letters that stand for one name stand for no other.
    if let filed = letters?.filed, byHandle[filed] == nil, number == nil || tokens.count > 1 { byHandle[filed] = index }
    previous = (family, mention.span, tokens, index)
    if family == .person { file(key, index) }
    fileHead(key, index, family)
    if family == .body || family == .facility, key.words.count > 1, let first = key.words.first {
      byFirstWord[Handle(family: family, text: first)] = index
    }
    return index
  }

  /// `noun` without a plural s.
  private static func singular(_ noun: String) -> String {
    let bytes = Array(noun.utf8)
    guard bytes.count > 3, bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "s"),
      bytes[bytes.count - 2] | 0x20 != UInt8(ascii: "s")
    else { return noun }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private func handles(_ mention: TaggedMention, _ key: NameKey, _ tokens: Range<Int>, _ family: Family) -> [Handle] {
    var handles: [Handle] = []
    if family == .body, let body = KnownBody.lexicon.value(of: tokens, in: document.tokens) {
      handles.append(Handle(family: family, text: "=" + body.name))
    }
    if family == .place, let code = attributes.countryNamed(mention.span) {
      handles.append(Handle(family: family, text: "#" + code))
    }
    var text = key.joined
    if family == .arms || family == .norp, text.utf8.count > 3, text.utf8.last == UInt8(ascii: "s") {
      text.removeLast()
    }
    handles.append(Handle(family: family, text: text))
    return handles
  }

  /// Under which handle to look for what these letters stand for, or who is called by the letters of these words, and under which
  /// to file them; nil where they are neither. A body that we know by name is told by that, and never asks.
  private func lettersKey(_ tokens: Range<Int>, _ key: NameKey, _ family: Family) -> (asked: Handle, filed: Handle)? {
    guard family == .body || family == .facility else { return nil }
    func handle(_ mark: String, _ text: String) -> Handle { Handle(family: family, text: mark + text) }
    if isAcronym(tokens) { return (handle("@", key.joined), handle("!", key.joined)) }
    guard key.words.count > 2 else { return nil }
    let initials = initials(tokens)
    return (handle("!", initials), handle("@", initials))
  }

  /// The small first letters of the capitalised words of `tokens`.
  private func initials(_ tokens: Range<Int>) -> String {
    var letters: [UInt8] = []
    for token in tokens where document.tokens.tokens[token].isCapitalized {
      letters.append(document.bytes[Int(document.tokens.tokens[token].start)] | 0x20)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The entity that `key` is a short form of.
  private func shortForm(_ key: NameKey, _ family: Family, _ tokens: Range<Int>) -> Int? {
    switch family {
    case .person:
      guard let last = key.words.last else { return nil }
      let bearers = personsByWord[last] ?? []
      if key.words.count == 1 { return bearers.last }
      // “George Bush” for “George W. Bush”: first and last words agree.
      return bearers.last { drafts[$0].key.words.count != key.words.count && agree(drafts[$0].key, key) }
    case .body, .facility:
      if let number = headForm(key, family) { return number }
      guard key.words.count == 1, let word = key.words.first, word.utf8.count > 3 else { return nil }
      let number = byFirstWord[Handle(family: family, text: word)]
      if document.tokens.tokens[tokens.lowerBound].isCapitalized { return number }
      return number.flatMap { drafts[$0].isJoined ? $0 : nil }
    case .arms: return headForm(key, family)
    default: return nil
    }
  }

  /// The entity whose name ends in `key`: “the embassy” after “U.S. Embassy”, “the Monitor” after “Sahel Monitor”. Also the other way
  /// round, where so far only the bare noun was used.
  private func headForm(_ key: NameKey, _ family: Family) -> Int? {
    guard let head = key.words.last, head.utf8.count > 2 else { return nil }
    return byHead[Handle(family: family, text: head)]?.last { number in
      let words = drafts[number].key.words
      return words.count > key.words.count
        ? words.suffix(key.words.count).elementsEqual(key.words) && !drafts[number].isJoined
        : family != .arms && words.count == 1 && key.words.count > 1
    }
  }

  /// What follows the noun that a name is about: “Ministry of Health”.
  private static let joiners = WordList("of for to in at on and")

  private mutating func fileHead(_ key: NameKey, _ index: Int, _ family: Family) {
    guard family == .body || family == .facility || family == .arms, let head = key.words.last else { return }
    let handle = Handle(family: family, text: head)
    byHead[handle, default: []].removeAll { $0 == index }
    byHead[handle, default: []].append(index)
    if byHead[handle, default: []].count > Self.namesakes { byHead[handle, default: []].removeFirst() }
  }

  /// The entity that stands right before `span` and its bracket, where `span` is written in letters that are not Latin: “Tamim al-Shami
  /// (تميم الشامي)”.
  private func inOtherScript(_ span: TextSpan, _ family: Family) -> Int? {
    guard let previous, previous.family == family, span.start.value - previous.span.end.value == 2,
      document.bytes[previous.span.end.value..<span.start.value].elementsEqual([0x20, 0x28]),
      !document.bytes[span.range].contains(where: { ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    return previous.entity
  }

  /// The entity before this mention where one of the two is in brackets and its letters begin the words of the other:
  /// “Popular Mobilization Forces (PMF)”, “UNAMI (United Nations Assistance Mission for Iraq)”.
  private func inBrackets(_ span: TextSpan, _ tokens: Range<Int>, _ family: Family) -> Int? {
    guard let previous, previous.family == family, family == .body || family == .facility else { return nil }
    guard Acronym.isBracketed(previous.span, span, document) else { return nil }
    if isAcronym(tokens) {
      return Acronym.spells(tokens.lowerBound, previous.tokens, document) ? previous.entity : nil
    }
    return isAcronym(previous.tokens) && Acronym.spells(previous.tokens.lowerBound, tokens, document)
      ? previous.entity : nil
  }

  private func isAcronym(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && document.tokens.tokens[tokens.lowerBound].isAllCapitals
  }

  private func agree(_ a: NameKey, _ b: NameKey) -> Bool {
    if a.words.count == 1 || b.words.count == 1 { return a.words.last == b.words.last }
    return a.words.first == b.words.first && a.words.last == b.words.last
  }

  private mutating func file(_ key: NameKey, _ index: Int) {
    guard let last = key.words.last else { return }
    var words = [last]
    if key.words.count > 1, let first = key.words.first, first != last { words.append(first) }
    for word in words {
      personsByWord[word, default: []].removeAll { $0 == index }
      personsByWord[word, default: []].append(index)
      if personsByWord[word, default: []].count > Self.namesakes { personsByWord[word, default: []].removeFirst() }
    }
  }

  private mutating func note(
    _ mention: TaggedMention, _ surface: String, _ key: NameKey, _ tokens: Range<Int>, in index: Int
  ) {
    if !drafts[index].forms.contains(where: { $0.utf8.elementsEqual(surface.utf8) }), drafts[index].forms.count < 32 {
      drafts[index].forms.append(surface)
    }
    if key.words.count > drafts[index].key.words.count { drafts[index].key = key }
    if tokens.contains(where: { Self.joiners.contains(document.tokens.folded[$0]) }) { drafts[index].isJoined = true }
    if mention.kind == .armedGroup, drafts[index].kind == .organization { drafts[index].kind = .armedGroup }
    let found = attributes.of(mention, tokens)
    drafts[index].country = drafts[index].country ?? found.country
    drafts[index].sector = drafts[index].sector ?? found.sector
    drafts[index].role = drafts[index].role ?? found.role
  }

  /// The entities in order of first mention. The name is the form with most words, then most bytes, then the first; in capitals only
  /// where there is no other.
  func entities() -> [Entity] {
    drafts.enumerated().map { number, draft in
      var best = 0
      for form in draft.forms.indices where rank(draft.forms[form]) > rank(draft.forms[best]) { best = form }
      var aliases = draft.forms
      let name = aliases.remove(at: best)
      return Entity(
        id: EntityID(number), name: name, kind: draft.kind, aliases: aliases, country: draft.country,
        sector: draft.sector, role: draft.role)
    }
  }

  private func rank(_ form: String) -> (Int, Int, Int) {
    let words = form.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
    let hasSmall = form.utf8.contains { (0x61...0x7A).contains($0) }
    return (words, hasSmall ? 1 : 0, form.utf8.count)
  }
}
