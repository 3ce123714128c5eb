import Annotation
import CaseModel
import Screen

/// The rows over an article's text: headline; outlet, date and what the date rests on; address, or what the current claim says.
struct TextHeader {
  /// The article.
  var article: ArticleView
  /// The date the machine settled on, with its evidence.
  var machinePublished: PublishedDate?
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

  private var date: String {
    guard let published = article.published else { return "no date (D sets it)" }
    let evidence: String
    if article.review?.published != nil {
      evidence = "set by \(article.review?.stamp.by ?? "")"
    } else if let machine = machinePublished {
      evidence = machine.evidence == .metadata ? "" : "from the \(machine.evidence.rawValue)"
    } else {
      evidence = ""
    }
    return evidence.isEmpty ? published : "\(published) (\(evidence))"
  }
}
