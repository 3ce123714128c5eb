import Annotation
import CaseModel
import Screen

/// The rows over an article's text: headline; outlet, date and what the date rests on; address, or what the current claim says.
struct TextHeader {
  /// The article.
  var article: ArticleView
  /// The date the machine settled on, with its evidence.
  var machinePublished: PublishedDate?
  /// The other day that the words of that evidence may mean, such as 5 June for `05/06/2019`; nil where they mean one.
  var otherPublished: String?
  /// Characters in the text that a reader would not see.
  var hiddenCount: Int
  /// How many, when and where the current claim says, on one line; nil where there is none or it says nothing of the kind.
  var says: String?

  /// Draws as many rows as `rect` has.
  func render(in rect: Rect, on buffer: inout CellBuffer) {
    guard !rect.isEmpty else { return }
    let inner = rect.inset(left: rect.width >= 12 ? 1 : 0)
    buffer.draw(
      Shown.title(of: article), in: inner.row(0),
      LineOptions(style: Style(.standard, .bold), showsEllipsis: true))
    if let says, rect.height == 2 {
      renderClaim(says, in: inner.row(1), on: &buffer)
      return
    }
    var pen = LinePen(inner.row(1))
    pen.draw(Shown.oneLine(article.outlet ?? "unknown outlet"), .plain, on: &buffer)
    pen.draw(" · \(date)", .plain, on: &buffer)
    if let grade = article.grade { pen.draw(" · source \(grade.rawValue)", Theme.key, on: &buffer) }
    pen.draw(" · \(article.reading.words)", Theme.faint, on: &buffer)
    if !article.isAnalyzed { pen.draw(" · not read by the machine yet", Theme.faint, on: &buffer) }
    if hiddenCount > 0 {
      pen.draw(" ", .plain, on: &buffer)
      pen.draw(
        hiddenCount == 1 ? " 1 hidden character " : " \(Shown.count(hiddenCount)) hidden characters ", Theme.warning,
        on: &buffer)
    }
    if rect.height >= 4 { renderLast(in: rect, inner, on: &buffer) }
  }

  private func renderClaim(_ says: String, in rect: Rect, on buffer: inout CellBuffer) {
    var pen = LinePen(rect)
    pen.draw("claim: ", Theme.faint, on: &buffer)
    pen.draw(says, Theme.key, on: &buffer)
  }

  /// The address, what the current claim says, or why the article is set aside; then a line that parts the header from the text.
  private func renderLast(in rect: Rect, _ inner: Rect, on buffer: inout CellBuffer) {
    if let reason = article.setAside {
      buffer.draw(
        "Set aside: \(Shown.oneLine(reason))", in: inner.row(2),
        LineOptions(style: Theme.attention, showsEllipsis: true))
    } else if let says {
      renderClaim(says, in: inner.row(2), on: &buffer)
    } else {
      buffer.draw(
        Shown.oneLine(article.url ?? article.record.id), in: inner.row(2),
        LineOptions(style: Theme.faint, showsEllipsis: true))
    }
    buffer.fill(rect.row(rect.height - 1).inset(left: 1, right: 1), with: "┄", style: Theme.rule)
  }

  /// When it was published and what says so: “2019-05-06 or 2019-06-05 (dateline, 92% sure)”.
  private var date: String {
    guard let published = article.published else {
      let refused =
        article.refusedPublished.map { "; imported “\(Shown.oneLine(String($0.prefix(40))))” is none" } ?? ""
      return "no date (D sets it\(refused))"
    }
    if article.review?.published != nil {
      return "\(published) (set by \(Shown.oneLine(article.review?.stamp.by ?? "")))"
    }
    guard let machine = machinePublished, machine.evidence != .metadata else { return published }
    let other = otherPublished.map { " or \($0)" } ?? ""
    return
      "\(published)\(other) (\(machine.evidence.words), \(Int((machine.evidence.confidence * 100).rounded()))% sure)"
  }
}

extension PublishedDate.Evidence {
  /// What says when an article was published.
  var words: String {
    switch self {
    case .metadata: "metadata"
    case .header: "header line"
    case .dateline: "dateline"
    case .caption: "caption"
    case .url: "URL"
    case .inferred: "inferred from dates in the text"
    }
  }
}
