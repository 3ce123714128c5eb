import Annotation
import CaseModel

extension Session {
  /// Does `act` to the claims chosen in pane 4, or to the one under its cursor.
  mutating func act(_ act: Act) -> [Effect] {
    switch act {
    case .sourceGrade, .setAside, .reading: return actOnArticles(act)
    case .entityKind(let kind): return setEntityKind(kind)
    case .mentionKind(let kind): return setMentionKind(kind)
    default: break
    }
    let targets = view.claims.targets.compactMap { state.claim($0) }
    guard !targets.isEmpty else { return refuse("There is no claim here. \(key(of: .paneClaims)) goes to the claims.") }
    let isSingle = targets.count == 1 && targets[0].ref == view.claims.current
    var commands = targets.flatMap { changes(for: act, on: $0) }
    if let tag = newTagDefinition(for: act) { commands.insert(.tag(tag.name, tag), at: 0) }
    if case .speaker(.entity(let key, _)) = act { commands.insert(contentsOf: making(key), at: 0) }
    commands += readingChanges(after: act, on: targets)
    let title = isSingle ? Self.said(act, of: targets[0]) : "\(Self.capitalized(act.summary)): \(targets.count) claims"
    let effects = decide(
      commands.count == 1 ? commands[0] : .group(commands), title: title, lines: targets.map { line(for: act, on: $0) },
      act: act, isFarOff: !isSingle)
    if isSingle, !effects.isEmpty { remember(act, on: targets[0]) }
    if isSingle, act == .accept || act == .reject { goOn() }
    return effects
  }

  /// What to say of an act on one claim once it is done.
  private static func said(_ act: Act, of claim: ClaimView) -> String {
    switch act {
    case .tag(let name): claim.tags.contains(name) ? "Tag “\(name)” taken off" : "Tag “\(name)” put on"
    case .note(let text): text.isEmpty ? "Note taken away" : "Note written"
    case .polarity: claim.polarity == .positive ? "It is negative now" : "It is positive now"
    default: capitalized(act.summary)
    }
  }

  func changes(for act: Act, on claim: ClaimView) -> [Command] {
    let change: ClaimChange
    switch act {
    case .accept: change = .verdict(.accepted)
    case .reject: change = .verdict(.rejected)
    case .certainty(let value): change = .certainty(value == claim.machine?.certainty ? nil : value)
    case .kind(let value): change = .kind(value == claim.machine?.kind ? nil : value)
    case .polarity:
      let turned: Claim.Polarity = claim.polarity == .positive ? .negative : .positive
      change = .polarity(turned == claim.machine?.polarity ? nil : turned)
    case .modality(let value): change = .modality(value == .actual ? nil : value)
    case .tag(let name): change = claim.tags.contains(name) ? .removeTag(name) : .addTag(name)
    case .grade(let value): change = .grade(value)
    case .speaker(let value): change = .speaker(isMachine(value, for: claim) ? nil : value)
    case .note(let text): change = .note(text.isEmpty ? nil : text)
    default: return []
    }
    return [.claim(claim.key, change)]
  }

  /// Whether `speaker` is whom the machine found, so that nothing is corrected.
  private func isMachine(_ speaker: Speaker, for claim: ClaimView) -> Bool {
    guard claim.machine != nil else { return false }
    let found = state.machineSpeaker(of: claim.ref)
    return switch speaker {
    case .entity(let key, _): found == key
    case .unnamed: found == nil
    }
  }

  /// What else decisions mean for the articles of `claims`: they are in work, and done when nothing is left.
  private func readingChanges(after act: Act, on claims: [ClaimView]) -> [Command] {
    let judges: Bool =
      switch act {
      case .accept, .reject, .certainty, .kind, .polarity, .speaker, .modality: true
      default: false
      }
    var judged: [ArticleIndex: Int] = [:]
    for claim in claims { judged[claim.ref.article, default: 0] += judges && claim.status == .proposed ? 1 : 0 }
    return judged.sorted { $0.key < $1.key }.flatMap { article, count in
      let view = state[article]
      if count > 0, count == view.unreviewedCount, view.reading != .done {
        return [Command.article(view.digest, .reading(.done))]
      }
      return takingUp(article)
    }
  }

  /// That an article is in work from now on, where nobody had begun it.
  func takingUp(_ article: ArticleIndex) -> [Command] {
    state[article].reading == .unread ? [.article(state[article].digest, .reading(.inWork))] : []
  }

  func line(for act: Act, on claim: ClaimView) -> String {
    let becomes: String =
      switch act {
      case .accept: "\(claim.status.rawValue) → accepted"
      case .reject: "\(claim.status.rawValue) → rejected"
      case .certainty(let value): "\(claim.certainty.rawValue) → \(value.rawValue)"
      case .kind(let value): "\(claim.kind.rawValue) → \(value.rawValue)"
      case .polarity: claim.polarity == .positive ? "positive → negative" : "negative → positive"
      case .tag(let name): claim.tags.contains(name) ? "takes “\(name)” off" : "gets “\(name)”"
      case .speaker(.entity(_, let name)): "\(claim.speakerName ?? "no speaker") → \(name)"
      default: act.summary
      }
    let speaker = claim.speakerName ?? (claim.sourceWords.isEmpty ? nil : claim.sourceWords)
    return "\(becomes)  \(speaker.map { "\($0): " } ?? "")\(claim.words)"
  }

  /// Goes to the next claim of the pane that nobody has judged; where there is none it says what comes next.
  private mutating func goOn() {
    refreshClaims()
    let cursor = view.claims.list.cursor
    let rows = view.claims.rows
    let next = (cursor..<rows.count).first { state.claim(rows[$0])?.status == .proposed }
    if let next {
      view.claims.list.cursor = next
    } else if let earlier = rows.indices.first(where: { state.claim(rows[$0])?.status == .proposed }) {
      view.claims.list.cursor = earlier
    } else if view.scope == .article {
      notice = Notice(
        "\(notice?.text ?? "") Every claim of this article is reviewed; \(key(of: .nextUnreviewed)) goes on.")
    }
    refreshText()
    revealCurrentClaim()
  }

  // MARK: Menus

  mutating func showCertainties() -> [Effect] {
    let current = currentClaim?.certainty
    let keys: [Certainty: String] = [
      .asserted: "a", .reported: "r", .alleged: "l", .unconfirmed: "u", .possible: "p", .conditional: "c", .denied: "d",
    ]
    return offer(
      Menu(
        title: "How sure is it said?",
        items: Certainty.allCases.map {
          .init(key: keys[$0], label: $0.rawValue, isOn: $0 == current, choice: .act(.certainty($0)))
        } + alikeItem))
  }

  mutating func showKinds() -> [Effect] {
    if view.focus == .entities { return showEntityKinds() }
    if view.focus == .text, let mention = mentionUnderCursor { return showMentionKinds(mention) }
    guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
    let keys: [Claim.Kind: String] = [
      .attack: "a", .casualty: "c", .damage: "d", .responsibility: "r", .denial: "n", .threat: "t", .condemnation: "o",
      .demand: "m", .accusation: "u", .response: "s", .context: "x",
    ]
    return offer(
      Menu(
        title: "What kind of claim?",
        items: Claim.Kind.allCases.map {
          .init(key: keys[$0], label: $0.rawValue, isOn: $0 == claim.kind, choice: .act(.kind($0)))
        } + alikeItem))
  }

  mutating func showSpeakers() -> [Effect] {
    guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
    var query = EntityQuery()
    query.kinds = [.person, .organization, .armedGroup, .norp, .location]
    let (near, others) = entities(query, near: claim.ref.article)
    var items: [Menu<Choice>.Item] = [
      .init(
        label: "The article itself", isOn: claim.speaker == nil && claim.spans.source.isEmpty, choice: .articleItself),
      .init(
        label: "Someone it doesn't name", isOn: claim.speaker == nil && !claim.spans.source.isEmpty,
        choice: .act(.speaker(.unnamed))),
    ]
    func isSpeaker(_ key: EntityKey) -> Bool { key == claim.speaker }
    func isPerson(_ key: EntityKey) -> Bool { key.family == .person || key.family == .group }
    // Who says it now, then persons and groups of the article, then its other names, then the rest of the case.
    let ordered =
      near.filter(isSpeaker) + near.filter { !isSpeaker($0) && isPerson($0) }
      + near.filter { !isSpeaker($0) && !isPerson($0) } + others
    items += ordered.compactMap { key in
      item(for: key, isOn: key == claim.speaker) { .act(.speaker(.entity(key, name: $0.name))) }
    }
    return offer(
      Menu(
        title: "Who says it?", items: items, typeAhead: true,
        offersTyped: .init(label: "New entity", choice: .newEntity(.speaker))))
  }

  mutating func showGrades() -> [Effect] {
    if view.focus == .articles { return showSourceGrades() }
    guard let claim = currentClaim else { return showSourceGrades() }
    var items = InformationGrade.allCases.map { grade in
      Menu<Choice>.Item(
        key: String(grade.rawValue), label: String(grade.rawValue), detail: grade.meaning,
        isOn: grade == claim.grade, choice: .act(.grade(grade)))
    }
    items.append(.init(key: "0", label: "no grade", isOn: claim.grade == nil, choice: .act(.grade(nil))))
    items.append(.init(key: "s", label: "Grade the article's source instead…", choice: .sourceGrade))
    return offer(Menu(title: "Grade the information", items: items))
  }

  mutating func showLinkChoices() -> [Effect] {
    guard let pair = linkPair else {
      if let claim = currentClaim, isLinked(claim) { return showLinks(of: claim) }
      if settings.readOnly != nil { return refuse("This claim is linked with no other.") }
      let way =
        view.scope == .article
        ? " Claims of other articles are linked from the whole case (\(key(of: .wholeCase)))." : ""
      return refuse("Mark one claim (\(key(of: .mark))) and go to the other, or mark both; then link them.\(way)")
    }
    let keys: [ClaimLink.Relation: String] = [.corroborates: "c", .contradicts: "x", .updates: "u", .repeats: "r"]
    let present = links(between: pair.from.key, and: pair.to.key)
    return offer(
      Menu(
        title: "How does “\(pair.from.words.prefix(30))…” bear on “\(pair.to.words.prefix(30))…”?",
        items: ClaimLink.Relation.allCases.map { relation in
          let link = ClaimLink(from: pair.from.key, to: pair.to.key, relation: relation)
          let same = present.first { $0 == link || (relation.isMutual && $0.relation == relation) }
          return .init(
            key: keys[relation], label: relation.rawValue, detail: same == nil ? "" : "takes the link away",
            isOn: same != nil, choice: .link(same ?? link, isOn: same != nil))
        }))
  }

  /// Whether there is another claim to go to from this one.
  private func isLinked(_ claim: ClaimView) -> Bool {
    !state.links(of: claim.key).isEmpty || claim.joinedInto != nil || !state.claims(joinedInto: claim.key).isEmpty
  }

  /// The links of two claims, whichever is the first.
  private func links(between a: ClaimKey, and b: ClaimKey) -> [ClaimLink] {
    state.links(of: a).map(\.link).filter { $0.from == b || $0.to == b }
  }

  /// Links two claims in place of how they were linked, or takes the link away.
  mutating func link(_ link: ClaimLink, isOn: Bool) -> [Effect] {
    _ = view.claims.clearMarks()
    if isOn { return decide(.link(link, note: nil), saying: "Link taken away.") }
    let replaced = links(between: link.from, and: link.to)
    let new = Command.link(link, note: "")
    let instead = replaced.isEmpty ? "" : ", no longer \(replaced.map(\.relation.rawValue).joined(separator: ", "))"
    return decide(
      replaced.isEmpty ? new : .group(replaced.map { .link($0, note: nil) } + [new]),
      saying: "Linked: \(link.relation.rawValue)\(instead).")
  }

  /// Offers the claims that `claim` is linked with, to go to.
  private mutating func showLinks(of claim: ClaimView) -> [Effect] {
    var items = state.links(of: claim.key).compactMap { link, _ -> Menu<Choice>.Item? in
      let isFrom = link.from == claim.key
      guard let other = state.claimRef(isFrom ? link.to : link.from).flatMap({ state.claim($0) }) else { return nil }
      let article = state[other.ref.article]
      let said = "\(other.speakerName.map { "\($0): " } ?? "")\(other.words)"
      return .init(
        label: "\(isFrom ? link.relation.rawValue : link.relation.passive) \(Shown.oneLine(said))",
        detail: article.outlet ?? Shown.title(of: article), choice: .goToClaim(other.ref))
    }
    func item(_ label: String, _ ref: ClaimRef) -> Menu<Choice>.Item? {
      state.claim(ref).map { .init(label: "\(label) \(Shown.oneLine($0.words))", choice: .goToClaim(ref)) }
    }
    items += [claim.joinedInto.flatMap { state.claimRef($0) }].compactMap { $0.flatMap { item("now part of", $0) } }
    items += state.claims(joinedInto: claim.key).compactMap { item("has in it", $0) }
    return offer(Menu(title: "Linked; to link it with another, mark that one first", items: items))
  }

  /// Goes to a claim wherever it is; what the panes show widens to the whole case where it isn't listed.
  mutating func goToLinked(_ ref: ClaimRef) -> [Effect] {
    if !view.claims.rows.contains(ref), view.scope != .article, view.scope != .wholeCase {
      view.scopes.append(.wholeCase)
    }
    return goTo(ref)
  }

  /// The claim under the cursor and the marked one; where two others are marked, the later and the earlier of these.
  private var linkPair: (from: ClaimView, to: ClaimView)? {
    var pair = view.claims.rows.filter { view.claims.list.marked.contains($0) }
    if let current = view.claims.current, pair.count == 1 || pair.contains(current) {
      pair = pair.filter { $0 != current } + [current]
    }
    guard pair.count == 2, let to = state.claim(pair[0]), let from = state.claim(pair[1]) else { return nil }
    return (from, to)
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension ClaimLink.Relation {
  /// Whether it says the same from either side.
  fileprivate var isMutual: Bool { self == .corroborates || self == .contradicts }

  /// The relation from the other side.
  fileprivate var passive: String {
    switch self {
    case .corroborates: "corroborated by"
    case .contradicts: "contradicted by"
    case .updates: "updated by"
    case .repeats: "repeated by"
    }
  }
}
