import Annotation

/// A table of the exported dataset: what its columns are called, what may stand in them and what they refer to.
///
/// One definition makes the CSV header, the schema in `datapackage.json`, the members of the JSON Lines records and the checks.
package struct DatasetTable: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// What may stand in a column.
    package enum Kind: Sendable {
      case text, integer, number, dateTime
      /// One of these words.
      case code([String])
      /// Stretches of the article's text in Unicode scalars: `115-290;300-310` in CSV, `[[115,290],[300,310]]` in JSON.
      case spans
      /// Several words: joined by `; ` in CSV, an array in JSON.
      case list
      /// A JSON value; in CSV as text.
      case json
    }

    /// Its name.
    package let name: String
    /// What may stand in it.
    package let kind: Kind
    /// Whether every row has a value.
    package let isRequired: Bool
    /// What it says.
    package let meaning: String
    /// The least and greatest number allowed.
    package let bounds: ClosedRange<Double>?

    /// A column with the given parts.
    init(
      _ name: String, _ kind: Kind, required: Bool = false, bounds: ClosedRange<Double>? = nil, _ meaning: String
    ) {
      self.name = name
      self.kind = kind
      isRequired = required
      self.meaning = meaning
      self.bounds = bounds
    }

    /// A column of text.
    init(_ name: String, required: Bool = false, _ meaning: String) {
      self.init(name, .text, required: required, meaning)
    }
  }

  /// A column whose values are keys of another table.
  package struct Reference: Sendable {
    /// The column that refers.
    package let column: String
    /// The table referred to, by its `id`, or `sequence` for the log.
    package let table: String
  }

  /// What a record of it is called in JSON Lines, such as `claim`.
  package let record: String
  /// What the table is called in CSV, such as `claims`.
  package let name: String
  /// What its rows are.
  package let meaning: String
  /// The columns that tell rows apart.
  package let key: [String]
  /// What refers to other tables.
  package let references: [Reference]
  /// The columns in order.
  package let columns: [Column]

  /// A table with the given parts; unless told otherwise its rows end with status, by, at and model.
  init(
    record: String, name: String, meaning: String, key: [String], references: [Reference], columns: [Column],
    hasProvenance: Bool = true
  ) {
    self.record = record
    self.name = name
    self.meaning = meaning
    self.key = key
    self.references = references
    self.columns = hasProvenance ? columns + Self.provenance : columns
  }

  /// The place of the column called `name`.
  package func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// What stands in one cell.
package enum DatasetCell: Equatable, Sendable {
  case none
  case text(String)
  case integer(Int)
  case number(Double)
  case spans([Range<Int>])
  case list([String])
  /// JSON in UTF-8.
  case json([UInt8])

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .none }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .none }
}

/// Takes the rows of a dataset as they come, and puts them into a file or files.
package protocol DatasetSink {
  /// Writes one row; `cells` are in the order of the table's columns.
  mutating func write(_ cells: [DatasetCell], to table: DatasetTable) throws(SystemError)
  /// Writes an article's text, which belongs to the row of `sources` called `id`.
  mutating func writeText(_ text: String, of id: String) throws(SystemError)
  /// Ends the dataset; everything is on disk afterwards.
  mutating func finish() throws(SystemError)
}

/// A row in the making. Cells are added in the order of the table's columns, each by its column's name.
package struct DatasetRow: Sendable {
  /// The table it is a row of.
  let table: DatasetTable
  /// The cells so far.
  private(set) var cells: [DatasetCell] = []

  /// An empty row of `table`.
  init(_ table: DatasetTable) {
    self.table = table
    cells.reserveCapacity(table.columns.count)
  }

  /// Adds the cell of the next column, which is called `column`.
  mutating func add(_ column: String, _ cell: DatasetCell) {
    precondition(
      cells.count < table.columns.count && table.columns[cells.count].name == column,
      "\(column) is not column \(cells.count) of \(table.name)")
    cells.append(cell)
  }

  /// Adds a cell of text.
  mutating func add(_ column: String, _ text: String?) { add(column, DatasetCell(text)) }

  /// Adds a cell with a whole number.
  mutating func add(_ column: String, _ number: Int?) { add(column, DatasetCell(number)) }

  /// Adds the codebooks' cells for how exactly a date is known, right after its level.
  mutating func add(_ precision: DatePrecision?) {
    add("acled_time_precision", precision?.acled)
    add("ucdp_date_precision", precision?.ucdp)
    add("gtd_approximate_date", precision.map { $0.gtd.usesApproximateDate ? 1 : 0 })
  }

  /// Adds the codebooks' cells for how exactly a place is known, right after its level.
  mutating func add(_ precision: GeoLevel.Precision?) {
    add("acled_precision", precision?.acled)
    add("ucdp_precision", precision?.ucdp)
    add("gtd_specificity", precision?.gtdSpecificity)
    add("gtd_vicinity", precision?.gtdVicinity.map { $0 ? 1 : 0 })
    add("plover_resolution", precision?.plover)
  }

  /// Adds a cell with a number.
  mutating func add(_ column: String, _ number: Double?) { add(column, DatasetCell(number)) }
}
