/// A short list to choose from, by a key of the item or by typing part of its name.
package struct Menu<Choice: Equatable & Sendable>: Equatable, Sendable {
  /// One thing to choose.
  package struct Item: Equatable, Sendable {
    /// The key that chooses it at once; nil when it has none.
    package var key: String?
    /// What it is.
    package var label: String
    /// More about it, shown dim.
    package var detail: String
    /// What else it is called, for typing.
    package var otherNames: [String]
    /// Whether it is the present state, shown with a mark.
    package var isOn: Bool
    /// What is chosen.
    package var choice: Choice

    /// An item with the given parts.
    package init(
      key: String? = nil, label: String, detail: String = "", otherNames: [String] = [], isOn: Bool = false,
      choice: Choice
    ) {
      self.key = key
      self.label = label
      self.detail = detail
      self.otherNames = otherNames
      self.isOn = isOn
      self.choice = choice
    }
  }

  /// What can be made of text that was typed.
  package struct TypedItem: Equatable, Sendable {
    /// What it does with the text, such as “New entity”.
    package var label: String
    /// What is chosen.
    package var choice: Choice

    /// `label` with what was typed, meaning `choice`.
    package init(label: String, choice: Choice) {
      self.label = label
      self.choice = choice
    }
  }

  /// What pressing a key led to.
  package enum Outcome: Equatable, Sendable {
    case chosen(Choice), cancelled, stays
    /// The row for what was typed was chosen: `Choice` with the text.
    case typed(Choice, String)
  }

  /// What is being chosen.
  package var title: String
  /// All there is.
  package let items: [Item]
  /// What was typed to narrow the list; nil where items answer to keys of their own.
  package private(set) var typed: LineEditor?
  /// What can be made of the text typed: a row behind all others while there is any, such as “New entity “Wagner””.
  package let offersTyped: TypedItem?
  /// The places in `items` that show, the best first.
  package private(set) var shown: [Int]
  /// The row under the cursor, a place in `shown`.
  package private(set) var cursor = 0

  /// A menu of `items`. With `typeAhead` letters narrow the list; else they choose by key.
  package init(title: String, items: [Item], typeAhead: Bool = false, offersTyped: TypedItem? = nil) {
    self.offersTyped = offersTyped
    self.title = title
    self.items = items
    typed = typeAhead ? LineEditor() : nil
    shown = Array(items.indices)
    cursor = items.firstIndex(where: \.isOn) ?? 0
  }

  /// The row for what was typed; nil while there is none.
  package var typedRow: String? {
    guard let offersTyped, let text = typed?.text, !text.isEmpty else { return nil }
    return "\(offersTyped.label) “\(text)”"
  }

  /// Rows that show.
  package var rowCount: Int { shown.count + (typedRow == nil ? 0 : 1) }

  /// Does what `key` asks. `character` is what it types, if anything.
  package mutating func handle(key: String, character: String?) -> Outcome {
    switch key {
    case "Esc", "C-g": return .cancelled
    case "Enter":
      if let offersTyped, let text = typed?.text, cursor == shown.count, typedRow != nil {
        return .typed(offersTyped.choice, text)
      }
      return shown.indices.contains(cursor) ? .chosen(items[shown[cursor]].choice) : .stays
    case "Down", "C-n": cursor = min(cursor + 1, max(0, rowCount - 1))
    case "Up", "C-p": cursor = max(cursor - 1, 0)
    case "PgDn": cursor = min(cursor + 10, max(0, rowCount - 1))
    case "PgUp": cursor = max(cursor - 10, 0)
    default: return handleTyped(key: key, character: character)
    }
    return .stays
  }

  /// Narrows the list by pasted or typed text.
  package mutating func insert(_ text: String) {
    guard typed != nil else { return }
    typed?.insert(text)
    narrow()
  }

  private mutating func handleTyped(key: String, character: String?) -> Outcome {
    if typed == nil {
      if let item = items.first(where: { $0.key == key }) { return .chosen(item.choice) }
      if key == "j" { cursor = min(cursor + 1, max(0, shown.count - 1)) }
      if key == "k" { cursor = max(cursor - 1, 0) }
      if key == "q" { return .cancelled }
      return .stays
    }
    if let character { insert(character) } else if typed?.handle(key) == true { narrow() }
    return .stays
  }

  private mutating func narrow() {
    shown = NameMatch.ranked(typed?.text ?? "", among: items.map { [$0.label] + $0.otherNames })
    cursor = 0
  }
}
