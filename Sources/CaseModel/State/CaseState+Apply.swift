import Annotation

extension CaseState {
  /// Applies `command` whole or not at all.
  ///
  /// It asks only what was decided, never what the machine found, so a log replays alike before and after its analyses come in.
  /// - Returns: the command that puts the state back exactly; `.restore([])` when nothing changed.
  @discardableResult
  package mutating func apply(_ command: Command, by stamp: Stamp) throws(CommandError) -> Command {
    var before: [ReviewRecord] = []
    do {
      try run(command, stamp, &before)
    } catch {
      for record in before.reversed() { _ = put(record) }
      throw error
    }
    return .restore(before.reversed())
  }

  private mutating func run(
    _ command: Command, _ stamp: Stamp, _ before: inout [ReviewRecord]
  ) throws(CommandError) {
    switch command {
    case .claim(let key, let change):
      let old = review(of: key)
      keep(.claim(key, try changed(old, change, key: key, stamp)), over: .claim(key, old), &before)
    case .mention(let key, let change):
      let old = review(of: key)
      keep(.mention(key, try changed(old, change, key: key, stamp)), over: .mention(key, old), &before)
    case .entity(let key, let change):
      let old = entityReview(of: key)
      keep(.entity(key, try changed(old, change, key: key, stamp)), over: .entity(key, old), &before)
    case .place(let target, let decision):
      try decide(decision, on: target, stamp, &before)
    case .article(let digest, let change):
      guard let number = indexByDigest[digest] else { throw .unknownArticle(digest) }
      let old = slots[Int(number)].review
      keep(.article(digest, try changed(old, change, stamp)), over: .article(digest, old), &before)
    case .incident(let key, let change):
      let old = incidentTable.number(of: key).flatMap { incidentTable.slots[Int($0)].review }
      keep(.incident(key, try changed(old, change, key: key, stamp)), over: .incident(key, old), &before)
    case .tag(let name, let definition):
      if let definition { try check(definition, for: name) }
      keep(
        .tag(name, definition.map { TagReview($0, stamp: stamp) }), over: .tag(name, tagReviews[name]), &before)
    case .link(let link, let note):
      guard link.from != link.to else { throw .linkToItself }
      for key in [link.from, link.to] { try check(key.content, in: key.article) }
      keep(
        .link(link, note.map { LinkReview(note: $0, stamp: stamp) }), over: .link(link, linkReviews[link]), &before)
    case .group(let commands):
      for command in commands { try run(command, stamp, &before) }
    case .restore(let records):
      for record in records { before.append(put(record)) }
    }
  }

  /// Keeps `new` unless it differs from `old` in nothing but its stamp.
  private mutating func keep(_ new: ReviewRecord, over old: ReviewRecord, _ before: inout [ReviewRecord]) {
    guard new.withStamp(of: old) != old else { return }
    before.append(put(new))
  }

  private mutating func decide(
    _ decision: PlaceDecision?, on target: PlaceTarget, _ stamp: Stamp, _ before: inout [ReviewRecord]
  ) throws(CommandError) {
    switch target {
    case .mention(let key):
      try check([key.span], in: key.article)
      let old = review(of: key)
      var new = old ?? MentionReview(stamp: stamp)
      new.place = decision
      new.stamp = stamp
      keep(.mention(key, new.isEmpty ? nil : new), over: .mention(key, old), &before)
    case .name(let key):
      let new = decision.map { PlaceReview($0, stamp: stamp) }
      keep(.place(key, new), over: .place(key, placeReviews[key]), &before)
    }
  }

  /// What was decided on a claim.
  package func review(of key: ClaimKey) -> ClaimReview? {
    guard let number = indexByDigest[key.article] else { return nil }
    return slots[Int(number)].claimReviews.first { $0.key == key }?.review
  }

  /// What was decided on a mention.
  package func review(of key: MentionKey) -> MentionReview? {
    guard let number = indexByDigest[key.article] else { return nil }
    return slots[Int(number)].mentionReviews.first { $0.key == key }?.review
  }

  /// What was decided on an entity, apart from what it was merged into.
  package func entityReview(of key: EntityKey) -> EntityReview? {
    entityTable.number(of: key).flatMap { entityTable.slots[Int($0)].review }
  }

  /// What was decided on where a name lies in the whole case.
  package func placeReview(of key: EntityKey) -> PlaceReview? { placeReviews[key] }

  /// Checks that `spans` are in text order, apart, not empty, and inside the article.
  func check(_ spans: [TextSpan], in digest: ArticleDigest, mayBeNone: Bool = false) throws(CommandError) {
    guard let number = indexByDigest[digest] else { throw .unknownArticle(digest) }
    guard mayBeNone || !spans.isEmpty else { throw .badSpans(digest) }
    var end = ByteOffset(0)
    for span in spans {
      guard span.start >= end, !span.isEmpty, span.end.value <= slots[Int(number)].record.byteCount else {
        throw .badSpans(digest)
      }
      end = span.end
    }
  }

  private func check(_ definition: TagDefinition, for name: TagName) throws(CommandError) {
    let isVisible = name.unicodeScalars.contains { !$0.properties.isWhitespace && $0.value > 0x20 && $0.value != 0x7F }
    guard isVisible, definition.name == name else { throw .badTagName(name) }
    guard let key = definition.key else { return }
    let others = tagReviews.values.filter { $0.definition.key == key && $0.definition.name != name }
    if let taken = others.map(\.definition.name).min() { throw .tagKeyTaken(key: key, by: taken) }
  }
}

extension ReviewRecord {
  /// The same with the stamp of `other`, where both have one.
  fileprivate func withStamp(of other: ReviewRecord) -> ReviewRecord {
    switch (self, other) {
    case (.claim(let key, var new?), .claim(_, let old?)):
      new.stamp = old.stamp
      return .claim(key, new)
    case (.mention(let key, var new?), .mention(_, let old?)):
      new.stamp = old.stamp
      return .mention(key, new)
    case (.entity(let key, var new?), .entity(_, let old?)):
      new.stamp = old.stamp
      return .entity(key, new)
    case (.place(let key, var new?), .place(_, let old?)):
      new.stamp = old.stamp
      return .place(key, new)
    case (.article(let digest, var new?), .article(_, let old?)):
      new.stamp = old.stamp
      return .article(digest, new)
    case (.incident(let key, var new?), .incident(_, let old?)):
      new.stamp = old.stamp
      return .incident(key, new)
    case (.tag(let name, var new?), .tag(_, let old?)):
      new.stamp = old.stamp
      return .tag(name, new)
    case (.link(let link, var new?), .link(_, let old?)):
      new.stamp = old.stamp
      return .link(link, new)
    default: return self
    }
  }
}
