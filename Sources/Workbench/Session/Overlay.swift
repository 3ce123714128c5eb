import Annotation
import CaseModel

/// Something that lies over the panes and has the keys while it does.
package enum Overlay: Sendable {
  /// The key table, scrolled down by so many rows.
  case help(top: Int)
  /// What codes and marks mean, scrolled down by so many rows.
  case legend(top: Int)
  /// The messages so far, scrolled down by so many rows.
  case messages(top: Int)
  /// A line of text being asked for.
  case prompt(Prompt)
  /// A list to choose from.
  case menu(Menu<Choice>)
  /// What an act on many records would change, before it does.
  case preview(Preview)
  /// The spans of a claim being edited in the text pane.
  case spans(SpanEditor)
}

/// A line of text being asked for.
package struct Prompt: Sendable {
  /// What the text is for.
  package enum Purpose: Hashable, Sendable {
    case command
    case search(Pane)
    case filter(Pane)
    case searchCase
    case note
    case setAsideReason
    case published
    case article(ArticleField)
    case entity(EntityField)
    case coordinates
    case placeName
    case claimCount
    case claimDate
    case incident(IncidentField)
    case newTag
    case tag(TagName, TagField)
    case exportPath(ExportRequest.Format, ExportRequest.Records)
    case caseName
  }

  /// What it asks.
  package var label: String
  /// What the text is for.
  package var purpose: Purpose
  /// The text so far.
  package var editor: LineEditor
  /// For the palette: the actions that fit, and the one under the cursor.
  package var suggestions: [Action] = []
  /// For a name in the gazetteer: the places whose names begin so.
  package var places: [Menu<Choice>.Item] = []
  /// The suggestion, or the place, under the cursor.
  package var suggestion = 0
  /// Where the pane was when the search began, to go back to.
  package var origin = 0

  /// A prompt that starts with `text`, which what is typed first takes the place of where it `isSelected`.
  package init(_ label: String, for purpose: Purpose, text: String = "", isSelected: Bool = false) {
    self.label = label
    self.purpose = purpose
    editor = LineEditor(text, isSelected: isSelected)
  }
}

/// A field of an article that can be corrected.
package enum ArticleField: String, CaseIterable, Hashable, Sendable {
  case outlet, title, url, published, note
}

/// A field of an entity that can be corrected.
package enum EntityField: String, CaseIterable, Hashable, Sendable {
  case name, country, sector, role, wikidata, note
}

/// A field of an incident that can be set.
package enum IncidentField: String, CaseIterable, Hashable, Sendable {
  case title, type, date, place, perpetrators, targets, weapon, killed, injured, munitions, note
}

/// Something that a menu offers.
package enum Choice: Hashable, Sendable {
  case act(Act)
  case newTag
  case changeTags
  case changeTag(TagName)
  case tagField(TagName, TagField)
  case removeTag(TagName)
  case speaker
  case articleItself
  case link(ClaimLink, isOn: Bool)
  case goToClaim(ClaimRef)
  case article(ArticleField)
  case reading(ReadingState)
  case sourceGrade
  case entity(EntityField)
  case entityKind
  case merge(EntityKey, into: EntityKey)
  case judgeMerge(MergeSuggestion, Verdict?)
  case unmerge(EntityKey)
  case split(alias: String)
  case referIn(EntityTarget)
  case refer(EntityTarget, EntityKey)
  case newEntity(EntityTarget)
  case namedEntity(EntityTarget, Mention.Kind, name: String)
  case candidate(GazetteerCandidate)
  case lastPlace(ResolvedPlace)
  case unmappable
  case typeCoordinates
  case searchGazetteer
  case chooseLevel
  case level(GeoLevel)
  case placeOfMention
  case rejectMention
  case mentionSpan(TextSpan)
  case everywhere
  case newClaim
  case claimPart(SpanEditor.Part)
  case alike
  case newMention(Mention.Kind)
  case incident(IncidentField)
  case incidentCategory(EventCategory)
  case incidentMode(String)
  case placeOfCase(LocationKey)
  case claimValue(ClaimValueSlot)
  case dropClaimValue(ClaimValueSlot)
  case otherDate(ClaimValueSlot, ClaimDate)
  case resetClaimValues(ClaimKey)
  case countWhat(Quantity.What)
  case actor(IncidentField, EntityKey, name: String)
  case actorCertainty(IncidentField, EntityKey, name: String, Certainty)
  case removeActor(IncidentField, EntityKey)
  case order(Int)
  case claimsOf(EntityKey)
  case claimsOfNobody
  case joinIncident(IncidentKey?)
  case export(ExportRequest.Format, ExportRequest.Records)
}

/// What an act on many records would change, before it does.
package struct Preview: Sendable {
  /// What will be done, such as “Accept 12 claims”.
  package var title: String
  /// A line for each record: what it is, and what becomes of it.
  package var lines: [String]
  /// What is done when the analyst agrees.
  package var command: Command
  /// The act, to repeat later; nil when it can't be.
  package var act: Act?
  /// The first line shown.
  package var top = 0

  /// A preview of `command`.
  package init(title: String, lines: [String], command: Command, act: Act? = nil) {
    self.title = title
    self.lines = lines
    self.command = command
    self.act = act
  }
}
