import Annotation

extension GazetteerCompiler {
  /// Adds what `places` has, but for what came from files called by one of `names`.
  public mutating func add(contentsOf places: OwnPlaces, without names: Set<String>) {
    let file = places.file
    let layer = GazetteerLayer(file, first: 0, countries: [], divisions: [])
    let sourceNames = places.sources.map(\.name)
    let sources = sourceNames.map { names.contains($0) ? nil : source(named: $0) }
    var rowOf = [UInt32](repeating: .max, count: places.count)
    for local in 0..<places.count {
      let record = file.start(.places) + GazetteerFile.placeSize * local
      guard let source = sources[Int(record.byte(22))] else { continue }
      let code = record.byte(24) == 0xFF ? nil : Self.code(Int(record.byte(24)), file)
      let flags = record.byte(26)
      var row = Row(
        name: pool.add(layer.string(at: record.word(0))), id: record.word(1),
        latitude: Int32(bitPattern: record.word(2)), longitude: Int32(bitPattern: record.word(3)),
        population: record.word(4), division: 0xFFFF, country: countryNumber(code),
        feature: PlaceFeature(rawValue: record.byte(25)) ?? .city, flags: flags, source: source)
      if row.scheme == 3 {
        row.id = pool.add(unique(ownID: layer.string(at: record.word(1))))
      }
      if let name = layer.division1(of: local) { row.division = divisionNumber(pool.add(name), country: row.country) }
      rowOf[local] = UInt32(rows.count)
      rows.append(row)
    }
    layer.forEachKey { key, postings in
      for place in postings where rowOf[Int(place.value)] != .max { append(key, row: rowOf[Int(place.value)]) }
    }
  }

  private static func code(_ number: Int, _ file: GazetteerFile) -> String {
    let letters = file.start(.countries) + 4 * number
    return String(decoding: [letters.byte(0), letters.byte(1)], as: UTF8.self)
  }
}

extension GazetteerLayer {
  /// Gives each key with its places, in order of keys.
  func forEachKey(_ body: (UnsafeBufferPointer<UInt8>, Postings) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { room in
      for block in 0..<file.count(.blockMinima) {
        var cursor = keys + Int(blockOffsets.word(block))
        let end = keys + Int(blockOffsets.word(block + 1))
        while cursor < end {
          let shared = Int(cursor.byte(0))
          let size = Int(cursor.byte(1))
          for offset in 0..<size { room[shared + offset] = (cursor + 2).byte(offset) }
          cursor += 2 + size
          let count = cursor.readVarint()
          let length = Int(cursor.readVarint())
          body(
            UnsafeBufferPointer(rebasing: room[..<(shared + size)]),
            Postings(Postings.Segment(start: cursor, count: count, first: first)))
          cursor += length
        }
      }
    }
  }
}
