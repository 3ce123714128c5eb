import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

struct `A published date that came with an article` {
  @Test(arguments: ["2099-05-05", "0000-00-00", "31/12/2019", "2022-13-45", "Mon, 06 May", "2022-02-30", "0099-01-01"])
  func `is not believed where it can't be true, but kept`(imported: String) {
    let state = CaseState([SampleArticle("⟪nothing fell⟫.", number: 1, published: imported)])
    #expect(state[ArticleIndex(0)].published == nil)
    #expect(state[ArticleIndex(0)].refusedPublished == imported)
    #expect(state.publishedYears == nil)
    state.checkInvariants()
  }

  @Test(arguments: ["2022-02-28", "2022-05-06T10:00:00Z"])
  func `holds where it can`(imported: String) {
    let state = CaseState([SampleArticle("⟪nothing fell⟫.", number: 1, published: imported)])
    #expect(state[ArticleIndex(0)].published == imported)
    #expect(state[ArticleIndex(0)].refusedPublished == nil)
    #expect(state.publishedYears == 2022...2022)
  }

  @Test(arguments: [
    "2021-03-05", "2021-03-05T10", "2021-03-05 10:00", "2021-03-05T10:00:00Z", "2021-03-05T10:00:00.250+03:00",
    "2021-03-05T10:00:00-0330", "2021-03-05T23:59:60Z",
  ])
  func `may have a time behind`(text: String) {
    #expect(CalendarDay.isMoment(text))
  }

  @Test(arguments: [
    "2021-03-05T10:00:00Z2024-02-10", "2021-03-05T", "2021-03-05 noon", "2021-03-05T10:61", "2021-02-30", "2021-03",
    "2021-03-052024-02-10", "2021-03-05T10:00+", "2021-03-05T10:00Z ", "", "T",
  ])
  func `may have nothing else behind`(text: String) {
    #expect(!CalendarDay.isMoment(text))
  }
}

struct `Where a place lies` {
  @Test func `is told by the model that read last, as when an analyst's own gazetteer has moved it`() throws {
    func article(_ model: String, _ latitude: Double) -> SampleArticle {
      SampleArticle(
        "⟦location:Kutum⟧ burns.", number: 1, model: model, places: ["Kutum": SamplePlace(latitude, 24.6, "SD")])
    }
    var state = CaseState([article("m1", 14.2)])
    state.add([(SampleArticle.digest(1), article("m1+places", 15.5).findings)])
    let key = try #require(state.locations().first)
    #expect(state.location(key)?.place?.coordinates?.latitude == 15.5)
    #expect(state.location(key)?.mentionCount == 1)
    state.checkInvariants()
  }
}
