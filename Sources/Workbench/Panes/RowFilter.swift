import Annotation
import CaseModel

/// What was typed to filter a pane: words that must all occur, and `field:value` terms; `!` in front turns a term round.
///
/// Case is ignored. Fields that a pane does not know are read as words.
package struct RowFilter: Equatable, Sendable {
  /// One term.
  package struct Term: Equatable, Sendable {
    /// The field, in lower case; nil for a word.
    package var field: String?
    /// What must occur, in lower case.
    package var value: String
    /// Whether it must not.
    package var isNegated: Bool

    /// Whether one of the values between its commas is how `word` or `abbreviation` begins; case and spaces don't count.
    func means(_ word: String, _ abbreviation: String = "") -> Bool {
      value.split(separator: ",").contains { part in
        Self.plain(word).hasPrefix(Self.plain(String(part)))
          || !abbreviation.isEmpty && Self.plain(abbreviation) == Self.plain(String(part))
      }
    }

    private static func plain(_ text: String) -> String {
      text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    }
  }

  /// The terms, in the order they were typed.
  package let terms: [Term]

  /// The fields that a pane's filter knows, each with what its value says.
  package static func meanings(of pane: Pane) -> [(field: String, meaning: String)] {
    switch pane {
    case .articles:
      [
        ("outlet", "part of the outlet's name"), ("title", "part of the title"),
        ("date", "how the published date begins"), ("from", "published on this day or later"),
        ("until", "published on this day or before"), ("state", "unread, in_work, done"),
        ("grade", "the source's grade, A to F"), ("aside", "set aside: yes, no"),
      ]
    case .entities:
      [("type", "its type or three letters"), ("country", "its country's code"), ("sector", "its sector")]
    case .locations:
      [
        ("region", "part of the world"), ("country", "a code, or part of a country's name"),
        ("division", "part of a division's name"), ("level", "how exactly it is known"),
        ("within", "at most so many km from the place that distances are measured from"),
        ("resolved", "found on the ground: yes, no"), ("doubtful", "yes, no"), ("reviewed", "yes, no"),
      ]
    case .claims:
      [
        ("status", "proposed, accepted, rejected, corrected, added; several with commas"),
        ("kind", "its kind, or the letters of it"), ("certainty", "how sure, or the letters of it"),
        ("speaker", "part of the speaker's name; `article` the article itself, `none` nobody named"),
        ("killed", "`5`, `3-8`, `>5`, `<5`, `yes`, `no`"), ("injured", "the same"),
        ("number", "the same, of anything that is counted"),
        ("when", "when it says it was: `2024`, `2024-03`, `2024-03-05`, `>2024-03`, `<2024`, `yes`, `no`"),
        ("place", "part of the name of the place, its division or country, a country's code, `yes`, `no`"),
        ("tag", "part of a tag"), ("incident", "evidence of one: `yes`, `no`, part of its summary"),
        ("outlet", "part of the outlet's name"), ("article", "part of the article's title or file"),
        ("polarity", "positive, negative"), ("cue", "part of the reporting words"),
        ("quote", "direct, indirect, mixed, none"), ("note", "part of the note"),
        ("grade", "the information's grade, 1 to 6"), ("score", "how sure the machine is: `<0.5`, `>0.8`"),
      ]
    case .incidents:
      [("type", "its category"), ("date", "how its first day begins"), ("status", "as of claims")]
    case .text: []
    }
  }

  /// The fields that a pane's filter knows.
  package static func fields(of pane: Pane) -> [String] { meanings(of: pane).map(\.field) }

  /// The first field of the filter that `pane` does not know; nil where it knows all.
  package func unknownField(in pane: Pane) -> String? {
    terms.lazy.compactMap(\.field).first { !Self.fields(of: pane).contains($0) }
  }

  /// The first field of the pane that stands in the filter without a value, as in `speaker:`; nil where none does.
  package func emptyField(in pane: Pane) -> String? {
    terms.lazy.filter { $0.field == nil && $0.value.hasSuffix(":") }.map { String($0.value.dropLast()) }
      .first { Self.fields(of: pane).contains($0) }
  }

  /// Reads `text`.
  package init(_ text: String) {
    terms = text.split(separator: " ").compactMap { part in
      var part = part[...]
      let isNegated = part.hasPrefix("!")
      if isNegated { part = part.dropFirst() }
      guard !part.isEmpty else { return nil }
      if let colon = part.firstIndex(of: ":"), colon != part.startIndex, part.index(after: colon) != part.endIndex {
        return Term(
          field: part[..<colon].lowercased(), value: part[part.index(after: colon)...].lowercased(),
          isNegated: isNegated)
      }
      return Term(field: nil, value: part.lowercased(), isNegated: isNegated)
    }
  }

  /// Whether it filters nothing.
  package var isEmpty: Bool { terms.isEmpty }

  /// Whether a record must be read to tell if it passes.
  package var hasWords: Bool { !terms.isEmpty }

  /// Whether claims must be read to tell if they pass, not only how they are judged and what is found in them.
  var asksForWords: Bool {
    terms.contains {
      !["status", "kind", "certainty", "outlet", "article", "grade", "tag", "note", "incident"].contains($0.field)
        && !Self.subjectFields.contains($0.field ?? "")
    }
  }

  private static let subjectFields = ["killed", "injured", "number", "when", "place"]

  /// Whether it asks how many, when or where claims say.
  var asksForSubjects: Bool {
    terms.contains { Self.subjectFields.contains($0.field ?? "") }
  }

  /// Has the index do what it can of the filter; `matches` is still asked about what is left.
  func narrow(_ query: inout ArticleQuery) {
    for term in terms where !term.isNegated {
      switch term.field {
      case "state": query.reading = ReadingState(rawValue: term.value)
      case "from": query.from = term.value
      case "until": query.through = term.value
      default: break
      }
    }
  }

  /// Whether an article passes. Fields: outlet, title, date, state, grade, aside.
  func matches(_ article: ArticleView) -> Bool {
    passes { term in
      switch term.field {
      case "outlet": Self.contains(article.outlet, term.value)
      case "title": Self.contains(article.title, term.value)
      case "date": article.published?.hasPrefix(term.value) ?? false
      case "state": term.means(article.reading.rawValue) || term.means(article.reading.words)
      case "grade": article.grade?.rawValue.lowercased() == term.value
      case "aside": (article.setAside != nil) == (term.value == "yes")
      case "from", "until": true
      default:
        Self.contains(article.title, Self.word(term)) || Self.contains(article.outlet, Self.word(term))
          || Self.contains(article.record.id, Self.word(term))
          || Self.contains(article.published, Self.word(term))
      }
    }
  }

  /// Whether an entity passes. Fields: type, country, sector.
  func matches(_ entity: EntityView) -> Bool {
    passes { term in
      switch term.field {
      case "type": term.means(entity.kind.rawValue, entity.kind.abbreviation)
      case "country": entity.country?.lowercased() == term.value
      case "sector": entity.sector?.lowercased() == term.value
      default:
        Self.contains(entity.name, Self.word(term)) || entity.aliases.contains { Self.contains($0, Self.word(term)) }
      }
    }
  }

  /// Whether a place passes. Fields: region, country, division, level, within (km of `reference`), resolved, doubtful, reviewed.
  func matches(_ location: LocationView, from reference: Coordinates? = nil) -> Bool {
    let country = location.place?.country
    return passes { term in
      switch term.field {
      case "region": Self.contains(country.flatMap(CountryNames.region), term.value)
      case "country":
        country?.lowercased() == term.value || Self.contains(country.flatMap(CountryNames.name), term.value)
      case "within": isWithin(Double(term.value), of: reference, location.place?.coordinates)
      case "resolved": (location.place != nil) == (term.value == "yes")
      case "doubtful": (location.place == nil || location.doubtfulCount > 0) == (term.value == "yes")
      case "reviewed": location.isReviewed == (term.value == "yes")
      case "division": Self.contains(location.place?.admin1, term.value)
      case "level":
        location.place?.level.map { term.means($0.rawValue, $0.abbreviation) || term.means($0.words) } ?? false
      default: Self.contains(location.name, Self.word(term)) || Self.contains(location.place?.name, Self.word(term))
      }
    }
  }

  /// Whether an incident passes. Fields: type, date, status.
  func matches(_ incident: IncidentView) -> Bool {
    passes { term in
      switch term.field {
      case "type": incident.type?.category.rawValue.lowercased() == term.value
      case "date": incident.date?.start.hasPrefix(term.value) ?? false
      case "status": term.means(incident.status.rawValue)
      default:
        Self.contains(incident.title, Self.word(term)) || Self.contains(incident.place?.name, Self.word(term))
          || Self.contains(incident.type?.category.rawValue, Self.word(term))
          || Self.contains(incident.type?.mode, Self.word(term))
          || (incident.targets + incident.perpetrators).contains { Self.contains($0.name, Self.word(term)) }
      }
    }
  }

  private func isWithin(_ kilometres: Double?, of reference: Coordinates?, _ point: Coordinates?) -> Bool {
    guard let kilometres, let reference, let point else { return false }
    return reference.distance(to: point) <= kilometres
  }

  private func passes(_ test: (Term) -> Bool) -> Bool {
    terms.allSatisfy { test($0) != $0.isNegated }
  }

  /// A term whose field the pane doesn't know, as it was typed.
  static func word(_ term: Term) -> String { term.field.map { "\($0):\(term.value)" } ?? term.value }

  /// Whether `text` has `part`, which is in lower case, whatever its capitals.
  static func contains(_ text: String?, _ part: String) -> Bool {
    guard let text else { return false }
    return text.lowercased().contains(part)
  }
}
