import CaseModel

/// Which records to export.
package struct DatasetFilter: Equatable, Sendable {
  /// The statuses that are let through.
  package var statuses: Set<ReviewStatus>

  /// Lets every status through.
  package static let all = DatasetFilter(statuses: Set(ReviewStatus.allCases))
  /// Lets through what an analyst has judged, corrected or added.
  package static let reviewed = DatasetFilter(statuses: Set(ReviewStatus.allCases.filter(\.isReviewed)))
  /// Lets through what an analyst has judged to hold.
  package static let standing = DatasetFilter(statuses: [.accepted, .corrected, .added])

  /// Lets `statuses` through.
  package init(statuses: Set<ReviewStatus>) { self.statuses = statuses }

  /// Whether a record of `status` is exported.
  func admits(_ status: ReviewStatus) -> Bool { statuses.contains(status) }

  /// Whether nothing is left out.
  var isAll: Bool { statuses.count == ReviewStatus.allCases.count }
}
