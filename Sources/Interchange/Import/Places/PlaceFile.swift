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

  /// Gives each place in the order of the file with the line it begins on, or why it was refused, until `body` answers false. The
  /// line is nil for what concerns the whole file.
  package func read(_ body: (_ line: Int?, Result<GazetteerEntry, PlaceFinding>) -> Bool) {
    func tell(_ line: Int?, _ result: Result<GazetteerEntry, PlaceProblem>) -> Bool {
      body(line, result.mapError { PlaceFinding(file: file.name, line: line, problem: $0) })
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
    case .success(let bytes):
      guard let error = Self.refusal(of: bytes) else { return bytes }
      _ = tell(nil, .failure(.file(error)))
      return nil
    case .failure(let error):
      _ = tell(nil, .failure(.file(error)))
      return nil
    }
  }

  /// Why a file that begins with `bytes` is no text; nil where its first line says nothing of the kind.
  private static func refusal(of bytes: [UInt8]) -> ImportError? {
    let first = Array(bytes.prefix(512).prefix { $0 != 0x0A })
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return .notUTF8(offset: ByteOffset(0)) }
    return BinaryKind.of(first).map { .binary(kind: $0) }
  }

  private func readDump(_ tell: (Int?, Result<GazetteerEntry, PlaceProblem>) -> Bool) throws(SystemError) {
    let descriptor = try file.open()
    defer { file.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, lengthLimit: Self.lineLimit)
    while let line = try reader.next() {
      switch line {
      case .tooLong(let number): guard tell(number, .failure(.lineTooLong)) else { return }
      case .bytes(var bytes, let number):
        if number == 1, let error = Self.refusal(of: bytes) {
          _ = tell(nil, .failure(.file(error)))
          return
        }
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
