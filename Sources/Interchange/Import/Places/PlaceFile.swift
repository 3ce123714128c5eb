import Annotation

/// A file of places: a GeoNames dump, a table, or GeoJSON.
package struct PlaceFile: Sendable {
  /// What a file of places can be.
  package enum Format: String, CaseIterable, Sendable {
    case geonames, csv, geojson
  }

  /// The largest table or GeoJSON that is read, in bytes; a dump may be of any size.
  package static let sizeLimit = 256 << 20
  private static let lineLimit = 1 << 20

  private let file: InputFile
  private let format: Format?

  /// The file called `name`.
  ///
  /// - Parameter format: what it is; nil to tell by its name and its first line.
  package init(_ name: String, format: Format? = nil) {
    file = InputFile(name)
    self.format = format
  }

  /// Its name as given.
  package var name: String { file.name }

  /// Gives each place in the order of the file, or why it was refused, until `body` answers false.
  package func read(_ body: (Result<GazetteerEntry, PlaceFinding>) -> Bool) {
    func tell(_ line: Int?, _ result: Result<GazetteerEntry, PlaceProblem>) -> Bool {
      body(result.mapError { PlaceFinding(file: file.name, line: line, problem: $0) })
    }
    do throws(SystemError) {
      let known: Format
      if let format { known = format } else { known = try told() }
      switch known {
      case .geonames: try readDump(tell)
      case .csv:
        if let bytes = whole(tell) { PlaceTable.read(bytes, tell) }
      case .geojson:
        if let bytes = whole(tell) { PlaceGeoJSON.read(bytes, tell) }
      }
    } catch {
      _ = tell(nil, .failure(.file(ImportError(error))))
    }
  }

  /// All its bytes; nil where it is refused, which is told.
  private func whole(_ tell: (Int?, Result<GazetteerEntry, PlaceProblem>) -> Bool) -> [UInt8]? {
    switch file.read(limit: Self.sizeLimit) {
    case .success(let bytes): return bytes
    case .failure(let error):
      _ = tell(nil, .failure(.file(error)))
      return nil
    }
  }

  private func readDump(_ tell: (Int?, Result<GazetteerEntry, PlaceProblem>) -> Bool) throws(SystemError) {
    let descriptor = try file.open()
    defer { file.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, lengthLimit: Self.lineLimit)
    while let line = try reader.next() {
      switch line {
      case .tooLong(let number): guard tell(number, .failure(.lineTooLong)) else { return }
      case .bytes(var bytes, let number):
        if bytes.last == 0x0D { bytes.removeLast() }
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard !bytes.isEmpty else { continue }
        let result = Result { () throws(PlaceProblem) in try GeoNamesDump.entry(bytes) }
        guard tell(number, result) else { return }
      }
    }
  }

  /// What the file is, by the end of its name, else by its first line.
  private func told() throws(SystemError) -> Format {
    switch file.pathExtension {
    case "csv": return .csv
    case "geojson", "json": return .geojson
    default:
      guard !file.isStandardInput else { return .geonames }
      let descriptor = try file.open()
      defer { file.close(descriptor) }
      var reader = LineReader(descriptor: descriptor, lengthLimit: Self.lineLimit)
      guard case .bytes(let line, _)? = try reader.next() else { return .csv }
      if GeoNamesDump.isLine(line) { return .geonames }
      if line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return .geojson }
      return file.pathExtension == "txt" && !PlaceTable.isHeader(line) ? .geonames : .csv
    }
  }
}
