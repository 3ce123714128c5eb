import Annotation
import CaseModel

extension Session {
  /// Does `act` to the articles chosen in pane 1; from another pane, to the one whose text is shown.
  mutating func actOnArticles(_ act: Act) -> [Effect] {
    let targets = chosenArticles.map { state[$0] }
    guard !targets.isEmpty else { return refuse("There is no article here.") }
    let commands = targets.compactMap { article -> Command? in
      switch act {
      case .sourceGrade(let grade): .article(article.digest, .grade(grade))
      case .setAside(let reason): .article(article.digest, .setAside(reason: reason))
      case .reading(let reading): .article(article.digest, .reading(reading))
      default: nil
      }
    }
    let title = Self.capitalized(act.summary) + (targets.count > 1 ? ": \(targets.count) articles" : "")
    return decide(
      commands.count == 1 ? commands[0] : .group(commands), title: title,
      lines: targets.map { "\(act.summary)  \($0.title ?? $0.record.id)" }, act: act)
  }

  /// The articles that an act means.
  var chosenArticles: [ArticleIndex] {
    view.focus == .articles ? view.articles.targets : textArticle.map { [$0] } ?? []
  }

  /// What can be corrected in an article.
  mutating func showArticleForm() -> [Effect] {
    guard let article = chosenArticles.first.map({ state[$0] }) else { return refuse("There is no article here.") }
    var items = ArticleField.allCases.map { field in
      Menu<Choice>.Item(
        key: Self.fieldKeys[field], label: field.rawValue, detail: Self.value(of: field, in: article) ?? "–",
        choice: .article(field))
    }
    items.append(.init(key: "g", label: "source grade", detail: article.grade?.rawValue ?? "–", choice: .sourceGrade))
    items += ReadingState.allCases.map {
      .init(label: "mark \($0.rawValue)", isOn: article.reading == $0, choice: .act(.reading($0)))
    }
    return offer(Menu(title: article.title ?? article.record.id, items: items))
  }

  private static let fieldKeys: [ArticleField: String] = [
    .outlet: "o", .title: "t", .url: "u", .published: "d", .note: "i",
  ]

  static func value(of field: ArticleField, in article: ArticleView) -> String? {
    switch field {
    case .outlet: article.outlet
    case .title: article.title
    case .url: article.url
    case .published: article.published
    case .note: article.review?.note
    }
  }

  mutating func ask(for field: ArticleField) -> [Effect] {
    guard let article = chosenArticles.first.map({ state[$0] }) else { return [] }
    if field == .published { return askForPublished() }
    return ask(
      Prompt(Self.capitalized(field.rawValue), for: .article(field), text: Self.value(of: field, in: article) ?? ""))
  }

  mutating func askForPublished() -> [Effect] {
    guard let article = chosenArticles.first.map({ state[$0] }) else { return refuse("There is no article here.") }
    return ask(publishedPrompt(article.published.map(Shown.day) ?? ""))
  }

  private func publishedPrompt(_ text: String, isSelected: Bool = true) -> Prompt {
    let other = chosenArticles.first.flatMap { state[$0].review?.published == nil ? otherPublished(of: $0) : nil }
    return Prompt(
      "Published (\(other.map { "it may be \($0)" } ?? "YYYY-MM-DD, or words"); empty: as found)", for: .published,
      text: text, isSelected: isSelected)
  }

  private func otherPublished(of article: ArticleIndex) -> String? {
    state.findings(of: article)?.analysis.otherPublished
  }

  /// Takes a published date that was typed: as ISO 8601 writes it, else the extraction library reads the words.
  mutating func readPublished(_ text: String) -> [Effect] {
    if text.isEmpty || CalendarDay.isMoment(text) { return set(.published, to: text) }
    guard let article = chosenArticles.first.map({ state[$0] }) else { return refuse("There is no article here.") }
    awaited.isPublishedTyped = true
    return [.readDate(text, article.digest)]
  }

  /// Keeps the published date that the extraction library read, where it read one day.
  mutating func take(published date: ClaimDate?, or other: String?, typed text: String) {
    awaited.isPublishedTyped = false
    let prompt = publishedPrompt(text, isSelected: false)
    guard let date, let days = date.days, days.start == days.end, days.start.year > 0 else {
      _ = askAgain(prompt, because: CommandError.badDate(text).message)
      return
    }
    if let other {
      _ = askAgain(prompt, because: Self.twoDays(text, days.start.description, other))
      return
    }
    answered += set(.published, to: days.start.description)
  }

  /// Sets a field of the articles chosen; empty text goes back to what was imported.
  mutating func set(_ field: ArticleField, to text: String) -> [Effect] {
    let value = text.isEmpty ? nil : text
    let targets = chosenArticles.map { state[$0] }
    let commands = targets.map { article -> Command in
      let change: ArticleChange =
        switch field {
        case .outlet: .outlet(value)
        case .title: .title(value)
        case .url: .url(value)
        case .published: .published(value)
        case .note: .note(value)
        }
      return .article(article.digest, change)
    }
    let lines = targets.map {
      "\(Self.value(of: field, in: $0) ?? "–") → \(value ?? "as imported")  \($0.title ?? $0.record.id)"
    }
    return decide(
      commands.count == 1 ? commands[0] : .group(commands),
      title: field == .published
        ? "Published \(value ?? "as found")" : "\(Self.capitalized(field.rawValue)) set",
      lines: lines)
  }

  mutating func showSourceGrades() -> [Effect] {
    let meanings = [
      "completely reliable", "usually reliable", "fairly reliable", "not usually reliable", "unreliable",
      "reliability can't be judged",
    ]
    let current = chosenArticles.first.flatMap { state[$0].grade }
    var items = SourceGrade.allCases.enumerated().map { place, grade in
      Menu<Choice>.Item(
        key: grade.rawValue.lowercased(), label: grade.rawValue, detail: meanings[place], isOn: grade == current,
        choice: .act(.sourceGrade(grade)))
    }
    items.append(.init(key: "0", label: "no grade", isOn: current == nil, choice: .act(.sourceGrade(nil))))
    return offer(Menu(title: "Grade the source", items: items))
  }
}
