import Annotation
import CaseModel

extension Session {
  /// Does what was chosen in a menu, with the text that was typed there.
  mutating func choose(_ choice: Choice, typed text: String) -> [Effect] {
    switch choice {
    case .searchGazetteer: [.lookUpPlaces(prefix: text)]
    case .newEntity(let target): askForKind(ofNew: text, for: target)
    default: choose(choice)
    }
  }

  /// Does what was chosen in a menu.
  mutating func choose(_ choice: Choice) -> [Effect] {
    switch choice {
    case .act(let act): return self.act(act)
    case .newTag: return ask(Prompt("New tag: its name, or a key and its name", for: .newTag))
    case .changeTags: return showTagsToChange()
    case .changeTag(let name): return showFields(ofTag: name)
    case .tagField(let name, let field): return ask(for: field, ofTag: name)
    case .removeTag(let name): return remove(tag: name)
    case .speaker: return showSpeakers()
    case .articleItself: return giveToArticle()
    case .article(let field): return ask(for: field)
    case .reading(let reading): return actOnArticles(.reading(reading))
    case .sourceGrade: return showSourceGrades()
    case .entity(let field):
      guard let entity = awaited.entity.flatMap({ state.entity($0) }) else { return refuse("That entity is gone.") }
      return ask(
        Prompt(Self.capitalized(field.rawValue), for: .entity(field), text: Self.value(of: field, in: entity) ?? ""))
    case .entityKind: return showEntityKinds()
    case .merge(let key, let target):
      guard let entity = state.entity(key) else { return refuse("That entity is gone.") }
      return decide(
        .entity(key, .merge(into: target)),
        title: "“\(shownName(of: key))” is “\(shownName(of: target))” now",
        lines: reach(of: entity, "\(shownName(of: key)) → \(shownName(of: target))"), isFarOff: true)
        + showNames(of: [key, target])
    case .judgeMerge(let suggestion, let verdict): return judge(suggestion, verdict)
    case .unmerge(let key): return standAlone(key)
    case .split(let alias): return splitAlias(alias)
    case .referIn(let target): return offerEntities(for: target)
    case .refer(let target, let key): return refer(target, to: key)
    case .newEntity: return []
    case .namedEntity(let target, let kind, let name): return take(newEntity: name, kind, for: target)
    case .candidate(let candidate): return choose(candidate)
    case .lastPlace(let place): return settle(.place(place), saying: "It is \(place.name).")
    case .unmappable: return settle(.unmappable, saying: "It is no place on the ground.")
    case .typeCoordinates: return ask(Prompt("Coordinates (decimal, degrees, MGRS)", for: .coordinates))
    case .searchGazetteer:
      return ask(Prompt("Gazetteer (how the name begins; “balad, iq” for one country)", for: .placeName))
    case .chooseLevel: return showLevels()
    case .level(let level): return setLevel(level)
    case .placeOfMention: return showPlaceOfMention()
    case .rejectMention: return rejectMention()
    case .mentionSpan(let span): return setMentionSpan(span)
    case .everywhere: return labelEverywhere()
    case .newClaim: return newClaim()
    case .claimPart(let part): return editSpans(with: part)
    case .alike: return correctAlike()
    case .newMention(let kind): return addMention(kind)
    case .incident(let field): return ask(for: field)
    case .incidentCategory(let category): return set(category: category)
    case .incidentMode(let mode): return set(mode: mode)
    case .placeOfCase(let key): return awaited.value == nil ? set(incidentPlace: key) : keepPlace(key)
    case .claimValue(let slot): return ask(for: slot)
    case .dropClaimValue(let slot): return drop(slot)
    case .otherDate(let slot, let date): return keepOther(date, in: slot)
    case .resetClaimValues(let key): return resetValues(of: key)
    case .countWhat(let what): return keepCount(of: what)
    case .actor(let field, let key, let name): return showActorCertainties(field, key, name: name)
    case .actorCertainty(let field, let key, let name, let certainty):
      return set(actor: key, name: name, certainty: certainty, in: field)
    case .removeActor(let field, let key): return remove(actor: key, in: field)
    case .joinIncident(let key): return join(key)
    case .order(let place): return sort(by: place)
    case .claimsOf(let key): return push(.speaker(key))
    case .claimsOfNobody: return showClaimsOfNobody()
    case .goToClaim(let ref): return goToLinked(ref)
    case .link(let link, let isOn): return self.link(link, isOn: isOn)
    case .export(let format, let records):
      let name = caseName.hasSuffix(".sitrep") ? String(caseName.dropLast(7)) : "dataset"
      return ask(
        Prompt(
          format == .csv ? "Write the folder" : "Write the file", for: .exportPath(format, records),
          text: format == .csv ? "\(name)-dataset" : "\(name).jsonl"))
    }
  }
}
