import Annotation

/// What each change makes of a review. A review in which nothing is decided becomes none.
extension CaseState {
  func changed(
    _ old: ClaimReview?, _ change: ClaimChange, key: ClaimKey, _ stamp: Stamp
  ) throws(CommandError) -> ClaimReview? {
    try check(key.content, in: key.article)
    var new = old ?? ClaimReview(stamp: stamp)
    new.stamp = stamp
    switch change {
    case .verdict(let verdict):
      new.verdict = verdict
      if verdict != .rejected { new.joinedInto = nil }
    case .spans(let spans):
      if let spans { try check(spans, in: key.article) }
      new.spans = spans
    case .certainty(let certainty): new.certainty = certainty
    case .kind(let kind): new.kind = kind
    case .polarity(let polarity): new.polarity = polarity
    case .quote(let quote): new.quote = quote
    case .modality(let modality): new.modality = modality
    case .speaker(let speaker): new.speaker = speaker
    case .counts(let counts):
      if let bad = counts?.first(where: { !$0.isSound }) { throw .countOutOfOrder(bad.what) }
      new.counts = counts
    case .dates(let dates):
      if let bad = dates?.first(where: \.value.isEmpty) { throw .badDate(bad.value) }
      new.dates = dates
    case .places(let places): new.places = places
    case .addTag(let tag):
      guard !tag.isEmpty else { throw .badTagName(tag) }
      if !new.tags.contains(tag) {
        new.tags.append(tag)
        new.tags.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    case .removeTag(let tag): new.tags.removeAll { $0 == tag }
    case .note(let note): new.note = note
    case .grade(let grade): new.grade = grade
    case .joined(let whole):
      if let whole {
        guard whole != key else { throw .joinedWithItself }
        try check(whole.content, in: whole.article)
      }
      new.joinedInto = whole
    case .add(let claim):
      guard old?.added == nil, isReplaying || !hasRow(for: key) else { throw .claimExists(key) }
      guard claim.spans.content == key.content, claim.spans.cue == key.cue else { throw .badSpans(key.article) }
      try check(claim.spans, in: key.article)
      new.added = claim
    case .delete:
      guard old?.added != nil else { throw .claimNotAdded(key) }
      return nil
    case .reset:
      let added = new.added
      new = ClaimReview(stamp: stamp)
      new.added = added
    }
    return new.isEmpty ? nil : new
  }

  private func check(_ spans: ClaimSpans, in article: ArticleDigest) throws(CommandError) {
    try check(spans.content, in: article)
    for part in [spans.source, spans.cue, spans.via] { try check(part, in: article, mayBeNone: true) }
  }

  /// Whether the machine found a claim that `key` names exactly.
  private func hasRow(for key: ClaimKey) -> Bool {
    guard let number = indexByDigest[key.article] else { return false }
    let slot = slots[Int(number)]
    let hash = key.anchorHash
    return slot.claims.prefix(slot.machineClaimCount).contains { $0.hash == hash }
  }

  func changed(
    _ old: MentionReview?, _ change: MentionChange, key: MentionKey, _ stamp: Stamp
  ) throws(CommandError) -> MentionReview? {
    try check([key.span], in: key.article)
    var new = old ?? MentionReview(stamp: stamp)
    new.stamp = stamp
    switch change {
    case .verdict(let verdict): new.verdict = verdict
    case .kind(let kind): new.kind = kind
    case .span(let span, let words):
      if let span { try check([span], in: key.article) }
      new.span = span
      new.words = span == nil ? nil : words
    case .entity(let entity): new.entity = entity
    case .note(let note): new.note = note
    case .add:
      guard old?.isAdded != true, isReplaying || !hasRow(for: key) else { throw .mentionExists(key) }
      new.isAdded = true
    case .delete:
      guard old?.isAdded == true else { throw .mentionNotAdded(key) }
      return nil
    case .reset:
      let isAdded = new.isAdded
      new = MentionReview(stamp: stamp)
      new.isAdded = isAdded
    }
    return new.isEmpty ? nil : new
  }

  private func hasRow(for key: MentionKey) -> Bool {
    guard let number = indexByDigest[key.article] else { return false }
    let slot = slots[Int(number)]
    return slot.mentions.prefix(slot.machineMentionCount).contains {
      Int($0.start) == key.span.start.value && Int($0.end) == key.span.end.value && $0.machineKind == key.kind
    }
  }

  func changed(
    _ old: EntityReview?, _ change: EntityChange, key: EntityKey, _ stamp: Stamp
  ) throws(CommandError) -> EntityReview? {
    var new = old ?? EntityReview(stamp: stamp)
    new.stamp = stamp
    switch change {
    case .merge(let target):
      if let target { try checkMerge(key, into: target) }
      new.mergedInto = target
    case .standAlone: new.mergedInto = key
    case .name(let name): new.name = name
    case .kind(let kind): new.kind = kind
    case .verdict(let verdict): new.verdict = verdict
    case .country(let country): new.country = country
    case .sector(let sector): new.sector = sector
    case .role(let role): new.role = role
    case .wikidata(let id): new.wikidata = id
    case .note(let note): new.note = note
    case .splitAlias(let alias, let target): new.splitAliases[NameFolding.key(alias)] = target
    case .keepApart(let other, let isApart):
      new.keptApart.removeAll { $0 == other }
      if isApart { new.keptApart = (new.keptApart + [other]).sorted() }
    }
    return new.isEmpty ? nil : new
  }

  /// Follows only what analysts merged, since what short forms say may change.
  private func checkMerge(_ key: EntityKey, into target: EntityKey) throws(CommandError) {
    var here: EntityKey? = target
    var steps = 0
    while let next = here, steps <= entityTable.slots.count {
      if next == key { throw .mergeCircle(key) }
      let following = entityReview(of: next)?.mergedInto
      here = following == next ? nil : following
      steps += 1
    }
  }

  func changed(
    _ old: ArticleReview?, _ change: ArticleChange, _ stamp: Stamp
  ) throws(CommandError) -> ArticleReview? {
    var new = old ?? ArticleReview(stamp: stamp)
    new.stamp = stamp
    switch change {
    case .outlet(let outlet): new.outlet = outlet
    case .url(let url): new.url = url
    case .title(let title): new.title = title
    case .published(let date):
      if let date, !CalendarDay.begins(date) { throw .badDate(date) }
      new.published = date
    case .grade(let grade): new.grade = grade
    case .setAside(let reason): new.setAside = reason
    case .reading(let reading): new.reading = reading
    case .note(let note): new.note = note
    }
    return new.isEmpty ? nil : new
  }

  func changed(
    _ old: IncidentReview?, _ change: IncidentChange, key: IncidentKey, _ stamp: Stamp
  ) throws(CommandError) -> IncidentReview? {
    var new = old ?? IncidentReview(stamp: stamp)
    new.stamp = stamp
    if case .made = key {
      if case .create = change {} else { guard old?.isMade == true else { throw .unknownIncident(key) } }
    }
    switch change {
    case .create(let type, let claims):
      guard case .made = key else { throw .unknownIncident(key) }
      guard old == nil else { throw .incidentExists(key) }
      for claim in claims { try check(claim.content, in: claim.article) }
      new.isMade = true
      new.type = type.map { Decided($0) }
      new.addedClaims = claims.withoutRepeats
    case .verdict(let verdict): new.verdict = verdict
    case .addClaims(let claims):
      for claim in claims { try check(claim.content, in: claim.article) }
      new.removedClaims.removeAll { claims.contains($0) }
      new.addedClaims = (new.addedClaims + claims).withoutRepeats
    case .removeClaims(let claims):
      new.addedClaims.removeAll { claims.contains($0) }
      if !new.isMade { new.removedClaims = (new.removedClaims + claims).withoutRepeats }
    case .type(let type): new.type = type
    case .date(let date):
      if let date { try check(date.value) }
      new.date = date
    case .place(let place): new.place = place
    case .perpetrators(let actors): new.perpetrators = actors
    case .targets(let actors): new.targets = actors
    case .weapon(let weapon): new.weapon = weapon
    case .count(let what, let count):
      if let count, !count.isOrdered { throw .countOutOfOrder(what) }
      new.counts[what] = count
    case .title(let title): new.title = title
    case .note(let note): new.note = note
    case .delete:
      guard new.isMade else { throw .incidentNotMade(key) }
      return nil
    }
    return new.isEmpty ? nil : new
  }

  private func check(_ date: IncidentDate) throws(CommandError) {
    for day in [date.start, date.end] where !CalendarDay.isDay(day) { throw .badDate(day) }
    guard date.start <= date.end else { throw .badDate("\(date.start)/\(date.end)") }
  }
}

extension [ClaimKey] {
  /// Each key once, at its first place.
  fileprivate var withoutRepeats: [ClaimKey] {
    var seen: Set<ClaimKey> = []
    return filter { seen.insert($0).inserted }
  }
}
