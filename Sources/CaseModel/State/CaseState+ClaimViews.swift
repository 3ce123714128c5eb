import Annotation

extension CaseState {
  /// The claim at `ref`; nil where there is none. Reads one article's findings.
  package func claim(_ ref: ClaimRef) -> ClaimView? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return nil
    }
    return view(of: ref.number, in: ref.article.value, findings(of: ref.article))
  }

  /// The claims at `refs`, in their order; those that aren't there are left out. Reads the findings of an article once for all of its
  /// claims that follow each other.
  package func claims(at refs: [ClaimRef]) -> [ClaimView] {
    var views: [ClaimView] = []
    views.reserveCapacity(refs.count)
    var last: (article: ArticleIndex, findings: Findings?, keys: [ClaimKey]?)?
    for ref in refs {
      guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number)
      else { continue }
      if last?.article != ref.article {
        let findings = findings(of: ref.article)
        let keys = findings.map { Self.keys(of: $0, article: slots[ref.article.value].record.digest) }
        last = (ref.article, findings, keys)
      }
      if let view = view(of: ref.number, in: ref.article.value, last?.findings, keys: last?.keys) { views.append(view) }
    }
    return views
  }

  /// An article's claims in text order, rejected ones included. Reads its findings once.
  package func claims(in article: ArticleIndex) -> [ClaimView] { claims(in: article, findings(of: article)) }

  /// An article's claims in text order, rejected ones included, with `findings` read before.
  package func claims(in article: ArticleIndex, _ findings: Findings?) -> [ClaimView] {
    let keys = findings.map { Self.keys(of: $0, article: slots[article.value].record.digest) }
    let views = slots[article.value].claims.indices.compactMap { view(of: $0, in: article.value, findings, keys: keys) }
    return views.sorted {
      let (a, b) = (slots[article.value].claims[$0.ref.number].start, slots[article.value].claims[$1.ref.number].start)
      return a != b ? a < b : $0.ref < $1.ref
    }
  }

  /// The place of the claim that `key` names, in the present analysis.
  package func claimRef(_ key: ClaimKey) -> ClaimRef? {
    guard let index = indexByDigest[key.article].map({ Int($0) }) else { return nil }
    let slot = slots[index]
    if let entry = slot.claimReviews.first(where: { $0.key == key }) {
      return entry.row >= 0 ? ClaimRef(article: ArticleIndex(index), number: Int(entry.row)) : nil
    }
    let hash = key.anchorHash
    if let row = slot.claims.prefix(slot.machineClaimCount).firstIndex(where: { $0.hash == hash }) {
      return ClaimRef(article: ArticleIndex(index), number: row)
    }
    let row = machineRow(for: key, in: index)
    return row >= 0 ? ClaimRef(article: ArticleIndex(index), number: Int(row)) : nil
  }

  /// How far the claim at `ref` has come; nil where there is none. Constant time.
  package func status(of ref: ClaimRef) -> ReviewStatus? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return nil
    }
    return slots[ref.article.value].claims[ref.number].status
  }

  /// Whether anything was decided on the claim at `ref`, be it but a note. Constant time.
  package func isDecidedOn(_ ref: ClaimRef) -> Bool {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return false
    }
    return slots[ref.article.value].claims[ref.number].review >= 0
  }

  /// What was decided on the claim at `ref`; nil where nothing was. Constant time.
  package func review(of ref: ClaimRef) -> ClaimReview? {
    guard isDecidedOn(ref) else { return nil }
    let slot = slots[ref.article.value]
    return slot.claimReviews[Int(slot.claims[ref.number].review)].review
  }

  /// How far the claim at `ref` has come, what it is about and how sure it is said; nil where there is none. Constant time.
  package func codes(of ref: ClaimRef) -> (status: ReviewStatus, kind: Claim.Kind, certainty: Certainty)? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return nil
    }
    let row = slots[ref.article.value].claims[ref.number]
    return (row.status, row.kind, row.certainty)
  }

  /// The entity that the machine takes for the speaker of the claim at `ref`, merged ones resolved; nil where it knows none.
  package func machineSpeaker(of ref: ClaimRef) -> EntityKey? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return nil
    }
    let speaker = slots[ref.article.value].claims[ref.number].machineSpeaker
    return speaker >= 0 ? entityTable.slots[Int(entityTable.root(speaker))].key : nil
  }

  /// - Parameter keys: those of all the article's claims, where many views are made: one alone looks at every claim before it.
  private func view(of number: Int, in index: Int, _ findings: Findings?, keys: [ClaimKey]? = nil) -> ClaimView? {
    let slot = slots[index]
    let row = slot.claims[number]
    let entry = row.review >= 0 ? slot.claimReviews[Int(row.review)] : nil
    let review = entry?.review
    let isMachine = number < slot.machineClaimCount
    let machine = isMachine ? findings?.analysis.claims[number] : nil
    guard machine != nil || review?.added != nil else { return nil }
    let words = isMachine ? findings?.claimWords[number] ?? [] : []
    let added = review?.added
    let machineKey = isMachine ? keys?[number] : nil
    let key = entry?.key ?? machineKey ?? findings.map { Self.key(of: number, in: $0, article: slot.record.digest) }
    guard let key else { return nil }
    let spans = review?.spans ?? machine.map { ClaimSpans($0, words: words) } ?? added?.spans
    let speaker = row.speaker >= 0 ? entityTable.root(row.speaker) : nil
    return ClaimView(
      ref: ClaimRef(article: ArticleIndex(index), number: number), key: key, machine: machine, review: review,
      model: isMachine && slot.model >= 0 ? models[slot.model] : "",
      speaker: speaker.map { entityTable.slots[Int($0)].key },
      speakerName: speaker.map { name(ofEntity: $0) },
      sourceWords: isMachine ? findings?.sourceWords[number] ?? "" : "",
      cueWords: isMachine ? findings?.cueWords[number] ?? "" : "",
      spans: spans ?? ClaimSpans(content: key.content, words: key.words), kind: row.kind, certainty: row.certainty,
      polarity: review?.polarity ?? machine?.polarity ?? added?.polarity ?? .positive,
      quote: review?.quote ?? machine?.quote ?? added?.quote ?? .none)
  }

  /// The claims that an analyst joined into the one that `key` names, in the order they were first judged. Looks at the decisions on its
  /// article only.
  package func claims(joinedInto key: ClaimKey) -> [ClaimRef] {
    guard let index = indexByDigest[key.article] else { return [] }
    return slots[Int(index)].claimReviews.filter { $0.review.joinedInto == key && $0.row >= 0 }
      .map { ClaimRef(article: ArticleIndex(Int(index)), number: Int($0.row)) }
  }

  /// The links that `key` has part in, in the order of their claims.
  package func links(of key: ClaimKey) -> [(link: ClaimLink, review: LinkReview)] {
    listed(linksByClaim[key] ?? [])
  }

  /// Whether any claims are linked.
  package var hasLinks: Bool { !linkReviews.isEmpty }

  /// All links, in the order of their claims.
  package func links() -> [(link: ClaimLink, review: LinkReview)] { listed(Array(linkReviews.keys)) }

  private func listed(_ links: [ClaimLink]) -> [(link: ClaimLink, review: LinkReview)] {
    links.sorted { precedes($0, $1) }.compactMap { link in linkReviews[link].map { (link: link, review: $0) } }
  }

  private func precedes(_ a: ClaimLink, _ b: ClaimLink) -> Bool {
    for (left, right) in [(a.from, b.from), (a.to, b.to)] where left != right { return precedes(left, right) }
    return a.relation.rawValue < b.relation.rawValue
  }

  private func precedes(_ a: ClaimKey, _ b: ClaimKey) -> Bool {
    let (left, right) = (indexByDigest[a.article] ?? .max, indexByDigest[b.article] ?? .max)
    if left != right { return left < right }
    let (first, second) = (a.content.first, b.content.first)
    if let first, let second, first != second { return first < second }
    return a.anchorHash < b.anchorHash
  }

  /// The defined tags, in the order of their names' bytes.
  package var tags: [TagDefinition] {
    tagReviews.values.map(\.definition).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
