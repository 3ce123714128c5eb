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
    SY REB Free Syrian Army | ~FSA ; Syrian National Army | ~SNA
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
    IQ PRM Ashab al-Kahf ; Usbat al-Thaireen
    IQ PRM Saraya Khorasani | Saraya al-Khorasani
    IQ MIL Peshmerga | Pesh Merga | Peshmerga forces
    LB REB Hezbollah | Hizballah | Hizbollah | Hizbullah | Hezbullah | Hezballah | Hizb Allah | Lebanese Hezbollah
    PS REB Hamas | HAMAS | Islamic Resistance Movement
    PS REB al-Qassam Brigades | Izz ad-Din al-Qassam Brigades | Izz al-Din al-Qassam Brigades | Ezzedine al-Qassam Brigades | Qassam Brigades
    PS REB Palestinian Islamic Jihad | ~Islamic Jihad | ~PIJ ; al-Quds Brigades | Al-Quds Brigades
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
    SD REB Sudan Liberation Movement | Sudan Liberation Army | SLM/A ; Justice and Equality Movement | ~JEM
    SD REB Sudan People's Liberation Movement-North | SPLM-N
    SS REB Sudan People's Liberation Movement-in-Opposition | SPLM-IO | SPLA-IO
    ET REB Tigray People's Liberation Front | TPLF | Tigray Defense Forces | Tigray Defence Forces
    ET REB Oromo Liberation Army | ~OLA
    ET REB Fano | Fano militia
    CD REB M23 | March 23 Movement | M23 Movement
    CD REB Allied Democratic Forces | ~ADF
    CD REB CODECO | Cooperative for the Development of the Congo
    CD REB FDLR | Democratic Forces for the Liberation of Rwanda
    CD PRM Wazalendo ; Mai-Mai | Mayi-Mayi | Mai Mai
    UG REB Lord's Resistance Army | LRA
    CF REB Séléka | Seleka ; Anti-balaka | anti-Balaka ; Coalition of Patriots for Change ; Return, Reclamation, Rehabilitation | 3R rebels
    LY PRM Libyan National Army | ~LNA | Libyan Arab Armed Forces
    LY REB Ansar al-Sharia | Ansar al-Shariah
    RU PRM Wagner Group | Wagner | Wagner mercenaries ; Africa Corps ; Redut
    UA PRM Azov Battalion | Azov Regiment | Azov Brigade | Azov
    IR REB Jaish al-Adl | Jaysh al-Adl ; Jundallah ; Komala ; PJAK | Party of Free Life of Kurdistan ; Kurdistan Democratic Party of Iran
    IR REB Mujahedin-e Khalq | Mujahideen-e-Khalq | MEK | People's Mujahedin
    CO REB FARC | Revolutionary Armed Forces of Colombia | FARC-EP | FARC dissidents ; Segunda Marquetalia ; Estado Mayor Central | Central General Staff
    CO REB ELN | National Liberation Army | Ejército de Liberación Nacional
    CO CRM Clan del Golfo | Gulf Clan | Autodefensas Gaitanistas de Colombia | Gaitanist Self-Defense Forces
    CO PRM United Self-Defense Forces of Colombia | United Self-Defence Forces of Colombia
    PE REB Shining Path | Sendero Luminoso ; Túpac Amaru Revolutionary Movement | Tupac Amaru Revolutionary Movement | MRTA
    SV REB Farabundo Martí National Liberation Front | Farabundo Marti National Liberation Front | FMLN
    MX CRM Sinaloa Cartel ; Jalisco New Generation Cartel | CJNG ; Los Zetas | Zetas ; Gulf Cartel ; Juárez Cartel | Juarez Cartel ; La Familia Michoacana ; Beltrán-Leyva Cartel ; Santa Rosa de Lima Cartel
    HT CRM G9 Family and Allies | G9 ; Viv Ansanm ; 400 Mawozo ; Gran Grif ; 5 Segond
    MM REB Arakan Army | ~AA ; Kachin Independence Army | ~KIA ; Karen National Liberation Army | KNLA ; Karen National Union | ~KNU ; Ta'ang National Liberation Army | TNLA ; Myanmar National Democratic Alliance Army | MNDAA ; United Wa State Army | UWSA ; Three Brotherhood Alliance | Brotherhood Alliance ; Arakan Rohingya Salvation Army | ARSA ; Shan State Army ; Karenni Army ; Karenni Nationalities Defence Force ; Chin National Front ; Chinland Defence Force ; Democratic Karen Buddhist Army | DKBA ; Bamar People's Liberation Army
    MM REB People's Defence Force | People's Defense Force | People's Defence Forces | People's Defense Forces | ~PDF | PDFs
    PH REB Abu Sayyaf | Abu Sayyaf Group ; New People's Army | ~NPA ; Moro Islamic Liberation Front | MILF ; Moro National Liberation Front | MNLF ; Bangsamoro Islamic Freedom Fighters | BIFF ; Maute group
    IN REB Naxalites | Naxals | Communist Party of India (Maoist) | Maoist rebels ; United Liberation Front of Asom | United Liberation Front of Assam | ULFA ; Hizbul Mujahideen | Hizb-ul-Mujahideen ; National Socialist Council of Nagaland | NSCN ; National Democratic Front of Bodoland ; The Resistance Front
    LK REB Liberation Tigers of Tamil Eelam | LTTE | Tamil Tigers
    ID REB Jemaah Islamiyah | Jemaah Islamiah ; West Papua National Liberation Army | TPNPB ; Free Aceh Movement ; Jamaah Ansharut Daulah
    ES REB ETA | Euskadi Ta Askatasuna
    GB REB Irish Republican Army | ~IRA | Provisional IRA ; Real IRA ; New IRA ; Continuity IRA
    MZ REB Ansar al-Sunna | Ahlu Sunna Wal Jama'a ; Renamo | RENAMO
    SY REB Jaish al-Fatah | Army of Conquest ; Faylaq al-Rahman ; Failaq al-Sham | Faylaq al-Sham ; Levant Front | al-Jabha al-Shamiya ; Sultan Murad Division | Sultan Murad Brigade ; Hamza Division ; Nour al-Din al-Zenki | Harakat Nour al-Din al-Zenki ; Suqour al-Sham ; Liwa al-Islam ; Southern Front ; Turkistan Islamic Party ; Hurras al-Din | Guardians of Religion ; Ahrar al-Sharqiya ; Jund al-Aqsa ; Liwa al-Tawhid | al-Tawhid Brigade ; Manbij Military Council ; Syriac Military Council
    SY PRM National Defence Forces | National Defense Forces ; Tiger Forces ; Shabiha ; Liwa al-Quds ; Fatemiyoun Brigade | Liwa Fatemiyoun | Fatemiyoun Division ; Zainabiyoun Brigade | Liwa Zainabiyoun
    IQ PRM Kata'ib Jund al-Imam | Kataib Jund al-Imam ; Liwa Abu al-Fadl al-Abbas | Abu al-Fadl al-Abbas Brigade ; Islamic Army in Iraq ; Ansar al-Islam ; Ansar al-Sunnah ; Naqshbandi Army | Jaysh Rijal al-Tariqa al-Naqshbandiya ; Sons of Iraq | Awakening Councils ; Babylon Brigades | Babylon Movement ; Sinjar Resistance Units ; Saraya Thawrat al-Ashreen al-Thaniya ; Qasim al-Jabbarin ; Liwa Khaybar | Khaybar Brigade ; Tashkil al-Waritheen | al-Waritheen
    AF REB Hezb-e-Islami | Hizb-e-Islami | Hezb-i-Islami | Hizb-i-Islami ; National Resistance Front ; Northern Alliance ; Lashkar-e-Islam | Lashkar-i-Islam
    PK REB Sipah-e-Sahaba | Sipah-i-Sahaba ; Jamaat-ul-Ahrar | Jamaat-ul Ahrar ; Baloch Republican Army ; Balochistan Liberation Front ; Harkat-ul-Mujahideen
    NG REB Ansaru | Ansaru group ; Indigenous People of Biafra | IPOB ; Eastern Security Network ; Niger Delta Avengers ; Movement for the Emancipation of the Niger Delta | MEND militants ; Lakurawa
    CM REB Ambazonia Defence Forces | Ambazonia Defense Forces
    ML REB Katiba Macina | Macina Liberation Front | Front de Libération du Macina ; Coordination of Azawad Movements | CMA rebels ; Azawad Liberation Front ; al-Mourabitoun | Al-Mourabitoun ; MUJAO | Movement for Oneness and Jihad in West Africa ; Ansar ul Islam | Ansarul Islam ; GATIA ; Dan Na Ambassagou
    BF PRM Volunteers for the Defence of the Homeland | Volunteers for the Defense of the Homeland | Koglweogo
    TD REB Front for Change and Concord in Chad ; Union of Resistance Forces
    CD REB FNI | Nationalist and Integrationist Front ; CNDP | National Congress for the Defence of the People | National Congress for the Defense of the People ; Raia Mutomboki ; Congo River Alliance | Alliance Fleuve Congo ; Nyatura ; Mai-Mai Yakutumba ; RED-Tabara ; FNL | National Forces of Liberation ; Union of Congolese Patriots
    SS REB South Sudan Liberation Movement ; National Salvation Front ; White Army
    SD REB SPLM-N | Sudan People's Liberation Army-North ; Darfur Joint Force ; Sudan Shield Forces ; Beja Congress ; Eastern Front rebels
    ET REB Amhara Fano ; Ogaden National Liberation Front | ONLF ; Oromo Liberation Front | ~OLF
    SO PRM Ahlu Sunna Waljamaa | Ahlu Sunna Wal Jamaa ; Macawisley ; Islamic Courts Union | Union of Islamic Courts
    LY PRM Libya Shield ; Misrata brigades | Misratan brigades ; Zintan brigades ; 444 Brigade | 444th Brigade ; Stability Support Apparatus ; Special Deterrence Force | Rada force ; Benghazi Defence Brigades | Benghazi Defense Brigades ; February 17 Martyrs Brigade
    YE PRM Southern Transitional Council | ~STC ; Security Belt | Security Belt Forces ; Giants Brigades | Giants Brigade | al-Amaliqa ; Southern Movement | al-Hirak ; Popular Resistance Committees
    UA PRM Right Sector ; Aidar Battalion ; Donbas Battalion ; Dnipro Battalion ; Freedom of Russia Legion ; Russian Volunteer Corps ; Tornado Battalion
    UA REB Donetsk People's Republic | ~DNR ; Luhansk People's Republic | Lugansk People's Republic | ~LNR ; Vostok Battalion ; Sparta Battalion ; Somalia Battalion
    RU REB Caucasus Emirate ; Riyad-us Saliheen
    UZ REB Islamic Movement of Uzbekistan ; Islamic Jihad Union
    CN REB East Turkestan Islamic Movement | ETIM
    TR REB Kurdistan Freedom Hawks | Kurdistan Freedom Falcons | TAK militants ; Revolutionary People's Liberation Party-Front | Revolutionary People's Liberation Party/Front | DHKP-C
    RS REB Kosovo Liberation Army | ~KLA ; Army of Republika Srpska | Bosnian Serb Army
    GR REB Revolutionary Struggle ; November 17 | Revolutionary Organization 17 November
    DE REB Red Army Faction ; Baader-Meinhof
    IT CRM 'Ndrangheta | Cosa Nostra | Camorra
    IT REB Red Brigades
    IE REB Irish National Liberation Army | ~INLA
    LB PRM South Lebanon Army ; Amal Movement | Amal militia ; Fatah al-Islam ; Abdullah Azzam Brigades ; Jund al-Sham
    EG REB Wilayat Sinai | Sinai Province | Ansar Beit al-Maqdis ; Hasm Movement
    DZ REB Armed Islamic Group ; Salafist Group for Preaching and Combat | GSPC
    MA REB Polisario Front | Polisario
    AO REB UNITA | National Union for the Total Independence of Angola ; FLEC | Front for the Liberation of the Enclave of Cabinda
    SL REB Revolutionary United Front | ~RUF
    LR REB LURD | Liberians United for Reconciliation and Democracy
    CI REB New Forces | Forces Nouvelles
    UG REB Allied Democratic Front
    GT REB Guatemalan National Revolutionary Unity | URNG
    NI REB Sandinista National Liberation Front | FSLN | Contras
    MX REB Zapatista Army of National Liberation | EZLN | Zapatistas
    CO PRM Águilas Negras | Aguilas Negras ; Popular Liberation Army ; M-19 ; Los Pelusos ; Los Rastrojos ; Comandos de la Frontera
    VE CRM Tren de Aragua ; Los Choneros ; Los Lobos gang
    BR CRM Primeiro Comando da Capital | First Capital Command ; Comando Vermelho | Red Command
    SV CRM MS-13 | Mara Salvatrucha ; Barrio 18 | 18th Street gang
    PY REB Paraguayan People's Army
    JP REB Aum Shinrikyo ; Japanese Red Army
    TH REB Barisan Revolusi Nasional ; Runda Kumpulan Kecil
    BD REB Jamaat-ul-Mujahideen Bangladesh | Jamaat-ul-Mujahideen | JMB
    NP REB Communist Party of Nepal (Maoist)
    IL CRM Kahane Chai
    PS REB Democratic Front for the Liberation of Palestine | DFLP ; Popular Resistance Committees ; Lions' Den | Lion's Den ; Jenin Brigades | Jenin Battalion ; Abu Nidal Organization ; Fatah al-Intifada
    GB PRM Ulster Volunteer Force ; Ulster Defence Association
    """

  /// Regular forces, services and offices of states.
  static let stateForceLines = """
    IR MIL Islamic Revolutionary Guard Corps | Islamic Revolutionary Guards Corps | Iran's Revolutionary Guard | Revolutionary Guards | Revolutionary Guard | IRGC | Revolutionary Guard Corps | Revolutionary Guards Corps ; Quds Force | Qods Force | al-Quds Force | IRGC-QF ; Artesh
    IR PRM Basij
    IR GOV Guardian Council ; Assembly of Experts ; Expediency Council ; Supreme National Security Council
    IR LEG Majlis | Iranian Majlis
    US MIL Pentagon | US Defense Department | U.S. Defense Department | U.S. Department of Defense | US Department of Defense | Department of Defense | Defense Department ; US Army | U.S. Army | United States Army ; US Navy | U.S. Navy | United States Navy ; US Air Force | U.S. Air Force | United States Air Force ; US Marine Corps | U.S. Marine Corps | Marine Corps | US Marines | U.S. Marines ; US Central Command | U.S. Central Command | CENTCOM ; US Africa Command | U.S. Africa Command | AFRICOM ; EUCOM ; Special Operations Command ; Joint Chiefs of Staff ; Delta Force ; Navy SEALs | SEAL Team Six ; US Coast Guard | U.S. Coast Guard ; DARPA ; Operation Inherent Resolve | Combined Joint Task Force | CJTF-OIR
    US SPY Central Intelligence Agency | CIA ; National Security Agency | NSA ; Defense Intelligence Agency
    US COP Federal Bureau of Investigation | FBI ; ATF ; Secret Service ; Drug Enforcement Administration | DEA ; Transportation Security Administration | TSA ; Customs and Border Protection | CBP ; Immigration and Customs Enforcement
    US GOV State Department | US State Department | U.S. State Department | Department of State ; White House ; Department of Homeland Security | Homeland Security ; Justice Department | Department of Justice | DOJ ; Treasury Department | Department of the Treasury | US Treasury | U.S. Treasury ; National Security Council ; Federal Reserve ; Environmental Protection Agency | EPA ; Food and Drug Administration | FDA ; Centers for Disease Control and Prevention | Centers for Disease Control | CDC ; NASA ; FEMA | Federal Emergency Management Agency ; USAID | U.S. Agency for International Development ; Federal Aviation Administration | FAA ; Securities and Exchange Commission
    -- LEG Congress ; Senate ; House of Representatives ; National Assembly ; Chamber of Deputies
    US LEG US Congress | U.S. Congress ; US Senate | U.S. Senate ; US House of Representatives | U.S. House of Representatives
    -- JUD Supreme Court
    US JUD US Supreme Court | U.S. Supreme Court
    RU GOV Kremlin ; Roscosmos ; Rosatom ; Roskomnadzor ; Russian Defence Ministry | Russian Defense Ministry | Russian Ministry of Defence | Russian Ministry of Defense | Russia's Defence Ministry | Russia's Defense Ministry
    RU LEG Duma | State Duma ; Federation Council
    RU SPY Federal Security Service | FSB ; GRU ; KGB
    RU MIL Black Sea Fleet ; Rosgvardia | Russian National Guard
    UA MIL Armed Forces of Ukraine | Ukrainian Armed Forces ; Ukrainian Air Force ; Territorial Defense Forces
    UA SPY Security Service of Ukraine | SBU ; Main Directorate of Intelligence | Defence Intelligence of Ukraine
    UA LEG Verkhovna Rada | ~Rada
    UA GOV Energoatom ; Ukrenergo ; Naftogaz
    IL MIL Israel Defense Forces | Israeli Defense Forces | Israel Defence Forces | Israeli Defence Forces | IDF | ~Israeli army ; Israeli Air Force
    IL SPY Mossad ; Shin Bet | Shabak
    IL LEG Knesset
    IQ MIL Iraqi Security Forces ; Iraqi army | Iraqi Army ; Counter Terrorism Service | Counter-Terrorism Service | Iraqi Counter Terrorism Service | Iraqi Counter-Terrorism Service | ~CTS ; Iraqi Joint Operations Command ; Baghdad Operations Command ; Golden Division ; Emergency Response Division ; Iraqi Federal Police
    IQ GOV Security Media Cell ; Integrity Commission ; Independent High Electoral Commission | ~IHEC ; Sunni Endowment ; Shiite Endowment | Shia Endowment ; Central Bank of Iraq
    IQ SPY Iraqi National Intelligence Service ; Military Intelligence Directorate ; Falcons Intelligence Cell
    KP GOV Workers' Party of Korea
    KP MIL Korean People's Army
    PK SPY Inter-Services Intelligence | ~ISI
    PK MIL Inter-Services Public Relations | ISPR ; Frontier Corps ; Frontier Constabulary
    IN MIL Border Security Force | ~BSF ; Assam Rifles ; Central Reserve Police Force | CRPF ; Indian Army ; Indian Air Force ; Indian Navy ; Indian Coast Guard
    IN COP Central Bureau of Investigation ; National Investigation Agency ; Enforcement Directorate ; Delhi Police ; Mumbai Police
    IN SPY Research and Analysis Wing ; Intelligence Bureau
    IN LEG Lok Sabha ; Rajya Sabha
    IN GOV Election Commission of India ; Indian Space Research Organisation | ISRO ; Reserve Bank of India
    GB GOV Foreign Office | Foreign, Commonwealth and Development Office | Foreign and Commonwealth Office ; Downing Street ; Home Office ; Ministry of Defence | MoD ; Whitehall ; Bank of England ; National Health Service | NHS ; Buckingham Palace
    GB LEG House of Commons ; House of Lords
    GB COP Scotland Yard | Metropolitan Police | New Scotland Yard ; Police Service of Northern Ireland | PSNI ; National Crime Agency
    GB SPY MI5 ; MI6 ; GCHQ
    GB MIL Royal Air Force | RAF ; Royal Navy ; British Army ; Royal Marines ; UK Maritime Trade Operations | UKMTO
    FR GOV Quai d'Orsay
    FR MIL Operation Barkhane | Barkhane force ; French Foreign Legion | Foreign Legion
    DE LEG Bundestag ; Bundesrat
    DE MIL Bundeswehr
    DE SPY BND | Federal Intelligence Service
    IT COP Carabinieri ; Guardia di Finanza
    ES COP Guardia Civil | Civil Guard ; Mossos d'Esquadra
    TR SPY National Intelligence Organization | National Intelligence Organisation
    TR LEG Grand National Assembly
    TR GOV Disaster and Emergency Management Authority | AFAD
    SA GOV Public Investment Fund
    EG GOV Al-Azhar | Al-Azhar University
    MM MIL Tatmadaw
    MM GOV State Administration Council ; National Unity Government
    SD MIL Sudanese Armed Forces | Sudan Armed Forces
    SD GOV Sovereign Council | Transitional Sovereignty Council | Sovereignty Council ; National Intelligence and Security Service
    LB MIL Lebanese Armed Forces | Lebanese Army ; Internal Security Forces
    SY MIL Syrian Arab Army | Syrian Army 
    -- MIL Republican Guard ; Presidential Guard
    SY GOV Autonomous Administration of North and East Syria ; Syrian National Coalition ; Syrian Negotiations Committee
    PS GOV Palestinian Authority ; Palestinian Red Crescent | Palestine Red Crescent Society | Palestinian Red Crescent Society
    PS REB Palestine Liberation Organization | PLO
    JO MIL Jordanian Armed Forces
    JP LEG ~Diet | National Diet
    JP MIL Self-Defense Forces | Japan Self-Defense Forces | Maritime Self-Defense Force
    JP GOV Bank of Japan
    CN MIL People's Liberation Army | ~PLA ; Central Military Commission ; People's Armed Police
    CN GOV Politburo | Politburo Standing Committee ; State Council ; National People's Congress ; Chinese People's Political Consultative Conference ; National Development and Reform Commission ; Ministry of State Security ; Taiwan Affairs Office
    TW LEG Legislative Yuan
    TW GOV Executive Yuan ; Mainland Affairs Council
    TW PTY Kuomintang | ~KMT ; Democratic Progressive Party
    HK LEG Legislative Council | LegCo
    KE MIL Kenya Defence Forces
    KE COP Directorate of Criminal Investigations
    KE GOV Independent Electoral and Boundaries Commission | IEBC
    UG MIL Uganda People's Defence Force | Uganda People's Defence Forces | UPDF
    RW MIL Rwanda Defence Force
    TZ GOV Zanzibar Electoral Commission
    SO MIL Somali National Army ; Danab ; African Union Mission in Somalia | AMISOM ; African Union Transition Mission in Somalia | ATMIS
    ET MIL Ethiopian National Defence Force | Ethiopian National Defense Force | ENDF
    NG MIL Nigerian Army ; Nigerian Air Force ; Nigerian Navy ; Multinational Joint Task Force | MNJTF ; Civilian Joint Task Force
    NG GOV Economic and Financial Crimes Commission | EFCC ; Independent National Electoral Commission | INEC ; Department of State Services
    NG BUS Nigerian National Petroleum Corporation | NNPC
    GH GOV Electoral Commission of Ghana
    ML MIL Malian Armed Forces | FAMa
    ZA MIL South African National Defence Force | SANDF
    ZA COP South African Police Service | SAPS | Hawks unit
    ZA BUS Eskom ; Transnet
    ZM GOV Electoral Commission of Zambia
    ZW GOV Zimbabwe Electoral Commission
    AU COP Australian Federal Police
    AU SPY Australian Security Intelligence Organisation | ASIO
    AU MIL Australian Defence Force
    CA COP Royal Canadian Mounted Police | RCMP
    CA LEG Parliament Hill
    CO MIL Colombian Army ; Colombian Air Force
    CO GOV Special Jurisdiction for Peace
    BR COP Federal Police of Brazil
    BR BUS Petrobras ; Embraer
    MX BUS Pemex
    MX MIL Mexican National Guard
    VE MIL Bolivarian National Guard
    VE SPY SEBIN | Bolivarian National Intelligence Service
    VE BUS PDVSA
    PE COP Peruvian National Police
    HT COP Haitian National Police | Haiti National Police
    PH MIL Armed Forces of the Philippines ; Philippine Coast Guard ; Philippine National Police ; Philippine Navy
    PH GOV Malacañang | Malacanang
    ID MIL Indonesian National Armed Forces | Tentara Nasional Indonesia
    TH MIL Royal Thai Army ; Royal Thai Police
    VN PTY Communist Party of Vietnam
    MY COP Royal Malaysia Police
    KH GOV Khmer Rouge
    BD COP Rapid Action Battalion
    NP GOV Nepal Army ; Nepal Police
    AF MIL Afghan National Army ; Afghan National Police ; National Directorate of Security
    """
}
