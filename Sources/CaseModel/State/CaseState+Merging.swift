import Annotation

extension CaseState {
  /// Learns which short forms an article gives for the full names of organisations, in place of what it gave before.
  mutating func learnShortForms(of index: Int, _ found: [Entity], numbers: [Int32]) {
    var touched: Set<Int32> = []
    for form in slots[index].shortForms {
      shortForms[form.short]?[form.full, default: 0] -= 1
      if shortForms[form.short]?[form.full] == 0 { shortForms[form.short]?[form.full] = nil }
      touched.insert(form.short)
    }
    var forms: [ShortForm] = []
    for (entity, full) in zip(found, numbers) where EntityFamily(entity.kind) == .group {
      for alias in entity.aliases where Self.isShortForm(alias) {
        let short = entityTable.number(adding: EntityKey(kind: entity.kind, surface: alias))
        entityTable.learn(short, name: alias)
        let form = ShortForm(short: short, full: full)
        guard short != full, !forms.contains(form) else { continue }
        forms.append(form)
        shortForms[short, default: [:]][full, default: 0] += 1
        touched.insert(short)
      }
    }
    slots[index].shortForms = forms
    for short in touched.sorted() { settleParent(of: short) }
  }

  /// Two to six capital letters and digits, such as `RSF`.
  private static func isShortForm(_ name: String) -> Bool {
    (2...6).contains(name.utf8.count)
      && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && name.utf8.contains { (0x41...0x5A).contains($0) }
  }

  /// Merges an entity into what the analyst says, else into the only full name that any article gives its short form.
  mutating func settleParent(of number: Int32) {
    let slot = entityTable.slots[Int(number)]
    var parent: Int32 = -1
    if let target = slot.review?.mergedInto {
      if target != slot.key { parent = entityTable.number(adding: target) }
    } else if let forms = shortForms[number], forms.count == 1, let only = forms.keys.first {
      parent = only
    }
    // A circle is never made: a short form of what is merged into it stands alone.
    entityTable.setParent(of: number, to: -1)
    if parent >= 0, entityTable.root(parent) == number { parent = -1 }
    entityTable.setParent(of: number, to: parent)
  }

  /// Entities that may be the same as `key`, likeliest first, at most `limit`. Those that an analyst keeps apart from it are left out.
  package func mergeSuggestions(for key: EntityKey, limit: Int = 8) -> [MergeSuggestion] {
    guard let number = entityTable.number(of: key).map({ entityTable.root($0) }) else { return [] }
    let own = entityTable.slots[Int(number)].key
    var seen: Set<Int32> = [number]
    var found: [MergeSuggestion] = []
    for word in EntityTable.blockWords(own.name) {
      for other in entityTable.blocks[word] ?? [] {
        let root = entityTable.root(other)
        let slot = entityTable.slots[Int(root)]
        guard slot.key.family == own.family, seen.insert(root).inserted, !isKeptApart(own, slot.key) else { continue }
        let count = mentionCount(ofFamily: root)
        guard count > 0, let reason = MergeSuggestion.Reason(own.name, entityTable.slots[Int(other)].key.name) else {
          continue
        }
        found.append(MergeSuggestion(entity: slot.key, into: own, reason: reason, mentionCount: count))
      }
    }
    return Array(found.sorted().prefix(limit))
  }

  /// The likeliest merges of the whole case, at most `limit`, best first: of two entities the one with fewer words goes into the
  /// other, of equally long ones the less mentioned.
  ///
  /// Looks at the 5,000 entities that are mentioned most. Names that only begin alike are not proposed here, nor is anything that has
  /// no name of its own, such as weapons.
  package func mergeSuggestions(limit: Int) -> [MergeSuggestion] {
    var found: Set<MergeSuggestion> = []
    for key in entities(EntityQuery()).prefix(5_000) where key.family != .thing && key.family != .norp {
      guard let number = entityTable.number(of: key) else { continue }
      let count = mentionCount(ofFamily: number)
      for var suggestion in mergeSuggestions(for: key) where suggestion.reason != .firstLetters {
        let smaller = suggestion.mentionCount
        // The fuller name stays; of names equally full the one that is mentioned more.
        let (words, other) = (Self.fullness(key), Self.fullness(suggestion.entity))
        if (other, smaller) > (words, count) || ((other, smaller) == (words, count) && suggestion.entity < key) {
          (suggestion.entity, suggestion.into) = (suggestion.into, suggestion.entity)
        }
        suggestion.mentionCount = min(count, smaller)
        found.insert(suggestion)
      }
    }
    return Array(found.sorted().prefix(limit))
  }

  private static func fullness(_ key: EntityKey) -> Int { key.name.split(separator: " ").count }

  private func mentionCount(ofFamily root: Int32) -> Int {
    entityTable.family(of: root).reduce(0) { $0 + entityTable.slots[Int($1)].mentionCount }
  }

  private func isKeptApart(_ a: EntityKey, _ b: EntityKey) -> Bool {
    entityReview(of: a)?.keptApart.contains(b) == true || entityReview(of: b)?.keptApart.contains(a) == true
  }
}

/// Two entities that may be one.
package struct MergeSuggestion: Hashable, Comparable, Sendable {
  /// Why two names may be one entity's, the best reason first.
  package enum Reason: Int, Sendable {
    /// Every word of one is in the other.
    case words
    /// One is the other's initials.
    case initials
    /// They differ in vowels and doubled letters only, as spellings of one foreign name do.
    case spelling
    /// Their last words agree, and the first letters of their first.
    case firstLetters

    /// Why two folded names may be one entity's; nil where nothing says so.
    init?(_ a: String, _ b: String) {
      let (left, right) = (a.split(separator: " "), b.split(separator: " "))
      let (short, long) = left.count <= right.count ? (left, right) : (right, left)
      let skeleton = NameFolding.skeleton(a)
      if short.allSatisfy({ long.contains($0) }) {
        self = .words
      } else if EntityTable.initials(a) == b || EntityTable.initials(b) == a {
        self = .initials
      } else if skeleton != nil, skeleton == NameFolding.skeleton(b) {
        self = .spelling
      } else if left.last == right.last, left.first?.unicodeScalars.first == right.first?.unicodeScalars.first {
        self = .firstLetters
      } else {
        return nil
      }
    }

    /// The reason in words.
    package var words: String {
      switch self {
      case .words: "one name is part of the other"
      case .initials: "one is the other's initials"
      case .spelling: "two spellings"
      case .firstLetters: "last words and first letters agree"
      }
    }
  }

  /// The entity that would be merged.
  package var entity: EntityKey
  /// What it would be merged into.
  package var into: EntityKey
  /// Why.
  package var reason: Reason
  /// Mentions of the one that would be merged.
  package var mentionCount: Int

  /// By reason, then the most mentioned first, then by key.
  package static func < (a: Self, b: Self) -> Bool {
    if a.reason != b.reason { return a.reason.rawValue < b.reason.rawValue }
    if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
    return a.entity != b.entity ? a.entity < b.entity : a.into < b.into
  }
}
