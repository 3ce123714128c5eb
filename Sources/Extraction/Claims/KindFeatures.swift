import Annotation

/// What the kind model sees of a statement: what its words and its cue tell, who acts, and what the rules would say.
enum KindFeatures {
  /// Fills `buffer`. `rule` is the kind that the rules give; `negated` whether the statement says that something is not so.
  static func fill(
    _ buffer: inout FeatureBuffer, source: Range<Int>?, cue: Range<Int>, content: [Range<Int>], rule: Claim.Kind,
    negated: Bool, in reading: ClaimReading
  ) {
    buffer.clear()
    let text = reading.text
    let decided = UInt32(Claim.Kind.allCases.firstIndex(of: rule) ?? 0)
    let cueTriggers = reading.triggers(in: cue)
    var told = Triggers()
    for piece in content { told.formUnion(reading.triggers(in: piece)) }
    let frame: UInt32 = (cue.isEmpty ? 1 : 0) | (negated ? 2 : 0)
    buffer.add(201, decided)
    buffer.add(202, decided, frame)
    for bit in UInt32(0)..<30 {
      if told.rawValue >> bit & 1 != 0 {
        buffer.add(203, bit)
        buffer.add(204, bit, frame)
        buffer.add(205, bit, decided)
      }
      if cueTriggers.rawValue >> bit & 1 != 0 {
        buffer.add(206, bit)
        buffer.add(207, bit, decided)
      }
    }
    if !cue.isEmpty {
      let head = CueWindow.head(of: cue, in: text)
      buffer.add(208, text.stems[head])
      buffer.add(209, UInt32(text.clusters[head]))
    }
    addPredicate(&buffer, cue, content, frame, reading)
    addActs(&buffer, content, frame, reading)
    addWords(&buffer, content, reading)
    if let source {
      for index in source.suffix(4) { buffer.add(222, UInt32(text.clusters[index])) }
    }
  }

  /// The verb that the statement turns on, how it is modified, its subject, and how cue and statement meet.
  private static func addPredicate(
    _ buffer: inout FeatureBuffer, _ cue: Range<Int>, _ content: [Range<Int>], _ frame: UInt32, _ reading: ClaimReading
  ) {
    let text = reading.text
    guard let piece = content.first,
      let first = piece.first(where: { text.shapes[$0] != .mark && text.classes[$0] != .that })
    else { return }
    let isQuoted: UInt32 = text.quotations.quotationOf[first] >= 0 ? 1 : 0
    buffer.add(230, isQuoted, frame)
    let subject = UInt32(text.classes[first].rawValue)
    buffer.add(231, subject, isQuoted)
    let verbs = FiniteVerbs.shared
    let head = cue.isEmpty ? nil : CueWindow.head(of: cue, in: text)
    if let head {
      let next = UInt32(text.classes[first].rawValue)
      buffer.add(232, UInt32(text.clusters[head]), next)
      buffer.add(233, text.stems[head], next)
    }
    guard let verb = piece.prefix(40).first(where: { $0 > first && verbs.isVerb($0, of: first, in: text) }) else {
      buffer.add(234, frame, isQuoted)
      return
    }
    // The last of “may have been seen” is what is told.
    var main = verb
    var modality: UInt32 = 0
    while main + 1 < piece.upperBound, main - verb < 5 {
      switch text.classes[main] {
      case .modal: modality |= 1
      case .be: modality |= 2
      case .have: modality |= 4
      case .doing: modality |= 8
      case .negation: modality |= 16
      case .adverb: break
      default:
        buffer.add(235, text.stems[main])
        buffer.add(236, UInt32(text.clusters[main]), modality & 3)
        buffer.add(237, UInt32(text.clusters[main]), subject)
        buffer.add(238, modality, frame)
        if let head { buffer.add(239, UInt32(text.clusters[head]), UInt32(text.clusters[main])) }
        return
      }
      main += 1
    }
    buffer.add(238, modality, frame)
    buffer.add(240, modality, text.stems[main])
  }

  /// The first act that is told of, who stands before it, and the counts.
  private static func addActs(
    _ buffer: inout FeatureBuffer, _ content: [Range<Int>], _ frame: UInt32, _ reading: ClaimReading
  ) {
    let text = reading.text
    let weighty: Triggers = [.attacking, .killed, .injured, .damage, .warding, .response, .attack]
    var acts = 0
    for piece in content {
      for index in piece where !reading.triggers[index].isDisjoint(with: weighty) && acts < 2 {
        let bits = reading.triggers[index].intersection(weighty).rawValue
        buffer.add(210, UInt32(acts), bits)
        buffer.add(211, UInt32(acts), bits, frame)
        if acts == 0 {
          let start = max(piece.lowerBound, index - 5)
          let isPassive = (start..<index).contains { text.classes[$0] == .be }
          let actor =
            start < index
            ? reading.mentions(in: reading.span(start..<index)).last.map { reading.entities.mentions[$0].kind } : nil
          let kind = actor.flatMap { Mention.Kind.allCases.firstIndex(of: $0) }.map { UInt32($0) + 1 } ?? 0
          buffer.add(212, kind, isPassive ? 1 : 0)
          buffer.add(213, kind, isPassive ? 1 : 0, bits)
        }
        acts += 1
      }
      for number in reading.quantities(in: reading.span(piece)).prefix(3) {
        buffer.add(214, UInt32(Quantity.What.allCases.firstIndex(of: reading.quantities[number].what) ?? 0))
      }
    }
    buffer.add(215, UInt32(acts), frame)
  }

  /// How the statement begins, and its first words by cluster and stem.
  private static func addWords(_ buffer: inout FeatureBuffer, _ content: [Range<Int>], _ reading: ClaimReading) {
    let text = reading.text
    var taken = 0
    for piece in content {
      for index in piece where text.shapes[index] != .mark && text.classes[index] != .that && taken < 16 {
        if taken < 2 { buffer.add(216 + UInt32(taken), text.words[index]) }
        if text.clusters[index] != 0, text.classes[index] == .other, text.shapes[index] == .lower {
          buffer.add(218, UInt32(text.clusters[index]))
        }
        if reading.triggers[index].isEmpty { buffer.add(219, text.stems[index]) }
        switch text.classes[index] {
        case .modal, .possessive, .negation, .subordinator, .weAndI:
          buffer.add(220, UInt32(text.classes[index].rawValue))
        default: break
        }
        taken += 1
      }
    }
    buffer.add(221, UInt32(taken / 4))
  }
}
