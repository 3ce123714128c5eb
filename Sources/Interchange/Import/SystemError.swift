import Glibc

/// What the system answered instead of doing as asked.
package struct SystemError: Error, Equatable {
  /// The value of `errno`.
  package let code: Int32

  /// The error numbered `code`.
  package init(code: Int32) { self.code = code }

  /// The system's words for it.
  package var reason: String { String(cString: strerror(code)) }
}
