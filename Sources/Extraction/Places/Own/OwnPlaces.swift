import Annotation

/// A file of the user's places, as `GazetteerCompiler` makes it, checked from end to end: whatever bytes it was made from, reading it
/// stays inside them.
public struct OwnPlaces: Sendable {
  let file: GazetteerFile

  /// A file that places of it come from.
  public struct Source: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many places it gave.
    public let count: Int
  }

  /// The file in the `count` bytes at `base`, which must stay as long as the program runs; nil where they are none, of another
  /// version, or damaged. Reads all of them once.
  public init?(base: UnsafeRawPointer, count: Int) {
    guard let file = GazetteerFile(base: base, count: count, version: .own),
      OwnPlacesCheck(file: file, size: count).isSound
    else { return nil }
    self.file = file
  }

  /// How many places there are.
  public var count: Int { file.count(.places) }

  /// A number that a file with other places hardly has.
  public var digest: UInt64 { file.start(.folding).loadUnaligned(as: UInt64.self).littleEndian }

  /// The files that the places come from, in the order in which they were added.
  public var sources: [Source] {
    let layer = GazetteerLayer(file, first: 0, countries: [], divisions: [])
    return (0..<file.count(.borders)).map { number in
      let record = file.start(.borders)
      return Source(name: layer.string(at: record.word(2 * number)), count: Int(record.word(2 * number + 1)))
    }
  }
}

extension Gazetteer {
  /// This gazetteer with the user's places before its own: those of the case, then those of the user's data directory.
  ///
  /// - Precondition: it has none yet.
  public func adding(case places: OwnPlaces?, user: OwnPlaces?) -> Gazetteer {
    precondition(ownCount == 0, "the user's places are there already")
    let caseLayer = places.map { layer($0, first: 0) }
    let userLayer = user.map { layer($0, first: UInt32(caseLayer?.count ?? 0)) }
    let count = UInt32((caseLayer?.count ?? 0) + (userLayer?.count ?? 0))
    return Gazetteer(base: GazetteerLayer(base.file, first: count), own: (caseLayer, userLayer))
  }

  /// A short name for the user's places, which differs where they do; nil without any.
  public var ownVersion: String? {
    guard ownCount > 0 else { return nil }
    var value: UInt64 = 0
    for layer in [own.0, own.1] {
      let digest = layer?.file.start(.folding).loadUnaligned(as: UInt64.self).littleEndian ?? 0
      value = (value ^ digest) &* 0x9FB2_1C65_1E98_DF25
      value ^= value >> 29
    }
    return String(value >> 32, radix: 16)
  }

  private func layer(_ places: OwnPlaces, first: UInt32) -> GazetteerLayer {
    let file = places.file
    let countries = (0..<file.count(.countries)).map { number -> UInt8 in
      let letters = file.start(.countries) + 4 * number
      return country(code: String(decoding: [letters.byte(0), letters.byte(1)], as: UTF8.self))?.value ?? 0xFF
    }
    let plain = GazetteerLayer(file, first: 0, countries: [], divisions: [])
    let divisions = (0..<file.count(.divisions1)).map { number -> UInt16 in
      let record = file.start(.divisions1)
      let code = record.word(2 * number + 1)
      let country = code == 0xFF ? 0xFF : countries[Int(code)]
      let known =
        country == 0xFF
        ? nil
        : candidates(named: plain.string(at: record.word(2 * number))).first {
          $0.feature == .adm1 && $0.country?.value == country
        }
      return known?.division1 ?? UInt16(0x8000 + number)
    }
    return GazetteerLayer(file, first: first, countries: countries, divisions: divisions)
  }
}
