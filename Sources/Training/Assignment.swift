/// Pairs rows with columns, each at most once, so that the sum of their values is largest.
enum Assignment {
  /// The largest sum. Cost is cubic in the longer side.
  ///
  /// - Note: Source: the Hungarian method (Kuhn 1955, Munkres 1957) with potentials.
  static func best(_ values: [[Double]]) -> Double {
    let size = max(values.count, values.first?.count ?? 0)
    func cost(_ row: Int, _ column: Int) -> Double {
      row < values.count && column < values[row].count ? -values[row][column] : 0
    }
    // Row and column 0 stand for none.
    var rowLevel = Array(repeating: 0.0, count: size + 1)
    var columnLevel = rowLevel
    var rowOf = Array(repeating: 0, count: size + 1)
    for row in 0..<size {
      var from = Array(repeating: 0, count: size + 1)
      var least = Array(repeating: Double.infinity, count: size + 1)
      var isUsed = Array(repeating: false, count: size + 1)
      rowOf[0] = row + 1
      var column = 0
      repeat {
        isUsed[column] = true
        let here = rowOf[column]
        var step = Double.infinity
        var next = 0
        for other in 1...size where !isUsed[other] {
          let slack = cost(here - 1, other - 1) - rowLevel[here] - columnLevel[other]
          if slack < least[other] { (least[other], from[other]) = (slack, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0...size {
          if isUsed[other] {
            rowLevel[rowOf[other]] += step
            columnLevel[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
      } while rowOf[column] != 0
      repeat {
        rowOf[column] = rowOf[from[column]]
        column = from[column]
      } while column != 0
    }
    guard size > 0 else { return 0 }
    return (1...size).reduce(0) { $0 - cost(rowOf[$1] - 1, $1 - 1) }
  }
}
