import Annotation
import Extraction

/// An article whose toponyms a reader has marked and placed.
package struct PlacesGold: Sendable {
  /// A marked toponym; `coordinates` is nil where the reader placed it nowhere.
  package struct Toponym: Hashable, Sendable {
    /// Where it stands.
    package let span: TextSpan
    /// Where it is.
    package let coordinates: Coordinates?

    /// The toponym at `span`.
    package init(span: TextSpan, coordinates: Coordinates?) {
      self.span = span
      self.coordinates = coordinates
    }
  }

  /// The article.
  package let article: Article
  /// Its toponyms in text order.
  package let toponyms: [Toponym]
  /// Whether only some of its toponyms are marked, so that what else is found is neither right nor wrong.
  package let isPartial: Bool

  /// An article with its toponyms.
  package init(article: Article, toponyms: [Toponym], isPartial: Bool = false) {
    self.article = article
    self.toponyms = toponyms
    self.isPartial = isPartial
  }
}

extension PlacesGold {
  /// Reads articles from a file with one a line: `id`, `text`, `url`, and `mentions` with `start`, `end` in scalars and perhaps
  /// `lat`, `lon`; `partial` where not all names are marked. A line that is none of that is left out, and so is a mention outside its text.
  package static func read(_ bytes: [UInt8]) -> [PlacesGold] {
    JSONNode.lines(bytes).compactMap { line in
      guard let text = line["text"].string else { return nil }
      var offsets: [Int] = [0]
      for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
      let toponyms = line["mentions"].elements.compactMap { mention -> Toponym? in
        guard let start = mention["start"].integer, let end = mention["end"].integer, start >= 0, start < end,
          end < offsets.count
        else { return nil }
        var coordinates: Coordinates?
        if case .number(let latitude) = mention["lat"], case .number(let longitude) = mention["lon"] {
          coordinates = Coordinates(latitude: latitude, longitude: longitude)
        }
        return Toponym(span: TextSpan(offsets[start], offsets[end]), coordinates: coordinates)
      }
      let article = Article(
        id: line["id"].string ?? "", title: line["title"].string, url: line["url"].string, text: text)
      var isPartial = false
      if case .bool(true) = line["partial"] { isPartial = true }
      return PlacesGold(article: article, toponyms: toponyms, isPartial: isPartial)
    }
  }
}
