import ArgumentParser
import Extraction
import Workspace

/// How `--vague` has words for open numbers read, such as “dozens”.
enum VagueOption: String, CaseIterable, ExpressibleByArgument {
  case plain, acled, ucdp

  static let help = ArgumentHelp(
    "Read “several”, “dozens”, “hundreds” as they stand (plain, unless given), or as the coders of ACLED or UCDP do.")

  /// What the words mean at the least.
  var readings: VagueReadings {
    switch self {
    case .plain: .plain
    case .acled: .acled
    case .ucdp: .ucdp
    }
  }

  private static let setting = "vague"

  /// What `workspace` was told to read them as; plain where nobody said.
  init(of workspace: Workspace) {
    self = (try? workspace.setting(Self.setting)).flatMap { $0.flatMap { VagueOption(rawValue: $0) } } ?? .plain
  }

  /// Has `workspace` read them so from now on: the next import reads everything in it again.
  func keep(in workspace: Workspace) throws(WorkspaceError) { try workspace.set(Self.setting, to: rawValue) }
}
