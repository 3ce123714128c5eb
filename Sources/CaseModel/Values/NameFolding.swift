/// Folds names so that trivially different spellings of one name meet.
package enum NameFolding {
  /// The key of `name`: lower case, marks stripped from Latin letters, runs of anything but letters and digits made one space,
  /// no leading “the”, no possessive ending.
  ///
  /// Two names with one key are taken for one name. Linear in the length of `name`.
  package static func key(_ name: String) -> String {
    var folded = ""
    folded.reserveCapacity(name.utf8.count)
    var gap = false
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        switch byte {
        case 0x41...0x5A: add(Unicode.Scalar(byte | 0x20), to: &folded, after: &gap)
        case 0x61...0x7A, 0x30...0x39: add(scalar, to: &folded, after: &gap)
        case 0x27, 0x2E: break  // O'Neill, U.N.
        default: gap = true
        }
        continue
      }
      if scalar.value == 0x2019 || scalar.value == 0x2BC || scalar.value == 0x2018 { continue }
      if (0x300...0x36F).contains(scalar.value) { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { addFolded(lower, to: &folded, after: &gap) }
      } else {
        gap = true
      }
    }
    if folded.hasPrefix("the "), folded.utf8.count > 4 { folded.removeFirst(4) }
    return folded.isEmpty ? name : folded
  }

  /// What is left of a folded name without vowels, doubled letters, spaces, and the Arabic article: the same for `hezbollah` and
  /// `hizballah`, for `kataib` and `kataeb`. Nil where fewer than four letters are left, which say too little.
  package static func skeleton(_ folded: String) -> String? {
    var skeleton = String.UnicodeScalarView()
    for word in folded.split(separator: " ") where !["al", "el", "ul", "ad", "an", "as", "ash", "at"].contains(word) {
      for scalar in word.unicodeScalars where !"aeiouyw".unicodeScalars.contains(scalar) {
        if skeleton.last != scalar { skeleton.append(scalar) }
      }
    }
    return skeleton.count >= 4 ? String(skeleton) : nil
  }

  private static func add(_ scalar: Unicode.Scalar, to folded: inout String, after gap: inout Bool) {
    if gap, !folded.isEmpty { folded.unicodeScalars.append(" ") }
    gap = false
    folded.unicodeScalars.append(scalar)
  }

  /// Adds a lower-case letter without its mark, where it is a Latin letter with one.
  private static func addFolded(_ scalar: Unicode.Scalar, to folded: inout String, after gap: inout Bool) {
    switch scalar.value {
    case 0xDF:
      add("s", to: &folded, after: &gap)
      add("s", to: &folded, after: &gap)
    case 0xE6:
      add("a", to: &folded, after: &gap)
      add("e", to: &folded, after: &gap)
    case 0xF8: add("o", to: &folded, after: &gap)
    case 0x111: add("d", to: &folded, after: &gap)
    case 0x131: add("i", to: &folded, after: &gap)
    case 0x142: add("l", to: &folded, after: &gap)
    case 0x300...0x36F: break
    case 0xE0...0x24F, 0x1E00...0x1EFF: add(base(of: scalar), to: &folded, after: &gap)
    default: add(scalar, to: &folded, after: &gap)
    }
  }

  /// The letter under the marks of a composed Latin letter; the letter itself where it has none.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let found = latinBases[scalar.value] { return found }
    return scalar
  }

  /// Composed lower-case Latin letters by their base. Written out, since the standard library has no public decomposition.
  private static let latinBases: [UInt32: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďḋḍḏḑḓ"),
      ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖ"),
      ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"),
      ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"),
      ("t", "ţťțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
      ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
    ]
    var bases: [UInt32: Unicode.Scalar] = [:]
    for (base, letters) in families {
      for letter in letters.unicodeScalars { bases[letter.value] = base }
    }
    return bases
  }()
}
