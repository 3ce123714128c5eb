import Testing

@testable import Annotation

struct `A calendar date` {
  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("2020-01-27", 1), ("1939-09-01", 5), ("2023-12-09", 6), ("1865-04-14", 5),
    ("2001-09-11", 2), ("2024-04-04", 4), ("0001-01-01", 1),
  ])
  func `knows its weekday`(iso: String, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.weekday == weekday)
    #expect(date.description == iso)
  }

  @Test(arguments: ["0000-00-00", "2021-02-29", "1900-02-29", "2020-13-01", "2020-1-01", "2020-01-27x", "", "2020-01"])
  func `is refused where the calendar has no such day`(iso: String) {
    #expect(CalendarDate(iso: iso) == nil)
  }

  @Test(arguments: [
    ("2005-01-01", 2004, 53), ("2007-01-01", 2007, 1), ("2008-12-29", 2009, 1), ("2010-01-03", 2009, 53),
    ("2016-11-07", 2016, 45),
  ])
  func `knows its ISO week`(iso: String, year: Int, week: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.isoWeek == (year, week))
  }

  @Test
  func `goes to a number of days and back, over all of history`() throws {
    var previous: CalendarDate?
    for days in stride(from: -3_000_000, through: 2_000_000, by: 97) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
      if let previous { #expect(previous < date) }
      previous = date
    }
  }

  @Test
  func `a month on from the 31st is the last day of a shorter month`() throws {
    let date = try #require(CalendarDate(iso: "2024-01-31"))
    #expect(date.adding(months: 1)?.description == "2024-02-29")
    #expect(date.adding(months: -2)?.description == "2023-11-30")
    #expect(date.adding(months: 12)?.description == "2025-01-31")
    #expect(date.adding(days: -31)?.description == "2023-12-31")
  }

  @Test
  func `before Christ is written as TIMEX3 has it`() {
    #expect(CalendarDate(year: -479, month: 8, day: 20)?.description == "BC0480-08-20")
  }
}

struct `A TIMEX3 value` {
  @Test(arguments: [
    ("2019-12-31", "2019-12-31", "2019-12-31", DatePrecision.day), ("2016-11-07TNI", "2016-11-07", "2016-11-07", .day),
    ("2023-11", "2023-11-01", "2023-11-30", .month), ("2020", "2020-01-01", "2020-12-31", .year),
    ("2016-W45", "2016-11-07", "2016-11-13", .week), ("2016-W45-WE", "2016-11-12", "2016-11-13", .days),
    ("2016-W45-5", "2016-11-11", "2016-11-11", .day), ("2013-Q1", "2013-01-01", "2013-03-31", .year),
    ("2024-03-W01", "2024-03-01", "2024-03-07", .week), ("2024-02-W05", "2024-02-23", "2024-02-29", .week),
    ("2024-03-XX", "2024-03-01", "2024-03-31", .month), ("2024-XX-XX", "2024-01-01", "2024-12-31", .year),
    ("2019-H2", "2019-07-01", "2019-12-31", .year), ("2015-WI", "2015-12-01", "2016-02-29", .year),
  ])
  func `stands for a stretch of days`(value: String, start: String, end: String, precision: DatePrecision) throws {
    let interval = try #require(CalendarInterval(timexValue: value))
    #expect(interval.start.description == start)
    #expect(interval.end.description == end)
    #expect(interval.precision == precision)
  }

  @Test(arguments: [
    "XXXX-12-31", "P3D", "", "PRESENT_REF", "2020-13", "2020-W60", "2020-02-30", "-", "BC", "99999", "2020-01-W06",
  ])
  func `that does not say when stands for none`(value: String) {
    #expect(CalendarInterval(timexValue: value) == nil)
  }

  @Test
  func `for a decade or century stands for its years`() {
    #expect(CalendarInterval(timexValue: "199")?.start.description == "1990-01-01")
    #expect(CalendarInterval(timexValue: "19")?.end.description == "1999-12-31")
    #expect(CalendarInterval(timexValue: "19")?.precision == nil)
  }

  @Test
  func `has the codes of ACLED, UCDP and GTD`() {
    #expect(DatePrecision.allCases.map(\.acled) == [1, 2, 2, 3, nil])
    #expect(DatePrecision.allCases.map(\.ucdp) == [1, 2, 3, 4, 5])
    #expect(DatePrecision.allCases.map(\.gtd.usesApproximateDate) == [false, true, true, false, false])
  }
}
