import Glibc

extension Coordinates {
  /// Kilometres along the great circle to `other`, on a sphere of radius 6,371 km: good to half a per cent.
  public func distance(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let latitudes = sin((other.latitude - latitude) * radians / 2)
    let longitudes = sin((other.longitude - longitude) * radians / 2)
    let chord =
      latitudes * latitudes
      + cos(latitude * radians) * cos(other.latitude * radians) * longitudes * longitudes
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }

  /// Degrees clockwise from north, 0..<360, in which `other` lies on setting out; 0 where both are one point.
  public func bearing(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let dLongitude = (other.longitude - longitude) * radians
    let y = sin(dLongitude) * cos(other.latitude * radians)
    let x =
      cos(latitude * radians) * sin(other.latitude * radians)
      - sin(latitude * radians) * cos(other.latitude * radians) * cos(dLongitude)
    let degrees = atan2(y, x) / radians
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The point of the compass nearest to `bearing`, one of 16, such as `NNE`.
  public static func compassPoint(_ bearing: Double) -> String {
    let points = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
    guard bearing.isFinite else { return points[0] }
    let turns = bearing / 22.5
    return points[((Int(turns.truncatingRemainder(dividingBy: 16).rounded()) % 16) + 16) % 16]
  }
}
