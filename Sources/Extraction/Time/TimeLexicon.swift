/// The words that the matchers of times and quantities know, found by their bytes in any case.
///
/// An open-addressing table over the first sixteen bytes: a look-up costs one hash and, for nearly all words, one probe.
struct TimeLexicon: Sendable {
  /// The table for English.
  static let shared = TimeLexicon(TimeLexicon.english)

  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var kind = LexClass.other
    var value: Int32 = 0
  }

  private static let size = 4096
  private let slots: [Slot]

  /// A table of `entries`: words parted by spaces, their class, and the value of the first; the next word's is one more where
  /// `counts`.
  init(_ entries: [Entry]) {
    var slots = [Slot](repeating: Slot(), count: Self.size)
    for entry in entries {
      for (index, word) in entry.words.listedWords.enumerated() {
        let value = entry.value + (entry.counts ? Int32(index) : 0)
        let bytes = Array(word.utf8)
        let (low, high) = bytes.withUnsafeBufferPointer(Self.key)
        var place = Self.hash(low, high)
        while slots[place].low != 0 {
          precondition(slots[place].low != low || slots[place].high != high, "the lexicon has \(word) twice")
          place = (place + 1) & (Self.size - 1)
        }
        slots[place] = Slot(low: low, high: high, kind: entry.kind, value: value)
      }
    }
    self.slots = slots
  }

  /// The class and value of a word of ASCII letters; `.other` for one not listed.
  @inline(__always)
  func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> (LexClass, Int32) {
    guard word.count <= 16 else { return (.other, 0) }
    let (low, high) = Self.key(word)
    var place = Self.hash(low, high)
    return slots.withUnsafeBufferPointer { slots in
      while slots[place].low != 0 {
        if slots[place].low == low, slots[place].high == high { return (slots[place].kind, slots[place].value) }
        place = (place + 1) & (Self.size - 1)
      }
      return (.other, 0)
    }
  }

  @inline(__always)
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<min(8, word.count) { low = low << 8 | UInt64(word[index] | 0x20) }
    if word.count > 8 { for index in 8..<word.count { high = high << 8 | UInt64(word[index] | 0x20) } }
    return (low, high)
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 52)
  }

  /// One line of the lexicon.
  struct Entry: Sendable {
    var words: String
    var kind: LexClass
    var value: Int32
    var counts = false

    init(_ words: String, _ kind: LexClass, _ value: Int32, counts: Bool = false) {
      self.words = words
      self.kind = kind
      self.value = value
      self.counts = counts
    }

    init(_ words: String, _ function: FunctionWord) { self.init(words, .function, function.rawValue) }
  }
}

extension TimeLexicon {
  /// English words for times and numbers. From the common grammar of dates; the order does not matter.
  static let english: [Entry] =
    names + units + numbers + functions + [
      Entry("today", .deictic, 0), Entry("yesterday", .deictic, -1), Entry("tomorrow", .deictic, 1),
      Entry("tmr", .deictic, 1), Entry("tmrw", .deictic, 1), Entry("tonight tonite", .deictic, 10),
      Entry("last past previous", .direction, -1), Entry("this current", .direction, 0),
      Entry("next coming upcoming", .direction, 1), Entry("preceding", .direction, 9),
      Entry("following ensuing subsequent", .direction, 11),
      Entry("early", .periodPart, PeriodPart.early.rawValue), Entry("mid", .periodPart, PeriodPart.mid.rawValue),
      Entry("late", .periodPart, PeriodPart.late.rawValue),
      Entry("beginning start outset onset", .periodPart, PeriodPart.beginning.rawValue),
      Entry("end close", .periodPart, PeriodPart.end.rawValue),
      Entry("middle", .periodPart, PeriodPart.middle.rawValue),
      Entry("rest remainder", .periodPart, PeriodPart.rest.rawValue),
      Entry("now currently nowadays presently meanwhile", .reference, 0),
      Entry("recently lately formerly", .reference, -1), Entry("soon shortly", .reference, 1),
      Entry("asap", .reference, 2),
      Entry("former recent", .reference, -2), Entry("eod cob", .deadline, TimeUnit.day.rawValue),
      Entry("eow", .deadline, TimeUnit.week.rawValue), Entry("eom mtd", .deadline, TimeUnit.month.rawValue),
      Entry("eoy ytd", .deadline, TimeUnit.year.rawValue),
      Entry("will shall ll expected scheduled due plans planned planning slated", .future, 0),
      Entry("would could should might must deadline", .future, 1),
      Entry("was were had did said told killed", .past, 0),
      Entry(
        "took went came fell made saw struck lost fled rose broke became gave found ran sent spoke stood", .past, 0),
      Entry(
        "wrote brought bought fought caught sought drove flew led grew threw drew wore chose knew thought", .past, 0),
      Entry("gmt utc", .zone, 0), Entry("est", .zone, -300), Entry("edt", .zone, -240), Entry("cst", .zone, -360),
      Entry("cdt", .zone, -300), Entry("mst", .zone, -420), Entry("mdt", .zone, -360), Entry("pst", .zone, -480),
      Entry("pdt", .zone, -420), Entry("bst cet", .zone, 60), Entry("cest eet", .zone, 120), Entry("aest", .zone, 600),
      Entry("ist", .zone, 330), Entry("jst", .zone, 540),
      Entry("eest msk", .zone, 180),
    ]

  private static let names: [Entry] = [
    Entry(
      "january february march april may june july august september october november december", .month, 1, counts: true),
    Entry("jan feb mar apr", .month, 1, counts: true), Entry("jun jul aug sep oct nov dec", .month, 6, counts: true),
    Entry("sept", .month, 9),
    Entry("monday tuesday wednesday thursday friday saturday sunday", .weekday, 1, counts: true),
    Entry("mon tue wed thu fri sat sun", .weekday, 1, counts: true), Entry("tues", .weekday, 2),
    Entry("weds", .weekday, 3), Entry("thur thurs", .weekday, 4),
    Entry("mondays tuesdays wednesdays thursdays fridays saturdays sundays", .weekdays, 1, counts: true),
    Entry("twenties", .decade, 20), Entry("thirties", .decade, 30), Entry("forties", .decade, 40),
    Entry("fifties", .decade, 50), Entry("sixties", .decade, 60), Entry("seventies", .decade, 70),
    Entry("eighties", .decade, 80), Entry("nineties", .decade, 90),
    Entry("spring", .season, 0), Entry("summer", .season, 1), Entry("autumn fall", .season, 2),
    Entry("winter", .season, 3),
    Entry("christmas xmas", .holiday, 0), Entry("easter", .holiday, 1), Entry("halloween", .holiday, 2),
    Entry("thanksgiving", .holiday, 3), Entry("ashura", .holiday, 4), Entry("arbaeen", .holiday, 5),
    Entry("nowruz", .holiday, 6), Entry("hanukkah", .holiday, 7), Entry("diwali", .holiday, 8),
    Entry("juneteenth", .holiday, 9), Entry("eid", .holiday, 10),
    Entry(
      "patrick gras mayo fools pentecost epiphany passover pesach kippur hashanah purim sukkot", .holiday, 20,
      counts: true),
    Entry("muharram safar", .hijri, 1, counts: true), Entry("rabi", .hijri, 3), Entry("jumada", .hijri, 5),
    Entry("rajab", .hijri, 7), Entry("shaban", .hijri, 8), Entry("ramadan ramadhan ramazan", .hijri, 9),
    Entry("shawwal", .hijri, 10), Entry("dhul dhu", .hijri, 11),
  ]

  static let units: [Entry] = [
    Entry("second", .second, 2), Entry("sec", .unit, 0), Entry("seconds secs", .unit, 16),
    Entry("minute min", .unit, 1),
    Entry("minutes mins", .unit, 17), Entry("hour hr", .unit, 2), Entry("hours hrs", .unit, 18), Entry("day", .unit, 3),
    Entry("days", .unit, 19), Entry("weekend", .unit, 5), Entry("weekends", .unit, 21), Entry("week", .unit, 6),
    Entry("weekday weekdays workday workdays", .workday, 0, counts: true), Entry("wk", .unit, 6),
    Entry("workweek", .unit, 6),
    Entry("weeks wks", .unit, 22), Entry("fortnight", .unit, 7), Entry("fortnights", .unit, 23),
    Entry("month", .unit, 8),
    Entry("months mos mths", .unit, 24), Entry("quarter", .unit, 9), Entry("quarters", .unit, 25),
    Entry("year yr", .unit, 11),
    Entry("years yrs", .unit, 27), Entry("decade", .unit, 12), Entry("decades", .unit, 28), Entry("century", .unit, 13),
    Entry("centuries", .unit, 29),
    Entry("morning midmorning", .dayPart, 0), Entry("noon midday noontime noonish", .dayPart, 1),
    Entry("afternoon midafternoon", .dayPart, 2),
    Entry("evening", .dayPart, 3), Entry("night nighttime overnight", .dayPart, 4), Entry("midnight", .dayPart, 5),
    Entry("dawn daybreak sunrise", .dayPart, 6), Entry("dusk sunset nightfall", .dayPart, 7),
    Entry("daytime daylight", .dayPart, 8), Entry("lunchtime", .dayPart, 9), Entry("mornings", .dayPart, 16),
    Entry("afternoons", .dayPart, 18), Entry("evenings", .dayPart, 19), Entry("nights", .dayPart, 20),
    Entry("hourly", .frequency, 0), Entry("daily everyday", .frequency, 1), Entry("nightly", .frequency, 2),
    Entry("weekly", .frequency, 3), Entry("biweekly fortnightly", .frequency, 4), Entry("monthly", .frequency, 5),
    Entry("bimonthly", .frequency, 6), Entry("quarterly", .frequency, 7),
    Entry("yearly annually annual", .frequency, 8),
    Entry("semiannually semiannual biannual", .frequency, 9), Entry("biennial biennially", .frequency, 10),
    Entry("hourlong", .lasting, 2), Entry("daylong", .lasting, 3), Entry("nightlong", .lasting, 4),
    Entry("weeklong", .lasting, 6), Entry("monthlong", .lasting, 8), Entry("yearlong", .lasting, 11),
    Entry("decadelong", .lasting, 12),
  ]

  static let numbers: [Entry] = [
    Entry("zero one two three four five six seven eight nine ten", .cardinal, 0, counts: true),
    Entry(
      "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty", .cardinal, 11, counts: true),
    Entry("nought naught", .cardinal, 0), Entry("thirty", .cardinal, 30), Entry("forty fourty", .cardinal, 40),
    Entry("fifty", .cardinal, 50),
    Entry("sixty", .cardinal, 60), Entry("seventy", .cardinal, 70), Entry("eighty", .cardinal, 80),
    Entry("ninety", .cardinal, 90),
    Entry("hundred", .magnitude, 100), Entry("thousand", .magnitude, 1000), Entry("million mn", .magnitude, 1_000_000),
    Entry("billion bn", .magnitude, 1_000_000_000), Entry("trillion", .magnitude, 0),
    Entry("lakh", .magnitude, 100_000),
    Entry("crore", .magnitude, 10_000_000), Entry("dozen doz dz", .magnitude, 12), Entry("score", .magnitude, 20),
    Entry("first", .ordinal, 1),
    Entry(
      "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth",
      .ordinal, 3, counts: true),
    Entry("seventeenth eighteenth nineteenth twentieth", .ordinal, 17, counts: true), Entry("thirtieth", .ordinal, 30),
    Entry("fortieth", .ordinal, 40), Entry("fiftieth", .ordinal, 50), Entry("sixtieth", .ordinal, 60),
    Entry("seventieth", .ordinal, 70), Entry("eightieth", .ordinal, 80), Entry("ninetieth", .ordinal, 90),
    Entry("hundredth", .ordinal, 100), Entry("thousandth", .ordinal, 1000),
    Entry("few", .vague, 0), Entry("several", .vague, 1), Entry("many", .vague, 2), Entry("some", .vague, 3),
    Entry("couple", .vague, 4), Entry("dozens", .vague, 5), Entry("scores", .vague, 6), Entry("hundreds", .vague, 7),
    Entry("thousands", .vague, 8), Entry("tens", .vague, 9), Entry("millions", .vague, 10),
    Entry("handful", .vague, 11), Entry("numerous countless", .vague, 12), Entry("billions", .vague, 13),
  ]

  static let functions: [Entry] = [
    Entry("the", .the), Entry("a an", .a), Entry("of", .of), Entry("in", .in), Entry("on", .on), Entry("at", .at),
    Entry("to", .to), Entry("and", .and), Entry("or", .or), Entry("from", .from), Entry("until till til", .until),
    Entry("through thru", .through), Entry("between", .between), Entry("by", .by), Entry("for", .for),
    Entry("during", .during), Entry("within", .within), Entry("since", .since), Entry("ago", .ago),
    Entry("later afterwards afterward", .later), Entry("earlier previously beforehand", .earlier),
    Entry("before", .before), Entry("after", .after), Entry("prior", .prior), Entry("every", .every),
    Entry("each", .each), Entry("per", .per), Entry("all", .all), Entry("any", .any), Entry("other", .other),
    Entry("as", .as), Entry("than", .than),
    Entry("over above exceeding exceed exceeds exceeded surpass surpasses surpassed surpassing topped", .over),
    Entry("under below", .under),
    Entry("about around approximately roughly circa ca", .about), Entry("more greater larger higher bigger", .more),
    Entry("less fewer smaller lower", .less), Entry("nearly almost", .nearly), Entry("only mere", .only),
    Entry("just", .just),
    Entry("least", .least), Entry("most", .most), Entry("same", .same), Entry("that those these", .that),
    Entry("whole", .whole), Entry("entire", .entire), Entry("another", .another), Entry("once", .once),
    Entry("twice thrice", .twice), Entry("times", .times), Entry("old", .old), Entry("age", .age),
    Entry("time", .time), Entry("era", .era), Entry("period", .period), Entry("am", .am), Entry("pm", .pm),
    Entry("bc", .bc), Entry("bce", .bce), Entry("ad ce", .ad), Entry("half", .half), Entry("anniversary", .anniversary),
    Entry("long", .long), Entry("no", .no), Entry("up", .up), Entry("date", .date), Entry("present", .present),
    Entry("future", .future), Entry("s", .s), Entry("th st nd rd", .th), Entry("hence", .hence), Entry("local", .local),
    Entry("not", .not), Entry("row", .row), Entry("full", .full), Entry("eve", .eve), Entry("point", .point),
    Entry("h", .h), Entry("clock", .clock), Entry("oclock", .oclock), Entry("q", .q), Entry("w", .w),
    Entry("aged", .aged), Entry("new", .new), Entry("nobody none", .nobody), Entry("without", .without),
    Entry("fiscal fy cy", .fiscal),
  ]
}
