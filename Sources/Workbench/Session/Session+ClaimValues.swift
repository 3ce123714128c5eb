import Annotation
import CaseModel

/// A part of what a claim says.
package enum ClaimPart: String, CaseIterable, Hashable, Sendable {
  case number, date, place
}

/// One of a claim's numbers, dates or places.
package struct ClaimValueSlot: Hashable, Sendable {
  /// The claim.
  package var claim: ClaimKey
  /// What it is.
  package var part: ClaimPart
  /// Its place among those of its part; nil for one to be added.
  package var index: Int?

  /// The value at `index` of `part`.
  package init(claim: ClaimKey, part: ClaimPart, index: Int?) {
    self.claim = claim
    self.part = part
    self.index = index
  }

  /// Whether `subject` has it; one to be added needs nothing there.
  func fits(_ subject: ClaimSubject) -> Bool {
    guard let index else { return true }
    return switch part {
    case .number: subject.counts.indices.contains(index)
    case .date: subject.dates.indices.contains(index)
    case .place: subject.places.indices.contains(index)
    }
  }
}

/// How many, when and where a claim says: shown, corrected, added and dropped.
extension Session {
  /// Offers the numbers, dates and places of the current claim, and to add others.
  mutating func showClaimValues() -> [Effect] {
    guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
    return offerValues(of: claim)
  }

  private mutating func offerValues(of claim: ClaimView) -> [Effect] {
    let finder = subjects(beside: claim)
    let subject = finder.subject(of: claim)
    let machine = finder.machineSubject(of: claim)
    var items: [Menu<Choice>.Item] = []
    func add(_ part: ClaimPart, _ index: Int, _ label: String, _ isMachines: Bool) {
      items.append(
        .init(
          key: items.count < 9 ? String(items.count + 1) : nil, label: label,
          detail: "\(part.rawValue), \(isMachines ? "as the machine reads it" : "yours")",
          choice: .claimValue(ClaimValueSlot(claim: claim.key, part: part, index: index))))
    }
    for (index, count) in subject.counts.enumerated() {
      add(.number, index, Shown.count(count), machine.counts.contains(count))
    }
    let others = finder.otherDates(of: claim)
    for (index, date) in subject.dates.enumerated() {
      add(.date, index, Shown.date(date), machine.dates.contains(date))
      guard let place = machine.dates.firstIndex(of: date), others.indices.contains(place), let other = others[place]
      else { continue }
      let slot = ClaimValueSlot(claim: claim.key, part: .date, index: index)
      items.append(
        .init(
          label: "  or \(Shown.date(other))", detail: "its figures may mean this day", choice: .otherDate(slot, other)))
    }
    for (index, place) in subject.places.enumerated() {
      add(.place, index, Shown.place(place), machine.places.contains(place))
    }
    let keys: [ClaimPart: String] = [.number: "n", .date: "d", .place: "p"]
    items += ClaimPart.allCases.map { part in
      .init(
        key: keys[part], label: "Add a \(part.rawValue)…",
        choice: .claimValue(ClaimValueSlot(claim: claim.key, part: part, index: nil)))
    }
    if claim.review?.counts != nil || claim.review?.dates != nil || claim.review?.places != nil {
      items.append(
        .init(
          key: "0", label: "Back to the machine's",
          detail: machine.isEmpty ? "none" : Shown.subject(machine), choice: .resetClaimValues(claim.key)))
    }
    items += alikeItem
    return offer(Menu(title: "What it says: \(Shown.oneLine(String(claim.words.prefix(120))))", items: items))
  }

  /// What finds the values of the claims beside `claim`.
  func subjects(beside claim: ClaimView) -> ClaimSubjectFinder {
    state.claimSubjects(in: claim.ref.article, text: texts.text(of: claim.key.article))
  }

  /// Asks for a value, by a line or by a menu.
  mutating func ask(for slot: ClaimValueSlot) -> [Effect] {
    guard let claim = awaitedClaim(slot) else { return refuse("That claim is gone.") }
    let subject = subjects(beside: claim).subject(of: claim)
    guard slot.fits(subject) else { return refuseGone(slot) }
    awaited.value = slot
    switch slot.part {
    case .number: return ask(countPrompt(Self.typed(slot, of: subject)))
    case .date: return ask(datePrompt(Self.typed(slot, of: subject)))
    case .place:
      awaited.place = nil
      awaited.mention = nil
      var items: [Menu<Choice>.Item] = []
      if let index = slot.index {
        items.append(
          .init(label: "None: drop \(subject.places[index].name)", detail: "", choice: .dropClaimValue(slot)))
      }
      items += casePlaces(marking: slot.index.map { subject.places[$0] })
      return offer(
        Menu(
          title: "Where?", items: items, typeAhead: true,
          offersTyped: .init(label: "Search the gazetteer for", choice: .searchGazetteer)))
    }
  }

  /// Says that a value is gone: its article was read anew while a menu or a line about it was open.
  private mutating func refuseGone(_ slot: ClaimValueSlot) -> [Effect] {
    refuse("That \(slot.part.rawValue) is gone: its article was read anew.")
  }

  /// A number or date as the line about it begins; empty for one to be added.
  private static func typed(_ slot: ClaimValueSlot, of subject: ClaimSubject) -> String {
    guard let index = slot.index, slot.fits(subject) else { return "" }
    return switch slot.part {
    case .number: Shown.typed(subject.counts[index])
    case .date: subject.dates[index].value
    case .place: ""
    }
  }

  /// Whether the line about a value was entered as it began: what it can't tell, such as a best figure between two others, stays.
  private func isUnchanged(_ text: String, _ slot: ClaimValueSlot) -> Bool {
    guard slot.index != nil, let claim = awaitedClaim(slot) else { return false }
    return !text.isEmpty && text == Self.typed(slot, of: subjects(beside: claim).subject(of: claim))
  }

  private func countPrompt(_ text: String) -> Prompt {
    Prompt("Number (25, 3-5, at least 25 killed; empty drops it)", for: .claimCount, text: text)
  }

  private func datePrompt(_ text: String) -> Prompt {
    Prompt("Date (2023-12-08, 2023-12, first/last, or words; empty drops it)", for: .claimDate, text: text)
  }

  private func awaitedClaim(_ slot: ClaimValueSlot) -> ClaimView? {
    state.claimRef(slot.claim).flatMap { state.claim($0) }
  }

  /// Takes a number that was typed: the extraction library reads it.
  mutating func readCount(_ text: String) -> [Effect] {
    guard let slot = awaited.value else { return [] }
    awaited.field = nil
    if text.isEmpty { return drop(slot) }
    return isUnchanged(text, slot) ? backToValues(of: slot.claim, []) : [.readCount(text)]
  }

  /// Takes a date that was typed: as EDTF writes it, else the extraction library reads the words.
  mutating func readDate(_ text: String) -> [Effect] {
    guard let slot = awaited.value else { return [] }
    if text.isEmpty { return drop(slot) }
    if isUnchanged(text, slot) { return backToValues(of: slot.claim, []) }
    if let date = ClaimDate(edtf: text) { return keep(date) }
    return [.readDate(text, slot.claim.article)]
  }

  /// Keeps the number that the extraction library read, where it could; where it read no word for what is counted, it asks.
  mutating func take(count: ClaimCount?, saysWhat: Bool, typed text: String) {
    if let field = awaited.field { return take(count: count, saysWhat: saysWhat, typed: text, in: field) }
    guard let slot = awaited.value, slot.part == .number, let claim = awaitedClaim(slot) else { return }
    guard var count else {
      _ = askAgain(
        countPrompt(text), because: "“\(text)” is no number. Write 25, 3-5, at least 25, or two dozen killed.")
      return
    }
    if !saysWhat, let index = slot.index {
      let subject = subjects(beside: claim).subject(of: claim)
      guard slot.fits(subject) else {
        _ = refuseGone(slot)
        return
      }
      let old = subject.counts[index]
      (count.what, count.unit) = (old.what, old.unit)
    } else if !saysWhat {
      awaited.count = count
      let keys: [Quantity.What: String] = [
        .killed: "k", .injured: "i", .munitions: "m", .attacks: "a", .people: "p", .hours: "h", .other: "o",
      ]
      _ = offer(
        Menu(
          title: "\(Shown.figures(count)) of what?",
          items: Quantity.What.allCases.map { .init(key: keys[$0], label: $0.rawValue, choice: .countWhat($0)) }))
      return
    }
    answered += keep(count)
  }

  /// Keeps the date that the extraction library read, where it could.
  mutating func take(date: ClaimDate?, or other: String?, typed text: String) {
    if awaited.isPublishedTyped { return take(published: date, or: other, typed: text) }
    guard let slot = awaited.value, slot.part == .date else { return }
    guard let date else {
      _ = askAgain(
        datePrompt(text),
        because:
          "“\(text)” is no date. Write 2023-12-08, 2023-12, 2023-12-08/2023-12-10, or words such as “last Friday”.")
      return
    }
    if let other {
      _ = askAgain(datePrompt(text), because: Self.twoDays(text, date.value, other))
      return
    }
    answered += keep(date)
  }

  /// Says that figures may be read in two ways.
  static func twoDays(_ text: String, _ first: String, _ second: String) -> String {
    "“\(text)” may be \(first) or \(second). Write the one that is meant."
  }

  /// Keeps the number that was read as one of `what`.
  mutating func keepCount(of what: Quantity.What) -> [Effect] {
    guard var count = awaited.count else { return [] }
    count.what = what
    return keep(count)
  }

  /// Keeps the other reading of a date.
  mutating func keepOther(_ date: ClaimDate, in slot: ClaimValueSlot) -> [Effect] {
    awaited.value = slot
    return keep(date)
  }

  private mutating func keep(_ count: ClaimCount) -> [Effect] {
    change(saying: "\(Shown.count(count)) kept.") { subject, index in Self.put(count, in: &subject.counts, at: index) }
  }

  private mutating func keep(_ date: ClaimDate) -> [Effect] {
    change(saying: "\(Shown.date(date)) kept.") { subject, index in Self.put(date, in: &subject.dates, at: index) }
  }

  /// Keeps a place of the case.
  mutating func keepPlace(_ key: LocationKey) -> [Effect] {
    guard let location = state.location(key) else { return refuse("That place is gone.") }
    return keep(location.place ?? ResolvedPlace(name: location.name, coordinates: nil))
  }

  /// Keeps a place for the claim's value that is waiting for one.
  mutating func keep(_ place: ResolvedPlace) -> [Effect] {
    change(saying: "\(Shown.place(place)) kept.") { subject, index in Self.put(place, in: &subject.places, at: index) }
  }

  private static func put<Value: Equatable>(_ value: Value, in values: inout [Value], at index: Int?) {
    if let index, values.indices.contains(index) {
      values[index] = value
    } else if !values.contains(value) {
      values.append(value)
    }
  }

  /// Drops a value; one that was to be added is not.
  mutating func drop(_ slot: ClaimValueSlot) -> [Effect] {
    guard let index = slot.index else { return refuse("Nothing was added.") }
    awaited.value = slot
    return change(saying: "The \(slot.part.rawValue) is dropped.") { subject, _ in
      switch slot.part {
      case .number: subject.counts.remove(at: index)
      case .date: subject.dates.remove(at: index)
      case .place: subject.places.remove(at: index)
      }
    }
  }

  /// Goes back to what the machine reads in a claim.
  mutating func resetValues(of key: ClaimKey) -> [Effect] {
    let effects = decide(
      .group([.claim(key, .counts(nil)), .claim(key, .dates(nil)), .claim(key, .places(nil))]),
      saying: "The machine's numbers, dates and places again.")
    return backToValues(of: key, effects)
  }

  /// Changes the part that is being edited; what comes out like the machine's is the machine's again.
  private mutating func change(
    saying said: String, _ body: (inout ClaimSubject, Int?) -> Void
  ) -> [Effect] {
    guard let slot = awaited.value, let claim = awaitedClaim(slot) else { return refuse("That claim is gone.") }
    let finder = subjects(beside: claim)
    let machine = finder.machineSubject(of: claim)
    var subject = finder.subject(of: claim)
    guard slot.fits(subject) else { return refuseGone(slot) }
    body(&subject, slot.index)
    let change: ClaimChange =
      switch slot.part {
      case .number: .counts(subject.counts == machine.counts ? nil : subject.counts)
      case .date: .dates(subject.dates == machine.dates ? nil : subject.dates)
      case .place: .places(subject.places == machine.places ? nil : subject.places)
      }
    let commands = [.claim(claim.key, change)] + takingUp(claim.ref.article)
    return backToValues(
      of: claim.key, decide(commands.count == 1 ? commands[0] : .group(commands), saying: said))
  }

  /// Shows the values again after one was changed, so that the next one is a key away.
  mutating func backToValues(of key: ClaimKey, _ effects: [Effect]) -> [Effect] {
    guard view.overlays.isEmpty, let claim = state.claimRef(key).flatMap({ state.claim($0) }) else { return effects }
    let said = notice
    let shown = offerValues(of: claim)
    notice = said
    return effects + shown
  }

  /// The places of the case to choose from, most mentioned first.
  func casePlaces(marking present: ResolvedPlace?) -> [Menu<Choice>.Item] {
    state.locations().prefix(2000).compactMap { key in
      guard let location = state.location(key) else { return nil }
      return .init(
        label: location.name,
        detail: [location.place?.admin1, location.place?.country].compactMap { $0 }.joined(separator: ", "),
        isOn: present != nil && location.place == present, choice: .placeOfCase(key))
    }
  }
}
