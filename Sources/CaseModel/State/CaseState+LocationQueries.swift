import Annotation

extension CaseState {
  /// The articles that mention a place, sorted.
  func articleNumbers(at key: LocationKey) -> [Int32] {
    locationTable.number(of: key).map { locationTable.slots[Int($0)].articles } ?? []
  }

  /// The articles that mention a place, in order of import.
  package func articles(at key: LocationKey) -> [ArticleIndex] {
    articleNumbers(at: key).map { ArticleIndex(Int($0)) }
  }

  /// The mentions that lie at a place, in order of articles and text, rejected ones left out.
  package func mentions(at key: LocationKey) -> [MentionRef] {
    guard let location = locationTable.number(of: key) else { return [] }
    return locationTable.slots[Int(location)].articles.flatMap { number in
      mentionRefs(in: Int(number)) { $0.location == location }
    }
  }

  /// What articles write for a place, most used first, at most `limit` names; of names that differ in capitals or marks alone the first
  /// one met. Looks at its first 500 mentions, and reads the findings of one article for each name.
  package func writtenNames(at key: LocationKey, limit: Int) -> [String] {
    guard let location = locationTable.number(of: key) else { return [] }
    var counts: [Int32: (count: Int, first: MentionRef)] = [:]
    var seen = 0
    for article in locationTable.slots[Int(location)].articles where seen < 500 {
      for (number, row) in slots[Int(article)].mentions.enumerated() where row.location == location && !row.isRejected {
        seen += 1
        let ref = MentionRef(article: ArticleIndex(Int(article)), number: number)
        counts[row.surface, default: (0, ref)].count += 1
      }
    }
    let ordered = counts.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.first < $1.first }
    return ordered.prefix(limit).compactMap { words(of: $0.first) }
  }

  private func words(of ref: MentionRef) -> String? {
    let slot = slots[ref.article.value]
    let row = slot.mentions[ref.number]
    if row.review >= 0 {
      let entry = slot.mentionReviews[Int(row.review)]
      return entry.review.words ?? entry.key.words
    }
    return findings(of: ref.article)?.mentionWords[ref.number]
  }

  /// The place that an analyst chose last for a mention of the entity, or for its name; nil where none did.
  package func lastPlaceChosen(for key: EntityKey) -> ResolvedPlace? {
    guard let number = entityTable.number(of: key).map({ entityTable.root($0) }) else { return nil }
    var last: (at: Timestamp, place: ResolvedPlace)?
    func consider(_ decision: PlaceDecision?, _ at: Timestamp) {
      if case .place(let place)? = decision, at >= last?.at ?? at { last = (at, place) }
    }
    for member in entityTable.family(of: number) {
      if let review = placeReviews[entityTable.slots[Int(member)].key] { consider(review.decision, review.stamp.at) }
      for article in entityTable.slots[Int(member)].articles {
        for row in slots[Int(article)].mentions where row.entity == member && row.review >= 0 {
          let review = slots[Int(article)].mentionReviews[Int(row.review)].review
          consider(review.place, review.stamp.at)
        }
      }
    }
    return last?.place
  }

  /// The places of the case, most mentioned first.
  package func locations() -> [LocationKey] { sorted(locationTable.slots.indices) }

  /// The places that an article mentions, in the order of the case.
  package func locations(in article: ArticleIndex) -> [LocationKey] {
    sorted(
      Set(slots[article.value].mentions.lazy.filter { !$0.isRejected && $0.location >= 0 }.map { Int($0.location) }))
  }

  /// The keys of those of `places` that are listed, most mentioned first.
  private func sorted(_ places: some Sequence<Int>) -> [LocationKey] {
    let listed = places.filter {
      locationTable.slots[$0].mentionCount > 0 || !locationTable.slots[$0].incidents.isEmpty
    }
    let names = listed.map { locationTable.slots[$0].place?.name ?? locationTable.slots[$0].name ?? "" }
    return listed.indices.sorted { a, b in
      let (left, right) = (locationTable.slots[listed[a]], locationTable.slots[listed[b]])
      if left.mentionCount != right.mentionCount { return left.mentionCount > right.mentionCount }
      if names[a] != names[b] { return names[a].utf8.lexicographicallyPrecedes(names[b].utf8) }
      return left.key.sortText.utf8.lexicographicallyPrecedes(right.key.sortText.utf8)
    }.map { locationTable.slots[listed[$0]].key }
  }

  /// The place that `key` names; nil where no mention lies there and nothing took place there.
  package func location(_ key: LocationKey) -> LocationView? {
    guard let number = locationTable.number(of: key) else { return nil }
    let slot = locationTable.slots[Int(number)]
    guard slot.mentionCount > 0 || !slot.incidents.isEmpty else { return nil }
    var first: (day: Int32, article: Int32)?
    var last: (day: Int32, article: Int32)?
    for article in slot.articles {
      let day = days[Int(article)]
      guard day > 0 else { continue }
      if day < first?.day ?? .max { first = (day, article) }
      if day > last?.day ?? 0 { last = (day, article) }
    }
    let shown = place(ofLocation: number)
    return LocationView(
      key: key, name: shown.name, place: shown.coordinates == nil ? nil : shown,
      mentionCount: Int(slot.mentionCount), articleCount: slot.articles.count, incidentCount: slot.incidents.count,
      firstDate: first.map { Self.text(ofDay: $0.day) }, lastDate: last.map { Self.text(ofDay: $0.day) },
      doubtfulCount: Int(slot.doubtfulCount),
      isReviewed: slot.mentionCount > 0 && slot.decidedCount == slot.mentionCount)
  }

  /// Where a location lies, with the name to show: what the machine knows, else what analysts wrote where they put something there.
  func place(ofLocation number: Int32) -> ResolvedPlace {
    let slot = locationTable.slots[Int(number)]
    if var place = slot.place {
      if place.name.isEmpty { place.name = slot.name ?? "" }
      return place
    }
    if let name = slot.name { return ResolvedPlace(name: name, coordinates: nil) }
    for index in slot.articles {
      for row in slots[Int(index)].mentions where row.location == number && !row.isRejected {
        let review = row.review >= 0 ? slots[Int(index)].mentionReviews[Int(row.review)].review : nil
        if case .place(let place) = placeDecision(on: row, review) { return place }
        return ResolvedPlace(name: name(ofEntity: row.entity), coordinates: nil)
      }
    }
    for index in slot.incidents {
      if let place = incidentTable.slots[Int(index)].review?.place?.value { return place }
    }
    return ResolvedPlace(name: slot.key.sortText, coordinates: nil)
  }

  /// 20260214 as `2026-02-14`.
  private static func text(ofDay day: Int32) -> String {
    let digits = String(day)
    let padded = String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    return "\(padded.prefix(4))-\(padded.dropFirst(4).prefix(2))-\(padded.dropFirst(6))"
  }
}

extension LocationKey {
  /// A text that tells keys apart, to sort by.
  var sortText: String {
    switch self {
    case .gazetteer(let id): "g:\(id)"
    case .point(let name, let point): "p:\(name):\(point.latitude):\(point.longitude)"
    case .unresolved(let name): "u:\(name)"
    }
  }
}
