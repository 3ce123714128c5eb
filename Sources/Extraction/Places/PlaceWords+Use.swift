/// Words that tell a place from its government or its owner.
extension PlaceWords {
  /// Words after a name that make it a government.
  static let officials = set([
    "officials", "authorities", "government", "governments", "troops", "forces", "administration", "regime",
    "diplomats",
    "leaders", "lawmakers", "negotiators", "envoys",
  ])

  static let auxiliaries = set([
    "has", "have", "had", "also", "is", "was", "will", "would", "could", "may", "might", "should", "must", "not",
    "again",
    "repeatedly", "later", "then", "quickly", "strongly", "vehemently", "publicly", "itself", "often", "long", "now",
  ])

  /// What governments do.
  static let governmentVerbs = set([
    "bolstered", "bolsters", "boosted", "boosts", "deployed", "deploys", "reinforced", "escalated", "escalates",
    "insisted", "maintains", "maintained", "argues", "argued", "fears", "feared", "hailed", "hails", "slammed", "slams",
    "criticised", "criticized", "criticises", "criticizes", "suspended", "suspends", "froze", "lifted", "lifts",
    "restored", "resumed", "halted", "halts", "traded", "trades", "signaled", "signalled", "signals", "pressed",
    "presses", "pushed", "pushes", "tightened", "eased", "eases", "struck", "voiced", "voices", "cautioned", "cautions",
    "disputes", "disputed", "intervened", "intervenes", "vetoed", "lodged", "appealed", "appeals", "approved",
    "approves", "unveiled", "launched", "plans", "planned", "intends", "tried", "tries", "moved", "seemed", "seems",
    "appears", "appeared", "decided", "decides", "delivered", "delivers", "provided", "provides", "promised",
    "promises", "proposed", "proposes", "reacted", "reacts", "relies", "regards", "sought", "severed", "banned",
    "bans", "barred", "blocked", "blocks", "asks", "asked", "stressed", "stresses", "reiterated", "reaffirmed",
    "acknowledged", "acknowledges", "admitted", "admits", "confirmed", "confirms", "concluded",
    "said", "says", "say", "accused", "accuses", "accuse", "warned", "warns", "warn", "denied", "denies", "deny",
    "vowed",
    "vows", "condemned", "condemns", "urged", "urges", "blamed", "blames", "blame", "rejected", "rejects", "called",
    "demanded", "demands", "insisted", "insists", "announced", "announces", "threatened", "threatens", "claimed",
    "claims",
    "retaliated", "responded", "responds", "imposed", "imposes", "agreed", "agrees", "refused", "refuses", "recognized",
    "recognised", "backed", "backs", "supports", "supported", "wants", "sees", "considers", "believes", "hopes",
    "seeks",
    "pledged", "pledges", "signed", "dismissed", "expelled", "summoned", "recalled", "sent", "withdrew", "offered",
    "protested", "designated", "declared", "declares", "suspects", "views", "ordered", "welcomed", "expressed",
    "sanctioned",
  ])

  /// Words after a hyphen and a country's name that make it somebody's friend, foe or owner.
  static let ties = set([
    "backed", "led", "linked", "aligned", "allied", "supported", "sponsored", "funded", "supplied", "made", "built",
    "brokered", "mediated", "trained", "owned", "flagged", "registered", "imposed", "designated", "friendly", "funded",
    "provided", "run", "operated", "drafted", "affiliated", "installed", "appointed", "armed", "donated",
  ])

  /// Words before a hyphen and a country's name that do so.
  static let sides = set(["pro", "anti", "non", "ex"])

  /// What is a country's own wherever it stands.
  static let belongings = set([
    "officials", "official", "authorities", "government", "troops", "forces", "soldiers", "soldier", "military",
    "army", "navy", "marines", "personnel", "servicemen", "administration", "regime", "diplomats", "diplomat",
    "leaders", "lawmakers", "negotiators", "envoys", "envoy", "ambassador", "embassy", "embassies", "consulate",
    "consulates", "mission", "warplanes", "jets", "aircraft", "drone", "drones", "helicopters", "warship", "warships",
    "ships", "vessel", "vessels", "airstrike", "airstrikes", "strikes", "missiles", "base", "bases", "positions",
    "interests", "contractor", "contractors", "citizens", "citizen", "nationals", "president", "sanctions", "coalition",
    "policy", "intelligence", "spokesman", "spokesperson", "commander", "commanders", "invasion", "occupation",
  ])

  /// Small words after which a shortened name stands alone: “the US and”, “the US on Friday”.
  static let small = set([
    "and", "or", "but", "in", "on", "at", "by", "to", "for", "from", "with", "of", "as", "is", "was", "are", "were",
    "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "did", "does", "do",
    "that", "which", "who", "where", "when", "while", "since", "after", "before", "during", "until", "because", "if",
    "so", "than", "then", "now", "not", "also", "again", "there", "here", "today", "yesterday", "tomorrow", "this",
    "last", "next", "over", "under", "against", "about", "around", "through", "via", "without", "within", "between",
    "into", "amid", "among", "along", "across", "despite", "off", "out", "up", "down", "back", "itself", "alone", "too",
    "he", "she", "they", "it", "we", "i", "you", "the", "a", "an", "its", "their", "his", "her", "each", "every", "all",
    "more", "most", "later", "earlier", "soon", "still", "just", "only", "even", "ever", "never", "always", "often",
  ])
}
