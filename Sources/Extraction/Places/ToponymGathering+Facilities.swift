import Annotation

extension ToponymGathering {
  /// A facility: known itself, or by the place it contains (“Baghdad airport”) or stands in (“the embassy in Baghdad”).
  mutating func addFacility(_ mention: Mention, at index: Int, tokens: Range<Int>) {
    if let group = group(of: mention.span, kind: .facility, isContainer: false) {
      return append(mention, index: index, name: mention.span, tokens: tokens, group: group)
    }
    // “US embassy” of “US embassy in Baghdad”, where the whole is known.
    if let (range, _) = cueReader.name(beginningAt: tokens.lowerBound), range.upperBound > tokens.upperBound,
      let group = group(of: document.tokens.span(range), kind: .facility, isContainer: false)
    {
      return append(mention, index: index, name: document.tokens.span(range), tokens: tokens, group: group)
    }
    let isEmbassy = tokens.contains { PlaceWords.embassies.contains(cueReader.word($0)) }
    if let name = placeFollowing(tokens) ?? (isEmbassy ? placeBefore(tokens) : nil) {
      if isEmbassy, let group = mission(tokens, in: name) {
        return append(mention, index: index, name: mention.span, tokens: tokens, group: group)
      }
      if let group = group(of: name, kind: .location, isContainer: true) {
        if isEmbassy { groups[group].preferCapitals(in: gazetteer) }
        return append(mention, index: index, name: name, tokens: tokens, group: group)
      }
    }
    guard !isEmbassy else { return unplaced.append((mention, index, tokens)) }
    // Only well known places: “Al-Kindi Hospital” does not stand in a village called Kindi.
    for token in tokens {
      if let (range, postings) = cueReader.name(beginningAt: token), range.upperBound <= tokens.upperBound,
        gazetteer[postings.first].feature != .demonym, gazetteer[postings.first].renown >= 5,
        let group = group(of: document.tokens.span(range), kind: .location, isContainer: true)
      {
        append(mention, index: index, name: document.tokens.span(range), tokens: tokens, group: group)
        toponyms[toponyms.count - 1].isNamesake = true
        return
      }
    }
    unplaced.append((mention, index, tokens))
  }

  /// The place named after “in”, “near” or “at” within four tokens of `tokens`.
  private func placeFollowing(_ tokens: Range<Int>) -> TextSpan? {
    var sawPreposition = false
    for token in tokens.upperBound..<min(tokens.upperBound + 5, document.tokens.count) {
      if let (range, _) = cueReader.container(beginningAt: token) {
        return sawPreposition ? document.tokens.span(range) : nil
      }
      let word = cueReader.word(token)
      if PlaceWords.siting.contains(word) {
        sawPreposition = true
      } else if !PlaceWords.fillers.contains(word), !PlaceWords.siteNouns.contains(word) {
        return nil
      }
    }
    return nil
  }

  /// The place whose possessive stands right before `tokens`: “Baghdad's US embassy”.
  private func placeBefore(_ tokens: Range<Int>) -> TextSpan? {
    guard PlaceWords.possessives.contains(cueReader.word(tokens.lowerBound - 1)),
      let (range, postings) = cueReader.name(endingAt: tokens.lowerBound - 1), gazetteer[postings.first].feature.isPoint
    else { return nil }
    return document.tokens.span(range)
  }

  /// The mission that the embassy or consulate at `tokens` is, known by its name with `place`: “US embassy compound in Baghdad” as
  /// “US embassy in Baghdad”.
  private mutating func mission(_ tokens: Range<Int>, in place: TextSpan) -> Int? {
    var name: [UInt8] = []
    for token in senderName(of: tokens) + Array(tokens) {
      let word = document.tokens.tokens[token]
      if !PlaceWords.siteNouns.contains(cueReader.word(token)) {
        name += document.bytes[Int(word.start)..<Int(word.end)] + [0x20]
      }
    }
    name += Array("in ".utf8) + document.bytes[place.range]
    return name.withUnsafeBufferPointer { name in
      guard gazetteer.exactly(name).map({ gazetteer[$0.first].feature == .mission }) == true else { return nil }
      return group(called: name, kind: .facility, isContainer: false)
    }
  }

  /// The tokens of the country whose possessive stands before “embassy” or “consulate” alone: “Iran's consulate”.
  private func senderName(of tokens: Range<Int>) -> [Int] {
    guard tokens.count == 1, PlaceWords.possessives.contains(cueReader.word(tokens.lowerBound - 1)),
      let (range, postings) = cueReader.name(endingAt: tokens.lowerBound - 1),
      gazetteer[postings.first].feature == .country
    else { return [] }
    return Array(range)
  }

  /// Gives facilities that nothing beside them places the place of another mention of the same: one entity, or embassies and
  /// consulates of one country. The last one before counts, else the first one after.
  mutating func placeByOthers(_ mentions: [Mention]) {
    guard !unplaced.isEmpty else { return }
    // Asked by key, never walked.
    var placed: [Key: [Toponym]] = [:]
    for toponym in toponyms where toponym.kind == .facility {
      for key in keys(of: mentions[toponym.mention], toponym.tokens) { placed[key, default: []].append(toponym) }
    }
    guard !placed.isEmpty else { return }
    for (mention, index, tokens) in unplaced {
      guard !tokens.contains(where: { PlaceWords.manyMissions.contains(cueReader.word($0)) }),
        let others = keys(of: mention, tokens).lazy.compactMap({ placed[$0] }).first
      else { continue }
      let after = others.indices.partitionPoint { others[$0].mention >= index }
      let other = others[max(0, after - 1)]
      var toponym = Toponym(
        mention: index, name: other.name, tokens: tokens, kind: .facility, group: other.group)
      toponym.cues = cueReader.cues(at: tokens)
      toponym.isPlacedByAnother = true
      toponyms.append(toponym)
    }
    toponyms.sort { $0.mention < $1.mention }
  }

  /// What makes two facilities one.
  private enum Key: Hashable {
    case entity(EntityID)
    /// An embassy, or else a consulate, of a country.
    case mission(of: CountryIndex, isEmbassy: Bool)
  }

  private func keys(of mention: Mention, _ tokens: Range<Int>) -> [Key] {
    var keys = [Key.entity(mention.entity)]
    guard let word = tokens.first(where: { PlaceWords.embassies.contains(cueReader.word($0)) }) else { return keys }
    let sender = senderName(of: tokens)
    let name = sender.isEmpty ? tokens.lowerBound..<word : sender[0]..<(sender[sender.count - 1] + 1)
    if !name.isEmpty, let country = cueReader.places(at: name).flatMap({ gazetteer[$0.first].country }) {
      keys.append(.mission(of: country, isEmbassy: cueReader.word(word) == PlaceWords.embassy))
    }
    return keys
  }
}
