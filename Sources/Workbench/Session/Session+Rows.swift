import Annotation
import CaseModel

extension Session {
  /// Makes the rows of every pane anew where what they depend on has changed.
  mutating func refreshRows() {
    refreshArticles()
    refreshEntities()
    refreshLocations()
    refreshClaims()
    refreshIncidents()
    refreshText()
  }

  /// The article that the scope `.article` means: the one under the cursor of pane 1.
  package var currentArticle: ArticleIndex? { view.articles.current }

  private mutating func refreshArticles() {
    // In the order of unreviewed claims the list changes with every decision; it is made anew only when asked for.
    let scope: Scope =
      switch view.scope {
      case .article, .speaker: .wholeCase
      default: view.scope
      }
    // Every article in order of import: what is decided on them changes nothing in that.
    let isWhole = view.articles.filter.isEmpty && view.articles.order == 0 && scope == .wholeCase
    let signature = RowSignature(
      revisions: isWhole ? [-1, state.articleCount] : [seen.articles], scope: scope, article: nil,
      filter: view.articles.filter,
      order: view.articles.order)
    guard signature != view.articles.signature else { return }
    view.articles.signature = signature
    var query = ArticleQuery()
    query.order = ArticleQuery.Order.allCases[view.articles.order % ArticleQuery.Order.allCases.count]
    query.isDescending = query.order == .unreviewed
    switch scope {
    case .entity(let key): query.entity = key
    case .location(let key): query.location = key
    case .incident(let key): query.incident = key
    case .found(_, let articles): query.among = articles
    case .article, .wholeCase, .speaker: break
    }
    let filter = RowFilter(view.articles.filter)
    filter.narrow(&query)
    let all = state.articles(query)
    let rows = filter.hasWords ? all.filter { filter.matches(state[$0]) } : all
    view.articles.show(rows, unfilteredCount: filter.isEmpty ? rows.count : state.articleCount)
  }

  private mutating func refreshEntities() {
    let article = view.scope == .article ? currentArticle : nil
    let signature = signature(of: view.entities, article: article, \.entities)
    guard signature != view.entities.signature else { return }
    view.entities.signature = signature
    if view.scope == .article, article == nil { return view.entities.show([], unfilteredCount: 0) }
    var query = EntityQuery()
    query.order = EntityQuery.Order.allCases[view.entities.order % EntityQuery.Order.allCases.count]
    query.article = article
    let filter = RowFilter(view.entities.filter)
    let all = state.entities(query)
    let rows = filter.isEmpty ? all : all.filter { key in state.entity(key).map(filter.matches) ?? false }
    view.entities.show(rows, unfilteredCount: all.count)
  }

  mutating func refreshClaims() {
    let article = view.scope == .article ? currentArticle : nil
    var signature = signature(of: view.claims, article: article, \.claims)
    // In text order and without a filter, what is decided on claims changes nothing in which there are.
    let isPlain = view.claims.filter.isEmpty && view.claims.order % ClaimOrder.allCases.count == 0
    switch view.scope {
    case .article, .wholeCase, .found: if isPlain { signature.revisions = [-1, seen.claimSets] }
    case .incident: signature.revisions.append(seen.incidents)
    case .entity, .speaker, .location: break
    }
    let filter = RowFilter(view.claims.filter)
    let order = ClaimOrder.allCases[view.claims.order % ClaimOrder.allCases.count]
    let asksForSubjects = filter.asksForSubjects || order.goesBySubjects
    if asksForSubjects { signature.revisions += [seen.entities, seen.locations] }
    guard signature != view.claims.signature else { return }
    let isOtherArticle = article != nil && article != view.claims.signature?.article
    defer { if isOtherArticle { view.claims.list.cursor = firstUnreviewedRow } }
    if view.scope == .article, article == nil {
      view.claims.signature = signature
      return view.claims.show([], unfilteredCount: 0)
    }
    let base = baseClaims(article: article)
    guard readClaims(base, words: filter.asksForWords, subjects: asksForSubjects) else {
      // Until what was asked for has come, the rows of this scope stay as they are.
      if view.claims.signature?.scope != view.scope || isOtherArticle {
        (signature.filter, signature.order, signature.revisions) = ("", 0, [])
        view.claims.signature = signature
        view.claims.show(base, unfilteredCount: base.count)
      }
      return
    }
    view.claims.signature = signature
    var rows = base
    if !filter.isEmpty {
      var matcher = ClaimMatcher(filter)
      rows = base.filter { matcher.matches($0, in: self) }
    }
    sortClaims(&rows, by: order)
    view.claims.show(rows, unfilteredCount: base.count)
  }

  /// The claims that the scope asks for, before the filter; kept while no article, analysis or claim of it comes or goes.
  private mutating func baseClaims(article: ArticleIndex?) -> [ClaimRef] {
    switch view.scope {
    case .article, .wholeCase, .found: break
    case .entity, .speaker, .location, .incident: return state.claims(claimQuery)
    }
    let signature = RowSignature(
      revisions: [seen.claimSets, state.articleCount], scope: view.scope, article: article, filter: "", order: 0)
    if let base = view.reads.base, base.signature == signature { return base.refs }
    let refs = state.claims(claimQuery)
    view.reads.keep(base: refs, for: signature)
    return refs
  }

  /// Sees to it that what a filter or an order looks at has been read of the claims at `refs`. Much of it is read beside the session.
  /// - Returns: whether it is there.
  private mutating func readClaims(_ refs: [ClaimRef], words: Bool, subjects: Bool) -> Bool {
    let unread = words ? view.reads.missing(of: refs, in: state) : []
    let unknown = subjects ? view.subjects.missing(of: refs, in: state) : []
    if unread.count + unknown.count > Self.mostReadAtOnce, refs.count <= ClaimReads.limit {
      if !view.isReadingClaims { asked.append(.readClaims(refs, words: words, subjects: subjects)) }
      view.isReadingClaims = true
      return false
    }
    if !unread.isEmpty { view.reads.read(unread, in: state) }
    if !unknown.isEmpty { view.subjects.look(up: unknown, in: state) { texts.text(of: $0) } }
    return true
  }

  /// Has the claims read that the filter of pane 4 is about to look at.
  mutating func prepareToFilter() {
    guard view.focus == .claims, view.scope != .article else { return }
    _ = readClaims(baseClaims(article: nil), words: true, subjects: false)
  }

  /// More claims than these are read beside the session: so many take about half a frame.
  static let mostReadAtOnce = 400

  /// Takes in what was read of claims beside the session, unless names or claims have changed meanwhile; then it is asked for again.
  mutating func take(_ reading: ClaimReading) {
    view.isReadingClaims = false
    if let reads = reading.reads, reads.isOf(state) { view.reads.take(reads) }
    if let subjects = reading.subjects, subjects.isOf(state) { view.subjects = subjects }
  }

  /// The row of the first claim that nobody has judged, else the first.
  private var firstUnreviewedRow: Int { view.claims.rows.firstIndex { state.isUnreviewed($0) } ?? 0 }

  /// The claims that the scope asks for, before the filter.
  var claimQuery: ClaimQuery {
    var query = ClaimQuery()
    switch view.scope {
    case .article:
      query.article = currentArticle
      query.includesSetAside = true
    case .entity(let key): query.entity = key
    case .speaker(let key): query.speaker = key
    case .location(let key): query.location = key
    case .incident(let key): query.incident = key
    case .found(_, let articles): query.among = articles
    case .wholeCase: break
    }
    return query
  }

  private func sortClaims(_ rows: inout [ClaimRef], by order: ClaimOrder) {
    func most(_ what: Quantity.What?) {
      sort(&rows) { ref, _ in -(view.subjects.subject(of: ref, in: state)?.figure(of: what) ?? -1) }
    }
    switch order {
    case .text: return
    case .status: sort(&rows) { _, claim in ReviewStatus.allCases.firstIndex(of: claim.status)! }
    case .kind: sort(&rows) { _, claim in Claim.Kind.allCases.firstIndex(of: claim.kind)! }
    case .certainty: sort(&rows) { _, claim in Certainty.allCases.firstIndex(of: claim.certainty)! }
    case .speaker: sortBySpeaker(&rows)
    case .tag: sort(&rows) { _, claim in claim.firstTag ?? Self.last }
    case .outlet:
      let names = byArticle(of: rows) { $0.outlet.map(NameFolding.key) ?? "\(Self.late)\(Shown.title(of: $0))" }
      sort(&rows) { ref, _ in names[ref.article] ?? "" }
    case .date:
      let dates = byArticle(of: rows) { $0.published ?? Self.last }
      sort(&rows) { ref, _ in dates[ref.article] ?? "" }
    case .incident:
      sort(&rows) { ref, _ in
        state.incidents(of: ref).first.flatMap { state.incident($0) }.map { summary(of: $0) } ?? Self.last
      }
    case .killed: most(.killed)
    case .injured: most(.injured)
    case .number: most(nil)
    case .when:
      sort(&rows) { ref, _ in
        view.subjects.subject(of: ref, in: state)?.dates.lazy.compactMap(\.days).first?.start ?? Self.never
      }
    case .place: sort(&rows) { ref, _ in view.subjects.subject(of: ref, in: state)?.places.first?.name ?? Self.last }
    case .score:
      let scores = Dictionary(
        state.claims(at: rows).map { ($0.ref, $0.machine?.score ?? 2) }, uniquingKeysWith: { first, _ in first })
      sort(&rows) { ref, _ in scores[ref] ?? 2 }
    }
  }

  /// Those named first, then those only described, the article itself last. In long lists the last two are not told apart, since that
  /// would read what was found in every article.
  private func sortBySpeaker(_ rows: inout [ClaimRef]) {
    var names: [EntityKey: String] = [:]
    var described: [ClaimRef: String] = [:]
    if rows.count <= 5_000 {
      for claim in state.claims(at: rows) where claim.speaker == nil && !claim.sourceWords.isEmpty {
        described[claim.ref] = Self.late + claim.sourceWords
      }
    }
    for case let key? in rows.map({ state.facts(of: $0)?.speaker }) where names[key] == nil {
      names[key] = shownName(of: key)
    }
    sort(&rows) { ref, claim in claim.speaker.flatMap { names[$0] } ?? described[ref] ?? Self.last }
  }

  /// Stands behind every day.
  private static let never = CalendarDate(year: 9999, month: 12, day: 31)!
  /// Stands behind every name.
  private static let last = "\u{10FFFF}"
  /// Stands before what is listed behind all names, but for what has nothing to be listed by.
  private static let late = "\u{10FFFD}"

  private func byArticle(of rows: [ClaimRef], _ value: (ArticleView) -> String) -> [ArticleIndex: String] {
    var values: [ArticleIndex: String] = [:]
    for ref in rows where values[ref.article] == nil { values[ref.article] = value(state[ref.article]) }
    return values
  }

  private func sort<Value: Comparable>(_ rows: inout [ClaimRef], by value: (ClaimRef, ClaimFacts) -> Value) {
    let valued = rows.compactMap { ref in state.facts(of: ref).map { (ref, value(ref, $0)) } }
    rows = valued.enumerated().sorted {
      $0.element.1 != $1.element.1 ? $0.element.1 < $1.element.1 : $0.offset < $1.offset
    }
    .map(\.element.0)
  }

  private mutating func refreshIncidents() {
    let article = view.scope == .article ? currentArticle : nil
    let signature = signature(of: view.incidents, article: article, \.incidents)
    guard signature != view.incidents.signature else { return }
    view.incidents.signature = signature
    let all: [IncidentKey]
    switch view.scope {
    case .location(let key): all = state.incidents(at: key)
    case .article: all = article.map(state.incidents(in:)) ?? []
    case .found(_, let articles):
      let told = articles.reduce(into: Set<IncidentKey>()) { $0.formUnion(state.incidents(in: $1)) }
      all = state.incidents().filter(told.contains)
    case .entity(let key): all = incidents(with: key)
    case .speaker:
      let said = state.claims(claimQuery).reduce(into: Set<IncidentKey>()) { $0.formUnion(state.incidents(of: $1)) }
      all = state.incidents().filter(said.contains)
    case .wholeCase, .incident: all = state.incidents()
    }
    let filter = RowFilter(view.incidents.filter)
    var rows = filter.isEmpty ? all : all.filter { key in state.incident(key).map(filter.matches) ?? false }
    sortIncidents(&rows)
    view.incidents.show(rows, unfilteredCount: all.count)
  }

  private func sortIncidents(_ rows: inout [IncidentKey]) {
    func sort<Value: Comparable>(by value: (IncidentView) -> Value) {
      let valued = rows.enumerated().compactMap { place, key in state.incident(key).map { (value($0), place, key) } }
      rows = valued.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.2)
    }
    func most(_ count: IncidentCount?) -> Int { -((count?.high ?? count?.best ?? count?.low)?.value ?? 0) }
    switch IncidentOrder.allCases[view.incidents.order % IncidentOrder.allCases.count] {
    case .date: return
    case .type: sort { incident in incident.type?.category.rawValue ?? "~" }
    case .place: sort { incident in incident.place?.name ?? "~" }
    case .killed: sort { incident in most(incident.counts[.killed]) }
    case .injured: sort { incident in most(incident.counts[.injured]) }
    case .sources: sort { incident in -incident.sourceCount }
    case .status: sort { incident in ReviewStatus.allCases.firstIndex(of: incident.status)! }
    }
  }

  /// The incidents in which an entity has part, or whose evidence mentions it or is said by it.
  private func incidents(with key: EntityKey) -> [IncidentKey] {
    let evidence = state.claims(claimQuery).reduce(into: Set<IncidentKey>()) { $0.formUnion(state.incidents(of: $1)) }
    let articles = Set(state.articles(of: key))
    let near = articles.reduce(into: Set<IncidentKey>()) { $0.formUnion(state.incidents(in: $1)) }
    return state.incidents().filter { incident in
      evidence.contains(incident)
        || near.contains(incident)
          && (state.incident(incident).map { $0.perpetrators + $0.targets } ?? []).contains { $0.entity == key }
    }
  }

  private func signature<Row>(
    of pane: ListPane<Row>, article: ArticleIndex?, _ revision: KeyPath<Revisions, Int>
  ) -> RowSignature {
    let articles = article == nil && view.scope != .wholeCase ? seen.articles : 0
    return RowSignature(
      revisions: [articles, seen[keyPath: revision]], scope: view.scope, article: article,
      filter: pane.filter, order: pane.order)
  }
}

/// Orders of the claims pane: the date is that of the article, days up and figures down, those without one last.
package enum ClaimOrder: String, CaseIterable, Sendable {
  case text, status, kind, certainty, speaker, killed, injured, number
  case when = "when it was"
  case place, tag, incident, outlet, date
  case score = "least sure first"

  /// Whether it goes by how many, when or where claims say.
  var goesBySubjects: Bool {
    switch self {
    case .killed, .injured, .number, .when, .place: true
    case .text, .status, .kind, .certainty, .speaker, .tag, .incident, .outlet, .date, .score: false
    }
  }
}

/// Orders of the incidents pane: dates and places go up, figures go down.
package enum IncidentOrder: String, CaseIterable, Sendable {
  case date, type, place, killed, injured, sources, status
}
