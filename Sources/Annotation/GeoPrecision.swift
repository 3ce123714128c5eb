extension GeoLevel {
  /// How the field's codebooks write a level of place.
  ///
  /// - Note: Sources: ACLED Codebook (2023), `geo_precision`; UCDP GED Codebook 23.1, `where_prec`; GTD Codebook (2021),
  ///   `specificity` and `vicinity`; PLOVER 2.0, event resolution.
  public struct Precision: Hashable, Sendable {
    /// ACLED `geo_precision`, 1 to 3; nil where ACLED codes no such event.
    public let acled: Int?
    /// UCDP `where_prec`, 1 to 7.
    public let ucdp: Int
    /// GTD `specificity`, 1 to 5; nil where GTD has no code. Where GTD leaves a choice, the more exact one.
    public let gtdSpecificity: Int?
    /// GTD `vicinity`: whether it happened in the immediate vicinity of the place; nil where the question has no sense.
    public let gtdVicinity: Bool?
    /// PLOVER resolution, 5 for a point to 1 for a country; nil where PLOVER has no code.
    public let plover: Int?
  }

  /// The codes for this level.
  public var precision: Precision {
    switch self {
    case .pointInTown: Precision(acled: 1, ucdp: 1, gtdSpecificity: 1, gtdVicinity: false, plover: 5)
    case .town: Precision(acled: 1, ucdp: 1, gtdSpecificity: 1, gtdVicinity: false, plover: 4)
    case .nearTown: Precision(acled: 2, ucdp: 2, gtdSpecificity: 1, gtdVicinity: true, plover: 4)
    case .adm2: Precision(acled: 2, ucdp: 3, gtdSpecificity: 2, gtdVicinity: nil, plover: 3)
    case .adm1: Precision(acled: 3, ucdp: 4, gtdSpecificity: 4, gtdVicinity: nil, plover: 2)
    case .broader: Precision(acled: 3, ucdp: 5, gtdSpecificity: 5, gtdVicinity: nil, plover: nil)
    case .country: Precision(acled: nil, ucdp: 6, gtdSpecificity: 5, gtdVicinity: nil, plover: 1)
    case .sea: Precision(acled: 3, ucdp: 7, gtdSpecificity: nil, gtdVicinity: nil, plover: nil)
    }
  }
}
