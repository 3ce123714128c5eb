import Annotation
import ArgumentParser
import Extraction
import Interchange

/// `sitrep gazetteer`: the user's own places, which go before the built-in ones.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Add places of your own, which go before the built-in ones.",
    discussion: """
      With --case they belong to that case, else to all your cases. Every command looks places up in them: extract in those for \
      all cases, ingest and the workbench in those of the case, too.
      """,
    subcommands: [GazetteerAddCommand.self, GazetteerListCommand.self, GazetteerRemoveCommand.self])
}

/// Which places a sub-command works on.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("case"), help: "A case (.sitrep); all your cases unless given.",
    completion: .file(extensions: ["sitrep"]))
  var casePath: String?

  func validate() throws {
    if let casePath, !casePath.hasSuffix(".sitrep") {
      throw ValidationError("“\(VisibleText.of(casePath))” does not end in .sitrep; --case takes a case.")
    }
  }

  /// Where the places are, in words.
  var shown: String { casePath.map(VisibleText.of) ?? "all your cases" }

  /// Tells what failed; the command ends with 3.
  static func complaint(_ error: GazetteerStoreError) -> ExitCode {
    StandardStreams.complain(error.message)
    return .unreadable
  }
}

/// `sitrep gazetteer add`.
struct GazetteerAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add the places of files.",
    discussion: """
      Takes GeoNames dumps (IQ.txt from download.geonames.org), tables (CSV, or with semicolons or tabs) whose first line names \
      the columns, and GeoJSON. A table needs name, lat and lon; other_names (with “|” between), country, admin1, type, population \
      and id are used where they are. Lines that can't be read are named on standard error and left out. A file of the same name \
      that was added before is replaced.

      Exit status: 0 done, 1 some lines were refused, 2 wrong usage, 3 the case or the data directory could not be read or written.
      """)

  /// The formats that `--input` names.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case geonames, csv, geojson
  }

  @Argument(help: "Files of places.", completion: .file())
  var files: [String]

  @OptionGroup
  var options: GazetteerOptions

  @Option(
    name: .customLong("input"), help: "Read every file as geonames, csv or geojson instead of telling by its name.")
  var format: Format?

  /// How many refusals of a file are named one by one.
  private static let mostTold = 20

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    do throws(GazetteerStoreError) {
      let store = try GazetteerStore(casePath: options.casePath)
      let old = try store.places()
      var compiler = GazetteerCompiler()
      var tallies: [Tally] = []
      for file in files {
        var tally = Tally(name: file)
        // A file without a single place must not take away what it gave before.
        var fresh = GazetteerCompiler()
        _ = fresh.begin(source: tally.source)
        add(file, to: &fresh, &tally)
        tallies.append(tally)
        guard tally.added > 0, let made = UserGazetteer.places(in: fresh.compiled()) else { continue }
        guard compiler.sourceCount < 250 else {
          throw GazetteerStoreError(message: "Can't add \(VisibleText.of(file)): 250 files are the most. Join some.")
        }
        compiler.add(contentsOf: made, without: [])
      }
      let replaced = Set(tallies.filter { $0.added > 0 }.map(\.source))
      if !replaced.isEmpty {
        if let old { compiler.add(contentsOf: old, without: replaced) }
        try store.keep(compiler.compiled())
      }
      for tally in tallies { print("\(tally.words) for \(options.shown).") }
      if !replaced.isEmpty, let path = options.casePath {
        print("Its articles are read again when it is opened next, or by “sitrep ingest \(VisibleText.of(path))”.")
      }
      if tallies.contains(where: { $0.refused > 0 || $0.added == 0 }) { throw GazetteerStoreError(message: "") }
    } catch {
      if error.message.isEmpty { throw ExitCode.someRefused }
      throw GazetteerOptions.complaint(error)
    }
  }

  private func add(_ name: String, to compiler: inout GazetteerCompiler, _ tally: inout Tally) {
    let file = PlaceFile(name, format: format.flatMap { PlaceFile.Format(rawValue: $0.rawValue) })
    func refuse(_ line: Int?, _ problem: PlaceProblem) {
      tally.refuse(PlaceFinding(file: name, line: line, problem: problem), Self.mostTold)
    }
    file.read { line, result in
      switch result {
      case .success(let entry):
        if let id = entry.id, let earlier = tally.firstLine(of: id, on: line) {
          refuse(line, .duplicateID(id: id.text, line: earlier))
        } else if compiler.add(entry) {
          tally.added += 1
        } else if compiler.count >= GazetteerCompiler.mostPlaces {
          refuse(nil, .tooMany(limit: GazetteerCompiler.mostPlaces))
          return false
        } else {
          refuse(line, entry.name.utf8.count > GazetteerCompiler.longestName ? .longName : .emptyName)
        }
      case .failure(let finding): tally.refuse(finding, Self.mostTold)
      }
      return true
    }
    if tally.added == 0, tally.refused == 0 { refuse(nil, .noPlaces) }
    if tally.refused > Self.mostTold {
      StandardStreams.complain("\(VisibleText.of(name)): \(tally.refused - Self.mostTold) more like these.")
    }
  }

  /// What a file came to.
  private struct Tally {
    let name: String
    var added = 0
    var refused = 0
    /// The lines on which ids stand first: the user's, and GeoNames'.
    private var ownIDs: [String: Int] = [:]
    private var geonamesIDs: [UInt32: UInt32] = [:]

    init(name: String) { self.name = name }

    /// What the places are kept under: the file's name without its folders.
    var source: String { String(name.split(separator: "/").last ?? "places") }

    /// The line that had `id` before; nil where it is new, which is noted.
    mutating func firstLine(of id: GazetteerEntry.ID, on line: Int?) -> Int? {
      switch id {
      case .own(let text):
        if let earlier = ownIDs[text] { return earlier }
        ownIDs[text] = line ?? 0
      case .geonames(let number):
        if let earlier = geonamesIDs[number] { return Int(earlier) }
        geonamesIDs[number] = UInt32(clamping: line ?? 0)
      }
      return nil
    }

    mutating func refuse(_ finding: PlaceFinding, _ most: Int) {
      refused += 1
      if refused <= most { StandardStreams.complain(finding.message) }
    }

    var words: String {
      var parts = ["\(added) place\(added == 1 ? "" : "s") added"]
      if refused > 0 { parts.append("\(refused) line\(refused == 1 ? "" : "s") refused") }
      return "\(VisibleText.of(source)): \(parts.joined(separator: ", "))"
    }
  }
}

extension GazetteerEntry.ID {
  /// As the file has it.
  fileprivate var text: String {
    switch self {
    case .geonames(let number): "\(number)"
    case .own(let text): text
    }
  }
}

/// `sitrep gazetteer list`.
struct GazetteerListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Name the files that places were added from, with how many each gave.")

  @OptionGroup
  var options: GazetteerOptions

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    do throws(GazetteerStoreError) {
      guard let places = try GazetteerStore.read(casePath: options.casePath) else { return }
      for source in places.sources { print("\(VisibleText.of(source.name))\t\(source.count)") }
    } catch {
      throw GazetteerOptions.complaint(error)
    }
  }
}

/// `sitrep gazetteer remove`.
struct GazetteerRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take away the places that were added from files.",
    discussion: "Exit status: 0 done, 1 nothing was added from one of the files, 2 wrong usage, 3 as for add.")

  @Argument(help: "Names of files, as “sitrep gazetteer list” shows them.")
  var names: [String]

  @OptionGroup
  var options: GazetteerOptions

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    var missing: [String] = []
    do throws(GazetteerStoreError) {
      let known = try GazetteerStore.read(casePath: options.casePath)?.sources.map(\.name) ?? []
      missing = names.filter { !known.contains($0) }
      let found = Set(names).subtracting(missing)
      if !found.isEmpty {
        let store = try GazetteerStore(casePath: options.casePath)
        var compiler = GazetteerCompiler()
        if let old = try store.places() { compiler.add(contentsOf: old, without: found) }
        try store.keep(compiler.count == 0 ? nil : compiler.compiled())
      }
    } catch {
      throw GazetteerOptions.complaint(error)
    }
    for name in missing {
      StandardStreams.complain(
        "No places were added from \(VisibleText.of(name)) for \(options.shown). “sitrep gazetteer list” names the files."
      )
    }
    if !missing.isEmpty { throw ExitCode.someRefused }
  }
}
