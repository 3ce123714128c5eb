import Annotation
import CaseModel

/// What the keys that mean something in every pane mean in each.
extension Session {
  mutating func accept() -> [Effect] {
    switch view.focus {
    case .articles: actOnArticles(.reading(.done))
    case .entities: judgeEntities(.accepted)
    case .locations: acceptPlace()
    case .claims, .text: act(.accept)
    case .incidents: judgeIncidents(.accepted)
    }
  }

  mutating func reject() -> [Effect] {
    switch view.focus {
    case .articles: return rejectArticles()
    case .entities: return judgeEntities(.rejected)
    case .locations:
      guard let mention = placeMention else { return refuse("Go to a place first.") }
      awaited.place = .name(mention.entity)
      return settle(.unmappable, saying: "“\(mention.words)” is no place on the ground.")
    case .claims, .text: return act(.reject)
    case .incidents: return judgeIncidents(.rejected)
    }
  }

  mutating func edit() -> [Effect] {
    switch view.focus {
    case .articles: return showArticleForm()
    case .entities: return showEntityForm()
    case .locations: return showPlaceForm()
    case .claims: return editSpans()
    case .incidents: return showIncidentForm()
    case .text:
      if let mention = mentionUnderCursor { return showMentionForm(mention) }
      return editSpans()
    }
  }

  mutating func add() -> [Effect] {
    switch view.focus {
    case .text: return showNewRecordMenu()
    case .claims, .incidents: return view.claims.hasMarks ? showIncidentChoices() : newIncident()
    default: return refuse("Select words in the text (6, then v), or mark claims (4, then Space).")
    }
  }

  mutating func merge() -> [Effect] {
    switch view.focus {
    case .entities: mergeEntities()
    case .incidents: mergeIncidents()
    default: joinClaims()
    }
  }

  mutating func split() -> [Effect] { view.focus == .entities ? splitEntity() : splitClaim() }

  mutating func askForNote() -> [Effect] {
    switch view.focus {
    case .articles: return ask(for: ArticleField.note)
    case .entities:
      guard let entity = currentEntity else { return refuse("There is no entity here.") }
      awaited.entity = entity.key
      return ask(Prompt("Note", for: .entity(.note), text: entity.review?.note ?? ""))
    case .incidents:
      guard let incident = currentIncident else { return refuse("There is no incident here.") }
      awaited.incident = incident.key
      return ask(for: IncidentField.note)
    case .locations, .claims, .text:
      guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
      return ask(Prompt("Note", for: .note, text: claim.note ?? ""))
    }
  }

  mutating func copy() -> [Effect] {
    let text: String?
    switch view.focus {
    case .text:
      text =
        (view.text.selection ?? view.text.cursor).count > 0
        ? shownText?.slice(view.text.selection ?? view.text.cursor).map(String.init) : nil
    case .claims:
      text = currentClaim.map { claim in
        let article = state[claim.ref.article]
        let origin = [article.outlet, article.published, article.url].compactMap { $0 }.joined(separator: ", ")
        return "\(claim.speakerName.map { "\($0): " } ?? "")\(claim.words)\(origin.isEmpty ? "" : " (\(origin))")"
      }
    case .articles: text = currentArticle.map { state[$0].url ?? state[$0].title ?? state[$0].record.id }
    case .entities: text = currentEntity?.name
    case .locations:
      text = placeMention.map { mention in
        mention.place?.coordinates.map { "\(mention.words) \(Self.degrees($0))" } ?? mention.words
      }
    case .incidents: text = currentIncident.map { summary(of: $0) }
    }
    guard let text, !text.isEmpty else { return refuse("There is nothing here to copy.") }
    say("Copied.")
    return [.copy(text)]
  }

  mutating func showExports() -> [Effect] {
    offer(
      Menu(
        title: "Export the dataset as",
        items: [
          .init(key: "c", label: "CSV folder", detail: "reviewed, rejected too", choice: .export(.csv, .reviewed)),
          .init(key: "a", label: "CSV folder", detail: "accepted, corrected, added", choice: .export(.csv, .standing)),
          .init(key: "C", label: "CSV folder", detail: "all, each with its status", choice: .export(.csv, .all)),
          .init(key: "j", label: "JSON Lines", detail: "reviewed, rejected too", choice: .export(.jsonl, .reviewed)),
          .init(
            key: "A", label: "JSON Lines", detail: "accepted, corrected, added", choice: .export(.jsonl, .standing)),
          .init(key: "J", label: "JSON Lines", detail: "all, each with its status", choice: .export(.jsonl, .all)),
        ]))
  }

  private mutating func rejectArticles() -> [Effect] {
    let articles = chosenArticles.map { state[$0] }
    guard let first = articles.first else { return refuse("The case has no articles.") }
    if first.setAside != nil {
      let commands = articles.map { Command.article($0.digest, .setAside(reason: nil)) }
      return decide(
        commands.count == 1 ? commands[0] : .group(commands), title: "Taken up again",
        lines: articles.map { $0.title ?? $0.record.id })
    }
    return ask(Prompt("Set aside, because", for: .setAsideReason))
  }

  private mutating func acceptPlace() -> [Effect] {
    guard let mention = placeMention, let place = mention.place else {
      return refuse("This name is not resolved yet; \(key(of: .edit)) offers places.")
    }
    awaited.place = .name(mention.entity)
    let effects = settle(.place(place), saying: "“\(mention.words)” is \(place.name).")
    view.locations.list.move(by: 1, count: view.locations.rows.count)
    return effects
  }

  /// The first mention of the place under the cursor of pane 3.
  private var placeMention: MentionView? {
    guard case .place(let key, _)? = view.locations.current else { return nil }
    return state.mentions(at: key).first.flatMap { state.mention($0) }
  }

  private mutating func newIncident() -> [Effect] {
    guard view.focus == .incidents || view.claims.current != nil else { return refuse("There is no claim here.") }
    return view.focus == .incidents ? join(nil) : showIncidentChoices()
  }
}
