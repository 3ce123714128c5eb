import Annotation

/// Settles which place on the ground each toponym stands for.
///
/// Names written alike have one sense in an article. Each reading is weighed by how well known it is, by what the words beside
/// it say (“Balad, Iraq”), by the outlet's home, and by the countries, divisions and neighbourhoods of the article's other
/// places; the weighing is repeated, so that names settle one another. `PlaceWeights` has the weights.
package enum PlaceResolver {
  /// What to leave in or out.
  package struct Options: Sendable {
    /// Whether nationality words get a row, with the country they belong to.
    package var demonyms = false

    /// The usual: nationality words stay out.
    package init(demonyms: Bool = false) { self.demonyms = demonyms }
  }

  /// A row for each location mention and each facility resolved to a point, in mention order.
  ///
  /// - Complexity: linear in the mentions; at most 64 groups of names settle one another, and no name has more than 160
  ///   readings weighed.
  package static func places(
    of mentions: GroupedMentions, in document: Document, options: Options = Options(), gazetteer: Gazetteer = .standard
  ) -> [Place] {
    guard mentions.mentions.contains(where: { wants($0.kind, options) }) else { return [] }
    let marks = PlaceNameMarks(document, gazetteer: gazetteer)
    var gathering = ToponymGathering(document: document, marks: marks, gazetteer: gazetteer)
    var outer: Mention?
    for (index, mention) in mentions.mentions.enumerated() {
      if mention.kind == .organization || mention.kind == .armedGroup || mention.kind == .facility {
        if outer.map({ !$0.span.contains(mention.span) }) ?? true { outer = mention }
      }
      if wants(mention.kind, options), mention.rule != CoordinateFinder.rule {
        gathering.add(mention, at: index, inside: outer.flatMap { $0.span.contains(mention.span) ? $0 : nil })
      }
    }
    gathering.placeByOthers(mentions.mentions)
    var groups = gathering.groups
    ToponymRanking(gazetteer: gazetteer, home: OutletHome(article: document.article, gazetteer: gazetteer)).rank(
      &groups)
    let rows = PlaceRows(gazetteer: gazetteer, groups: groups)
    var toponyms = gathering.toponyms.makeIterator()
    var toponym = toponyms.next()
    var places: [Place] = []
    places.reserveCapacity(gathering.toponyms.count)
    for (index, mention) in mentions.mentions.enumerated() where wants(mention.kind, options) {
      if let found = toponym, found.mention == index {
        if let place = rows.row(for: found, mention: mention) { places.append(place) }
        toponym = toponyms.next()
      } else if mention.rule == CoordinateFinder.rule {
        places.append(point(of: mention, in: document))
      } else if mention.kind == .location {
        places.append(Place(mention: mention.id, entity: mention.entity))
      }
    }
    return places
  }

  /// The row for coordinates that the text gives.
  private static func point(of mention: Mention, in document: Document) -> Place {
    Place(
      mention: mention.id, entity: mention.entity,
      coordinates: CoordinateFinder.coordinates(at: mention.span, in: document.bytes),
      name: document.surface(mention.span), feature: "coordinates", level: .pointInTown, score: mention.score)
  }

  private static func wants(_ kind: Mention.Kind, _ options: Options) -> Bool {
    kind == .location || kind == .facility || (kind == .norp && options.demonyms)
  }
}
