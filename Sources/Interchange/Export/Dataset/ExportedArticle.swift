import Annotation
import CaseModel

/// An article on its way out: its text, and what turns its offsets into scalars.
struct ExportedArticle {
  let view: ArticleView
  let id: String
  let text: String
  let index: ScalarIndex
  let model: String?
  private let analysis: Analysis?
  /// The mentions of its analysis as the analyst sees them, by number.
  private let mentions: [Int: MentionView]

  init(view: ArticleView, text: String, analysis: Analysis?, mentions: [MentionView]) {
    self.view = view
    self.text = text
    self.analysis = analysis
    id = DatasetIDs.source(view.index)
    index = ScalarIndex(Array(text.utf8))
    model = analysis?.model
    self.mentions = Dictionary(mentions.map { ($0.ref.number, $0) }, uniquingKeysWith: { first, _ in first })
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

  /// What a machine's claim counts, and when and where it says that it happened: the first of each that it is about.
  func subject(of claim: ClaimView) -> (quantity: Quantity?, timex: Timex?, mention: MentionView?) {
    var subject: (quantity: Quantity?, timex: Timex?, mention: MentionView?)
    guard let analysis else { return subject }
    for about in claim.machine?.about ?? [] {
      switch about {
      case .quantity(let id): subject.quantity = subject.quantity ?? analysis.quantities[id.index]
      case .timex(let id): subject.timex = subject.timex ?? analysis.timexes[id.index]
      case .mention(let id):
        if subject.mention == nil, let mention = mentions[id.index], mention.place != nil { subject.mention = mention }
      }
    }
    return subject
  }
}
