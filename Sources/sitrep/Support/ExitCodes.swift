import ArgumentParser

extension ExitCode {
  /// Finished, but some input was refused.
  static let someRefused = ExitCode(1)
  /// Wrong usage.
  static let wrongUsage = ExitCode(2)
  /// The case, or the output, could not be read or written.
  static let unreadable = ExitCode(3)
}
