/// One report as it was imported. Its text never changes.
public struct Article: Equatable, Sendable, Codable {
  /// What names the article: the `id` of a JSON line, or the file's name as given.
  public var id: String
  /// The headline that came with the article, apart from its text.
  public var title: String?
  /// The outlet that published it.
  public var source: String?
  /// Where it was found.
  public var url: String?
  /// The published date that came with the article: `YYYY-MM-DD` or ISO 8601.
  public var published: String?
  /// The text, byte for byte as imported: byte-order mark, CR LF and control characters count.
  public var text: String

  /// An article with the given parts.
  public init(
    id: String, title: String? = nil, source: String? = nil, url: String? = nil, published: String? = nil, text: String
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.url = url
    self.published = published
    self.text = text
  }
}

/// The SHA-256 of an article's text in UTF-8, as 64 lower-case hexadecimal digits.
public struct ArticleDigest: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// The digest written `hex`; nil unless that is 64 lower-case hexadecimal digits.
  public init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.hex = hex
  }

  /// Order of the digits, for stable listings.
  public static func < (a: Self, b: Self) -> Bool { a.hex < b.hex }

  /// The hexadecimal digits.
  public var description: String { hex }

  /// Decodes the digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = ArticleDigest(hex: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 in hexadecimal digits")
    }
    self = digest
  }

  /// Encodes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

/// A part of an article's text that is read in a way of its own.
public struct Zone: Hashable, Sendable, Codable {
  /// What a zone is.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case headline, dateline, caption, boilerplate, body
  }

  /// Where it stands.
  public let span: TextSpan
  /// What it is.
  public let kind: Kind

  /// The zone of `kind` at `span`.
  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

/// The published date an analysis settled on, and what says so.
public struct PublishedDate: Hashable, Sendable, Codable {
  /// Where the date was found, from the surest to the loosest.
  public enum Evidence: String, CaseIterable, Sendable, Codable {
    case metadata, header, dateline, caption, url, inferred

    /// How often such evidence tells the day, give or take one: 0...1.
    ///
    /// Datelines, captions, URLs and inferences were measured on the 3,794 articles of `gva.train`; metadata and a crawler's header, which it has none of, are
    /// taken to be as good as a URL.
    public var confidence: Double {
      switch self {
      case .metadata, .header, .url: 0.99
      case .dateline: 0.92
      case .caption: 0.83
      case .inferred: 0.51
      }
    }
  }

  /// Years outside are taken for mistakes: news is neither that old nor written yet.
  public static let believableYears = 1600...2060

  /// `YYYY-MM-DD` or ISO 8601.
  public let value: String
  /// What kind of evidence it rests on.
  public let evidence: Evidence
  /// The words that say so; nil where they are outside the text.
  public let span: TextSpan?

  /// A published date with its evidence.
  public init(value: String, evidence: Evidence, span: TextSpan? = nil) {
    self.value = value
    self.evidence = evidence
    self.span = span
  }
}
