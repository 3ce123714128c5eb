import Annotation

extension CaseState {
  /// Adds articles in order of import; those whose digest the case has already are left out.
  /// - Returns: the numbers of those that are new.
  @discardableResult
  package mutating func add(_ records: [ArticleRecord]) -> [ArticleIndex] {
    var added: [ArticleIndex] = []
    slots.reserveCapacity(slots.count + records.count)
    days.reserveCapacity(slots.count + records.count)
    for record in records where indexByDigest[record.digest] == nil {
      let number = Int32(slots.count)
      indexByDigest[record.digest] = number
      slots.append(ArticleSlot(record, number: number))
      days.append(slots[Int(number)].day)
      joinGroup(number)
      added.append(ArticleIndex(Int(number)))
    }
    if !added.isEmpty { revisions.articles += 1 }
    return added
  }

  /// The first and the last year that an article was published in; nil where no date is known.
  package var publishedYears: ClosedRange<Int32>? {
    var first = Int32.max
    var last: Int32 = 0
    for day in days where day > 0 {
      first = min(first, day)
      last = max(last, day)
    }
    return last > 0 ? first / 10_000...last / 10_000 : nil
  }

  /// Articles in the case.
  package var articleCount: Int { slots.count }

  /// The number of the article with `digest`.
  package func article(_ digest: ArticleDigest) -> ArticleIndex? {
    indexByDigest[digest].map { ArticleIndex(Int($0)) }
  }

  /// The article at `index`.
  package subscript(index: ArticleIndex) -> ArticleView {
    let slot = slots[index.value]
    var claims = 0
    for row in slot.claims where row.status != .rejected { claims += 1 }
    var mentions = 0
    for row in slot.mentions where !row.isRejected { mentions += 1 }
    let first = slot.group
    return ArticleView(
      index: index, record: slot.record, review: slot.review, headline: slot.headline, opening: slot.opening,
      machinePublished: slot.published,
      isAnalyzed: slot.isAnalyzed, claimCount: claims, unreviewedCount: Int(slot.unreviewedCount),
      mentionCount: mentions, sourceGroup: groups[first] == nil ? nil : ArticleIndex(Int(first)))
  }

  /// The articles that tell the same wire story as `index`, itself included, in order of import.
  package func copies(of index: ArticleIndex) -> [ArticleIndex] {
    (groups[slots[index.value].group] ?? [Int32(index.value)]).map { ArticleIndex(Int($0)) }
  }

  /// What the machine found in an article; nil until its analysis is in, and while what is kept is another one.
  package func findings(of index: ArticleIndex) -> Findings? {
    guard slots[index.value].isAnalyzed else { return nil }
    let slot = slots[index.value]
    let found = slot.packed.map { Findings(packed: $0) } ?? reader?.findings(of: slot.record.digest)
    // Another process may have put another analysis there, of which the case was not told.
    guard let found, found.analysis.mentions.count == slot.machineMentionCount,
      found.analysis.claims.count == slot.machineClaimCount
    else { return nil }
    return found
  }

  /// Outlets with how many articles each has, most first.
  package func outlets() -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for slot in slots { if let outlet = slot.review?.outlet ?? slot.record.outlet { counts[outlet, default: 0] += 1 } }
    return counts.map { (name: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  /// The articles that `query` asks for, in its order.
  package func articles(_ query: ArticleQuery) -> [ArticleIndex] {
    var found: [Int32] = []
    if let candidates = candidates(for: query) {
      for number in candidates where matches(number, query) { found.append(number) }
    } else {
      for number in 0..<Int32(slots.count) where matches(number, query) { found.append(number) }
    }
    sort(&found, by: query.order, descending: query.isDescending)
    return found.map { ArticleIndex(Int($0)) }
  }

  /// The shortest list that has all that `query` asks for, sorted; nil for all articles.
  private func candidates(for query: ArticleQuery) -> [Int32]? {
    var lists: [[Int32]] = []
    if let key = query.entity { lists.append(articleNumbers(of: key)) }
    if let key = query.location { lists.append(articleNumbers(at: key)) }
    if let key = query.incident { lists.append(articleNumbers(of: key)) }
    if let among = query.among { lists.append(among.map { Int32($0.value) }.sorted()) }
    guard let shortest = lists.min(by: { $0.count < $1.count }) else { return nil }
    return shortest.filter { number in lists.allSatisfy { $0.containsSorted(number) } }
  }

  private func matches(_ number: Int32, _ query: ArticleQuery) -> Bool {
    guard slots.indices.contains(Int(number)) else { return false }
    let slot = slots[Int(number)]
    if let reading = query.reading, reading != slot.review?.reading ?? .unread { return false }
    if let isSetAside = query.isSetAside, isSetAside != slot.isSetAside { return false }
    if let outlet = query.outlet, outlet != slot.review?.outlet ?? slot.record.outlet { return false }
    if let has = query.hasUnreviewed, has != (slot.unreviewedCount > 0) { return false }
    if query.from != nil || query.through != nil {
      let day = slot.day
      guard day > 0 else { return false }
      if let from = query.from, day < ArticleSlot.day(of: from) { return false }
      if let through = query.through, day > ArticleSlot.day(of: through) { return false }
    }
    return true
  }

  private func sort(_ numbers: inout [Int32], by order: ArticleQuery.Order, descending: Bool) {
    switch order {
    case .imported: if descending { numbers.reverse() }
    case .published:
      // Unknown dates stand last either way.
      let days = numbers.map { self.days[Int($0)] }
      sort(&numbers, descending: descending, keys: days) { ($0 == 0) != ($1 == 0) ? nil : $0 < $1 }
    case .unreviewed:
      sort(&numbers, descending: descending, keys: numbers.map { slots[Int($0)].unreviewedCount }) { $0 < $1 }
    case .outlet:
      let names = numbers.map { folded(slots[Int($0)].review?.outlet ?? slots[Int($0)].record.outlet) }
      sort(&numbers, descending: descending, keys: names) { $0.isEmpty != $1.isEmpty ? nil : $0 < $1 }
    case .title:
      let names = numbers.map { folded(slots[Int($0)].title) }
      sort(&numbers, descending: descending, keys: names) { $0.isEmpty != $1.isEmpty ? nil : $0 < $1 }
    }
  }

  /// Sorts by `keys`; where `precedes` answers nil, the greater key stands first whatever the direction.
  private func sort<Key: Comparable>(
    _ numbers: inout [Int32], descending: Bool, keys: [Key], by precedes: (Key, Key) -> Bool?
  ) {
    let order = keys.indices.sorted { a, b in
      if keys[a] == keys[b] { return numbers[a] < numbers[b] }
      guard let first = precedes(keys[a], keys[b]) else { return keys[a] > keys[b] }
      return first != descending
    }
    numbers = order.map { numbers[$0] }
  }

  private func folded(_ name: String?) -> String { name.map { NameFolding.key($0) } ?? "" }

  /// Finds the source group of a new article by its fingerprint: two texts that share more than four of ten runs of words.
  private mutating func joinGroup(_ number: Int32) {
    let fingerprint = slots[Int(number)].record.fingerprint
    for band in fingerprint.bands {
      guard let other = bands[band] else {
        bands[band] = number
        continue
      }
      let first = slots[Int(other)].group
      guard first != slots[Int(number)].group,
        fingerprint.similarity(to: slots[Int(other)].record.fingerprint) >= Self.copySimilarity
      else { continue }
      join(first, slots[Int(number)].group)
    }
  }

  /// The least similarity of two fingerprints by which their texts count as copies of one story.
  static let copySimilarity = 0.4

  private mutating func join(_ a: Int32, _ b: Int32) {
    let (first, second) = (min(a, b), max(a, b))
    let members = (groups[first] ?? [first]).unionSorted(groups[second] ?? [second])
    groups[second] = nil
    groups[first] = members
    for member in members { slots[Int(member)].group = first }
  }
}
