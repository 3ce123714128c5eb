extension KnownBody {
  /// Armed groups that are no state's regular forces, with their spellings. Facts of common knowledge, gathered by hand in 2026.
  static let armedGroupLines = """
    -- REB Islamic State | ISIS | ISIL | Daesh | Da'esh | Daish | Islamic State in Iraq and Syria | Islamic State of Iraq and Syria | Islamic State of Iraq and the Levant | Islamic State in Iraq and the Levant | Islamic State of Iraq | Islamic State group | Dawlah Islamiya
    -- REB Islamic State in Khorasan | ISIS-K | ISKP | IS-K | Islamic State Khorasan | Islamic State-Khorasan | ISIS-Khorasan
    -- REB Islamic State West Africa Province | ISWAP | Islamic State in West Africa
    -- REB Islamic State in the Greater Sahara | ISGS | Islamic State Sahel Province | Islamic State Sahel
    -- REB Islamic State Central Africa Province | ISCAP
    -- REB al-Qaida | al-Qaeda | al Qaeda | al Qaida | Qaeda | Al-Qa'ida | Al-Qa'eda
    -- REB al-Qaida in the Arabian Peninsula | al-Qaeda in the Arabian Peninsula | AQAP
    -- REB al-Qaida in the Islamic Maghreb | al-Qaeda in the Islamic Maghreb | AQIM
    IQ REB al-Qaida in Iraq | al-Qaeda in Iraq | AQI
    SY REB Hayat Tahrir al-Sham | HTS | Tahrir al-Sham | Hay'at Tahrir al-Sham | Nusra Front | al-Nusra Front | Jabhat al-Nusra | Al-Nusra
    SY REB Free Syrian Army | ~FSA | Syrian National Army | ~SNA
    SY REB Syrian Democratic Forces | ~SDF
    SY REB Ahrar al-Sham
    SY REB Jaysh al-Islam | Jaish al-Islam
    SY REB YPG | People's Protection Units | Kurdish People's Protection Units
    SY REB YPJ | Women's Protection Units
    IQ PRM Popular Mobilization Forces | Popular Mobilisation Forces | Popular Mobilization Units | Popular Mobilisation Units | PMF | PMU | Hashd al-Shaabi | Hashd al-Sha'abi | Hashed al-Shaabi | al-Hashd al-Shaabi | Hashd Shaabi | Popular Mobilization
    IQ PRM Kata'ib Hezbollah | Kataib Hezbollah | Kataeb Hezbollah | Kata'ib Hizballah | Kataib Hizballah | Kataib Hizbollah | Kata'ib Hizbollah | Ketaib Hezbollah | Kataeb Hizbollah | Hezbollah Brigades | Kata'eb Hezbollah | Kata'ib Hizbullah
    IQ PRM Asa'ib Ahl al-Haq | Asaib Ahl al-Haq | Asaib Ahl al Haq | Asa'ib Ahl al Haq | ~AAH | League of the Righteous | Asaeb Ahl al-Haq | Asaib Ahl al-Haqq | Asaib Ahl Al-Haq
    IQ PRM Harakat Hezbollah al-Nujaba | Harakat al-Nujaba | Hezbollah al-Nujaba | al-Nujaba | Harakat Hizballah al-Nujaba | Nujaba Movement
    IQ PRM Kata'ib Sayyid al-Shuhada | Kataib Sayyid al-Shuhada | Kataeb Sayyid al-Shuhada | Kataib Sayyid al Shuhada | Kata'ib Sayyid al Shuhada
    IQ PRM Badr Organization | Badr Brigade | Badr Corps | Badr Organisation
    IQ PRM Saraya al-Salam | Peace Brigades | Peace Companies
    IQ PRM Mahdi Army | Jaysh al-Mahdi | Jaish al-Mahdi
    IQ PRM Kata'ib al-Imam Ali | Kataib al-Imam Ali | Kataib Imam Ali
    IQ PRM Islamic Resistance in Iraq
    IQ PRM Saraya Awliya al-Dam | Guardians of the Blood
    IQ PRM Ashab al-Kahf | Usbat al-Thaireen
    IQ PRM Saraya Khorasani | Saraya al-Khorasani
    IQ MIL Peshmerga | Pesh Merga | Peshmerga forces
    LB REB Hezbollah | Hizballah | Hizbollah | Hizbullah | Hezbullah | Hezballah | Hizb Allah | Lebanese Hezbollah
    PS REB Hamas | HAMAS | Islamic Resistance Movement
    PS REB al-Qassam Brigades | Izz ad-Din al-Qassam Brigades | Izz al-Din al-Qassam Brigades | Ezzedine al-Qassam Brigades | Qassam Brigades
    PS REB Palestinian Islamic Jihad | ~Islamic Jihad | al-Quds Brigades | ~PIJ
    PS REB al-Aqsa Martyrs' Brigades | al-Aqsa Martyrs Brigades | Al-Aqsa Martyrs Brigade
    PS REB Popular Front for the Liberation of Palestine | PFLP
    YE REB Houthis | Houthi | Huthis | Huthi | al-Houthi | Ansar Allah | Ansarallah | Ansarullah | Houthi rebels | Houthi movement
    AF REB Taliban | Taleban | Afghan Taliban
    AF REB Haqqani network | Haqqani Network
    PK REB Tehrik-e-Taliban Pakistan | Tehreek-e-Taliban Pakistan | Pakistani Taliban | TTP | Tehrik-i-Taliban Pakistan | Tehreek-i-Taliban Pakistan
    PK REB Balochistan Liberation Army | Baloch Liberation Army | Baluchistan Liberation Army | ~BLA
    PK REB Lashkar-e-Taiba | Lashkar-e-Tayyaba | Lashkar-e-Toiba
    PK REB Jaish-e-Mohammed | Jaish-e-Muhammad | Jaish-e-Mohammad
    PK REB Lashkar-e-Jhangvi | Lashkar-i-Jhangvi
    TR REB Kurdistan Workers' Party | Kurdistan Workers Party | PKK
    SO REB al-Shabab | al-Shabaab | Shabaab | al Shabab | al Shabaab | Al-Shebab
    NG REB Boko Haram | Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
    ML REB Jama'at Nusrat al-Islam wal-Muslimin | JNIM | Jamaat Nusrat al-Islam wal-Muslimin | Group for the Support of Islam and Muslims | Support Group for Islam and Muslims
    ML REB Ansar Dine | Ansar al-Dine | Ansar Eddine
    ML REB Azawad National Liberation Movement | National Movement for the Liberation of Azawad | MNLA
    SD PRM Rapid Support Forces | ~RSF
    SD PRM Janjaweed | Janjawid
    SD REB Sudan Liberation Movement | Sudan Liberation Army | SLM/A | Justice and Equality Movement | ~JEM
    SD REB Sudan People's Liberation Movement-North | SPLM-N
    SS REB Sudan People's Liberation Movement-in-Opposition | SPLM-IO | SPLA-IO
    ET REB Tigray People's Liberation Front | TPLF | Tigray Defense Forces | Tigray Defence Forces
    ET REB Oromo Liberation Army | ~OLA
    ET REB Fano | Fano militia
    CD REB M23 | March 23 Movement | M23 Movement
    CD REB Allied Democratic Forces | ~ADF
    CD REB CODECO | Cooperative for the Development of the Congo
    CD REB FDLR | Democratic Forces for the Liberation of Rwanda
    CD PRM Wazalendo | Mai-Mai | Mayi-Mayi | Mai Mai
    UG REB Lord's Resistance Army | LRA
    CF REB Séléka | Seleka | Anti-balaka | anti-Balaka | Coalition of Patriots for Change
    LY PRM Libyan National Army | ~LNA | Libyan Arab Armed Forces
    LY REB Ansar al-Sharia | Ansar al-Shariah
    RU PRM Wagner Group | Wagner | Africa Corps | Wagner mercenaries
    UA PRM Azov Battalion | Azov Regiment | Azov Brigade | Azov
    IR REB Jaish al-Adl | Jaysh al-Adl | Jundallah
    IR REB Mujahedin-e Khalq | Mujahideen-e-Khalq | MEK | People's Mujahedin
    CO REB FARC | Revolutionary Armed Forces of Colombia | FARC-EP | FARC dissidents | Segunda Marquetalia | Estado Mayor Central | Central General Staff
    CO REB ELN | National Liberation Army | Ejército de Liberación Nacional
    CO CRM Clan del Golfo | Gulf Clan | Autodefensas Gaitanistas de Colombia | Gaitanist Self-Defense Forces
    CO PRM United Self-Defense Forces of Colombia | United Self-Defence Forces of Colombia
    PE REB Shining Path | Sendero Luminoso | Túpac Amaru Revolutionary Movement | MRTA
    SV REB Farabundo Martí National Liberation Front | Farabundo Marti National Liberation Front | FMLN
    MX CRM Sinaloa Cartel | Jalisco New Generation Cartel | CJNG | Los Zetas | Zetas
    HT CRM G9 | G9 Family and Allies | Viv Ansanm | 400 Mawozo
    MM REB Arakan Army | ~AA | Kachin Independence Army | ~KIA | Karen National Liberation Army | KNLA | Karen National Union | ~KNU | Ta'ang National Liberation Army | TNLA | Myanmar National Democratic Alliance Army | MNDAA | United Wa State Army | Three Brotherhood Alliance | Brotherhood Alliance | Arakan Rohingya Salvation Army | ARSA
    MM REB People's Defence Force | People's Defense Force | People's Defence Forces | People's Defense Forces | ~PDF | PDFs
    PH REB Abu Sayyaf | Abu Sayyaf Group | New People's Army | ~NPA | Moro Islamic Liberation Front | MILF | Moro National Liberation Front | MNLF
    IN REB Naxalites | Naxals | Communist Party of India (Maoist) | Maoist rebels
    LK REB Liberation Tigers of Tamil Eelam | LTTE | Tamil Tigers
    ID REB Jemaah Islamiyah | Jemaah Islamiah | West Papua National Liberation Army
    ES REB ETA | Euskadi Ta Askatasuna
    GB REB Irish Republican Army | ~IRA | Provisional IRA | Real IRA | New IRA | Continuity IRA
    MZ REB Ansar al-Sunna | Ahlu Sunna Wal Jama'a | Renamo | RENAMO
    GB PRM Ulster Volunteer Force | Ulster Defence Association
    """

  /// Regular forces and services of states.
  static let stateForceLines = """
    IR MIL Islamic Revolutionary Guard Corps | Islamic Revolutionary Guards Corps | Iran's Revolutionary Guard | Revolutionary Guards | Revolutionary Guard | IRGC | Revolutionary Guard Corps | Revolutionary Guards Corps
    IR MIL Quds Force | Qods Force | al-Quds Force | IRGC-QF
    IR PRM Basij
    US MIL Pentagon | US Defense Department | U.S. Department of Defense | Department of Defense | Defense Department
    US MIL US Army | U.S. Army | United States Army
    US MIL US Navy | U.S. Navy | US Air Force | U.S. Air Force | US Marine Corps | U.S. Marine Corps | Marine Corps | US Marines | U.S. Marines
    US MIL US Central Command | U.S. Central Command | CENTCOM | AFRICOM | US Africa Command | U.S. Africa Command | EUCOM | Special Operations Command
    US SPY CIA | Central Intelligence Agency | NSA | National Security Agency
    US COP FBI | Federal Bureau of Investigation | ATF | Secret Service
    US GOV State Department | US State Department | U.S. State Department | White House | Homeland Security | Department of Homeland Security | Justice Department | Treasury Department | National Security Council
    US LEG US Congress | U.S. Congress | Congress | US Senate | U.S. Senate | Senate | House of Representatives
    RU GOV Kremlin | Duma | State Duma
    RU SPY FSB | Federal Security Service | GRU
    IL MIL Israel Defense Forces | Israeli Defense Forces | Israel Defence Forces | IDF | ~Israeli army
    IL SPY Mossad | Shin Bet | Shabak
    IQ MIL Iraqi Security Forces | Iraqi army | Iraqi Army | Counter Terrorism Service
    PK SPY ISI | Inter-Services Intelligence | Inter-Services Public Relations | ISPR
    GB GOV Foreign Office | Downing Street | Home Office | Ministry of Defence | MoD
    GB LEG House of Commons | House of Lords
    MM MIL Tatmadaw
    SD MIL Sudanese Armed Forces | Sudan Armed Forces
    LB MIL Lebanese Armed Forces | Lebanese Army
    PS GOV Palestinian Authority
    PS REB Palestine Liberation Organization | PLO
    IL LEG Knesset
    JP LEG Diet | National Diet
    IN LEG Lok Sabha | Rajya Sabha
    CN MIL People's Liberation Army | PLA
    KE COP Kenya Defence Forces
    NG MIL Nigerian Army
    """
}
