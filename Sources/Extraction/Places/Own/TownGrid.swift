import Glibc

/// The built-in towns by the square degree that they lie in, for finding the nearest.
struct TownGrid {
  private let gazetteer: Gazetteer
  private var cells: [Int32: [UInt32]] = [:]
  /// How far the nearest may be, in kilometres.
  private static let reach = 60.0

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    for value in 0..<UInt32(gazetteer.base.count) {
      let place = gazetteer.base.place(Int(value))
      guard place.feature == .city else { continue }
      cells[Self.cell(Self.degree(place.latitude), Self.degree(place.longitude)), default: []].append(value)
    }
  }

  private static func degree(_ units: Int32) -> Int32 { Int32((Double(units) / 100_000).rounded(.down)) }

  private static func cell(_ row: Int32, _ column: Int32) -> Int32 {
    let wrapped = ((column + 180) % 360 + 360) % 360
    return (row + 90) * 360 + wrapped
  }

  /// The town nearest to a point in hundred-thousandths of a degree, of `country` where that is told; nil without one within 60 km.
  func nearest(latitude: Int32, longitude: Int32, country: CountryIndex?) -> GazetteerPlace? {
    let (row, column) = (Self.degree(latitude), Self.degree(longitude))
    let squeeze = cos(Double(latitude) / 100_000 * Double.pi / 180)
    let columns = Int32(min(180, (Self.reach / 111.2 / max(squeeze, 0.01)).rounded(.up)))
    var best: (place: GazetteerPlace, distance: Double)?
    for r in row - 1...row + 1 {
      for c in column - columns...column + columns {
        for value in cells[Self.cell(r, c)] ?? [] {
          let town = gazetteer.base.place(Int(value))
          guard country == nil || town.country == country else { continue }
          let dy = Double(town.latitude - latitude) * 0.001112
          var dLongitude = Double(town.longitude - longitude)
          if dLongitude > 18_000_000 {
            dLongitude -= 36_000_000
          } else if dLongitude < -18_000_000 {
            dLongitude += 36_000_000
          }
          let dx = dLongitude * 0.001112 * squeeze
          let distance = (dx * dx + dy * dy).squareRoot()
          if distance < best?.distance ?? Self.reach { best = (town, distance) }
        }
      }
    }
    return best?.place
  }
}
