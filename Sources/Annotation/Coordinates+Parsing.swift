extension Coordinates {
  /// Reads coordinates as people type and copy them; nil where the text is none, or says two things, or is out of range.
  ///
  /// - Decimal degrees, latitude first: `33.3152, 44.3661`, `33.3152 44.3661`, `-33.9 18.4`, `N33.3 E44.4`, `33.3N 44.4E`,
  ///   `44.4E 33.3N`, `geo:33.3,44.4`.
  /// - Degrees, minutes, seconds: `33°18'54"N 44°21'58"E`, `33 18 54 N, 44 21 58 E`, `33° 18.9′ N 44° 21.97′ E`.
  /// - MGRS: `38S MB 41234 86345`, with 0 to 5 digits each way; the middle of the square is meant.
  ///
  /// At most 100 bytes are read; longer text is none.
  public init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 100 else { return nil }
    if let point = MGRS.coordinates(bytes) {
      self = point
      return
    }
    guard let parts = CoordinateScanner.parts(of: text), let (latitude, longitude) = Self.pair(parts) else {
      return nil
    }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// Splits numbers and letters into two angles.
  private static func pair(_ parts: [CoordinateScanner.Part]) -> (Double, Double)? {
    var angles: [(value: Double, hemisphere: UInt8?)] = []
    var numbers: [Double] = []
    var leading: UInt8?
    let hasLetters = parts.contains { if case .hemisphere = $0 { true } else { false } }
    func close(_ hemisphere: UInt8?) -> Bool {
      guard let value = angle(numbers, hemisphere: hemisphere) else { return false }
      angles.append((value, hemisphere))
      numbers = []
      return true
    }
    for part in parts {
      switch part {
      case .number(let number): numbers.append(number)
      case .separator:
        if !hasLetters, !numbers.isEmpty { guard close(nil) else { return nil } }
      case .hemisphere(let letter):
        if let known = leading {
          guard close(known) else { return nil }
          leading = letter
        } else if numbers.isEmpty {
          leading = letter
        } else {
          guard close(letter) else { return nil }
        }
      }
    }
    if let leading {
      guard close(leading) else { return nil }
    } else if !numbers.isEmpty {
      if angles.isEmpty, !hasLetters, numbers.count.isMultiple(of: 2) {
        let half = numbers.count / 2
        let rest = Array(numbers[half...])
        numbers = Array(numbers[..<half])
        guard close(nil) else { return nil }
        numbers = rest
      }
      guard !hasLetters, close(nil) else { return nil }
    }
    guard angles.count == 2 else { return nil }
    switch (isLatitude(angles[0].hemisphere), isLatitude(angles[1].hemisphere)) {
    case (nil, nil), (true?, false?): return (angles[0].value, angles[1].value)
    case (false?, true?): return (angles[1].value, angles[0].value)
    default: return nil
    }
  }

  private static func isLatitude(_ hemisphere: UInt8?) -> Bool? {
    hemisphere.map { $0 == UInt8(ascii: "N") || $0 == UInt8(ascii: "S") }
  }

  /// The angle of one to three numbers: degrees, minutes, seconds.
  private static func angle(_ numbers: [Double], hemisphere: UInt8?) -> Double? {
    guard (1...3).contains(numbers.count), numbers.dropFirst().allSatisfy({ $0 >= 0 && $0 < 60 }),
      numbers.dropLast().allSatisfy({ $0 == $0.rounded() }), hemisphere == nil || numbers[0] >= 0
    else { return nil }
    let isNegative = numbers[0].sign == .minus
    var value = 0.0
    for (place, number) in numbers.enumerated() { value += number.magnitude / [1, 60, 3600][place] }
    let isSouthWest = hemisphere == UInt8(ascii: "S") || hemisphere == UInt8(ascii: "W")
    return isNegative || isSouthWest ? -value : value
  }
}

/// Cuts typed coordinates into numbers, hemispheres and separators.
enum CoordinateScanner {
  enum Part {
    case number(Double)
    /// `N`, `S`, `E` or `W`.
    case hemisphere(UInt8)
    case separator
  }

  /// The parts of `text`; nil where something else stands in it.
  static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var digits = ""
    func endNumber() -> Bool {
      guard !digits.isEmpty else { return true }
      guard let number = Double(digits), digits.last != "." else { return false }
      parts.append(.number(number))
      digits = ""
      return true
    }
    var scalars = Substring(text).unicodeScalars
    if text.utf8.starts(with: "geo:".utf8) { scalars = scalars.dropFirst(4) }
    for scalar in scalars {
      switch scalar {
      case "0"..."9", ".": digits.unicodeScalars.append(scalar)
      case "-", "−", "+":
        guard endNumber() else { return nil }
        digits = scalar == "+" ? "" : "-"
      default:
        if digits == "-" { return nil }
        guard endNumber() else { return nil }
        switch scalar {
        case "N", "S", "E", "W", "n", "s", "e", "w": parts.append(.hemisphere(UInt8(scalar.value) & 0xDF))
        case ",", ";", "/": parts.append(.separator)
        case " ", "\t", "\u{A0}", "°", "º", "˚", "'", "’", "′", "\"", "”", "″": break
        default: return nil
        }
      }
    }
    if digits == "-" { return nil }
    return endNumber() ? parts : nil
  }
}
