/// What a word does in a name or beside one.
enum NameWord: UInt8, Sendable {
  case none
  /// Nouns that end or head names: “ministry”, “gazette”, “festival”, “treaty”, “airport”, “palace”, “brigade”, “army”.
  case body, masthead, event, work, facility, likelyFacility, armed, force
  case title, placePreposition, saying
  /// “of” and “for”; “and”; parts of names written small; “the”; an opening bracket.
  case joint, and, particle, article, bracket
  /// Other small words that a sentence may begin with.
  case small

  /// Whether it is a noun that tells the kind of a name.
  var isNoun: Bool { (Self.body.rawValue...Self.force.rawValue).contains(rawValue) }
  /// Whether it begins no name, though a sentence may begin with it.
  var isSmall: Bool {
    switch self {
    case .placePreposition, .saying, .joint, .and, .article, .small: true
    default: false
    }
  }

  /// Tells the role of a word by its hash.
  struct Lexicon: Sendable {
    private let table: HashedTable<NameWord>

    init(_ entries: [(NameWord, String)]) {
      let hashes = entries.flatMap { role, words in
        words.listedWords.map { (WordHash.fold(String($0)), role) }
      }
      table = HashedTable(hashes) { first, _ in first }
    }

    /// The role of the word with this folded hash.
    @inline(__always)
    func role(of hash: UInt64) -> NameWord { table[hash] ?? NameWord.none }
  }

  /// The words; the first role that lists a word has it. Gathered by hand.
  static let lexicon = Lexicon([
    (.article, "the a an"), (.joint, "of for de del do da dos"), (.and, "and & y"),
    (.particle, "al el bin ibn bint abu ould van von der den la le los las di du das e"), (.bracket, "( ["),
    (.placePreposition, "in at from near to into toward towards across around outside inside via throughout"),
    (
      .saying,
      """
      said says say told tells added announced warned argued claimed stated noted reported explained confirmed denied insisted
      wrote tweeted declared acknowledged admitted urged called asked replied vowed pledged recalled believes thinks
      """
    ),
    (
      .small,
      """
      this that these those it its he she they we you i his her their our my your but or nor so yet as if when while where who
      what why how there here then now not no yes on by with without after before since until during against among between
      about over under although though because despite meanwhile however also both all some many most more several other
      another each every such only even just one two three four five six seven eight nine ten is was are were be been has have
      had do does did can could will would may might must should once according amid following instead according unlike like
      """
    ),
    (.title, PersonTitles.list),
    (
      .masthead,
      """
      wire gazette herald post courier monitor ledger standard tribune chronicle observer journal telegraph mirror globe press
      news tv television radio daily weekly bulletin dispatch examiner express guardian inquirer times newspaper magazine network
      """
    ),
    (
      .body,
      """
      university universities college school schools institute institution academy council councils committee committees
      commission ministry ministries party parties group groups company companies corporation corp inc ltd llc plc limited bank
      banks fund foundation association union unions federation organization organisation organizations organisations agency
      agencies authority authorities department dept bureau board cabinet centre center movement front court tribunal assembly
      parliament congress senate office charity church society alliance coalition club team observatory watch service services
      corps airlines airways airline holdings holding trust league chamber secretariat administration government embassy
      directorate division industries industry enterprises enterprise technologies technology systems solutions partners
      associates capital ventures insurance motors motor electric energy petroleum oil gas mining media studios pictures records
      entertainment software pharmaceuticals laboratories labs consulting communications telecom mobile broadcasting publishing
      bros brothers sons co gmbh ag sa nv ab spa oy kk bhd pte pvt initiative programme program project forum network syndicate
      confederation guild cooperative consortium republicans democrats conservatives liberals greens united fc afc cf sc police
      constabulary inspectorate treasury judiciary legislature knesset duma majlis bundestag politburo regime junta campaign
      """
    ),
    (
      .armed,
      "brigade brigades militia militias mujahideen mujahedin fedayeen guerrilla guerrillas resistance rebels katiba liwa"
    ),
    (
      .force,
      "army navy force forces guard guards command military battalion regiment squadron gendarmerie airforce troops marines"
    ),
    (
      .event,
      """
      war wars battle revolution uprising intifada election elections referendum summit conference olympics games cup
      championship championships festival day ramadan eid christmas easter operation massacre genocide holocaust crisis accident
      earthquake hurricane cyclone typhoon storm pandemic spring fair marathon tour anniversary prix awards award prize
      """
    ),
    (
      .work,
      """
      act treaty agreement accord accords constitution pact declaration charter convention protocol bible koran quran qur'an law
      report resolution memorandum bill code decree manifesto amendment statute
      """
    ),
    (
      .facility,
      """
      embassy consulate airport airfield airstrip airbase hospital clinic prison jail penitentiary square bridge mosque cathedral
      shrine synagogue monastery stadium seaport refinery dam checkpoint barracks cemetery garrison
      """
    ),
    (
      .likelyFacility,
      """
      base camp palace hotel market port harbor harbour tower towers mall station temple terminal crossing compound plant tunnel
      theatre theater arena museum library fort fortress castle zoo gate depot street avenue road highway park building house
      hall plaza garden gardens
      """
    ),
  ])
}
