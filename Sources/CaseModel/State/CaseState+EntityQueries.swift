import Annotation

extension CaseState {
  /// The numbers of the entity that `key` names and of all merged with it.
  func memberNumbers(of key: EntityKey) -> Set<Int32> {
    entityTable.number(of: key).map { Set(entityTable.family(of: entityTable.root($0))) } ?? []
  }

  /// The articles that mention an entity, sorted.
  func articleNumbers(of key: EntityKey) -> [Int32] {
    guard let number = entityTable.number(of: key) else { return [] }
    var all: [Int32] = []
    for member in entityTable.family(of: entityTable.root(number)) {
      all = all.unionSorted(entityTable.slots[Int(member)].articles)
    }
    return all
  }

  /// The articles that mention an entity, in order of import.
  package func articles(of key: EntityKey) -> [ArticleIndex] {
    articleNumbers(of: key).map { ArticleIndex(Int($0)) }
  }

  /// The mentions of an entity in order of articles and text, rejected ones left out.
  package func mentions(of key: EntityKey) -> [MentionRef] {
    let members = memberNumbers(of: key)
    return articleNumbers(of: key).flatMap { number in
      mentionRefs(in: Int(number)) { members.contains($0.entity) }
    }
  }

  /// The mentions of an entity in one article in text order, rejected ones left out.
  package func mentions(of key: EntityKey, in article: ArticleIndex) -> [MentionRef] {
    let members = memberNumbers(of: key)
    return mentionRefs(in: article.value) { members.contains($0.entity) }
  }

  /// The mentions of an entity that are written as `alias`, which is folded, in order of articles and text, rejected ones left out. Reads
  /// no findings.
  package func mentions(of key: EntityKey, writtenAs alias: String) -> [MentionRef] {
    guard let surface = surfaces.known(alias) else { return [] }
    let members = memberNumbers(of: key)
    return articleNumbers(of: key).flatMap { number in
      mentionRefs(in: Int(number)) { $0.surface == surface && members.contains($0.entity) }
    }
  }

  /// An article's mentions that count and that `isWanted` likes, in text order.
  func mentionRefs(in index: Int, _ isWanted: (MentionRow) -> Bool) -> [MentionRef] {
    let rows = slots[index].mentions
    let found = rows.indices.filter { !rows[$0].isRejected && isWanted(rows[$0]) }
    let sorted = found.sorted { a, b in
      if rows[a].start != rows[b].start { return rows[a].start < rows[b].start }
      return rows[a].end != rows[b].end ? rows[a].end > rows[b].end : a < b
    }
    return sorted.map { MentionRef(article: ArticleIndex(index), number: $0) }
  }

  /// The entities that `query` asks for, in its order; merged ones only as what they were merged into.
  package func entities(_ query: EntityQuery) -> [EntityKey] {
    var found: [(rank: Int, number: Int32)] = []
    func add(_ number: Int32) {
      let isAlone = entityTable.slots[Int(number)].children.isEmpty
      let family = isAlone ? [] : entityTable.family(of: number)
      let mentions =
        isAlone
        ? entityTable.slots[Int(number)].mentionCount
        : family.reduce(0) { $0 + entityTable.slots[Int($1)].mentionCount }
      // One that an analyst made and named is listed though no article mentions it.
      let isNamed =
        query.article == nil && query.leastMentions <= 1 && entityTable.slots[Int(number)].review?.name != nil
      guard mentions >= query.leastMentions || isNamed else { return }
      if !query.kinds.isEmpty, !query.kinds.contains(kind(of: number, isAlone ? [number] : family)) { return }
      switch query.order {
      case .mentions: found.append((mentions, number))
      case .articles:
        let slot = entityTable.slots[Int(number)]
        found.append((isAlone ? slot.articles.count : articleNumbers(of: slot.key).count, number))
      case .name: found.append((0, number))
      }
    }
    if let article = query.article {
      var roots: Set<Int32> = []
      for row in slots[article.value].mentions where !row.isRejected {
        let root = entityTable.root(row.entity)
        if roots.insert(root).inserted { add(root) }
      }
    } else {
      for number in entityTable.slots.indices where entityTable.slots[number].parent < 0 { add(Int32(number)) }
    }
    found.sort { a, b in
      if a.rank != b.rank { return a.rank > b.rank }
      let (left, right) = (entityTable.slots[Int(a.number)].sortPrefix, entityTable.slots[Int(b.number)].sortPrefix)
      return left != right ? left < right : precedes(a.number, b.number)
    }
    return found.map { entityTable.slots[Int($0.number)].key }
  }

  private func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let (left, right) = (entityTable.slots[Int(a)].key, entityTable.slots[Int(b)].key)
    return left.name != right.name ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left < right
  }

  /// The type of most mentions, unless the analyst says otherwise; of equal ones the first, and without mentions that of the family.
  private func kind(of number: Int32, _ family: [Int32]) -> Mention.Kind {
    if let kind = entityTable.slots[Int(number)].review?.kind { return kind }
    var counts = SIMD16<Int32>()
    for member in family { counts &+= entityTable.slots[Int(member)].kinds }
    var best: (kind: Mention.Kind, count: Int32) = (.person, 0)
    for (place, kind) in Mention.Kind.allCases.enumerated() where counts[place] > best.count {
      best = (kind, counts[place])
    }
    let own = entityTable.slots[Int(number)].key.family
    return best.count > 0 ? best.kind : Mention.Kind.allCases.first { EntityFamily($0) == own } ?? .person
  }

  /// The name to show of an entity: the analyst's, else what articles call it, else what analysts wrote where they named it.
  func name(ofEntity number: Int32) -> String {
    let slot = entityTable.slots[Int(number)]
    if let name = slot.review?.name ?? slot.name { return name }
    for index in slot.articles {
      for row in slots[Int(index)].mentions where row.entity == number && row.review >= 0 {
        let entry = slots[Int(index)].mentionReviews[Int(row.review)]
        let words = entry.review.words ?? entry.key.words
        if NameFolding.key(words) == slot.key.name { return words }
      }
    }
    for index in slot.speaking {
      for row in slots[Int(index)].claims where row.speaker == number && row.review >= 0 {
        let review = slots[Int(index)].claimReviews[Int(row.review)].review
        if case .entity(slot.key, let name) = review.speaker ?? review.added?.speaker { return name }
      }
    }
    return slot.key.name
  }

  /// The name that the entity of just this key shows, whatever it was merged into; nil where the case has no such entity.
  package func ownName(of key: EntityKey) -> String? { entityTable.number(of: key).map { name(ofEntity: $0) } }

  /// The entity that `key` names, or the one it was merged into; nil where the case has no such entity.
  package func entity(_ key: EntityKey) -> EntityView? {
    guard let root = entityTable.number(of: key).map({ entityTable.root($0) }) else { return nil }
    let family = entityTable.family(of: root)
    let slot = entityTable.slots[Int(root)]
    let name = name(ofEntity: root)
    var aliases: Set<String> = Set(slot.aliases)
    var mentions = 0
    var claims = 0
    for member in family {
      let other = entityTable.slots[Int(member)]
      mentions += other.mentionCount
      claims += Int(other.claimCount)
      aliases.insert(self.name(ofEntity: member))
      if let machine = other.name { aliases.insert(machine) }
      aliases.formUnion(other.aliases)
    }
    aliases.remove(name)
    let merging = family.dropFirst().compactMap { member -> Stamp? in
      let review = entityTable.slots[Int(member)].review
      return review?.mergedInto == nil ? nil : review?.stamp
    }
    return EntityView(
      key: slot.key, name: name, kind: kind(of: root, family),
      aliases: aliases.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      merged: family.dropFirst().map { entityTable.slots[Int($0)].key }.sorted(), mentionCount: mentions,
      articleCount: family.count == 1 ? slot.articles.count : articleNumbers(of: slot.key).count, claimCount: claims,
      country: slot.review?.country ?? slot.country, sector: slot.review?.sector ?? slot.sector,
      role: slot.review?.role ?? slot.role, review: slot.review, merging: merging.max { $0.at < $1.at })
  }

  /// The mention at `ref`; nil where there is none. Reads one article's findings.
  package func mention(_ ref: MentionRef) -> MentionView? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].mentions.indices.contains(ref.number)
    else { return nil }
    return view(of: ref.number, in: ref.article.value, findings(of: ref.article), places: nil)
  }

  /// An article's mentions in text order, rejected ones included. Reads its findings once.
  package func mentions(in article: ArticleIndex) -> [MentionView] { mentions(in: article, findings(of: article)) }

  /// An article's mentions in text order, rejected ones included, with `findings` read before.
  package func mentions(in article: ArticleIndex, _ findings: Findings?) -> [MentionView] {
    var places: [Int: Place] = [:]
    for place in findings?.analysis.places ?? [] where place.use != .demonym { places[place.mention.index] = place }
    let views = slots[article.value].mentions.indices.compactMap {
      view(of: $0, in: article.value, findings, places: places)
    }
    return views.sorted { a, b in a.span != b.span ? a.span < b.span : a.ref < b.ref }
  }

  /// The place of the mention that `key` names, in the present analysis.
  package func mentionRef(_ key: MentionKey) -> MentionRef? {
    guard let index = indexByDigest[key.article].map({ Int($0) }) else { return nil }
    let slot = slots[index]
    if let entry = slot.mentionReviews.first(where: { $0.key == key }) {
      return entry.row >= 0 ? MentionRef(article: ArticleIndex(index), number: Int(entry.row)) : nil
    }
    var row = machineRow(for: key, in: index, exactly: true)
    if row < 0 { row = machineRow(for: key, in: index, exactly: false) }
    return row >= 0 ? MentionRef(article: ArticleIndex(index), number: Int(row)) : nil
  }

  private func view(of number: Int, in index: Int, _ findings: Findings?, places: [Int: Place]?) -> MentionView? {
    let slot = slots[index]
    let row = slot.mentions[number]
    let entry = row.review >= 0 ? slot.mentionReviews[Int(row.review)] : nil
    let isMachine = number < slot.machineMentionCount
    let machine = isMachine ? findings?.analysis.mentions[number] : nil
    guard machine != nil || entry?.review.isAdded == true else { return nil }
    let span = TextSpan(Int(row.start), Int(row.end))
    let words = (isMachine ? findings?.mentionWords[number] : entry?.key.words) ?? ""
    let machinePlace =
      isMachine
      ? places.map { $0[number] }
        ?? findings?.analysis.places.first { $0.mention.index == number && $0.use != .demonym }
      : nil
    let decision = placeDecision(on: row, entry?.review)
    let place: ResolvedPlace? =
      switch decision {
      case .place(let place): place
      case .unmappable: nil
      case nil: machinePlace.flatMap { ResolvedPlace($0) }
      }
    let key = MentionKey(article: slot.record.digest, span: span, kind: row.machineKind, words: words)
    return MentionView(
      ref: MentionRef(article: ArticleIndex(index), number: number), key: entry?.key ?? key, machine: machine,
      review: entry?.review, model: isMachine && slot.model >= 0 ? models[slot.model] : "",
      span: entry?.review.span ?? span, words: entry?.review.words ?? words, kind: row.kind,
      entity: entityTable.slots[Int(entityTable.root(row.entity))].key, machinePlace: machinePlace, place: place,
      placeDecision: decision)
  }
}
