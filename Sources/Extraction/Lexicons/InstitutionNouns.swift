/// Nouns that name an institution or a facility where they are definite.
enum InstitutionNouns {
  enum Kind: Sendable {
    case organization, facility
    /// A facility where the text names one of the kind.
    case facilityIfNamed
  }

  static let determiners = WordList("the its their")
  static let possessives = WordList("'s")

  static let lexicon = PhraseLexicon<Kind>(
    entries(
      .organization,
      """
      army|military|air force|navy|coast guard|national guard|armed forces|police|national police|federal police|gendarmerie
      junta|military junta|ministry|foreign ministry|interior ministry|defence ministry|defense ministry|health ministry
      finance ministry|justice ministry|oil ministry|ministry of defence|ministry of defense|ministry of health
      ministry of interior|state television|state radio|state broadcaster|state news agency|port authority|presidency
      """)
      + entries(
        .facility,
        """
        embassy|consulate|hospital|airport|prison|police station|air base|airbase|military base|naval base|monastery|refinery
        oil refinery|power plant|nuclear plant|barracks|refugee camp|border crossing|mosque|cathedral|airfield
        """)
      + entries(
        .facilityIfNamed,
        """
        market|livestock market|cattle market|school|base|camp|port|station|church|bridge|square|hotel|dam|plant|stadium|palace
        clinic|shrine|temple|university|compound|checkpoint|tower|terminal|mine|park
        """))

  private static func entries(_ kind: Kind, _ text: String) -> [(phrase: String, value: Kind)] {
    text.listedPhrases.map { (String($0), kind) }
  }
}
