import Annotation
import CaseModel

/// One sitting at the workbench, as a value: the case, where the analyst is in it, and what was said last.
///
/// It changes through `handle` only, and reads no clock, file or terminal.
package struct Session: Sendable {
  /// The case with its log.
  package internal(set) var history: History
  /// What the analyst sees and where.
  package internal(set) var view = ViewState()
  /// The texts the panes have asked for.
  package internal(set) var texts = TextCache()
  /// Who decides, which keys do what, and whether anything may be decided at all.
  package internal(set) var settings: Settings
  /// The case's name to show.
  package internal(set) var caseName: String
  /// The line of the log up to which all is on disk.
  package internal(set) var savedThrough: Int
  /// Lines that could not be put on disk yet, in order; they are tried again with the next.
  package internal(set) var unsaved: [Decision] = []
  /// Where the extraction of new articles stands.
  package internal(set) var extraction: ExtractionProgress?
  /// What was said last; nil when there is nothing to say.
  package internal(set) var notice: Notice?
  /// What was said so far, the last one last.
  package internal(set) var messages: [Notice] = []
  /// What `.` repeats.
  package internal(set) var lastAct: Act?
  /// The correction that claims alike may need, too.
  package internal(set) var lastCorrection: Correction?
  /// The revisions that rows are made for. What comes in from outside shows at the next drawing, so that keys never wait for it.
  var seen: Revisions
  /// What answers from outside are for.
  var awaited = Awaited()
  /// What an answer from outside led to.
  var answered: [Effect] = []
  /// What making rows asks for.
  var asked: [Effect] = []
  /// The moment of the event being handled.
  var now = Timestamp(milliseconds: 0)

  /// A session over `history`, called `caseName`, all of whose log is on disk.
  package init(_ history: History, caseName: String, settings: Settings) {
    self.history = history
    self.caseName = caseName
    self.settings = settings
    savedThrough = history.lastSequence
    seen = history.state.revisions
    refreshRows()
  }

  /// The case as it is.
  package var state: CaseState { _read { yield history.state } }

  /// Whether every decision is on disk.
  package var isSaved: Bool { savedThrough >= history.lastSequence && unsaved.isEmpty }
}

/// Who decides, which keys do what, and whether anything may be decided at all.
package struct Settings: Sendable {
  /// The analyst's name, which every decision carries.
  package var analyst: String
  /// Which keys do what.
  package var keymap: Keymap
  /// Why nothing may be decided, as a sentence; nil when all may.
  package var readOnly: String?
  /// The analyst's own tags from the config; a case's definitions go before them.
  package var tags: [TagDefinition]

  /// The settings of `analyst`, with the default keys.
  package init(analyst: String, keymap: Keymap = .standard, readOnly: String? = nil, tags: [TagDefinition] = []) {
    self.analyst = analyst
    self.keymap = keymap
    self.readOnly = readOnly.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    self.tags = tags
  }
}

/// What answers from outside are for.
struct Awaited: Sendable {
  /// The name whose place is looked for in the gazetteer.
  var place: PlaceTarget?
  /// The incident being edited.
  var incident: IncidentKey?
  /// The alias or records that a menu or prompt is about.
  var entity: EntityKey?
  /// The mention that a menu is about.
  var mention: MentionRef?
  /// The number, date or place of a claim that is being changed.
  var value: ClaimValueSlot?
  /// The entity that was typed and is to be made.
  var newEntity: NewEntity?
  /// The incident's count that is being read; nil while a claim's number is.
  var field: IncidentField?
  /// The claim that the last sitting ended on, until what was found in its article is here.
  var claim: ClaimRef?
  /// Whether a date that is being read is to be the articles' published date.
  var isPublishedTyped = false
  /// A number that was read, of what is not said yet.
  var count: ClaimCount?
}
