/// What a word tells of someone killed or hurt, or of who that is.
struct VictimWords: OptionSet, Sendable {
  let rawValue: UInt32

  static let killing = Self(rawValue: 1 << 0)
  static let shooting = Self(rawValue: 1 << 1)
  static let wounding = Self(rawValue: 1 << 2)
  /// A form with which a passive is made.
  static let participle = Self(rawValue: 1 << 3)
  /// A verb for death without an object.
  static let dying = Self(rawValue: 1 << 4)
  static let dead = Self(rawValue: 1 << 5)
  /// A noun, with “of” before the victim.
  static let deed = Self(rawValue: 1 << 6)
  /// Such a noun that tells of a death.
  static let death = Self(rawValue: 1 << 7)
  static let suffering = Self(rawValue: 1 << 8)
  static let wound = Self(rawValue: 1 << 9)
  static let fatal = Self(rawValue: 1 << 10)
  /// “pronounced”, before “dead”.
  static let ruling = Self(rawValue: 1 << 11)
  /// “left”, with the victim between it and “dead”.
  static let leaving = Self(rawValue: 1 << 12)
  /// A noun for one person who suffers; those for one who attacks stand for nobody here, as the other side counts them.
  static let person = Self(rawValue: 1 << 13)
  static let pronoun = Self(rawValue: 1 << 14)
  static let itself = Self(rawValue: 1 << 15)
  static let article = Self(rawValue: 1 << 16)
  /// Part of “31-year-old”.
  static let age = Self(rawValue: 1 << 17)

  /// What tells that something befell someone.
  static let cue: Self = [.killing, .shooting, .wounding, .dying, .dead, .deed, .suffering]

  /// The words by their hashes.
  static let shared = Lexicon()

  /// Words with what they tell.
  struct Lexicon: Sendable {
    private let table: HashedTable<VictimWords>

    fileprivate init() {
      let entries = VictimWords.table.flatMap { told, words in
        words.split(separator: " ").map { (WordForm.hash($0), told) }
      }
      table = HashedTable(entries) { $0.union($1) }
    }

    /// What the word that hashes to `hash` tells.
    subscript(hash: UInt32) -> VictimWords { table[hash] ?? [] }
  }

  private static let table: [(VictimWords, String)] = [
    ([.killing, .participle], "killed slain murdered assassinated executed beheaded"),
    (.killing, "murdering assassinating executing"),
    ([.killing, .deed, .death], "killing beheading"),
    ([.shooting, .participle], "shot stabbed gunned"),
    ([.shooting, .deed], "shooting stabbing"),
    ([.wounding, .participle], "wounded injured hurt hospitalized hospitalised"),
    (.wounding, "wounding injuring"),
    (.dying, "died dies die succumbed perished"),
    (.dead, "dead"),
    ([.deed, .death], "murder slaying death assassination execution"),
    (.suffering, "suffered sustained suffering"),
    (.wound, "wound wounds injury injuries burns"),
    (.fatal, "fatally fatal deadly"),
    (.ruling, "pronounced declared found"),
    (.leaving, "left leaves leaving found discovered"),
    (.pronoun, "he she"),
    (.itself, "him himself herself"),
    (.article, "the a an"),
    (.age, "year years month months old"),
    (
      .person,
      "man woman boy girl victim teen teenager child baby infant toddler student pupil teacher driver passenger father mother son "
        + "daughter brother sister husband wife friend cousin uncle aunt grandmother grandfather nephew niece neighbor neighbour guard "
        + "policeman policewoman officer deputy sergeant detective soldier contractor civilian journalist reporter cameraman worker "
        + "employee homeowner clerk owner resident youth juvenile girlfriend boyfriend roommate stepfather stepson bystander pedestrian "
        + "doctor nurse medic farmer shepherd priest imam pilot marine airman sailor"
    ),
  ]
}
