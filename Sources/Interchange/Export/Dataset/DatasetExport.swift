import Annotation
import CaseModel

/// Writes a case as rows of the dataset's tables, article after article, then what spans articles, then the log.
///
/// Articles, entities and places that nobody has judged are still written where a record that is exported refers to them, so that
/// no reference leads nowhere.
package struct DatasetExport<Sink: DatasetSink> {
  let state: CaseState
  let filter: DatasetFilter
  let text: (ArticleDigest) throws(DatasetError) -> String
  var sink: Sink
  /// The model behind what spans articles: that of the first article that has been analysed.
  let model: String

  /// Claims that are evidence of an exported incident, or decide something of it: they are exported whatever their status.
  private(set) var evidence: Set<ClaimRef> = []
  /// What has been referred to so far.
  var referred = References()
  /// How many rows were written, by table.
  package private(set) var counts: [String: Int] = [:]

  struct References {
    var entities: Set<EntityKey> = []
    var claims: Set<ClaimRef> = []
    /// Places with what was weighed for them and who settled them.
    var locations: [LocationKey: LocationTrace] = [:]
  }

  struct LocationTrace {
    var place: ResolvedPlace?
    var name: String
    var candidates: Set<String> = []
    var stamp: Stamp?
    var model = ""
  }

  /// An export of `state` through `filter` into `sink`, which looks texts up by `text`.
  package init(
    _ state: CaseState, filter: DatasetFilter, sink: Sink,
    text: @escaping (ArticleDigest) throws(DatasetError) -> String
  ) {
    self.state = state
    self.filter = filter
    self.sink = sink
    self.text = text
    model = state.articles(ArticleQuery()).lazy.compactMap { state.findings(of: $0)?.analysis.model }.first ?? "none"
  }

  /// Writes everything.
  package mutating func run(log: [Decision]) throws(DatasetError) {
    let incidents = state.incidents().compactMap { state.incident($0) }.filter { filter.admits($0.status) }
    for incident in incidents {
      evidence.formUnion(incident.claims)
      evidence.formUnion(deciders(of: incident).compactMap { state.claimRef($0.claim) })
      evidence.formUnion(
        (incident.perpetrators + incident.targets).compactMap { $0.claim.flatMap { state.claimRef($0) } })
    }
    for index in state.articles(ArticleQuery()) { try write(index) }
    for incident in incidents { try write(incident) }
    for (link, review) in state.links() { try write(link, review) }
    try writeLocations()
    try writeEntities()
    for decision in log { try write(decision) }
    do throws(SystemError) { try sink.finish() } catch { throw .unwritable(reason: error.reason) }
  }

  /// Writes one row.
  mutating func write(_ row: DatasetRow) throws(DatasetError) {
    precondition(row.cells.count == row.table.columns.count, "a row of \(row.table.name) has \(row.cells.count) cells")
    do throws(SystemError) { try sink.write(row.cells, to: row.table) } catch {
      throw .unwritable(reason: error.reason)
    }
    counts[row.table.name, default: 0] += 1
  }

  mutating func writeText(_ text: String, of id: String) throws(DatasetError) {
    do throws(SystemError) { try sink.writeText(text, of: id) } catch { throw .unwritable(reason: error.reason) }
  }

  /// Remembers that a row refers to `key`.
  mutating func refer(to key: EntityKey) -> DatasetCell {
    referred.entities.insert(key)
    return .text(DatasetIDs.entity(key))
  }
}

/// Why a dataset can't be written.
package enum DatasetError: Error, Equatable {
  /// The system refuses to write; `reason` is its.
  case unwritable(reason: String)
  /// The text of an article can't be read; `reason` tells why.
  case noText(article: String, reason: String)
  /// Something stands at the place that is no earlier export of Sitrep.
  case occupied(path: String)

  /// What failed, why, and what to do next.
  package var message: String {
    switch self {
    case .unwritable(let reason):
      "Can't write the export: the system says “\(reason)”. Nothing was left behind. Make room or name another place, then export again."
    case .noText(let article, let reason):
      "Can't export: the text of \(VisibleText.of(article)) can't be read (\(reason)). Run “sitrep check” on the case."
    case .occupied(let path):
      "Can't export to \(VisibleText.of(path)): what is there is no earlier export of Sitrep. Name another place, or move it away."
    }
  }
}
