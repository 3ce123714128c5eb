import Annotation

/// Where nationality words point: each to its country. They are a layer apart, since what they stand beside happened there or elsewhere,
/// and don't help to settle other names.
enum DemonymPlaces {
  /// A row for each nationality word whose country is known, in mention order.
  ///
  /// - Complexity: linear in the mentions.
  static func places(of grouped: GroupedMentions, gazetteer: Gazetteer) -> [Place] {
    var known: [EntityID: Place] = [:]
    return grouped.mentions.compactMap { mention in
      guard mention.kind == .norp, let code = grouped.entities[mention.entity.index].country else { return nil }
      var place = known[mention.entity]
      if place == nil, let country = gazetteer.country(code: code) {
        let found = gazetteer.place(of: country)
        place = Place(
          mention: mention.id, entity: mention.entity, coordinates: found.coordinates, country: code,
          name: gazetteer.name(found), gazetteerID: gazetteer.id(found), feature: found.feature.name, level: .country,
          use: .demonym)
        known[mention.entity] = place
      }
      place?.mention = mention.id
      place?.score = mention.score
      return place
    }
  }
}
