import Annotation
import CaseModel

extension DatasetExport {
  /// Writes an article with its mentions and claims.
  mutating func write(_ index: ArticleIndex) throws(DatasetError) {
    let view = state[index]
    let findings = state.findings(of: index)
    let mentions = state.mentions(in: index, findings)
    let claims = state.claims(in: index, findings)
    let content = try text(view.digest)
    let article = ExportedArticle(view: view, text: content, analysis: findings?.analysis, mentions: mentions)
    let status = Self.status(of: view)
    let isReferred =
      mentions.contains { filter.admits($0.status) }
      || claims.contains { filter.admits($0.status) || evidence.contains($0.ref) }
    guard filter.admits(status) || isReferred else { return }
    try write(article, status: status)
    for mention in mentions where filter.admits(mention.status) { try write(mention, in: article) }
    for claim in claims where filter.admits(claim.status) || evidence.contains(claim.ref) {
      try write(claim, in: article)
      try writeValues(of: claim, in: article)
      referred.claims.insert(claim.ref)
    }
  }

  /// An article is accepted once it is read to the end, corrected when its metadata are.
  private static func status(of view: ArticleView) -> ReviewStatus {
    guard let review = view.review else { return .proposed }
    if review.setAside != nil { return .rejected }
    if review.outlet != nil || review.url != nil || review.title != nil || review.published != nil { return .corrected }
    return review.reading == .done ? .accepted : .proposed
  }

  private mutating func write(_ article: ExportedArticle, status: ReviewStatus) throws(DatasetError) {
    let view = article.view
    let review = view.review
    let copyOf = view.sourceGroup.flatMap { $0 == view.index || !filter.isAll ? nil : DatasetIDs.source($0) }
    var row = DatasetRow(.sources)
    row.add("id", article.id)
    row.add("name", view.record.id)
    row.add("title", view.title)
    row.add("outlet", view.outlet)
    row.add("url", view.url)
    row.add("scale", DatasetCell.none)
    row.add("language", DatasetCell.none)
    row.add("published", view.published)
    let evidence = review?.published == nil ? view.machinePublished?.evidence : nil
    row.add("published_evidence", evidence?.rawValue ?? (view.publishedIsImported ? "metadata" : nil))
    row.add("published_confidence", evidence?.confidence)
    row.add("retrieved", view.record.imported.description)
    row.add("sha256", view.digest.hex)
    row.add("scalars", article.index.scalarCount)
    row.add("admiralty", view.grade?.rawValue)
    row.add("copy_of", copyOf)
    row.add("reading", view.reading.rawValue)
    row.add("set_aside", view.setAside)
    row.add("imported_title", review?.title.flatMap { _ in view.record.title })
    row.add("imported_outlet", review?.outlet.flatMap { _ in view.record.outlet })
    row.add("imported_url", review?.url.flatMap { _ in view.record.url })
    row.add("imported_published", view.refusedPublished)
    row.add(
      "machine_published", review?.published.flatMap { _ in view.proposedPublished })
    row.add("note", review?.note)
    row.add("status", status.rawValue)
    row.add("by", review?.stamp.by ?? article.model)
    row.add("at", review?.stamp.at.description)
    row.add("model", article.model)
    try write(row)
    try writeText(article.text, of: article.id)
  }

  /// A score to four decimals, as `JSONWriter.score` writes it.
  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }

  private mutating func write(_ mention: MentionView, in article: ExportedArticle) throws(DatasetError) {
    let review = mention.review
    var row = DatasetRow(.mentions)
    row.add("id", DatasetIDs.mention(mention.ref))
    row.add("doc", article.id)
    row.add("start", article.scalar(mention.span.start))
    row.add("end", article.scalar(mention.span.end))
    row.add("quote", article.words([mention.span]))
    row.add("type", mention.kind.rawValue)
    row.add("entity", refer(to: mention.entity))
    row.add("location", location(of: mention))
    row.add("score", mention.machine.map { Self.rounded($0.score) })
    row.add("machine_spans", article.spans(review?.span == nil ? [] : [mention.machine?.span].compactMap { $0 }))
    row.add("machine_type", review?.kind == nil ? nil : mention.machine?.kind.rawValue)
    row.add("note", review?.note)
    row.add("status", mention.status.rawValue)
    row.add("by", mention.by)
    row.add("at", mention.at?.description)
    row.add("model", mention.model.isEmpty ? nil : mention.model)
    try write(row)
  }

  private mutating func write(_ claim: ClaimView, in article: ExportedArticle) throws(DatasetError) {
    let subject = article.subjects.subject(of: claim)
    let machineSubject = article.subjects.machineSubject(of: claim)
    let machine = claim.machine
    let review = claim.review
    let corrected = review?.spans == nil ? nil : machine
    let via = claim.spans.via.isEmpty ? article.view.outlet : article.words(claim.spans.via)
    let speaker = claim.speakerName ?? (claim.spans.source.isEmpty ? nil : article.words(claim.spans.source))
    let speakerType = claim.speaker.flatMap { state.entity($0)?.kind.rawValue }
    let (location, place, level) = mainPlace(of: claim, in: article)
    let count = subject.counts.first
    let date = subject.dates.first
    var row = DatasetRow(.claims)
    row.add("id", DatasetIDs.claim(claim.ref))
    row.add("doc", article.id)
    row.add("outlet", article.view.outlet)
    row.add("speaker", speaker)
    row.add("speaker_entity", claim.speaker.map { refer(to: $0) } ?? .none)
    row.add("speaker_type", speakerType)
    row.add("reported_by", via)
    row.add("quoted_text", article.words(claim.spans.content))
    row.add("cue", claim.spans.cue.isEmpty ? nil : article.words(claim.spans.cue))
    row.add("quote", claim.quote.rawValue)
    row.add("kind", claim.kind.rawValue)
    row.add("certainty", claim.certainty.rawValue)
    row.add("polarity", claim.polarity.rawValue)
    row.add("modality", claim.modality.rawValue)
    row.add("credibility", claim.grade?.rawValue)
    row.add("source_spans", article.spans(claim.spans.source))
    row.add("cue_spans", article.spans(claim.spans.cue))
    row.add("content_spans", article.spans(claim.spans.content))
    row.add("via_spans", article.spans(claim.spans.via))
    row.add("hedge_spans", article.spans(machine?.hedges ?? []))
    row.add("quantity", count?.what.rawValue)
    row.add("quantity_low", count?.low)
    row.add("quantity_best", count?.best)
    row.add("quantity_high", count?.high)
    row.add("quantity_unit", count?.unit)
    let days = date?.days
    row.add("date_start", days?.start.description)
    row.add("date_end", days?.end.description)
    row.add("date_level", days?.precision?.rawValue)
    row.add(days?.precision)
    row.add("timex", date?.cell)
    row.add("date_text", review?.dates == nil ? article.dateWords(of: claim).first : nil)
    row.add("location", location)
    row.add("place", place)
    row.add("place_level", level?.rawValue)
    row.add("tags", claim.tags.isEmpty ? .none : .list(claim.tags))
    row.add("score", machine.map { Self.rounded($0.score) })
    row.add("machine_kind", review?.kind == nil ? nil : machine?.kind.rawValue)
    row.add("machine_certainty", review?.certainty == nil ? nil : machine?.certainty.rawValue)
    row.add("machine_polarity", review?.polarity == nil ? nil : machine?.polarity.rawValue)
    row.add("machine_quote", review?.quote == nil ? nil : machine?.quote.rawValue)
    row.add("machine_speaker", review?.speaker == nil ? nil : machineSpeaker(of: claim))
    row.add("machine_source_spans", article.spans(corrected?.source ?? []))
    row.add("machine_cue_spans", article.spans(corrected?.cue ?? []))
    row.add("machine_content_spans", article.spans(corrected?.content ?? []))
    let machineCount = review?.counts == nil ? nil : machineSubject.counts.first
    row.add("machine_quantity", machineCount?.what.rawValue)
    row.add("machine_quantity_low", machineCount?.low)
    row.add("machine_quantity_best", machineCount?.best)
    row.add("machine_quantity_high", machineCount?.high)
    row.add("machine_timex", review?.dates == nil ? nil : machineSubject.dates.first?.cell)
    row.add("machine_place", review?.places == nil ? nil : machineSubject.places.first?.name)
    row.add("note", claim.note)
    row.add("joined_into", whole(of: claim).map { DatasetIDs.claim($0) })
    row.add("status", claim.status.rawValue)
    row.add("by", claim.by)
    row.add("at", claim.at?.description)
    row.add("model", claim.model.isEmpty ? nil : claim.model)
    try write(row)
  }

  /// The claim that `claim` was joined into, where that is exported too.
  private func whole(of claim: ClaimView) -> ClaimRef? {
    guard let ref = claim.joinedInto.flatMap({ state.claimRef($0) }), let status = state.status(of: ref) else {
      return nil
    }
    return filter.admits(status) || evidence.contains(ref) ? ref : nil
  }

  /// Whom the machine found to say `claim`, by name or in the words of the article; nil for nobody.
  private func machineSpeaker(of claim: ClaimView) -> String? {
    if let key = state.machineSpeaker(of: claim.ref), let entity = state.entity(key) { return entity.name }
    return claim.sourceWords.isEmpty ? nil : claim.sourceWords
  }

  /// Remembers where `mention` lies, with what was weighed for it and who settled it.
  mutating func location(of mention: MentionView) -> DatasetCell {
    guard mention.kind == .location || mention.kind == .facility, mention.place != nil || mention.machinePlace != nil
    else { return .none }
    let key = LocationKey(mention.place, name: mention.words)
    var trace =
      referred.locations[key] ?? LocationTrace(place: mention.place, name: mention.place?.name ?? mention.words)
    trace.candidates.formUnion(mention.machinePlace?.candidates.map(\.gazetteerID) ?? [])
    if trace.model.isEmpty { trace.model = mention.model }
    if mention.placeDecision != nil {
      let stamp = mention.review?.place != nil ? mention.review?.stamp : state.placeReview(of: mention.entity)?.stamp
      if let stamp, trace.stamp.map({ $0.at < stamp.at }) ?? true { trace.stamp = stamp }
    }
    referred.locations[key] = trace
    return .text(DatasetIDs.location(key))
  }
}
