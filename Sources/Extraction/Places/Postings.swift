/// The places of one name, most important first: the user's before those built in. Reading them decodes as it goes and allocates
/// nothing.
package struct Postings: Sequence, Sendable {
  /// What one layer has of a name.
  struct Segment: Sendable {
    nonisolated(unsafe) let start: UnsafeRawPointer
    let count: UInt32
    /// The number of the layer's first place.
    let first: UInt32
  }

  private let head: Segment
  private let second: Segment?
  private let third: Segment?

  /// The postings of up to three layers; nil without any.
  init?(_ segments: (Segment?, Segment?, Segment?)) {
    switch segments {
    case (nil, nil, nil): return nil
    case (let head?, let second, let third):
      (self.head, self.second, self.third) = (head, second ?? third, second == nil ? nil : third)
    case (nil, let head?, let second): (self.head, self.second, third) = (head, second, nil)
    case (nil, nil, let head?): (self.head, second, third) = (head, nil, nil)
    }
  }

  /// The postings of one layer.
  init(_ head: Segment) { (self.head, second, third) = (head, nil, nil) }

  /// How many there are.
  package var count: Int { Int(head.count) + Int(second?.count ?? 0) + Int(third?.count ?? 0) }

  /// The most important place.
  package var first: PlaceIndex {
    var cursor = head.start
    return PlaceIndex(head.first + cursor.readVarint())
  }

  /// Reads from the most important on.
  package func makeIterator() -> Iterator { Iterator(self) }

  /// Reads postings one by one.
  package struct Iterator: IteratorProtocol {
    private var cursor: UnsafeRawPointer
    private var left: UInt32
    private var last: UInt32
    private var second: Segment?
    private var third: Segment?

    fileprivate init(_ postings: Postings) {
      (cursor, left, last) = (postings.head.start, postings.head.count, postings.head.first)
      (second, third) = (postings.second, postings.third)
    }

    /// The next place.
    package mutating func next() -> PlaceIndex? {
      while left == 0 {
        guard let segment = second else { return nil }
        (cursor, left, last) = (segment.start, segment.count, segment.first)
        (second, third) = (third, nil)
      }
      left -= 1
      last += cursor.readVarint()
      return PlaceIndex(last)
    }
  }
}
