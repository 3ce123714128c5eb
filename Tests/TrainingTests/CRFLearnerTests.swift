import Extraction
import Testing

@testable import Training

/// A tagger learned from two patterns: capitals after “Mr” are a person, capitals after “in” a place.
private func smallModel() -> [UInt8] {
  let scheme = TagScheme(labels: ["PER", "LOC"], style: .bilou)
  var corpus = TaggedCorpus(scheme: scheme)
  for (words, labels) in [
    (["Mr", "Smith", "left"], [0, 4, 0]), (["Mr", "Ann", "Lee", "left"], [0, 1, 3, 0]),
    (["in", "Rome", "now"], [0, 8, 0]),
    (["in", "New", "York", "now"], [0, 5, 7, 0]), (["he", "left"], [0, 0]),
  ] {
    for _ in 0..<10 { corpus.add(features(of: words), allowed: labels.map { 1 << UInt64($0) }) }
  }
  var options = CRFLearner.Options()
  options.bits = 12
  var learner = CRFLearner(scheme: scheme, options: options)
  learner.learn(from: corpus)
  return learner.model(featureSet: 7)
}

private func features(of words: [String]) -> TokenFeatures {
  var buffer = TokenFeatures()
  for (index, word) in words.enumerated() {
    buffer.add(0)
    buffer.add(1, WordHash.fold(word))
    buffer.add(2, index > 0 ? WordHash.fold(words[index - 1]) : 0)
    buffer.add(3, index + 1 < words.count ? WordHash.fold(words[index + 1]) : 0)
    buffer.add(4, word.first!.isUppercase ? 1 : 0)
    buffer.endToken()
  }
  return buffer
}

/// Runs `body` with `bytes` aligned as a model wants them.
private func withAligned<R>(_ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
  defer { memory.deallocate() }
  memory.copyBytes(from: bytes)
  return try body(UnsafeRawBufferPointer(memory))
}

struct `A learned tagger` {
  @Test func `finds spans like those it was shown, each with a probability`() throws {
    try withAligned(smallModel()) { bytes in
      let tagger = LinearTagger(try TaggerModel(bytes, featureSet: 7))
      var scratch = LinearTagger.Scratch()
      let found = tagger.tag(features(of: ["in", "New", "York", "Mr", "Jones", "left"]), &scratch)
      #expect(found.map(\.range) == [1..<3, 4..<5])
      #expect(found.map { tagger.scheme.labels[$0.label] } == ["LOC", "PER"])
      #expect(found.allSatisfy { $0.score > 0.3 && $0.score <= 1 })
      #expect(tagger.tag(TokenFeatures(), &scratch).isEmpty)
    }
  }

  @Test func `is the same each time it is learned`() {
    #expect(smallModel() == smallModel())
  }

  @Test func `learns nothing of a label where the corpus leaves it open`() throws {
    let scheme = TagScheme(labels: ["PER"], style: .bio)
    var corpus = TaggedCorpus(scheme: scheme)
    for _ in 0..<20 {
      corpus.add(features(of: ["Mr", "Smith"]), allowed: [0b001, 0b010])
      corpus.add(features(of: ["Mrs", "Jones"]), allowed: [0b001, 0b011])
    }
    var options = CRFLearner.Options()
    options.bits = 10
    var learner = CRFLearner(scheme: scheme, options: options)
    learner.learn(from: corpus)
    try withAligned(learner.model(featureSet: 1)) { bytes in
      let tagger = LinearTagger(try TaggerModel(bytes, featureSet: 1))
      var scratch = LinearTagger.Scratch()
      #expect(tagger.tag(features(of: ["Mrs", "Jones"]), &scratch).map(\.range) == [1..<2])
    }
  }
}

struct `A margin` {
  /// One token, two tags that score alike: the right one must win by the margin m, so the loss is log(1 + exp m).
  @Test(arguments: [(Float(0), 0.6931), (1, 1.3133), (2, 2.1269)])
  func `sets the wrong tags ahead`(margin: Float, loss: Double) {
    var lattice = Lattice(scheme: TagScheme(labels: ["PER"], style: .bio))
    lattice.resize(1)
    lattice.handicap([0b010], by: margin)
    #expect(abs(lattice.computeGradient(allowed: [0b010]) - loss) < 1e-3)
  }
}

struct `A model file` {
  @Test func `that is something else, newer, for other features or cut short is refused with the reason`() {
    let good = smallModel()
    func error(_ change: (inout [UInt8]) -> Void, featureSet: UInt32 = 7) -> ModelError? {
      var bytes = good
      change(&bytes)
      return withAligned(bytes) { bytes in
        do throws(ModelError) {
          _ = try TaggerModel(bytes, featureSet: featureSet)
          return nil
        } catch { return error }
      }
    }
    #expect(error({ _ in }) == nil)
    #expect(error({ $0[0] = 0 }) == .notAModel)
    #expect(error({ $0[4] = 9 }) == .unknownVersion(9))
    #expect(error({ _ in }, featureSet: 8) == .wrongFeatureSet(found: 7, expected: 8))
    #expect(error({ $0.removeLast() }) == .truncated(bytes: good.count - 1, needed: good.count))
    #expect(error({ $0[16] = 0 }) == .malformed(field: "labels"))
    #expect(error({ $0[20] = 60 }) == .malformed(field: "buckets"))
    #expect(error({ $0[12] = 2 }) == .malformed(field: "style"))
    #expect(error({ $0.removeAll() }) == .notAModel)
  }

  @Test func `whose index points outside its rows is refused`() {
    var bytes = smallModel()
    let names = Int(bytes[40])
    let layout = TaggerModel.Layout(
      labels: 2, style: .bilou, bits: 12, rows: Int(bytes[24]) + Int(bytes[25]) << 8, nameBytes: names)
    bytes[layout.index] = 255
    bytes[layout.index + 1] = 255
    withAligned(bytes) { bytes -> Void in
      #expect(throws: ModelError.malformed(field: "index")) { try TaggerModel(bytes, featureSet: 7) }
    }
  }
}

struct `A tag scheme` {
  @Test(arguments: [TagScheme.Style.bio, .bilou])
  func `reads back the spans it writes`(style: TagScheme.Style) {
    let scheme = TagScheme(labels: ["A", "B"], style: style)
    let spans = [(0..<1, 0), (1..<4, 1), (5..<7, 1), (7..<8, 1)]
    var tags = [UInt8](repeating: 0, count: 9)
    for (range, label) in spans {
      for index in range {
        let part: TagScheme.Part =
          range.count == 1
          ? .unit : index == range.lowerBound ? .begin : index == range.upperBound - 1 ? .last : .inside
        tags[index] = UInt8(scheme.tag(part, label: label))
      }
    }
    let read = scheme.spans(of: tags[...])
    #expect(read.map(\.range) == spans.map(\.0))
    #expect(read.map(\.label) == spans.map(\.1))
  }
}
