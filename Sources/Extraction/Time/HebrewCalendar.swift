import Annotation

/// The new year of the Hebrew calendar, from which its feasts are counted.
enum HebrewCalendar {
  /// 1 Tishri in the autumn of a Gregorian year; nil before 1583.
  ///
  /// - Note: Source: Reingold and Dershowitz, “Calendrical Calculations”, Hebrew calendar: the mean new moon and the two delays for the lengths of years.
  static func newYear(inAutumnOf year: Int) -> CalendarDate? {
    guard year > 1582, year < 3000 else { return nil }
    let hebrew = year + 3761
    let before = elapsedDays(hebrew - 1)
    let (here, after) = (elapsedDays(hebrew), elapsedDays(hebrew + 1))
    // No year has 356 days, and none 382.
    let delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0
    return CalendarDate(daysSince1970: here + delay - 1_373_427 - 719_163)
  }

  /// A feast by its days from the new year in the same autumn, or before it. Hanukkah, day 83, is a day later where Heshvan is long.
  static func feast(_ shift: Int, in year: Int) -> CalendarDate? {
    guard let first = newYear(inAutumnOf: year) else { return nil }
    guard shift == 83 else { return first.adding(days: shift) }
    guard let next = newYear(inAutumnOf: year + 1) else { return nil }
    let isLong = (next.daysSince1970 - first.daysSince1970) % 10 == 5
    return first.adding(days: isLong ? 84 : 83)
  }

  /// Days from the epoch to the new year of a Hebrew year, but for the delays by the lengths of years.
  private static func elapsedDays(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12084 + 13753 * months
    let day = 29 * months + parts / 25920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }
}
