import Testing

@testable import Screen

struct `The table of scalar classes` {
  @Test func `is in order and begins after ASCII`() {
    let starts = ScalarClass.table.map { $0 >> 3 }
    #expect(starts.first == 0x80)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ScalarClass.table.allSatisfy { ScalarClass(rawValue: $0 & 7) != nil })
  }

  @Test func `draws no scalar that the standard library calls control, format, private or unassigned`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        let found = ScalarClass(value)
        #expect(found == .hidden || found == .dropped, "U+\(String(value, radix: 16)) is \(found)")
      default: break
      }
    }
  }
}
