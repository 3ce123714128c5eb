/// A JSON value as it was read. Numbers keep their spelling, objects their order.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text, repeated keys and all.
  case object([Member])

  /// One member of an object.
  package struct Member: Equatable, Sendable {
    /// Its key.
    package let key: String
    /// Its value.
    package let value: JSONValue
  }

  /// The member called `key`, the last one where it is repeated; nil where there is none or this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The string, if it is one.
  package var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements, if it is an array.
  package var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The whole number, if it is one that fits.
  package var intValue: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// The number, if it is one.
  package var doubleValue: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }
}
