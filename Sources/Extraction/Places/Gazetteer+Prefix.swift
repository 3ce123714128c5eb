extension Gazetteer {
  /// Begins the keys of names from a later word on; no name's own key has this byte. As `WORD` of Tools/gazetteer/build.py.
  static let wordMark: UInt8 = 0xFF

  /// The most important places with a name that begins with `prefix`, then those whose own name (of the user's places and of
  /// landmarks any name) has a later word that does (“qaim” of “Al Qa'im”). Of each the user's first, then most important first;
  /// each place once.
  ///
  /// Case, diacritics, hyphens and apostrophes do not count. Under a millisecond even for one letter: blocks of keys whose
  /// best place is not good enough are passed over.
  public func places(prefix: String, limit: Int = 20) -> [GazetteerPlace] {
    let key = folder.key(prefix)
    guard !key.isEmpty, key.count < Self.longestKey, limit > 0 else { return [] }
    var found: [GazetteerPlace] = []
    for key in [key, [Self.wordMark] + key] {
      for layer in [own.0, own.1, base] {
        guard let layer, found.count < limit || layer.isOwn else { continue }
        for local in layer.places(prefix: key, limit: limit) {
          // A place that the user's own dump has, too, is there already under this or another name.
          let place = current(layer.place(Int(local)))
          if !found.contains(where: { $0.index == place.index }) { found.append(place) }
        }
      }
      if found.count >= limit { break }
    }
    return Array(found.prefix(limit))
  }
}

extension GazetteerLayer {
  /// The numbers of its most important places with a key that begins with `prefix`, ascending, each once.
  func places(prefix key: [UInt8], limit: Int) -> [UInt32] {
    let minima = file.start(.blockMinima)
    let blockCount = file.count(.blockMinima)
    let bareFirst = max(firstBlock(notBefore: key, blocks: blockCount) - 1, 0)
    var best = BestPlaces(limit: limit)
    var block = bareFirst
    while block < blockCount {
      let order = compareHead(ofBlock: block, with: key)
      if order == .past { break }
      if minima.word(block) < best.worst { collect(prefix: key, block: block, into: &best) }
      block += 1
    }
    return best.places
  }

  private enum HeadOrder { case before, inside, past }

  /// How the first key of `block` stands to the keys that begin with `prefix`.
  private func compareHead(ofBlock block: Int, with prefix: [UInt8]) -> HeadOrder {
    let head = keys + Int(blockOffsets.word(block))
    let size = Int(head.byte(1))
    for offset in 0..<prefix.count {
      guard offset < size else { return .before }
      let byte = head.byte(2 + offset)
      if byte != prefix[offset] { return byte < prefix[offset] ? .before : .past }
    }
    return .inside
  }

  /// The first block whose first key does not stand before all keys that begin with `prefix`.
  private func firstBlock(notBefore prefix: [UInt8], blocks: Int) -> Int {
    (0..<blocks).partitionPoint { compareHead(ofBlock: $0, with: prefix) != .before }
  }

  private func collect(prefix: [UInt8], block: Int, into best: inout BestPlaces) {
    var cursor = keys + Int(blockOffsets.word(block))
    let end = keys + Int(blockOffsets.word(block + 1))
    var matched = 0
    while cursor < end {
      let key = GazetteerKey(at: cursor)
      cursor = key.end
      if key.shared <= matched {
        matched = key.shared
        var offset = 0
        while offset < key.size, matched < prefix.count, key.suffix.byte(offset) == prefix[matched] {
          matched += 1
          offset += 1
        }
      }
      if matched == prefix.count {
        for index in Postings(Postings.Segment(start: key.postings, count: key.count, first: 0)) {
          guard index.value < best.worst else { break }
          if place(Int(index.value)).feature != .demonym { best.insert(index.value) }
        }
      }
    }
  }
}

/// The least numbers seen, in order, each once.
private struct BestPlaces {
  let limit: Int
  private(set) var places: [UInt32] = []

  init(limit: Int) {
    self.limit = limit
    places.reserveCapacity(limit + 1)
  }

  /// What a number must be less than to come in.
  var worst: UInt32 { places.count < limit ? UInt32.max : places[places.count - 1] }

  mutating func insert(_ place: UInt32) {
    var position = places.count
    while position > 0, places[position - 1] > place { position -= 1 }
    if position > 0, places[position - 1] == place { return }
    places.insert(place, at: position)
    if places.count > limit { places.removeLast() }
  }
}
