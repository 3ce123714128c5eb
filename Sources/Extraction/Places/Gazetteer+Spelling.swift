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
      var best: Postings?
      func attempt(_ spelling: [UInt8]) {
        guard let found = spelling.withUnsafeBufferPointer(postings(ofKey:)) else { return }
        if let known = best, known.first <= found.first { return }
        best = found
      }
      for (from, to) in Self.transliterations {
        var start = 0
        while start + from.count <= key.count {
          if key[start..<start + from.count].elementsEqual(from) {
            attempt(Array(key[..<start]) + to + Array(key[(start + from.count)...]))
          }
          start += 1
        }
      }
      if best == nil {
        for position in key.indices.dropFirst() {
          var spelling = key
          spelling.remove(at: position)
          attempt(spelling)
          if position + 1 < key.count {
            spelling = key
            spelling.swapAt(position, position + 1)
            attempt(spelling)
          }
          for letter in Self.looseLetters {
            spelling = key
            spelling[position] = letter
            attempt(spelling)
            spelling = key
            spelling.insert(letter, at: position)
            attempt(spelling)
          }
        }
      }
      return best.map { ($0, .misspelt, nil) }
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
