/// Numbers in words: “twenty-five”, “two thousand and five”, “a hundred thousand million” without its article.
///
/// A number is parts below a thousand, each times the scales behind it, and each under a lesser scale than the one before. So “two hundred
/// and three thousand” is one number, and “two hundred and three hundred” are two.
extension TimexReader {
  /// A number in words, of which no lexeme from `end` on is read.
  func words(_ index: Int, before end: Int = .max) -> (value: Double, next: Int)? {
    guard kind(index) == .cardinal || scale(index) != nil && at(index).value != 20 else { return nil }
    var (total, limit) = (0.0, Double.infinity)
    var position = index
    var next = index
    while position < min(end, index + 24) {
      guard var part = hundreds(position, before: end) ?? (position == index ? (0, 1, index) : nil) else { break }
      if scale(afterHyphen(part.next)) == 12, part.next > position || position == index, part.next < end {
        // “three hundred and two dozen” counts the two alone in dozens.
        part = (part.hundreds, part.rest == 0 ? 0 : part.rest * 12, afterHyphen(part.next) + 1)
        if part.rest == 0 { part.hundreds *= 12 }
      }
      let (scale, last) = scales(part.next, before: end)
      guard scale < limit, last > position else { break }
      total += (part.hundreds + part.rest) * scale
      (next, limit) = (last, scale)
      guard scale >= 1000 else { break }
      position = has(last, .and) ? last + 1 : afterHyphen(last)
      guard kind(position) == .cardinal, position == last || mark(last, "-") || !isProperFraction(position) else {
        break
      }
    }
    return next > index ? (total, next) : nil
  }

  /// What a word multiplies by: “hundred”, “dozen”, “trillion”.
  func scale(_ index: Int) -> Double? {
    guard kind(index) == .magnitude else { return nil }
    return at(index).value == 0 ? 1e12 : Double(at(index).value)
  }

  /// Up to ninety-nine hundred and ninety-nine, in hundreds and what is over: “five”, “nineteen hundred”, “three hundred and six”.
  private func hundreds(_ index: Int, before end: Int) -> (hundreds: Double, rest: Double, next: Int)? {
    let first = small(index, before: end)
    let after = first.map { afterHyphen($0.next) } ?? index
    guard scale(after) == 100, after < end else { return first.map { (0, Double($0.value), $0.next) } }
    let value = 100 * Double(first?.value ?? 1)
    let next = after + 1
    let joint = mark(next, "-") && has(next + 1, .and) ? next + 1 : next
    let start = has(joint, .and) ? skippingHyphen(joint + 1) : afterHyphen(next)
    guard let (rest, last) = small(start, before: end), scale(afterHyphen(last)) != 100,
      !has(joint, .and) || !isProperFraction(start)
    else { return (value, 0, next) }
    return (value, Double(rest), last)
  }

  /// Up to ninety-nine: “seven”, “twenty”, “forty-five”, “ninety - five” as texts cut into words have it.
  private func small(_ index: Int, before end: Int) -> (value: Int, next: Int)? {
    guard kind(index) == .cardinal, index < end else { return nil }
    let tens = Int(lexemes[index].value)
    let last = isHyphen(index + 1) ? index + 2 : index + 1
    guard tens >= 20, kind(last) == .cardinal, (1...9).contains(at(last).value), last < end else {
      return (tens, index + 1)
    }
    return (tens + Int(at(last).value), last + 1)
  }

  /// The product of the scales from a thousand that stand one behind the other: “thousand million”; 1 where there is none.
  private func scales(_ index: Int, before end: Int) -> (value: Double, next: Int) {
    var (product, next) = (1.0, index)
    while next < min(end, index + 8), let scale = scale(afterHyphen(next)), scale >= 1000 {
      product *= scale
      next = afterHyphen(next) + 1
    }
    return (product, next)
  }

  /// `index`, past a hyphen that joins two words of a number.
  private func afterHyphen(_ index: Int) -> Int {
    isHyphen(index) && isJoined(index) && (kind(index + 1) == .cardinal || kind(index + 1) == .magnitude)
      ? index + 1 : index
  }

  /// Whether a hyphen stands at `index`, and no dash, which parts two numbers.
  private func isHyphen(_ index: Int) -> Bool {
    mark(index, "-") && bytes[Int(at(index).start)] == UInt8(ascii: "-")
  }

  /// Whether what follows “and” is a fraction of one: “three quarters”, “fifty-four hundredths”, “one half”.
  private func isProperFraction(_ index: Int) -> Bool {
    var end = index
    while end < index + 6, kind(end) == .cardinal || kind(end) == .magnitude || mark(end, "-") && isJoined(end) {
      end += 1
    }
    let lower = at(end)
    let isOne = end == index + 1 && at(index).value == 1
    if isOne, has(end, .half) || lower.kind == .ordinal && (endsClause(end + 1) || kind(end + 1) == .auxiliary) {
      return true
    }
    let isQuarter = lower.kind == .unit && lower.value & 15 == TimeUnit.quarter.rawValue
    guard lower.kind == .part || isQuarter, end > index, let (value, next) = words(index), next == end else {
      return false
    }
    return value < (isQuarter ? 4 : lower.value == 0 ? 1e12 : Double(lower.value))
  }
}
