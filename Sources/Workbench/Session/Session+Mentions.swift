import Annotation
import CaseModel

extension Session {
  /// The innermost mention under the cursor of the text pane.
  package var mentionUnderCursor: MentionView? {
    guard view.focus == .text, let article = textArticle else { return nil }
    return state.mentions(in: article).filter { $0.span.overlaps(view.text.cursor) && $0.status != .rejected }
      .min { $0.span.count < $1.span.count }
  }

  /// What can be done to the mention under the cursor.
  mutating func showMentionForm(_ mention: MentionView) -> [Effect] {
    awaited.mention = mention.ref
    var items = Self.kindItems(current: mention.kind) { .act(.mentionKind($0)) }
    items.append(.init(key: "x", label: "Not a mention", choice: .rejectMention))
    if let selection = view.text.selection, selection != mention.span {
      items.append(.init(key: "s", label: "Set its span to the selected words", choice: .mentionSpan(selection)))
    }
    items.append(.init(key: "*", label: "Mark these words so everywhere in the case", choice: .everywhere))
    if mention.kind == .location || mention.kind == .facility {
      items.append(.init(key: "P", label: "Place…", choice: .placeOfMention))
    }
    return offer(Menu(title: "“\(mention.words)”", items: items))
  }

  mutating func showMentionKinds(_ mention: MentionView) -> [Effect] {
    awaited.mention = mention.ref
    return offer(
      Menu(title: "“\(mention.words)”", items: Self.kindItems(current: mention.kind) { .act(.mentionKind($0)) }))
  }

  private var awaitedMention: MentionView? { awaited.mention.flatMap { state.mention($0) } }

  mutating func setMentionKind(_ kind: Mention.Kind) -> [Effect] {
    guard let mention = awaitedMention ?? mentionUnderCursor else {
      return refuse("There is no mention under the cursor.")
    }
    lastAct = .mentionKind(kind)
    return decide(
      .mention(mention.key, .kind(kind == mention.machine?.kind ? nil : kind)),
      saying: "“\(mention.words)” is a \(kind.rawValue).")
  }

  mutating func rejectMention() -> [Effect] {
    guard let mention = awaitedMention else { return refuse("There is no mention under the cursor.") }
    let change: MentionChange = mention.review?.isAdded == true ? .delete : .verdict(.rejected)
    return decide(.mention(mention.key, change), saying: "“\(mention.words)” is no mention.")
  }

  mutating func setMentionSpan(_ span: TextSpan) -> [Effect] {
    guard let mention = awaitedMention, let words = shownText?.slice(span) else {
      return refuse("There is no mention under the cursor.")
    }
    view.text.anchor = nil
    return decide(.mention(mention.key, .span(span, words: String(words))), saying: "The mention is “\(words)” now.")
  }

  /// Gives every mention written like this one its type and entity, after a preview.
  mutating func labelEverywhere() -> [Effect] {
    guard let mention = awaitedMention else { return refuse("There is no mention under the cursor.") }
    let others = state.mentions(of: mention.entity).compactMap { state.mention($0) }
      .filter { $0.words == mention.words && $0.kind != mention.kind && $0.ref != mention.ref }
    guard !others.isEmpty else {
      return refuse("Every mention “\(mention.words)” is a \(mention.kind.rawValue) already.")
    }
    view.overlays.append(
      .preview(
        Preview(
          title: "“\(mention.words)” is a \(mention.kind.rawValue) everywhere",
          lines: others.map { "\($0.kind.rawValue) → \(mention.kind.rawValue)  \(state[$0.ref.article].title ?? "")" },
          command: .group(others.map { .mention($0.key, .kind(mention.kind)) }))))
    return []
  }

  /// Offers what the selected words, or the word under the cursor, could be made into.
  mutating func showNewRecordMenu() -> [Effect] {
    guard shownText != nil else { return refuse("The text is not here yet.") }
    var items: [Menu<Choice>.Item] = [
      .init(key: "c", label: "Claim", detail: "then give its source and cue", choice: .newClaim)
    ]
    let keys: [Mention.Kind: String] = [
      .person: "p", .organization: "o", .armedGroup: "a", .location: "l", .facility: "f", .norp: "n", .weapon: "w",
      .vehicle: "v", .event: "e", .work: "r", .product: "d",
    ]
    items += Mention.Kind.allCases.map {
      .init(key: keys[$0], label: "Mention: \($0.rawValue)", choice: .newMention($0))
    }
    return offer(Menu(title: "Make the selected words a", items: items))
  }

  mutating func addMention(_ kind: Mention.Kind) -> [Effect] {
    guard let article = view.text.article, let text = shownText else { return [] }
    let span = trimmed(view.text.selection ?? view.text.cursor, in: text)
    guard !span.isEmpty, let words = text.slice(span) else { return refuse("Select the words first (v).") }
    view.text.anchor = nil
    return decide(
      .mention(MentionKey(article: article, span: span, kind: kind, words: String(words)), .add),
      saying: "“\(words)” added as \(kind.rawValue).")
  }

  /// `span` without white space at its ends.
  func trimmed(_ span: TextSpan, in text: String) -> TextSpan {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = min(span.start.value, bytes.count)
      var end = min(span.end.value, bytes.count)
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return TextSpan(start, end)
    } ?? span
  }
}
