/// Which key does what.
package struct Keymap: Equatable, Sendable {
  /// Why a key can't be bound. The text names the place and the remedy.
  package enum BindingError: Error, Equatable, Sendable {
    /// No action has this name; `nearest` is the likeliest one meant.
    case unknownAction(String, nearest: String)
    /// Two actions would have one key.
    case keyTaken(String, by: Action, wanted: Action)

    /// What failed, and what to do next.
    package var message: String {
      switch self {
      case .unknownAction(let name, let nearest): "There is no action “\(name)”. Did you mean “\(nearest)”?"
      case .keyTaken(let key, let holder, let wanted):
        "The key \(key) can't do “\(wanted.rawValue)”: it does “\(holder.rawValue)”. Give one of them another key."
      }
    }
  }

  private var actions: [String: Action] = [:]
  private var keys: [Action: [String]] = [:]

  /// The keys of the action table.
  package static let standard = Keymap()

  private init() {
    for entry in ActionTable.entries {
      keys[entry.action] = entry.keys
      for key in entry.keys { actions[key] = entry.action }
    }
  }

  /// The standard keys with some actions' keys replaced; in the order given, by the actions' names.
  package init(replacing bindings: [(action: String, keys: [String])]) throws(BindingError) {
    self.init()
    var chosen: [(Action, [String])] = []
    for binding in bindings {
      guard let action = Action(rawValue: binding.action) else {
        throw .unknownAction(binding.action, nearest: Self.nearest(to: binding.action))
      }
      chosen.append((action, binding.keys))
    }
    for (action, _) in chosen {
      for key in keys[action] ?? [] { actions[key] = nil }
      keys[action] = []
    }
    for (action, newKeys) in chosen {
      for key in newKeys {
        if let holder = actions[key], holder != action { throw .keyTaken(key, by: holder, wanted: action) }
        actions[key] = action
      }
      keys[action] = newKeys
    }
  }

  /// The action of `key`, as the keymap writes keys; nil for none.
  package func action(for key: String) -> Action? { actions[key] }

  /// The keys of `action`, the one to show first; empty when it has none.
  package func keys(of action: Action) -> [String] { keys[action] ?? [] }

  private static func nearest(to name: String) -> String {
    Action.allCases.map(\.rawValue).min { distance($0, name) < distance($1, name) } ?? ""
  }

  /// Levenshtein's distance, in bytes.
  private static func distance(_ a: String, _ b: String) -> Int {
    let from = Array(a.utf8)
    let to = Array(b.utf8)
    var row = Array(0...to.count)
    for (i, byte) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in to.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[to.count]
  }
}
