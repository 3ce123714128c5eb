import Annotation

/// Reads places from GeoJSON, one a feature. Of what is no point the middle of its box is taken.
///
/// - Note: Source: RFC 7946.
enum PlaceGeoJSON {
  /// Gives each feature of `bytes` with the line it begins on, until `body` answers false. A feature that is broken does not stop the
  /// others.
  static func read(_ bytes: [UInt8], _ body: (Int?, Result<GazetteerEntry, PlaceProblem>) -> Bool) {
    let (features, isWhole) = slices(bytes)
    if features.isEmpty {
      switch Result(catching: { () throws(JSONError) in try JSONReader.read(bytes) }) {
      case .success(let value) where value["type"]?.stringValue == "Feature": _ = body(1, entry(value))
      case .success(let value) where value["type"]?.stringValue == "FeatureCollection": break
      case .success: _ = body(nil, .failure(.notGeoJSON))
      case .failure(let error): _ = body(nil, .failure(.badJSON(error)))
      }
      return
    }
    for (line, slice) in features {
      let read = Result { () throws(JSONError) in try JSONReader.read(Array(slice)) }
      switch read {
      case .success(let value): guard body(line, entry(value)) else { return }
      case .failure(let error): guard body(line, .failure(.badJSON(error))) else { return }
      }
    }
    if !isWhole { _ = body(nil, .failure(.badJSON(.endsEarly))) }
  }

  /// The objects in the array called `features` of the outermost object, with their lines; and whether the text ends where it should.
  private static func slices(_ bytes: [UInt8]) -> ([(line: Int, ArraySlice<UInt8>)], isWhole: Bool) {
    var found: [(Int, ArraySlice<UInt8>)] = []
    var depth = 0
    var line = 1
    var position = 0
    var lastString: Range<Int>?
    var isInFeatures = false
    var start = (position: 0, line: 1)
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x0A: line += 1
      case 0x22:
        let begin = position + 1
        position = begin
        while position < bytes.count, bytes[position] != 0x22 {
          if bytes[position] == 0x5C { position += 1 }
          if position < bytes.count, bytes[position] == 0x0A { line += 1 }
          position += 1
        }
        if depth == 1 { lastString = begin..<min(position, bytes.count) }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1, byte == UInt8(ascii: "["), let key = lastString, bytes[key].elementsEqual("features".utf8) {
          isInFeatures = true
        }
        if depth == 2, isInFeatures, byte == UInt8(ascii: "{") { start = (position, line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 2, isInFeatures, byte == UInt8(ascii: "}") {
          found.append((start.line, bytes[start.position...position]))
        }
        if depth == 1 { isInFeatures = false }
      default: break
      }
      position += 1
    }
    return (found, depth == 0)
  }

  private static func entry(_ feature: JSONValue) -> Result<GazetteerEntry, PlaceProblem> {
    do throws(PlaceProblem) {
      var fields = PlaceFields()
      if case .object(let members)? = feature["properties"] {
        for member in members {
          guard let field = PlaceField(member.key) else { continue }
          for text in texts(member.value).prefix(200) { fields.set(field, text) }
        }
      }
      if let id = feature["id"].flatMap({ texts($0).first }) { fields.set(.id, id) }
      guard let geometry = feature["geometry"], let box = box(of: geometry) else { throw .noGeometry }
      // Across the date line the short way round is meant.
      var middle = (box.west + box.east) / 2
      if box.east - box.west > 180 { middle += middle < 0 ? 180 : -180 }
      for (latitude, longitude) in [(box.south, box.west), (box.north, box.east)] {
        _ = try PlaceFields.point(latitude: latitude, longitude: longitude)
      }
      return .success(
        try fields.entry(at: PlaceFields.point(latitude: (box.south + box.north) / 2, longitude: middle)))
    } catch {
      return .failure(error)
    }
  }

  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .number(let digits): [digits]
    case .array(let elements): elements.flatMap(texts)
    default: []
    }
  }

  private struct Box {
    var south = Double.infinity
    var north = -Double.infinity
    var west = Double.infinity
    var east = -Double.infinity
  }

  /// The box around a geometry; nil where it has no point.
  private static func box(of geometry: JSONValue) -> Box? {
    var box = Box()
    func take(_ value: JSONValue, depth: Int) {
      guard let elements = value.arrayValue, depth < 8 else { return }
      if elements.count >= 2, let longitude = elements[0].doubleValue, let latitude = elements[1].doubleValue {
        (box.south, box.north) = (min(box.south, latitude), max(box.north, latitude))
        (box.west, box.east) = (min(box.west, longitude), max(box.east, longitude))
      } else {
        for element in elements { take(element, depth: depth + 1) }
      }
    }
    if let coordinates = geometry["coordinates"] { take(coordinates, depth: 0) }
    for part in (geometry["geometries"]?.arrayValue ?? []).prefix(10_000) {
      if let coordinates = part["coordinates"] { take(coordinates, depth: 0) }
    }
    return box.south.isFinite && box.west.isFinite ? box : nil
  }
}
