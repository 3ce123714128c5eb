/// Words that tell what kind of body or thing a name is.
enum GroupWords {
  /// Nouns beside a name that say it is an armed group: “Ashab al-Kahf militia”, “the rebel group Seleka”.
  static let armedContext = WordList(
    """
    militia militias militiamen rebel rebels insurgent insurgents militant militants guerrilla guerrillas jihadist jihadists
    fighters gunmen paramilitary paramilitaries gang separatist separatists extremists terrorists
    """)
  /// Nouns inside a name that say so.
  static let armedInside = WordList(
    "brigade brigades militia mujahideen mujahedin fedayeen guerrilla resistance insurgent katiba liwa kataib jund ansar saraya"
  )
  /// Last words of events.
  static let events = WordList(
    """
    war wars battle revolution uprising intifada election elections referendum summit conference olympics games cup championship
    festival day ramadan eid christmas easter operation massacre genocide holocaust crisis accident earthquake hurricane cyclone
    typhoon storm pandemic spring fair forum marathon league tour congress holiday anniversary
    """)
  /// Last words of texts and laws.
  static let works = WordList(
    """
    act treaty agreement accord accords constitution pact declaration charter convention protocol bible koran quran qur'an law
    report resolution memorandum bill code decree manifesto
    """)
  /// Regular forces after a nationality or country: “Sudanese army”.
  static let forces = WordList("army military navy police airforce army's troops gendarmerie")
  /// Last words of bodies that a tagger may take for places.
  static let bodies = WordList(
    """
    university college school institute academy council committee commission ministry party group company corporation corp inc ltd
    bank fund foundation association union federation organization organisation agency authority department centre center movement
    front army force forces brigade command court tribunal assembly parliament congress senate office bureau board cabinet network
    times post news television tv radio gazette herald daily tribune journal charity church society alliance coalition club team
    newspaper observatory watch police service services guard corps airlines airways holdings trust league chamber secretariat
    """)
}
