import Annotation

/// Time zones after a time of day.
extension TimexReader {
  /// A zone's name with its minutes east of Greenwich where it tells them: “GMT”, “UTC+3”, “local time”, “Baghdad time”, “Eastern”, “(0800 GMT)”.
  func zone(_ index: Int) -> (minutes: Int?, next: Int)? {
    let isBracketed = mark(index, "(")
    let start = isBracketed ? index + 1 : index
    if let (minutes, next) = zoneName(start), !isBracketed || mark(next, ")") {
      return (minutes, isBracketed ? next + 1 : zoneInBrackets(next) ?? next)
    }
    if isBracketed { return zoneInBrackets(index).map { (nil, $0) } }
    if has(index, .local), has(index + 1, .time) {
      return (nil, zoneInBrackets(index + 2) ?? index + 2)
    }
    if mark(index, "+"), isJoined(index), isJoined(index + 1), mark(index + 2, ":"), let shift = zoneShift(index) {
      return shift
    }
    guard at(index).kind == .other, !at(index).followsBreak else { return nil }
    let isRegion =
      reads(index, "eastern") || reads(index, "pacific") || reads(index, "central") || reads(index, "mountain")
    guard at(index).isCapital || isRegion else { return nil }
    var next = index + 1
    if isRegion, reads(next, "standard") || reads(next, "daylight") { next += 1 }
    if has(next, .time) {
      return (nil, reads(next + 1, "zone") ? next + 2 : next + 1)
    }
    if reads(next, "timezone") { return (nil, next + 1) }
    guard isRegion else { return nil }
    let after = at(index + 1)
    let isEnd = after.kind != .other || !after.isCapital && at(index).isCapital
    return isEnd ? (nil, index + 1) : nil
  }

  /// Past “(02:00 GMT)”: the same time told once more.
  private func zoneInBrackets(_ index: Int) -> Int? {
    guard mark(index, "("), kind(index + 1) == .number else { return nil }
    let hasColon = mark(index + 2, ":") && kind(index + 3) == .number
    guard hasColon || at(index + 1).count == 4, let (_, end) = zoneName(hasColon ? index + 4 : index + 2),
      mark(end, ")")
    else { return nil }
    return end + 1
  }

  /// “GMT”, “UTC+3”, “EST”, “PT”, “Z”: letters in capitals.
  private func zoneName(_ index: Int) -> (minutes: Int?, next: Int)? {
    let lexeme = at(index)
    if lexeme.kind == .zone, !lexeme.isCapital {
      // “9pm est”.
      return hasAny(index - 1, .am, .pm) ? (Int(lexeme.value), index + 1) : nil
    }
    guard lexeme.isCapital, (1...4).contains(lexeme.count) else { return nil }
    guard bytes[Int(lexeme.start)..<Int(lexeme.end)].allSatisfy(ASCII.isUpper) || lexeme.kind == .zone else {
      return nil
    }
    if lexeme.kind == .zone {
      if let (minutes, next) = zoneShift(index + 1) { return (Int(lexeme.value) + minutes, next) }
      return (Int(lexeme.value), index + 1)
    }
    if reads(index, "z") {
      let isGroup = kind(index - 1) == .number && at(index - 1).count == 4 && !isJoined(index + 1)
      return isJoined(index) || isGroup ? (0, index + 1) : nil
    }
    for zone in Self.zones where reads(index, zone.name) { return (zone.minutes, index + 1) }
    return nil
  }

  /// “+3”, “-05:30”, “+0300” after GMT or UTC.
  func zoneShift(_ index: Int) -> (minutes: Int, next: Int)? {
    guard mark(index, "+") || mark(index, "-"), isJoined(index + 1), kind(index + 1) == .number else { return nil }
    let sign = mark(index, "+") ? 1 : -1
    let value = Int(at(index + 1).value)
    if at(index + 1).count == 4, value / 100 <= 14, value % 100 < 60 {
      return (sign * (value / 100 * 60 + value % 100), index + 2)
    }
    guard at(index + 1).count <= 2, value <= 14 else { return nil }
    if mark(index + 2, ":"), isJoined(index + 2), kind(index + 3) == .number, at(index + 3).count == 2,
      at(index + 3).value < 60
    {
      return (sign * (value * 60 + Int(at(index + 3).value)), index + 4)
    }
    return (sign * value * 60, has(index + 2, .h) && isJoined(index + 2) ? index + 3 : index + 2)
  }

  /// Zones that are words or names in other places, so that they count only in capitals after a time of day. Those that mean a different time in summer
  /// have no minutes.
  ///
  /// - Note: Source: IANA time zone database 2024a, abbreviations in use.
  private static let zones: [(name: StaticString, minutes: Int?)] = [
    ("et", nil), ("ct", nil), ("mt", nil), ("pt", nil), ("akst", -540), ("akdt", -480), ("hst", -600), ("ast", nil),
    ("nst", -210), ("brt", -180), ("wet", 0), ("west", 60), ("wat", 60), ("cat", 120), ("sast", 120), ("eat", 180),
    ("trt", 180), ("irst", 210), ("gst", 240), ("aft", 270), ("pkt", 300), ("npt", 345), ("ict", 420), ("wib", 420),
    ("hkt", 480), ("sgt", 480), ("pht", 480), ("awst", 480), ("kst", 540), ("acst", 570), ("acdt", 630),
    ("aedt", 660), ("nzst", 720), ("nzdt", 780),
  ]
}
