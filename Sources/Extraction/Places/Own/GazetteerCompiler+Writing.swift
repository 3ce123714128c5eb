import Annotation

extension GazetteerCompiler {
  /// The file. Places without a country or division get those of the nearest town within 60 km.
  public consuming func compiled() -> [UInt8] {
    settleDivisions()
    let order = order()
    var rank = [UInt32](repeating: 0, count: rows.count)
    for (position, row) in order.enumerated() { rank[row] = UInt32(position) }
    var places: [UInt8] = []
    places.reserveCapacity(rows.count * GazetteerFile.placeSize)
    for row in order.lazy.map({ rows[$0] }) {
      places.append(word: row.name)
      places.append(word: row.id)
      places.append(word: UInt32(bitPattern: row.latitude))
      places.append(word: UInt32(bitPattern: row.longitude))
      places.append(word: row.population)
      places.append(word: UInt32(row.division) | UInt32(row.source) << 16)
      places += [row.country, row.feature.rawValue, row.flags, Self.renown(row)]
    }
    let names = sources.map { pool.add($0) }
    var sourceBytes: [UInt8] = []
    for (number, name) in names.enumerated() {
      sourceBytes.append(word: name)
      sourceBytes.append(word: UInt32(rows.count { Int($0.source) == number }))
    }
    var divisionBytes: [UInt8] = []
    for division in divisions {
      divisionBytes.append(word: division.name)
      divisionBytes.append(word: UInt32(division.country))
    }
    var ids: [(id: UInt32, rank: UInt32)] = []
    for (index, row) in rows.enumerated() where row.scheme == 0 { ids.append((row.id, rank[index])) }
    ids.sort { ($0.id, $0.rank) < ($1.id, $1.rank) }
    var idBytes: [UInt8] = []
    for (id, rank) in ids {
      idBytes.append(word: id)
      idBytes.append(word: rank)
    }
    let keyed = KeySections(keys: &keys, bytes: keyBytes, rank: rank)
    var countryBytes: [UInt8] = []
    for code in countries { countryBytes += Array(code.utf8.prefix(2)) + [0, 0] }
    let sections: [([UInt8], Int)] = [
      ([0, 0, 0, 0, 0, 0, 0, 0], 1), (pool.bytes, pool.bytes.count), (places, rows.count),
      (divisionBytes, divisions.count), (idBytes, ids.count), (countryBytes, countries.count),
      (sourceBytes, sources.count), (keyed.slots, keyed.slots.count / 4), (keyed.offsets, keyed.offsets.count / 4),
      (keyed.minima, keyed.minima.count / 4), (keyed.stream, keyed.keyCount),
    ]
    var file: [UInt8] = Array("SITRGAZ".utf8) + [1]
    file.append(word: GazetteerFile.Version.own.rawValue)
    file.append(word: UInt32(sections.count))
    let start = 16 + 8 * sections.count
    var position = start
    for (bytes, count) in sections {
      file.append(word: UInt32(position))
      file.append(word: UInt32(count))
      position += (bytes.count + 7) / 8 * 8
    }
    file.reserveCapacity(position)
    for (bytes, _) in sections {
      file += bytes
      file += [UInt8](repeating: 0, count: -bytes.count & 7)
    }
    // The digest of all that follows it stands in the first section.
    let digest = Self.digest(file[(start + 8)...])
    for offset in 0..<8 { file[start + offset] = UInt8(truncatingIfNeeded: digest >> (8 * UInt64(offset))) }
    return file
  }

  /// A number that other bytes hardly share.
  private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var value: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in stride(from: 0, to: raw.count & ~7, by: 8) {
        value =
          (value ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* 0x9FB2_1C65_1E98_DF25
        value ^= value >> 32
      }
      return value
    }
  }

  /// Row numbers, most important first.
  private func order() -> [Int] {
    let weights = rows.map(Self.weight)
    return rows.indices.sorted { a, b in
      if weights[a] != weights[b] { return weights[a] > weights[b] }
      let (left, right) = (rows[a], rows[b])
      if left.feature != right.feature { return left.feature.rawValue < right.feature.rawValue }
      if left.scheme != right.scheme { return left.scheme < right.scheme }
      return left.scheme == 0 && left.id != right.id ? left.id < right.id : a < b
    }
  }

  /// How important a place is; as Tools/gazetteer/sources.py has it for the built-in ones.
  static func weight(_ row: Row) -> Double {
    let people = Double(row.population)
    if row.isOwn { return max(people, 50_000) }
    return switch row.feature {
    case .city, .demonym: max(people, 400) * (row.isCapital ? 3 : 1)
    case .adm1: max(people, 3_000) * 0.2
    case .adm2: max(people, 3_000) * 0.1
    case .country: max(people, 50_000) * 20
    case .dependency: max(people, 50_000)
    case .continent, .ocean: 10_000_000
    case .sea, .gulf: 20_000
    case .strait, .island, .desert, .lake: 1_000
    case .base: 5_000
    case .airfield: 2_000
    case .district, .mission: 400
    case .region, .canal, .river, .mountains, .facility: 200
    }
  }

  /// How well known a place is, 1 to 7: by the weights at which the built-in gazetteer passes from one to the next.
  private static func renown(_ row: Row) -> UInt8 {
    if row.isOwn { return 7 }
    // Whoever adds a dump reads of its villages; brooks and hills stay what they are.
    let least: UInt8 = row.feature.isPoint || row.feature == .adm1 || row.feature == .adm2 ? 3 : 1
    switch weight(row) {
    case 4_300_000...: return 7
    case 380_000...: return 6
    case 91_000...: return 5
    case 23_500...: return 4
    case 5_200...: return 3
    case 1_500...: return max(2, least)
    default: return least
    }
  }

  /// Gives divisions to rows that have only a code, and to those that have none the nearest town's.
  private mutating func settleDivisions() {
    let lacking = rows.indices.filter { index in
      let row = rows[index]
      guard row.division == 0xFFFF else { return false }
      if row.divisionCode != .max, let name = divisionNames[Self.pair(row.divisionCode, row.country)] {
        rows[index].division = divisionNumber(name, country: row.country)
        return false
      }
      return row.feature.isPoint || row.country == 0xFF
    }
    guard !lacking.isEmpty else { return }
    let towns = TownGrid(gazetteer)
    for index in lacking {
      let known = rows[index].country == 0xFF ? nil : gazetteer.country(code: countries[Int(rows[index].country)])
      guard
        let town = towns.nearest(latitude: rows[index].latitude, longitude: rows[index].longitude, country: known)
      else { continue }
      if known == nil { rows[index].country = countryNumber(town.country.map(gazetteer.code)) }
      guard rows[index].feature.isPoint, let name = gazetteer.admin1(town) else { continue }
      rows[index].division = divisionNumber(pool.add(name), country: rows[index].country)
    }
  }
}

/// The key stream in blocks, where the blocks begin, the least place of each, and the hash slots.
private struct KeySections {
  var stream: [UInt8] = []
  var offsets: [UInt8] = []
  var minima: [UInt8] = []
  var slots: [UInt8] = []
  var keyCount = 0

  init(keys: inout [GazetteerCompiler.KeyReference], bytes: [UInt8], rank: [UInt32]) {
    bytes.withUnsafeBufferPointer { bytes in
      func slice(_ key: GazetteerCompiler.KeyReference) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(key.offset)..<Int(key.offset + key.count)])
      }
      keys.sort { a, b in
        if a.head != b.head { return a.head < b.head }
        let (left, right) = (slice(a), slice(b))
        if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
        return rank[Int(a.row)] < rank[Int(b.row)]
      }
      let distinct = keys.indices.filter { $0 == 0 || !slice(keys[$0]).elementsEqual(slice(keys[$0 - 1])) }
      keyCount = distinct.count
      // Keys of later words are only searched, never looked up: they stand last and have no slots.
      let nameCount = distinct.count { slice(keys[$0])[0] != Gazetteer.wordMark }
      // The hash table has sixteen bits for a block: many keys make larger blocks.
      var blockSize = GazetteerFile.blockSize
      while (nameCount + blockSize - 1) / blockSize >= 0xFFFF { blockSize *= 2 }
      var slotCount = 1024
      while slotCount * 4 < nameCount * 5 { slotCount *= 2 }
      let slotShift = UInt64(64 - slotCount.trailingZeroBitCount)
      var table = [UInt32](repeating: .max, count: slotCount)
      var previous = UnsafeBufferPointer<UInt8>(rebasing: bytes[..<0])
      var number = 0
      var next = 0
      var least = UInt32.max
      while next < keys.count {
        let key = slice(keys[next])
        if number.isMultiple(of: blockSize) {
          if number > 0 { minima.append(word: least) }
          offsets.append(word: UInt32(stream.count))
          previous = UnsafeBufferPointer(rebasing: bytes[..<0])
          least = .max
        }
        var list: [UInt8] = []
        var count: UInt32 = 0
        var last: UInt32 = 0
        while next < keys.count, slice(keys[next]).elementsEqual(key) {
          let place = rank[Int(keys[next].row)]
          if count == 0 || place != last {
            list.append(varint: place - last)
            (last, count) = (place, count + 1)
            least = min(least, place)
          }
          next += 1
        }
        let shared = zip(previous, key).prefix { $0 == $1 }.count
        stream += [UInt8(shared), UInt8(key.count - shared)]
        stream += key[shared...]
        stream.append(varint: count)
        stream.append(varint: UInt32(list.count))
        stream += list
        previous = key
        defer { number += 1 }
        if key[0] == Gazetteer.wordMark { continue }
        let hash = Gazetteer.hash(key)
        var slot = Int(truncatingIfNeeded: hash >> slotShift)
        while table[slot] != .max { slot = (slot + 1) & (slotCount - 1) }
        table[slot] = UInt32(number / blockSize) << 16 | UInt32(truncatingIfNeeded: hash & 0xFFFF)
      }
      if number > 0 { minima.append(word: least) }
      offsets.append(word: UInt32(stream.count))
      slots.reserveCapacity(4 * slotCount)
      for entry in table { slots.append(word: entry) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt32) {
    append(UInt8(truncatingIfNeeded: word))
    append(UInt8(truncatingIfNeeded: word >> 8))
    append(UInt8(truncatingIfNeeded: word >> 16))
    append(UInt8(truncatingIfNeeded: word >> 24))
  }

  fileprivate mutating func append(varint value: UInt32) {
    var value = value
    while value >= 0x80 {
      append(UInt8(truncatingIfNeeded: value & 0x7F | 0x80))
      value >>= 7
    }
    append(UInt8(value))
  }
}
