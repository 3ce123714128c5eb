extension KnownBody {
  /// Bodies of many states, aid and rights organisations, companies. Facts of common knowledge, gathered by hand in 2026.
  static let bodyLines = """
    -- IGO United Nations | UN | U.N. ; UN Security Council | U.N. Security Council | United Nations Security Council | Security Council ; UN General Assembly | U.N. General Assembly | United Nations General Assembly | General Assembly ; UNICEF | United Nations Children's Fund | UN Children's Fund ; UNHCR | UN Refugee Agency | U.N. refugee agency | UN refugee agency | United Nations High Commissioner for Refugees ; UNRWA | United Nations Relief and Works Agency ; UNESCO ; World Health Organization | World Health Organisation | WHO ; World Food Programme | World Food Program | WFP ; OCHA | UN Office for the Coordination of Humanitarian Affairs | United Nations Office for the Coordination of Humanitarian Affairs ; OHCHR | UN Human Rights Office | U.N. Human Rights Office ; UN Human Rights Council | U.N. Human Rights Council | United Nations Human Rights Council | Human Rights Council ; UNAMI | United Nations Assistance Mission for Iraq | UN Assistance Mission for Iraq ; UNAMA | United Nations Assistance Mission in Afghanistan ; UNSMIL ; UNMIK ; UNFICYP ; UNDOF ; MONUSCO ; MINUSMA ; MINUSCA ; UNIFIL | United Nations Interim Force in Lebanon ; UNMISS ; UNAMID ; UNISFA ; UNDP | United Nations Development Programme ; UNEP ; UNFPA | United Nations Population Fund ; UNODC ; UNAIDS ; FAO | Food and Agriculture Organization ; International Organization for Migration | International Organisation for Migration | ~IOM ; International Labour Organization | ~ILO
    -- IGO International Atomic Energy Agency | IAEA ; Organization for the Prohibition of Chemical Weapons | Organisation for the Prohibition of Chemical Weapons | OPCW
    -- IGO European Union | EU | E.U. ; European Commission ; European Parliament ; European Council ; European Central Bank | ECB ; Council of Europe ; Frontex ; Europol ; Eurostat ; Eurogroup
    -- IGO NATO | North Atlantic Treaty Organization | North Atlantic Treaty Organisation ; Resolute Support ; KFOR
    -- IGO African Union | ~AU ; ECOWAS | Economic Community of West African States ; ECOMOG ; IGAD | Intergovernmental Authority on Development ; SADC | Southern African Development Community ; East African Community ; G5 Sahel ; Alliance of Sahel States ; Arab League | League of Arab States ; Gulf Cooperation Council | GCC ; Organisation of Islamic Cooperation | Organization of Islamic Cooperation | ~OIC ; ASEAN | Association of Southeast Asian Nations ; OPEC | Organization of the Petroleum Exporting Countries | OPEC+ ; OSCE | Organization for Security and Cooperation in Europe | Organization for Security and Co-operation in Europe | Organisation for Security and Co-operation in Europe ; Organization of American States | OAS ; G7 | Group of Seven ; G8 ; G20 | Group of 20 ; BRICS ; Commonwealth of Independent States ; Collective Security Treaty Organization | CSTO ; Shanghai Cooperation Organization | Shanghai Cooperation Organisation ; Eurasian Economic Union ; CARICOM | Caribbean Community ; Mercosur ; Unasur ; Pacific Islands Forum ; SAARC ; APEC | Asia-Pacific Economic Cooperation ; Non-Aligned Movement ; Lake Chad Basin Commission
    -- IGO International Monetary Fund | IMF ; World Bank ; World Trade Organization | World Trade Organisation | WTO ; OECD | Organisation for Economic Co-operation and Development ; Asian Development Bank | ~ADB ; African Development Bank ; Asian Infrastructure Investment Bank ; Islamic Development Bank ; Inter-American Development Bank ; Financial Action Task Force | FATF ; World Economic Forum ; Paris Club
    -- IGO International Criminal Court | ICC ; International Court of Justice | ICJ ; Interpol | INTERPOL ; European Court of Human Rights ; European Court of Justice | Court of Justice of the European Union ; International Criminal Tribunal for the former Yugoslavia | ICTY ; Permanent Court of Arbitration ; Inter-American Court of Human Rights ; Inter-American Commission on Human Rights
    -- NGO International Committee of the Red Cross | ICRC ; Red Cross ; Red Crescent | Syrian Arab Red Crescent | ~SARC ; International Federation of Red Cross and Red Crescent Societies | IFRC ; Amnesty International | ~Amnesty ; Human Rights Watch | HRW ; Doctors Without Borders | Médecins Sans Frontières | Medecins Sans Frontieres | MSF ; Save the Children ; Oxfam ; Greenpeace ; Reporters Without Borders | Reporters sans frontières ; Committee to Protect Journalists ; Transparency International ; International Crisis Group | Crisis Group ; International Rescue Committee ; Norwegian Refugee Council ; Danish Refugee Council ; Mercy Corps ; CARE International ; World Vision ; Islamic Relief ; Catholic Relief Services ; Caritas ; Freedom House ; Physicians for Human Rights ; Open Society Foundations ; Carter Center ; Action Against Hunger ; Médecins du Monde ; Sea-Watch ; World Wildlife Fund | ~WWF ; Gates Foundation | Bill & Melinda Gates Foundation | Bill and Melinda Gates Foundation ; Memorial Human Rights Center
    -- NGO Syrian Observatory for Human Rights | SOHR | Syrian Observatory ; White Helmets | Syria Civil Defence | Syria Civil Defense ; Syrian Network for Human Rights ; Airwars ; Bellingcat ; Armed Conflict Location and Event Data Project | Armed Conflict Location & Event Data Project | ACLED ; SITE Intelligence Group ; Institute for the Study of War ; Conflict Armament Research ; B'Tselem ; Peace Now ; Breaking the Silence
    -- NGO International Institute for Strategic Studies | IISS ; Stockholm International Peace Research Institute | SIPRI ; Chatham House ; Brookings Institution ; Carnegie Endowment for International Peace | Carnegie Endowment ; Council on Foreign Relations ; Rand Corporation | RAND Corporation ; Atlantic Council ; Heritage Foundation ; Royal United Services Institute | RUSI ; Washington Institute for Near East Policy | Washington Institute ; Pew Research Center
    -- SPT FIFA ; UEFA ; International Olympic Committee ; World Anti-Doping Agency | WADA ; Real Madrid ; Manchester United ; Manchester City ; Bayern Munich ; Paris Saint-Germain ; Juventus ; Barcelona FC ; Formula One ; NBA ; NFL ; International Cricket Council
    -- BUS Facebook ; Meta Platforms ; Twitter ; YouTube ; WhatsApp ; Instagram ; TikTok ; Telegram ; Snapchat ; Google ; Alphabet Inc ; Microsoft ; Apple Inc ; IBM ; Intel Corp ; Nvidia ; OpenAI ; Oracle Corp ; Amazon.com ; Netflix ; Uber ; Airbnb ; PayPal ; Tesla ; SpaceX ; LinkedIn ; Reddit ; Samsung | Samsung Electronics ; Sony ; Toyota ; Nissan ; Honda ; Mitsubishi ; Hyundai ; Volkswagen ; BMW ; Mercedes-Benz ; Siemens ; Nokia ; Ericsson ; Boeing ; Airbus ; Lockheed Martin ; Raytheon ; Northrop Grumman ; General Dynamics ; BAE Systems ; Rheinmetall ; Leonardo SpA ; Thales ; Halliburton ; Blackwater ; DynCorp ; ExxonMobil | Exxon Mobil ; Chevron ; Royal Dutch Shell ; TotalEnergies ; ConocoPhillips ; Eni SpA ; Equinor ; Gazprom ; Rosneft ; Lukoil ; Novatek ; Sberbank ; VTB | VTB Bank ; Rostec ; Aeroflot ; Kalashnikov Concern ; Saudi Aramco | Aramco ; SABIC ; ADNOC ; QatarEnergy ; Qatar Airways ; Etihad Airways | Etihad ; Turkish Airlines ; Baykar ; Mahan Air ; Goldman Sachs ; JPMorgan | JPMorgan Chase ; Morgan Stanley ; Citigroup ; HSBC ; Deutsche Bank ; Credit Suisse ; UBS ; BNP Paribas ; Barclays ; Standard & Poor's ; Moody's ; Fitch Ratings ; Pfizer ; BioNTech ; Moderna ; AstraZeneca ; Johnson & Johnson ; Sinovac ; Sinopharm ; Novartis ; GlaxoSmithKline ; Walmart ; McDonald's ; Starbucks ; Coca-Cola ; Nestlé | Nestle ; Unilever ; Maersk | A.P. Moller-Maersk ; Glencore ; Rio Tinto ; BHP ; ArcelorMittal ; Vodafone ; MTN Group ; Orange SA ; Safaricom ; Kenya Airways ; Dangote Group ; De Beers ; AngloGold Ashanti ; Barrick Gold
    CN BUS Weibo ; WeChat ; Alibaba | Alibaba Group ; Huawei ; ByteDance ; Tencent ; Baidu ; ZTE ; Xiaomi ; Sinopec ; PetroChina ; China National Petroleum Corporation | CNPC ; CNOOC ; Evergrande | China Evergrande ; China Southern Airlines ; COSCO ; Didi
    IN BUS Tata Group ; Reliance Industries ; Adani Group ; Infosys ; Air India ; Wipro ; Jio | Reliance Jio
    JP BUS Tokyo Electric Power | TEPCO | Tokyo Electric Power Company ; SoftBank ; Nintendo ; Toshiba ; Panasonic
    """

  /// Parties and political camps of one country.
  static let partyLines = """
    -- PTY Liberal Party ; Socialist Party ; Workers' Party | Workers Party ; Green Party ; Patriotic Front ; Progressive Party ; People's Party
    PS PTY Fatah | Fateh | Fatah movement
    EG PTY Muslim Brotherhood ; Freedom and Justice Party ; Wafd Party
    SY PTY Baath Party | Ba'ath Party | Baath ; Democratic Union Party | ~PYD ; Syrian Democratic Council
    IQ PTY Dawa Party | Islamic Dawa Party ; Patriotic Union of Kurdistan | PUK ; Kurdistan Democratic Party | KDP ; State of Law | State of Law Coalition ; Sadrist Movement | Sadrist bloc | Sadrists ; Coordination Framework ; Fatah Alliance | Fateh Alliance ; Islamic Supreme Council of Iraq | Supreme Islamic Iraqi Council | ISCI ; Sairoon | Sairoon Alliance ; Iraqiya | al-Iraqiya bloc ; Taqadum | Taqaddum ; Gorran | Gorran Movement ; National Wisdom Movement | Hikma Movement ; Iraqi National Congress ; United Iraqi Alliance ; Iraqi Islamic Party
    IQ GOV Kurdistan Regional Government | KRG
    IQ SPY Asayish
    LB PTY Future Movement ; Free Patriotic Movement ; Progressive Socialist Party ; Kataeb Party
    JO PTY Islamic Action Front
    YE PTY Islah Party | al-Islah ; General People's Congress
    YE GOV Presidential Leadership Council
    TN PTY Ennahda | Ennahdha | Nidaa Tounes
    TN LAB Tunisian General Labour Union | UGTT
    LY GOV Government of National Accord ; Government of National Unity ; General National Congress
    SD GOV Forces of Freedom and Change ; National Congress Party ; Umma Party | National Umma Party
    SD LAB Sudanese Professionals Association ; Resistance Committees
    SS GOV Sudan People's Liberation Movement | SPLM ; Sudan People's Liberation Army | SPLA
    TR PTY Justice and Development Party | AKP | AK Party ; Peoples' Democratic Party | ~HDP ; Republican People's Party | ~CHP ; Nationalist Movement Party | ~MHP
    US PTY Republican Party | ~GOP ; Democratic Party ; Tea Party ; Republican National Committee ; Democratic National Committee ; Libertarian Party
    GB PTY Conservative Party | Tory Party ; Labour Party ; Liberal Democrats ; Sinn Fein | Sinn Féin ; Democratic Unionist Party | ~DUP ; Scottish National Party | ~SNP ; UK Independence Party | UKIP ; Brexit Party ; Reform UK ; Plaid Cymru
    IE PTY Fine Gael ; Fianna Fáil | Fianna Fail
    FR PTY National Rally | National Front | Rassemblement National ; Les Républicains | Les Republicains ; La République En Marche ; France Unbowed
    DE PTY Christian Democratic Union | CDU ; Christian Social Union | ~CSU ; Social Democratic Party | SPD ; Alternative for Germany | AfD ; Free Democratic Party | ~FDP ; Die Linke
    IT PTY Five Star Movement | Five-Star Movement ; Forza Italia ; Northern League ; Brothers of Italy
    ES PTY Partido Popular ; Podemos ; Vox party ; Ciudadanos ; Spanish Socialist Workers' Party | PSOE
    GR PTY Syriza ; Golden Dawn ; Pasok
    HU PTY Fidesz ; Jobbik
    PL PTY Law and Justice ; Civic Platform
    AT PTY Freedom Party | ~FPÖ
    UA PTY Party of Regions ; Servant of the People ; Batkivshchyna | Fatherland Party
    RU PTY United Russia ; Communist Party of the Russian Federation ; A Just Russia ; Yabloko
    GE PTY Georgian Dream ; United National Movement
    IN PTY Bharatiya Janata Party | BJP ; Indian National Congress ; Aam Aadmi Party ; Trinamool Congress | TMC ; Shiv Sena ; Communist Party of India (Marxist) | CPI(M) ; Rashtriya Swayamsevak Sangh | ~RSS ; Vishwa Hindu Parishad ; Bahujan Samaj Party ; Samajwadi Party ; Dravida Munnetra Kazhagam | DMK ; AIADMK ; Janata Dal (United) ; Telugu Desam Party ; Nationalist Congress Party ; Rashtriya Janata Dal ; YSR Congress ; Telangana Rashtra Samithi
    PK PTY Pakistan Tehreek-e-Insaf | PTI party ; Pakistan People's Party | Pakistan Peoples Party | ~PPP ; Pakistan Muslim League-Nawaz | Pakistan Muslim League-N | PML-N ; Muttahida Qaumi Movement | MQM ; Awami National Party ; Jamaat-e-Islami ; Jamiat Ulema-e-Islam ; Tehreek-e-Labbaik Pakistan
    BD PTY Awami League ; Bangladesh Nationalist Party | BNP
    NP PTY Nepali Congress ; CPN-UML
    LK PTY Sri Lanka Podujana Peramuna ; United National Party ; Janatha Vimukthi Peramuna ; Samagi Jana Balawegaya
    MM PTY National League for Democracy ; Union Solidarity and Development Party
    TH PTY Pheu Thai | Pheu Thai Party ; Palang Pracharath ; Move Forward Party ; Future Forward Party ; People's Alliance for Democracy ; Thai Rak Thai
    MY PTY UMNO | United Malays National Organisation ; Pakatan Harapan ; Barisan Nasional ; Perikatan Nasional ; Parti Islam Se-Malaysia ; Bersatu
    ID PTY Golkar ; PDI-P ; Gerindra ; Nahdlatul Ulama ; Muhammadiyah
    SG PTY People's Action Party
    KH PTY Cambodian People's Party ; Cambodia National Rescue Party
    JP PTY Liberal Democratic Party | ~LDP ; Komeito ; Constitutional Democratic Party of Japan
    KR PTY People Power Party ; Liberty Korea Party ; Saenuri Party
    CN PTY Communist Party of China | Chinese Communist Party | ~CCP
    HK PTY Demosisto ; Civil Human Rights Front ; Civic Party ; Hong Kong Confederation of Trade Unions
    IL PTY Likud ; Kadima ; Yisrael Beiteinu | Yisrael Beitenu ; ~Shas ; Blue and White ; Yesh Atid ; Jewish Home ; Joint List ; Otzma Yehudit ; Meretz ; United Torah Judaism
    ZA PTY African National Congress | ANC ; Democratic Alliance ; Economic Freedom Fighters | EFF ; Inkatha Freedom Party
    ZA LAB Congress of South African Trade Unions | COSATU ; National Union of Mineworkers
    ZW PTY ZANU-PF | Zanu-PF | Zanu PF ; Movement for Democratic Change | ~MDC ; Citizens Coalition for Change
    ZM PTY United Party for National Development | UPND
    NG PTY All Progressives Congress | ~APC ; People's Democratic Party | Peoples Democratic Party | ~PDP
    NG LAB Nigeria Labour Congress ; Academic Staff Union of Universities | ASUU
    GH PTY New Patriotic Party | ~NPP ; National Democratic Congress | ~NDC
    KE PTY Orange Democratic Movement | ~ODM ; Jubilee Party | Jubilee Alliance ; United Democratic Alliance
    UG PTY National Resistance Movement ; National Unity Platform ; Forum for Democratic Change
    TZ PTY Chama Cha Mapinduzi ; Chadema
    RW PTY Rwandan Patriotic Front
    ET PTY Prosperity Party ; Ethiopian People's Revolutionary Democratic Front | EPRDF
    CM PTY Cameroon People's Democratic Movement
    MZ PTY Frelimo | FRELIMO
    AO PTY MPLA
    NA PTY SWAPO
    AR PTY Justicialist Party
    BO PTY Movement for Socialism
    VE PTY United Socialist Party of Venezuela | PSUV ; Popular Will ; Democratic Unity Roundtable
    MX PTY Institutional Revolutionary Party ; Morena party ; National Action Party
    CO PTY Democratic Center ; Comunes party
    CU PTY Communist Party of Cuba
    HT PTY Fanmi Lavalas
    AU PTY Australian Labor Party | Labor Party ; Liberal Party of Australia ; One Nation ; Australian Greens
    NZ PTY New Zealand First
    CA PTY Liberal Party of Canada ; Conservative Party of Canada ; New Democratic Party ; Bloc Québécois | Bloc Quebecois
    """

  /// Newspapers, agencies, stations and sites.
  static let mediaLines = """
    -- MED Sunday Times ; ~Guardian ; ~Independent ; ~Economist ; ~Intercept
    GB MED Reuters | Thomson Reuters ; BBC | BBC News | British Broadcasting Corporation | BBC World Service ; Sky News ; Financial Times ; Daily Telegraph ; Daily Mail | MailOnline ; ITV | ITV News ; Channel 4 News | Channel 4 ; Daily Mirror ; Daily Express ; Middle East Eye ; Asharq Al-Awsat ; Al-Quds Al-Arabi
    US MED Associated Press | AP ; CNN | CNN International ; Fox News | ~Fox ; New York Times ; Washington Post ; Wall Street Journal ; NBC News | NBC ; ABC News | ABC ; CBS News | CBS ; MSNBC ; CNBC ; NPR | National Public Radio ; PBS | PBS NewsHour ; Bloomberg News | Bloomberg ; Los Angeles Times ; USA Today ; Voice of America | VOA ; Politico ; Axios ; Newsweek ; New Yorker ; Washington Times ; Chicago Tribune ; Boston Globe ; Miami Herald ; San Francisco Chronicle ; Christian Science Monitor ; Radio Free Europe | Radio Free Europe/Radio Liberty | RFE/RL ; Radio Free Asia ; United Press International | UPI ; BuzzFeed News | BuzzFeed ; Huffington Post | HuffPost ; Vice News ; Daily Beast ; Defense One ; Military Times ; Stars and Stripes ; Long War Journal ; Al-Monitor ; Business Insider ; ProPublica ; Breitbart ; McClatchy ; Univision ; Telemundo ; Vox Media ; Alhurra
    FR MED Agence France-Presse | Agence France Presse | AFP ; ~France 24 ; Le Monde ; Le Figaro ; TV5 Monde ; Radio France Internationale | ~RFI ; BFM TV | BFMTV ; Charlie Hebdo ; Mediapart
    DE MED Deutsche Welle ; DPA | Deutsche Presse-Agentur ; Der Spiegel ; Die Welt ; Die Zeit ; Süddeutsche Zeitung ; Frankfurter Allgemeine Zeitung ; ARD ; ZDF
    IT MED ANSA ; Corriere della Sera ; La Repubblica ; La Stampa
    ES MED El País | El Pais ; El Mundo ; EFE
    CH MED Swissinfo ; Neue Zürcher Zeitung
    QA MED Al Jazeera | Al-Jazeera | Aljazeera | al-Jazeera
    AE MED Al Arabiya | Al-Arabiya | al-Arabiya ; Al Hadath | Al-Hadath ; Gulf News ; Khaleej Times ; Sky News Arabia ; Emirates News Agency
    SA MED Saudi Press Agency | Arab News ; Saudi Gazette ; Okaz
    KW MED Kuwait News Agency | KUNA
    JO MED Petra News Agency ; Jordan Times
    LB MED Al Mayadeen | Al-Mayadeen | al-Mayadeen ; Al-Manar | Al Manar | al-Manar ; L'Orient-Le Jour | L'Orient Today ; Daily Star ; An-Nahar ; Al-Akhbar ; LBCI ; National News Agency
    EG MED Al-Ahram | Ahram Online ; Mada Masr ; Egypt Independent
    YE MED Al-Masirah | Al Masirah | al-Masirah ; Saba News Agency | Saba news agency
    RU MED TASS | ITAR-TASS | Itar-Tass ; RIA Novosti | RIA ; Interfax ; Sputnik | Sputnik News ; Russia Today | ~RT ; Novaya Gazeta ; Kommersant ; Izvestia ; Echo of Moscow | Ekho Moskvy ; Meduza ; Moscow Times ; Pravda ; TV Rain ; Rossiya 24 ; Vedomosti
    UA MED Ukrinform ; Ukrainska Pravda ; Kyiv Independent ; Kyiv Post ; Unian | UNIAN ; Suspilne ; Interfax-Ukraine
    BY MED BelTA | Belta ; Nexta
    PL MED Gazeta Wyborcza ; Polish Press Agency
    CN MED Xinhua | Xinhua News Agency ; Global Times ; People's Daily ; China Daily ; China Central Television | ~CCTV ; CGTN ; Caixin ; China News Service ; Sixth Tone
    HK MED South China Morning Post | SCMP ; Apple Daily ; RTHK | Radio Television Hong Kong ; Hong Kong Free Press | HKFP ; Stand News ; Ming Pao ; Oriental Daily ; Sing Tao Daily
    TW MED Central News Agency ; Taipei Times ; Focus Taiwan
    IR MED IRNA | Islamic Republic News Agency ; Tasnim | Tasnim News Agency ; Fars News Agency | Fars News ; Press TV ; Mehr News Agency | Mehr News ; ISNA | Iranian Students' News Agency ; Kayhan ; Iran International ; Tehran Times ; IRIB ; Al-Alam | Al Alam
    IQ MED Shafaq News ; Al Sumaria | Alsumaria ; Iraqi News Agency | INA ; Rudaw ; Kurdistan 24 | Kurdistan24 ; Al-Iraqiya | al-Iraqiya TV | Iraqiya TV ; Baghdad Today ; Al-Sharqiya | Alsharqiya ; National Iraqi News Agency ; Iraqi News ; Bas News | Basnews ; Dijlah TV ; Al-Ghad Press ; Sabereen News | Sabreen News ; NRT | Nalia Radio and Television ; Al-Mada
    TR MED Anadolu Agency | Anadolu | Anadolu Ajansi ; Daily Sabah ; Hurriyet | Hürriyet | Hurriyet Daily News ; TRT World ; TRT ; Cumhuriyet ; Dogan News Agency | Demirören News Agency ; NTV ; CNN Turk | CNN Türk ; Firat News Agency | ANF News
    IL MED Haaretz ; Jerusalem Post ; Times of Israel ; Ynet | Yedioth Ahronoth ; Israel Hayom ; Channel 12 ; Channel 13 ; i24NEWS | i24 News
    PS MED WAFA | ~Wafa ; Ma'an | Maan News Agency | Ma'an News Agency ; Al-Aqsa TV ; Quds News Network
    SY MED Syrian Arab News Agency | SANA ; Enab Baladi ; North Press Agency ; Amaq | Amaq News Agency ; Orient News ; Hawar News Agency
    LY MED Libya Observer ; Libya Herald ; Al-Wasat
    JP MED Kyodo News | Kyodo ; NHK ; Asahi Shimbun ; Yomiuri Shimbun ; Mainichi Shimbun ; Jiji Press ; Nikkei | Nikkei Asia ; Japan Times
    KR MED Yonhap | Yonhap News Agency | Yonhap News ; Korea Herald ; Korea Times ; Chosun Ilbo ; JoongAng Ilbo ; Hankyoreh ; KBS ; NK News
    KP MED KCNA | Korean Central News Agency ; Rodong Sinmun
    IN MED Press Trust of India | PTI ; ANI | Asian News International ; NDTV ; Times of India ; Hindustan Times ; Indian Express ; India Today ; Deccan Herald ; Economic Times ; Scroll.in ; Republic TV
    PK MED Geo News | Geo TV ; Dawn News | Dawn newspaper ; Express Tribune ; ARY News ; Samaa TV
    AF MED TOLOnews | Tolo News | TOLO News ; Pajhwok Afghan News | Pajhwok ; Khaama Press ; Ariana News
    BD MED Prothom Alo ; Dhaka Tribune ; bdnews24.com
    LK MED Daily Mirror Sri Lanka ; Ada Derana ; Sunday Leader
    NP MED Kathmandu Post ; Himalayan Times
    MM MED Myanmar Now ; Frontier Myanmar ; Mizzima ; Democratic Voice of Burma ; Myanmar Times ; Global New Light of Myanmar ; Eleven Media
    TH MED Bangkok Post ; Thai PBS ; Prachatai ; Khaosod | Khaosod English
    ID MED Jakarta Post ; Antara news agency | ~Antara ; Kompas ; Detik.com
    MY MED Bernama ; Malaysiakini ; New Straits Times ; Malay Mail ; Free Malaysia Today
    SG MED Straits Times ; Channel NewsAsia | CNA
    PH MED Rappler ; Philippine Daily Inquirer | Inquirer.net ; ABS-CBN ; Manila Bulletin ; Philippine Star ; GMA News ; Philippine News Agency
    VN MED VnExpress ; Tuoi Tre ; Vietnam News Agency
    KH MED Phnom Penh Post ; Cambodia Daily ; Khmer Times
    AU MED Australian Broadcasting Corporation ; Sydney Morning Herald ; SBS ; Nine News
    NZ MED New Zealand Herald | NZ Herald ; Radio New Zealand | RNZ ; Stuff.co.nz
    SD MED Sudan Tribune ; Radio Dabanga ; SUNA | Sudan News Agency ; Radio Tamazuj
    ET MED Addis Standard ; Ethiopian News Agency ; Fana Broadcasting
    KE MED Daily Nation ; Capital FM ; Citizen TV ; KTN News
    UG MED Daily Monitor ; New Vision
    NG MED Premium Times ; Daily Trust ; ThisDay ; Sahara Reporters ; Channels TV | Channels Television ; Guardian Nigeria
    GH MED Daily Graphic ; Ghana News Agency ; Joy FM | JoyNews ; GhanaWeb
    ZA MED News24 ; Mail & Guardian | Mail and Guardian ; Daily Maverick ; eNCA ; SABC | South African Broadcasting Corporation ; Sowetan ; Business Day ; IOL
    ZW MED NewsDay ; Zimbabwe Independent
    ZM MED Lusaka Times ; Zambia Daily Mail
    SO MED Garowe Online ; Shabelle Media Network ; Hiiraan Online ; Radio Mogadishu
    CD MED Radio Okapi ; Actualite.cd
    ML MED ORTM
    SN MED Dakaractu
    CU MED Prensa Latina ; Granma ; 14ymedio
    VE MED Telesur | teleSUR ; El Nacional ; Efecto Cocuyo
    CO MED El Tiempo ; El Espectador ; Caracol Radio ; RCN Radio ; Blu Radio
    MX MED El Universal ; La Jornada ; Milenio ; Notimex
    BR MED Folha de S.Paulo | Folha de Sao Paulo ; O Globo | Globo ; O Estado de S. Paulo | Estadão
    AR MED Clarín | Clarin ; La Nación | La Nacion ; Télam | Telam
    PE MED El Comercio
    CL MED La Tercera ; El Mercurio
    HT MED Le Nouvelliste ; Haitian Times
    CA MED Canadian Broadcasting Corporation | CBC | CBC News ; Globe and Mail ; Toronto Star ; National Post ; CTV News ; Canadian Press ; Global News
    """
}
