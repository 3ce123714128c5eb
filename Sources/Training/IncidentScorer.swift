import Annotation
import Extraction

/// Scores incidents: on MUC-4 templates, and on articles annotated in Sitrep's own JSON.
package struct IncidentScorer {
  private var number = ClaimScorer.Tally()
  private var type = ClaimScorer.Tally()
  private var confidence = ClaimScorer.Tally()
  private var fact = 0

  /// The report on gold files: MUC-4 `templates`, or articles in the JSON of `sitrep extract`.
  package static func report(on files: [[UInt8]]) -> String {
    let isMUC = files.flatMap(JSONNode.lines).contains { !$0["templates"].elements.isEmpty }
    return isMUC ? evaluateMUC(files) : evaluate(files)
  }

  /// The report on MUC-4 files in JSONL: how many incidents are found by type, and how sure the article is of who did it.
  package static func evaluateMUC(_ files: [[UInt8]]) -> String {
    var scorer = IncidentScorer()
    for node in files.flatMap(JSONNode.lines) { scorer.addMUC(node) }
    return """
                                P     R    F1
      \(ClaimScorer.line("incidents, number", scorer.number))
      \(ClaimScorer.line("incidents, type", scorer.type))
      Perpetrator confidence, where the organisation was found: \(scorer.confidence.right) of \(scorer.confidence.gold) right; \
      always "reported as fact": \(scorer.fact) of \(scorer.confidence.gold)
      """
  }

  private mutating func addMUC(_ node: JSONNode) {
    guard let text = node["text"].string else { return }
    let analysis = Extractor().analyze(Article(id: "", published: node["date"].string, text: text))
    let incidents = analysis.incidents.filter { $0.category == .assault }
    let templates = node["templates"].elements.filter { template in
      template["incident_stage_of_execution"].elements.first?["text"].string != "THREATENED"
    }
    number.gold += templates.count
    number.guessed += incidents.count
    number.right += min(templates.count, incidents.count)
    var types: [String: Int] = [:]
    for incident in incidents { types[Self.type(incident), default: 0] += 1 }
    type.gold += templates.count
    type.guessed += incidents.count
    for template in templates {
      let name = template["incident_type"].elements.first?["text"].string ?? ""
      if let left = types[name], left > 0 {
        types[name] = left - 1
        type.right += 1
      }
    }
    for template in templates { addConfidence(template, analysis, incidents) }
  }

  private static func type(_ incident: Incident) -> String {
    switch incident.mode {
    case "explosives", "suicide-attack": "BOMBING"
    case "abduct": "KIDNAPPING"
    case "destroy": "ARSON"
    default: "ATTACK"
    }
  }

  private mutating func addConfidence(_ template: JSONNode, _ analysis: Analysis, _ incidents: [Incident]) {
    let names = template["perp_organization_id"].elements.flatMap { $0["alts"].elements.compactMap(\.string) }.map {
      $0.lowercased()
    }
    guard !names.isEmpty,
      let values = template["perp_organization_confidence"].elements.first?["values"].elements.compactMap(\.string)
    else { return }
    for incident in incidents {
      for perpetrator in incident.perpetrators {
        let entity = analysis.entities[perpetrator.entity.index]
        guard ([entity.name] + entity.aliases).contains(where: { names.contains($0.lowercased()) }) else { continue }
        let claimsIt = analysis.claims.contains {
          $0.kind == .responsibility && $0.polarity == .positive && $0.sourceEntity == perpetrator.entity
        }
        let ours: Set<String> =
          switch perpetrator.certainty {
          case .asserted, .reported: claimsIt ? ["CLAIMED OR ADMITTED"] : ["REPORTED AS FACT"]
          case .alleged: ["SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"]
          case .unconfirmed, .possible, .conditional: ["POSSIBLE"]
          case .denied: []
          }
        confidence.gold += 1
        if !ours.isDisjoint(with: values) { confidence.right += 1 }
        if values.contains("REPORTED AS FACT") { fact += 1 }
        return
      }
    }
  }
}

extension IncidentScorer {
  /// The report on gold files in Sitrep's own JSON: incidents found by their evidence, and what is right of those.
  ///
  /// - Parameter details: whether what is wrong is listed too.
  package static func evaluate(_ files: [[UInt8]], details: Bool = false) -> String {
    var misses: [String] = []
    var found = ClaimScorer.Tally()
    var parts: [(name: String, tally: ClaimScorer.Tally)] = [
      "category", "mode", "date", "place", "killed", "injured", "perpetrators",
    ].map {
      ($0, ClaimScorer.Tally())
    }
    for node in files.flatMap(JSONNode.lines) where !node["incidents"].elements.isEmpty {
      guard let text = node["text"].string else { continue }
      let offsets = ScalarOffsets(text)
      func span(_ pair: JSONNode) -> TextSpan? {
        guard pair.elements.count == 2, let start = pair.elements[0].integer, let end = pair.elements[1].integer else {
          return nil
        }
        return offsets.span(start, end)
      }
      func words(_ list: JSONNode, _ id: String?) -> TextSpan? {
        guard let item = list.elements.first(where: { $0["id"].string == id }), let start = item["start"].integer,
          let end = item["end"].integer
        else { return nil }
        return offsets.span(start, end)
      }
      let analysis = Extractor().analyze(
        Article(
          id: "", title: node["title"].string, source: node["source"].string, published: node["published"].string,
          text: text))
      var used = Set<Int>()
      found.guessed += analysis.incidents.count
      for gold in node["incidents"].elements {
        found.gold += 1
        let evidence = gold["evidence"].elements.compactMap(span)
        let best = analysis.incidents.indices.filter { !used.contains($0) }.max {
          overlap($0, evidence, analysis) < overlap($1, evidence, analysis)
        }
        guard let best, overlap(best, evidence, analysis) > 0 else { continue }
        used.insert(best)
        found.right += 1
        let incident = analysis.incidents[best]
        func note(_ place: Int, _ isRight: Bool, _ wanted: String = "") {
          parts[place].tally.gold += 1
          if isRight { parts[place].tally.right += 1 }
          if !isRight {
            misses.append("\(node["id"].string ?? "") incident \(best): \(parts[place].name) is not \(wanted)")
          }
        }
        note(0, incident.category.rawValue == gold["type"].string)
        note(1, incident.mode == gold["mode"].string, gold["mode"].string ?? "none")
        if let date = words(node["timexes"], gold["date"].string) {
          note(
            2, incident.date.map { analysis.timexes[$0.index].span.overlaps(date) } ?? false,
            String(text.slice(date) ?? ""))
        }
        if let place = words(node["mentions"], gold["place"].string) {
          note(
            3,
            incident.place.map {
              String(text.slice(analysis.mentions[$0.index].span) ?? "") == String(text.slice(place) ?? "")
            } ?? false, String(text.slice(place) ?? ""))
        }
        for (number, what) in [(4, Quantity.What.killed), (5, .injured)] {
          guard let figure = gold["counts"][what.rawValue]["best"].integer else { continue }
          note(number, incident.counts.first { $0.what == what }?.range.best == figure, "\(figure)")
        }
        for perpetrator in gold["perpetrators"].elements {
          let name = node["entities"].elements.first { $0["id"].string == perpetrator["entity"].string }
          let names = ([name?["name"].string ?? ""] + (name?["aliases"].elements.compactMap(\.string) ?? [])).map {
            $0.lowercased()
          }
          note(
            6, incident.perpetrators.contains { names.contains(analysis.entities[$0.entity.index].name.lowercased()) },
            names[0])
        }
      }
    }
    let detail = parts.map { "\($0.name) \($0.tally.right) of \($0.tally.gold)" }.joined(separator: ", ")
    return
      "                            P     R    F1\n\(ClaimScorer.line("incidents found", found))\nOf those found: \(detail)"
      + (details ? "\n" + misses.joined(separator: "\n") : "")
  }

  /// How many bytes of gold evidence the incident's own covers.
  private static func overlap(_ incident: Int, _ evidence: [TextSpan], _ analysis: Analysis) -> Int {
    var sum = 0
    for a in analysis.incidents[incident].evidence {
      for b in evidence { sum += max(0, min(a.end.value, b.end.value) - max(a.start.value, b.start.value)) }
    }
    return sum
  }
}
