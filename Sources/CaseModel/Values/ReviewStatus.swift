/// How far a record has come between the machine and the analyst.
package enum ReviewStatus: String, CaseIterable, Sendable, Codable {
  /// The machine's guess, which nobody has judged.
  case proposed
  /// The analyst says that the machine is right.
  case accepted
  /// The analyst says that the machine is wrong.
  case rejected
  /// The analyst put another value in place of the machine's, which is kept beside it.
  case corrected
  /// The analyst made the record.
  case added

  /// Whether an analyst has judged the record.
  package var isReviewed: Bool { self != .proposed }
}

/// The analyst's word on a record as a whole.
package enum Verdict: String, CaseIterable, Sendable, Codable {
  case accepted, rejected
}

/// How reliable a source is, by the Admiralty code.
///
/// - Note: Source: NATO STANAG 2511, as analysts use it; graded apart from `InformationGrade`.
package enum SourceGrade: String, CaseIterable, Sendable, Codable {
  /// Completely reliable.
  case a = "A"
  /// Usually reliable.
  case b = "B"
  /// Fairly reliable.
  case c = "C"
  /// Not usually reliable.
  case d = "D"
  /// Unreliable.
  case e = "E"
  /// Reliability can't be judged.
  case f = "F"
}

/// How credible a piece of information is, by the Admiralty code.
///
/// - Note: Source: NATO STANAG 2511, as analysts use it; graded apart from `SourceGrade`.
package enum InformationGrade: Int, CaseIterable, Sendable, Codable {
  /// Confirmed by other sources.
  case confirmed = 1
  /// Probably true.
  case probablyTrue = 2
  /// Possibly true.
  case possiblyTrue = 3
  /// Doubtful.
  case doubtful = 4
  /// Improbable.
  case improbable = 5
  /// Truth can't be judged.
  case cannotBeJudged = 6
}

/// How far the analyst has come with an article.
package enum ReadingState: String, CaseIterable, Sendable, Codable {
  case unread
  case inWork = "in_work"
  case done
}
