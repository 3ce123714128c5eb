import Screen

/// Turns the bytes that a terminal sends into what the analyst did.
///
/// Sequences may come in pieces. One that we don't know is left out whole, so that its tail is never read as keys.
package struct InputDecoder: Sendable {
  /// Bytes of a paste that are kept; the rest is left out.
  package static let pasteLimit = 1 << 20
  private static let sequenceLimit = 128

  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private let known: [(bytes: [UInt8], key: KeyPress)]

  /// A decoder that has read nothing.
  ///
  /// - Parameter known: sequences of this terminal besides those that all of them send.
  package init(known: [(bytes: [UInt8], key: KeyPress)] = []) {
    self.known = known.filter { $0.bytes.count > 1 && $0.bytes[0] == 0x1B }.sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether the last bytes may be the start of something longer: ask `flush()` if no more come soon.
  package var isWaiting: Bool { !pending.isEmpty && paste == nil }

  /// The events in `bytes` and what was kept of those before, in order.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    pending += bytes
    return read(isLast: false)
  }

  /// The events in what was kept, now that nothing has followed it: a lone `Esc`.
  package mutating func flush() -> [InputEvent] { paste == nil ? read(isLast: true) : [] }

  private mutating func read(isLast: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var position = 0
    while position < pending.count {
      if paste != nil {
        guard let end = readPaste(from: position, into: &events) else { return events }
        position = end
        continue
      }
      switch step(pending[position...], isLast: isLast) {
      case .incomplete:
        pending.removeFirst(position)
        return events
      case .paste(let length):
        paste = []
        position += length
      case .event(let event, let length):
        if let event { events.append(event) }
        position += length
      }
    }
    pending.removeAll(keepingCapacity: true)
    return events
  }

  /// Takes pasted bytes up to the mark that ends them; nil, with a possible start of it kept, where that is yet to come.
  private mutating func readPaste(from start: Int, into events: inout [InputEvent]) -> Int? {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var position = start
    while position < pending.count {
      if pending[position] == 0x1B {
        let tail = pending[position...].prefix(mark.count)
        if tail.elementsEqual(mark) {
          events.append(.paste(Self.text(paste ?? [])))
          paste = nil
          return position + mark.count
        }
        if mark.starts(with: tail) { break }
      }
      if let count = paste?.count, count < Self.pasteLimit { paste?.append(pending[position]) }
      position += 1
    }
    pending.removeFirst(position)
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" { scalars.append("\n") } else if scalar != "\n" || last != "\r" { scalars.append(scalar) }
      last = scalar
    }
    return String(scalars)
  }
}

extension InputDecoder {
  private enum Step {
    /// More bytes are needed.
    case incomplete
    /// An event, or nothing that we know, in so many bytes.
    case event(InputEvent?, Int)
    /// A paste starts after so many bytes.
    case paste(Int)

    static func key(_ key: KeyPress.Key, _ length: Int, _ modifiers: KeyPress.Modifiers = []) -> Step {
      .event(.key(KeyPress(key, modifiers)), length)
    }
  }

  private func step(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard bytes[bytes.startIndex] == 0x1B else { return character(bytes, isLast: isLast) }
    for sequence in known {
      if bytes.starts(with: sequence.bytes) { return .event(.key(sequence.key), sequence.bytes.count) }
    }
    guard let second = bytes.dropFirst().first else { return isLast ? .key(.escape, 1) : .incomplete }
    switch second {
    case 0x1B: return .key(.escape, 1)
    case UInt8(ascii: "["): return controlSequence(bytes, isLast: isLast)
    case UInt8(ascii: "O"): return singleShift(bytes, isLast: isLast)
    case UInt8(ascii: "]"): return operatingSystemCommand(bytes, isLast: isLast)
    default:
      switch character(bytes.dropFirst(), isLast: isLast) {
      case .event(.key(let press), let length):
        return .key(press.key, length + 1, press.modifiers.union(.alt))
      case .event(_, let length): return .event(nil, length + 1)
      case let other: return other
      }
    }
  }

  /// A character, or the key of a control character.
  private func character(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x00: return .key(.character(" "), 1, .control)
    case 0x08, 0x7F: return .key(.backspace, 1)
    case 0x09: return .key(.tab, 1)
    case 0x0A, 0x0D: return .key(.enter, 1)
    case 0x1B: return .key(.escape, 1)
    case 0x01...0x1A: return .key(.character(Unicode.Scalar(first + 0x60)), 1, .control)
    case 0x1C...0x1F: return .key(.character(Unicode.Scalar(first + 0x40)), 1, .control)
    case 0x20..<0x7F: return .key(.character(Unicode.Scalar(first)), 1)
    default: break
    }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    let encoded = bytes.prefix(length)
    let isValidSoFar = encoded.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if length > encoded.count && isValidSoFar { return isLast ? .event(nil, encoded.count) : .incomplete }
    var iterator = encoded.makeIterator()
    var codec = UTF8()
    guard length > 1, case .scalarValue(let scalar) = codec.decode(&iterator) else { return .event(nil, 1) }
    return (0x80..<0xA0).contains(scalar.value) ? .event(nil, length) : .key(.character(scalar), length)
  }

  /// `ESC O` and a letter: arrows, the first function keys, the keypad.
  private func singleShift(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard let third = bytes.dropFirst(2).first else { return isLast ? .key(.character("O"), 2, .alt) : .incomplete }
    switch third {
    case UInt8(ascii: "M"): return .key(.enter, 3)
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .key(.character(Unicode.Scalar(third - 0x40)), 3)
    default: return .event(Self.letterKey(third).map { .key(KeyPress($0)) }, third == 0x1B ? 2 : 3)
    }
  }

  /// `ESC [`, parameters and a final byte.
  private func controlSequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return isLast ? .event(nil, 3) : .incomplete }
      let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
      return .event(isKey ? .key(KeyPress(.function(Int(letter) - 0x40))) : nil, 4)
    }
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      if body.count > Self.sequenceLimit { return .event(nil, bytes.count) }
      if !isLast { return .incomplete }
      return body.isEmpty ? .key(.character("["), 2, .alt) : .event(nil, bytes.count)
    }
    let final = bytes[end]
    guard final < 0x7F && final >= 0x40 else { return .event(nil, end - bytes.startIndex) }
    let length = end - bytes.startIndex + 1
    let parameters = body[..<end]
    if parameters.first == UInt8(ascii: "<") {
      return .event(Self.mouse(Self.numbers(parameters.dropFirst()), final: final), length)
    }
    if final == UInt8(ascii: "M") && parameters.isEmpty {
      return bytes.count >= length + 3 ? .event(nil, length + 3) : isLast ? .event(nil, bytes.count) : .incomplete
    }
    let numbers = Self.numbers(parameters)
    if final == UInt8(ascii: "~") && numbers.first == 200 { return .paste(length) }
    return .event(Self.event(numbers, final: final), length)
  }

  /// `ESC ]`, a number and text: an answer that we never asked for, or the keys `M-]` and those after.
  private func operatingSystemCommand(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let body = bytes.dropFirst(2)
    let isCommand = body.first.map { (0x30..<0x3A).contains($0) } ?? !isLast
    guard isCommand else { return .key(.character("]"), 2, .alt) }
    for (index, byte) in zip(body.indices, body) {
      if byte == 0x07 { return .event(nil, index - bytes.startIndex + 1) }
      if byte == 0x1B && bytes[index...].dropFirst().first == UInt8(ascii: "\\") {
        return .event(nil, index - bytes.startIndex + 2)
      }
    }
    return isLast || body.count > 32 * Self.sequenceLimit ? .key(.character("]"), 2, .alt) : .incomplete
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.prefix { (0x30..<0x3A).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  private static func event(_ numbers: [Int], final: UInt8) -> InputEvent? {
    let held = numbers.count > 1 ? modifiers(numbers[1]) : []
    let key: KeyPress.Key?
    switch final {
    case UInt8(ascii: "I"): return .focus(isGained: true)
    case UInt8(ascii: "O"): return .focus(isGained: false)
    case UInt8(ascii: "Z"): return .key(KeyPress(.tab, .shift))
    case UInt8(ascii: "u"): key = codeKey(numbers.first ?? 0)
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count == 3 { key = codeKey(numbers[2]) } else { key = numberedKey(numbers.first) }
    // `CSI 24;80R` tells where the cursor is; `CSI 1;2R` is a key.
    default: key = (numbers.first ?? 1) <= 1 ? letterKey(final) : nil
    }
    return key.map { .key(KeyPress($0, held)) }
  }

  private static func modifiers(_ number: Int) -> KeyPress.Modifiers {
    KeyPress.Modifiers(rawValue: UInt8(max(0, number - 1) & 7))
  }

  private static func letterKey(_ letter: UInt8) -> KeyPress.Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int?) -> KeyPress.Key? {
    switch number ?? 0 {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case let number where 11...15 ~= number: .function(number - 10)
    case let number where 17...21 ~= number: .function(number - 11)
    case let number where 23...26 ~= number: .function(number - 12)
    case 28, 29: .function((number ?? 0) - 13)
    case let number where 31...34 ~= number: .function(number - 14)
    default: nil
    }
  }

  /// The key of a character code, as terminals send it that report every key alike.
  private static func codeKey(_ code: Int) -> KeyPress.Key? {
    switch code {
    case 8, 127: .backspace
    case 9: .tab
    case 13: .enter
    case 27: .escape
    case 0x20..<0x7F, 0xA0..<0xE000: Unicode.Scalar(UInt32(code)).map { .character($0) }
    default: nil
    }
  }

  private static func mouse(_ numbers: [Int], final: UInt8) -> InputEvent? {
    guard numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let buttons: [MouseEvent.Button?] = [.left, .middle, .right, nil]
    let kind: MouseEvent.Kind?
    if numbers[0] & 64 != 0 {
      kind = [.wheelUp, .wheelDown, nil, nil][numbers[0] & 3]
    } else if final == UInt8(ascii: "m") {
      kind = .release
    } else {
      kind = buttons[numbers[0] & 3].map { numbers[0] & 32 != 0 ? .drag($0) : .press($0) }
    }
    let position = CellPosition(row: CellRow(numbers[2] - 1), column: CellColumn(numbers[1] - 1))
    return kind.map { .mouse(MouseEvent($0, at: position)) }
  }
}
