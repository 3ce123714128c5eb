import Annotation
import CaseModel

extension DatasetExport {
  // MARK: Entities

  /// Writes the entities that are judged or referred to, those merged into them, and their aliases, in the order of their keys.
  mutating func writeEntities() throws(DatasetError) {
    var query = EntityQuery()
    query.leastMentions = 0
    var keys = referred.entities
    for key in state.entities(query) {
      guard let view = state.entity(key), filter.admits(view.status) else { continue }
      // What was only ever the other end of something taken back is nobody any more.
      if view.mentionCount > 0 || view.claimCount > 0 || view.review != nil || view.merging != nil { keys.insert(key) }
    }
    for key in keys { keys.formUnion(state.entity(key)?.merged ?? []) }
    for key in keys { if let root = state.entity(key)?.key { keys.insert(root) } }
    for key in keys.sorted() { try writeEntity(key) }
  }

  private mutating func writeEntity(_ key: EntityKey) throws(DatasetError) {
    let view = state.entity(key)
    let isMerged = view.map { $0.key != key } ?? false
    let review = state.entityReview(of: key)
    let kind = isMerged ? nil : view?.kind
    let fallback = Mention.Kind.allCases.first { EntityFamily($0) == key.family }
    var row = DatasetRow(.entities)
    row.add("id", DatasetIDs.entity(key))
    row.add("canonical", isMerged ? key.name : view?.name ?? key.name)
    row.add("type", (kind ?? fallback)?.rawValue)
    row.add("country", isMerged ? nil : view?.country)
    row.add("sector", isMerged ? nil : view?.sector)
    row.add("role", isMerged ? nil : view?.role)
    row.add("wikidata", review?.wikidata)
    row.add("merged_into", isMerged ? DatasetCell(view.map { DatasetIDs.entity($0.key) }) : .none)
    row.add("mentions", isMerged ? nil : view?.mentionCount)
    row.add("articles", isMerged ? nil : view?.articleCount)
    row.add("claims", isMerged ? nil : view?.claimCount)
    let stamp = isMerged ? review?.stamp : view?.stamp
    row.add("note", review?.note)
    row.add("status", ((isMerged ? review?.status : view?.status) ?? .proposed).rawValue)
    row.add("by", stamp?.by ?? model)
    row.add("at", stamp?.at.description)
    row.add("model", model)
    try write(row)
    guard !isMerged, let view else { return }
    for alias in view.aliases {
      var row = DatasetRow(.aliases)
      row.add("entity", DatasetIDs.entity(key))
      row.add("alias", alias)
      row.add("status", view.status.rawValue)
      row.add("by", stamp?.by ?? model)
      row.add("at", stamp?.at.description)
      row.add("model", model)
      try write(row)
    }
  }

  // MARK: Places

  /// Writes the places that something exported refers to, and without a filter every other, in the order of their ids.
  mutating func writeLocations() throws(DatasetError) {
    var traces = referred.locations
    if filter.isAll {
      for key in state.locations() where traces[key] == nil {
        guard let view = state.location(key) else { continue }
        traces[key] = LocationTrace(place: view.place, name: view.name)
      }
    }
    let ordered = traces.map { (id: DatasetIDs.location($0.key), key: $0.key, trace: $0.value) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for (id, key, trace) in ordered {
      let view = state.location(key)
      let place = view?.place ?? trace.place
      let name = view?.name ?? trace.name
      var row = DatasetRow(.locations)
      row.add("id", id)
      row.add("name", name.isEmpty ? id : name)
      row.add("lat", place?.coordinates?.latitude)
      row.add("lon", place?.coordinates?.longitude)
      row.add("country", place?.country)
      row.add("admin1", place?.admin1)
      row.add("gazetteer_id", place?.gazetteerID)
      row.add("feature", place?.feature)
      row.add("level", place?.level?.rawValue)
      row.add(place?.level?.precision)
      row.add("candidates", trace.candidates.isEmpty ? .none : .list(trace.candidates.sorted()))
      row.add("accepted_by", trace.stamp?.by)
      row.add("mentions", view?.mentionCount ?? 0)
      row.add("articles", view?.articleCount ?? 0)
      row.add("incidents", view?.incidentCount ?? 0)
      row.add("status", trace.stamp == nil ? ReviewStatus.proposed.rawValue : ReviewStatus.accepted.rawValue)
      row.add("by", trace.stamp?.by ?? model)
      row.add("at", trace.stamp?.at.description)
      row.add("model", trace.model.isEmpty ? model : trace.model)
      try write(row)
    }
  }

  // MARK: Links and log

  /// Writes a link between two claims that are both exported.
  mutating func write(_ link: ClaimLink, _ review: LinkReview) throws(DatasetError) {
    guard let from = state.claimRef(link.from), let to = state.claimRef(link.to), referred.claims.contains(from),
      referred.claims.contains(to)
    else { return }
    var row = DatasetRow(.claimLinks)
    row.add("a", DatasetIDs.claim(from))
    row.add("b", DatasetIDs.claim(to))
    row.add("relation", link.relation.rawValue)
    row.add("note", review.note.isEmpty ? nil : review.note)
    row.add("status", ReviewStatus.added.rawValue)
    row.add("by", review.stamp.by)
    row.add("at", review.stamp.at.description)
    row.add("model", DatasetCell.none)
    try write(row)
  }

  /// Writes a line of the log.
  mutating func write(_ decision: Decision) throws(DatasetError) {
    let (origin, group): (String, Int?) =
      switch decision.origin {
      case .done: ("done", nil)
      case .undoes(let group): ("undoes", group.value)
      case .redoes(let group): ("redoes", group.value)
      }
    var row = DatasetRow(.log)
    row.add("sequence", decision.sequence)
    row.add("group", decision.group.value)
    row.add("by", decision.stamp.by)
    row.add("at", decision.stamp.at.description)
    row.add("origin", origin)
    row.add("of_group", group)
    row.add("act", decision.command.title)
    row.add("command", .json(CommandJSON.encode(decision.command)))
    try write(row)
  }
}
