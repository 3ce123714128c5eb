import Annotation
import CaseModel

/// An analyst who does anything at all, the same for the same seed.
package struct RandomAnalyst {
  private var numbers: SeededNumbers
  private var made = 0
  private let articles: [SampleArticle]
  private let names = ["Ali", "Adam Issa", "RSF", "Kutum", "Rapid Support Forces", "Odesa"]

  /// An analyst who works on `articles`.
  package init(seed: Int, articles: [SampleArticle]) {
    numbers = SeededNumbers(seed: seed)
    self.articles = articles
  }

  /// A number from 0 up to, not including, `limit`.
  package mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  /// Anything one can do, sound or not.
  package mutating func command(depth: Int = 0) -> Command {
    switch number(below: depth < 2 ? 10 : 9) {
    case 0, 1, 2: .claim(claim(), claimChange())
    case 3: .mention(mention(), mentionChange())
    case 4: .entity(entity(), entityChange())
    case 5: .place(number(below: 2) == 0 ? .mention(mention()) : .name(entity()), placeDecision())
    case 6: .article(article().digest, articleChange())
    case 7: .incident(incident(), incidentChange())
    case 8:
      switch number(below: 3) {
      case 0: .tag(tag(), tagDefinition())
      default: .link(ClaimLink(from: claim(), to: claim(), relation: pick(ClaimLink.Relation.allCases)), note: text())
      }
    default: .group((0..<number(below: 4)).map { _ in command(depth: depth + 1) })
    }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
  private mutating func maybe<Value>(_ value: Value) -> Value? { number(below: 3) == 0 ? nil : value }
  private mutating func text() -> String? { maybe(pick(["a note", "", "é\0\n", "=1+1"])) }
  private mutating func article() -> SampleArticle { pick(articles) }
  private mutating func tag() -> String { pick(["urgent", "check", "тег", ""]) }

  private mutating func tagDefinition() -> TagDefinition? {
    let key = maybe(pick(["1", "2"]))
    return maybe(TagDefinition(name: tag(), key: key))
  }

  private mutating func span(in article: SampleArticle) -> TextSpan {
    let start = number(below: article.text.utf8.count)
    return TextSpan(start, start + number(below: 12))
  }

  private mutating func claim() -> ClaimKey {
    let article = article()
    guard number(below: 8) > 0, !article.claimKeys.isEmpty else { return newKey(in: article) }
    return pick(article.claimKeys)
  }

  /// One of few keys that no claim of the machine has, so that what is added is met again.
  private mutating func newKey(in article: SampleArticle) -> ClaimKey {
    ClaimKey(article: article.digest, content: [TextSpan(2, 4 + number(below: 3))], cue: [])
  }

  private mutating func mention() -> MentionKey {
    let article = article()
    guard number(below: 6) > 0, !article.mentionKeys.isEmpty else {
      return MentionKey(
        article: article.digest, span: TextSpan(1, 3 + number(below: 2)), kind: pick([.person, .location]), words: "xy")
    }
    return pick(article.mentionKeys)
  }

  private mutating func entity() -> EntityKey {
    EntityKey(kind: pick([.person, .organization, .location]), surface: pick(names))
  }

  private mutating func speaker() -> Speaker? {
    maybe(number(below: 2) == 0 ? .unnamed : .entity(entity(), name: "Someone"))
  }

  private mutating func claimChange() -> ClaimChange {
    switch number(below: 17) {
    case 15: .joined(into: maybe(claim()))
    case 0, 1: .verdict(maybe(pick(Verdict.allCases)))
    case 2:
      .spans(maybe(ClaimSpans(source: [TextSpan(0, 1)], content: [span(in: article())], words: ["w"])))
    case 3: .certainty(maybe(pick(Certainty.allCases)))
    case 4: .kind(maybe(pick(Claim.Kind.allCases)))
    case 5: .polarity(maybe(pick(Claim.Polarity.allCases)))
    case 6: .quote(maybe(pick(Claim.Quote.allCases)))
    case 7: .modality(maybe(pick(Modality.allCases)))
    case 8: .speaker(speaker())
    case 9: .addTag(tag())
    case 10: .removeTag(tag())
    case 11: .note(text())
    case 12: .grade(maybe(pick(InformationGrade.allCases)))
    case 13: pick([.delete, .reset])
    case 14: subjectChange()
    default: .add(NewClaim(spans: ClaimSpans(content: [TextSpan(2, 4 + number(below: 3))]), speaker: speaker()))
    }
  }

  private mutating func subjectChange() -> ClaimChange {
    let best = Double(number(below: 5)) - 1
    return switch number(below: 3) {
    case 0: .counts(maybe([ClaimCount(what: pick(Quantity.What.allCases), low: maybe(best), best: 2, high: nil)]))
    case 1: .dates(maybe([ClaimDate(value: pick(["2026-02-13", "XXXX-WXX-5", ""]))]))
    default: .places(maybe([ResolvedPlace(name: pick(names), coordinates: nil)]))
    }
  }

  private mutating func mentionChange() -> MentionChange {
    switch number(below: 8) {
    case 0, 1: .verdict(maybe(pick(Verdict.allCases)))
    case 2: .kind(maybe(pick(Mention.Kind.allCases)))
    case 3: .span(maybe(span(in: article())), words: "w")
    case 4: .entity(maybe(entity()))
    case 5: .note(text())
    case 6: .add
    default: pick([.delete, .reset])
    }
  }

  private mutating func entityChange() -> EntityChange {
    switch number(below: 10) {
    case 0, 1: .merge(into: maybe(entity()))
    case 9: .keepApart(from: entity(), number(below: 3) > 0)
    case 2: .standAlone
    case 3: .name(text())
    case 4: .kind(maybe(pick(Mention.Kind.allCases)))
    case 5: .verdict(maybe(pick(Verdict.allCases)))
    case 6: pick([.country("SD"), .sector(nil), .role("spokesman"), .wikidata("Q1"), .note("n")])
    default: .splitAlias(pick(names), to: maybe(entity()))
    }
  }

  private mutating func placeDecision() -> PlaceDecision? {
    let point = Coordinates(latitude: Double(number(below: 80)), longitude: 30)
    let id = maybe("test:\(pick(names))")
    return maybe(
      number(below: 3) == 0
        ? .unmappable
        : .place(ResolvedPlace(name: pick(names), coordinates: point, gazetteerID: id, level: pick(GeoLevel.allCases))))
  }

  private mutating func articleChange() -> ArticleChange {
    switch number(below: 8) {
    case 0: .outlet(text())
    case 1: .url(text())
    case 2: .title(text())
    case 3: .published(maybe(pick(["2026-02-13", "2026-13-01", "2026-02-14T10:00:00Z", "soon"])))
    case 4: .grade(maybe(pick(SourceGrade.allCases)))
    case 5: .setAside(reason: text())
    case 6: .reading(pick(ReadingState.allCases))
    default: .note(text())
    }
  }

  private mutating func incident() -> IncidentKey {
    switch number(below: 3) {
    case 0: .proposed(category: .assault, place: .gazetteer(id: "test:Kutum"), date: "2026-02-13")
    default: .made(id: "i\(number(below: 3))")
    }
  }

  private mutating func actors() -> [IncidentActor]? {
    maybe([IncidentActor(entity: entity(), name: "Someone", certainty: pick(Certainty.allCases), claim: maybe(claim()))]
    )
  }

  private mutating func incidentChange() -> IncidentChange {
    switch number(below: 14) {
    case 0, 1, 2: .create(maybe(IncidentType(.assault, mode: "drone")), claims: [claim(), claim()])
    case 3: .verdict(maybe(pick(Verdict.allCases)))
    case 4: .addClaims([claim(), claim()])
    case 5: .removeClaims([claim()])
    case 6: .type(maybe(Decided(IncidentType(pick(EventCategory.allCases)), by: maybe(claim()))))
    case 7: .date(maybe(Decided(IncidentDate(day: pick(["2026-02-13", "2026-02-30"])), by: claim())))
    case 8:
      .place(maybe(Decided(ResolvedPlace(name: pick(names), coordinates: Coordinates(latitude: 1, longitude: 2)))))
    case 9: .perpetrators(actors())
    case 10: .targets(actors())
    case 11: .weapon(maybe(Decided("drone", by: claim())))
    case 12:
      .count(
        pick([.killed, .injured]),
        maybe(
          IncidentCount(
            low: Decided(number(below: 4)), best: Decided(3 + number(below: 4), by: claim()), high: maybe(Decided(9)))))
    default: pick([.delete, .title("t"), .note(nil)])
    }
  }
}
