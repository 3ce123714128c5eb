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

  /// Entities that may be the same as `key`, likeliest first, at most `limit`.
  ///
  /// They share the last word of the name, or one is the other's initials.
  package func mergeSuggestions(for key: EntityKey, limit: Int = 8) -> [EntityKey] {
    guard let number = entityTable.number(of: key).map({ entityTable.root($0) }) else { return [] }
    let own = entityTable.slots[Int(number)].key
    var seen: Set<Int32> = [number]
    var found: [(score: Int, count: Int, key: EntityKey)] = []
    for word in EntityTable.blockWords(own.name) {
      for other in entityTable.blocks[word] ?? [] {
        let root = entityTable.root(other)
        let slot = entityTable.slots[Int(root)]
        guard slot.key.family == own.family, seen.insert(root).inserted else { continue }
        let count = entityTable.family(of: root).reduce(0) { $0 + entityTable.slots[Int($1)].mentionCount }
        guard count > 0 else { continue }
        found.append((Self.likeness(own.name, entityTable.slots[Int(other)].key.name), count, slot.key))
      }
    }
    found.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      return a.count != b.count ? a.count > b.count : a.key < b.key
    }
    return found.prefix(limit).filter { $0.score > 0 }.map(\.key)
  }

  /// How alike two folded names are: 3 when all words of one are in the other, 2 when one is the other's initials, 1 when only
  /// the first letters of their first words agree, else 0.
  private static func likeness(_ a: String, _ b: String) -> Int {
    let (left, right) = (a.split(separator: " "), b.split(separator: " "))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if short.allSatisfy({ long.contains($0) }) { return 3 }
    if EntityTable.blockWords(a).dropFirst().contains(b) || EntityTable.blockWords(b).dropFirst().contains(a) {
      return 2
    }
    return left.first?.unicodeScalars.first == right.first?.unicodeScalars.first ? 1 : 0
  }
}
