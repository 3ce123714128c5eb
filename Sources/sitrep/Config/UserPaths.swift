import Glibc

/// Where the user's own files lie, by the XDG Base Directory Specification.
struct UserPaths: Equatable, Sendable {
  /// The configuration file: `$SITREP_CONFIG`, else `sitrep/config.toml` under `$XDG_CONFIG_HOME`.
  let config: String
  /// Whether the user named the configuration file, so that it must be there.
  let isConfigNamed: Bool
  /// The folder of unsaved cases: `sitrep` under `$XDG_STATE_HOME`.
  let state: String
  /// The folder of what the user adds for all cases: `sitrep` under `$XDG_DATA_HOME`.
  let data: String

  /// The user's own places for all cases.
  var gazetteer: String { data + "/gazetteer.gaz" }

  /// The paths that `environment` gives; a relative XDG path counts as unset, as the specification asks.
  init(environment: (String) -> String? = Self.variable) {
    let home = environment("HOME") ?? "/"
    func base(_ name: String, _ fallback: String) -> String {
      guard let path = environment(name), path.hasPrefix("/") else { return "\(home)/\(fallback)" }
      return path
    }
    let named = environment("SITREP_CONFIG")
    config = named ?? base("XDG_CONFIG_HOME", ".config") + "/sitrep/config.toml"
    isConfigNamed = named != nil
    state = base("XDG_STATE_HOME", ".local/state") + "/sitrep"
    data = base("XDG_DATA_HOME", ".local/share") + "/sitrep"
  }

  /// The value of an environment variable; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
