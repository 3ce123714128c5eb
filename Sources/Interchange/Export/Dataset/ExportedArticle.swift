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

  /// What a claim counts, and when and where it says that it happened.
  ///
  /// Of what the machine says the claim is about: the first count, the first date that days are known of, and the place that is known
  /// most exactly, the first of equal ones. Where the analyst corrected the spans or added the claim, of what stands in its words.
  func subject(of claim: ClaimView) -> (quantity: Quantity?, timex: Timex?, mention: MentionView?) {
    guard let analysis else { return (nil, nil, nil) }
    var quantities: [Quantity] = []
    var timexes: [Timex] = []
    var places: [MentionView] = []
    if let machine = claim.machine, claim.review?.spans == nil {
      for about in machine.about {
        switch about {
        case .quantity(let id): quantities.append(analysis.quantities[id.index])
        case .timex(let id): timexes.append(analysis.timexes[id.index])
        case .mention(let id): if let mention = mentions[id.index] { places.append(mention) }
        }
      }
    } else {
      func isInside(_ span: TextSpan) -> Bool { claim.spans.content.contains { $0.contains(span) } }
      quantities = analysis.quantities.filter { isInside($0.span) }
      timexes = analysis.timexes.filter { isInside($0.span) }
      places = mentions.values.filter { isInside($0.span) }.sorted { $0.span < $1.span }
    }
    let dates = timexes.filter { $0.kind == .date || $0.kind == .time }
    let date = dates.first { CalendarInterval(timexValue: $0.value) != nil } ?? dates.first
    let placed = places.filter { $0.place != nil && $0.status != .rejected && saysWhere($0) }
    let place = placed.enumerated().min { a, b in
      (Self.rank(a.element.place?.level), a.offset) < (Self.rank(b.element.place?.level), b.offset)
    }
    return (quantities.first, date, place?.element)
  }

  /// Whether `mention` can say where: “the US embassy” and “Iran said” don't, a country only does after such words as “in”.
  private func saysWhere(_ mention: MentionView) -> Bool {
    guard mention.machine?.nestedIn == nil || mention.review != nil else { return false }
    guard mention.place?.level == .country, mention.review == nil else { return true }
    let before = text.utf8.prefix(mention.span.start.value).suffix(24)
    let words = String(decoding: before, as: UTF8.self).lowercased().split(whereSeparator: { !$0.isLetter }).suffix(2)
    let within: Set<Substring> = ["in", "inside", "across", "into", "throughout", "within"]
    return words.last.map(within.contains) ?? false || words.last == "the" && words.first.map(within.contains) ?? false
  }

  /// The most exact level first.
  private static func rank(_ level: GeoLevel?) -> Int {
    level.flatMap { GeoLevel.allCases.firstIndex(of: $0) } ?? GeoLevel.allCases.count
  }
}
