/// The gazetteer's bytes and where its sections lie; docs/formats.md draws them. Read where it lies: opening it reads only
/// the header.
struct GazetteerFile: Sendable {
  /// The sections in their order in the file.
  enum Section: Int, CaseIterable {
    case folding, pool, places, divisions1, divisions2, countries, borders, slots, blockOffsets, blockMinima, keys
  }

  /// What a file is; the number is its version.
  enum Version: UInt32 {
    /// The gazetteer compiled in.
    case builtIn = 1
    /// A user's places. Sections differ: 0 is the digest, 3 the names and countries of divisions, 4 GeoNames ids, 5 codes of
    /// countries, 6 the files that the places come from.
    case own = 2
  }

  nonisolated(unsafe) let base: UnsafeRawPointer
  /// How many bytes a place takes.
  static let placeSize = 28
  /// How many bytes a country takes.
  static let countrySize = 24
  /// How many keys a block has, the last one less.
  static let blockSize = 16

  /// The file at `base`, which is `count` bytes long and must stay; nil where it is none, or of another version.
  init?(base: UnsafeRawPointer, count: Int, version: Version) {
    let sections = Section.allCases.count
    let headerSize = 16 + 8 * sections
    guard count >= headerSize,
      base.loadUnaligned(as: UInt64.self).littleEndian == 0x015A_4147_5254_4953,
      base.word(2) == version.rawValue, base.word(3) == UInt32(sections)
    else { return nil }
    self.base = base
    guard Section.allCases.allSatisfy({ base.word(4 + 2 * $0.rawValue) <= UInt32(count) }) else { return nil }
  }

  /// Where `section` begins.
  @inline(__always)
  func start(_ section: Section) -> UnsafeRawPointer { base + Int(base.word(4 + 2 * section.rawValue)) }

  /// How many records `section` has.
  @inline(__always)
  func count(_ section: Section) -> Int { Int(base.word(5 + 2 * section.rawValue)) }
}

extension UnsafeRawPointer {
  /// The 32-bit number at `index` of an array that begins here.
  @inline(__always)
  func word(_ index: Int) -> UInt32 { (self + 4 * index).loadUnaligned(as: UInt32.self).littleEndian }

  /// The byte `offset` bytes on.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { (self + offset).load(as: UInt8.self) }

  /// Reads a number of seven-bit groups, least first, and moves past it.
  @inline(__always)
  mutating func readVarint() -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = load(as: UInt8.self)
      self += 1
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 || shift >= 28 { return value }
      shift += 7
    }
  }
}

/// A key as a block has it: how much of it the key before shares, the rest of its bytes, and its postings.
struct GazetteerKey {
  /// Bytes that it shares with the key before.
  let shared: Int
  /// The bytes after those, `size` of them.
  let suffix: UnsafeRawPointer
  /// How many bytes `suffix` has.
  let size: Int
  /// How many postings it has.
  let count: UInt32
  /// Where the postings begin.
  let postings: UnsafeRawPointer
  /// Where the next key begins.
  let end: UnsafeRawPointer

  /// The key at `start`.
  @inline(__always)
  init(at start: UnsafeRawPointer) {
    shared = Int(start.byte(0))
    size = Int(start.byte(1))
    suffix = start + 2
    var cursor = suffix + size
    count = cursor.readVarint()
    let length = Int(cursor.readVarint())
    postings = cursor
    end = cursor + length
  }
}
