import Glibc

extension InputFile {
  /// The files that `names` stand for, in the order given: a folder stands for every file below it, in the order of the bytes
  /// of their paths. Names that begin with a dot inside a folder, and links to folders there, are passed over.
  package static func expand(_ names: [String]) -> [Result<InputFile, ImportFinding>] {
    names.flatMap { name -> [Result<InputFile, ImportFinding>] in
      let file = InputFile(name)
      guard !file.isStandardInput, file.isFolder(followingLinks: true) else { return [.success(file)] }
      do throws(SystemError) {
        let files = try file.filesBelow()
        guard !files.isEmpty else { return [.failure(ImportFinding(file: name, error: .emptyFolder))] }
        return files
      } catch {
        return [.failure(ImportFinding(file: name, error: ImportError(error)))]
      }
    }
  }

  private func isFolder(followingLinks: Bool) -> Bool {
    var status = stat()
    let answer = withCPath { followingLinks ? stat($0, &status) : lstat($0, &status) }
    return answer == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func filesBelow() throws(SystemError) -> [Result<InputFile, ImportFinding>] {
    var files: [Result<InputFile, ImportFinding>] = []
    for component in try entries() {
      let separator = path.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
      let child = InputFile(path: path + separator + component)
      guard child.isFolder(followingLinks: false) else {
        if !child.isFolder(followingLinks: true) { files.append(.success(child)) }
        continue
      }
      do throws(SystemError) {
        files += try child.filesBelow()
      } catch {
        files.append(.failure(ImportFinding(file: child.name, error: ImportError(error))))
      }
    }
    return files
  }

  /// The names in this folder that don't begin with a dot, in the order of their bytes.
  private func entries() throws(SystemError) -> [[UInt8]] {
    guard let stream = withCPath({ opendir($0) }) else { throw SystemError(code: errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
