import Annotation

/// Reads lines of a GeoNames dump: 19 fields, tabs between.
///
/// - Note: Source: GeoNames, readme of the export, “The main 'geoname' table”.
enum GeoNamesDump {
  /// How many fields a line has.
  static let fieldCount = 19

  /// Whether `line` looks like one.
  static func isLine(_ line: [UInt8]) -> Bool {
    line.count { $0 == 0x09 } >= 15 && line.first.map { (0x30...0x39).contains($0) } == true
  }

  /// The place on `line`.
  static func entry(_ line: [UInt8]) throws(PlaceProblem) -> GazetteerEntry {
    if let offset = UTF8Text.firstInvalid(in: line) { throw .notUTF8(offset: ByteOffset(offset)) }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == fieldCount else { throw .fieldCount(expected: fieldCount, found: fields.count) }
    func text(_ field: Int) -> String { String(decoding: fields[field], as: UTF8.self) }
    guard !fields[1].isEmpty || !fields[2].isEmpty else { throw .noName }
    guard let latitude = Double(text(4)) else { throw .notANumber(what: "latitude") }
    guard let longitude = Double(text(5)) else { throw .notANumber(what: "longitude") }
    let point = try PlaceFields.point(latitude: latitude, longitude: longitude)
    let name = fields[1].isEmpty ? text(2) : text(1)
    var others = fields[3].split(separator: 0x2C).filter(isUseful).map { String(decoding: $0, as: UTF8.self) }
    if !fields[2].isEmpty, !fields[2].elementsEqual(fields[1]) { others.append(text(2)) }
    return GazetteerEntry(
      id: UInt32(text(0)).map { .geonames($0) }, name: name, otherNames: others, coordinates: point,
      country: fields[8].isEmpty ? nil : text(8), admin1Code: fields[10].isEmpty ? nil : text(10),
      feature: fields[6].isEmpty && fields[7].isEmpty ? nil : "\(text(6)).\(text(7))",
      population: Int(text(14)).flatMap { $0 >= 0 ? $0 : nil } ?? 0, isFromDump: true)
  }

  /// Whether an alternate name is one that a report could use: in Latin, Arabic or Hebrew letters, no code and no link. As
  /// `is_useful` of Tools/gazetteer/sources.py.
  private static func isUseful(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 60, name.count >= 2, !name.contains(UInt8(ascii: "/")) else { return false }
    var hasLatin = false
    var hasCapital = false
    var isAllCapitals = true
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x300, 0x1E00..<0x1F00, 0x2000..<0x2070, 0x5D0..<0x700: break
      default: return false
      }
      guard scalar.value < 0x300, scalar.properties.isAlphabetic else { continue }
      hasLatin = true
      if scalar.properties.isUppercase { hasCapital = true } else { isAllCapitals = false }
    }
    return !hasLatin || (hasCapital && !(isAllCapitals && name.count <= 4))
  }
}
