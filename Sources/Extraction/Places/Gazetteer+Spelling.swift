extension Gazetteer {
  /// The places of the name nearest to `name`, which is not in the gazetteer: one letter other, missing, too many or swapped,
  /// or another transliteration. Of several such names the one with the most important place.
  ///
  /// Only names of six letters and more are tried, at most 24, so that it stays a few hundred look-ups.
  func lookUpMisspelt(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> (postings: Postings, match: Match, kind: PlaceKindWord?)? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestKey) { room in
      guard let folded = folder.fold(name, into: room), (6...24).contains(folded) else { return nil }
      var key = Array(room[..<folded])
      guard key.allSatisfy({ $0 < 0x80 }) else { return nil }
      if let article = key.withUnsafeBufferPointer(Self.articleLength), key.count - article >= 5 {
        key.removeFirst(article)
      }
      let best = key.withUnsafeBufferPointer { nearest(to: $0) }
      return best.map { ($0, .misspelt, nil) }
    }
  }

  /// The places of the spelling nearest to `key` that the gazetteer has.
  private func nearest(to key: UnsafeBufferPointer<UInt8>) -> Postings? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: key.count + 8) { room in
      var spellings = Spellings(gazetteer: self, key: key, room: room, best: nil)
      for (from, to) in Self.transliterations {
        for start in 0..<max(0, key.count - from.count + 1)
        where key[start] == from[0] && key[start..<start + from.count].elementsEqual(from) {
          to.withUnsafeBufferPointer { spellings.attempt(start..<start + from.count, $0) }
        }
      }
      if spellings.best == nil { Self.forEachSlip(of: key) { spellings.announce($0, $1) } }
      if spellings.best == nil { Self.forEachSlip(of: key) { spellings.attempt($0, $1) } }
      return spellings.best
    }
  }

  /// Hands over each way that `key` can have come from by a slip: a range of its bytes and what to put in their place.
  @inline(__always)
  private static func forEachSlip(
    of key: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    looseLetters.withUnsafeBufferPointer { letters in
      for position in key.indices.dropFirst() {
        body(position..<position + 1, UnsafeBufferPointer(rebasing: letters[..<0]))
        if position + 1 < key.count {
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2) { pair in
            pair[0] = key[position + 1]
            pair[1] = key[position]
            body(position..<position + 2, UnsafeBufferPointer(pair))
          }
        }
        for letter in letters.indices {
          let one = UnsafeBufferPointer(rebasing: letters[letter..<letter + 1])
          body(position..<position + 1, one)
          body(position..<position, one)
        }
      }
    }
  }

  /// Letters that transliterations add or change most.
  private static let looseLetters = Array("aeiouhy".utf8)

  /// Spellings of one sound.
  private static let transliterations: [([UInt8], [UInt8])] = {
    let pairs = [
      ("q", "k"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"),
      ("ay", "ai"),
      ("y", "i"), ("j", "dj"), ("sh", "ch"), ("th", "t"), ("w", "v"), ("ph", "f"), ("tz", "ts"), ("iy", "i"),
      ("yy", "y"),
      ("o", "u"), ("e", "a"), ("e", "i"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("tt", "t"), ("uw", "u"), ("aw", "au"),
      ("iya", "iyah"), ("a ", "ah "), ("z", "dh"),
    ]
    return pairs.flatMap { [(Array($0.0.utf8), Array($0.1.utf8)), (Array($0.1.utf8), Array($0.0.utf8))] }
  }()

  /// Whether `key` is the folded form of the gazetteer's own name of `place`.
  func isMainName(_ key: [UInt8], of place: GazetteerPlace) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { room in
      guard let count = folder.fold(nameBytes(place), into: room), count == key.count else { return false }
      return room[..<count].elementsEqual(key)
    }
  }
}

/// Other spellings of a key, tried one after another.
private struct Spellings {
  let gazetteer: Gazetteer
  let key: UnsafeBufferPointer<UInt8>
  let room: UnsafeMutableBufferPointer<UInt8>
  /// The places of the spelling found so far that has the most important one.
  var best: Postings?

  /// Has what tells of `key` with `middle` in place of the bytes of `range` brought nearer.
  func announce(_ range: Range<Int>, _ middle: UnsafeBufferPointer<UInt8>) {
    gazetteer.base.fetch(hash(range, middle))
  }

  /// Tries `key` with `middle` in place of the bytes of `range`.
  mutating func attempt(_ range: Range<Int>, _ middle: UnsafeBufferPointer<UInt8>) {
    guard gazetteer.mayHold(hash(range, middle)) else { return }
    var count = 0
    for byte in key[..<range.lowerBound] {
      room[count] = byte
      count += 1
    }
    for byte in middle {
      room[count] = byte
      count += 1
    }
    for byte in key[range.upperBound...] {
      room[count] = byte
      count += 1
    }
    guard let found = gazetteer.postings(ofKey: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[..<count]))
    else { return }
    if let known = best, known.first <= found.first { return }
    best = found
  }

  @inline(__always)
  private func hash(_ range: Range<Int>, _ middle: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = KeyHash()
    hash.add(UnsafeBufferPointer(rebasing: key[..<range.lowerBound]))
    hash.add(middle)
    hash.add(UnsafeBufferPointer(rebasing: key[range.upperBound...]))
    return hash.value
  }
}
