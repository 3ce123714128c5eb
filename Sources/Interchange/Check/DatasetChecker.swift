import Annotation

/// Checks the rows of a dataset against its tables, its texts and each other.
struct DatasetChecker {
  private(set) var findings: [DatasetFinding] = []

  private var keys: [String: Set<String>] = [:]
  private var references: [(table: String, value: String, column: String, file: String, line: Int?)] = []
  private let text: (String) -> [UInt8]?
  private var cached: (source: String, index: ScalarIndex)?

  /// A checker that looks up the text of a source by its id.
  init(text: @escaping (String) -> [UInt8]?) { self.text = text }

  /// Notes that something is wrong at a place.
  mutating func note(_ problem: DatasetFinding.Problem, _ file: String, _ line: Int?) {
    findings.append(DatasetFinding(file: file, line: line, problem: problem))
  }

  /// Checks one row by itself and remembers its key and what it refers to.
  mutating func check(_ cells: [DatasetCell], of table: DatasetTable, file: String, line: Int?) {
    for (column, cell) in zip(table.columns, cells) {
      if cell == .none, column.isRequired { note(.missingValue(column: column.name), file, line) }
      if case .code(let codes) = column.kind, case .text(let value) = cell, !codes.contains(value) {
        note(.unknownCode(column: column.name, value: value), file, line)
      }
      if let bounds = column.bounds, let number = cell.doubleValue, !bounds.contains(number) {
        note(.outOfRange(column: column.name, value: number), file, line)
      }
    }
    let key = table.key.map { table.index(of: $0).map { cells[$0].keyText } ?? "" }.joined(separator: "\u{1F}")
    if !keys[table.name, default: []].insert(key).inserted { note(.repeatedKey(key), file, line) }
    for reference in table.references {
      if let index = table.index(of: reference.column), case .text(let value) = cells[index] {
        references.append((reference.table, value, reference.column, file, line))
      }
    }
    switch table.name {
    case DatasetTable.sources.name: checkSource(cells, file, line)
    case DatasetTable.mentions.name, DatasetTable.claims.name: checkWords(cells, of: table, file, line)
    default: break
    }
  }

  /// Checks what rows refer to, once all are known.
  mutating func finish() {
    for reference in references where !(keys[reference.table]?.contains(reference.value) ?? false) {
      note(
        .danglingReference(column: reference.column, value: reference.value, table: reference.table), reference.file,
        reference.line)
    }
    references = []
  }

  private mutating func checkSource(_ cells: [DatasetCell], _ file: String, _ line: Int?) {
    guard let id = cells.text("id", of: .sources) else { return }
    guard let bytes = text(id) else { return note(.missingText(source: id), file, line) }
    if cells.text("sha256", of: .sources) != ArticleDigest(of: bytes).hex { note(.wrongDigest(source: id), file, line) }
    let index = ScalarIndex(bytes)
    cached = (id, index)
    if cells.cell("scalars", of: .sources).doubleValue != Double(index.scalarCount) {
      note(.wrongLength(source: id, found: index.scalarCount), file, line)
    }
  }

  private mutating func checkWords(_ cells: [DatasetCell], of table: DatasetTable, _ file: String, _ line: Int?) {
    guard let doc = cells.text("doc", of: table) else { return }
    if cached?.source != doc {
      guard let bytes = text(doc) else { return note(.missingText(source: doc), file, line) }
      cached = (doc, ScalarIndex(bytes))
    }
    guard let index = cached?.index else { return }
    for (column, cell) in zip(table.columns, cells) {
      guard case .spans(let spans) = cell else { continue }
      for span in spans where span.upperBound > index.scalarCount {
        note(.spanOutsideText(column: column.name, start: span.lowerBound, end: span.upperBound), file, line)
      }
    }
    if table.name == DatasetTable.mentions.name {
      guard let start = cells.cell("start", of: table).intValue, let end = cells.cell("end", of: table).intValue else {
        return
      }
      guard 0 <= start, start < end, end <= index.scalarCount else {
        return note(.spanOutsideText(column: "start", start: start, end: end), file, line)
      }
      checkQuote([start..<end], "quote", cells, of: table, index, file, line)
    } else {
      for (spans, quote) in [("content_spans", "quoted_text"), ("cue_spans", "cue")] {
        guard case .spans(let spans) = cells.cell(spans, of: table) else { continue }
        checkQuote(spans, quote, cells, of: table, index, file, line)
      }
    }
  }

  private mutating func checkQuote(
    _ spans: [Range<Int>], _ column: String, _ cells: [DatasetCell], of table: DatasetTable, _ index: ScalarIndex,
    _ file: String, _ line: Int?
  ) {
    var words: [String] = []
    for span in spans {
      guard let start = index.byte(at: ScalarOffset(span.lowerBound)),
        let end = index.byte(at: ScalarOffset(span.upperBound))
      else { return }
      words.append(index.withBytes(of: TextSpan(start, end)) { String(decoding: $0, as: UTF8.self) })
    }
    let quote = cells.text(column, of: table) ?? ""
    if !quote.utf8.elementsEqual(words.joined(separator: " … ").utf8) { note(.wrongQuote(column: column), file, line) }
  }
}

extension [DatasetCell] {
  /// The cell in the column called `name`.
  fileprivate func cell(_ name: String, of table: DatasetTable) -> DatasetCell {
    table.index(of: name).map { self[$0] } ?? .none
  }

  fileprivate func text(_ name: String, of table: DatasetTable) -> String? {
    if case .text(let text) = cell(name, of: table) { text } else { nil }
  }
}

extension DatasetCell {
  var doubleValue: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  fileprivate var intValue: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  fileprivate var keyText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    default: ""
    }
  }
}
