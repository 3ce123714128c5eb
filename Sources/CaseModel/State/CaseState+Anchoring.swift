import Annotation

/// How decisions find the records they speak of in an analysis they were not made on: by the bytes they stand on.
extension CaseState {
  /// The least share of bytes in common by which a decision holds for a record whose bounds have moved.
  static let leastOverlap = 0.5

  /// Finds, for each review of an article's claims, the row it holds for, after the rows were made anew.
  mutating func anchorClaims(of index: Int, to keys: [ClaimKey]) {
    var taken = [Bool](repeating: false, count: keys.count)
    for place in slots[index].claimReviews.indices { slots[index].claimReviews[place].row = -1 }
    for rule in [Self.isSame, Self.hasSameContent] as [(ClaimKey, ClaimKey) -> Bool] {
      for place in slots[index].claimReviews.indices where slots[index].claimReviews[place].row < 0 {
        let key = slots[index].claimReviews[place].key
        guard let row = keys.indices.first(where: { !taken[$0] && rule(key, keys[$0]) }) else { continue }
        taken[row] = true
        slots[index].claimReviews[place].row = Int32(row)
      }
    }
    for place in slots[index].claimReviews.indices
    where slots[index].claimReviews[place].row < 0 && slots[index].claimReviews[place].review.added == nil {
      let row = Self.nearest(to: slots[index].claimReviews[place].key.content, among: keys.map(\.content), taken: taken)
      guard let row else { continue }
      taken[row] = true
      slots[index].claimReviews[place].row = Int32(row)
    }
    linkClaims(of: index)
  }

  private static func isSame(_ a: ClaimKey, _ b: ClaimKey) -> Bool { a == b }
  private static func hasSameContent(_ a: ClaimKey, _ b: ClaimKey) -> Bool { a.content == b.content }

  /// The list of spans that has most in common with `spans`, if that is enough.
  private static func nearest(to spans: [TextSpan], among others: [[TextSpan]], taken: [Bool]) -> Int? {
    var best: (place: Int, share: Double)?
    for (place, other) in others.enumerated() where !taken[place] {
      let share = overlap(spans, other)
      if share >= leastOverlap, share > best?.share ?? 0 { best = (place, share) }
    }
    return best?.place
  }

  /// The share of bytes in either list that are in both.
  static func overlap(_ a: [TextSpan], _ b: [TextSpan]) -> Double {
    var common = 0
    for left in a {
      for right in b where left.overlaps(right) {
        common += min(left.end, right.end).value - max(left.start, right.start).value
      }
    }
    let all = a.reduce(0) { $0 + $1.count } + b.reduce(0) { $0 + $1.count } - common
    return all > 0 ? Double(common) / Double(all) : 0
  }

  /// Links rows and reviews of an article's claims, and gives claims that analysts added rows of their own.
  mutating func linkClaims(of index: Int) {
    let machine = slots[index].machineClaimCount
    slots[index].claims.removeSubrange(machine...)
    for place in slots[index].claims.indices { slots[index].claims[place].review = -1 }
    for place in slots[index].claimReviews.indices {
      let entry = slots[index].claimReviews[place]
      if entry.row >= 0, entry.row < machine {
        slots[index].claims[Int(entry.row)].review = Int32(place)
      } else if let added = entry.review.added {
        slots[index].claimReviews[place].row = Int32(slots[index].claims.count)
        var speaker: Int32 = -1
        if case .entity(let key, _) = added.speaker { speaker = entityTable.number(adding: key) }
        slots[index].claims.append(
          ClaimRow(
            start: UInt32(clamping: added.spans.content.first?.start.value ?? 0),
            end: UInt32(clamping: added.spans.content.last?.end.value ?? 0), hash: entry.key.anchorHash,
            machineSpeaker: speaker, speaker: speaker, machineKind: added.kind, machineCertainty: added.certainty,
            kind: added.kind, certainty: added.certainty, status: .added, review: Int32(place)))
      } else {
        slots[index].claimReviews[place].row = -1
      }
    }
    let starts = slots[index].claims.map(\.start)
    slots[index].claimsAreInOrder = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    noteOrphans(of: index)
  }

  /// The machine's row that a decision on `key` holds for, where no other holds for it.
  func machineRow(for key: ClaimKey, in index: Int) -> Int32 {
    let slot = slots[index]
    let hash = key.anchorHash
    for row in 0..<slot.machineClaimCount where slot.claims[row].hash == hash && slot.claims[row].review < 0 {
      return Int32(row)
    }
    guard slot.machineClaimCount > 0, let findings = findings(of: ArticleIndex(index)) else { return -1 }
    let contents = findings.analysis.claims.map(\.content)
    let taken = slot.claims.prefix(slot.machineClaimCount).map { $0.review >= 0 }
    if let row = contents.indices.first(where: { !taken[$0] && contents[$0] == key.content }) { return Int32(row) }
    return Self.nearest(to: key.content, among: contents, taken: taken).map(Int32.init) ?? -1
  }

  /// Finds, for each review of an article's mentions, the row it holds for, after the rows were made anew.
  mutating func anchorMentions(of index: Int) {
    for place in slots[index].mentionReviews.indices { slots[index].mentionReviews[place].row = -1 }
    for place in slots[index].mentions.indices { slots[index].mentions[place].review = -1 }
    for isExact in [true, false] {
      for place in slots[index].mentionReviews.indices where slots[index].mentionReviews[place].row < 0 {
        let entry = slots[index].mentionReviews[place]
        let row = machineRow(for: entry.key, in: index, exactly: isExact || entry.review.isAdded)
        slots[index].mentionReviews[place].row = row
        if row >= 0 { slots[index].mentions[Int(row)].review = Int32(place) }
      }
    }
    linkMentions(of: index)
  }

  /// The machine's row that a decision on `key` holds for, where no other holds for it: the same span and type, else the same
  /// span, else the one of its family that has most in common with it.
  func machineRow(for key: MentionKey, in index: Int, exactly isExact: Bool) -> Int32 {
    let slot = slots[index]
    var best: (row: Int32, share: Double) = (-1, 0)
    for number in 0..<slot.machineMentionCount where slot.mentions[number].review < 0 {
      let row = slot.mentions[number]
      let span = TextSpan(Int(row.start), Int(row.end))
      guard span.overlaps(key.span) || span == key.span else { continue }
      if span == key.span, row.machineKind == key.kind { return Int32(number) }
      guard !isExact else { continue }
      var share = Self.overlap([span], [key.span])
      if span == key.span { share += 1 }
      if EntityFamily(row.machineKind) == EntityFamily(key.kind) { share += 0.25 } else if span != key.span { continue }
      if share >= Self.leastOverlap + 0.25, share > best.share { best = (Int32(number), share) }
    }
    return best.row
  }

  /// Links rows and reviews of an article's mentions, and gives mentions that analysts added rows of their own.
  mutating func linkMentions(of index: Int) {
    let machine = slots[index].machineMentionCount
    slots[index].mentions.removeSubrange(machine...)
    for place in slots[index].mentions.indices { slots[index].mentions[place].review = -1 }
    for place in slots[index].mentionReviews.indices {
      let entry = slots[index].mentionReviews[place]
      if entry.row >= 0, entry.row < machine {
        slots[index].mentions[Int(entry.row)].review = Int32(place)
      } else if entry.review.isAdded {
        slots[index].mentionReviews[place].row = Int32(slots[index].mentions.count)
        let number = entityTable.number(adding: EntityKey(kind: entry.key.kind, surface: entry.key.words))
        slots[index].mentions.append(
          MentionRow(
            start: UInt32(clamping: entry.key.span.start.value), end: UInt32(clamping: entry.key.span.end.value),
            surface: surfaces.number(of: NameFolding.key(entry.key.words)), machineEntity: number, entity: number,
            machineLocation: -1, location: -1, review: Int32(place), machineKind: entry.key.kind,
            kind: entry.key.kind, isRejected: false))
      } else {
        slots[index].mentionReviews[place].row = -1
      }
    }
    noteOrphans(of: index)
  }

  private mutating func noteOrphans(of index: Int) {
    let slot = slots[index]
    let has =
      slot.isAnalyzed
      && (slot.claimReviews.contains { $0.row < 0 } || slot.mentionReviews.contains { $0.row < 0 })
    if has { orphaned.insertSorted(Int32(index)) } else { orphaned.removeSorted(Int32(index)) }
  }

  /// Decisions whose words the present analyses find no record on, in order of articles.
  package var orphans: [Orphan] {
    orphaned.flatMap { number in
      let slot = slots[Int(number)]
      return slot.claimReviews.filter { $0.row < 0 }.map { Orphan.claim($0.key, $0.review) }
        + slot.mentionReviews.filter { $0.row < 0 }.map { Orphan.mention($0.key, $0.review) }
    }
  }
}
