import Annotation

/// A kind of happening, as one word tells it.
///
/// - Note: Categories and modes are PLOVER 2.0's.
struct EventKind: Hashable, Sendable {
  let category: EventCategory
  /// PLOVER mode; nil where the word leaves it open.
  let mode: String?
  /// How much the mode says: of two words the greater decides.
  let weight: Int
}

/// How a word brings a happening up.
enum EventForm: Sendable {
  /// Tells it as a verb: `struck`.
  case verb
  /// Names it: `attack`.
  case noun
  /// Only says what kind it was, beside another word: `rocket`.
  case hint
}

/// The happenings that words tell of, by hash.
struct EventLexicon: Sendable {
  static let shared = EventLexicon()

  /// What one word tells.
  struct Entry: Sendable {
    let kind: EventKind
    let form: EventForm
  }

  private let entries: HashedTable<Entry>

  /// What the word that hashes to `word` tells; nil for most.
  func entry(of word: UInt32) -> Entry? { entries[word] }

  private init() {
    var entries: [(UInt32, Entry)] = []
    for row in Self.table {
      let kind = EventKind(category: row.category, mode: row.mode, weight: row.weight)
      for (form, words) in [(EventForm.verb, row.verbs), (.noun, row.nouns), (.hint, row.hints)] {
        for word in words.listedWords { entries.append((WordForm.hash(word), Entry(kind: kind, form: form))) }
      }
    }
    self.entries = HashedTable(entries) { $1 }
  }

  private struct Row {
    let category: EventCategory
    let mode: String?
    let weight: Int
    var verbs = ""
    var nouns = ""
    var hints = ""
  }

  /// English words in the forms that reports use, gathered by hand.
  private static let table: [Row] = [
    Row(
      category: .assault, mode: nil, weight: 0,
      verbs:
        "attacked struck hit targeted ambushed raided killed wounded injured fired fell landed launched blew clashed attack "
        + "attacks attacking killing wounding injuring hitting hits launching targeting clash strikes murdered massacred slain downed "
        + "sank sunk",
      nouns:
        "attack attacks assault assaults ambush ambushes raid raids strike strikes incident massacre clash clashes killing "
        + "killings murder murders offensive violence"),
    Row(
      category: .assault, mode: "heavy-weapons", weight: 3, verbs: "shelled shelling shells bombarded",
      nouns: "shelling bombardment barrage",
      hints: "rocket rockets mortar mortars missile missiles artillery katyusha katyushas grad howitzer shell"),
    Row(category: .assault, mode: "drone", weight: 4, hints: "drone drones uav uavs quadcopter shahed"),
    Row(
      category: .assault, mode: "aerial", weight: 3, verbs: "bombed bombing strafed",
      nouns: "airstrike airstrikes bombings",
      hints: "air aerial warplane warplanes jet jets helicopter helicopters aircraft warship"),
    Row(
      category: .assault, mode: "explosives", weight: 3, verbs: "exploded detonated mined dynamited explode",
      nouns: "explosion explosions blast blasts detonation",
      hints: "bomb bombs ied ieds explosive explosives landmine landmines mine mines grenade grenades dynamite"),
    Row(category: .assault, mode: "suicide-attack", weight: 5, hints: "suicide"),
    Row(
      category: .assault, mode: "firearms", weight: 2, verbs: "shot gunned shooting",
      nouns: "shooting shootings gunfire shootout",
      hints: "gunman gunmen gun guns machine-gun rifle rifles"),
    Row(
      category: .assault, mode: "abduct", weight: 4,
      verbs: "kidnapped abducted kidnap abduct seized kidnapping abducting hijacked",
      nouns: "kidnapping kidnappings abduction abductions hijacking",
      hints: "hostage hostages"),
    Row(
      category: .assault, mode: "targeted", weight: 4, verbs: "assassinated assassinate",
      nouns: "assassination assassinations"),
    Row(category: .assault, mode: "beat", weight: 2, verbs: "beaten stabbed", nouns: "beating stabbing"),
    Row(category: .assault, mode: "torture", weight: 3, verbs: "tortured", nouns: "torture"),
    Row(
      category: .assault, mode: "destroy", weight: 1, verbs: "torched burned burnt destroyed razed looted ransacked",
      nouns: "arson"),
    Row(
      category: .protest, mode: "demo", weight: 1, verbs: "protested demonstrated marched rallied chanted",
      nouns: "protest protests demonstration demonstrations march marches rally rallies",
      hints: "protesters protestors demonstrators protester"),
    Row(
      category: .protest, mode: "riot", weight: 3, verbs: "rioted stormed storming rioting", nouns: "riot riots",
      hints: "mob rioters crowbars"),
    Row(category: .protest, mode: "obstruct", weight: 2, verbs: "blocked blockaded", nouns: "blockade sit-in"),
  ]
}
