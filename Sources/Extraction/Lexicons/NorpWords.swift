/// Words for faiths, peoples and political camps that are no country's: “Sunni”, “Kurds”.
package enum NorpWords {
  /// Whether the word with this folded hash is one, with or without a plural s.
  package static func contains(_ hash: UInt64) -> Bool { table.contains(hash) }

  /// Whether the word with this folded hash may begin the name of a people, before a nationality: “South Korean”.
  package static func mayPrecede(_ hash: UInt64) -> Bool { prefixes.contains(hash) }

  private static let prefixes = WordList(
    """
    south north east west central latin costa sri puerto southern northern eastern western middle sub-saharan hong anglo indo
    bosnian african
    """)

  private static let words = [
    "Sunni", "Shia", "Shiite", "Shi'ite", "Shi'a", "Shii", "Muslim", "Moslem", "Christian", "Jew", "Jewish", "Kurd",
    "Kurdish", "Arab", "Arabic", "Catholic", "Protestant", "Hindu", "Buddhist", "Sikh", "Yazidi", "Yezidi", "Alawite",
    "Druze", "Maronite", "Copt", "Coptic", "Houthi", "Pashtun", "Tajik", "Hazara", "Uzbek", "Baloch", "Baluch", "Tamil",
    "Sinhalese", "Rohingya", "Uighur", "Uyghur", "Tibetan", "Tutsi", "Hutu", "Hausa", "Fulani", "Yoruba", "Igbo",
    "Tuareg",
    "Amhara", "Oromo", "Tigrayan", "Dinka", "Nuer", "Masalit", "Zaghawa", "Chechen", "Tatar", "Turkmen", "Turkoman",
    "Palestinian", "Saudi", "Bedouin", "Berber", "Republican", "Democrat", "Anglican", "Evangelical", "Salafi",
    "Salafist",
    "Wahhabi", "Zionist", "Roma", "Karen", "Kachin", "Chin", "Shan", "Kashmiri", "Punjabi", "Bengali", "Basque",
    "Catalan", "European", "African", "Asian", "Western", "Westerner", "American", "Latino", "Latina", "Hispanic",
    "Scandinavian", "Nordic", "Slavic", "Slav", "Serb", "Croat", "Persian", "Ottoman", "Soviet", "Nazi", "Marxist",
    "Maoist",
    "Communist", "Islamist", "Eurasian", "Aboriginal", "Maori", "Inuit", "Orthodox", "Mormon",
    "Lutheran", "Presbyterian", "Methodist", "Baptist", "Pentecostal", "Ismaili", "Sufi", "Ahmadi", "Zoroastrian",
    "Baha'i",
    "Parsi", "Dalit", "Brahmin", "Sindhi", "Gujarati", "Marathi", "Telugu", "Malayali", "Assyrian", "Chaldean",
    "Circassian",
    "Dagestani", "Ingush", "Abkhaz", "Abkhazian", "Ossetian", "Crimean", "Scottish", "Welsh", "English", "Zulu",
    "Xhosa",
    "Afrikaner", "Kikuyu", "Luo", "Maasai", "Somali", "Tigrinya", "Banyamulenge", "Texan", "Californian", "Floridian",
    "Londoner", "Parisian", "Muscovite", "Mestizo", "Quechua", "Aymara", "Mapuche", "Guarani", "Maya", "Mayan",
  ]

  private static let table: HashedSet = {
    var hashes: [UInt64] = []
    for word in words where !["Chin", "Karen", "Roma", "Houthi"].contains(word) {
      hashes.append(WordHash.fold(word))
      hashes.append(WordHash.fold(word + "s"))
    }
    hashes.append(WordHash.fold("Shi'ites" as String))
    return HashedSet(hashes)
  }()
}
