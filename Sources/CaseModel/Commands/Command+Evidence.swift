import Annotation

extension Command {
  /// The words in articles that the command speaks of, in its order. Of a command that puts records back, none: what it takes back
  /// names them.
  package var evidence: [Evidence] {
    switch self {
    case .claim(let key, let change):
      switch change {
      case .spans(let spans?) where spans.content != key.content:
        [key.evidence, Evidence(article: key.article, spans: spans.content, words: spans.words)]
      case .joined(let whole?): [key.evidence, whole.evidence]
      default: [key.evidence]
      }
    case .mention(let key, let change):
      switch change {
      case .span(let span?, let words) where span != key.span:
        [key.evidence, Evidence(article: key.article, spans: [span], words: [words])]
      default: [key.evidence]
      }
    case .place(.mention(let key), _): [key.evidence]
    case .incident(_, .create(_, let claims)), .incident(_, .addClaims(let claims)),
      .incident(_, .removeClaims(let claims)):
      claims.map(\.evidence)
    case .link(let link, _): [link.from.evidence, link.to.evidence]
    case .group(let commands): commands.flatMap(\.evidence)
    case .place(.name, _), .entity, .article, .incident, .tag, .restore: []
    }
  }

  /// What a group does; how far an article has come by it is not told of.
  private static func title(of all: [Command]) -> String {
    let judged = all.filter { if case .article(_, .reading) = $0 { false } else { true } }
    let commands = judged.isEmpty ? all : judged
    switch Set(commands.map(\.title)).count {
    case 0: return "nothing"
    case 1: return commands.count == 1 ? commands[0].title : "\(commands[0].title) × \(commands.count)"
    default: return "\(commands.count) changes"
    }
  }

  /// What the command does, in a few words for the analyst: “accept claim”, “set certainty of claim to alleged”.
  ///
  /// It has no words of any article.
  package var title: String {
    switch self {
    case .claim(_, let change): change.title
    case .mention(_, let change): change.title
    case .entity(let key, let change): change.title(for: key)
    case .place(_, let decision): decision == nil ? "reset place" : "settle place"
    case .article(_, let change): change.title
    case .incident(_, let change): change.title
    case .tag(let name, let definition): definition == nil ? "remove tag definition \(name)" : "define tag \(name)"
    case .link(let link, let note):
      note == nil ? "remove link (\(link.relation.rawValue))" : "link claims (\(link.relation.rawValue))"
    case .group(let commands): Self.title(of: commands)
    case .restore(let records): "put back \(records.count) record\(records.count == 1 ? "" : "s")"
    }
  }
}

extension Optional where Wrapped == Verdict {
  fileprivate func title(_ what: String) -> String {
    switch self {
    case .accepted: "accept \(what)"
    case .rejected: "reject \(what)"
    case nil: "take back judgement of \(what)"
    }
  }
}

extension ClaimChange {
  fileprivate var title: String {
    switch self {
    case .verdict(let verdict): verdict.title("claim")
    case .spans: "edit spans of claim"
    case .certainty(let certainty): "set certainty of claim to \(certainty?.rawValue ?? "the machine's")"
    case .kind(let kind): "set kind of claim to \(kind?.rawValue ?? "the machine's")"
    case .polarity(let polarity): "set polarity of claim to \(polarity?.rawValue ?? "the machine's")"
    case .quote(let quote): "set quote of claim to \(quote?.rawValue ?? "the machine's")"
    case .modality(let modality): "set modality of claim to \(modality?.rawValue ?? "actual")"
    case .speaker: "set speaker of claim"
    case .counts(let counts): counts == nil ? "put back numbers of claim" : "set numbers of claim"
    case .dates(let dates): dates == nil ? "put back dates of claim" : "set dates of claim"
    case .places(let places): places == nil ? "put back places of claim" : "set places of claim"
    case .addTag(let tag): "tag claim \(tag)"
    case .removeTag(let tag): "remove tag \(tag) from claim"
    case .note(let note): note == nil ? "remove note from claim" : "write note on claim"
    case .grade(let grade): grade.map { "grade claim \($0.rawValue)" } ?? "remove grade from claim"
    case .joined(let whole): whole == nil ? "part claim from the one it was joined into" : "join claim into another"
    case .add: "add claim"
    case .delete: "delete claim"
    case .reset: "reset claim"
    }
  }
}

extension MentionChange {
  fileprivate var title: String {
    switch self {
    case .verdict(let verdict): verdict.title("mention")
    case .kind(let kind): "set type of mention to \(kind?.rawValue ?? "the machine's")"
    case .span: "edit span of mention"
    case .entity(let key): key.map { "link mention to \($0.name)" } ?? "reset entity of mention"
    case .note(let note): note == nil ? "remove note from mention" : "write note on mention"
    case .add: "add mention"
    case .delete: "delete mention"
    case .reset: "reset mention"
    }
  }
}

extension EntityChange {
  fileprivate func title(for key: EntityKey) -> String {
    switch self {
    case .merge(let target): target.map { "merge \(key.name) into \($0.name)" } ?? "split off \(key.name)"
    case .standAlone: "split off \(key.name)"
    case .name: "rename \(key.name)"
    case .kind(let kind): "set type of \(key.name) to \(kind?.rawValue ?? "the machine's")"
    case .verdict(let verdict): verdict.title(key.name)
    case .country: "set country of \(key.name)"
    case .sector: "set sector of \(key.name)"
    case .role: "set role of \(key.name)"
    case .wikidata: "set Wikidata id of \(key.name)"
    case .note: "write note on \(key.name)"
    case .splitAlias(let alias, _): "split alias \(alias) from \(key.name)"
    case .keepApart(let other, let isApart):
      "\(isApart ? "keep" : "no longer keep") \(key.name) apart from \(other.name)"
    }
  }
}

extension ArticleChange {
  fileprivate var title: String {
    switch self {
    case .outlet: "set outlet of article"
    case .url: "set URL of article"
    case .title: "set title of article"
    case .published: "set published date of article"
    case .grade(let grade): grade.map { "grade source \($0.rawValue)" } ?? "remove grade from source"
    case .setAside(let reason): reason == nil ? "take up article" : "set article aside"
    case .reading(let reading): "mark article \(reading == .inWork ? "in work" : reading.rawValue)"
    case .note: "write note on article"
    }
  }
}

extension IncidentChange {
  fileprivate var title: String {
    switch self {
    case .create(_, let claims): "make incident from \(claims.count) claim\(claims.count == 1 ? "" : "s")"
    case .verdict(let verdict): verdict.title("incident")
    case .addClaims(let claims): "add \(claims.count) claim\(claims.count == 1 ? "" : "s") to incident"
    case .removeClaims(let claims): "remove \(claims.count) claim\(claims.count == 1 ? "" : "s") from incident"
    case .type: "set type of incident"
    case .date: "set date of incident"
    case .place: "set place of incident"
    case .perpetrators: "set perpetrators of incident"
    case .targets: "set targets of incident"
    case .weapon: "set weapon of incident"
    case .count(let what, _): "set \(what.rawValue) of incident"
    case .title: "set title of incident"
    case .note: "write note on incident"
    case .delete: "delete incident"
    }
  }
}
