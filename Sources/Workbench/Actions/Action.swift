/// Something a key, the palette or a test can ask of the session. The raw value is the name that the config and the palette use.
package enum Action: String, CaseIterable, Hashable, Sendable {
  // Moving
  case moveDown = "move-down"
  case moveUp = "move-up"
  case scrollLeft = "scroll-left"
  case scrollRight = "scroll-right"
  case goToTop = "go-to-top"
  case goToBottom = "go-to-bottom"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case nextUnreviewed = "next-unreviewed"
  case previousUnreviewed = "previous-unreviewed"
  // Panes
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case paneArticles = "pane-articles"
  case paneEntities = "pane-entities"
  case paneLocations = "pane-locations"
  case paneClaims = "pane-claims"
  case paneIncidents = "pane-incidents"
  case paneText = "pane-text"
  case zoom
  case open
  case back
  // Finding
  case search
  case searchNext = "search-next"
  case searchPrevious = "search-previous"
  case searchCase = "search-case"
  case filter
  case sort
  case sortBy = "sort-by"
  case speakers
  case claimsOfSpeaker = "claims-of-speaker"
  case wholeCase = "whole-case"
  case measure
  case placeUses = "place-uses"
  // Choosing
  case mark
  case select
  case clearMarks = "clear-marks"
  // Deciding
  case accept
  case reject
  case edit
  case add
  case tag
  case certainty
  case kind
  case speaker
  case polarity
  case claimValues = "claim-values"
  case grade
  case note
  case publishedDate = "published-date"
  case merge
  case reviewMerges = "review-merges"
  case split
  case incident
  case link
  case alike
  case repeatLast = "repeat"
  case undo
  case redo
  // The case
  case copy
  case export
  case save
  case takeOver = "take-over"
  case help
  case legend
  case palette
  case messages
  case redraw
  case suspend
  case close
  case quit
}
