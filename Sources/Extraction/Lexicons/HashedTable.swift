/// A set of hashes: asked by what is a hash already, so that most questions cost one look and none allocates.
struct HashedSet: Sendable {
  /// 0 where a slot is empty.
  private let keys: [UInt64]

  /// The set of `hashes`; 0 is never a member.
  init(_ hashes: some Collection<UInt64>) {
    var capacity = 16
    while capacity < hashes.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = hash
    }
    self.keys = keys
  }

  /// How many slots there are.
  var capacity: Int { keys.count }

  /// The slot of `hash`; nil where it is no member.
  @inline(__always)
  func slot(of hash: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != hash {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return hash == 0 ? nil : slot
  }

  /// Whether `hash` is a member.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { slot(of: hash) != nil }

  /// Whether `hash` is a member.
  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { contains(UInt64(hash)) }
}

/// What is told of each hash of a set.
struct HashedTable<Value: Sendable>: Sendable {
  private let set: HashedSet
  private let values: [Value?]

  /// A table of `entries`; `merge` makes one value of two for one hash, the first before the second.
  init<Hash: FixedWidthInteger & UnsignedInteger>(_ entries: [(Hash, Value)], merge: (Value, Value) -> Value) {
    set = HashedSet(entries.map { UInt64($0.0) })
    var values = [Value?](repeating: nil, count: set.capacity)
    for (hash, value) in entries {
      guard let slot = set.slot(of: UInt64(hash)) else { continue }
      values[slot] = values[slot].map { merge($0, value) } ?? value
    }
    self.values = values
  }

  /// What the table tells of `hash`.
  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    guard let slot = set.slot(of: hash) else { return nil }
    return values[slot]
  }

  /// What the table tells of `hash`.
  @inline(__always)
  subscript(hash: UInt32) -> Value? { self[UInt64(hash)] }
}
