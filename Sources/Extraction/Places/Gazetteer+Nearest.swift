import Annotation

extension Gazetteer {
  /// The built-in town nearest to `point`; nil without one within 60 km.
  ///
  /// - Complexity: linear in the towns there are, some 30 ms: for a point that someone types.
  public func nearestTown(to point: Coordinates) -> GazetteerPlace? {
    TownGrid(self).nearest(
      latitude: Int32((point.latitude * 100_000).rounded()), longitude: Int32((point.longitude * 100_000).rounded()),
      country: nil)
  }
}
