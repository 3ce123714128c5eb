/// Folds a place name to the key that the gazetteer knows it by: lower case, no diacritics, apostrophes or full stops, one
/// space for each run of everything else.
///
/// The table of Latin letters lies in the gazetteer, written by the program that made its keys (`Tools/gazetteer/normalize.py`),
/// so the two always agree. docs/formats.md tells the algorithm.
package struct NameFolder: Sendable {
  /// Four bytes a scalar: how many ASCII bytes it folds to, and those.
  private nonisolated(unsafe) let table: UnsafeRawPointer

  /// A folder over the table at `table`, which must stay.
  package init(table: UnsafeRawPointer) { self.table = table }

  /// Writes the key of `name` into `key` and tells its length in bytes; nil where it does not fit.
  ///
  /// Bytes that are not UTF-8 fold to spaces. Allocates nothing. Linear in `name`, and stops where `key` is full.
  package func fold(_ name: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var key = Key(room: key)
    var position = 0
    while position < name.count {
      if name[position] < 0x80 {
        // A letter, a space, or nothing.
        let entry = UInt32(littleEndian: table.loadUnaligned(fromByteOffset: Int(name[position]) * 4, as: UInt32.self))
        position += 1
        if entry & 0xFF == 1 {
          guard key.put(UInt8(truncatingIfNeeded: entry >> 8)) else { return nil }
          continue
        }
        if entry & 0xFF == 0 { continue }
        position -= 1
      }
      let (scalar, length) = Self.scalar(in: name, at: position)
      position += length
      if let row = Self.row(of: scalar) {
        let entry = table + row * 4
        let size = Int(entry.load(as: UInt8.self))
        for offset in 0..<size where !key.put((entry + 1 + offset).load(as: UInt8.self)) { return nil }
      } else if let folded = Self.foldOther(scalar) {
        if folded < 0x80 {
          guard key.put(UInt8(folded)) else { return nil }
        } else {
          guard key.put(encoding: folded) else { return nil }
        }
      }
    }
    return key.count
  }

  /// A key on its way into its room. What puts into it tells whether that fitted.
  private struct Key {
    let room: UnsafeMutableBufferPointer<UInt8>
    var count = 0
    var owesSpace = false

    init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    @inline(__always)
    mutating func put(_ byte: UInt8) -> Bool {
      if byte == 0x20 {
        owesSpace = count > 0
        return true
      }
      if owesSpace {
        guard count < room.count else { return false }
        room[count] = 0x20
        count += 1
        owesSpace = false
      }
      guard count < room.count else { return false }
      room[count] = byte
      count += 1
      return true
    }

    /// Puts the UTF-8 bytes of `scalar`, which is not ASCII.
    mutating func put(encoding scalar: UInt32) -> Bool {
      func rest(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
      if scalar < 0x800 { return put(UInt8(0xC0 | scalar >> 6)) && put(rest(0)) }
      if scalar < 0x10000 { return put(UInt8(0xE0 | scalar >> 12)) && put(rest(6)) && put(rest(0)) }
      return put(UInt8(0xF0 | scalar >> 18)) && put(rest(12)) && put(rest(6)) && put(rest(0))
    }
  }

  /// The key of `name`; empty when nothing of it is left.
  package func key(_ name: String) -> [UInt8] {
    var name = name
    return name.withUTF8 { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { key, count in count = fold(bytes, into: key) ?? 0 }
    }
  }

  private static func row(of scalar: UInt32) -> Int? {
    if scalar < 0x250 { return Int(scalar) }
    return (0x1E00..<0x1F00).contains(scalar) ? Int(scalar) - 0x1E00 + 0x250 : nil
  }

  /// What a scalar outside the table folds to; nil for nothing.
  private static func foldOther(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2B0...0x36F, 0x640, 0x64B...0x65F, 0x670, 0xFEFF: nil
    case 0x2018...0x201F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: nil
    case 0x2000...0x206F, 0x3000: 0x20
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6CC: 0x64A
    case 0x629: 0x647
    case 0x6A9: 0x643
    default: scalar
    }
  }

  /// The scalar at `position` and its length; a space of one byte where the bytes are not UTF-8.
  private static func scalar(in name: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt32, Int) {
    let first = name[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= name.count else { return (0x20, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = name[position + offset]
      guard byte & 0xC0 == 0x80 else { return (0x20, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}
