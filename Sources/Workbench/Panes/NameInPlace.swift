import Annotation
import CaseModel

/// One place where an article names an entity, to be shown with the words around it.
struct NameInPlace: Hashable, Sendable {
  /// The name that the entity shows.
  var entity: String
  /// The article.
  var article: ArticleDigest
  /// Who published it, else what it is called.
  var origin: String
  /// Where the name stands.
  var span: TextSpan

  /// Bytes looked at on either side of the name for the ends of its sentence.
  private static let reach = 240

  /// The words before, of and after the name in its sentence, each on one line.
  func words(in text: String) -> (before: String, name: String, after: String) {
    guard let name = text.slice(span) else { return ("", entity, "") }
    let before = text.utf8[..<name.startIndex].suffix(Self.reach)
    let after = text.utf8[name.endIndex...].prefix(Self.reach)
    return (
      String(decoding: before[Self.sentenceStart(in: before)...], as: UTF8.self), String(name),
      String(decoding: after[..<Self.sentenceEnd(in: after)], as: UTF8.self)
    )
  }

  /// Behind the last sentence end of `bytes`, else where their first whole scalar begins.
  private static func sentenceStart(in bytes: Substring.UTF8View) -> Substring.UTF8View.Index {
    var last: UInt8?
    for index in bytes.indices.reversed() {
      let byte = bytes[index]
      if byte == 0x0A || isEnd(byte) && last.map(isSpace) ?? false { return bytes.index(after: index) }
      last = byte
    }
    return bytes.firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
  }

  /// Behind the first sentence end of `bytes`, else before their last scalar.
  private static func sentenceEnd(in bytes: Substring.UTF8View) -> Substring.UTF8View.Index {
    for index in bytes.indices {
      if bytes[index] == 0x0A { return index }
      let next = bytes.index(after: index)
      if isEnd(bytes[index]), next == bytes.endIndex || isSpace(bytes[next]) { return next }
    }
    return bytes.count < reach ? bytes.endIndex : bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

extension Session {
  /// Shows over the panes where `entities` are named, two places each, from two articles where there are two, and asks for the texts.
  mutating func showNames(of entities: [EntityKey]) -> [Effect] {
    view.names = entities.prefix(6).flatMap { key in
      state.articles(of: key).prefix(2).flatMap { article in
        let view = state[article]
        return state.mentions(of: key, in: article).prefix(2).compactMap { state.mention($0) }.map { mention in
          NameInPlace(
            entity: shownName(of: key), article: view.digest, origin: view.outlet ?? Shown.title(of: view),
            span: mention.span)
        }
      }.spread(2)
    }
    var asked: [Effect] = []
    for digest in view.names.map(\.article) where texts[digest] == nil {
      texts.set(.loading, for: digest)
      asked.append(.loadText(digest))
    }
    return asked
  }
}

extension [NameInPlace] {
  /// At most `count`, the first of each article before the second of any.
  fileprivate func spread(_ count: Int) -> [NameInPlace] {
    var seen: Set<ArticleDigest> = []
    let firsts = filter { seen.insert($0.article).inserted }
    return Array((firsts + filter { !firsts.contains($0) }).prefix(count))
  }
}
