import CaseModel
import Foundation
import TOMLKit
import Workbench

/// What the user set in config.toml.
struct UserConfig: Sendable {
  /// The name that decisions carry; nil where the file names none.
  var analyst: String?
  /// Which keys do what.
  var keymap = Keymap.standard
  /// Tags to offer in every case.
  var tags: [TagDefinition] = []
  /// Whether the mouse is listened to.
  var usesMouse = true

  /// What `file` says; the standard settings where the user has none and named none.
  static func load(_ paths: UserPaths) throws(UserConfigError) -> UserConfig {
    guard let text = try? String(contentsOfFile: paths.config, encoding: .utf8) else {
      if !paths.isConfigNamed && !FileManager.default.fileExists(atPath: paths.config) { return UserConfig() }
      throw UserConfigError(file: paths.config, line: nil, reason: "It can't be read as UTF-8 text.")
    }
    return try read(text, file: paths.config)
  }

  /// Reads the text of a configuration file called `file`. Settings it does not know are named, so that a slip is seen.
  static func read(_ text: String, file: String) throws(UserConfigError) -> UserConfig {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw UserConfigError(file: file, line: Int(error.source.begin.line), reason: error.description)
    } catch {
      throw UserConfigError(file: file, line: nil, reason: "\(error)")
    }
    var config = UserConfig()
    for name in table.keys.sorted() {
      switch name {
      case "analyst":
        guard let analyst = table[name]?.string, !analyst.isEmpty else {
          throw UserConfigError(file: file, line: nil, reason: "“analyst” must be a name in quotation marks.")
        }
        config.analyst = analyst
      case "mouse":
        guard let mouse = table[name]?.bool else {
          throw UserConfigError(file: file, line: nil, reason: "“mouse” must be true or false.")
        }
        config.usesMouse = mouse
      case "keys": config.keymap = try keymap(table[name]?.table, file: file)
      case "tags": config.tags = try tags(table[name]?.array, file: file)
      default:
        throw UserConfigError(
          file: file, line: nil, reason: "There is no setting “\(name)”; there are analyst, keys, mouse and tags.")
      }
    }
    return config
  }

  private static func keymap(_ table: TOMLTable?, file: String) throws(UserConfigError) -> Keymap {
    guard let table else { throw UserConfigError(file: file, line: nil, reason: "“keys” must be a table.") }
    var bindings: [(action: String, keys: [String])] = []
    for action in table.keys.sorted() {
      if let key = table[action]?.string {
        bindings.append((action, [key]))
      } else if let keys = table[action]?.array {
        bindings.append((action, keys.compactMap(\.string)))
      } else {
        throw UserConfigError(file: file, line: nil, reason: "keys.\(action) must be a key or a list of keys.")
      }
    }
    do {
      return try Keymap(replacing: bindings)
    } catch {
      throw UserConfigError(file: file, line: nil, reason: error.message)
    }
  }

  private static func tags(_ array: TOMLArray?, file: String) throws(UserConfigError) -> [TagDefinition] {
    guard let array else { throw UserConfigError(file: file, line: nil, reason: "“tags” must be a list: [[tags]].") }
    var tags: [TagDefinition] = []
    for (index, entry) in array.enumerated() {
      guard let table = entry.table, let name = table["name"]?.string, !name.isEmpty else {
        throw UserConfigError(file: file, line: nil, reason: "Tag \(index + 1) has no “name”.")
      }
      tags.append(TagDefinition(name: name, key: table["key"]?.string, meaning: table["meaning"]?.string))
    }
    return tags
  }
}

/// Why a configuration file can't be used.
struct UserConfigError: Error, Equatable {
  /// The file's path.
  let file: String
  /// Its line, 1-based, where that is known.
  let line: Int?
  /// What is wrong with it.
  let reason: String

  /// What failed, where, why, and what to do next.
  var message: String {
    "Can't use \(file)\(line.map { ", line \($0)" } ?? ""): \(reason) Mend it, or move it away for the standard settings."
  }
}
