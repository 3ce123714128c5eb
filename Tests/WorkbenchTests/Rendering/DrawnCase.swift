import Annotation
import CaseModel
import Screen

@testable import Workbench

/// A small case about one drone strike, told by three outlets that disagree, and what is hard to draw.
enum DrawnCase {
  /// What every session is told of a key's moment.
  static let moment = Timestamp(milliseconds: 1_760_000_000_000)

  /// All the reports, in order of import.
  static let reports: [Report] = [coastWire, mountainPost, gulfObserver, portLedger, cjk, hostile, notYetRead]

  /// A session over `reports`, on a screen of the given size, with the texts at hand.
  static func session(
    rows: Int = 24, columns: Int = 80, reports: [Report] = reports, readOnly: String? = nil
  ) -> Session {
    var state = CaseState()
    state.add(reports.map(\.record))
    state.add(reports.filter { $0.record.id != "report-7.txt" }.map { ($0.digest, $0.findings) })
    var session = Session(
      History(state), caseName: "taiz.sitrep",
      settings: Settings(analyst: "ana", readOnly: readOnly, tags: [TagDefinition(name: "civilian harm", key: "F5")]))
    _ = session.handle(.resized(rows: rows, columns: columns))
    for report in reports { _ = session.handle(.text(report.digest, report.text)) }
    return session
  }

  static let coastWire = Report(
    1, outlet: "Coast Wire", title: "Drones hit fuel depot on the edge of Taiz, eleven reported dead",
    published: "2025-03-09", url: "https://coastwire.example/2025/03/taiz-depot",
    """
    Drones hit fuel depot on the edge of Taiz, eleven reported dead

    TAIZ, Yemen, March 9 (Coast Wire) - At least eleven people were killed on Saturday night when drones struck a fuel \
    depot near the al-Rawda roundabout, the governor's office said. Thirty more were taken to al-Thawra hospital with burns.

    Colonel Nabil Qasim, who leads the city's civil defence, told Coast Wire that three aircraft came in low from the \
    north. "They circled twice, then they dived," he said. The Houthis denied any role. Their spokesman Yahya Saree wrote \
    on Telegram that the depot may have exploded because of careless storage.

    A resident of Jabal Habashi reported hearing four blasts. Coast Wire could not independently verify the accounts.

    File photo: a street in Taiz after shelling in 2023.
    Sign up for the Coast Wire morning briefing.
    """
  ).naming("Taiz", as: .location, at: PlacePoint(13.5789, 44.0219, "YE", "Ta'izz"))
    .naming("Yemen", as: .location, at: PlacePoint(15.5, 48, "YE", nil, .country))
    .naming("al-Rawda roundabout", as: .facility, at: PlacePoint(13.5912, 44.0301, "YE", "Ta'izz", .pointInTown))
    .naming("al-Thawra hospital", as: .facility)
    .naming("Nabil Qasim", as: .person, country: "YE", role: "colonel, head of civil defence")
    .naming("governor's office", as: .organization, country: "YE")
    .naming("Coast Wire", as: .organization)
    .naming("The Houthis", "Houthis", as: .armedGroup, country: "YE")
    .naming("Yahya Saree", as: .person, country: "YE", role: "spokesman")
    .naming("Jabal Habashi", as: .location, at: PlacePoint(13.47, 43.91, "YE", "Ta'izz", .adm2))
    .naming("drones", "Drones", as: .weapon)
    .naming("Telegram", as: .product)
    .zone("Drones hit fuel depot on the edge of Taiz, eleven reported dead", .headline)
    .zone("File photo: a street in Taiz after shelling in 2023.", .caption)
    .zone("Sign up for the Coast Wire morning briefing.", .boilerplate)
    .published("2025-03-09", from: .dateline)
    .claim(
      "At least eleven people were killed on Saturday night when drones struck a fuel depot near the al-Rawda roundabout",
      cue: "said", source: "the governor's office", speaker: "governor's office", kind: .casualty, certainty: .reported
    )
    .claim("Thirty more were taken to al-Thawra hospital with burns", kind: .casualty)
    .claim(
      "three aircraft came in low from the north", cue: "told",
      source: "Colonel Nabil Qasim, who leads the city's civil defence",
      speaker: "Nabil Qasim", via: "Coast Wire that", kind: .attack, certainty: .reported, from: "Colonel Nabil"
    )
    .claim(
      "\"They circled twice, then they dived,\"", cue: "said", source: "he", speaker: "Nabil Qasim", kind: .attack,
      certainty: .reported, from: "\"They circled"
    )
    .claim(
      "any role", cue: "denied", source: "The Houthis", speaker: "The Houthis", kind: .denial, certainty: .denied,
      polarity: .negative
    )
    .claim(
      "the depot may have exploded because of careless storage", cue: "wrote", source: "Their spokesman Yahya Saree",
      speaker: "Yahya Saree", via: "on Telegram", kind: .accusation, certainty: .possible, hedges: ["may"],
      from: "Their spokesman"
    )
    .claim(
      "hearing four blasts", cue: "reported", source: "A resident of Jabal Habashi", kind: .attack,
      certainty: .unconfirmed, from: "A resident"
    )
    .incident(
      .assault, "drone", on: "2025-03-08", at: "Taiz", by: ("The Houthis", .denied),
      killed: CountRange(low: 11, best: 11), injured: CountRange(low: 30, best: 30))

  static let mountainPost = Report(
    2, outlet: "Mountain Post", title: "Depot fire kills six", published: "2025-03-10",
    """
    Six people died in Taiz on Saturday, hospital staff said. Armed Forces of Yemen blamed the Houthis for the fire.
    The army said it would respond.
    """
  ).naming("Taiz", as: .location, at: PlacePoint(13.5789, 44.0219, "YE", "Ta'izz"))
    .naming("Houthis", as: .armedGroup, country: "YE").naming("Armed Forces of Yemen", as: .organization, country: "YE")
    .claim(
      "Six people died in Taiz on Saturday", cue: "said", source: "hospital staff", kind: .casualty,
      certainty: .reported
    )
    .claim(
      "the Houthis for the fire", cue: "blamed", source: "Armed Forces of Yemen", speaker: "Armed Forces of Yemen",
      kind: .accusation, certainty: .alleged
    )
    .incident(
      .assault, "drone", on: "2025-03-08", at: "Taiz", by: ("Houthis", .alleged), killed: CountRange(low: 6, best: 6))

  static let gulfObserver = Report(
    3, outlet: "Gulf Observer", title: "Ninety hurt in Yemen blast, minister tells the Observer",
    published: "2025-03-10",
    """
    Health minister Qasem Buhaibeh told the Observer that ninety people were hurt in Taiz and two in Mocha. \
    The minister said nothing about the dead.
    """
  ).naming("Taiz", as: .location, at: PlacePoint(13.5789, 44.0219, "YE", "Ta'izz"))
    .naming("Mocha", as: .location).naming("Qasem Buhaibeh", as: .person, country: "YE", role: "health minister")
    .naming("Yemen", as: .location, at: PlacePoint(15.5, 48, "YE", nil, .country))
    .claim(
      "ninety people were hurt in Taiz and two in Mocha", cue: "told", source: "Health minister Qasem Buhaibeh",
      speaker: "Qasem Buhaibeh", via: "the Observer", kind: .casualty, certainty: .reported
    )
    .incident(.assault, "drone", on: "2025-03-08", at: "Taiz", injured: CountRange(low: 92, best: 92, high: 92))

  static let portLedger = Report(
    4, outlet: nil, title: nil, published: nil,
    "A container ship was held for six hours off Djibouti on 2 March, the port said. No one was hurt."
  ).naming("Djibouti", as: .location, at: PlacePoint(11.589, 43.145, "DJ", "Djibouti"))
    .claim(
      "A container ship was held for six hours off Djibouti on 2 March", cue: "said", source: "the port", kind: .attack,
      certainty: .reported)

  static let cjk = Report(
    5, outlet: "東京通信", title: "タイズの燃料庫に無人機 — أنباء عن قتلى", published: "2025-03-09",
    """
    タイズ市の当局者は、燃料貯蔵施設への攻撃で少なくとも十一人が死亡したと述べた。負傷者は三十人に上る。病院はさらに増える可能性があると警告している。

    قال المتحدث باسم المستشفى إن أحد عشر شخصا قتلوا في الهجوم على مستودع الوقود في مدينة تعز.

    The official Aḥmad al-Ṣabrī said “九人” were still missing.
    """
  ).naming("タイズ市", as: .location, at: PlacePoint(13.5789, 44.0219, "YE", "Ta'izz")).naming(
    "Aḥmad al-Ṣabrī", as: .person
  )
  .claim("燃料貯蔵施設への攻撃で少なくとも十一人が死亡した", cue: "述べた", source: "タイズ市の当局者", kind: .casualty, certainty: .reported)
  .claim(
    "أحد عشر شخصا قتلوا في الهجوم على مستودع الوقود", cue: "قال", source: "المتحدث باسم المستشفى", kind: .casualty,
    certainty: .reported
  )
  .claim(
    "“九人” were still missing", cue: "said", source: "The official Aḥmad al-Ṣabrī", speaker: "Aḥmad al-Ṣabrī",
    kind: .casualty, certainty: .reported)

  static let hostile = Report(
    6, outlet: "Evil\u{1B}]0;owned\u{7} Daily",
    title: "\u{1B}[31mred\u{202E}desrever\u{202C} \u{200B}=cmd|' /C calc'!A0",
    published: "\u{1B}[2J", url: "javascript:\u{9B}31m",
    "Police\u{1B}[2J said \u{202E}gnihton\u{202C} happened.\r\n\u{9B}31m\u{0}\u{7F}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} family\tand\ttabs"
  ).naming("Police\u{1B}[2J", as: .organization)
    .claim("happened", cue: "said", source: "Police\u{1B}[2J", speaker: "Police\u{1B}[2J")

  static let notYetRead = Report(
    7, outlet: "Coast Wire", title: "Strike on depot: what we know", published: "2025-03-11", "Nothing is known yet.")
}

extension Session {
  /// Presses `keys` one after the other, each as the keymap writes it; a single character also types itself.
  @discardableResult
  mutating func press(_ keys: String...) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      let types = key.count == 1 || key == "Space"
      effects += handle(key: key, character: types ? (key == "Space" ? " " : key) : nil, at: DrawnCase.moment)
    }
    return effects
  }

  /// Types every character of `text`.
  mutating func type(_ text: String) {
    for character in text { press(character == " " ? "Space" : String(character)) }
  }

  /// What the session looks like on a screen of its size.
  mutating func drawn() -> CellBuffer {
    prepareToRender()
    var buffer = CellBuffer(rows: view.rows, columns: view.columns)
    render(on: &buffer)
    return buffer
  }
}
