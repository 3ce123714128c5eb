/// Writes a dataset as JSON Lines: one record a line, which `record` tells apart; the first describes the file.
package struct JSONLinesSink: DatasetSink {
  private let file: OutputFile
  private var writer = JSONWriter(capacity: 1 << 12)
  /// The row of `sources` that waits for its text.
  private var waiting: [DatasetCell]?

  init(file: OutputFile, description: DataPackage) throws(SystemError) {
    self.file = file
    writer.object { writer in
      writer.key("record")
      writer.string("dataset")
      writer.key("format")
      writer.string(DataPackage.format)
      writer.key("layout")
      writer.int(DataPackage.layout)
      writer.key("version")
      writer.string(description.version)
      writer.key("filter")
      writer.string(description.filter)
    }
    try endLine()
  }

  package mutating func write(_ cells: [DatasetCell], to table: DatasetTable) throws(SystemError) {
    if table.name == DatasetTable.sources.name {
      waiting = cells
    } else {
      try write(cells, to: table, text: nil)
    }
  }

  package mutating func writeText(_ text: String, of id: String) throws(SystemError) {
    guard let cells = waiting else { preconditionFailure("a text follows the row of its article") }
    waiting = nil
    try write(cells, to: .sources, text: text)
  }

  package mutating func finish() throws(SystemError) { try file.close() }

  private mutating func write(_ cells: [DatasetCell], to table: DatasetTable, text: String?) throws(SystemError) {
    writer.object { writer in
      writer.key("record")
      writer.string(table.record)
      for (column, cell) in zip(table.columns, cells) {
        writer.key(column.name)
        Self.write(cell, of: column, to: &writer)
      }
      if let text {
        writer.key("text")
        writer.string(text)
      }
    }
    try endLine()
  }

  private mutating func endLine() throws(SystemError) {
    writer.endLine()
    try file.write(writer.bytes)
    writer.removeAll()
  }

  private static func write(_ cell: DatasetCell, of column: DatasetTable.Column, to writer: inout JSONWriter) {
    switch cell {
    case .none:
      switch column.kind {
      case .spans, .list: writer.array { _ in }
      default: writer.null()
      }
    case .text(let text): writer.string(text)
    case .integer(let number): writer.int(number)
    case .number(let number): writer.double(number)
    case .spans(let spans):
      writer.array(spans) { writer, span in
        writer.array { writer in
          writer.int(span.lowerBound)
          writer.int(span.upperBound)
        }
      }
    case .list(let words): writer.array(words) { $0.string($1) }
    case .json(let bytes): writer.json(bytes)
    }
  }
}
