import Annotation

/// Why a command can't be applied. The state is then as it was.
package enum CommandError: Error, Hashable, Sendable {
  /// The case has no article of this digest.
  case unknownArticle(ArticleDigest)
  /// A span reaches past the end of its article, is empty, or a list of spans is empty, out of order or overlaps.
  case badSpans(ArticleDigest)
  /// There is a claim with this key already.
  case claimExists(ClaimKey)
  /// No analyst added the claim, so it can't be deleted; reject it.
  case claimNotAdded(ClaimKey)
  /// There is a mention with this key already.
  case mentionExists(MentionKey)
  /// No analyst added the mention, so it can't be deleted; reject it.
  case mentionNotAdded(MentionKey)
  /// An entity can't be merged into itself, or into one that was merged into it.
  case mergeCircle(EntityKey)
  /// There is an incident with this key already.
  case incidentExists(IncidentKey)
  /// The case has no such incident.
  case unknownIncident(IncidentKey)
  /// The machine proposed the incident, so it can't be deleted; reject it.
  case incidentNotMade(IncidentKey)
  /// Low, best and high are out of order, or negative.
  case countOutOfOrder(Quantity.What)
  /// A tag has an empty name, or its definition another name.
  case badTagName(TagName)
  /// Another tag has this key already.
  case tagKeyTaken(key: String, by: TagName)
  /// A claim can't be linked to itself.
  case linkToItself
  /// A claim can't become part of itself.
  case joinedWithItself
  /// It is not a date: `YYYY-MM-DD`, or ISO 8601 where a time is allowed.
  case badDate(String)
  /// There is nothing to undo.
  case nothingToUndo
  /// There is nothing to redo.
  case nothingToRedo

  /// What failed, why, and what to do next.
  package var message: String {
    switch self {
    case .unknownArticle(let digest):
      "The case has no article with the digest \(digest). Import the article, then decide again."
    case .badSpans(let digest):
      "A span lies outside article \(digest), is empty, or overlaps the next one. Select the words again."
    case .claimExists: "There is a claim on these words already. Edit that one (e)."
    case .claimNotAdded: "The machine found this claim, so it can't be deleted. Reject it (x)."
    case .mentionExists: "There is a mention of this type on these words already. Edit that one (e)."
    case .mentionNotAdded: "The machine found this mention, so it can't be deleted. Reject it (x)."
    case .mergeCircle(let key): "“\(key.name)” can't be merged into itself. Choose another entity."
    case .incidentExists: "There is an incident with this id already. Give the new one another."
    case .unknownIncident: "The case has no such incident. Make one from marked claims (+)."
    case .incidentNotMade: "The machine proposed this incident, so it can't be deleted. Reject it (x)."
    case .countOutOfOrder(let what):
      "The figures for \(what.rawValue) are out of order: low must not exceed best, nor best high, and none is negative."
    case .badTagName: "A tag needs a name of at least one visible character."
    case .tagKeyTaken(let key, let name): "The key \(key) sets the tag “\(name)” already. Choose another key."
    case .linkToItself: "A claim can't be linked to itself. Mark another claim."
    case .joinedWithItself: "A claim can't become part of itself. Mark another claim."
    case .badDate(let text): "“\(text)” is not a date. Write it as YYYY-MM-DD."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    }
  }
}
