import Annotation
import Testing

struct `Typed coordinates` {
  /// Baghdad's Liberation Square, Sydney and Ushuaia as maps give them; a hundredth of a degree is a kilometre.
  @Test(arguments: [
    ("33.3152, 44.3661", 33.3152, 44.3661), ("33.3152 44.3661", 33.3152, 44.3661),
    ("33.3152,44.3661", 33.3152, 44.3661),
    ("-33.8568 151.2153", -33.8568, 151.2153), ("−33.8568, 151.2153", -33.8568, 151.2153),
    ("N33.3152 E44.3661", 33.3152, 44.3661), ("33.3152N 44.3661E", 33.3152, 44.3661),
    ("44.3661E 33.3152N", 33.3152, 44.3661), ("54.8019 S, 68.3030 W", -54.8019, -68.303),
    ("33°18'54.72\"N 44°21'57.96\"E", 33.3152, 44.3661), ("33° 18′ 54.72″ N, 44° 21′ 57.96″ E", 33.3152, 44.3661),
    ("33 18 54.72 44 21 57.96", 33.3152, 44.3661), ("33 18.912 N 44 21.966 E", 33.3152, 44.3661),
    ("geo:33.3152,44.3661", 33.3152, 44.3661), (" 0 0 ", 0, 0), ("90 180", 90, 180),
  ])
  func `are read in degrees, minutes and seconds`(text: String, latitude: Double, longitude: Double) throws {
    let point = try #require(Coordinates(parsing: text), "\(text)")
    #expect(abs(point.latitude - latitude) < 1e-6 && abs(point.longitude - longitude) < 1e-6, "\(text): \(point)")
  }

  /// Made with NGA's GEOTRANS (PyPI `mgrs`).
  @Test(arguments: [
    ("38SMB4384184575", 33.2988, 44.3968), ("38S MB 43841 84575", 33.2988, 44.3968),
    ("31UDQ4825111934", 48.85822, 2.2945), ("18sUJ2339407395", 38.8977, -77.0365),
    ("56HLH3490052288", -33.8568, 151.2153), ("27WVM5413813689", 64.1466, -21.9426),
    ("19FEV4480527029", -54.8019, -68.303), ("36NVF5354338421", 0.3476, 32.5825), ("32VKN9723000510", 60.39, 5.32),
    ("33XWG1481383004", 78.22, 15.65),
  ])
  func `are read as MGRS`(text: String, latitude: Double, longitude: Double) throws {
    let point = try #require(Coordinates(parsing: text), "\(text)")
    let truth = try #require(Coordinates(latitude: latitude, longitude: longitude))
    #expect(point.distance(to: truth) < 0.003, "\(text): \(point)")
  }

  @Test(arguments: [
    "", " ", "33.3", "Baghdad", "91 0", "0 181", "33.3, 44.3, 12", "33.3N 44.4N", "33 61 0 N 44 0 0 E", "-", "--1 2",
    "1e5 2",
    "33.3.3 44", "38SMB438418457", "61SMB4384184575", "38SIB4384184575", "nan nan", "inf 0", "33.5 18 54 N 44 21 58 E",
    "N N",
    "1 2 3 4 5 6 7 8", "\u{0}33 44",
  ])
  func `that say nothing or too much are refused`(text: String) {
    #expect(Coordinates(parsing: text) == nil)
  }

  @Test func `of any length are read without harm`() {
    #expect(Coordinates(parsing: String(repeating: "1", count: 10_000)) == nil)
    #expect(Coordinates(parsing: String(repeating: " ", count: 99)) == nil)
  }
}

struct `Two points` {
  /// Distances from published great-circle tables: Baghdad–Mosul 356 km, London–New York 5,570 km.
  @Test func `have a distance and a bearing`() throws {
    let baghdad = try #require(Coordinates(latitude: 33.3152, longitude: 44.3661))
    let mosul = try #require(Coordinates(latitude: 36.335, longitude: 43.1189))
    let london = try #require(Coordinates(latitude: 51.5074, longitude: -0.1278))
    let newYork = try #require(Coordinates(latitude: 40.7128, longitude: -74.006))
    #expect(abs(baghdad.distance(to: mosul) - 355) < 5)
    #expect(abs(london.distance(to: newYork) - 5_570) < 10)
    #expect(baghdad.distance(to: baghdad) == 0)
    #expect(Coordinates.compassPoint(baghdad.bearing(to: mosul)) == "NNW")
    #expect(Coordinates.compassPoint(london.bearing(to: newYork)) == "WNW")
    #expect(Coordinates.compassPoint(359) == "N" && Coordinates.compassPoint(.nan) == "N")
  }

  /// Los Angeles–New York: Williams, Aviation Formulary 1.47 (2,144 nautical miles, 66°). Valparaíso–Shanghai: the worked example of
  /// great-circle navigation (168.56° of arc, -94.41°). Baghdad–Osaka: the classical example on the 35th parallel (60°).
  @Test(arguments: [
    (33.95, -118.4, 40.6333, -73.7833, 3_973.0, 65.89, "ENE"), (-33, -71.6, 31.4, 121.8, 18_743, 265.59, "W"),
    (35, 45, 35, 135, 7_872, 60.2, "ENE"), (0, 0, 0, 1, 111.19, 90, "E"), (10, 20, 9, 20, 111.19, 180, "S"),
    (0, 179.5, 0, -179.5, 111.19, 90, "E"), (0, -179.5, 0, 179.5, 111.19, 270, "W"), (0, 0, 0, 180, 20_015.1, 90, "E"),
  ])
  func `lie as far and in the direction that published examples give`(
    fromLatitude: Double, fromLongitude: Double, toLatitude: Double, toLongitude: Double, kilometers: Double,
    bearing: Double, point: String
  ) throws {
    let from = try #require(Coordinates(latitude: fromLatitude, longitude: fromLongitude))
    let to = try #require(Coordinates(latitude: toLatitude, longitude: toLongitude))
    #expect(abs(from.distance(to: to) - kilometers) < 0.001 * kilometers)
    #expect(abs(from.bearing(to: to) - bearing) < 0.3)
    #expect(Coordinates.compassPoint(from.bearing(to: to)) == point)
  }

  @Test(arguments: [
    (0.0, "N"), (11.2, "N"), (11.3, "NNE"), (22.5, "NNE"), (45, "NE"), (67.5, "ENE"), (90, "E"), (112.5, "ESE"),
    (135, "SE"), (157.5, "SSE"), (180, "S"), (202.5, "SSW"), (225, "SW"), (247.5, "WSW"), (270, "W"), (292.5, "WNW"),
    (315, "NW"), (337.5, "NNW"), (348.7, "NNW"), (348.8, "N"), (360, "N"), (-45, "NW"),
  ])
  func `lie at one of the compass's sixteen points`(bearing: Double, point: String) {
    #expect(Coordinates.compassPoint(bearing) == point)
  }
}

struct `A level of place` {
  /// The crosswalk of the four codebooks.
  @Test func `has the codebooks' codes`() {
    let acled = GeoLevel.allCases.map(\.precision.acled)
    #expect(acled == [1, 1, 2, 2, 3, 3, nil, 3])
    #expect(GeoLevel.allCases.map(\.precision.ucdp) == [1, 1, 2, 3, 4, 5, 6, 7])
    #expect(GeoLevel.allCases.map(\.precision.gtdSpecificity) == [1, 1, 1, 2, 4, 5, 5, nil])
    #expect(GeoLevel.allCases.map(\.precision.gtdVicinity) == [false, false, true, nil, nil, nil, nil, nil])
    #expect(GeoLevel.allCases.map(\.precision.plover) == [5, 4, 4, 3, 2, nil, 1, nil])
  }
}
