import Annotation

/// What the words beside a name say of where it lies.
struct PlaceCues {
  /// Places that the name is said to lie in, and how plainly.
  struct Container {
    let postings: Postings
    let isStrong: Bool
  }

  /// In order of how near they stand.
  var containers: [Container] = []
  /// What kinds of place the name is said to be; empty for any.
  var features: [PlaceFeature] = []
  /// The countries or first-level divisions that a comma or “and” ties it to: “Iraq, Iran and Syria”.
  var peers: [GazetteerPlace] = []
  /// How the thing spoken of lies to the place.
  var relation = Place.Relation.within
  /// Whether it lies in the water before the place: “off Yemen”.
  var isOffshore = false
  /// Whether a distance or direction counts from the place, as it does from towns and hardly from provinces.
  var isLandmark = false
  /// Whether the name stands for a government.
  var isMetonymic = false
  /// Whether the name only says whose something is: “US forces”, “Iran-backed”.
  var isModifier = false
}

/// Reads the words beside place names.
struct PlaceCueReader {
  let document: Document
  let marks: PlaceNameMarks
  let gazetteer: Gazetteer
  /// Where the datelines stand, in text order.
  private let datelines: [TextSpan]

  init(document: Document, marks: PlaceNameMarks, gazetteer: Gazetteer) {
    self.document = document
    self.marks = marks
    self.gazetteer = gazetteer
    datelines = document.zones.lazy.filter { $0.kind == .dateline }.prefix(8).map(\.span)
  }

  /// Whether `token` stands in a dateline, which names a town.
  private func isInDateline(_ token: Int) -> Bool {
    guard !datelines.isEmpty else { return false }
    let span = document.tokens.tokens[token].span
    return datelines.contains { $0.contains(span) }
  }

  /// What the words beside the toponym at `tokens` say.
  func cues(at tokens: Range<Int>) -> PlaceCues {
    var cues = PlaceCues()
    let sentence = document.tokens.sentences[document.tokens.sentence(of: TokenIndex(tokens.lowerBound))]
    readPeers(of: tokens, in: sentence, into: &cues)
    readAfter(tokens, in: sentence, into: &cues)
    readBefore(tokens, in: sentence, into: &cues)
    readRelation(of: tokens, in: sentence, into: &cues)
    if cues.features.isEmpty, isInDateline(tokens.lowerBound) { cues.features = [.city] }
    cues.isModifier = isModifier(tokens, in: sentence)
    cues.isMetonymic = cues.relation == .within && isMetonymic(tokens, in: sentence)
    return cues
  }

  /// The place name that begins at `token`, with its places.
  func name(beginningAt token: Int) -> (Range<Int>, Postings)? {
    guard token < marks.marks.count, marks.marks[token].begins else { return nil }
    var end = token + 1
    while end < marks.marks.count, marks.marks[end].isPlaceName, !marks.marks[end].begins { end += 1 }
    return places(at: token..<end).map { (token..<end, $0) }
  }

  /// The place name that ends right before `token`, with its places.
  func name(endingAt token: Int) -> (Range<Int>, Postings)? {
    guard token > 0, marks.marks[token - 1].isPlaceName else { return nil }
    var start = token - 1
    while start > 0, !marks.marks[start].begins { start -= 1 }
    return places(at: start..<token).map { (start..<token, $0) }
  }

  /// The places called what stands at `tokens`.
  func places(at tokens: Range<Int>) -> Postings? {
    document.bytes.withUnsafeBufferPointer { bytes in
      gazetteer.exactly(UnsafeBufferPointer(rebasing: bytes[document.tokens.span(tokens).range]))
    }
  }

  // MARK: What follows

  private func readAfter(_ tokens: Range<Int>, in sentence: Range<Int>, into cues: inout PlaceCues) {
    var next = tokens.upperBound
    if next < sentence.upperBound, let features = PlaceWords.kinds[word(next)] {
      cues.features = features
      next += 1
    }
    guard next < sentence.upperBound else { return }
    if isMark(next, ",") || isMark(next, "("), next + 1 < sentence.upperBound {
      if let (range, found) = container(beginningAt: next + 1) {
        if isListed(tokens, before: range, found, in: sentence) { return }
        cues.peers.removeAll { found.first == $0.index }
        cues.containers.append(PlaceCues.Container(postings: found, isStrong: true))
        // “Balad, Salahuddin, Iraq”
        if isMark(range.upperBound, ","), let (_, outer) = name(beginningAt: range.upperBound + 1) {
          cues.containers.append(PlaceCues.Container(postings: outer, isStrong: false))
        }
        return
      }
      next += 1
    }
    if word(next) == PlaceWords.in || word(next) == PlaceWords.of {
      var start = next + 1
      for _ in 0..<4 where start < sentence.upperBound {
        if let (_, found) = container(beginningAt: start) {
          cues.containers.append(PlaceCues.Container(postings: found, isStrong: false))
          return
        }
        guard PlaceWords.fillers.contains(word(start)) else { return }
        start += 1
      }
    }
  }

  /// The same as `name`, but for months: “in Mosul in May”.
  func container(beginningAt token: Int) -> (Range<Int>, Postings)? {
    PlaceWords.months.contains(word(token)) ? nil : name(beginningAt: token)
  }

  // MARK: What goes before

  private func readBefore(_ tokens: Range<Int>, in sentence: Range<Int>, into cues: inout PlaceCues) {
    var token = tokens.lowerBound - 1
    guard token >= sentence.lowerBound else { return }
    if PlaceWords.possessives.contains(word(token)), let (_, found) = name(endingAt: token) {
      cues.containers.append(PlaceCues.Container(postings: found, isStrong: false))
      return
    }
    // “the Iraqi city of Mosul”, “Anbar's town of Hit”, “Iraqi town Hit”
    var sawKind = false
    let isOf = word(token) == PlaceWords.of
    if isOf || word(token) == PlaceWords.the { token -= 1 }
    for _ in 0..<4 where token >= sentence.lowerBound {
      // “Children's Villages Sudan” is a body.
      if !isOf, token > sentence.lowerBound, isTitled(token) { return }
      if let features = PlaceWords.kinds[word(token)] {
        if !sawKind, cues.features.isEmpty { cues.features = features }
        sawKind = true
      } else if marks.marks[token].isPlaceName {
        if sawKind, let (_, found) = name(endingAt: token + 1) {
          cues.containers.append(PlaceCues.Container(postings: found, isStrong: false))
        }
        return
      } else if !PlaceWords.fillers.contains(word(token)), !PlaceWords.possessives.contains(word(token)) {
        return
      }
      token -= 1
    }
  }

  /// Whether `token` is a word with a capital at its head only, and no place's name.
  private func isTitled(_ token: Int) -> Bool {
    let shape = document.tokens.tokens[token].shape
    return shape.contains(.startsUpper) && shape.contains(.hasLower) && !marks.marks[token].isPlaceName
  }

  // MARK: Words

  /// The hash of the folded word at `token`; 0 outside the text.
  func word(_ token: Int) -> UInt64 {
    token >= 0 && token < document.tokens.folded.count ? document.tokens.folded[token] : 0
  }

  func isMark(_ token: Int, _ mark: Character) -> Bool {
    guard token >= 0, token < document.tokens.count, let byte = mark.asciiValue else { return false }
    let found = document.tokens.tokens[token]
    return found.end - found.start == 1 && document.bytes[Int(found.start)] == byte
  }
}
