extension KnownBody {
  /// Bodies of many states, aid organisations, parties and media. Facts of common knowledge, gathered by hand in 2026.
  static let bodyLines = """
    -- IGO United Nations | UN | U.N.
    -- IGO UN Security Council | U.N. Security Council | United Nations Security Council | Security Council
    -- IGO UN General Assembly | U.N. General Assembly | General Assembly
    -- IGO UNICEF | UNHCR | UNRWA | UNESCO | WHO | World Health Organization | World Food Programme | World Food Program | WFP | OCHA | UNAMI | MONUSCO | MINUSMA | UNIFIL | UNMISS | UNDP | UNFPA | UNODC | International Organization for Migration
    -- IGO IAEA | International Atomic Energy Agency | OPCW | Organization for the Prohibition of Chemical Weapons | Organisation for the Prohibition of Chemical Weapons
    -- IGO European Union | EU | European Commission | European Parliament | European Council | European Central Bank | Council of Europe
    -- IGO NATO | North Atlantic Treaty Organization
    -- IGO African Union | ~AU | ECOWAS | Economic Community of West African States | IGAD | SADC | Arab League | League of Arab States | Gulf Cooperation Council | GCC | ASEAN | OPEC | OSCE | Organization of American States | OAS | G7 | G8 | G20 | BRICS | Commonwealth of Independent States | CARICOM | Mercosur
    -- IGO International Monetary Fund | IMF | World Bank | World Trade Organization | WTO | OECD | Asian Development Bank | African Development Bank
    -- IGO International Criminal Court | ICC | International Court of Justice | ICJ | Interpol | INTERPOL | European Court of Human Rights
    -- NGO International Committee of the Red Cross | ICRC | Red Cross | Red Crescent | Amnesty International | Human Rights Watch | HRW | Doctors Without Borders | Médecins Sans Frontières | Medecins Sans Frontieres | MSF | Save the Children | Oxfam | Greenpeace | Reporters Without Borders | Committee to Protect Journalists | Transparency International | International Crisis Group | International Rescue Committee | Norwegian Refugee Council | Mercy Corps
    -- NGO Syrian Observatory for Human Rights | SOHR | White Helmets | Syria Civil Defence | Airwars | Bellingcat
    GB MED Reuters | BBC | BBC News | Sky News | Financial Times | Daily Telegraph | Daily Mail | Guardian News
    US MED Associated Press | AP | CNN | Fox News | New York Times | Washington Post | Wall Street Journal | NBC | NBC News | ABC News | CBS | CBS News | MSNBC | NPR | Bloomberg | Los Angeles Times | USA Today | Voice of America | VOA | Politico | Newsweek | New Yorker | Washington Times | Radio Free Europe | Radio Free Asia | United Press International | UPI
    FR MED Agence France-Presse | AFP | France 24 | Le Monde | Le Figaro | TV5 Monde
    DE MED Deutsche Welle | DPA | Der Spiegel | Die Welt
    QA MED Al Jazeera | Al-Jazeera | Aljazeera
    AE MED Al Arabiya | Al-Arabiya | Al Hadath | Gulf News | Khaleej Times | Sky News Arabia
    LB MED Al Mayadeen | Al-Mayadeen | Al-Manar | Al Manar
    RU MED TASS | RIA Novosti | Interfax | Sputnik | Russia Today | Novaya Gazeta
    CN MED Xinhua | Xinhua News Agency | Global Times | People's Daily | South China Morning Post | CCTV
    IR MED IRNA | Tasnim | Tasnim News Agency | Fars News Agency | Fars News | Press TV | Mehr News Agency | ISNA
    IQ MED Shafaq News | Al Sumaria | Alsumaria | Iraqi News Agency | INA | Rudaw | Kurdistan 24 | Al-Iraqiya
    TR MED Anadolu Agency | Anadolu | Daily Sabah | Hurriyet | TRT World
    IL MED Haaretz | Jerusalem Post | Times of Israel | Ynet
    SY MED SANA | Syrian Arab News Agency
    JP MED Kyodo | Kyodo News | NHK | Asahi Shimbun | Yomiuri Shimbun | Mainichi Shimbun
    KR MED Yonhap | Yonhap News Agency | Korea Herald
    IN MED Press Trust of India | PTI | NDTV | Times of India | Hindustan Times | Indian Express
    PK MED Geo News | Dawn News
    SD MED Sudan Tribune | Radio Dabanga
    CU MED Prensa Latina
    CA MED Canadian Broadcasting Corporation | CBC | Globe and Mail
    -- BUS Facebook | Twitter | YouTube | WhatsApp | Instagram | TikTok | Telegram | Google | Microsoft | Weibo | WeChat | LinkedIn | Alibaba | Huawei | ByteDance | Amazon.com | ExxonMobil | Gazprom | Rosneft | Aramco | Saudi Aramco | Boeing | Airbus | Lockheed Martin | Raytheon | Halliburton | Blackwater
    AF REB Northern Alliance
    PS PTY Fatah | Fateh
    EG PTY Muslim Brotherhood
    SY PTY Baath Party | Ba'ath Party | Baath
    IQ PTY Dawa Party | Islamic Dawa Party | Patriotic Union of Kurdistan | PUK | Kurdistan Democratic Party | ~KDP | State of Law | Sadrist Movement | Coordination Framework | Fatah Alliance
    IQ GOV Kurdistan Regional Government | KRG
    TR PTY AKP | Justice and Development Party | ~HDP | Republican People's Party
    US PTY Republican Party | Democratic Party
    GB PTY Conservative Party | Labour Party | Liberal Democrats | Sinn Fein | Sinn Féin
    IN PTY Bharatiya Janata Party | BJP | Indian National Congress
    PK PTY Pakistan Tehreek-e-Insaf | PTI party | Pakistan People's Party
    IL PTY Likud | Kadima | Yisrael Beiteinu | Shas
    CN PTY Communist Party of China | Chinese Communist Party
    ZA PTY African National Congress | ~ANC
    ZW PTY ZANU-PF | Movement for Democratic Change
    NG GOV Economic and Financial Crimes Commission | EFCC
    SS GOV Sudan People's Liberation Movement | SPLM | SPLA
    """
}
