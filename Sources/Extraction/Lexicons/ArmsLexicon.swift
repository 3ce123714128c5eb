import Annotation

/// Weapons and vehicles as reports name them, common nouns and makes.
enum ArmsLexicon {
  /// What a word or phrase is.
  enum Entry: Sendable {
    /// Ends a weapon's or a vehicle's name.
    case head(Mention.Kind)
    /// Stands before one and belongs to its name.
    case modifier
    /// A make that is a weapon or vehicle by itself, with or without a noun after it.
    case make(Mention.Kind)
  }

  /// All entries; those of several words win over those of one.
  static let lexicon: PhraseLexicon<Entry> = {
    var entries: [(phrase: String, value: Entry)] = []
    func add(_ text: String, _ entry: Entry, plurals: Bool = false) {
      for phrase in text.listedPhrases {
        entries.append((String(phrase), entry))
        if plurals { entries.append((phrase + "s", entry)) }
      }
    }
    add(weapons, .head(.weapon), plurals: true)
    add(massWeapons, .head(.weapon))
    add(vehicles, .head(.vehicle), plurals: true)
    add(massVehicles, .head(.vehicle))
    add(modifiers, .modifier)
    add(weaponMakes, .make(.weapon))
    add(vehicleMakes, .make(.vehicle))
    return PhraseLexicon(entries)
  }()

  private static let weapons = """
    rocket|missile|mortar|mortar round|mortar shell|mortar bomb|artillery shell|artillery round|shell|grenade|hand grenade|stun grenade
    rocket-propelled grenade|rocket propelled grenade|RPG|bomb|roadside bomb|car bomb|truck bomb|suicide bomb|barrel bomb|cluster bomb
    pipe bomb|petrol bomb|gasoline bomb|firebomb|firebomb|Molotov cocktail|landmine|land mine|anti-personnel mine|IED|warhead|torpedo
    improvised explosive device|explosive device|explosive belt|suicide vest|explosive vest|drone|unmanned aerial vehicle|UAV|howitzer
    rifle|assault rifle|sniper rifle|shotgun|pistol|handgun|revolver|machine gun|submachine gun|machete|knife|launcher|rocket launcher
    missile launcher|flamethrower|rubber bullet|cruise missile|ballistic missile|air defense system|air defence system|catapult
    interceptor|air-defense system|anti-tank missile|surface-to-air missile|loitering munition|cannon|water cannon|firearm|explosive
    """
  private static let massWeapons = """
    artillery|ammunition|knives|live rounds|live ammunition|explosives|tear gas|pepper spray|TNT|C-4|C4|white phosphorus|chlorine gas
    sarin|mustard gas|nerve agent|nerve gas|VX|napalm|air defenses|air defences|anti-aircraft guns|chemical weapons|nuclear weapons
    cluster munitions|munitions|small arms|heavy weapons|defensive systems|missile defense system|dynamite|shrapnel bombs|Semtex
    anti-aircraft fire|rocket fire|C-RAM|CRAM|Patriot system
    """
  private static let vehicles = """
    tank|truck|pickup truck|pickup|armored vehicle|armoured vehicle|armored personnel carrier|armoured personnel carrier|vehicle
    ambulance|helicopter|attack helicopter|gunship|warplane|fighter jet|jet|fighter plane|bomber|airplane|aeroplane|plane|motorcycle
    motorbike|bus|minibus|car|van|warship|destroyer|frigate|aircraft carrier|submarine|speedboat|gunboat|patrol boat|boat|ferry|tanker
    oil tanker|bulk carrier|cargo ship|container ship|tugboat|train|Humvee|convoy truck|bulldozer|drone boat|taxi|scooter|bicycle|tractor
    """
  private static let massVehicles = """
    aircraft|lorry|lorries|buses|ferries|APC|APCs|SUV|SUVs|minibuses|taxis|MRAP|MRAPs|infantry fighting vehicles
    """
  private static let modifiers = """
    Katyusha|Grad|Qassam|Scud|Fajr|Hellfire|Tomahawk|Javelin|Stinger|Patriot|Tochka|Kalibr|Iskander|Kinzhal|Burkan|Badr-1|Fateh|Fateh-110
    ballistic|cruise|guided|laser-guided|precision-guided|long-range|short-range|medium-range|anti-tank|anti-aircraft|anti-ship|surface-to-air
    air-to-ground|air-to-air|armed|suicide|kamikaze|explosive|explosive-laden|explosives-laden|Molotov|Kalashnikov|AK-47|Kamaz|Toyota
    Hilux|Land Cruiser|F-16|F-15|F-35|MiG-29|Su-25|Su-24|Su-34|Su-35|Apache|Black Hawk|Chinook|Blackhawk|Abrams|Leopard|T-72|T-90|T-55
    Bradley|Stryker|Bayraktar|MAM-L|Shahed|Shahed-136|Mohajer|Mohajer-6|Reaper|Predator|MQ-9|107mm|122mm|120mm|81mm|82mm|60mm|240mm
    155mm|152mm|heavy|light|thermobaric|incendiary|homemade|home-made|Iranian-made|Russian-made|US-made|U.S.-made|fuel|military|police
    passenger|transport|cargo|surveillance|reconnaissance|attack|naval|commercial|merchant|HIMARS
    """
  private static let weaponMakes = """
    AK-47|AK-47s|Kalashnikov|Kalashnikovs|M-16|M16|HIMARS|Iron Dome|S-300|S-400|Katyusha|Katyushas|Shahed-136|Bayraktar TB2|TB2|MQ-9 Reaper
    NASAMS|ATACMS|THAAD|Tomahawks|Molotovs|Kornet|Javelins|Stingers
    """
  private static let vehicleMakes = """
    F-16|F-16s|F-15|F-15s|F-35|F-35s|MiG-29|MiG-29s|MiG-31|Su-25|Su-24|Su-34|Su-35|Su-22|B-52|B-52s|Mi-8|Mi-17|Mi-24|Mi-35|C-130|T-72|T-72s
    T-90|T-55|Black Hawk|Black Hawks|Humvees|Apaches|AC-130
    """
}
