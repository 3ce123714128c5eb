import Annotation
import Glibc

/// A file to read, by the bytes of its path: a file system's names need not be UTF-8.
package struct InputFile: Hashable, Sendable {
  /// The path as the system knows it, without a NUL at its end.
  package let path: [UInt8]

  /// The file at `path`.
  package init(path: [UInt8]) { self.path = path }

  /// The file called `name`; `-` is standard input.
  ///
  /// An argument that is not UTF-8 reaches Swift with U+FFFD in place of its bytes; those are looked up again.
  package init(_ name: String) {
    let isRepaired = name.unicodeScalars.contains("\u{FFFD}")
    path = isRepaired ? Self.argument(shownAs: name) ?? Array(name.utf8) : Array(name.utf8)
  }

  /// The bytes of the first argument of this process that reads as `name` once it is repaired.
  private static func argument(shownAs name: String) -> [UInt8]? {
    let arguments = try? InputFile(path: Array("/proc/self/cmdline".utf8)).read(limit: 1 << 24).get()
    return arguments?.split(separator: 0).first { String(decoding: $0, as: UTF8.self) == name }.map(Array.init)
  }

  /// Its name as given, with U+FFFD for what isn't UTF-8.
  package var name: String { String(decoding: path, as: UTF8.self) }

  /// Whether it is standard input.
  package var isStandardInput: Bool { path == [UInt8(ascii: "-")] }

  /// The part after the last dot of its last component, in lower case; empty where there is none.
  package var pathExtension: String {
    let component = path.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = component.lastIndex(of: UInt8(ascii: ".")), dot > component.startIndex else { return "" }
    return String(decoding: component[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// Opens it for reading. Standard input is descriptor 0, never closed by `close(_:)`.
  package func open() throws(SystemError) -> Int32 {
    if isStandardInput { return 0 }
    let descriptor = withCPath { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    return descriptor
  }

  /// Closes what `open()` gave.
  package func close(_ descriptor: Int32) {
    if !isStandardInput { _ = Glibc.close(descriptor) }
  }

  /// Its bytes, when there are at most `limit`.
  package func read(limit: Int) -> Result<[UInt8], ImportError> {
    do throws(SystemError) {
      let descriptor = try open()
      defer { close(descriptor) }
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
          if errno == EINTR { continue }
          throw SystemError(code: errno)
        }
        if count == 0 { return .success(bytes) }
        guard bytes.count + count <= limit else { return .failure(.tooLarge(limit: limit)) }
        bytes.append(contentsOf: block[..<count])
      }
    } catch {
      return .failure(ImportError(error))
    }
  }

  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}

extension ImportError {
  /// The import error that a refusal of the system amounts to.
  package init(_ error: SystemError) {
    self = error.code == ENOENT ? .notFound : .unreadable(reason: error.reason)
  }
}
