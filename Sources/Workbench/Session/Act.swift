import Annotation
import CaseModel

/// Something done to claims or other records that can be done again to others: what `.` repeats.
package enum Act: Hashable, Sendable {
  case accept, reject
  case certainty(Certainty)
  case kind(Claim.Kind)
  case polarity
  case modality(Modality)
  case tag(TagName)
  case grade(InformationGrade?)
  case speaker(Speaker)
  case note(String)
  case sourceGrade(SourceGrade?)
  case setAside(reason: String)
  case reading(ReadingState)
  case mentionKind(Mention.Kind)
  case entityKind(Mention.Kind)

  /// What it does, for titles and for the status line.
  package var summary: String {
    switch self {
    case .accept: "accept"
    case .reject: "reject"
    case .certainty(let value): "certainty \(value.rawValue)"
    case .kind(let value): "kind \(value.rawValue)"
    case .polarity: "turn polarity"
    case .modality(let value): "modality \(value.rawValue)"
    case .tag(let name): "tag “\(name)”"
    case .grade(let value): value.map { "grade \($0.rawValue)" } ?? "no grade"
    case .speaker(.entity(_, let name)): "speaker \(name)"
    case .speaker(.unnamed): "no named speaker"
    case .note: "note"
    case .sourceGrade(let value): value.map { "source grade \($0.rawValue)" } ?? "no source grade"
    case .setAside: "set aside"
    case .reading(let value): "mark \(value.rawValue)"
    case .mentionKind(let value), .entityKind(let value): "type \(value.rawValue)"
    }
  }
}
