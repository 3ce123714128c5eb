import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `The locations pane` {
  private static let samples = [
    SampleArticle(
      "From ⟦location:Kirkuk⟧ to ⟦location:Baghdad⟧, by way of ⟦location:Accra⟧. ⟦location:Washington⟧ ‹said› ⟪nothing⟫.",
      number: 1, incident: .assault,
      places: [
        "Kirkuk": SamplePlace(35.4681, 44.3922, "IQ", "Kirkuk", score: 0.4),
        "Baghdad": SamplePlace(33.3152, 44.3661, "IQ", "Baghdad"), "Accra": SamplePlace(5.556, -0.1969, "GH"),
        "Washington": SamplePlace(38.895, -77.036, "US", use: .metonymic),
      ]),
    SampleArticle(
      "⟦location:Baghdad⟧ again, and ⟦location:Baghdad⟧.", number: 2, published: "2026-03-01",
      places: ["Baghdad": SamplePlace(33.3152, 44.3661, "IQ", "Baghdad")]),
  ]

  private func desk(_ keys: String...) -> Desk {
    var desk = Desk(Self.samples)
    desk.press("W", "3")
    for key in keys { desk.press(key) }
    return desk
  }

  private func names(_ desk: Desk) -> [String] {
    desk.session.view.locations.rows.compactMap { row in
      if case .place(let key, _) = row { desk.session.state.location(key)?.name } else { nil }
    }
  }

  @Test func `groups places by region, country and division`() {
    let headings = desk().session.view.locations.rows.compactMap(\.fold)
    #expect(
      headings == [
        .region("Western Africa"), .country("GH"), .region("Western Asia"), .country("IQ"),
        .division(country: "IQ", name: "Baghdad"), .division(country: "IQ", name: "Kirkuk"),
      ])
  }

  @Test func `folds a region with all that is in it`() {
    let folded = desk("G", "k", "k", "k", "k", "k", "h")
    #expect(folded.session.view.folds == [.region("Western Asia")])
    #expect(names(folded) == ["Accra"])
  }

  @Test func `leaves out a government that is named by its capital`() {
    #expect(!names(desk()).contains("Washington"))
  }

  @Test func `lists governments by their capitals when asked to, and no longer when asked again`() {
    var desk = desk("A")
    #expect(names(desk).contains("Washington"))
    #expect(desk.said == "Places are listed also where their names stand for governments.")
    #expect(desk.session.title(of: .locations).remarks.contains("in the case with governments"))
    desk.session.state.checkInvariants()
    desk.press("A", "A")
    #expect(!names(desk).contains("Washington"))
    #expect(desk.said == "Places are listed where they are meant themselves.")
    desk.session.state.checkInvariants()
  }

  @Test(arguments: [
    (1, ["Baghdad", "Accra", "Kirkuk"]), (2, ["Baghdad", "Accra", "Kirkuk"]), (3, ["Kirkuk", "Baghdad", "Accra"]),
    (4, ["Accra", "Baghdad", "Kirkuk"]), (5, ["Accra", "Baghdad", "Kirkuk"]), (6, ["Accra", "Baghdad", "Kirkuk"]),
    (7, ["Baghdad", "Accra", "Kirkuk"]), (8, ["Kirkuk", "Baghdad", "Accra"]), (9, ["Accra", "Baghdad", "Kirkuk"]),
    (11, ["Baghdad", "Kirkuk", "Accra"]), (12, ["Kirkuk", "Baghdad", "Accra"]),
  ])
  func `sorts by mentions, articles, incidents, names, country, level, point, dates and doubt`(
    turns: Int, expected: [String]
  ) {
    var desk = desk()
    for _ in 0..<turns { desk.press("o") }
    #expect(names(desk) == expected)
  }

  @Test func `measures how far places lie from the one under the cursor, and which way`() throws {
    var desk = desk("o", "d")
    let reference = try #require(desk.session.view.reference)
    #expect(reference.name == "Baghdad")
    #expect(reference.offset(to: Coordinates(latitude: 35.4681, longitude: 44.3922)!) == "239 km N")
    #expect(reference.offset(to: reference.coordinates) == "here")
    for _ in 0..<12 { desk.press("o") }
    #expect(names(desk) == ["Baghdad", "Kirkuk", "Accra"])
    desk.press("d")
    #expect(desk.session.view.reference == nil)
  }

  @Test func `filters by distance, country and doubt`() {
    var desk = desk("o", "d", "f")
    desk.enter("within:300")
    #expect(names(desk) == ["Baghdad", "Kirkuk"])
    desk.press("f", "C-u")
    desk.enter("country:ghana")
    #expect(names(desk) == ["Accra"])
    desk.press("f", "C-u")
    desk.enter("doubtful:yes")
    #expect(names(desk) == ["Kirkuk"])
  }

  @Test func `says what a distance is counted from when nothing was chosen`() {
    var desk = desk("f")
    desk.enter("within:300")
    #expect(desk.said == "within: counts from a place; go to one and press d first.")
  }

  @Test(arguments: ["34.0157, 44.1466", "34°00'56\"N 44°08'48\"E", "38S MC 21 64"])
  func `takes coordinates as people write them`(typed: String) throws {
    var desk = desk("o", "e", "c")
    for scalar in typed.unicodeScalars { desk.press(scalar == " " ? "Space" : String(scalar)) }
    desk.press("Enter")
    let places = desk.session.state.locations().compactMap { desk.session.state.location($0)?.place?.coordinates }
    let balad = Coordinates(latitude: 34.0157, longitude: 44.1466)!
    #expect(places.contains { $0.distance(to: balad) < 1.5 }, "\(desk.said)")
  }

  @Test func `puts typed coordinates in the country that they lie in`() throws {
    var desk = desk("o", "j", "e", "c")
    desk.enter("34.0157 44.1466")
    #expect(desk.said == "It is at 34.02 44.15, Iraq.")
    let moved = desk.session.state.locations().compactMap { desk.session.state.location($0)?.place }
      .filter { $0.coordinates?.latitude == 34.0157 }
    #expect(moved.map(\.country) == ["IQ"])
    #expect(desk.session.view.locations.rows.filter(\.isPlace).count == 3)
  }

  @Test func `searches the gazetteer while a name is typed, and takes the place under the cursor`() throws {
    var desk = desk("o", "e", "g")
    for letter in ["b", "a", "l"] { desk.press(letter) }
    #expect(desk.effects.suffix(2) == [.lookUpPlaces(prefix: "ba"), .lookUpPlaces(prefix: "bal")])
    let found = [("Balkh", 36.76, 66.9, "AF"), ("Balad", 34.01, 44.15, "IQ")].map {
      name, latitude, longitude, country in
      GazetteerCandidate(
        gazetteerID: "test:\(name)", name: name, coordinates: Coordinates(latitude: latitude, longitude: longitude)!,
        country: country, admin1: nil, feature: "city", population: nil, score: 0, reason: "")
    }
    // What comes late, for less than what is typed now, is passed over.
    desk.play(desk.session.handle(.places(prefix: "ba", [found[0]])))
    desk.press("Down", "Enter")
    #expect(desk.effects.last == .lookUpPlaces(prefix: "bal"))
    desk.play(desk.session.handle(.places(prefix: "bal", found)))
    desk.press("Down", "Enter")
    #expect(desk.said == "It is Balad, IQ.")
    #expect(names(desk).contains("Balad"))
  }

  @Test func `keeps the cursor on a place that was moved, and its level`() throws {
    var desk = desk("o", "j", "j", "e", "c")
    desk.enter("34.0157 44.1466")
    guard case .place(let key, _)? = desk.session.view.locations.current,
      let place = desk.session.state.location(key)?.place
    else {
      Issue.record("no place under the cursor: \(desk.said)")
      return
    }
    #expect(place.coordinates == Coordinates(latitude: 34.0157, longitude: 44.1466))
    #expect(place.level == .town)
  }

  private func choose(_ feature: String, in desk: inout Desk) throws -> GeoLevel? {
    desk.press("e", "g")
    desk.enter("Balad")
    let point = try #require(Coordinates(latitude: 33.94, longitude: 44.36))
    let found = GazetteerCandidate(
      gazetteerID: "test:\(feature)", name: "Balad", coordinates: point, country: "IQ", admin1: nil, feature: feature,
      population: nil, score: 0, reason: "test")
    desk.play(desk.session.handle(.places(prefix: "Balad", [found])))
    desk.press("Enter")
    return desk.session.state.location(.gazetteer(id: "test:\(feature)"))?.place?.level
  }

  @Test(arguments: [
    ("city", GeoLevel.town), ("base", .pointInTown), ("airfield", .pointInTown), ("district", .pointInTown),
    ("adm2", .adm2), ("dependency", .country), ("mountains", .broader), ("gulf", .sea),
  ])
  func `gives a place that is settled by the gazetteer the level of what it is`(feature: String, level: GeoLevel) throws
  {
    var desk = desk("o", "j", "j")
    #expect(try choose(feature, in: &desk) == level)
  }

  @Test func `keeps the level that the analyst set when another candidate is chosen`() throws {
    var desk = desk("o", "j", "j")
    #expect(try choose("city", in: &desk) == .town)
    desk.press("e", "l", "3")
    #expect(try choose("base", in: &desk) == .nearTown)
  }

  @Test func `keeps what was typed wrong, to be mended`() {
    var desk = desk("o", "e", "c")
    desk.enter("91 200")
    guard case .prompt(let prompt)? = desk.session.view.overlays.last else {
      Issue.record("no prompt: \(desk.said)")
      return
    }
    #expect(prompt.editor.text == "91 200")
  }

  @Test func `offers first what was chosen last for the same name`() {
    var desk = desk("1", "g", "6", "g", "l")
    desk.press("e", "P", "c")
    desk.enter("34.0157 44.1466")
    desk.press("3", "o", "/")
    desk.enter("kirkuk")
    desk.press("e")
    guard case .menu(let menu)? = desk.session.view.overlays.last,
      case .lastPlace(let place)? = menu.items.first?.choice
    else {
      Issue.record("no menu with the last place: \(desk.said)")
      return
    }
    #expect(place.coordinates == Coordinates(latitude: 34.0157, longitude: 44.1466))
  }
}

struct `The names that articles write for a place` {
  @Test func `stand beside it where there is room, most used first`() throws {
    let samples = [
      SampleArticle("In ⟦location:Kobe⟧ ‹said› ⟪it rained⟫. ⟦location:Kobe⟧!", number: 1),
      SampleArticle("⟦location:KOBE⟧ and ⟦location:Gao⟧.", number: 2),
    ]
    var desk = Desk(samples)
    desk.play(desk.session.handle(.resized(rows: 30, columns: 140)))
    desk.press("W", "3", "z")
    let kobe = LocationKey.gazetteer(id: "test:Kobe")
    #expect(desk.session.state.writtenNames(at: kobe, limit: 3) == ["Kobe"])
    let shown = desk.session.drawn().text()
    #expect(shown.contains("as written"))
    desk.play(desk.session.handle(.resized(rows: 30, columns: 90)))
    #expect(!desk.session.drawn().text().contains("as written"))
  }
}
