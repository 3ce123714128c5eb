/// What a word tells of the kind of a statement. A word can tell several things.
package struct Triggers: OptionSet, Hashable, Sendable {
  /// The flags as bits.
  package let rawValue: UInt32
  /// The flags of `rawValue`.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  static let attack = Triggers(rawValue: 1)
  static let killed = Triggers(rawValue: 1 << 1)
  static let injured = Triggers(rawValue: 1 << 2)
  static let damage = Triggers(rawValue: 1 << 3)
  static let responsibility = Triggers(rawValue: 1 << 4)
  static let denial = Triggers(rawValue: 1 << 5)
  static let threat = Triggers(rawValue: 1 << 6)
  static let condemnation = Triggers(rawValue: 1 << 7)
  static let demand = Triggers(rawValue: 1 << 8)
  static let accusation = Triggers(rawValue: 1 << 9)
  static let response = Triggers(rawValue: 1 << 10)
  static let protest = Triggers(rawValue: 1 << 11)
  /// Takes from certainty: `alleged`, `claimed`.
  static let alleged = Triggers(rawValue: 1 << 12)
  static let unconfirmed = Triggers(rawValue: 1 << 13)
  static let possible = Triggers(rawValue: 1 << 14)
  static let conditional = Triggers(rawValue: 1 << 15)
  static let negation = Triggers(rawValue: 1 << 16)
  /// Says that something was thought, not said.
  static let belief = Triggers(rawValue: 1 << 17)
  /// A verb of saying that is safe to take as a cue wherever it stands.
  static let saying = Triggers(rawValue: 1 << 18)
  /// Names someone who was hurt or a thing that was hit.
  static let victim = Triggers(rawValue: 1 << 19)
  /// Tells to whom something was told.
  static let telling = Triggers(rawValue: 1 << 20)
  /// Names a way of publishing.
  static let medium = Triggers(rawValue: 1 << 21)
  /// A word of harm without its author: `casualties`, `toll`.
  static let toll = Triggers(rawValue: 1 << 22)
  /// Speaks of checking: `verified`, `confirmed`.
  static let verifying = Triggers(rawValue: 1 << 24)
  /// First person: `we`, `our`.
  static let firstPerson = Triggers(rawValue: 1 << 25)
  /// Wards off or puts down: `intercepted`, `tear` (gas).
  static let warding = Triggers(rawValue: 1 << 26)
  /// A verb that tells of an attack: `struck`.
  static let attacking = Triggers(rawValue: 1 << 27)
  /// Speaks of having had to do with something.
  static let involvement = Triggers(rawValue: 1 << 28)
  /// A finite verb that reports what someone says, in reports on conflict: `blamed`, `urged`.
  static let attributing = Triggers(rawValue: 1 << 30)
  /// A verb of telling that only counts where it is negated: `name`, `comment`.
  static let silence = Triggers(rawValue: 1 << 29)
  /// Speaks of other times: `previous`, `earlier`.
  static let earlier = Triggers(rawValue: 1 << 23)
}

/// What words tell, by their hash.
struct TriggerLexicon: Sendable {
  static let shared = TriggerLexicon()

  private let table: HashedTable<Triggers>

  /// What the word that hashes to `word` tells.
  func triggers(of word: UInt32) -> Triggers { table[word] ?? [] }

  private init() {
    let entries = Self.table.flatMap { trigger, words in
      words.listedWords.map { (WordForm.hash($0), trigger) }
    }
    table = HashedTable(entries) { $0.union($1) }
  }

  /// English words in the forms that reports use, gathered by hand.
  private static let table: [(Triggers, String)] = [
    (
      .attack,
      "attack attacks attacked attacking attacker attackers assault assaults assaulted assaulting ambush ambushes "
        + "ambushed ambushing raid raids raided raiding strike strikes struck striking airstrike airstrikes bombing bombings "
        + "bombed bomb bombs bomber bombers bombardment bombarded bombarding shelling shelled shells explosion "
        + "explosions exploded explode explodes exploding blast blasts blew detonated detonate detonation rocket rockets "
        + "mortar mortars missile missiles drone drones artillery shooting shootings shot shots gunfire gunman gunmen fired "
        + "firing fire clash clashes clashed clashing hit hits hitting targeted targeting "
        + "kidnapped kidnapping kidnappings kidnap abducted abduct abduction abductions hostage hostages captured seized "
        + "seizing stabbed stabbing assassinated assassination assassinate murder murdered murders massacre massacred "
        + "landed crashed fell launched launching stormed storming breached breaching torched torching burned burning "
        + "beheaded executed execution slaughtered sabotage mined offensive incursion grenade grenades landmine mine ied "
        + "suicide beaten beat gunned tortured raped hurled besieged siege looted looting"
    ),
    (
      .killed,
      "kill kills killed killing dead death deaths die died dies dying fatal fatally fatality fatalities bodies body "
        + "corpses slain perished lifeless murdered massacre massacred beheaded executed slaughtered assassinated martyred "
        + "drowned succumbed casualty casualties toll"
    ),
    (
      .injured,
      "injure injured injures injuring injury injuries wound wounds wounded wounding hurt maimed hospitalized hospitalised "
        + "casualty casualties concussion unharmed unhurt"
    ),
    (.toll, "toll casualty casualties fatalities deaths injuries dead wounded injured bodies"),
    (
      .damage,
      "damage damaged damages damaging destroyed destroy destroying destruction destroys burned burnt burning torched "
        + "gutted collapsed collapse ruined ruins wrecked shattered flattened razed demolished blaze ablaze crater looted "
        + "charred debris rubble broken smashed "
        + "broke breaking cracked tore torn flames blazes ruptured punctured pierced leak leaked wreckage dented shrapnel windows scorched toppled"
    ),
    (.responsibility, "responsibility responsible perpetrators perpetrator culprits behind"),
    (
      .denial,
      "deny denies denied denying denial denials reject rejects rejected rejecting rejection refute refutes refuted refuting "
        + "dismiss dismisses dismissed dismissing dispute disputes disputed disputing disown disowned disowns disavowed "
        + "baseless forged fabricated fabrication false untrue unfounded fantasy lies lie nonsense propaganda "
        + "absurd invented hoax fake untruth fiction made-up rubbish rumour"
    ),
    (
      .threat,
      "threaten threatens threatened threatening threat threats vow vows vowed vowing revenge retaliate retaliation retaliatory "
        + "avenge ultimatum "
        + "avenged punishment hunt wipe crush"
    ),
    (
      .condemnation,
      "condemn condemns condemned condemning condemnation deplore deplored deplores deploring denounce denounced denounces "
        + "denouncing decry decried decries slam slammed slams criticize criticized criticizes criticise criticised criticising "
        + "criticizing outrage outrageous cowardly heinous abhorrent illegal shameful barbaric "
        + "appalled alarmed dismayed disturbed outraged insult critical criticism disgrace deplorable unacceptable savage brutal regret saddened"
    ),
    (
      .demand,
      "demand demands demanded demanding urge urges urged urging appeal appealed appeals appealing request requested "
        + "requests insist must should ask asked asks asking plead pleaded order ordered orders "
        + "wants want begged begs pleads pressed presses recommends recommend needs need ought"
    ),
    (
      .accusation,
      "accuse accuses accused accusing accusation accusations blame blames blamed blaming allege alleges alleged alleging "
        + "allegation allegations suspect suspects suspected suspecting implicated charge charged fault faulted attribute "
        + "attributed backed"
    ),
    (
      .response,
      "respond responded responds responding response deployed deploy deploying evacuate evacuated evacuating evacuation "
        + "investigate investigating investigation arrest arrested arrests detained detain cordoned sirens dispersed disperse "
        + "withdraw withdrew retaliated rescued rescue treated closed suspended pursue pursuing apprehended defused secured "
        + "reinforced tightened intervene intervened closure shut lockdown curfew "
        + "searched searching patrol patrols patrolled checkpoint checkpoints frigate reinforcements inquiry probe custody caught commission banned ban instructed dispatched chase chased sealed firefighters rescuers freed summoned mourning mobilised mobilized repairs"
    ),
    (
      .protest,
      "protest protests protested protesting protester protesters protestors demonstrators demonstrator demonstration "
        + "demonstrations demonstrated rally rallies rallied marched marchers riot riots rioting rioters"
    ),
    (
      .alleged,
      "blame blames blamed blaming allege alleges alleged alleging allegedly allegation allegations claim claims claimed claiming accuse accuses accused "
        + "accusing purported purportedly supposed supposedly insinuated"
    ),
    (
      .belief,
      "believe believes believed believing think thinks thought suspect suspects suspected assume assumed assumes feel feels"
    ),
    (
      .unconfirmed,
      "reportedly unconfirmed unverified rumored rumoured rumor rumors rumour rumours apparently unclear unknown purportedly"
    ),
    (
      .possible,
      "may might could possibly perhaps likely probably probable possible potentially potential seem seems seemed seemingly "
        + "appear appears appeared appearing suggest suggests suggested suggesting indicate indicates indicated indicating "
        + "suspect suspects suspected feared fears presumably presumed apparent believed thought maybe"
    ),
    (.conditional, "if unless whether would"),
    (
      .negation,
      "not no n't never none nobody nothing neither nor without cannot 't denied refused failed unharmed unhurt"
    ),
    (
      .saying,
      "said says told tells claimed claims warned warns reported reports announced announces stated states added denied denies "
        + "confirmed confirms insisted tweeted wrote alleged acknowledged explained"
    ),
    (.telling, "told tell tells telling informed assured reminded"),
    (
      .medium,
      "statement tweet tweets interview video broadcast post letter message speech email e-mail report televised newspaper "
        + "television radio facebook twitter telegram youtube leaflet communique communiqué pamphlet website briefing "
        + "reporters journalists agency newsletter channel"
    ),
    (
      .verifying,
      "verify verified confirm confirmed authenticated authenticity established geolocated checked corroborated "
        + "corroborate"
    ),
    (
      .attributing,
      "blamed blames accused accuses condemned condemns rejected rejects disputed disputes urged urges demanded demands vowed vows "
        + "threatened threatens promised promises pledged suspected suspects believes believed fears feared alleges disowned "
        + "deplored denounced decried criticized criticised praised hailed mourned described describes cited quoted listed "
        + "counted estimated estimates appealed insists argues argued maintains maintained acknowledges conceded recalled "
        + "noted replied repeated reiterated declared asserted testified cautioned predicted expects complained lamented "
        + "apologised apologized dismissed refuted wrote posted shows showed suggests found "
        + "indicate indicates indicated reveal revealed concluded clarified commented hinted affirm affirms affirmed reaffirms "
        + "reaffirmed emphasises emphasised emphasizes emphasized stresses stressed underlined underscored contends contended "
        + "countered remarked proclaimed speculated branded labelled labeled"
    ),
    (
      .silence,
      "say name named comment commented mention mentioned specify specified identify disclose disclosed elaborate respond "
        + "responded explain give gave make made answer answered provide provided offer offered assign claimed reached published "
        + "release released declined refused"
    ),
    (.firstPerson, "we our us we're we've i my"),
    (.warding, "intercepted intercept downed tear teargas rubber dispersed defused repelled thwarted foiled cannon"),
    (
      .attacking,
      "attacked struck hit hits targeted fired launched shelled bombed stormed ambushed raided exploded blew detonated "
        + "fell landed opened mined kidnapped abducted seized burned torched gunned firing striking hitting targeting "
        + "shelling"
    ),
    (.involvement, "hand role part involvement nothing link links connection fly flew"),
    (
      .earlier,
      "previous previously earlier last past since ago similar recent recently former series repeated repeatedly history"
    ),
    (
      .victim,
      "civilian civilians soldier soldiers officer officers policeman policemen guard guards resident residents worker workers "
        + "child children woman women man men girl boy people person passengers embassy consulate base airport hospital school "
        + "market house houses home homes building convoy vehicle ship tanker mosque church compound station headquarters"
    ),
  ]
}
