import Glibc

/// The Military Grid Reference System, read only.
///
/// - Note: Source: NGA.STND.0037, Universal Grids and Grid Reference Systems (2014); the inverse of transverse Mercator is
///   Krüger's series to the third order, good to a millimetre.
enum MGRS {
  /// The middle of the square that `text` names; nil where it names none. Polar squares (UPS) are not read.
  static func coordinates(_ text: [UInt8]) -> Coordinates? {
    let signs = text.filter { $0 != 0x20 && $0 != 0x09 }.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    var position = 0
    var zone = 0
    while position < signs.count, position < 2, (0x30...0x39).contains(signs[position]) {
      zone = zone * 10 + Int(signs[position] - 0x30)
      position += 1
    }
    guard (1...60).contains(zone), signs.count >= position + 3,
      let band = bands.firstIndex(of: signs[position]),
      let column = columns[(zone - 1) % 3].firstIndex(of: signs[position + 1]),
      let row = rows.firstIndex(of: signs[position + 2])
    else { return nil }
    let digits = signs[(position + 3)...]
    guard digits.count.isMultiple(of: 2), digits.count <= 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let half = digits.count / 2
    let size = (0..<half).reduce(100_000.0) { size, _ in size / 10 }
    func offset(_ part: ArraySlice<UInt8>) -> Double {
      (Double(part.reduce(0) { $0 * 10 + Int($1 - 0x30) }) + 0.5) * size
    }
    let easting = Double(column + 1) * 100_000 + offset(digits.prefix(half))
    let rowInCycle = zone.isMultiple(of: 2) ? (row + 15) % 20 : row
    // Rows repeat every 2,000 km; the band tells which.
    let bandSouth = Double(band * 8 - 80)
    let equator = bandSouth < 0 ? 10_000_000.0 : 0
    let least = equator + bandSouth * 110_560 - 120_000
    var northing = Double(rowInCycle) * 100_000 + offset(digits.suffix(half))
    while northing < least { northing += 2_000_000 }
    return geographic(zone: zone, easting: easting, northing: northing - equator)
  }

  private static let bands = Array("CDEFGHJKLMNPQRSTUVWX".utf8)
  private static let columns = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"].map { Array($0.utf8) }
  private static let rows = Array("ABCDEFGHJKLMNPQRSTUV".utf8)

  /// The point of UTM coordinates; `northing` counts from the equator, negative in the south.
  private static func geographic(zone: Int, easting: Double, northing: Double) -> Coordinates? {
    let flattening = 1 / 298.257_223_563
    let n = flattening / (2 - flattening)
    let radius = 6_378_137 / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
    let beta = [
      n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96, n * n / 48 + n * n * n / 15, 17 * n * n * n / 480,
    ]
    let delta = [2 * n - 2 * n * n / 3 - 2 * n * n * n, 7 * n * n / 3 - 8 * n * n * n / 5, 56 * n * n * n / 15]
    let xi = northing / (0.9996 * radius)
    let eta = (easting - 500_000) / (0.9996 * radius)
    var xiPrime = xi
    var etaPrime = eta
    for (order, factor) in beta.enumerated() {
      let k = Double(2 * (order + 1))
      xiPrime -= factor * sin(k * xi) * cosh(k * eta)
      etaPrime -= factor * cos(k * xi) * sinh(k * eta)
    }
    let chi = asin(sin(xiPrime) / cosh(etaPrime))
    var latitude = chi
    for (order, factor) in delta.enumerated() { latitude += factor * sin(Double(2 * (order + 1)) * chi) }
    let longitude = Double(zone * 6 - 183) * Double.pi / 180 + atan2(sinh(etaPrime), cos(xiPrime))
    return Coordinates(latitude: latitude * 180 / Double.pi, longitude: longitude * 180 / Double.pi)
  }
}
