import Annotation

/// The entities of the case, before and after merging.
struct EntityTable: Sendable {
  struct Slot: Sendable {
    let key: EntityKey
    /// The first eight bytes of its key's name, to sort by.
    let sortPrefix: UInt64
    /// Of all names that articles gave it, the first by `NameOrder`; nil where only analysts named it.
    var name: String?
    /// The first names by `NameOrder` that are not `name`, at most `aliasLimit`.
    var aliases: [String] = []
    var country: String?
    var sector: String?
    var role: String?
    /// Mentions that count, by kind, in the order of `Mention.Kind.allCases`.
    var kinds = SIMD16<Int32>()
    /// Claims that count and that it says.
    var claimCount: Int32 = 0
    /// Articles in which it is mentioned, sorted.
    var articles: [Int32] = []
    /// Articles in which it says something, sorted.
    var speaking: [Int32] = []
    /// What it was merged into by the analyst, or taken for as the only bearer of its short form; -1 for nothing.
    var parent: Int32 = -1
    /// What has it as `parent`, sorted.
    var children: [Int32] = []
    var review: EntityReview?

    var mentionCount: Int { Int(kinds.wrappedSum()) }
  }

  static let aliasLimit = 24
  private(set) var numbers: [EntityKey: Int32] = [:]
  var slots: [Slot] = []
  /// Entities by the last word of their names, to propose merges from.
  private(set) var blocks: [String: [Int32]] = [:]

  /// The number of the entity that `key` names, new where it was not there.
  mutating func number(adding key: EntityKey) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(slots.count)
    numbers[key] = number
    slots.append(Slot(key: key, sortPrefix: Self.prefix(of: key.name)))
    for word in Self.blockWords(key.name) { blocks[word, default: []].append(number) }
    return number
  }

  /// The number of the entity that `key` names; nil where there is none.
  func number(of key: EntityKey) -> Int32? { numbers[key] }

  /// What `number` was merged into at last; itself where it was not merged.
  func root(_ number: Int32) -> Int32 {
    var here = number
    var steps = 0
    while slots[Int(here)].parent >= 0, steps < 64 {
      here = slots[Int(here)].parent
      steps += 1
    }
    return here
  }

  /// `number` and all that was merged into it, `number` first, then in order.
  func family(of number: Int32) -> [Int32] {
    let children = slots[Int(number)].children
    guard !children.isEmpty else { return [number] }
    var all = [number]
    var next = 0
    while next < all.count, all.count < slots.count + 1 {
      all.append(contentsOf: slots[Int(all[next])].children)
      next += 1
    }
    return [number] + all.dropFirst().sorted()
  }

  /// Merges `number` into `parent`, or, with -1, takes it out again.
  mutating func setParent(of number: Int32, to parent: Int32) {
    let old = slots[Int(number)].parent
    guard old != parent else { return }
    if old >= 0 { slots[Int(old)].children.removeSorted(number) }
    slots[Int(number)].parent = parent
    if parent >= 0 { slots[Int(parent)].children.insertSorted(number) }
  }

  /// Learns from what an article calls the entity.
  mutating func learn(_ number: Int32, from entity: Entity) {
    let index = Int(number)
    addName(entity.name, to: index)
    for alias in entity.aliases { addName(alias, to: index) }
    slots[index].country = Self.lesser(slots[index].country, entity.country)
    slots[index].sector = Self.lesser(slots[index].sector, entity.sector)
    slots[index].role = Self.lesser(slots[index].role, entity.role)
  }

  /// Learns that an article calls the entity `name`.
  mutating func learn(_ number: Int32, name: String) { addName(name, to: Int(number)) }

  private mutating func addName(_ name: String, to index: Int) {
    guard !name.isEmpty, name != slots[index].name else { return }
    guard NameFolding.key(name) == slots[index].key.name else { return addAlias(name, to: index) }
    guard let old = slots[index].name else {
      slots[index].name = name
      return
    }
    if NameOrder.precedes(name, old) {
      slots[index].aliases.removeAll { $0 == name }
      slots[index].name = name
      addAlias(old, to: index)
    } else {
      addAlias(name, to: index)
    }
  }

  private mutating func addAlias(_ name: String, to index: Int) {
    let aliases = slots[index].aliases
    guard !aliases.contains(name) else { return }
    let place = aliases.firstIndex { NameOrder.precedes(name, $0) } ?? aliases.count
    guard place < Self.aliasLimit else { return }
    slots[index].aliases.insert(name, at: place)
    if slots[index].aliases.count > Self.aliasLimit { slots[index].aliases.removeLast() }
  }

  private static func lesser(_ a: String?, _ b: String?) -> String? {
    guard let a else { return b }
    guard let b else { return a }
    return b.utf8.lexicographicallyPrecedes(a.utf8) ? b : a
  }

  private static func prefix(of name: String) -> UInt64 {
    var prefix: UInt64 = 0
    var bytes = name.utf8.makeIterator()
    for _ in 0..<8 { prefix = prefix << 8 | UInt64(bytes.next() ?? 0) }
    return prefix
  }

  /// The words of a folded name by which merges are proposed: its last, its initials where it has two words or more, and its skeleton.
  static func blockWords(_ name: String) -> [String] {
    guard let last = name.split(separator: " ").last else { return [] }
    var found = [String(last)]
    if let initials = initials(name), initials != found[0] { found.append(initials) }
    if let skeleton = NameFolding.skeleton(name) { found.append("~" + skeleton) }
    return found
  }

  /// The first letters of the words of a folded name; nil where it has one word only.
  static func initials(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 2 else { return nil }
    return String(String.UnicodeScalarView(words.compactMap { $0.unicodeScalars.first }))
  }
}

/// Which of two spellings of one name to show: not all capitals, then by bytes.
enum NameOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (shoutsA, shoutsB) = (isShouted(a), isShouted(b))
    return shoutsA != shoutsB ? shoutsB : a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private static func isShouted(_ name: String) -> Bool {
    !name.utf8.contains { (0x61...0x7A).contains($0) }
  }
}
