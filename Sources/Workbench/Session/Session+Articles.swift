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
    return ask(
      Prompt(Self.capitalized(field.rawValue), for: .article(field), text: Self.value(of: field, in: article) ?? ""))
  }

  mutating func askForPublished() -> [Effect] {
    guard let article = chosenArticles.first.map({ state[$0] }) else { return [] }
    return ask(Prompt("Published (YYYY-MM-DD)", for: .published, text: article.published ?? ""))
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
      commands.count == 1 ? commands[0] : .group(commands), title: "\(Self.capitalized(field.rawValue)) set",
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
