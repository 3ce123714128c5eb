import Annotation
import CaseModel

/// One command of each kind on the articles of `kutum`, in an order in which all of them can be done.
///
/// Written once into Fixtures/workspaces; a kind that is added later goes to the end of a new list.
package let everyCommand: [Command] = {
  let claim = kutum[0].claimKeys[0]
  let other = kutum[1].claimKeys[0]
  let mention = kutum[0].mentionKeys[0]
  let person = kutum[0].mentionKeys[1]
  let span = TextSpan(2, 11)
  let newClaim = ClaimKey(article: kutum[0].digest, content: [span], cue: [], words: ["drone hit"])
  let newMention = MentionKey(article: kutum[0].digest, span: TextSpan(2, 7), kind: .weapon, words: "drone")
  let adam = EntityKey(kind: .person, surface: "Adam Issa")
  let rsf = EntityKey(kind: .organization, surface: "RSF")
  let forces = EntityKey(kind: .organization, surface: "Rapid Support Forces")
  let town = ResolvedPlace(
    name: "Kutum", coordinates: Coordinates(latitude: 14.2, longitude: 24.66), country: "SD", admin1: "North Darfur",
    gazetteerID: "geonames:371745", feature: "city", level: .town)
  let made = IncidentKey.made(id: "i1")
  let proposed = IncidentKey.proposed(category: .assault, place: .gazetteer(id: "test:Kutum"), date: "2026-02-13")
  let actor = IncidentActor(entity: adam, name: "Adam Issa", certainty: .alleged, claim: claim)
  return [
    .claim(claim, .verdict(.accepted)), .claim(other, .verdict(.rejected)), .claim(other, .verdict(nil)),
    .claim(claim, .spans(ClaimSpans(source: [TextSpan(0, 1)], content: [span], words: ["drone hit"]))),
    .claim(claim, .certainty(.alleged)), .claim(claim, .kind(.casualty)), .claim(claim, .polarity(.negative)),
    .claim(claim, .quote(.direct)), .claim(claim, .modality(.historical)),
    .claim(claim, .speaker(.entity(rsf, name: "RSF"))), .claim(other, .speaker(.unnamed)),
    .claim(claim, .addTag("urgent")), .claim(claim, .addTag("тег")), .claim(claim, .removeTag("urgent")),
    .claim(claim, .note("a \"note\"\0 with\nlines")), .claim(claim, .grade(.probablyTrue)),
    .claim(
      newClaim,
      .add(
        NewClaim(
          spans: ClaimSpans(content: [span], words: ["drone hit"]), kind: .damage, certainty: .possible,
          polarity: .positive, quote: .none, speaker: .unnamed))),
    .claim(newClaim, .delete), .claim(other, .reset), .mention(mention, .verdict(.accepted)),
    .mention(mention, .kind(.facility)), .mention(mention, .span(TextSpan(12, 16), words: "Kutu")),
    .mention(person, .entity(adam)), .mention(person, .note("the mayor")), .mention(newMention, .add),
    .mention(newMention, .delete), .mention(person, .reset), .entity(rsf, .merge(into: forces)),
    .entity(rsf, .standAlone), .entity(adam, .name("Adam Issa Bakr")), .entity(adam, .kind(.person)),
    .entity(adam, .verdict(.accepted)), .entity(adam, .country("SD")), .entity(adam, .sector("GOV")),
    .entity(adam, .role("mayor")), .entity(adam, .wikidata("Q42")), .entity(adam, .note("n")),
    .entity(adam, .splitAlias("Issa", to: EntityKey(family: .person, name: "issa"))),
    .entity(adam, .keepApart(from: EntityKey(family: .person, name: "issa"), true)),
    .place(.mention(mention), .place(town)),
    .place(.name(EntityKey(kind: .location, surface: "Odesa")), .unmappable),
    .place(.name(EntityKey(kind: .location, surface: "Odesa")), nil), .article(kutum[0].digest, .outlet("Nile")),
    .article(kutum[0].digest, .url("https://example.org/1")), .article(kutum[0].digest, .title("A title")),
    .article(kutum[0].digest, .published("2026-02-14T08:00:00Z")), .article(kutum[0].digest, .grade(.b)),
    .article(kutum[1].digest, .setAside(reason: "a copy")), .article(kutum[0].digest, .reading(.inWork)),
    .article(kutum[0].digest, .note("n")),
    .incident(made, .create(IncidentType(.assault, mode: "drone"), claims: [claim])),
    .incident(proposed, .verdict(.accepted)), .incident(made, .addClaims([other])),
    .incident(made, .removeClaims([other])), .incident(made, .type(Decided(IncidentType(.assault), by: claim))),
    .incident(made, .date(Decided(IncidentDate(start: "2026-02-12", end: "2026-02-13", level: .days), by: claim))),
    .incident(made, .place(Decided(town, by: claim))), .incident(made, .perpetrators([actor])),
    .incident(made, .targets([actor])), .incident(made, .weapon(Decided("drone", by: claim))),
    .incident(
      made,
      .count(.killed, IncidentCount(low: Decided(30, by: claim), best: Decided(34, by: claim), high: Decided(41)))),
    .incident(made, .title("Kutum market")), .incident(made, .note("n")),
    .incident(.single(article: kutum[2].digest, category: .accuse, at: ByteOffset(3)), .note("n")),
    .incident(.made(id: "i2"), .create(nil, claims: [])), .incident(.made(id: "i2"), .delete),
    .incident(
      .proposed(
        category: .protest, place: .point(name: "x", Coordinates(latitude: 1, longitude: 2)!), date: "2026-01-01"),
      .verdict(.rejected)),
    .incident(
      .proposed(category: .protest, place: .unresolved(name: "y"), date: "2026-01-01"), .verdict(.rejected)),
    .tag("urgent", TagDefinition(name: "urgent", key: "1", meaning: "look again")), .tag("urgent", nil),
    .link(ClaimLink(from: claim, to: other, relation: .contradicts), note: "34 or 12"),
    .link(ClaimLink(from: claim, to: other, relation: .contradicts), note: nil),
    .group([.claim(claim, .verdict(.rejected)), .claim(claim, .verdict(.accepted))]),
  ]
}()

/// Kinds of commands that came after `everyCommand` was frozen, on the same articles.
package let laterCommands: [Command] = {
  let claim = kutum[0].claimKeys[0]
  let other = kutum[1].claimKeys[0]
  return [
    .claim(
      claim,
      .counts([
        ClaimCount(what: .killed, low: 25, best: 25, high: nil, unit: "person"),
        ClaimCount(what: .other, low: nil, best: 2.5, high: nil),
      ])), .claim(claim, .dates([ClaimDate(value: "2026-02-11/2026-02-12"), ClaimDate(value: "XXXX-WXX-5")])),
    .claim(
      claim,
      .places([
        ResolvedPlace(
          name: "Kutum", coordinates: Coordinates(latitude: 14.2, longitude: 24.66), country: "SD",
          gazetteerID: "geonames:371745", feature: "city", level: .town), ResolvedPlace(name: "y", coordinates: nil),
      ])), .claim(other, .counts([])), .claim(other, .counts(nil)), .claim(other, .dates([])),
    .claim(other, .places(nil)),
  ]
}()

/// Kinds of commands that came after `laterCommands` was frozen, on the same articles.
package let joiningCommands: [Command] = {
  let (claim, other) = (kutum[0].claimKeys[0], kutum[1].claimKeys[0])
  return [
    .group([.claim(claim, .verdict(.rejected)), .claim(claim, .joined(into: other))]),
    .claim(other, .joined(into: claim)), .claim(other, .joined(into: nil)),
  ]
}()
