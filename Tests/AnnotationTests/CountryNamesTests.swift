import Annotation
import Testing

struct `Country names` {
  @Test func `are there for every code of ISO 3166 and for Kosovo`() {
    // 249 officially assigned two-letter codes, says ISO 3166-1.
    #expect(CountryNames.codes.count == 250)
    #expect(CountryNames.codes.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
  }

  @Test(arguments: [
    ("IQ", "Iraq", "Western Asia"), ("CI", "Ivory Coast", "Western Africa"), ("MM", "Myanmar", "South-eastern Asia"),
    ("AX", "Åland", "Northern Europe"), ("US", "United States", "Northern America"), ("AQ", "Antarctica", "Antarctica"),
    ("UM", "US Minor Outlying Islands", "Micronesia"), ("SD", "Sudan", "Northern Africa"),
  ])
  func `say where a country lies`(code: String, name: String, region: String) {
    #expect(CountryNames.name(of: code) == name)
    #expect(CountryNames.region(of: code) == region)
  }

  @Test func `are nil for what is no country`() { #expect(CountryNames.name(of: "ZZ") == nil) }
}
