import Annotation
import CaseModel
import Screen

/// The last row: the case, whether it is on disk, how far the review has come, what runs, and what was said last.
struct StatusLine {
  private struct Field {
    var text: String
    /// The same where room is scarce.
    var short: String? = nil
    var style: Style
    /// When it goes where there is no room: the highest rank first.
    var rank: Int
  }

  private var fields: [Field]
  private let notice: Notice?

  /// The status of `session`.
  init(_ session: Session) {
    notice = session.notice
    fields = [Field(text: session.caseName, style: Theme.key, rank: 1)]
    if session.settings.readOnly != nil {
      fields.append(Field(text: "read-only", style: Theme.attention, rank: 2))
    } else if session.isSaved {
      fields.append(Field(text: "saved", style: Theme.faint, rank: 3))
    } else if session.unsaved.isEmpty {
      fields.append(Field(text: "saving", style: Theme.faint, rank: 3))
    } else {
      let count = Shown.count(session.unsaved.count)
      fields.append(Field(text: "\(count) not saved", style: Theme.key, rank: 0))
    }
    let progress = session.state.progress
    let reviewed = Shown.count(progress.reviewed)
    let claims = Shown.count(progress.claims)
    fields.append(
      Field(text: "reviewed \(reviewed) of \(claims)", short: "\(reviewed)/\(claims)", style: .plain, rank: 4))
    if let extraction = session.extraction { fields.append(Self.field(extraction)) }
  }

  private static func field(_ extraction: ExtractionProgress) -> Field {
    let done = Shown.count(extraction.done)
    let total = Shown.count(extraction.total)
    let rate = extraction.rate > 0 ? ", \(Shown.count(Int(min(extraction.rate, 1e9).rounded())))/s" : ""
    let left = extraction.secondsLeft.map { ", \(Shown.duration(seconds: $0)) left" } ?? ""
    return Field(
      text: "reading \(done) of \(total)\(rate)\(left)", short: "\(done)/\(total)\(rate)\(left)", style: .plain, rank: 5
    )
  }

  /// Draws the line; a notice takes the room of the other fields where there is too little, and that of `spare` above where it is longer
  /// than the line. Tells whether it did.
  @discardableResult
  func render(in rect: Rect, spare: Rect = Rect(row: 0, column: 0, height: 0, width: 0), on buffer: inout CellBuffer)
    -> Bool
  {
    guard !rect.isEmpty else { return false }
    let width = rect.width
    let lines = WordWrap.lines(of: notice?.text ?? "", width: max(1, width - 4), limit: spare.isEmpty ? 1 : 2)
    if lines.count == 2, let notice {
      let style = notice.level == .warning ? Theme.warning : Theme.notice
      buffer.fill(spare)
      buffer.draw(
        (notice.level == .warning ? " ! " : " ") + lines[0], in: spare, LineOptions(style: style, showsEllipsis: true))
    }
    let words =
      notice.map {
        (lines.count == 1 && $0.level == .warning ? " ! " : " ") + Shown.oneLine(lines.last ?? $0.text) + " "
      } ?? ""
    let noticeWidth = min(width, TextWidth.columns(of: words, limit: width))
    let (fieldArea, noticeArea) = rect.split(right: noticeWidth)
    if let notice {
      let style = notice.level == .warning ? Theme.warning : Theme.notice
      buffer.draw(words, in: noticeArea, LineOptions(style: style, showsEllipsis: true))
    }
    var kept = fields
    if Self.width(kept) > fieldArea.width {
      for index in kept.indices { kept[index].text = kept[index].short ?? kept[index].text }
    }
    while !kept.isEmpty, Self.width(kept) > fieldArea.width {
      guard kept.count > 1 || noticeWidth > 0 else { break }
      let last = kept.map(\.rank).max()
      kept.removeAll { $0.rank == last }
    }
    var pen = LinePen(fieldArea.inset(left: 1))
    for (index, field) in kept.enumerated() {
      if index > 0 { pen.draw(" · ", Theme.faint, on: &buffer) }
      pen.draw(Shown.oneLine(field.text), field.style, on: &buffer)
    }
    return lines.count == 2
  }

  private static func width(_ fields: [Field]) -> Int {
    fields.reduce(1) { $0 + 3 + TextWidth.columns(of: $1.text, limit: 1024) } - 3
  }
}
