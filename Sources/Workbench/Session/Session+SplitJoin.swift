import Annotation
import CaseModel

/// One claim made two, and two made one: nothing that an analyst gave either is lost.
extension Session {
  /// Splits the current claim in two: in the text before the word under the cursor where that is in it, else at its parts where it has
  /// several, else at the clause end nearest its middle.
  mutating func splitClaim() -> [Effect] {
    guard let claim = shownClaim, let text = shownText else { return refuse("Go to a claim first.") }
    guard
      let (first, second) = halvesAtCursor(of: claim.spans.content, in: text)
        ?? halves(of: claim.spans.content, in: text)
    else {
      return refuse("This claim has one clause only; edit its spans instead (\(key(of: .edit))).")
    }
    var kept = claim.spans
    kept.content = first
    kept.words = first.map { String(text.slice($0) ?? "") }
    var other = claim.spans
    other.content = second
    other.words = second.map { String(text.slice($0) ?? "") }
    let new = NewClaim(
      spans: other, kind: claim.kind, certainty: claim.certainty, polarity: claim.polarity, quote: claim.quote,
      speaker: claim.speaker.map { .entity($0, name: claim.speakerName ?? $0.name) })
    let newKey = ClaimKey(article: claim.key.article, content: second, cue: other.cue, words: other.words)
    var commands = [Command.claim(claim.key, .spans(kept))]
    // A half that was joined before parts again, and is made anew if an analyst made it.
    let joined = state.review(of: newKey).flatMap { $0.joinedInto == claim.key ? $0 : nil }
    if let joined, joined.added == nil {
      commands.append(.claim(newKey, .verdict(nil)))
    } else {
      if joined != nil { commands.append(.claim(newKey, .delete)) }
      commands.append(.claim(newKey, .add(new)))
    }
    commands += inherited(by: newKey, at: other, from: claim, keeping: kept)
    commands += evidence(newKey, whereverIs: claim)
    return decide(.group(commands + takingUp(claim.ref.article)), saying: "Claim split in two.")
  }

  /// What the second half of a split claim, at `spans`, has of the whole: its tags, modality and grade, and of the values that an analyst
  /// gave it those that stand in the half's words. The others stay with the first half, at `kept`.
  private func inherited(
    by half: ClaimKey, at spans: ClaimSpans, from claim: ClaimView, keeping kept: ClaimSpans
  ) -> [Command] {
    var changes = claim.tags.map { ClaimChange.addTag($0) }
    if claim.modality != .actual { changes.append(.modality(claim.modality)) }
    if let grade = claim.grade { changes.append(.grade(grade)) }
    var commands = changes.map { Command.claim(half, $0) }
    guard let review = claim.review, review.counts != nil || review.dates != nil || review.places != nil else {
      return commands
    }
    let finder = subjects(beside: claim)
    let machine = finder.machineSubject(of: claim)
    let standing = finder.machineSpans(of: claim)
    func read(in spans: ClaimSpans) -> ClaimSubject {
      var part = claim
      (part.machine, part.review, part.spans) = (nil, nil, spans)
      return finder.machineSubject(of: part)
    }
    let (first, second) = (read(in: kept), read(in: spans))
    func part<Value: Equatable>(
      _ values: [Value]?, _ found: [Value], _ places: [TextSpan], _ machineFirst: [Value], _ machineSecond: [Value],
      _ change: ([Value]?) -> ClaimChange
    ) {
      guard let values else { return }
      var halves: (first: [Value], second: [Value]) = ([], [])
      for (index, value) in values.enumerated() {
        // Where the machine has it; one that was corrected stands where the one did that it stands for.
        let place = found.firstIndex(of: value) ?? (values.count == found.count ? index : nil)
        if let place, spans.content.contains(where: { $0.contains(places[place]) }) {
          halves.second.append(value)
        } else {
          halves.first.append(value)
        }
      }
      commands.append(.claim(claim.key, change(halves.first == machineFirst ? nil : halves.first)))
      if halves.second != machineSecond { commands.append(.claim(half, change(halves.second))) }
    }
    part(review.counts, machine.counts, standing.counts, first.counts, second.counts) { .counts($0) }
    part(review.dates, machine.dates, standing.dates, first.dates, second.dates) { .dates($0) }
    part(review.places, machine.places, standing.places, first.places, second.places) { .places($0) }
    return commands
  }

  /// That a claim is evidence of the incidents that `other` is evidence of, other than those it is evidence of already.
  private func evidence(
    _ key: ClaimKey, whereverIs other: ClaimView, butOf present: [IncidentKey] = []
  ) -> [Command] {
    state.incidents(of: other.ref).filter { incident in
      !present.contains(incident) && state.incident(incident).map { $0.status != .rejected } ?? false
    }.map { .incident($0, .addClaims([key])) }
  }

  /// What stands before the word under the text's cursor, and the rest; nil unless both are something.
  private func halvesAtCursor(of content: [TextSpan], in text: String) -> ([TextSpan], [TextSpan])? {
    let cut = view.text.cursor.start
    guard view.focus == .text, let place = content.firstIndex(where: { $0.start <= cut && cut < $0.end }) else {
      return nil
    }
    let span = content[place]
    guard cut > span.start || place > 0 else { return nil }
    var first = Array(content[..<place])
    if cut > span.start {
      let last = TextUnits.word(before: TextSpan(cut, cut), in: text)
      guard last.end > span.start else { return nil }
      first.append(TextSpan(span.start, last.end))
    }
    return (first, [TextSpan(cut, span.end)] + content[(place + 1)...])
  }

  private func halves(of content: [TextSpan], in text: String) -> ([TextSpan], [TextSpan])? {
    if content.count > 1 { return ([content[0]], Array(content[1...])) }
    guard let span = content.first else { return nil }
    let middle = span.start.value + span.count / 2
    var cuts: [(end: ByteOffset, next: TextSpan)] = []
    var place = span.start
    while true {
      let end = TextUnits.clauseEnd(after: place, in: text)
      var next = TextUnits.word(after: TextSpan(end, end), in: text)
      while !next.isEmpty, next.count == 1, let mark = text.slice(next), !(mark.first?.isLetter ?? false),
        next.end < span.end
      {
        let following = TextUnits.word(after: next, in: text)
        if following == next { break }
        next = following
      }
      guard end < span.end, next.start < span.end, next.start > end else { break }
      cuts.append((end, next))
      place = next.start
    }
    guard let cut = cuts.min(by: { abs($0.end.value - middle) < abs($1.end.value - middle) }) else { return nil }
    return ([TextSpan(span.start, cut.end)], [TextSpan(cut.next.start, span.end)])
  }

  /// Joins the marked claim to the one under the cursor, or of two others that are marked the later to the earlier: one gets the content
  /// of both with the tags, the note and the values that an analyst gave the other. That one is rejected, and says what it is part of.
  mutating func joinClaims() -> [Effect] {
    guard let (kept, other) = pairToJoin, kept.key.article == other.key.article else {
      return refuse("Mark one claim (Space) and go to another of the same article, or mark both; then join them.")
    }
    guard kept.status != .rejected else {
      return refuse("The claim that would stay is rejected; accept it first (\(key(of: .accept))), or mark another.")
    }
    var spans = kept.spans
    let joined = (kept.spans.content + other.spans.content).sorted()
    spans.content = joined.reduce(into: []) { result, span in
      if let last = result.last, last.overlaps(span) {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    if spans.source.isEmpty { spans.source = other.spans.source }
    if spans.cue.isEmpty { spans.cue = other.spans.cue }
    let text = texts.text(of: kept.key.article) ?? ""
    spans.words = spans.content.map { String(text.slice($0) ?? "") }
    var changes = [ClaimChange.spans(spans)]
    if kept.speaker == nil, let speaker = other.speaker {
      changes.append(.speaker(.entity(speaker, name: other.speakerName ?? speaker.name)))
    }
    changes += takenOver(by: kept, from: other)
    var commands = changes.map { Command.claim(kept.key, $0) }
    commands += [.claim(other.key, .verdict(.rejected)), .claim(other.key, .joined(into: kept.key))]
    commands += evidence(kept.key, whereverIs: other, butOf: state.incidents(of: kept.ref))
    _ = view.claims.clearMarks()
    let effects = decide(
      .group(commands + takingUp(kept.ref.article)),
      saying: "The two claims are one now, here; \(key(of: .link)) goes to the rejected one.")
    refreshRows()
    view.claims.select(kept.ref)
    return effects
  }

  /// What an analyst gave `other` and `kept` lacks.
  private func takenOver(by kept: ClaimView, from other: ClaimView) -> [ClaimChange] {
    var changes = other.tags.filter { !kept.tags.contains($0) }.map { ClaimChange.addTag($0) }
    if let note = other.note, note != kept.note { changes.append(.note(kept.note.map { "\($0) – \(note)" } ?? note)) }
    if kept.grade == nil, let grade = other.grade { changes.append(.grade(grade)) }
    if kept.modality == .actual, other.modality != .actual { changes.append(.modality(other.modality)) }
    let reviews = [kept.review, other.review].compactMap(\.self)
    guard reviews.contains(where: { $0.counts != nil || $0.dates != nil || $0.places != nil }) else { return changes }
    let finder = subjects(beside: kept)
    let (mine, theirs) = (finder.subject(of: kept), finder.subject(of: other))
    if reviews.contains(where: { $0.counts != nil }) {
      changes.append(.counts(mine.counts + theirs.counts.filter { !mine.counts.contains($0) }))
    }
    if reviews.contains(where: { $0.dates != nil }) {
      changes.append(.dates(mine.dates + theirs.dates.filter { !mine.dates.contains($0) }))
    }
    if reviews.contains(where: { $0.places != nil }) {
      changes.append(.places(mine.places + theirs.places.filter { !mine.places.contains($0) }))
    }
    return changes
  }

  /// The claim under the cursor and the only other one chosen; where two others are marked, the earlier and the later of these.
  private var pairToJoin: (kept: ClaimView, other: ClaimView)? {
    let chosen = view.claims.targets.compactMap { state.claim($0) }
    let others = chosen.filter { $0.ref != view.claims.current }
    if let current = currentClaim, others.count == 1 { return (current, others[0]) }
    func start(_ claim: ClaimView) -> ByteOffset { claim.spans.content.first?.start ?? ByteOffset(0) }
    let ordered = chosen.sorted { start($0) < start($1) }
    return ordered.count == 2 ? (ordered[0], ordered[1]) : nil
  }
}
