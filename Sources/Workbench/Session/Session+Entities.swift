import Annotation
import CaseModel

extension Session {
  /// The entity under the cursor of pane 2.
  var currentEntity: EntityView? { view.entities.current.flatMap { state.entity($0) } }

  /// What can be corrected in an entity.
  mutating func showEntityForm() -> [Effect] {
    guard let entity = currentEntity else { return refuse("There is no entity here.") }
    awaited.entity = entity.key
    let keys: [EntityField: String] = [
      .name: "n", .country: "c", .sector: "s", .role: "r", .wikidata: "w", .note: "i",
    ]
    var items = EntityField.allCases.map { field in
      Menu<Choice>.Item(
        key: keys[field], label: field.rawValue, detail: Self.value(of: field, in: entity) ?? "–",
        choice: .entity(field))
    }
    items.append(.init(key: "t", label: "type", detail: entity.kind.rawValue, choice: .entityKind))
    return offer(Menu(title: entity.name, items: items))
  }

  static func value(of field: EntityField, in entity: EntityView) -> String? {
    switch field {
    case .name: entity.name
    case .country: entity.country
    case .sector: entity.sector
    case .role: entity.role
    case .wikidata: entity.review?.wikidata
    case .note: entity.review?.note
    }
  }

  mutating func set(_ field: EntityField, to text: String) -> [Effect] {
    guard let key = awaited.entity, let entity = state.entity(key) else { return refuse("That entity is gone.") }
    let value = text.isEmpty ? nil : text
    let change: EntityChange =
      switch field {
      case .name: .name(value)
      case .country: .country(value)
      case .sector: .sector(value)
      case .role: .role(value)
      case .wikidata: .wikidata(value)
      case .note: .note(value)
      }
    if case .name(let name?) = change, entity.articleCount > 1 {
      return decide(
        .entity(key, change), title: "“\(entity.name)” is called “\(name)”",
        lines: reach(of: entity, "\(entity.name) → \(name)"), isFarOff: true)
    }
    return decide(.entity(key, change), saying: "\(entity.name): \(field.rawValue) set.")
  }

  mutating func showEntityKinds() -> [Effect] {
    guard let entity = currentEntity else { return refuse("There is no entity here.") }
    return offer(
      Menu(
        title: "What type is “\(entity.name)”, in the whole case?",
        items: Self.kindItems(current: entity.kind) { .act(.entityKind($0)) }))
  }

  static func kindItems(
    current: Mention.Kind?, _ choice: (Mention.Kind) -> Choice
  ) -> [Menu<Choice>.Item] {
    let keys: [Mention.Kind: String] = [
      .person: "p", .organization: "o", .armedGroup: "a", .location: "l", .facility: "f", .norp: "n", .weapon: "w",
      .vehicle: "v", .event: "e", .work: "r", .product: "d",
    ]
    return Mention.Kind.allCases.map {
      .init(key: keys[$0], label: $0.rawValue, isOn: $0 == current, choice: choice($0))
    }
  }

  mutating func setEntityKind(_ kind: Mention.Kind) -> [Effect] {
    let targets = view.entities.targets.compactMap { state.entity($0) }
    let commands = targets.map { Command.entity($0.key, .kind(kind)) }
    guard !commands.isEmpty else { return refuse("There is no entity here.") }
    if targets.count == 1, targets[0].articleCount > 1 {
      return decide(
        commands[0], title: "“\(targets[0].name)” is a \(kind.rawValue)",
        lines: reach(of: targets[0], "\(targets[0].kind.rawValue) → \(kind.rawValue)"), act: .entityKind(kind),
        isFarOff: true)
    }
    return decide(
      commands.count == 1 ? commands[0] : .group(commands), title: "Type \(kind.rawValue)",
      lines: targets.map { "\($0.kind.rawValue) → \(kind.rawValue)  \($0.name), \($0.mentionCount) mentions" },
      act: .entityKind(kind))
  }

  /// Accepts or rejects the entities chosen.
  mutating func judgeEntities(_ verdict: Verdict) -> [Effect] {
    let targets = view.entities.targets.compactMap { state.entity($0) }
    guard !targets.isEmpty else { return refuse("There is no entity here.") }
    let commands = targets.map { Command.entity($0.key, .verdict(verdict)) }
    let effects = decide(
      commands.count == 1 ? commands[0] : .group(commands),
      title: "\(targets.count == 1 ? targets[0].name : "\(targets.count) entities") \(verdict.rawValue)",
      lines: targets.map { "\($0.status.rawValue) → \(verdict.rawValue)  \($0.name)" })
    if targets.count == 1 { view.entities.list.move(by: 1, count: view.entities.rows.count) }
    return effects
  }

  /// Merges the marked entities into the one under the cursor; with none marked it offers likely ones.
  mutating func mergeEntities() -> [Effect] {
    guard let target = currentEntity else { return refuse("There is no entity here.") }
    let marked = view.entities.rows.filter { view.entities.list.marked.contains($0) && $0 != target.key }
    if marked.isEmpty { return offerMerges(into: target) }
    let others = marked.compactMap { state.entity($0) }
    view.overlays.append(
      .preview(
        Preview(
          title: "Merge into “\(target.name)”",
          lines: others.map { "“\($0.name)”, \($0.mentionCount) mentions → “\(target.name)”" },
          command: .group(others.map { .entity($0.key, .merge(into: target.key)) }))))
    return showNames(of: others.map(\.key) + [target.key])
  }

  private mutating func offerMerges(into target: EntityView) -> [Effect] {
    let items = state.mergeSuggestions(for: target.key).compactMap { suggestion -> Menu<Choice>.Item? in
      guard let entity = state.entity(suggestion.entity) else { return nil }
      return .init(
        label: entity.name, detail: "\(Self.reach(of: entity)); \(suggestion.reason.words)",
        choice: .merge(suggestion.entity, into: target.key))
    }
    guard !items.isEmpty else {
      return refuse("Mark the entities to merge (Space), go to the one to merge them into, then merge.")
    }
    return offer(Menu(title: "Which is the same as “\(target.name)”?", items: items, typeAhead: true))
      + showNames(of: [target.key])
  }

  private static func reach(of entity: EntityView) -> String {
    "\(Shown.count(entity.mentionCount, "mention")) in \(Shown.count(entity.articleCount, "article"))"
  }

  /// Offers the likeliest merge of the whole case that was neither made, refused nor put off; the next one follows the answer.
  mutating func reviewMerges() -> [Effect] {
    let open = state.mergeSuggestions(limit: 200).filter { !view.putOffMerges.contains($0) }
    guard let best = open.first, let entity = state.entity(best.entity), let target = state.entity(best.into) else {
      let putOff = view.putOffMerges.count
      view.putOffMerges = []
      return refuse(putOff == 0 ? "No two entities look like one." : "No more; \(putOff) were put off.")
    }
    _ = view.entities.select(best.into)
    return offer(
      Menu(
        title: "Are these one? \(open.count == 200 ? "200 or more" : String(open.count)) to judge",
        items: [
          .init(
            key: "y", label: "Yes: “\(entity.name)” is “\(target.name)”",
            detail: "\(best.reason.words); \(Self.reach(of: entity)); \(Self.reach(of: target))",
            choice: .judgeMerge(best, .accepted)),
          .init(key: "n", label: "No: keep them apart", choice: .judgeMerge(best, .rejected)),
          .init(key: "l", label: "Later", choice: .judgeMerge(best, nil)),
        ])) + showNames(of: [best.entity, best.into])
  }

  /// Does what was said of a suggested merge, and offers the next.
  mutating func judge(_ suggestion: MergeSuggestion, _ verdict: Verdict?) -> [Effect] {
    var effects: [Effect] = []
    switch verdict {
    case .accepted:
      effects = decide(
        .entity(suggestion.entity, .merge(into: suggestion.into)),
        saying: "“\(shownName(of: suggestion.entity))” is “\(shownName(of: suggestion.into))” now.")
    case .rejected:
      effects = decide(
        .entity(suggestion.entity, .keepApart(from: suggestion.into, true)),
        saying: "“\(shownName(of: suggestion.entity))” and “\(shownName(of: suggestion.into))” are kept apart.")
    case nil: view.putOffMerges.insert(suggestion)
    }
    let said = notice
    effects += reviewMerges()
    if let said, notice == nil { notice = said }
    return effects
  }

  /// Offers to split aliases away from the entity, or a merged one off again.
  mutating func splitEntity() -> [Effect] {
    guard let entity = currentEntity else { return refuse("There is no entity here.") }
    awaited.entity = entity.key
    var items = entity.merged.map {
      Menu<Choice>.Item(
        label: shownName(of: $0), detail: "was taken for the same; stands alone again", choice: .unmerge($0))
    }
    let merged = Set(entity.merged)
    items += entity.aliases.filter { !merged.contains(EntityKey(kind: entity.kind, surface: $0)) }.map {
      .init(label: $0, detail: "becomes an entity of its own", choice: .split(alias: $0))
    }
    items += articlesToPart(entity)
    guard !items.isEmpty else {
      return refuse("“\(entity.name)” has no other names, and stands in one article: there is nothing to split.")
    }
    return offer(
      Menu(
        title: "Split away from “\(entity.name)”: a name, or who it is in one article", items: items, typeAhead: true))
  }

  /// The articles in which an entity may be another one under the same name, the one that shows first; at most 200.
  private func articlesToPart(_ entity: EntityView) -> [Menu<Choice>.Item] {
    guard entity.articleCount > 1 else { return [] }
    var counts: [ArticleIndex: Int] = [:]
    for mention in state.mentions(of: entity.key) { counts[mention.article, default: 0] += 1 }
    let here = currentArticle.flatMap { counts[$0] == nil ? nil : $0 }
    let articles = [here].compactMap(\.self) + counts.keys.sorted().filter { $0 != here }
    return articles.prefix(200).map { article in
      let view = state[article]
      let origin = [view.outlet, view.published.map(Shown.day)].compactMap(\.self)
      return .init(
        label: "in \(Shown.quotedTitle(of: view))",
        detail: ([Shown.count(counts[article] ?? 0, "mention")] + origin).joined(separator: ", "),
        choice: .referIn(.article(entity.key, article)))
    }
  }

  /// Parts an entity from what it was merged into, whether by an analyst or as a short form of its name.
  mutating func standAlone(_ key: EntityKey) -> [Effect] {
    let name = shownName(of: key)
    let isMachines = state.entityReview(of: key)?.mergedInto == nil
    let change: EntityChange = isMachines ? .standAlone : .merge(into: nil)
    return decide(.entity(key, change), saying: "“\(name)” stands alone.")
  }

  /// The name that an entity shows, even when it was merged into another; its key's where the case has nothing better.
  func shownName(of key: EntityKey) -> String { state.ownName(of: key) ?? key.name }

  mutating func splitAlias(_ alias: String) -> [Effect] {
    guard let key = awaited.entity, let entity = state.entity(key) else { return refuse("That entity is gone.") }
    let own = EntityKey(kind: entity.kind, surface: alias)
    if entity.merged.contains(own) { return standAlone(own) }
    let written = NameFolding.key(alias)
    let mentions = state.mentions(of: key, writtenAs: written)
    // Who speaks under the alias is mentioned under it in that article: no other article is read.
    var query = ClaimQuery()
    query.speaker = key
    query.includesSetAside = true
    query.among = Set(mentions.map(\.article))
    let claims = state.claims(at: state.claims(query)).filter { NameFolding.key($0.sourceWords) == written }
    let commands =
      [Command.entity(key, .splitAlias(alias, to: own))]
      + claims.map { .claim($0.key, .speaker(.entity(own, name: alias))) }
    return decide(
      commands.count == 1 ? commands[0] : .group(commands), title: "“\(alias)” split off",
      lines: mentions.prefix(500).map { "\(alias)  in \(Shown.quotedTitle(of: state[$0.article]))" }
        + claims.prefix(500).map { "\(alias) says  \(Shown.oneLine($0.words))" }, isFarOff: true)
  }
}
