import Annotation

/// How many claims there are of each sort, kept up to date claim by claim.
struct ClaimTally: Equatable, Sendable {
  /// In the order of `ReviewStatus.allCases`.
  var statuses = SIMD8<Int32>()
  /// Without rejected ones, in the order of `Claim.Kind.allCases`.
  var kinds = SIMD16<Int32>()
  /// Without rejected ones, in the order of `Certainty.allCases`.
  var certainties = SIMD8<Int32>()
  /// Without rejected ones.
  var tags: [TagName: Int32] = [:]

  mutating func count(_ row: ClaimRow, tags: [TagName], by step: Int32) {
    statuses[row.status.ordinal] += step
    guard row.status != .rejected else { return }
    kinds[row.kind.ordinal] += step
    certainties[row.certainty.ordinal] += step
    for tag in tags {
      self.tags[tag, default: 0] += step
      if self.tags[tag] == 0 { self.tags[tag] = nil }
    }
  }

  var total: Int { Int(statuses.wrappedSum()) }
}

extension ReviewStatus {
  /// Its place in `allCases`, without making that list.
  var ordinal: Int {
    switch self {
    case .proposed: 0
    case .accepted: 1
    case .rejected: 2
    case .corrected: 3
    case .added: 4
    }
  }
}

extension Claim.Kind {
  /// Its place in `allCases`, without making that list.
  var ordinal: Int {
    switch self {
    case .attack: 0
    case .casualty: 1
    case .damage: 2
    case .responsibility: 3
    case .denial: 4
    case .threat: 5
    case .condemnation: 6
    case .demand: 7
    case .accusation: 8
    case .response: 9
    case .context: 10
    }
  }
}

extension Certainty {
  /// Its place in `allCases`, without making that list.
  var ordinal: Int {
    switch self {
    case .asserted: 0
    case .reported: 1
    case .alleged: 2
    case .unconfirmed: 3
    case .possible: 4
    case .conditional: 5
    case .denied: 6
    }
  }
}

extension Mention.Kind {
  /// Its place in `allCases`, without making that list.
  var ordinal: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .armedGroup: 2
    case .location: 3
    case .facility: 4
    case .norp: 5
    case .weapon: 6
    case .vehicle: 7
    case .event: 8
    case .work: 9
    case .product: 10
    }
  }
}
