import Annotation
import CaseModel

/// What an entity is chosen for.
package enum EntityTarget: Hashable, Sendable {
  /// What one mention refers to.
  case mention(MentionRef)
  /// What all mentions of an entity in one article refer to, and who says the claims that it says there.
  case article(EntityKey, ArticleIndex)
  /// Who says the claims chosen.
  case speaker
  /// Who took part in the incident being edited.
  case actor(IncidentField)
}

/// Choosing entities by type-ahead, and making those that no article names.
extension Session {
  /// Offers the entities that `target` may be.
  mutating func offerEntities(for target: EntityTarget) -> [Effect] {
    let title: String
    let present: EntityKey
    let article: ArticleIndex
    switch target {
    case .mention(let ref):
      guard let mention = state.mention(ref) else { return refuse("There is no mention.") }
      (title, present, article) = (
        "Who or what is this “\(Shown.oneLine(mention.words))”?", mention.entity, ref.article
      )
    case .article(let key, let index):
      let name = Shown.oneLine(shownName(of: key))
      (title, present, article) = ("Who or what is “\(name)” in \(Shown.quotedTitle(of: state[index]))?", key, index)
    case .speaker, .actor: return []
    }
    let (near, others) = entities(EntityQuery(), near: article)
    let all = near + others
    // Those of its family first: what is a group in one article is hardly a person in another.
    let ordered = all.filter { $0.family == present.family } + all.filter { $0.family != present.family }
    let items = ordered.compactMap { key in item(for: key, isOn: key == present) { _ in .refer(target, key) } }
    return offer(
      Menu(
        title: title, items: items, typeAhead: true,
        offersTyped: .init(label: "New entity", choice: .newEntity(target))))
  }

  /// The entities of `article` that `query` asks for, and those of the rest of the case, at most 2,000.
  func entities(_ query: EntityQuery, near article: ArticleIndex) -> (near: [EntityKey], others: [EntityKey]) {
    var query = query
    query.article = article
    let near = state.entities(query)
    query.article = nil
    let known = Set(near)
    return (near, Array(state.entities(query).lazy.filter { !known.contains($0) }.prefix(2000)))
  }

  /// The row of an entity in a menu to choose one from; nil where there is none any more.
  func item(for key: EntityKey, isOn: Bool, _ choice: (EntityView) -> Choice) -> Menu<Choice>.Item? {
    state.entity(key).map { entity in
      .init(
        label: entity.name, detail: Self.detail(of: entity), otherNames: entity.aliases, isOn: isOn,
        choice: choice(entity))
    }
  }

  /// Asks of which type a new entity is.
  mutating func askForKind(ofNew name: String, for target: EntityTarget) -> [Effect] {
    offer(
      Menu(
        title: "What is “\(Shown.oneLine(name))”?",
        items: Self.kindItems(current: nil) { .namedEntity(target, $0, name: name) }))
  }

  /// Goes on with the entity that was made of a typed name.
  mutating func take(newEntity name: String, _ kind: Mention.Kind, for target: EntityTarget) -> [Effect] {
    let key = EntityKey(kind: kind, surface: name)
    awaited.newEntity = state.ownName(of: key) == nil ? NewEntity(key: key, kind: kind, name: name) : nil
    switch target {
    case .mention, .article: return refer(target, to: key)
    case .speaker: return act(.speaker(.entity(key, name: name)))
    case .actor(let field): return showActorCertainties(field, key, name: name)
    }
  }

  /// What makes the entity that was typed, where `key` is it; none for one that the case has.
  func making(_ key: EntityKey) -> [Command] {
    guard let new = awaited.newEntity, new.key == key, state.ownName(of: key) == nil else { return [] }
    return [.entity(key, .name(new.name)), .entity(key, .kind(new.kind))]
  }

  /// Has a mention, or all of an entity's in one article, refer to `key`.
  mutating func refer(_ target: EntityTarget, to key: EntityKey) -> [Effect] {
    let name = awaited.newEntity?.key == key ? awaited.newEntity?.name ?? key.name : shownName(of: key)
    switch target {
    case .mention(let ref):
      guard let mention = state.mention(ref) else { return refuse("There is no mention.") }
      return decide(
        .group(making(key) + [.mention(mention.key, .entity(key))]), saying: "“\(mention.words)” is \(name) here.")
    case .article(let old, let article): return part(old, in: article, to: key, name: name)
    case .speaker, .actor: return []
    }
  }

  /// Has what refers to `old` in one article refer to `key`: its mentions, and the claims that it says there.
  private mutating func part(
    _ old: EntityKey, in article: ArticleIndex, to key: EntityKey, name: String
  ) -> [Effect] {
    guard state.entity(old)?.key != state.entity(key)?.key || state.entity(key) == nil else {
      return refuse("That is what it is already.")
    }
    let mentions = state.mentions(in: article).filter { $0.entity == old && $0.status != .rejected }
    var query = ClaimQuery()
    query.article = article
    query.speaker = old
    query.includesSetAside = true
    let claims = state.claims(at: state.claims(query))
    guard !mentions.isEmpty || !claims.isEmpty else { return refuse("It is not mentioned there any more.") }
    let commands =
      making(key) + mentions.map { .mention($0.key, .entity(key)) }
      + claims.map { .claim($0.key, .speaker(.entity(key, name: name))) }
    let lines =
      mentions.map { "mention → \(name)  \(Shown.oneLine($0.words))" }
      + claims.map { "speaker → \(name)  \(Shown.oneLine($0.words))" }
    return decide(
      .group(commands), title: "“\(shownName(of: old))” is “\(name)” in \(Shown.quotedTitle(of: state[article]))",
      lines: lines, isFarOff: true)
  }

  /// What an entity is, what else it is called, and how often it is mentioned.
  static func detail(of entity: EntityView) -> String {
    let names = entity.aliases.isEmpty ? "" : " (\(entity.aliases.prefix(3).joined(separator: ", ")))"
    return "\(entity.kind.rawValue)\(names), mentioned \(entity.mentionCount)×"
  }

  /// What a change to an entity reaches: a line for each article that mentions it, `change` first; at most 500.
  func reach(of entity: EntityView, _ change: String) -> [String] {
    var counts: [ArticleIndex: Int] = [:]
    for mention in state.mentions(of: entity.key) { counts[mention.article, default: 0] += 1 }
    let articles = counts.keys.sorted()
    let lines = articles.prefix(500).map { article in
      "\(change)  \(Shown.count(counts[article] ?? 0, "mention")) in \(Shown.quotedTitle(of: state[article]))"
    }
    return articles.count > 500 ? lines + ["… and in \(Shown.count(articles.count - 500)) articles more"] : lines
  }
}

/// An entity that was typed and is not in the case yet.
struct NewEntity: Hashable, Sendable {
  var key: EntityKey
  var kind: Mention.Kind
  var name: String
}
