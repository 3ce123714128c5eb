/// Strings by number, each once. Numbers count up from 0 and are never given twice.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The number of `name`, new where it was not there.
  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The number of `name`; nil where it is not there.
  func known(_ name: String) -> Int32? { numbers[name] }

  /// The string with `number`.
  subscript(number: Int32) -> String { names[Int(number)] }
}

extension [Int32] {
  /// Puts `number` into a sorted list, where it is not in it yet. Constant time at the end.
  mutating func insertSorted(_ number: Int32) {
    guard let last else { return append(number) }
    if last < number { return append(number) }
    let place = placeSorted(of: number)
    if self[place] != number { insert(number, at: place) }
  }

  /// Takes `number` out of a sorted list, where it is in it.
  mutating func removeSorted(_ number: Int32) {
    let place = placeSorted(of: number)
    if place < count, self[place] == number { remove(at: place) }
  }

  /// The place of the first element that is not less than `number`.
  func placeSorted(of number: Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a sorted list has `number`.
  func containsSorted(_ number: Int32) -> Bool {
    let place = placeSorted(of: number)
    return place < count && self[place] == number
  }

  /// What two sorted lists have between them, sorted, each once.
  func unionSorted(_ other: [Int32]) -> [Int32] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var result: [Int32] = []
    result.reserveCapacity(count + other.count)
    var left = 0
    var right = 0
    while left < count || right < other.count {
      if right == other.count || (left < count && self[left] < other[right]) {
        result.append(self[left])
        left += 1
      } else {
        if left < count, self[left] == other[right] { left += 1 }
        result.append(other[right])
        right += 1
      }
    }
    return result
  }
}
