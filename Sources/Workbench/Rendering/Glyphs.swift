import Annotation
import CaseModel

/// Short forms of the values that lists show. Every glyph takes one column.
extension ReviewStatus {
  /// One glyph for each status.
  var glyph: String {
    switch self {
    case .proposed: "·"
    case .accepted: "✓"
    case .rejected: "✗"
    case .corrected: "~"
    case .added: "+"
    }
  }
}

extension ReadingState {
  /// One glyph for each state.
  var glyph: String {
    switch self {
    case .unread: "●"
    case .inWork: "◐"
    case .done: "✓"
    }
  }

  /// The state in words.
  var words: String {
    switch self {
    case .unread: "unread"
    case .inWork: "in work"
    case .done: "done"
    }
  }
}

extension Mention.Kind {
  /// Three letters for each type.
  var abbreviation: String {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .armedGroup: "ARM"
    case .location: "LOC"
    case .facility: "FAC"
    case .norp: "NRP"
    case .weapon: "WPN"
    case .vehicle: "VEH"
    case .event: "EVT"
    case .work: "WRK"
    case .product: "PRD"
    }
  }
}

extension Certainty {
  /// At most six letters for each certainty.
  var abbreviation: String {
    switch self {
    case .asserted: "assert"
    case .reported: "report"
    case .alleged: "allege"
    case .unconfirmed: "unconf"
    case .possible: "possib"
    case .conditional: "condit"
    case .denied: "denied"
    }
  }
}

extension Claim.Kind {
  /// At most six letters for each kind.
  var abbreviation: String {
    switch self {
    case .attack: "attack"
    case .casualty: "casual"
    case .damage: "damage"
    case .responsibility: "respon"
    case .denial: "denial"
    case .threat: "threat"
    case .condemnation: "condem"
    case .demand: "demand"
    case .accusation: "accuse"
    case .response: "answer"
    case .context: "contxt"
    }
  }
}

extension GeoLevel {
  /// The level in a word or two.
  var words: String {
    switch self {
    case .pointInTown: "point in town"
    case .town: "town"
    case .nearTown: "near town"
    case .adm2: "adm2"
    case .adm1: "adm1"
    case .broader: "broader"
    case .country: "country"
    case .sea: "sea"
    }
  }

  /// At most five letters for each level.
  var abbreviation: String {
    switch self {
    case .pointInTown: "point"
    case .town: "town"
    case .nearTown: "near"
    case .adm2: "adm2"
    case .adm1: "adm1"
    case .broader: "broad"
    case .country: "ctry"
    case .sea: "sea"
    }
  }
}
