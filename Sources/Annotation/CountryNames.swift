/// Countries and territories by their ISO 3166-1 alpha-2 codes, under the short English names that news uses.
///
/// - Note: Codes: ISO 3166-1, with XK for Kosovo as the European Union writes it. Regions: the sub-regions of UN M49.
public enum CountryNames {
  /// The country's name, as `IQ` is Iraq; nil where no country has the code.
  public static func name(of code: String) -> String? { entries[code]?.name }

  /// The part of the world it lies in, as `IQ` lies in Western Asia; nil where no country has the code.
  public static func region(of code: String) -> String? { entries[code]?.region }

  /// All codes in alphabetical order.
  public static let codes: [String] = entries.keys.sorted()

  private static let entries: [String: (name: String, region: String)] = {
    var entries: [String: (name: String, region: String)] = [:]
    for (region, list) in regions {
      for entry in list.split(separator: ",") {
        let code = entry.prefix(2)
        entries[String(code)] = (String(entry.dropFirst(3)), region)
      }
    }
    return entries
  }()

  private static let regions: [(String, String)] = [
    (
      "Northern Africa",
      "DZ Algeria,EG Egypt,LY Libya,MA Morocco,SD Sudan,TN Tunisia,EH Western Sahara"
    ),
    (
      "Eastern Africa",
      """
      IO British Indian Ocean Territory,BI Burundi,KM Comoros,DJ Djibouti,ER Eritrea,ET Ethiopia,\
      TF French Southern Territories,KE Kenya,MG Madagascar,MW Malawi,MU Mauritius,YT Mayotte,MZ Mozambique,RE Réunion,\
      RW Rwanda,SC Seychelles,SO Somalia,SS South Sudan,TZ Tanzania,UG Uganda,ZM Zambia,ZW Zimbabwe
      """
    ),
    (
      "Middle Africa",
      """
      AO Angola,CM Cameroon,CF Central African Republic,TD Chad,CG Congo-Brazzaville,CD DR Congo,GQ Equatorial Guinea,\
      GA Gabon,ST São Tomé and Príncipe
      """
    ),
    ("Southern Africa", "BW Botswana,SZ Eswatini,LS Lesotho,NA Namibia,ZA South Africa"),
    (
      "Western Africa",
      """
      BJ Benin,BF Burkina Faso,CV Cape Verde,CI Ivory Coast,GM Gambia,GH Ghana,GN Guinea,GW Guinea-Bissau,LR Liberia,\
      ML Mali,MR Mauritania,NE Niger,NG Nigeria,SH Saint Helena,SN Senegal,SL Sierra Leone,TG Togo
      """
    ),
    (
      "Caribbean",
      """
      AI Anguilla,AG Antigua and Barbuda,AW Aruba,BS Bahamas,BB Barbados,BQ Caribbean Netherlands,VG British Virgin Islands,\
      KY Cayman Islands,CU Cuba,CW Curaçao,DM Dominica,DO Dominican Republic,GD Grenada,GP Guadeloupe,HT Haiti,JM Jamaica,\
      MQ Martinique,MS Montserrat,PR Puerto Rico,BL Saint Barthélemy,KN Saint Kitts and Nevis,LC Saint Lucia,\
      MF Saint Martin,VC Saint Vincent and the Grenadines,SX Sint Maarten,TT Trinidad and Tobago,\
      TC Turks and Caicos Islands,VI US Virgin Islands
      """
    ),
    (
      "Central America",
      "BZ Belize,CR Costa Rica,SV El Salvador,GT Guatemala,HN Honduras,MX Mexico,NI Nicaragua,PA Panama"
    ),
    (
      "South America",
      """
      AR Argentina,BO Bolivia,BV Bouvet Island,BR Brazil,CL Chile,CO Colombia,EC Ecuador,FK Falkland Islands,\
      GF French Guiana,GY Guyana,PY Paraguay,PE Peru,GS South Georgia and the South Sandwich Islands,SR Suriname,\
      UY Uruguay,VE Venezuela
      """
    ),
    (
      "Northern America",
      "BM Bermuda,CA Canada,GL Greenland,PM Saint Pierre and Miquelon,US United States"
    ),
    ("Antarctica", "AQ Antarctica"),
    ("Central Asia", "KZ Kazakhstan,KG Kyrgyzstan,TJ Tajikistan,TM Turkmenistan,UZ Uzbekistan"),
    (
      "Eastern Asia",
      "CN China,HK Hong Kong,JP Japan,MO Macau,MN Mongolia,KP North Korea,KR South Korea,TW Taiwan"
    ),
    (
      "South-eastern Asia",
      """
      BN Brunei,KH Cambodia,ID Indonesia,LA Laos,MY Malaysia,MM Myanmar,PH Philippines,SG Singapore,TH Thailand,\
      TL East Timor,VN Vietnam
      """
    ),
    (
      "Southern Asia",
      "AF Afghanistan,BD Bangladesh,BT Bhutan,IN India,IR Iran,MV Maldives,NP Nepal,PK Pakistan,LK Sri Lanka"
    ),
    (
      "Western Asia",
      """
      AM Armenia,AZ Azerbaijan,BH Bahrain,CY Cyprus,GE Georgia,IQ Iraq,IL Israel,JO Jordan,KW Kuwait,LB Lebanon,OM Oman,\
      PS Palestine,QA Qatar,SA Saudi Arabia,SY Syria,TR Turkey,AE United Arab Emirates,YE Yemen
      """
    ),
    (
      "Eastern Europe",
      """
      BY Belarus,BG Bulgaria,CZ Czechia,HU Hungary,MD Moldova,PL Poland,RO Romania,RU Russia,SK Slovakia,UA Ukraine
      """
    ),
    (
      "Northern Europe",
      """
      AX Åland,DK Denmark,EE Estonia,FO Faroe Islands,FI Finland,GG Guernsey,IS Iceland,IE Ireland,IM Isle of Man,JE Jersey,\
      LV Latvia,LT Lithuania,NO Norway,SJ Svalbard and Jan Mayen,SE Sweden,GB United Kingdom
      """
    ),
    (
      "Southern Europe",
      """
      AL Albania,AD Andorra,BA Bosnia and Herzegovina,HR Croatia,GI Gibraltar,GR Greece,IT Italy,XK Kosovo,MT Malta,\
      ME Montenegro,MK North Macedonia,PT Portugal,SM San Marino,RS Serbia,SI Slovenia,ES Spain,VA Vatican City
      """
    ),
    (
      "Western Europe",
      """
      AT Austria,BE Belgium,FR France,DE Germany,LI Liechtenstein,LU Luxembourg,MC Monaco,NL Netherlands,CH Switzerland
      """
    ),
    (
      "Australia and New Zealand",
      """
      AU Australia,CX Christmas Island,CC Cocos Islands,HM Heard Island and McDonald Islands,NZ New Zealand,\
      NF Norfolk Island
      """
    ),
    ("Melanesia", "FJ Fiji,NC New Caledonia,PG Papua New Guinea,SB Solomon Islands,VU Vanuatu"),
    (
      "Micronesia",
      """
      GU Guam,KI Kiribati,MH Marshall Islands,FM Micronesia,NR Nauru,MP Northern Mariana Islands,PW Palau,\
      UM US Minor Outlying Islands
      """
    ),
    (
      "Polynesia",
      """
      AS American Samoa,CK Cook Islands,PF French Polynesia,NU Niue,PN Pitcairn,WS Samoa,TK Tokelau,TO Tonga,TV Tuvalu,\
      WF Wallis and Futuna
      """
    ),
  ]
}
