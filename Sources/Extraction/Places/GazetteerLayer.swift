import CExtractionData

/// One gazetteer file of those that a `Gazetteer` is made of: the one compiled in, or one of the user's.
///
/// What it holds stays as long as the program runs, so that copies cost nothing.
struct GazetteerLayer: Sendable {
  let file: GazetteerFile
  /// The number of its first place among the places of all layers.
  let first: UInt32
  private nonisolated(unsafe) let slots: UnsafeRawPointer
  private let slotShift: UInt64
  private let slotMask: Int
  nonisolated(unsafe) let keys: UnsafeRawPointer
  nonisolated(unsafe) let blockOffsets: UnsafeRawPointer
  private nonisolated(unsafe) let records: UnsafeRawPointer
  private nonisolated(unsafe) let pool: UnsafeRawPointer
  /// For the user's: which country of the built-in gazetteer each of its countries is, 0xFF for none.
  private nonisolated(unsafe) let countries: UnsafePointer<UInt8>?
  /// For the user's: the number that the built-in gazetteer has for each of its first-level divisions, or a new one.
  private nonisolated(unsafe) let divisions: UnsafePointer<UInt16>?

  /// A layer over `file`.
  ///
  /// - Parameters:
  ///   - countries: for a user's file, the built-in numbers of its countries.
  ///   - divisions: for a user's file, the numbers of its first-level divisions.
  init(_ file: GazetteerFile, first: UInt32, countries: [UInt8]? = nil, divisions: [UInt16]? = nil) {
    self.file = file
    self.first = first
    slots = file.start(.slots)
    slotMask = file.count(.slots) - 1
    slotShift = UInt64(64 - file.count(.slots).trailingZeroBitCount)
    keys = file.start(.keys)
    blockOffsets = file.start(.blockOffsets)
    records = file.start(.places)
    pool = file.start(.pool)
    self.countries = countries.map(Self.keep)
    self.divisions = divisions.map(Self.keep)
  }

  private static func keep<Value>(_ values: [Value]) -> UnsafePointer<Value> {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() { (room + index).initialize(to: value) }
    return UnsafePointer(room)
  }

  /// Whether it is the user's.
  var isOwn: Bool { countries != nil }

  /// How many places it has.
  var count: Int { file.count(.places) }

  /// Its place numbered `local`, from 0.
  func place(_ local: Int) -> GazetteerPlace {
    let record = records + GazetteerFile.placeSize * local
    let divisionWords = record.word(5)
    let bytes = record.word(6)
    var country = UInt8(truncatingIfNeeded: bytes)
    var division1 = UInt16(truncatingIfNeeded: divisionWords)
    let flags = UInt8(truncatingIfNeeded: bytes >> 16)
    if let countries, let divisions {
      if country != 0xFF { country = countries[Int(country)] }
      if division1 != 0xFFFF { division1 = divisions[Int(division1)] }
    }
    let division2 = isOwn ? 0xFFFF : UInt16(truncatingIfNeeded: divisionWords >> 16)
    return GazetteerPlace(
      index: PlaceIndex(first + UInt32(local)),
      feature: PlaceFeature(rawValue: UInt8(truncatingIfNeeded: bytes >> 8)) ?? .city,
      latitude: Int32(bitPattern: record.word(2)), longitude: Int32(bitPattern: record.word(3)),
      population: Int(record.word(4)), country: country == 0xFF ? nil : CountryIndex(country),
      isCapital: flags & 1 != 0, division1: division1 == 0xFFFF ? nil : division1,
      division2: division2 == 0xFFFF ? nil : division2, nameOffset: record.word(0), id: record.word(1),
      scheme: flags >> 1 & 3, origin: isOwn ? flags & 8 != 0 ? .own : .dump : .builtIn,
      renown: isOwn ? UInt8(truncatingIfNeeded: bytes >> 24) : Self.renown(local))
  }

  /// How well known place number `local` of the built-in gazetteer is, 1 to 7.
  private static func renown(_ local: Int) -> UInt8 {
    switch local {
    case ..<700: 7
    case ..<3_000: 6
    case ..<10_000: 5
    case ..<30_000: 4
    case ..<80_000: 3
    case ..<160_000: 2
    default: 1
    }
  }

  /// The name of the first-level division that its place numbered `local` lies in.
  func division1(of local: Int) -> String? {
    let number = Int(UInt16(truncatingIfNeeded: (records + GazetteerFile.placeSize * local).word(5)))
    guard number != 0xFFFF else { return nil }
    if isOwn { return string(at: file.start(.divisions1).word(2 * number)) }
    return string(at: place(Int(file.start(.divisions1).word(number))).nameOffset)
  }

  /// The text at `offset` of the string pool.
  func string(at offset: UInt32) -> String { String(decoding: bytes(at: offset), as: UTF8.self) }

  /// The bytes at `offset` of the string pool.
  func bytes(at offset: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = pool + Int(offset)
    return UnsafeBufferPointer(start: (start + 1).assumingMemoryBound(to: UInt8.self), count: Int(start.byte(0)))
  }

  /// The user's place with GeoNames' number `id`, counted from 0; nil where the file has none, and for the built-in one.
  func place(geonames id: UInt32) -> Int? {
    guard isOwn else { return nil }
    let ids = file.start(.divisions2)
    let count = file.count(.divisions2)
    let place = (0..<count).partitionPoint { ids.word(2 * $0) >= id }
    guard place < count, ids.word(2 * place) == id else { return nil }
    return Int(ids.word(2 * place + 1))
  }

  /// Its places whose names fold to `key`, which has the hash `hash`. Constant time, allocates nothing.
  func segment(ofKey key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Postings.Segment? {
    var slot = Int(truncatingIfNeeded: hash >> slotShift)
    while true {
      let entry = slots.word(slot)
      if entry == UInt32.max { return nil }
      if entry & 0xFFFF == UInt32(truncatingIfNeeded: hash & 0xFFFF),
        let found = find(key, inBlock: Int(entry >> 16))
      {
        return found
      }
      slot = (slot + 1) & slotMask
    }
  }

  /// Whether a key with `hash` may be in it.
  func mayHold(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash >> slotShift)
    while true {
      let entry = slots.word(slot)
      if entry == UInt32.max { return false }
      if entry & 0xFFFF == UInt32(truncatingIfNeeded: hash & 0xFFFF) { return true }
      slot = (slot + 1) & slotMask
    }
  }

  /// Has what `mayHold(_:)` and `segment(ofKey:hash:)` read first for `hash` brought nearer.
  func fetch(_ hash: UInt64) { sitrep_fetch(slots + Int(truncatingIfNeeded: hash >> slotShift) * 4) }

  /// Walks a block: `matched` is how many bytes of `key` the key before shares with it, so most keys cost a glance.
  private func find(_ key: UnsafeBufferPointer<UInt8>, inBlock block: Int) -> Postings.Segment? {
    var cursor = keys + Int(blockOffsets.word(block))
    let end = keys + Int(blockOffsets.word(block + 1))
    var matched = 0
    while cursor < end {
      let entry = GazetteerKey(at: cursor)
      cursor = entry.end
      if entry.shared < matched { return nil }
      if entry.shared == matched {
        var common = 0
        while common < entry.size, matched + common < key.count, entry.suffix.byte(common) == key[matched + common] {
          common += 1
        }
        matched += common
        if common == entry.size, matched == key.count {
          return Postings.Segment(start: entry.postings, count: entry.count, first: first)
        }
      }
    }
    return nil
  }
}
