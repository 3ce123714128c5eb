import Annotation

/// Why a row of a file of places, or the whole file, can't be taken.
package enum PlaceProblem: Error, Equatable, Sendable {
  /// The file can't be read at all.
  case file(ImportError)
  /// The first line of a table names no column for `needed`.
  case noColumn(needed: String)
  /// The file is JSON, but no GeoJSON features.
  case notGeoJSON
  /// `offset` is the first byte of the row that is not UTF-8.
  case notUTF8(offset: ByteOffset)
  /// A row has another number of fields than it must have.
  case fieldCount(expected: Int, found: Int)
  /// A quotation mark that opens a field is never closed.
  case openQuote
  case lineTooLong
  case badJSON(JSONError)
  /// A feature without a geometry that has coordinates.
  case noGeometry
  case noName
  /// The name has no letter or digit to look it up by.
  case emptyName
  /// The name is longer than any that is looked up.
  case longName
  /// Another place of the file has the id, the one on `line`.
  case duplicateID(id: String, line: Int)
  /// Nothing but the names of the columns.
  case noPlaces
  /// `what` is `latitude` or `longitude`, or `coordinates` for both.
  case notANumber(what: String)
  /// `value` is what the file says for `what`, beyond `limit` either way.
  case outOfRange(what: String, value: Double, limit: Int)
  /// The file has more places than one gazetteer takes.
  case tooMany(limit: Int)
}

/// What was refused of a file of places, and where.
package struct PlaceFinding: Error, Equatable, Sendable {
  /// The file's name as given.
  package var file: String
  /// The line on which the row begins, from 1; nil for the whole file.
  package var line: Int?
  /// Why.
  package var problem: PlaceProblem

  /// A finding with the given parts.
  package init(file: String, line: Int? = nil, problem: PlaceProblem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// What failed, where, why, and what to do next. Control characters in the file's name are shown, never sent.
  package var message: String {
    if case .file(let error) = problem { return ImportFinding(file: file, error: error).message(verb: "add") }
    let name = file == "-" ? "standard input" : VisibleText.of(file)
    let place = line.map { "\(name), line \($0)" } ?? name
    return "Can't add \(place): \(problem.reason). \(problem.remedy)"
  }
}

extension PlaceProblem {
  /// What is wrong, without a full stop.
  var reason: String {
    switch self {
    case .file(let error): error.reason
    case .noColumn(let needed): "its first line names no column for the \(needed)"
    case .notGeoJSON: "it is JSON, but holds no GeoJSON features"
    case .notUTF8(let offset): "byte \(offset.value) of the row is not UTF-8"
    case .fieldCount(let expected, let found): "the row has \(found) field\(found == 1 ? "" : "s"), not \(expected)"
    case .openQuote: "a quotation mark is opened and never closed"
    case .lineTooLong: "the line is too long"
    case .badJSON(let error): error.reason
    case .noGeometry: "the feature has no geometry with coordinates"
    case .noName: "the place has no name"
    case .emptyName: "the name has no letter to look it up by"
    case .longName: "the name is too long to be looked up"
    case .duplicateID(let id, let line): "its id \(VisibleText.of(id)) is that of line \(line), too"
    case .noPlaces: "there is no place in it"
    case .notANumber(let what): "the \(what) can't be read"
    case .outOfRange(let what, let value, let limit): "the \(what) \(value) is not from -\(limit) to \(limit)"
    case .tooMany(let limit): "there are more than \(limit) places"
    }
  }

  /// What to do about it, a whole sentence.
  var remedy: String {
    switch self {
    case .file: "Check the file."
    case .noColumn: "Name the columns name, lat and lon."
    case .notGeoJSON: "Save it as a FeatureCollection."
    case .notUTF8: "Convert the file with iconv, then add it again."
    case .tooMany: "Leave out what you don't need; the places before it were taken."
    case .duplicateID: "Give it another id, or leave one of the two out."
    case .noPlaces: "Check where it was saved from."
    case .longName: "Shorten it, then add the file again."
    case .noGeometry, .noName, .emptyName, .notANumber, .outOfRange, .fieldCount, .openQuote, .lineTooLong, .badJSON:
      "Mend it, then add the file again."
    }
  }
}
