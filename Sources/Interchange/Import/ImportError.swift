import Annotation

/// Why one input can't be read. Cases carry facts; `ImportFinding.message` turns them into words.
package enum ImportError: Error, Equatable {
  // Files
  case notFound
  /// `reason` is the system's.
  case unreadable(reason: String)
  case empty
  /// `offset` is the first byte that is not UTF-8.
  case notUTF8(offset: ByteOffset)
  /// `kind` says what the file looks like, such as `a PNG image`.
  case binary(kind: String)
  /// `limit` in bytes.
  case tooLarge(limit: Int)
  /// An HTML page without an article in it.
  case noArticleText
  /// `pdftotext` isn't installed.
  case pdfToolMissing
  /// `pdftotext` gave up, and why.
  case pdfUnreadable(reason: String)
  /// A folder without a file in it.
  case emptyFolder

  // Lines of JSON Lines
  case emptyLine
  /// `limit` in bytes.
  case lineTooLong(limit: Int)
  case badJSON(JSONError)
  case notAnObject
  /// The record lacks a member that it must have.
  case missing(field: String)
  /// The member is not a string.
  case notAString(field: String)
  /// The record's text is empty or white space.
  case noText
}

/// One input that was refused, and where it stands.
package struct ImportFinding: Error, Equatable {
  /// The file's name as given; `-` is standard input.
  package var file: String
  /// The line, from 1, where the input is a line of JSON Lines.
  package var line: Int?
  /// The record's id, where it could be read.
  package var id: String?
  /// Why.
  package var error: ImportError

  /// A finding with the given parts.
  package init(file: String, line: Int? = nil, id: String? = nil, error: ImportError) {
    self.file = file
    self.line = line
    self.id = id
    self.error = error
  }

  /// One sentence on what failed and why, and one on what to do. Control characters in names are shown, never sent.
  ///
  /// - Parameter verb: what was tried, such as `import` or `read`.
  package func message(verb: String = "import") -> String {
    let name = file == "-" ? "standard input" : VisibleText.of(file)
    let place = line.map { "\(name), line \($0)" } ?? name
    return "Can't \(verb) \(place): \(error.reason). \(error.remedy(verb: verb))"
  }
}

extension ImportError {
  /// A short name for programs to tell the cases apart; never renamed.
  package var code: String {
    switch self {
    case .notFound: "not_found"
    case .unreadable: "unreadable"
    case .empty: "empty"
    case .notUTF8: "not_utf8"
    case .binary: "binary"
    case .tooLarge: "too_large"
    case .noArticleText: "no_article"
    case .pdfToolMissing: "pdf_tool_missing"
    case .pdfUnreadable: "pdf_unreadable"
    case .emptyFolder: "empty_folder"
    case .emptyLine: "empty_line"
    case .lineTooLong: "line_too_long"
    case .badJSON(.notUTF8): "not_utf8"
    case .badJSON(.loneSurrogate): "lone_surrogate"
    case .badJSON: "bad_json"
    case .notAnObject: "not_an_object"
    case .missing: "missing_field"
    case .notAString: "not_a_string"
    case .noText: "no_text"
    }
  }

  /// What is wrong, without a full stop.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .unreadable(let reason): "the system says “\(reason)”"
    case .empty: "it is empty"
    case .notUTF8(let offset): "byte \(offset.value) is not UTF-8"
    case .binary(let kind): "it is \(kind), not text"
    case .tooLarge(let limit): "it is larger than \(ByteCount.words(limit))"
    case .noArticleText: "the page has no article text"
    case .pdfToolMissing: "reading PDF takes the program pdftotext, which isn't installed"
    case .pdfUnreadable(let reason): "pdftotext can't read it: \(reason)"
    case .emptyFolder: "the folder has no files"
    case .emptyLine: "the line is empty"
    case .lineTooLong(let limit): "the line is longer than \(ByteCount.words(limit))"
    case .badJSON(let error): error.reason
    case .notAnObject: "the line is not a JSON object"
    case .missing(let field): "the record has no “\(field)”"
    case .notAString(let field): "“\(field)” is not a string"
    case .noText: "the record's text is empty"
    }
  }

  /// What to do about it, a whole sentence.
  func remedy(verb: String) -> String {
    switch self {
    case .notFound: "Check the name."
    case .unreadable: "Check that you may read it."
    case .empty: "Check where it was saved from."
    case .notUTF8: "Convert it with iconv, then \(verb) it again."
    case .binary: "Save its text as UTF-8, then \(verb) that."
    case .tooLarge: "Split it, then \(verb) the parts."
    case .noArticleText: "Save the article's text as UTF-8, then \(verb) that."
    case .pdfToolMissing: "Install poppler-utils, then \(verb) it again."
    case .pdfUnreadable: "Save its text as UTF-8, then \(verb) that."
    case .emptyFolder: "Name the folder that holds the reports."
    case .emptyLine: "Take the line out."
    case .lineTooLong: "Split the record, then \(verb) the parts."
    case .badJSON(.notUTF8): "Convert the file with iconv, then \(verb) it again."
    case .badJSON: "Write one whole JSON object a line."
    case .notAnObject: "Write {\"id\":…,\"text\":…} on each line."
    case .missing(let field): "Give each record an \"id\" and a \"text\"; “\(field)” is a string."
    case .notAString: "Write it in quotation marks."
    case .noText: "Take the line out."
    }
  }
}

extension JSONError {
  /// What is wrong, without a full stop. Bytes count from 0 within the line.
  var reason: String {
    switch self {
    case .unexpected(let expected, let offset): "byte \(offset.value) is not \(expected)"
    case .endsEarly: "the JSON ends early"
    case .trailing(let offset): "byte \(offset.value) begins a second value"
    case .loneSurrogate(let offset):
      "the escape at byte \(offset.value) is half a surrogate pair, which is no character"
    case .tooDeep(let offset): "byte \(offset.value) nests deeper than \(JSONReader.depthLimit) levels"
    case .notUTF8(let offset): "byte \(offset.value) is not UTF-8"
    }
  }
}

/// Sizes in words.
package enum ByteCount {
  /// `bytes` in the largest unit that leaves a whole number, such as `64 MiB`.
  package static func words(_ bytes: Int) -> String {
    for (size, unit) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")] where bytes >= size && bytes % size == 0
    {
      return "\(bytes / size) \(unit)"
    }
    return "\(bytes) bytes"
  }
}
