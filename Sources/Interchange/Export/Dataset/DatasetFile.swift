import Annotation
import CaseModel
import Foundation

/// Exports a case to where the user wants it: written whole beside that place, then put there in one step.
package struct DatasetFile {
  /// How the dataset is laid out.
  package enum Format: String, CaseIterable, Sendable {
    /// One file of JSON Lines.
    case jsonl
    /// A folder of CSV tables with `datapackage.json`.
    case csv
  }

  /// How it is laid out.
  package var format: Format
  /// What is let through.
  package var filter: DatasetFilter
  /// The version of Sitrep that writes it.
  package var version: String

  /// An export in `format` of what `filter` lets through.
  package init(format: Format, filter: DatasetFilter = .all, version: String) {
    self.format = format
    self.filter = filter
    self.version = version
  }

  /// Writes the case to `path`, in place of an earlier export there. What is there and is no export is left alone.
  /// - Returns: how many rows each table has.
  package func write(
    _ state: CaseState, log: [Decision], to path: String,
    text: @escaping (ArticleDigest) throws(DatasetError) -> String
  ) throws(DatasetError) -> [String: Int] {
    let target = URL(filePath: path).standardized.path
    try checkPlace(target, named: path)
    let parent = URL(filePath: target).deletingLastPathComponent().path
    let temporary = "\(parent)/.\(URL(filePath: target).lastPathComponent).\(getpid()).partial"
    try? FileManager.default.removeItem(atPath: temporary)
    do throws(DatasetError) {
      let counts = try fill(temporary, state, log, text)
      try Self.move(temporary, to: target)
      return counts
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
  }

  /// Writes the case as JSON Lines to an open file descriptor, which stays the caller's.
  package func write(
    _ state: CaseState, log: [Decision], toDescriptor descriptor: Int32,
    text: @escaping (ArticleDigest) throws(DatasetError) -> String
  ) throws(DatasetError) -> [String: Int] {
    do {
      let sink = try JSONLinesSink(file: OutputFile(descriptor: descriptor), description: package)
      return try run(DatasetExport(state, filter: filter, sink: sink, text: text), log)
    } catch {
      throw Self.words(error)
    }
  }

  private var package: DataPackage {
    let statuses = ReviewStatus.allCases.filter { filter.statuses.contains($0) }.map(\.rawValue)
    return DataPackage(version: version, filter: statuses.joined(separator: ","))
  }

  private func fill(
    _ path: String, _ state: CaseState, _ log: [Decision],
    _ text: @escaping (ArticleDigest) throws(DatasetError) -> String
  ) throws(DatasetError) -> [String: Int] {
    do {
      switch format {
      case .jsonl:
        let sink = try JSONLinesSink(file: OutputFile(path: path), description: package)
        return try run(DatasetExport(state, filter: filter, sink: sink, text: text), log)
      case .csv:
        guard mkdir(path, 0o755) == 0 else { throw SystemError(code: errno) }
        let sink = try CSVSink(folder: path, description: package)
        return try run(DatasetExport(state, filter: filter, sink: sink, text: text), log)
      }
    } catch {
      throw Self.words(error)
    }
  }

  private func run<Sink>(_ export: DatasetExport<Sink>, _ log: [Decision]) throws(DatasetError) -> [String: Int] {
    var export = export
    try export.run(log: log)
    return export.counts
  }

  private static func words(_ error: any Error) -> DatasetError {
    switch error {
    case let error as DatasetError: error
    case let error as SystemError: .unwritable(reason: error.reason)
    default: .unwritable(reason: "\(error)")
    }
  }

  // MARK: The place

  /// Refuses a place where something stands that is no earlier export in this format, or an empty folder.
  private func checkPlace(_ target: String, named path: String) throws(DatasetError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { return }
    switch format {
    case .jsonl:
      guard !isFolder.boolValue, Self.isDataset(file: target) else { throw .occupied(path: path) }
    case .csv:
      let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: target).isEmpty) ?? false
      guard isFolder.boolValue, isEmpty || Self.isDataset(folder: target) else { throw .occupied(path: path) }
    }
  }

  /// Whether `path` is an export as JSON Lines; an empty file counts, since it holds nothing to lose.
  static func isDataset(file path: String) -> Bool {
    let file = InputFile(path)
    guard let descriptor = try? file.open() else { return false }
    defer { file.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, lengthLimit: 1 << 16)
    guard let line = try? reader.next() else { return true }
    guard case .bytes(let bytes, _) = line, let value = try? JSONReader.read(bytes) else { return false }
    return value["format"]?.stringValue == DataPackage.format
  }

  /// Whether `path` is an export as a folder.
  static func isDataset(folder path: String) -> Bool {
    guard case .success(let bytes) = InputFile("\(path)/datapackage.json").read(limit: 1 << 24) else { return false }
    return (try? JSONReader.read(bytes))?["name"]?.stringValue == DataPackage.format
  }

  /// Puts what is at `temporary` in the place of `target`, in one step where nothing but a file stands there.
  private static func move(_ temporary: String, to target: String) throws(DatasetError) {
    let old = temporary + ".old"
    var isFolder: ObjCBool = false
    let hasFolder = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) && isFolder.boolValue
    if hasFolder, rename(target, old) != 0 { throw .unwritable(reason: SystemError(code: errno).reason) }
    guard rename(temporary, target) == 0 else {
      let reason = SystemError(code: errno).reason
      if hasFolder { _ = rename(old, target) }
      throw .unwritable(reason: reason)
    }
    if hasFolder { try? FileManager.default.removeItem(atPath: old) }
    let parent = open(URL(filePath: target).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      _ = fsync(parent)
      _ = close(parent)
    }
  }
}
