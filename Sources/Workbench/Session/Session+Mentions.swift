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
    items.append(
      .init(key: "m", label: "This one is someone or something else…", choice: .referIn(.mention(mention.ref))))
    items.append(
      .init(
        key: "M", label: "All of this name in this article are…",
        choice: .referIn(.article(mention.entity, mention.ref.article))))
    items.append(.init(key: "*", label: "Mark these words so in the whole case", choice: .everywhere))
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

  /// Looks for the mention's words in all texts, to mark them everywhere as they are marked here.
  mutating func labelEverywhere() -> [Effect] {
    guard let mention = awaitedMention else { return refuse("There is no mention under the cursor.") }
    return [.findWords(mention.words)]
  }

  /// Offers to mark `words` wherever they were found as the mention is that was asked about: with its type, and where it was moved to
  /// another entity, with that. Words inside a longer mention are left as they are.
  mutating func offerLabels(_ words: String, _ found: [(ArticleDigest, [Occurrence])], isCut: Bool) {
    guard let mention = awaitedMention, mention.words == words else { return }
    var commands: [Command] = []
    var lines: [String] = []
    var insideLonger = 0
    for (digest, occurrences) in found {
      guard let article = state.article(digest) else { continue }
      let all = state.mentions(in: article)
      let there = all.filter { $0.status != .rejected }
      // What was rejected here was rejected on purpose.
      for occurrence in occurrences
      where !all.contains(where: { $0.span == occurrence.span && $0.status == .rejected }) {
        let span = occurrence.span
        if let same = there.first(where: { $0.span == span }) {
          guard same.kind != mention.kind else { continue }
          commands.append(.mention(same.key, .kind(mention.kind == same.machine?.kind ? nil : mention.kind)))
          lines.append("\(same.kind.rawValue) → \(mention.kind.rawValue)  \(occurrence.context)")
        } else if there.contains(where: { $0.span.overlaps(span) && !span.contains($0.span) }) {
          insideLonger += 1
        } else {
          commands.append(.mention(MentionKey(article: digest, span: span, kind: mention.kind, words: words), .add))
          lines.append("new \(mention.kind.rawValue)  \(occurrence.context)")
        }
      }
    }
    let rest = insideLonger == 0 ? "" : " \(insideLonger) inside longer names stay as they are."
    guard !commands.isEmpty else {
      return say("“\(words)” is marked as \(mention.kind.rawValue) everywhere already.\(rest)")
    }
    if isCut { say("Only the best \(found.count) articles were looked at; do it again for the rest.", level: .warning) }
    view.overlays.append(
      .preview(
        Preview(
          title: "“\(words)” is a \(mention.kind.rawValue) in \(commands.count) places more.\(rest)", lines: lines,
          command: .group(commands))))
  }

  /// Offers what the selected words, or the word under the cursor, could be made into.
  mutating func showNewRecordMenu() -> [Effect] {
    guard shownText != nil else { return refuse("The text is not here yet.") }
    var items: [Menu<Choice>.Item] = [
      .init(key: "c", label: "Claim", detail: "then give its source and cue", choice: .newClaim)
    ]
    if let claim = shownClaim {
      let keys: [SpanEditor.Part: String] = [.source: "S", .cue: "C", .content: "T", .via: "V"]
      items += SpanEditor.Part.allCases.map {
        .init(
          key: keys[$0], label: "\(Self.capitalized($0.rawValue)) of the current claim",
          detail: Shown.oneLine(String(claim.words.prefix(40))), choice: .claimPart($0))
      }
    }
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
