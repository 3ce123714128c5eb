import CaseModel
import Foundation

/// A command of the log as JSON, in the form that the workspace keeps.
enum CommandJSON {
  /// The JSON of `command`, its members in the order of their keys.
  static func encode(_ command: Command) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(command))
    } catch {
      preconditionFailure("a command of the case has a value that JSON can't hold: \(error)")
    }
  }
}
