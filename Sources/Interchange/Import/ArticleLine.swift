import Annotation

/// One line of JSON Lines as an article.
package enum ArticleLine {
  /// The longest line that is read, in bytes. A longer one is refused without being held in memory.
  package static let lengthLimit = 64 << 20

  /// Reads `line`, which has no line feed at its end.
  ///
  /// `id` may be a string or a number, which is kept as written; `text` must be a string; `title`, `source`, `url` and
  /// `published` are strings or `null`; a date that is not ISO 8601 but can be read is made so. Other members are ignored. A byte-order mark before the first line is not part of it.
  package static func read(_ line: [UInt8], file: String, number: Int) -> Result<Article, ImportFinding> {
    let start = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var id: String?
    do throws(ImportError) {
      guard line[start...].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { throw .emptyLine }
      let value: JSONValue
      do throws(JSONError) {
        value = try JSONReader.read(line, from: start)
      } catch {
        id = JSONReader.leadingString("id", of: line, from: start)
        throw ImportError.badJSON(error)
      }
      return .success(try article(value, id: &id))
    } catch {
      return .failure(ImportFinding(file: file, line: number, id: id, error: error))
    }
  }

  private static func article(_ value: JSONValue, id: inout String?) throws(ImportError) -> Article {
    guard case .object = value else { throw .notAnObject }
    switch value["id"] {
    case .string(let text): id = text
    case .number(let digits): id = digits
    case nil, .null: break
    default: throw .notAString(field: "id")
    }
    guard let id else { throw .missing(field: "id") }
    guard let text = try string("text", of: value) else { throw .missing(field: "text") }
    return Article(
      id: id, title: try string("title", of: value), source: try string("source", of: value),
      url: try string("url", of: value), published: PublishedText.normalized(try string("published", of: value)),
      text: text)
  }

  private static func string(_ field: String, of value: JSONValue) throws(ImportError) -> String? {
    switch value[field] {
    case nil, .null: nil
    case .string(let text): text
    default: throw .notAString(field: field)
    }
  }
}
