import Annotation

extension AnalysisRecord {
  func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(mention.id, to: &writer)
      bounds(mention.span, to: &writer)
      surface(mention.span, to: &writer)
      writer.key("type")
      writer.string(mention.kind.rawValue)
      writer.key("entity")
      id(mention.entity, to: &writer)
      writer.key("score")
      writer.score(mention.score)
      if let outer = mention.nestedIn {
        writer.key("nested_in")
        id(outer, to: &writer)
      }
    }
  }

  func write(_ entity: Entity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(entity.id, to: &writer)
      writer.key("name")
      writer.string(entity.name)
      writer.key("type")
      writer.string(entity.kind.rawValue)
      writer.key("aliases")
      writer.array(entity.aliases) { $0.string($1) }
      if let country = entity.country {
        writer.key("country")
        writer.string(country)
      }
      if let sector = entity.sector {
        writer.key("sector")
        writer.string(sector)
      }
      if let role = entity.role {
        writer.key("role")
        writer.string(role)
      }
    }
  }

  func write(_ place: Place, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("mention")
      id(place.mention, to: &writer)
      writer.key("entity")
      id(place.entity, to: &writer)
      point(place.coordinates, to: &writer)
      writer.key("country")
      writer.string(place.country)
      writer.key("admin1")
      writer.string(place.admin1)
      writer.key("name")
      writer.string(place.name)
      writer.key("gazetteer_id")
      writer.string(place.gazetteerID)
      writer.key("feature")
      writer.string(place.feature)
      writer.key("level")
      writer.string(place.level?.rawValue)
      writer.key("precision")
      if let precision = place.level?.precision { write(precision, to: &writer) } else { writer.null() }
      writer.key("use")
      writer.string(place.use.rawValue)
      writer.key("relation")
      writer.string(place.relation.rawValue)
      writer.key("score")
      writer.score(place.score)
      writer.key("candidates")
      writer.array(place.candidates) { write($1, to: &$0) }
    }
  }

  private func write(_ precision: GeoLevel.Precision, to writer: inout JSONWriter) {
    writer.object { writer in
      let codes: [(StaticString, Int?)] = [
        ("acled", precision.acled), ("ucdp", precision.ucdp), ("gtd_specificity", precision.gtdSpecificity),
        ("gtd_vicinity", precision.gtdVicinity.map { $0 ? 1 : 0 }), ("plover", precision.plover),
      ]
      for (name, code) in codes {
        writer.key(name)
        if let code { writer.int(code) } else { writer.null() }
      }
    }
  }

  private func write(_ candidate: GazetteerCandidate, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("gazetteer_id")
      writer.string(candidate.gazetteerID)
      writer.key("name")
      writer.string(candidate.name)
      point(candidate.coordinates, to: &writer)
      writer.key("country")
      writer.string(candidate.country)
      writer.key("admin1")
      writer.string(candidate.admin1)
      writer.key("feature")
      writer.string(candidate.feature)
      writer.key("population")
      if let population = candidate.population { writer.int(population) } else { writer.null() }
      writer.key("score")
      writer.score(candidate.score)
      writer.key("reason")
      writer.string(candidate.reason)
    }
  }

  private func point(_ coordinates: Coordinates?, to writer: inout JSONWriter) {
    writer.key("lat")
    if let coordinates { writer.double(coordinates.latitude) } else { writer.null() }
    writer.key("lon")
    if let coordinates { writer.double(coordinates.longitude) } else { writer.null() }
  }

  func write(_ timex: Timex, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(timex.id, to: &writer)
      bounds(timex.span, to: &writer)
      surface(timex.span, to: &writer)
      writer.key("type")
      writer.string(timex.kind.rawValue)
      writer.key("value")
      writer.string(timex.value)
      switch timex.anchor {
      case .published:
        writer.key("anchor")
        writer.string("published")
      case .timex(let anchor):
        writer.key("anchor")
        id(anchor, to: &writer)
      case nil: break
      }
      if let alternative = timex.alternative {
        writer.key("alternative")
        writer.string(alternative)
      }
    }
  }

  func write(_ quantity: Quantity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(quantity.id, to: &writer)
      bounds(quantity.span, to: &writer)
      surface(quantity.span, to: &writer)
      writer.key("what")
      writer.string(quantity.what.rawValue)
      writer.key("low")
      number(quantity.low, to: &writer)
      writer.key("best")
      number(quantity.best, to: &writer)
      writer.key("high")
      number(quantity.high, to: &writer)
      writer.key("modifier")
      writer.string(quantity.modifier.rawValue)
      writer.key("unit")
      writer.string(quantity.unit)
    }
  }

  func write(_ claim: Claim, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(claim.id, to: &writer)
      writer.key("source")
      spans(claim.source, to: &writer)
      writer.key("cue")
      spans(claim.cue, to: &writer)
      writer.key("content")
      spans(claim.content, to: &writer)
      writer.key("source_entity")
      id(claim.sourceEntity, to: &writer)
      writer.key("via")
      spans(claim.via, to: &writer)
      writer.key("kind")
      writer.string(claim.kind.rawValue)
      writer.key("certainty")
      writer.string(claim.certainty.rawValue)
      writer.key("polarity")
      writer.string(claim.polarity.rawValue)
      writer.key("hedges")
      spans(claim.hedges, to: &writer)
      writer.key("quote")
      writer.string(claim.quote.rawValue)
      writer.key("about")
      writer.array(claim.about) { writer, subject in
        switch subject {
        case .mention(let mention): id(mention, to: &writer)
        case .timex(let timex): id(timex, to: &writer)
        case .quantity(let quantity): id(quantity, to: &writer)
        }
      }
      if let parent = claim.parent {
        writer.key("parent")
        id(parent, to: &writer)
      }
      writer.key("score")
      writer.score(claim.score)
    }
  }

  func write(_ incident: Incident, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      id(incident.id, to: &writer)
      writer.key("type")
      writer.string(incident.category.rawValue)
      writer.key("mode")
      writer.string(incident.mode)
      writer.key("date")
      id(incident.date, to: &writer)
      writer.key("place")
      id(incident.place, to: &writer)
      writer.key("target")
      writer.array(incident.targets) { id($1, to: &$0) }
      writer.key("perpetrators")
      writer.array(incident.perpetrators) { writer, perpetrator in
        writer.object { writer in
          writer.key("entity")
          id(perpetrator.entity, to: &writer)
          writer.key("certainty")
          writer.string(perpetrator.certainty.rawValue)
        }
      }
      writer.key("weapon")
      writer.array(incident.weapons) { id($1, to: &$0) }
      writer.key("counts")
      writer.object { writer in
        for count in incident.counts {
          writer.key(count.what.rawValue)
          range(count.range, to: &writer)
        }
      }
      writer.key("claims")
      writer.array(incident.claims) { id($1, to: &$0) }
      writer.key("evidence")
      spans(incident.evidence, to: &writer)
    }
  }

  private func number(_ value: Double?, to writer: inout JSONWriter) {
    if let value { writer.double(value) } else { writer.null() }
  }

  private func range(_ range: CountRange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("low")
      if let low = range.low { writer.int(low) } else { writer.null() }
      writer.key("best")
      if let best = range.best { writer.int(best) } else { writer.null() }
      writer.key("high")
      if let high = range.high { writer.int(high) } else { writer.null() }
    }
  }
}
