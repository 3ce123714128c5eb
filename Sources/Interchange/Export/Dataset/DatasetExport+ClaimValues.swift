import Annotation
import CaseModel

extension ClaimDate {
  /// Its value, where that tells any part of a date.
  var cell: String? { isSymbolic ? nil : value }
}

extension ExportedArticle {
  /// The words of the dates that the machine has `claim` give, in the order of `ClaimSubjectFinder.machineSubject`.
  func dateWords(of claim: ClaimView) -> [String] { subjects.machineSpans(of: claim).dates.map { words([$0]) } }
}

extension DatasetExport {
  /// Where a claim says it happened: the analyst's place, else that of the mention which says so most exactly.
  mutating func mainPlace(
    of claim: ClaimView, in article: ExportedArticle
  ) -> (cell: DatasetCell, name: String?, level: GeoLevel?) {
    guard let places = claim.review?.places else {
      guard let mention = article.subjects.placeMentions(of: claim).first else { return (.none, nil, nil) }
      return (location(of: mention), mention.place?.name ?? mention.words, mention.place?.level)
    }
    guard let place = places.first else { return (.none, nil, nil) }
    return (location(of: place, settledBy: claim.review?.stamp), place.name, place.level)
  }

  /// Writes every number, date and place of a claim, those of the machine and those of the analyst.
  mutating func writeValues(of claim: ClaimView, in article: ExportedArticle) throws(DatasetError) {
    let subject = article.subjects.subject(of: claim)
    let machine = article.subjects.machineSubject(of: claim)
    let review = claim.review
    for (position, count) in subject.counts.enumerated() {
      var row = start("number", position, of: claim)
      row.add("quantity", count.what.rawValue)
      row.add("low", count.low)
      row.add("best", count.best)
      row.add("high", count.high)
      row.add("unit", count.unit)
      addDate(nil, to: &row)
      addPlace(nil, .none, to: &row)
      try finish(row, claim, isCorrected: review?.counts != nil, isMachines: machine.counts.contains(count))
    }
    let words = review?.dates == nil ? article.dateWords(of: claim) : []
    for (position, date) in subject.dates.enumerated() {
      var row = start("date", position, of: claim)
      addNoCount(to: &row)
      addDate(date, words: words.indices.contains(position) ? words[position] : nil, to: &row)
      addPlace(nil, .none, to: &row)
      try finish(row, claim, isCorrected: review?.dates != nil, isMachines: machine.dates.contains(date))
    }
    let mentions = article.subjects.placeMentions(of: claim)
    for (position, place) in subject.places.enumerated() {
      var row = start("place", position, of: claim)
      addNoCount(to: &row)
      addDate(nil, to: &row)
      let isMachines = machine.places.contains(place)
      let cell =
        review?.places == nil && mentions.indices.contains(position)
        ? location(of: mentions[position]) : location(of: place, settledBy: review?.stamp)
      addPlace(place, cell, to: &row)
      try finish(row, claim, isCorrected: review?.places != nil, isMachines: isMachines)
    }
  }

  private func start(_ part: String, _ position: Int, of claim: ClaimView) -> DatasetRow {
    var row = DatasetRow(.claimValues)
    row.add("claim", DatasetIDs.claim(claim.ref))
    row.add("part", part)
    row.add("position", position + 1)
    return row
  }

  private func addNoCount(to row: inout DatasetRow) {
    for column in ["quantity", "low", "best", "high", "unit"] { row.add(column, DatasetCell.none) }
  }

  private func addDate(_ date: ClaimDate?, words: String? = nil, to row: inout DatasetRow) {
    let days = date?.days
    row.add("timex", date?.cell)
    row.add("date_text", words)
    row.add("date_start", days?.start.description)
    row.add("date_end", days?.end.description)
    row.add("date_level", days?.precision?.rawValue)
  }

  private func addPlace(_ place: ResolvedPlace?, _ cell: DatasetCell, to row: inout DatasetRow) {
    row.add("location", cell)
    row.add("place", place?.name)
    row.add("place_level", place?.level?.rawValue)
  }

  private mutating func finish(
    _ row: DatasetRow, _ claim: ClaimView, isCorrected: Bool, isMachines: Bool
  ) throws(DatasetError) {
    var row = row
    let stamp = isCorrected ? claim.review?.stamp : nil
    let status: ReviewStatus = !isCorrected ? .proposed : isMachines ? .accepted : .added
    row.add("status", status.rawValue)
    row.add("by", stamp?.by ?? (claim.model.isEmpty ? claim.by : claim.model))
    row.add("at", stamp?.at.description)
    row.add("model", isMachines && !claim.model.isEmpty ? claim.model : nil)
    try write(row)
  }

  /// Remembers a place that the analyst gave.
  private mutating func location(of place: ResolvedPlace, settledBy stamp: Stamp?) -> DatasetCell {
    let key = LocationKey(place, name: place.name)
    var trace = referred.locations[key] ?? LocationTrace(place: place, name: place.name)
    if trace.stamp == nil { trace.stamp = stamp }
    referred.locations[key] = trace
    return .text(DatasetIDs.location(key))
  }
}
