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

extension InformationGrade {
  /// What the grade says of the information.
  var meaning: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probablyTrue: "probably true"
    case .possiblyTrue: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .cannotBeJudged: "truth can't be judged"
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
  /// Four letters for each certainty.
  var abbreviation: String {
    switch self {
    case .asserted: "asrt"
    case .reported: "rept"
    case .alleged: "allg"
    case .unconfirmed: "unco"
    case .possible: "poss"
    case .conditional: "cond"
    case .denied: "deny"
    }
  }
}

extension Claim.Kind {
  /// Four letters for each kind, or three.
  var abbreviation: String {
    switch self {
    case .attack: "atck"
    case .casualty: "cas"
    case .damage: "dmg"
    case .responsibility: "resp"
    case .denial: "dnl"
    case .threat: "thrt"
    case .condemnation: "cdmn"
    case .demand: "dmnd"
    case .accusation: "accu"
    case .response: "rply"
    case .context: "ctxt"
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
