/// What words for an open number are taken to mean at the least, as a coding scheme has it.
package struct VagueReadings: Sendable {
  /// What the user calls it.
  package let name: String
  private let values: [Double]

  /// The least reading of each word.
  init(
    name: String, few: Double, several: Double, many: Double, couple: Double, dozens: Double, scores: Double,
    hundreds: Double,
    thousands: Double, tens: Double, millions: Double
  ) {
    self.name = name
    values = [
      few, several, many, several, couple, dozens, scores, hundreds, thousands, tens, millions, few, many,
      1000 * millions,
    ]
  }

  /// The words as they stand: a plural is two, several is three.
  package static let plain = VagueReadings(
    name: "plain", few: 3, several: 3, many: 3, couple: 2, dozens: 24, scores: 40, hundreds: 200, thousands: 2000,
    tens: 20,
    millions: 2_000_000)

  /// ACLED's: “dozens” is 12, “hundreds” 100, and an unknown number of dead 3 where violence is no war.
  ///
  /// - Note: Source: ACLED, “FAQs: ACLED fatality methodology” (2020).
  package static let acled = VagueReadings(
    name: "acled", few: 3, several: 3, many: 3, couple: 2, dozens: 12, scores: 20, hundreds: 100, thousands: 1000,
    tens: 10,
    millions: 1_000_000)

  /// UCDP GED's low estimates: “several” and “few” are 3, “dozens” 24, “hundreds” 100.
  ///
  /// - Note: Source: UCDP GED codebook 24.1, “best, high and low estimates”; readings of words are the coder's.
  package static let ucdp = VagueReadings(
    name: "ucdp", few: 3, several: 3, many: 3, couple: 2, dozens: 24, scores: 40, hundreds: 100, thousands: 1000,
    tens: 10,
    millions: 1_000_000)

  /// The least that `word` means.
  subscript(word: Vagueness) -> Double { values[Int(word.rawValue)] }
}
