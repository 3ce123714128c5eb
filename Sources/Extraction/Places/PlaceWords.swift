/// Words that stand beside place names, by their folded hashes. Sets are only asked for members, never walked.
enum PlaceWords {
  static func set(_ words: [String]) -> HashedSet { HashedSet(words.map { WordHash.fold($0) }) }

  /// A word for a kind of place, and the kinds that it can be.
  static let kinds: [UInt64: [PlaceFeature]] = {
    let table: [(String, [PlaceFeature])] = [
      ("province", [.adm1, .adm2]), ("provinces", [.adm1, .adm2]), ("governorate", [.adm1]), ("state", [.adm1]),
      ("states", [.adm1]), ("oblast", [.adm1]), ("prefecture", [.adm1]), ("county", [.adm2, .adm1]),
      ("counties", [.adm2, .adm1]), ("parish", [.adm2, .adm1]), ("district", [.adm2, .adm1, .city, .district]),
      ("city", [.city]), ("cities", [.city]), ("town", [.city]), ("towns", [.city]), ("village", [.city]),
      ("villages", [.city]), ("capital", [.city]), ("port", [.city]), ("suburb", [.city, .district]),
      ("neighborhood", [.district, .city]), ("neighbourhood", [.district, .city]), ("township", [.city, .adm2]),
      ("island", [.island, .country, .dependency]), ("river", [.river]), ("lake", [.lake]), ("airbase", [.base]),
      ("region", [.region, .adm1, .adm2]), ("republic", [.country, .adm1]), ("area", []), ("hamlet", [.city]),
    ]
    return Dictionary(uniqueKeysWithValues: table.map { (WordHash.fold($0.0), $0.1) })
  }()

  /// Small words and adjectives that may stand between a name and the place it lies in.
  static let fillers = set([
    "the", "a", "an", "of", "in", "northern", "southern", "eastern", "western", "central", "north", "south", "east",
    "west", "northeastern", "northwestern", "southeastern", "southwestern", "largest", "second", "main", "holy",
    "coastal",
    "border", "rural", "remote", "nearby", "small", "southern", "mainly", "restive", "war-torn", "besieged",
    "strategic",
    "country", "country's", "'s", "-", "regional", "provincial", "ancient", "historic", "key", "flashpoint",
    "rebel-held",
  ])

  static let articles = set(["the", "a", "an"])

  static let of = WordHash.fold("of")
  static let to = WordHash.fold("to")
  static let `in` = WordHash.fold("in")
  static let the = WordHash.fold("the")
  static let or = WordHash.fold("or")

  /// Words after a town's name that make the two the name of its own body.
  static let civic = set([
    "police", "fire", "city", "county", "town", "department", "sheriff", "sheriff's", "council", "court", "mayor",
    "municipal", "public", "district", "government", "health", "circuit", "superior", "emergency",
  ])

  /// Words that stand before “of” and a name, and are no part of it.
  static let titlesOfPlaces = set(["city", "state", "town", "village", "county", "province", "commonwealth", "port"])

  /// Words before a speaker's name.
  static let saying = set(["said", "says", "told", "asked", "added"])

  /// Names that “the” is a part of.
  static let articleNames = set(["hague", "bronx", "dalles", "woodlands", "gambia"])

  /// Words of every day that are also places somewhere; alone they are taken for places only where much speaks for it.
  static let everyday = set([
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "of", "in", "on", "at",
    "he", "she", "we", "it", "they", "this", "that", "who", "what",
    "when",
    "many", "most", "some", "all", "but", "and", "for", "from", "with", "as", "is", "are", "was", "not", "no", "yes",
    "so",
    "if", "then", "there", "here", "how", "why", "his", "her", "our", "their", "my", "your", "one", "two", "three",
    "four",
    "five", "six", "seven", "eight", "nine", "ten", "man", "men", "best", "big", "white", "black", "red", "green",
    "blue",
    "gold", "silver", "rose", "may", "march", "august", "june", "april", "sunday", "monday", "friday", "summer",
    "winter",
    "spring", "fall", "church", "school", "university", "college", "hospital", "hill", "hills", "lake", "river", "park",
    "valley", "island", "beach", "bay", "port", "bridge", "field", "forest", "garden", "gardens", "house", "center",
    "centre", "victory", "liberty", "independence", "freedom", "hope", "grace", "faith", "peace", "justice",
    "young", "old", "new", "high", "long", "short", "little", "great", "good", "grand", "general", "major", "captain",
    "president", "king", "queen", "prince", "bishop", "pope", "cross", "star", "sun", "moon", "eagle", "bear", "wolf",
    "fox", "horse", "bull", "fish", "bird", "mobile", "reading", "nice", "split", "of", "van", "de", "la",
    "el",
    "al", "bin", "ben", "san", "santa", "saint", "st", "st.", "ali", "bar", "pub", "market", "media", "press", "post",
    "times", "today", "tuesday", "wednesday", "thursday", "saturday", "january", "february", "july", "september",
    "october",
    "november", "december", "god", "christ", "lord", "lady", "sir", "mr", "mr.", "mrs", "mrs.", "dr", "dr.", "ms",
    "ms.",
    "co.", "inc.", "ltd.", "corp.", "gov.", "sen.", "rep.", "gen.", "no.", "vs.", "etc.", "earth", "mars", "moon",
    "date",
    "male", "page", "price", "sale", "golden", "crown", "royal", "imperial", "federal", "national", "international",
    "democratic", "republican", "liberal", "labor", "labour", "green", "along", "during", "while", "since", "after",
    "before",
    "about", "more", "other", "both", "each", "every", "another", "such", "any", "several", "first", "second", "third",
    "last",
    "next", "early", "late", "also", "even", "just", "only", "still", "now", "later", "despite", "although", "because",
    "under", "over", "among", "between", "our", "us", "me", "him", "them", "will", "would", "could", "should", "can",
    "did",
    "do", "does", "has", "have", "had", "be", "been", "being", "an", "a", "the", "or", "nor", "by", "to", "up", "down",
    "out", "northwest", "northeast", "southwest",
    "southeast", "county", "state", "province", "city", "town", "village",
  ])

  /// Words after a name that make it part of a street's, a school's or a paper's name.
  static let namesake = set([
    "street", "st", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "drive", "dr", "dr.", "boulevard", "blvd",
    "blvd.",
    "lane", "university", "college", "high", "school", "elementary", "times", "post", "daily", "herald", "tribune",
    "news",
    "journal", "hotel", "bank", "hall", "highway", "park", "creek", "bridge", "foundation", "institute", "legion",
    "church",
  ])

  /// Words before “of” and a name that make it part of a body's name.
  static let bodies = set([
    "university", "bank", "church", "council", "institute", "college", "diocese", "bishop", "archbishop",
  ])

  static let possessives = set(["'s", "'"])

  static let nearby = WordHash.fold("nearby")

  /// Months that are also names of places.
  static let months = set(["march", "april", "may", "june", "july", "august"])

  /// What may lie between two countries.
  static let strips = set([
    "area", "zone", "line", "waters", "strait", "crossing", "channel", "strip", "sea", "somewhere",
  ])

  static let near = set([
    "near", "outside", "around", "nearby", "beyond", "vicinity", "close", "surrounding", "adjacent",
  ])

  /// Words before “to” that make what follows not far.
  static let nextTo = set(["next", "nearest", "closest"])

  /// What a way is counted in, before “from”.
  static let journeys = set(["hour", "hours", "minutes", "drive", "walk", "march", "flight", "journey", "throw"])

  /// Words between a road and the places at its ends.
  static let linking = set(["linking", "connecting", "joining", "links", "connects", "joins"])

  /// What a place is divided into: “the northern part of”.
  static let parts = set(["part", "parts", "half", "portion", "section", "sector", "side", "end", "reaches", "quarter"])

  /// Points of the compass as nouns.
  static let compass = set([
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
    "south-east", "south-west", "centre", "center", "heartland",
  ])

  /// What lies about a town and is not the town, as in “the outskirts of Ramadi”.
  static let outskirts = set([
    "outskirts", "suburbs", "suburb", "countryside", "surroundings", "environs", "edge", "edges", "hinterland",
    "fringe",
    "fringes", "periphery", "perimeter", "approaches", "gates", "entrance", "entrances",
  ])

  /// Words after a name that widen it: “the Hit area”.
  static let areas = set(["area", "areas", "outskirts", "suburbs", "countryside", "surroundings", "environs"])

  static let borders = set(["border", "borders", "frontier", "borderlands"])

  static let roads = set(["road", "highway", "route", "corridor", "axis", "motorway", "railway", "line", "pipeline"])

  /// Units that count how far something is “from” a place.
  static let distances = set([
    "km", "kms", "kilometers", "kilometres", "kilometer", "miles", "mile", "meters", "metres", "mi",
  ])

  static let coasts = set(["coast", "coastline", "shore", "shores", "waters", "coastal"])

  static let settlements = set([
    "city", "town", "village", "port", "capital", "province", "district", "county", "island", "cities", "towns",
    "villages", "provinces", "districts", "state", "states", "region",
  ])

  /// Words that may stand between a name and the word of its relation.
  static let links = set([
    "the", "of", "to", "from", "with", "a", "an", "by", "\'s", "'", "and", "main", "south-western",
  ])

  /// Days and months, which follow a place without a word between: “in Ramadi Monday”.
  static let days = set([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "aug.",
    "sept.", "oct.", "nov.", "dec.",
  ])

  /// Words that hardly anything but a place follows.
  static let sited = set(["in", "near", "outside", "around"])

  /// Words before “in” that a person or a body may follow.
  static let trusting = set([
    "trust", "faith", "confidence", "believe", "believes", "believed", "belief", "interest", "interested", "stake",
    "stakes", "shares", "invest", "invested", "investment", "disappointed", "confide", "confided", "loss", "found",
  ])

  /// Words after “the” and a name that make it a place's.
  static let zones = set([
    "area", "areas", "district", "neighborhood", "neighbourhood", "suburb", "quarter", "governorate",
  ])

  static let off = WordHash.fold("off")
  static let with = WordHash.fold("with")
  static let within = WordHash.fold("within")
  static let far = WordHash.fold("far")
  static let away = WordHash.fold("away")
  static let not = WordHash.fold("not")
  static let from = WordHash.fold("from")
  static let and = WordHash.fold("and")
  static let between = WordHash.fold("between")

  static let directionsOf = set([
    "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern",
    "north-east", "north-west", "south-east", "south-west", "north-eastern", "north-western", "south-eastern",
    "south-western", "northward", "southward", "eastward", "westward", "northwards", "southwards", "eastwards",
    "westwards",
    "north",
    "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ])

  /// First words of many names, hardly names of their own: “Ain al-Asad”, “Abu Kamal”, “Bani Walid”, “Tel Aviv”.
  static let pieces = set([
    "ain", "ayn", "al", "el", "abu", "abou", "bani", "banu", "bin", "ben", "ibn", "umm", "um", "deir", "dayr",
    "dair", "tal", "tall", "tell", "tel", "tel", "wadi", "oued", "jabal", "jebel", "jabel", "djebel", "gebel", "ras",
    "bab", "beit", "bayt", "khan", "kafr", "kfar", "qasr", "qala", "qalat", "burj", "borj", "nahr", "sidi", "bir",
    "hajj", "haji", "shahr", "dera", "kot", "tepe", "novo", "nova", "novi", "velyka", "mala", "nizhny", "san",
    "santa", "santo", "sao", "saint", "sainte", "st", "new", "old", "port", "fort", "mount", "cape", "los", "las",
    "la", "le", "les", "de", "da", "do", "dos", "di", "del", "upper", "lower", "great", "little", "region",
  ])

  /// Words that make the name after them a place where something is.
  static let locatives = set([
    "in", "at", "from", "near", "to", "into", "outside", "inside", "across", "around", "through", "of",
  ])

  /// Words before the place that a facility stands in or near.
  static let siting = set(["in", "near", "at", "outside", "of"])

  /// Words that may stand between a facility and those.
  static let siteNouns = set([
    "compound", "complex", "building", "base", "buildings", "grounds", "located", "based", "here",
  ])

  /// Words that make the name after them a person's.
  static let titles = set([
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "gen", "gen.", "col", "col.", "lt", "lt.", "capt", "capt.",
    "sgt",
    "sgt.", "sen", "sen.", "rep", "rep.", "president", "minister", "judge", "sir", "lady", "professor", "prof.",
    "coach",
  ])

  static let embassies = set(["embassy", "embassies", "consulate", "consulates", "mission"])
  static let embassy = WordHash.fold("embassy")
  static let manyMissions = set(["embassies", "consulates", "missions"])
}
