extension DatasetCell {
  /// The cell that a CSV field stands for; a problem where it doesn't fit its column.
  static func read(
    _ field: CSVReader.Field, as column: DatasetTable.Column
  ) -> Result<DatasetCell, DatasetFinding.Problem> {
    if field.text.isEmpty, !field.isQuoted || column.kind.isParsed { return .success(.none) }
    switch column.kind {
    case .integer:
      guard let number = Int(field.text) else {
        return .failure(.wrongType(column: column.name, expected: "a whole number"))
      }
      return .success(.integer(number))
    case .number:
      guard let number = Double(field.text), number.isFinite else {
        return .failure(.wrongType(column: column.name, expected: "a number"))
      }
      return .success(.number(number))
    case .spans:
      var spans: [Range<Int>] = []
      for part in field.text.split(separator: ";", omittingEmptySubsequences: false) {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start < end else {
          return .failure(.wrongType(column: column.name, expected: "a list of spans"))
        }
        spans.append(start..<end)
      }
      return .success(.spans(spans))
    case .text, .dateTime, .code, .list, .json: return .success(.text(CSVCell.unmarked(field.text)))
    }
  }

  /// The cell that a JSON value stands for; a problem where it doesn't fit its column.
  static func read(
    _ value: JSONValue, as column: DatasetTable.Column
  ) -> Result<DatasetCell, DatasetFinding.Problem> {
    if value == .null { return .success(.none) }
    switch column.kind {
    case .integer:
      if let number = value.intValue { return .success(.integer(number)) }
      return .failure(.wrongType(column: column.name, expected: "a whole number"))
    case .number:
      if let number = value.doubleValue { return .success(.number(number)) }
      return .failure(.wrongType(column: column.name, expected: "a number"))
    case .spans:
      let spans = value.arrayValue?.map { pair -> Range<Int>? in
        guard let ends = pair.arrayValue, ends.count == 2, let start = ends[0].intValue, let end = ends[1].intValue,
          0 <= start, start < end
        else { return nil }
        return start..<end
      }
      guard let spans, !spans.contains(nil) else {
        return .failure(.wrongType(column: column.name, expected: "a list of spans"))
      }
      return .success(spans.isEmpty ? .none : .spans(spans.compactMap { $0 }))
    case .list:
      guard let words = value.arrayValue?.map(\.stringValue), !words.contains(nil) else {
        return .failure(.wrongType(column: column.name, expected: "a list of strings"))
      }
      return .success(words.isEmpty ? .none : .list(words.compactMap { $0 }))
    case .json: return .success(.json([]))
    case .text, .dateTime, .code:
      if let text = value.stringValue { return .success(.text(text)) }
      return .failure(.wrongType(column: column.name, expected: "a string"))
    }
  }
}

extension DatasetTable.Column.Kind {
  /// Whether an empty cell can't be a value.
  fileprivate var isParsed: Bool {
    switch self {
    case .integer, .number, .spans, .dateTime, .code: true
    case .text, .list, .json: false
    }
  }
}
