import Annotation
import CaseModel

extension Session {
  /// Does `command` as one undo group and sends it to disk.
  ///
  /// - Parameter said: what to tell the analyst once it is done.
  mutating func decide(_ command: Command, saying said: String) -> [Effect] {
    if let reason = settings.readOnly { return refuse("Nothing can be decided: \(reason)") }
    do {
      return log(try history.perform(command, by: stamp), saying: said)
    } catch {
      return refuse(error.message)
    }
  }

  /// Does `command` as one undo group; where the case refuses it, asks `prompt` again and says why.
  mutating func decide(_ command: Command, saying said: String, orAskAgain prompt: Prompt) -> [Effect] {
    if let reason = settings.readOnly { return refuse("Nothing can be decided: \(reason)") }
    do {
      return log(try history.perform(command, by: stamp), saying: said)
    } catch {
      return askAgain(prompt, because: error.message)
    }
  }

  /// Takes back what was done last.
  mutating func undo() -> [Effect] {
    do {
      let (undone, lines) = try history.undo(by: stamp)
      let effects = log(lines, saying: "Undone: \(Self.name(of: undone)). \(key(of: .redo)) does it again.")
      showPlace(of: undone)
      return effects
    } catch {
      return refuse(error.message)
    }
  }

  /// Does again what was taken back last.
  mutating func redo() -> [Effect] {
    do {
      let (redone, lines) = try history.redo(by: stamp)
      let effects = log(lines, saying: "Done again: \(Self.name(of: redone)).")
      showPlace(of: redone)
      return effects
    } catch {
      return refuse(error.message)
    }
  }

  /// Puts the cursors on the article and the claim that `command` was about, where the panes list them.
  private mutating func showPlace(of command: Command) {
    guard let article = command.evidence.first.flatMap({ state.article($0.article) }), view.scope == .article else {
      return
    }
    refreshRows()
    if currentArticle != article, view.articles.select(article) {
      let title = Shown.title(of: state[article])
      say("\(notice?.text ?? "") It is in “\(Shown.oneLine(title))”.")
      refreshRows()
    }
    if let key = command.firstClaim, let ref = state.claimRef(key) { view.claims.select(ref) }
    refreshText()
    revealCurrentClaim()
  }

  /// The analyst, now.
  var stamp: Stamp { Stamp(by: settings.analyst, at: now) }

  /// The key of `action` to show; its name where it has none.
  package func key(of action: Action) -> String {
    settings.keymap.keys(of: action).first.map(KeyNames.shown) ?? action.rawValue
  }

  private mutating func log(_ lines: [Decision], saying said: String) -> [Effect] {
    say(said)
    seen = state.revisions
    guard !lines.isEmpty else { return [] }
    unsaved += lines
    let redated = Set(lines.flatMap { $0.command.articlesWithNewDate })
    return [.save(unsaved)] + (redated.isEmpty ? [] : [.reanalyze(redated.sorted())])
  }

  /// Does `command` at once, or shows first what it would change when it concerns many records, or one that is not under the cursor.
  mutating func decide(
    _ command: Command, title: String, lines: [String], act: Act? = nil, isFarOff: Bool = false
  ) -> [Effect] {
    if let reason = settings.readOnly { return refuse("Nothing can be decided: \(reason)") }
    if lines.count > 1 || isFarOff {
      view.overlays.append(.preview(Preview(title: title, lines: lines, command: command, act: act)))
      return []
    }
    if let act { lastAct = act }
    return decide(command, saying: "\(title).")
  }

  /// A command in a few words.
  package static func name(of command: Command) -> String {
    switch command {
    case .claim(_, let change): name(of: change)
    case .mention(_, let change):
      switch change {
      case .verdict(.accepted): "accept mention"
      case .verdict(.rejected): "reject mention"
      case .verdict(nil), .reset: "put mention back"
      case .kind(let kind): "mention type\(kind.map { " \($0.rawValue)" } ?? "")"
      case .span: "mention span"
      case .entity: "mention's entity"
      case .note: "note"
      case .add: "new mention"
      case .delete: "delete mention"
      }
    case .entity(let key, let change):
      switch change {
      case .merge(let into): into.map { "merge “\(key.name)” into “\($0.name)”" } ?? "split “\(key.name)” off"
      case .splitAlias(let alias, _): "split “\(alias)” away"
      default: "change “\(key.name)”"
      }
    case .place: "place"
    case .article(_, let change):
      switch change {
      case .setAside(let reason): reason == nil ? "take article up again" : "set article aside"
      case .reading(let state): "article \(state.rawValue)"
      case .published: "published date"
      default: "article data"
      }
    case .incident(_, let change):
      switch change {
      case .create: "new incident"
      case .addClaims: "add claims to incident"
      case .removeClaims: "take claims from incident"
      case .delete: "delete incident"
      default: "change incident"
      }
    case .tag(let name, _): "tag “\(name)”"
    case .link: "link"
    case .group(let all):
      commandsToName(all).first.map { first in
        let rest = commandsToName(all).count - 1
        return rest == 0 ? name(of: first) : "\(name(of: first)) and \(rest) more"
      } ?? "nothing"
    case .restore(let records): "\(records.count) records"
    }
  }

  private static func name(of change: ClaimChange) -> String {
    switch change {
    case .verdict(.accepted): "accept claim"
    case .verdict(.rejected): "reject claim"
    case .verdict(nil), .reset: "put claim back"
    case .spans: "claim spans"
    case .certainty(let value): "certainty\(value.map { " \($0.rawValue)" } ?? "")"
    case .kind(let value): "kind\(value.map { " \($0.rawValue)" } ?? "")"
    case .polarity: "polarity"
    case .quote: "manner of quoting"
    case .modality: "modality"
    case .speaker: "speaker"
    case .counts: "numbers"
    case .dates: "dates"
    case .places: "places"
    case .addTag(let name): "tag “\(name)”"
    case .removeTag(let name): "take tag “\(name)” off"
    case .note: "note"
    case .grade: "information grade"
    case .joined: "join claim"
    case .add: "new claim"
    case .delete: "delete claim"
    }
  }
}

/// The commands of a group that its name tells of: not how far an article has come by them.
private func commandsToName(_ commands: [Command]) -> [Command] {
  // What joins claims, or makes an incident, tells more than what goes with it.
  let telling = commands.filter {
    switch $0 {
    case .claim(_, .joined), .incident(_, .create): true
    default: false
    }
  }
  if telling.count == 1 { return telling }
  let named = commands.filter { if case .article(_, .reading) = $0 { false } else { true } }
  return named.isEmpty ? commands : named
}

extension Command {
  /// The claim that it is about, the first of several.
  fileprivate var firstClaim: ClaimKey? {
    switch self {
    case .claim(let key, _): key
    case .group(let commands): commands.lazy.compactMap(\.firstClaim).first
    default: nil
    }
  }

  /// The articles whose published date it may change.
  package var articlesWithNewDate: [ArticleDigest] {
    switch self {
    case .article(let digest, .published): [digest]
    case .group(let commands): commands.flatMap(\.articlesWithNewDate)
    case .restore(let records):
      records.compactMap { record in
        if case .article(let digest, _) = record { digest } else { nil }
      }
    default: []
    }
  }
}
