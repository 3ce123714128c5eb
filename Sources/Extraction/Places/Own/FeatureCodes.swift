/// Tells what kind of place a file's word or code for it means.
enum FeatureCodes {
  /// The kind that `text` means: one of our own names, GeoNames' class and code (`P.PPLA`) or code alone, or a common word. A word that
  /// nobody knows is a facility: a point that its owner could give coordinates for. No text is a town.
  static func feature(_ text: String?) -> PlaceFeature {
    guard let text, !text.isEmpty else { return .city }
    let word = text.lowercased()
    if let known = byWord[word] { return known }
    let parts = text.split(separator: ".", maxSplits: 1)
    let code = parts.last.map(String.init) ?? text
    if let known = byCode[code] { return known }
    if parts.count == 2, parts[0].utf8.count == 1, let byClass = ofClass(parts[0].utf8.first!, code) { return byClass }
    return .facility
  }

  /// Whether GeoNames' code is that of a country's seat of government.
  static func isCapital(_ text: String?) -> Bool { text == "P.PPLC" || text == "PPLC" }

  private static func ofClass(_ letter: UInt8, _ code: String) -> PlaceFeature? {
    switch letter {
    case UInt8(ascii: "P"): .city
    case UInt8(ascii: "A"): code.hasPrefix("ADM1") ? .adm1 : .adm2
    case UInt8(ascii: "H"): .river
    case UInt8(ascii: "L"), UInt8(ascii: "V"), UInt8(ascii: "R"): .region
    case UInt8(ascii: "T"): .mountains
    case UInt8(ascii: "U"): .sea
    case UInt8(ascii: "S"): .facility
    default: nil
    }
  }

  private static let byWord: [String: PlaceFeature] = {
    var table = Dictionary(uniqueKeysWithValues: PlaceFeature.allCases.filter { $0 != .demonym }.map { ($0.name, $0) })
    let words: [(PlaceFeature, String)] = [
      (.city, "town village settlement hamlet municipality near_town capital"),
      (.adm1, "province governorate state oblast admin1"), (.adm2, "county subdistrict admin2 adm3 adm4"),
      (.region, "area broader"), (.district, "neighborhood neighbourhood quarter suburb square"),
      (.base, "camp airbase barracks outpost fob"), (.airfield, "airport airstrip"), (.mission, "embassy consulate"),
      (.mountains, "mountain hill ridge"), (.river, "stream wadi"),
    ]
    for (feature, list) in words { for word in list.split(separator: " ") { table[String(word)] = feature } }
    return table
  }()

  /// Codes that say more than their class does.
  ///
  /// - Note: Source: GeoNames, featureCodes_en (2026-09), CC BY 4.0.
  private static let byCode: [String: PlaceFeature] = {
    var table: [String: PlaceFeature] = [:]
    let codes: [(PlaceFeature, String)] = [
      (.city, "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLF PPLG PPLL PPLR PPLS STLMT"), (.district, "PPLX SQR"),
      (.adm1, "ADM1 ADM1H"), (.adm2, "ADM2 ADM2H ADM3 ADM4 ADM5 ADMD"),
      (.country, "PCL PCLI PCLF PCLIX PCLS"), (.dependency, "PCLD TERR"), (.continent, "CONT"),
      (.sea, "SEA SEAS"), (.ocean, "OCN"), (.gulf, "GULF BAY BGHT"), (.strait, "STRT CHN CHNM NRWS SD"),
      (.canal, "CNL CNLN CNLI"), (.lake, "LK LKS LKI LKN RSV LGN"), (.desert, "DSRT ERG"),
      (.island, "ISL ISLS ISLET ATOL ISLF ISLT"), (.region, "RGN RGNE RGNH RGNL PEN PENX VAL DPR PLN OAS"),
      (.airfield, "AIRP AIRF AIRH AIRT AIRS"), (.base, "AIRB MILB INSM NVB FT"), (.mission, "DIPL"),
    ]
    for (feature, list) in codes { for code in list.split(separator: " ") { table[String(code)] = feature } }
    return table
  }()
}
