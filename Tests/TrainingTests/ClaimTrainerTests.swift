import Annotation
import Extraction
import Testing

@testable import Training

/// The attributed claims of `text` under `model`, as `source | cue | content`.
private func claims(_ text: String, by model: ClaimModel) -> [String] {
  let found = Extractor().finding(claimsBy: model).analyze(Article(id: "t", text: text)).claims
  func words(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "∅") }.joined(separator: " … ") }
  return found.filter { !$0.cue.isEmpty }.map { "\(words($0.source)) | \(words($0.cue)) | \(words($0.content))" }
}

struct `A claim model learned without any article` {
  @Test(arguments: [
    ("The minister said that the rockets hit a house.", "The minister | said | that the rockets hit a house"),
    ("\"We left at dawn,\" the colonel said.", "the colonel | said | \"We left at dawn,\""),
    (
      "\"We left at dawn,\" said Colonel Peter Hansen, the army's spokesman.",
      "Colonel Peter Hansen, the army's spokesman | said | \"We left at dawn,\""
    ),
    ("Three rockets were fired, according to the police.", "the police | according to | Three rockets were fired"),
    (
      "The mayor, Ana Paz, told reporters that two men were hurt.",
      "The mayor, Ana Paz, | told | that two men were hurt"
    ),
    ("The army blamed rebels for the raid.", "The army | blamed | rebels for the raid"),
    ("Nobody was hurt, police said.", "police | said | Nobody was hurt"),
  ])
  func `still finds who says what, by its grammar`(text: String, expected: String) throws {
    let memory = ModelMemory(ClaimTrainer().model(claims: [], hedges: [], reports: [], log: { _ in }))
    let model = try #require(ClaimModel(memory.bytes))
    #expect(model.cues == nil && model.hedges == nil && model.kinds == nil)
    #expect(withExtendedLifetime(memory) { claims(text, by: model) } == [expected])
  }

  @Test func `finds nothing where nobody speaks`() throws {
    let memory = ModelMemory(ClaimTrainer().model(claims: [], hedges: [], reports: [], log: { _ in }))
    let model = try #require(ClaimModel(memory.bytes))
    let text = "The states of the north found new claims on the map. Reports lay on the desk."
    #expect(withExtendedLifetime(memory) { claims(text, by: model) } == [])
  }

  @Test func `knows the kinds that marked reports teach it`() throws {
    let report = """
      === one
      [s1 The envoy] [c1 urged] [t1:demand both armies to stop].
      [o:casualty Nine people died.]
      [o:casualty Four people died.]
      [s1 The bishop] [c1 urged] [t1:demand the rebels to talk].
      """
    var trainer = ClaimTrainer()
    trainer.cueOptions.epochs = 1
    trainer.spanOptions.epochs = 1
    let memory = ModelMemory(trainer.model(claims: [], hedges: [], reports: [Array(report.utf8)], log: { _ in }))
    let model = try #require(ClaimModel(memory.bytes))
    let found = withExtendedLifetime(memory) {
      Extractor().finding(claimsBy: model).analyze(Article(id: "t", text: "Two people died in the valley.")).claims
    }
    #expect(found.map(\.kind) == [.casualty])
  }
}
