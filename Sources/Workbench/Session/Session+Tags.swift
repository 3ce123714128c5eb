import Annotation
import CaseModel

/// What can be changed of a tag.
package enum TagField: String, CaseIterable, Hashable, Sendable {
  case name, key, meaning
}

extension Session {
  /// The tags to offer: the case's, then those of the config that the case does not have.
  package var offeredTags: [TagDefinition] {
    let own = state.tags
    let names = Set(own.map(\.name))
    return own + settings.tags.filter { !names.contains($0.name) }
  }

  /// The tag that `key` sets by itself; nil where there is none. Keys of actions go first.
  func tag(onKey key: String) -> TagName? {
    guard view.focus == .claims || view.focus == .text else { return nil }
    return offeredTags.first { $0.key == key }?.name
  }

  /// The definition that a tag from the config still needs in the case.
  func newTagDefinition(for act: Act) -> TagDefinition? {
    guard case .tag(let name) = act, !state.tags.contains(where: { $0.name == name }) else { return nil }
    return settings.tags.first { $0.name == name } ?? TagDefinition(name: name)
  }

  mutating func showTags() -> [Effect] {
    guard let claim = currentClaim else { return refuse("Go to a claim first (\(key(of: .paneClaims))).") }
    var items = offeredTags.map {
      Menu<Choice>.Item(
        key: $0.key, label: $0.name, detail: $0.meaning ?? "", isOn: claim.tags.contains($0.name),
        choice: .act(.tag($0.name)))
    }
    items.append(.init(key: "+", label: "New tag…", choice: .newTag))
    if !state.tags.isEmpty { items.append(.init(key: "-", label: "Change or remove tags…", choice: .changeTags)) }
    return offer(Menu(title: "Tag", items: items))
  }

  /// Defines a tag from `name` or `key name` and puts it on the claims chosen.
  mutating func defineTag(_ text: String) -> [Effect] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let hasKey = parts.count == 2 && parts[0].count == 1
    let name = hasKey ? parts[1] : text
    let key = hasKey ? parts[0] : nil
    guard !name.isEmpty else { return refuse("A tag needs a name.") }
    if let key { sayWhat(key, setsBeside: name) }
    let targets = view.claims.targets.compactMap { state.claim($0) }
    lastAct = .tag(name)
    return decide(
      .group([.tag(name, TagDefinition(name: name, key: key))] + targets.map { .claim($0.key, .addTag(name)) }),
      saying: "Tag “\(name)” made.")
  }

  // MARK: Changing tags

  mutating func showTagsToChange() -> [Effect] {
    offer(
      Menu(
        title: "Which tag?",
        items: state.tags.map {
          .init(
            key: $0.key, label: $0.name, detail: Shown.count(taggedClaims($0.name).count, "claim"),
            choice: .changeTag($0.name))
        }))
  }

  mutating func showFields(ofTag name: TagName) -> [Effect] {
    guard let tag = state.tags.first(where: { $0.name == name }) else { return refuse("That tag is gone.") }
    return offer(
      Menu(
        title: "Tag “\(name)”",
        items: [
          .init(key: "n", label: "name", detail: tag.name, choice: .tagField(name, .name)),
          .init(key: "k", label: "key", detail: tag.key ?? "none", choice: .tagField(name, .key)),
          .init(key: "m", label: "meaning", detail: tag.meaning ?? "none", choice: .tagField(name, .meaning)),
          .init(
            key: "x", label: "Remove it", detail: "from \(Shown.count(taggedClaims(name).count, "claim"))",
            choice: .removeTag(name)),
        ]))
  }

  mutating func ask(for field: TagField, ofTag name: TagName) -> [Effect] {
    guard let tag = state.tags.first(where: { $0.name == name }) else { return refuse("That tag is gone.") }
    let text =
      switch field {
      case .name: tag.name
      case .key: tag.key ?? ""
      case .meaning: tag.meaning ?? ""
      }
    return ask(Prompt(Self.capitalized(field.rawValue), for: .tag(name, field), text: text))
  }

  mutating func set(_ field: TagField, ofTag name: TagName, to text: String) -> [Effect] {
    guard var tag = state.tags.first(where: { $0.name == name }) else { return refuse("That tag is gone.") }
    switch field {
    case .name: return rename(tag, to: text)
    case .key:
      guard text.count <= 1 else { return refuse("A tag's key is one character, or none.") }
      tag.key = text.isEmpty ? nil : text
      if let key = tag.key { sayWhat(key, setsBeside: name) }
    case .meaning: tag.meaning = text.isEmpty ? nil : text
    }
    return decide(.tag(name, tag), saying: "Tag “\(name)” changed.")
  }

  /// Gives a tag another name on every claim. A name that the case has already makes one tag of the two.
  private mutating func rename(_ tag: TagDefinition, to name: String) -> [Effect] {
    guard !name.isEmpty else { return refuse("A tag needs a name.") }
    guard name != tag.name else { return [] }
    var commands: [Command] = [.tag(tag.name, nil)]
    if !state.tags.contains(where: { $0.name == name }) {
      commands.append(.tag(name, TagDefinition(name: name, key: tag.key, meaning: tag.meaning)))
    }
    let claims = taggedClaims(tag.name)
    for claim in claims {
      commands.append(.claim(claim.key, .removeTag(tag.name)))
      if !claim.tags.contains(name) { commands.append(.claim(claim.key, .addTag(name))) }
    }
    return decide(
      .group(commands), title: "Tag “\(tag.name)” renamed to “\(name)”",
      lines: claims.map { "“\(tag.name)” → “\(name)”  \(Shown.oneLine($0.words))" })
  }

  /// Takes a tag off every claim, and away.
  mutating func remove(tag name: TagName) -> [Effect] {
    let claims = taggedClaims(name)
    return decide(
      .group(claims.map { .claim($0.key, .removeTag(name)) } + [.tag(name, nil)]), title: "Tag “\(name)” removed",
      lines: claims.map { "loses “\(name)”  \(Shown.oneLine($0.words))" })
  }

  private func taggedClaims(_ name: TagName) -> [ClaimView] {
    var query = ClaimQuery()
    query.tag = name
    query.includesSetAside = true
    return state.claims(query).compactMap { state.claim($0) }
  }

  /// Says so where a key does something else outside the tag menu.
  private mutating func sayWhat(_ key: String, setsBeside name: TagName) {
    guard let action = settings.keymap.action(for: key) else { return }
    say("\(key) means “\(ActionTable.entry(of: action).help)” outside the tag menu; there it sets “\(name)”.")
  }
}
