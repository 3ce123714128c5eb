import Annotation

extension Gazetteer {
  /// How many countries and dependencies there are.
  public var countryCount: Int { file.count(.countries) }

  /// The ISO 3166-1 alpha-2 code of `country`.
  public func code(_ country: CountryIndex) -> String {
    let record = record(country)
    return String(decoding: [record.byte(0), record.byte(1)], as: UTF8.self)
  }

  /// The ISO 3166-1 alpha-3 code of `country`.
  public func code3(_ country: CountryIndex) -> String {
    let record = record(country)
    return String(decoding: (2..<5).map { record.byte($0) }, as: UTF8.self)
  }

  /// The country with the two-letter code `code`, in capitals; nil when there is none.
  public func country(code: String) -> CountryIndex? {
    let wanted = Array(code.utf8)
    guard wanted.count == 2 else { return nil }
    let place = (0..<countryCount).partitionPoint {
      let record = record(CountryIndex(UInt8($0)))
      return (record.byte(0), record.byte(1)) >= (wanted[0], wanted[1])
    }
    guard place < countryCount else { return nil }
    let found = CountryIndex(UInt8(place))
    return record(found).byte(0) == wanted[0] && record(found).byte(1) == wanted[1] ? found : nil
  }

  /// The country or dependency that `name` is a name of; nil when there is none.
  public func country(named name: String) -> CountryIndex? {
    candidates(named: name).first { $0.feature == .country || $0.feature == .dependency }?.country
  }

  /// The country that the nationality word `word` belongs to, as “Iraqi” to Iraq; nil for other words.
  public func country(demonym word: String) -> CountryIndex? {
    candidates(named: word).first { $0.feature == .demonym }?.country
  }

  /// The entry of `country` itself.
  public func place(of country: CountryIndex) -> GazetteerPlace { base.place(Int(record(country).word(2))) }

  /// The capital of `country`; nil where none is known.
  public func capital(of country: CountryIndex) -> GazetteerPlace? {
    let index = record(country).word(3)
    return index == UInt32.max ? nil : base.place(Int(index))
  }

  /// The part of the world that `country` lies in, such as “Western Asia”; empty where none is known.
  public func region(of country: CountryIndex) -> String { base.string(at: record(country).word(4)) }

  /// Whether `a` and `b` share a border.
  public func areNeighbors(_ a: CountryIndex, _ b: CountryIndex) -> Bool {
    let row = file.start(.borders) + 32 * Int(a.value)
    return row.byte(Int(b.value >> 3)) >> (b.value & 7) & 1 == 1
  }

  private func record(_ country: CountryIndex) -> UnsafeRawPointer {
    precondition(Int(country.value) < countryCount, "no such country")
    return file.start(.countries) + GazetteerFile.countrySize * Int(country.value)
  }
}
