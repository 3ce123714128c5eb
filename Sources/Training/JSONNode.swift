/// A JSON value as the gold files need it: read only, no numbers but integers.
package indirect enum JSONNode {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONNode])
  case object([(String, JSONNode)])

  /// The value at `key`; `.null` where there is none.
  package subscript(key: String) -> JSONNode {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.0 == key }?.1 ?? .null
  }

  /// The elements of an array, none for anything else.
  package var elements: [JSONNode] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The string, if it is one.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, if it is one.
  package var integer: Int? {
    guard case .number(let value) = self else { return nil }
    return Int(exactly: value)
  }

  /// Reads one value; nil when `bytes` are no JSON or nest deeper than 64.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = Reader(bytes: bytes)
    guard let node = reader.value(depth: 0) else { return nil }
    self = node
  }

  /// The values of a file with one a line; a line that is no JSON is left out.
  package static func lines(_ bytes: [UInt8]) -> [JSONNode] {
    bytes.withUnsafeBufferPointer { all in
      all.split(separator: 0x0A).compactMap { JSONNode(UnsafeBufferPointer(rebasing: $0)) }
    }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    mutating func skip() {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      skip()
      guard at < bytes.count, bytes[at] == byte else { return false }
      at += 1
      return true
    }

    mutating func value(depth: Int) -> JSONNode? {
      skip()
      guard at < bytes.count, depth < 64 else { return nil }
      switch bytes[at] {
      case UInt8(ascii: "{"):
        at += 1
        var members: [(String, JSONNode)] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
          skip()
          guard let key = text(), take(UInt8(ascii: ":")), let node = value(depth: depth + 1) else { return nil }
          members.append((key, node))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
      case UInt8(ascii: "["):
        at += 1
        var elements: [JSONNode] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
          guard let node = value(depth: depth + 1) else { return nil }
          elements.append(node)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(elements) : nil
      case UInt8(ascii: "\""): return text().map(JSONNode.string)
      case UInt8(ascii: "t"): return word(4, .bool(true))
      case UInt8(ascii: "f"): return word(5, .bool(false))
      case UInt8(ascii: "n"): return word(4, .null)
      default:
        let start = at
        while at < bytes.count, bytes[at] > 0x20, ![0x2C, 0x5D, 0x7D].contains(bytes[at]) { at += 1 }
        return Double(String(decoding: bytes[start..<at], as: UTF8.self)).map(JSONNode.number)
      }
    }

    mutating func word(_ count: Int, _ node: JSONNode) -> JSONNode? {
      at += count
      return at <= bytes.count ? node : nil
    }

    mutating func text() -> String? {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
      at += 1
      var out: [UInt8] = []
      while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
        guard bytes[at] == UInt8(ascii: "\\") else {
          out.append(bytes[at])
          at += 1
          continue
        }
        guard at + 1 < bytes.count else { return nil }
        let escape = bytes[at + 1]
        at += 2
        switch escape {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "u"):
          guard var unit = hex() else { return nil }
          if unit & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
            at += 2
            guard let low = hex() else { return nil }
            unit = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
          }
          out.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        default: out.append(escape)
        }
      }
      guard at < bytes.count else { return nil }
      at += 1
      return String(decoding: out, as: UTF8.self)
    }

    mutating func hex() -> UInt32? {
      guard at + 4 <= bytes.count else { return nil }
      defer { at += 4 }
      return UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    }
  }
}
