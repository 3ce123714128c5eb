/// Signs outside ASCII that belong to numbers: “½”, “−”, “×”, “≤”, digits of double width.
enum NumberSign {
  /// The sign at `position`, its class and value as a lexeme's, and its bytes; nil for any other scalar.
  @inline(never)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (
    kind: LexClass, value: Int32, length: Int
  )? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position] {
    case 0xC2:
      switch bytes[position + 1] {
      case 0xB1: return (.punctuation, 0xB1, 2)
      case 0xBC: return (.fraction, 104, 2)
      case 0xBD: return (.fraction, 102, 2)
      case 0xBE: return (.fraction, 304, 2)
      default: return raised(bytes, position).map { (.raised, $0.value, $0.length) }
      }
    case 0xC3: return bytes[position + 1] == 0x97 ? (.punctuation, 0xD7, 2) : nil
    case 0xE2:
      if let (value, length) = raised(bytes, position) { return (.raised, value, length) }
      return position + 2 < bytes.count ? mathematical(bytes[position + 1], bytes[position + 2]) : nil
    case 0xEF:
      guard position + 2 < bytes.count, bytes[position + 1] == 0xBC else { return nil }
      switch bytes[position + 2] {
      case 0x90...0x99: return (.number, Int32(bytes[position + 2] - 0x90), 3)
      // “％”, “＋”, “，”, “－”, “．”, “／”.
      case 0x85, 0x8B...0x8F: return (.punctuation, Int32(bytes[position + 2] - 0x60), 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// The value of the raised digits at `position` and their bytes: at most four, a minus before them or not.
  @inline(never)
  static func raised(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (value: Int32, length: Int)? {
    var (value, digits, next) = (Int32(0), 0, position)
    let isNegative = next + 2 < bytes.count && bytes[next] == 0xE2 && bytes[next + 1] == 0x81 && bytes[next + 2] == 0xBB
    if isNegative { next += 3 }
    while digits < 4, next + 1 < bytes.count {
      if bytes[next] == 0xC2, bytes[next + 1] == 0xB2 || bytes[next + 1] == 0xB3 || bytes[next + 1] == 0xB9 {
        (value, next) = (value * 10 + Int32(bytes[next + 1] == 0xB9 ? 1 : bytes[next + 1] - 0xB0), next + 2)
      } else if bytes[next] == 0xE2, next + 2 < bytes.count, bytes[next + 1] == 0x81,
        bytes[next + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[next + 2])
      {
        (value, next) = (value * 10 + Int32(bytes[next + 2] - 0xB0), next + 3)
      } else {
        break
      }
      digits += 1
    }
    return digits > 0 ? (isNegative ? -value : value, next - position) : nil
  }

  /// Above and below the line of U+2150...U+215E.
  private static let fractions: [Int32] = [
    107, 109, 110, 103, 203, 105, 205, 305, 405, 106, 506, 108, 308, 508, 708,
  ]

  private static func mathematical(_ second: UInt8, _ third: UInt8) -> (kind: LexClass, value: Int32, length: Int)? {
    switch (second, third) {
    // “′” and “″”.
    case (0x80, 0xB2): (.punctuation, 0x27, 3)
    case (0x80, 0xB3): (.punctuation, 0x22, 3)
    case (0x81, 0x84), (0x88, 0x95): (.punctuation, 0x2F, 3)
    case (0x85, 0x90...0x9E): (.fraction, fractions[Int(third) - 0x90], 3)
    case (0x88, 0x92): (.punctuation, 0x2D, 3)
    case (0x89, 0x88): (.punctuation, 0x2248, 3)
    case (0x89, 0xA4): (.punctuation, 0x2264, 3)
    case (0x89, 0xA5): (.punctuation, 0x2265, 3)
    default: nil
    }
  }
}
