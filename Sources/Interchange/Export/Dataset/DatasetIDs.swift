import Annotation
import CaseModel

/// The ids of an exported dataset: unique in their table, and the same in every export of a case.
enum DatasetIDs {
  /// `a1` for the first article.
  static func source(_ index: ArticleIndex) -> String { "a\(index.value + 1)" }

  /// `a1m0` for the first mention of the first article.
  static func mention(_ ref: MentionRef) -> String { "\(source(ref.article))m\(ref.number)" }

  /// `a1c0` for the first claim of the first article.
  static func claim(_ ref: ClaimRef) -> String { "\(source(ref.article))c\(ref.number)" }

  /// Family and folded name, such as `person:qassem soleimani`.
  static func entity(_ key: EntityKey) -> String { key.description }

  /// The gazetteer's id, else what is known instead.
  static func location(_ key: LocationKey) -> String {
    switch key {
    case .gazetteer(let id): id
    case .point(let name, let point): "point:\(name)@\(point.latitude),\(point.longitude)"
    case .unresolved(let name): "name:\(name)"
    }
  }

  /// What the machine joined by, or the analyst's id.
  static func incident(_ key: IncidentKey) -> String {
    switch key {
    case .proposed(let category, let place, let date): "\(category.rawValue)/\(location(place))/\(date)"
    case .single(let article, let category, let start): "\(category.rawValue)/\(article.hex.prefix(16))/\(start.value)"
    case .made(let id): "made/\(id)"
    }
  }
}
