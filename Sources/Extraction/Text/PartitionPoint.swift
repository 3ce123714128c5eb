extension Range<Int> {
  /// The first number of the range for which `isPast` holds, given that it holds for all after it; the upper bound where it holds for
  /// none. Asks logarithmically often.
  @inline(__always)
  func partitionPoint(_ isPast: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
