import Annotation
import Interchange

/// One thing for `extract` to read.
enum ExtractItem: Sendable {
  /// A line of JSON Lines.
  case line([UInt8], file: String, number: Int)
  /// A whole file.
  case file([UInt8], name: String, format: InputFormat)
  /// Something that was refused before it was read.
  case refused(ImportFinding)
}

/// What `extract` reads: files, folders and standard input, item after item, never more than one in memory.
struct ExtractSource: Sendable {
  /// Names as given; none means standard input.
  let names: [String]
  /// The format to read everything in; nil to tell by name and first bytes. Standard input is JSON Lines unless told otherwise.
  let format: InputFormat?
  /// The largest file read whole, in bytes.
  let fileSizeLimit: Int

  /// Gives each item with its size to `submit`, until that answers false.
  func produce(_ submit: (ExtractItem, Int) -> Bool) {
    for entry in InputFile.expand(names.isEmpty ? ["-"] : names) {
      let goesOn =
        switch entry {
        case .success(let file): produce(file, submit)
        case .failure(let finding): submit(.refused(finding), 0)
        }
      guard goesOn else { return }
    }
  }

  private func produce(_ file: InputFile, _ submit: (ExtractItem, Int) -> Bool) -> Bool {
    let named = format ?? (file.isStandardInput ? .jsonl : InputFormat(pathExtension: file.pathExtension))
    if named == .jsonl { return produceLines(of: file, submit) }
    switch file.read(limit: fileSizeLimit) {
    case .success(let bytes):
      let format = named ?? InputFormat(sniffing: bytes)
      return submit(.file(bytes, name: file.name, format: format), bytes.count)
    case .failure(let error):
      return submit(.refused(ImportFinding(file: file.name, error: error)), 0)
    }
  }

  private func produceLines(of file: InputFile, _ submit: (ExtractItem, Int) -> Bool) -> Bool {
    do throws(SystemError) {
      let descriptor = try file.open()
      defer { file.close(descriptor) }
      var reader = LineReader(descriptor: descriptor)
      while let line = try reader.next() {
        let goesOn =
          switch line {
          case .bytes(let bytes, let number): submit(.line(bytes, file: file.name, number: number), bytes.count)
          case .tooLong(let number):
            submit(
              .refused(
                ImportFinding(
                  file: file.name, line: number, error: .lineTooLong(limit: ArticleLine.lengthLimit))), 0)
          }
        guard goesOn else { return false }
      }
      return true
    } catch {
      return submit(.refused(ImportFinding(file: file.name, error: ImportError(error))), 0)
    }
  }
}
