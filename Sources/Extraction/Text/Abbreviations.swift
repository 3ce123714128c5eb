/// Short forms that keep their full stop.
enum Abbreviations {
  /// Whether `word`, without its full stop, is one, given the bytes after that stop. Most are only with a capital: “Col.”, not “col.”.
  static func contains(_ word: UnsafeBufferPointer<UInt8>, before rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let hash = WordHash.fold(word)
    if numbered.contains(hash) {
      return rest.count >= 2 && rest.first! == 0x20 && rest.dropFirst().first! &- 0x30 < 10
    }
    return word[0] &- 0x41 < 26 ? table.contains(hash) : small.contains(hash)
  }

  /// Whether `hash`, of the word with its full stop, is a title that a name follows.
  static func isTitle(_ hash: UInt64) -> Bool { titleTable.contains(hash) }

  private static let titles: [StaticString] = [
    "adm", "amb", "atty", "brig", "capt", "cmdr", "col", "cpl", "dr", "fr", "ft", "gen", "gov", "hon", "insp", "lt",
    "maj", "messrs", "mr", "mrs", "ms", "msgr", "mt", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt",
    "st", "supt",
  ]

  /// Months, weekdays, firms, American states, and the like.
  private static let others: [StaticString] = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "inc", "corp", "co", "cos", "ltd", "bros", "jr", "sr", "dept", "univ", "assn", "ave",
    "blvd", "rd", "vol", "ala", "ariz", "calif", "colo", "conn", "fla", "kan", "ky", "mich", "minn", "mo", "mont",
    "neb", "nev", "okla", "pa", "tenn", "tex", "va", "vt", "wis", "wyo",
  ]

  /// Those that are short forms without a capital, too.
  private static let small = Set((["vs", "etc", "approx", "cf", "ca"] as [StaticString]).map { WordHash.fold($0) })
  /// Those that are short forms only before a number.
  private static let numbered = Set(
    (["no", "nos", "fig", "art", "sec", "pp"] as [StaticString]).map { WordHash.fold($0) })
  private static let table = Set((titles + others).map { WordHash.fold($0) })
  private static let titleTable = Set(titles.map { WordHash.fold(String(describing: $0) + ".") })
}
