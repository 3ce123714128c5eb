import Annotation

extension Findings {
  /// The first byte of packed findings: the version of their layout.
  ///
  /// Version 2 names cases by their place in `allCases`, so cases may be added at the end of an enumeration only.
  package static let packedVersion: UInt8 = 3

  /// The findings in a compact form for storing.
  package func packed() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(analysis.model)
    writer.write(analysis.published) { writer, published in
      writer.write(published.value)
      writer.write(case: published.evidence)
      writer.write(published.span) { $0.write($1) }
    }
    writer.write(analysis.zones) { writer, zone in
      writer.write(zone.span)
      writer.write(case: zone.kind)
    }
    writer.write(analysis.mentions) { writer, mention in
      writer.write(mention.span)
      writer.write(case: mention.kind)
      writer.write(mention.entity.index)
      writer.write(mention.score)
      writer.write(mention.nestedIn) { $0.write($1.index) }
      writer.write(mention.rule)
    }
    writer.write(analysis.entities) { writer, entity in
      writer.write(entity.name)
      writer.write(case: entity.kind)
      writer.write(entity.aliases) { $0.write($1) }
      writer.write(entity.country) { $0.write($1) }
      writer.write(entity.sector) { $0.write($1) }
      writer.write(entity.role) { $0.write($1) }
    }
    writer.write(analysis.places) { $0.write($1) }
    writer.write(analysis.timexes) { writer, timex in
      writer.write(timex.span)
      writer.write(case: timex.kind)
      writer.write(timex.value)
      writer.write(timex.anchor) { writer, anchor in
        if case .timex(let id) = anchor { writer.write(id.index) } else { writer.write(-1) }
      }
      writer.write(timex.rule)
      writer.write(timex.alternative) { $0.write($1) }
    }
    writer.write(analysis.quantities) { writer, quantity in
      writer.write(quantity.span)
      writer.write(case: quantity.what)
      writer.write(quantity.low) { $0.write($1) }
      writer.write(quantity.best) { $0.write($1) }
      writer.write(quantity.high) { $0.write($1) }
      writer.write(case: quantity.modifier)
      writer.write(quantity.unit) { $0.write($1) }
      writer.write(quantity.rule)
    }
    writer.write(analysis.claims) { $0.write($1) }
    writer.write(analysis.incidents) { $0.write($1) }
    writer.write(mentionWords) { $0.write($1) }
    writer.write(claimWords) { writer, words in writer.write(words) { $0.write($1) } }
    writer.write(sourceWords) { $0.write($1) }
    writer.write(cueWords) { $0.write($1) }
    writer.write(headline)
    writer.write(opening)
    return [Self.packedVersion] + writer.finished()
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ span: TextSpan) {
    write(span.start.value)
    write(span.count)
  }

  fileprivate mutating func write(_ spans: [TextSpan]) { write(spans) { $0.write($1) } }

  fileprivate mutating func write(_ coordinates: Coordinates) {
    write(coordinates.latitude)
    write(coordinates.longitude)
  }

  fileprivate mutating func write(_ place: Place) {
    write(place.mention.index)
    write(place.entity.index)
    write(place.coordinates) { $0.write($1) }
    write(place.country) { $0.write($1) }
    write(place.admin1) { $0.write($1) }
    write(place.name) { $0.write($1) }
    write(place.gazetteerID) { $0.write($1) }
    write(place.feature) { $0.write($1) }
    write(place.level) { $0.write(case: $1) }
    write(case: place.use)
    write(case: place.relation)
    write(place.score)
    write(place.candidates) { writer, candidate in
      writer.write(candidate.gazetteerID)
      writer.write(candidate.name)
      writer.write(candidate.coordinates)
      writer.write(candidate.country) { $0.write($1) }
      writer.write(candidate.admin1) { $0.write($1) }
      writer.write(candidate.feature)
      writer.write(candidate.population) { $0.write($1) }
      writer.write(candidate.score)
      writer.write(candidate.reason)
    }
  }

  fileprivate mutating func write(_ claim: Claim) {
    write(claim.source)
    write(claim.cue)
    write(claim.content)
    write(claim.sourceEntity) { $0.write($1.index) }
    write(claim.via)
    write(case: claim.kind)
    write(case: claim.certainty)
    write(case: claim.polarity)
    write(claim.hedges)
    write(case: claim.quote)
    write(claim.about) { writer, subject in
      switch subject {
      case .mention(let id):
        writer.write(0)
        writer.write(id.index)
      case .timex(let id):
        writer.write(1)
        writer.write(id.index)
      case .quantity(let id):
        writer.write(2)
        writer.write(id.index)
      }
    }
    write(claim.parent) { $0.write($1.index) }
    write(claim.score)
    write(claim.rule)
  }

  fileprivate mutating func write(_ incident: Incident) {
    write(case: incident.category)
    write(incident.mode) { $0.write($1) }
    write(incident.date) { $0.write($1.index) }
    write(incident.place) { $0.write($1.index) }
    write(incident.targets) { $0.write($1.index) }
    write(incident.perpetrators) { writer, perpetrator in
      writer.write(perpetrator.entity.index)
      writer.write(case: perpetrator.certainty)
    }
    write(incident.weapons) { $0.write($1.index) }
    write(incident.counts) { writer, count in
      writer.write(case: count.what)
      writer.write(count.range.low) { $0.write($1) }
      writer.write(count.range.best) { $0.write($1) }
      writer.write(count.range.high) { $0.write($1) }
    }
    write(incident.claims) { $0.write($1.index) }
    write(incident.evidence)
  }
}
