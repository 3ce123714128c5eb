import Annotation
import CaseModel

/// An article on its way out: its text, and what turns its offsets into scalars.
struct ExportedArticle {
  let view: ArticleView
  let id: String
  let text: String
  let index: ScalarIndex
  let model: String?
  /// What finds how many, when and where its claims say.
  let subjects: ClaimSubjectFinder

  init(view: ArticleView, text: String, analysis: Analysis?, mentions: [MentionView]) {
    self.view = view
    self.text = text
    id = DatasetIDs.source(view.index)
    index = ScalarIndex(Array(text.utf8))
    model = analysis?.model
    subjects = ClaimSubjectFinder(analysis, mentions: mentions, text: text)
  }

  /// How many scalars stand before `offset`; those of the whole text where it lies past its end.
  func scalar(_ offset: ByteOffset) -> Int {
    index.scalar(at: ByteOffset(min(offset.value, index.byteCount))).value
  }

  /// `spans` in scalars.
  func spans(_ spans: [TextSpan]) -> DatasetCell {
    spans.isEmpty ? .none : .spans(spans.map { scalar($0.start)..<scalar($0.end) })
  }

  /// The words of `spans`, joined by “ … ”.
  func words(_ spans: [TextSpan]) -> String {
    spans.map { String(text.slice($0) ?? "") }.joined(separator: " … ")
  }
}
