import Annotation
import CaseModel

extension DatasetExport {
  /// Writes an incident with who took part in it and what it rests on.
  mutating func write(_ incident: IncidentView) throws(DatasetError) {
    let id = DatasetIDs.incident(incident.key)
    let stamp = incident.review?.stamp
    let isMade = incident.review?.isMade ?? false
    let place = incident.place
    let location = place.map { place -> LocationKey in
      let key = LocationKey(place, name: place.name)
      if referred.locations[key] == nil { referred.locations[key] = LocationTrace(place: place, name: place.name) }
      return key
    }
    var row = DatasetRow(.incidents)
    row.add("id", id)
    row.add("title", incident.title)
    row.add("type", incident.type?.category.rawValue)
    row.add("mode", incident.type?.mode)
    row.add("date_start", incident.date?.start)
    row.add("date_end", incident.date?.end)
    row.add("date_level", incident.date?.level.rawValue)
    row.add(incident.date?.level)
    row.add("location", location.map { DatasetIDs.location($0) })
    row.add("place", place?.name)
    row.add("lat", place?.coordinates?.latitude)
    row.add("lon", place?.coordinates?.longitude)
    row.add("country", place?.country)
    row.add("admin1", place?.admin1)
    row.add("geo_level", place?.level?.rawValue)
    row.add(place?.level?.precision)
    row.add("perpetrators", names(incident.perpetrators))
    row.add("targets", names(incident.targets))
    row.add("weapon", incident.weapon)
    for what in Quantity.What.allCases {
      row.add("\(what.rawValue)_low", incident.counts[what]?.low?.value)
      row.add("\(what.rawValue)_best", incident.counts[what]?.best?.value)
      row.add("\(what.rawValue)_high", incident.counts[what]?.high?.value)
    }
    row.add("sources", incident.sourceCount)
    row.add("claims", incident.claims.count)
    addMachineValues(of: incident, to: &row)
    row.add("note", incident.review?.note)
    row.add("status", incident.status.rawValue)
    row.add("by", stamp?.by ?? model)
    row.add("at", stamp?.at.description)
    row.add("model", isMade ? nil : model)
    try write(row)
    let provenance = Provenance(incident, model: model)
    try write(
      incident.perpetrators, part: "perpetrator", of: id, provenance, isDecided: incident.review?.perpetrators != nil)
    try write(incident.targets, part: "target", of: id, provenance, isDecided: incident.review?.targets != nil)
    try writeEvidence(of: incident, id: id, provenance)
  }

  /// What the machine said, where the analyst says otherwise.
  private func addMachineValues(of incident: IncidentView, to row: inout DatasetRow) {
    let review = incident.review
    let machine = incident.machine
    row.add("machine_type", review?.type.flatMap { _ in machine.type?.category.rawValue })
    row.add("machine_mode", review?.type.flatMap { _ in machine.type?.mode })
    row.add("machine_date_start", review?.date.flatMap { _ in machine.date?.start })
    row.add("machine_date_end", review?.date.flatMap { _ in machine.date?.end })
    row.add("machine_place", incident.place == machine.place ? nil : machine.place?.name)
    row.add("machine_weapon", review?.weapon.flatMap { _ in machine.weapon })
    for what in Quantity.What.allCases {
      let count = review?.counts[what].flatMap { _ in machine.counts[what] }
      row.add("machine_\(what.rawValue)_low", count?.low?.value)
      row.add("machine_\(what.rawValue)_best", count?.best?.value)
      row.add("machine_\(what.rawValue)_high", count?.high?.value)
    }
  }

  /// Who made a row that belongs to an incident: the analyst where the incident's review says so, else the machine.
  struct Provenance {
    let stamp: Stamp?
    let model: String

    init(_ incident: IncidentView, model: String) {
      stamp = incident.review?.stamp
      self.model = model
    }

    /// Adds status, by, at and model.
    func add(to row: inout DatasetRow, isDecided: Bool) {
      let stamp = isDecided ? stamp : nil
      row.add("status", stamp == nil ? ReviewStatus.proposed.rawValue : ReviewStatus.added.rawValue)
      row.add("by", stamp?.by ?? model)
      row.add("at", stamp?.at.description)
      row.add("model", stamp == nil ? model : nil)
    }
  }

  private func names(_ actors: [IncidentActor]) -> DatasetCell {
    actors.isEmpty ? .none : .list(actors.map(\.name))
  }

  private mutating func write(
    _ actors: [IncidentActor], part: String, of id: String, _ provenance: Provenance, isDecided: Bool
  ) throws(DatasetError) {
    var seen: Set<EntityKey> = []
    for actor in actors where seen.insert(actor.entity).inserted {
      var row = DatasetRow(.incidentActors)
      row.add("incident", id)
      row.add("part", part)
      row.add("entity", refer(to: actor.entity))
      row.add("name", actor.name)
      row.add("certainty", actor.certainty.rawValue)
      row.add("claim", exported(actor.claim).map { DatasetIDs.claim($0) })
      provenance.add(to: &row, isDecided: isDecided)
      try write(row)
    }
  }

  private mutating func writeEvidence(
    of incident: IncidentView, id: String, _ provenance: Provenance
  ) throws(DatasetError) {
    let added = Set((incident.review?.addedClaims ?? []).compactMap { state.claimRef($0) })
    for claim in incident.claims where referred.claims.contains(claim) {
      try writeEvidence(claim, of: id, decides: "evidence", provenance, isDecided: added.contains(claim))
    }
    for (column, key, isDecided) in deciders(of: incident) {
      guard let claim = exported(key) else { continue }
      try writeEvidence(claim, of: id, decides: column, provenance, isDecided: isDecided)
    }
  }

  private mutating func writeEvidence(
    _ claim: ClaimRef, of id: String, decides column: String, _ provenance: Provenance, isDecided: Bool
  ) throws(DatasetError) {
    var row = DatasetRow(.incidentClaims)
    row.add("incident", id)
    row.add("claim", DatasetIDs.claim(claim))
    row.add("decides", column)
    row.add("why", isDecided ? "analyst" : "machine")
    provenance.add(to: &row, isDecided: isDecided)
    try write(row)
  }

  /// The columns of an incident that one claim decides.
  func deciders(of incident: IncidentView) -> [(column: String, claim: ClaimKey, isDecided: Bool)] {
    let review = incident.review
    var deciders: [(column: String, claim: ClaimKey, isDecided: Bool)] = []
    func add(_ column: String, _ claim: ClaimKey?, _ isDecided: Bool) {
      if let claim { deciders.append((column, claim, isDecided)) }
    }
    add("type", review?.type?.claim, true)
    add("date_start", review?.date?.claim, true)
    add("location", review?.place?.claim, true)
    add("weapon", review?.weapon?.claim, true)
    for what in Quantity.What.allCases {
      guard let count = incident.counts[what] else { continue }
      let isDecided = review?.counts[what] != nil
      add("\(what.rawValue)_low", count.low?.claim, isDecided)
      add("\(what.rawValue)_best", count.best?.claim, isDecided)
      add("\(what.rawValue)_high", count.high?.claim, isDecided)
    }
    return deciders
  }

  /// The claim that `key` names, when it is exported.
  private func exported(_ key: ClaimKey?) -> ClaimRef? {
    key.flatMap { state.claimRef($0) }.flatMap { referred.claims.contains($0) ? $0 : nil }
  }
}
