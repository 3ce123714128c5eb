/// Whether a user's gazetteer file keeps its promises, so that it can be read without asking again.
struct OwnPlacesCheck {
  let file: GazetteerFile
  let size: Int

  /// Every offset inside its section, every number of something that is there, every block of keys whole, and an empty slot.
  var isSound: Bool { hasSections && hasStrings && hasPlaces && hasKeys && hasSlots }

  private func bytes(_ section: GazetteerFile.Section) -> Int {
    let width =
      switch section {
      case .folding, .divisions1, .divisions2, .borders: 8
      case .places: GazetteerFile.placeSize
      case .countries, .slots, .blockOffsets, .blockMinima: 4
      case .pool, .keys: 1
      }
    return file.count(section) * width
  }

  private func offset(_ section: GazetteerFile.Section) -> Int { file.base.distance(to: file.start(section)) }

  private var hasSections: Bool {
    for section in GazetteerFile.Section.allCases where section != .keys {
      guard offset(section) >= 104, offset(section) + bytes(section) <= size else { return false }
    }
    let slots = file.count(.slots)
    return offset(.keys) >= 104 && offset(.keys) <= size && file.count(.folding) == 1 && slots >= 2
      && slots & (slots - 1) == 0 && file.count(.blockOffsets) == file.count(.blockMinima) + 1
      && file.count(.places) <= GazetteerCompiler.mostPlaces && file.count(.countries) < 0xFF
      && file.count(.divisions1) <= 0x4000
  }

  private func isString(_ offset: UInt32) -> Bool {
    let pool = file.count(.pool)
    return Int(offset) < pool && Int(offset) + 1 + Int(file.start(.pool).byte(Int(offset))) <= pool
  }

  private var hasStrings: Bool {
    (0..<file.count(.borders)).allSatisfy { isString(file.start(.borders).word(2 * $0)) }
      && (0..<file.count(.divisions1)).allSatisfy {
        let country = file.start(.divisions1).word(2 * $0 + 1)
        return isString(file.start(.divisions1).word(2 * $0))
          && (country == 0xFF || country < UInt32(file.count(.countries)))
      }
      && (0..<file.count(.divisions2)).allSatisfy {
        file.start(.divisions2).word(2 * $0 + 1) < UInt32(file.count(.places))
      }
  }

  private var hasPlaces: Bool {
    for local in 0..<file.count(.places) {
      let record = file.start(.places) + GazetteerFile.placeSize * local
      let country = record.byte(24)
      let division = UInt16(truncatingIfNeeded: record.word(5))
      let scheme = record.byte(26) >> 1 & 3
      guard isString(record.word(0)), country == 0xFF || Int(country) < file.count(.countries),
        division == 0xFFFF || Int(division) < file.count(.divisions1), (1...7).contains(record.byte(27)),
        PlaceFeature(rawValue: record.byte(25)) != nil, scheme == 0 || (scheme == 3 && isString(record.word(1))),
        abs(Int(Int32(bitPattern: record.word(2)))) <= 9_000_000,
        abs(Int(Int32(bitPattern: record.word(3)))) <= 18_000_000,
        Int(record.byte(22)) < file.count(.borders)
      else { return false }
    }
    return true
  }

  private var hasKeys: Bool {
    let places = UInt32(file.count(.places))
    let start = file.start(.keys)
    let room = size - offset(.keys)
    guard Int(file.start(.blockOffsets).word(0)) == 0 else { return false }
    for block in 0..<file.count(.blockMinima) {
      var position = Int(file.start(.blockOffsets).word(block))
      let end = Int(file.start(.blockOffsets).word(block + 1))
      guard position < end, end <= room else { return false }
      var length = 0
      func varint() -> UInt32? {
        var value: UInt32 = 0
        for group in 0..<5 {
          guard position < end else { return nil }
          let byte = start.byte(position)
          position += 1
          value |= UInt32(byte & 0x7F) << UInt32(7 * group)
          if byte < 0x80 { return value }
        }
        return nil
      }
      while position < end {
        guard position + 2 <= end else { return false }
        let shared = Int(start.byte(position))
        let own = Int(start.byte(position + 1))
        guard shared <= length, shared + own <= Gazetteer.longestKey else { return false }
        length = shared + own
        position += 2 + own
        guard position <= end, let count = varint(), count > 0, let listLength = varint() else { return false }
        let listEnd = position + Int(listLength)
        guard listEnd <= end else { return false }
        var last: UInt64 = 0
        for _ in 0..<count {
          guard position < listEnd, let step = varint() else { return false }
          last += UInt64(step)
          guard last < UInt64(places) else { return false }
        }
        guard position == listEnd else { return false }
      }
    }
    return true
  }

  private var hasSlots: Bool {
    let blocks = UInt32(file.count(.blockMinima))
    var hasEmpty = false
    for slot in 0..<file.count(.slots) {
      let entry = file.start(.slots).word(slot)
      if entry == .max { hasEmpty = true } else if entry >> 16 >= blocks { return false }
    }
    return hasEmpty
  }
}
