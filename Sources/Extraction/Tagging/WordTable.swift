import CExtractionData

/// What is known of single words: the clusters of words used alike that each belongs to, and whether people bear it.
///
/// - Note: Source: `Scripts/make_word_table.py`, which gives the format; spaCy's en_core_web_md vectors and Faker's names, both MIT.
package struct WordTable: @unchecked Sendable {
  // Safe to share: it reads constant memory of the program.
  private let rows: UnsafePointer<UInt16>
  private let slots: UnsafePointer<UInt32>
  private let rowCount: Int
  private let mask: Int

  /// The table compiled into the program.
  package static let standard: WordTable = {
    var count = 0
    let base = sitrep_words(&count)
    guard let table = WordTable(UnsafeRawBufferPointer(start: base, count: count)) else {
      preconditionFailure("the word table compiled in is damaged")
    }
    return table
  }()

  /// The table in `bytes`, aligned to 4, which must stay; nil where they are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 16, let base = bytes.baseAddress, bytes.load(as: UInt32.self) == 0x4452_5753 else {
      return nil
    }
    func word(_ offset: Int) -> Int { Int(bytes.load(fromByteOffset: offset, as: UInt32.self)) }
    guard word(4) == 1, (1...26).contains(word(8)), word(12) < 1 << 15 else { return nil }
    let start = (16 + word(12) * 6 + 15) / 16 * 16
    guard bytes.count == start + 4 << word(8) else { return nil }
    rows = (base + 16).assumingMemoryBound(to: UInt16.self)
    slots = (base + start).assumingMemoryBound(to: UInt32.self)
    rowCount = word(12)
    mask = 1 << word(8) - 1
  }

  /// What is known of one word.
  package struct Facts: Equatable, Sendable {
    /// Its cluster among 2,047; 0 where unknown.
    package var fine: UInt16 = 0
    /// Its cluster among 500; 0 where unknown.
    package var mid: UInt16 = 0
    /// Its cluster among 100; 0 where unknown.
    package var coarse: UInt16 = 0
    /// The number of its vector, which some words share; 0 where unknown.
    package var row: UInt16 = 0
    /// Whether it is a first name.
    package var isFirstName = false
    /// Whether it is a last name.
    package var isLastName = false
  }

  /// Has what `facts(hash:)` reads first for `hash` brought nearer.
  @inline(__always)
  func fetch(_ hash: UInt64) { sitrep_fetch(slots + (Int(truncatingIfNeeded: hash) & mask)) }

  /// What is known of the word whose hash, case kept, is `hash`; nil where nothing is. False answers: one in 30,000.
  @inline(__always)
  package func facts(hash: UInt64) -> Facts? {
    var place = Int(truncatingIfNeeded: hash) & mask
    let print = UInt32(truncatingIfNeeded: hash >> 49)
    for _ in 0...mask {
      let entry = slots[place]
      if entry == 0 { return nil }
      if entry >> 17 == print { return facts(of: entry) }
      place = (place + 1) & mask
    }
    return nil
  }

  private func facts(of entry: UInt32) -> Facts {
    var facts = Facts(isFirstName: entry & 0x8000 != 0, isLastName: entry & 0x10000 != 0)
    let row = Int(entry & 0x7FFF)
    if row > 0, row <= rowCount {
      facts.row = UInt16(row)
      facts.fine = rows[row * 3 - 3]
      facts.mid = rows[row * 3 - 2]
      facts.coarse = rows[row * 3 - 1]
    }
    return facts
  }
}
