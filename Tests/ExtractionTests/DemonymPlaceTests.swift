import Annotation
import Testing

@testable import Extraction

struct `A nationality word` {
  @Test(arguments: [("The Iraqi minister met police in Balad on Friday.", "IQ"), ("French soldiers left Gao.", "FR")])
  func `has a row with its country, apart from the places`(text: String, country: String) {
    let analysis = Extractor().analyze(Article(id: "a", text: text))
    let demonyms = analysis.places.filter { $0.use == .demonym }
    #expect(demonyms.map(\.country) == [country])
    #expect(demonyms.allSatisfy { $0.coordinates != nil && $0.level == .country })
    #expect(demonyms.allSatisfy { analysis.mentions[$0.mention.index].kind == .norp })
    let order = analysis.places.map(\.mention.index)
    #expect(order == order.sorted())
    #expect(analysis.places.contains { $0.use == .literal })
  }

  @Test(arguments: ["Shia fighters left.", "", "Nobody came."])
  func `of no country has none`(text: String) {
    #expect(!Extractor().analyze(Article(id: "a", text: text)).places.contains { $0.use == .demonym })
  }
}
