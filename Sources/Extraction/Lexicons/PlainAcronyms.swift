/// Capital letters that stand for no named thing of our types.
enum PlainAcronyms {
  /// Whether the word with this folded hash is one.
  static func contains(_ hash: UInt64) -> Bool { table.contains(hash) }

  private static let table = WordList(
    """
    covid lgbt lgbtq lgbti ngo ngos mou mous gdp ceo cfo cto fdi nft nfts dna hiv aids ied ieds fir pm mp mps mla tv usd vip
    vips hq ai ict gps ppe pcr sars ebola gmt bst est utc pdf faq id ids atm sms sim phd mba ph.d suv suvs uav uavs wmd
    wmds ptsd rpg rpgs pow pows am fm cctv it hr pr dj ok api url
    """)
}
