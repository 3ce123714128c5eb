/// The forms of words for casualties.
enum CasualtyForm: Int32, Sendable {
  /// “killed”, “wounded”: active or passive.
  case participle
  /// “died”: never passive.
  case intransitive
  /// “killing”, “wounding”.
  case gerund
  /// “kill”, “kills”, “injures”.
  case finite
  /// “dead”.
  case adjective
  /// “deaths”, “bodies”, “injuries”.
  case noun
  /// “toll”.
  case toll
}

extension TimeLexicon {
  /// The words of number, of casualties and of what is counted. From the common vocabulary of news and of the codebooks of ACLED, UCDP and GTD.
  static let quantities = TimeLexicon(units + numbers + functions + parts + casualties + things)

  /// What stands below the line of a fraction; trillions do not fit and are 0.
  private static let parts: [Entry] = [
    Entry("firsts halves thirds fourths fifths sixths sevenths eighths ninths tenths", .part, 1, counts: true),
    Entry(
      "elevenths twelfths thirteenths fourteenths fifteenths sixteenths seventeenths eighteenths nineteenths twentieths",
      .part, 11, counts: true),
    Entry("thirtieths", .part, 30), Entry("fortieths", .part, 40), Entry("fiftieths", .part, 50),
    Entry("sixtieths", .part, 60), Entry("seventieths", .part, 70), Entry("eightieths", .part, 80),
    Entry("ninetieths", .part, 90),
    Entry("hundredths", .part, 100), Entry("thousandths", .part, 1000), Entry("millionths", .part, 1_000_000),
    Entry("billionths", .part, 1_000_000_000), Entry("trillionths", .part, 0), Entry("millionth", .ordinal, 1_000_000),
    Entry("billionth", .ordinal, 1_000_000_000), Entry("trillionth", .ordinal, 0),
  ]

  private static let casualties: [Entry] = [
    Entry("killed slain murdered massacred executed beheaded assassinated lynched slaughtered", .killed, 0),
    Entry("died perished drowned dies", .killed, 1), Entry("killing murdering slaying massacring", .killed, 2),
    Entry("kill kills murder murders", .killed, 3), Entry("dead lifeless", .killed, 4),
    Entry("death deaths fatality fatalities bodies body corpses corpse lives killings slayings dying", .killed, 5),
    Entry("toll", .killed, 6),
    Entry("injured wounded hurt maimed hospitalized hospitalised concussed", .injured, 0),
    Entry("injuring wounding hurting maiming", .injured, 2), Entry("injure injures wound wounds", .injured, 3),
    Entry("injuries injury casualties casualty", .injured, 5), Entry("shot stabbed", .shot, 0),
    Entry("was were is are be been being has have had got get gets getting", .auxiliary, 0),
  ]

  private static let things: [Entry] = [
    Entry(
      """
      people person persons civilians civilian soldiers soldier troops men man women woman children child boys boy girls girl \
      militants militant fighters fighter policemen policeman police officers officer guards guard protesters protester \
      demonstrators demonstrator residents resident villagers villager workers worker journalists journalist gunmen gunman \
      rebels rebel insurgents insurgent terrorists terrorist militiamen militiaman passengers passenger students student \
      teachers teacher refugees refugee migrants migrant hostages hostage prisoners prisoner detainees detainee victims victim \
      survivors survivor others officials official staff employees employee contractors contractor personnel \
      members member citizens citizen nationals national families family relatives relative pilgrims worshippers worshipper \
      bystanders bystander pedestrians farmers farmer traders trader miners miner drivers driver crew sailors sailor pilots \
      pilot marines marine servicemen serviceman troopers trooper deputies deputy suspects suspect attackers attacker assailants \
      assailant bombers bomber shooters shooter teenagers teenager teens teen adults adult infants infant babies baby toddlers \
      toddler kids kid males male females female youths youth doctors doctor nurses nurse medics medic patients \
      patient herders herder marchers marcher mourners americans iraqis israelis palestinians \
      syrians ukrainians russians peacekeepers peacekeeper paramilitaries combatants combatant \
      noncombatants recruits recruit cadets commanders commander leaders leader wives wife husbands brothers brother sisters \
      sister sons son daughters daughter friends friend mothers mother fathers father pupils visitors tourists tourist \
      shoppers customers customer sources source analysts analyst diplomats diplomat operators operator hunters hunter lawmakers guests guest inmates inmate neighbors neighbours neighbor neighbour witnesses witness firefighters firefighter rescuers
      """, .person, 0),
    Entry(
      """
      rockets rocket mortars mortar missiles missile drones drone shells shell bombs bomb grenades grenade rounds round \
      warheads warhead ieds ied projectiles projectile torpedoes mines landmines bullets munitions katyushas uavs uav
      """, .munition, 0),
    Entry(
      """
      attacks attack airstrikes airstrike strikes strike raids raid bombings bombing shootings shooting ambushes ambush \
      assaults assault clashes clash operations incursions offensives sorties
      """, .attack, 0),
    Entry("attacked struck shelled bombed mined fired ambushed targeted raided stormed hit launched", .attack, 1),
    Entry(
      "dollars dollar euros euro pounds pound rupees yen yuan rubles roubles cents percent pct usd riyals dinars lira shekels",
      .measure, 0),
    Entry(
      """
      km kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot ft yards yard inches inch \
      centimeters centimetres centimeter centimetre millimeters millimetres millimeter millimetre cm mm mph kph kmh kmph knots knot \
      micrometers micrometres micrometer nanometers nanometres nanometer decimeters decimetres decimeter decimetre \
      picometers picometres picometer picometre hectometers hectometres hectometer hectometre decameters decametres decameter \
      decametre dm nm microns micron fathoms fathom furlongs furlong parsecs parsec fps
      """,
      .measure, 1),
    Entry(
      """
      kg kilograms kilogram kilos kilo grams gram grammes lbs lb ounces ounce oz tons tonnes ton tonne kilotons kiloton kt megatons megaton liters litres liter litre \
      ml milliliters millilitres gallons gallon barrels barrel degrees degree caliber acres acre hectares hectare watts \
      kilowatts megawatts volts amps hertz kelvin celsius fahrenheit milligrams milligram mcg micrograms microgram mg pints pint \
      quarts quart gal bbl bushels bushel tablespoons tablespoon tbsp teaspoons teaspoon tsp byte bytes kilobyte kilobytes megabyte \
      megabytes gigabyte gigabytes terabyte terabytes psi sqft sqm kw mw \
      sqmiles hectoliters hectolitres hectoliter hectolitre decaliters decalitres decaliter decalitre dekaliters dekalitres \
      dekaliter dekalitre deciliters decilitres deciliter decilitre centiliters centilitres centiliter centilitre millilitre \
      milliliter dl cl mls gills gill minims minim cords cord pecks peck hogsheads hogshead cups cup quintals quintal gramme \
      milligrammes milligramme microgrammes microgramme kilogrammes kilogramme carats carat stones stone grains grain \
      pennyweights pennyweight drams dram drachmas drachma bits bit kilobits kilobit kbit kbits megabits megabit mbit mbits gigabits \
      gigabit gbit gbits terabits terabit tbit tbits petabits petabit petabytes petabyte kb mb gb tb pb kbps mbps gbps joules joule \
      calories calorie kilocalories kcal radians radian rad deg degs arcminutes arcminute arcseconds arcsecond \
      kilohertz megahertz gigahertz hz khz mhz ghz watt kilowatt megawatt gigawatts gigawatt volt amp
      """, .measure, 2),
  ]
}
