import Annotation
import CaseModel

/// What the analyst sees and where: nothing of it is part of the case.
package struct ViewState: Sendable {
  /// The screen, in cells.
  package internal(set) var rows = 24
  /// The screen, in cells.
  package internal(set) var columns = 80
  /// The pane that keys go to.
  package internal(set) var focus = Pane.articles
  /// The pane that the text was opened from by Enter, to go back to; nil where it was gone to.
  var openedFrom: Pane?
  /// Whether the pane in focus has the whole screen.
  package internal(set) var isZoomed = false
  /// Which of the panes 1 to 3 is open where there is room for one: the one last in focus.
  package internal(set) var openList = Pane.articles
  /// Scopes that were opened, the one in force last; Esc goes back. Never empty.
  package internal(set) var scopes: [Scope] = [.article]
  /// Pane 1.
  package internal(set) var articles = ListPane<ArticleIndex>()
  /// Pane 2.
  package internal(set) var entities = ListPane<EntityKey>()
  /// Suggested merges that the analyst put off in this round.
  var putOffMerges: Set<MergeSuggestion> = []
  /// Pane 3.
  package internal(set) var locations = ListPane<LocationRow>()
  /// Headings of pane 3 that are folded.
  package internal(set) var folds: Set<LocationFold> = []
  /// Where the distances in pane 3 are measured from; nil while none are shown.
  package internal(set) var reference: ReferencePoint?
  /// Pane 4.
  package internal(set) var claims = ListPane<ClaimRef>()
  /// The claims that the filter of pane 4 has read.
  var reads = ClaimReads()
  /// What the claims say, where pane 4 is filtered or sorted by that.
  var subjects = ClaimSubjects()
  /// Whether claims are being read beside the session, for the filter or the order of pane 4.
  package internal(set) var isReadingClaims = false
  /// Pane 5.
  package internal(set) var incidents = ListPane<IncidentKey>()
  /// Pane 6.
  package internal(set) var text = TextPane()
  /// What the last drawing looked up.
  var drawn = DrawnRecords()
  /// Where the entities stand that the last overlay asks about; gone with it.
  var names: [NameInPlace] = []
  /// What lies over the panes, the one that has the keys last.
  package internal(set) var overlays: [Overlay] = []

  /// The scope in force.
  package var scope: Scope { scopes.last ?? .article }
}
