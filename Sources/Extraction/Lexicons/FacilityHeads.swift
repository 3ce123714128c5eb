/// Nouns that end the name of a facility.
enum FacilityHeads {
  /// Those that make any name before them a facility: “Kutum hospital”, “U.S. embassy”.
  static let sure = PhraseLexicon<Bool>(
    phrases(
      """
      embassy|embassies|consulate|consulate general|consular annex|airport|international airport|airfield|airstrip|airbase|air base
      military base|naval base|army base|air force base|hospital|clinic|prison|jail|penitentiary|detention center|detention centre
      square|bridge|mosque|cathedral|shrine|synagogue|monastery|stadium|seaport|refinery|oil refinery|oil field|oilfield
      power plant|nuclear plant|nuclear power plant|power station|dam|refugee camp|border crossing|checkpoint|barracks
      police station|police headquarters|bus station|train station|railway station|metro station|racecourse|race course|cemetery|garrison|military academy
      water treatment plant|gas field|gas plant|industrial park|shopping centre|shopping center|convention center
      """))

  /// Those that do so only where the tagger already saw a place or a body, or where all is capitalised.
  static let likely = PhraseLexicon<Bool>(
    phrases(
      """
      base|camp|palace|hotel|market|livestock market|cattle market|port|harbor|harbour|tower|towers|mall|station|church|temple
      terminal|crossing|compound|plant|tunnel|stadium|theatre|theater|arena|park|complex|resort|restaurant|building|hall|plaza|villa|farm|mine|laboratory|lab|museum|library|fort|fortress|castle|zoo|gate|depot
      """))

  /// Names of facilities that have no such noun.
  static let names = PhraseLexicon<Bool>(
    phrases(
      """
      Guantanamo Bay|Guantánamo Bay|Abu Ghraib prison|Evin|Camp Victory|Camp Bucca|Camp Speicher|Camp Taji|Ain al-Asad|Al-Asad
      Ayn al-Asad|Ain al-Assad|Union III|Al-Shifa|al-Aqsa|Al-Aqsa Mosque|Temple Mount|Western Wall|Azovstal|Hmeimim|Khmeimim
      Incirlik|Bagram|Al-Udeid|Al Udeid|Al-Tanf|Camp Lemonnier|Diego Garcia base|Ramstein|Capitol Hill|Zaporizhzhia nuclear plant
      """))

  /// Nouns for protected land, which is a place, after one of `beforeLand`: “national park”, “game reserve”.
  static let land = WordList("park reserve sanctuary forest")
  static let beforeLand = WordList("national nature game marine wildlife provincial regional state forest natural")

  /// What stands before “of” and a place's name: “port of Odesa”.
  static let beforeOf = WordList("port airport harbour harbor square embassy consulate")

  private static func phrases(_ text: String) -> [(phrase: String, value: Bool)] {
    text.listedPhrases.map { (String($0), true) }
  }
}
