import Annotation
import Glibc

/// Weighs the readings of an article's place names against one another.
struct ToponymRanking {
  let gazetteer: Gazetteer
  let home: OutletHome

  /// How many groups speak for others.
  private static let mostSpeakers = 64
  /// What scores are divided by in each round: less known readings are heard first, then each name makes up its mind.
  private static let temperatures = [4.0, 2.5, 1.5, 1]
  /// How many readings of a name speak.
  private static let mostReadings = 8

  /// Gives each reading its probability.
  func rank(_ groups: inout [ToponymGroup]) {
    let own = groups.map { group in
      group.candidates.count > 1 ? group.candidates.map(\.place.index).sorted() : []
    }
    for temperature in Self.temperatures {
      for group in groups.indices { settle(&groups[group], temperature) }
      var talk = Talk()
      for group in groups.prefix(Self.mostSpeakers) { talk.add(group) }
      for group in groups.indices { weigh(&groups[group], own: own[group], by: talk) }
    }
    for group in groups.indices { settle(&groups[group], PlaceWeights.temperature) }
  }

  /// What one group says to the others.
  private struct Speaker {
    let name: UInt64
    let positions: [Int]
    /// How likely it is to lie in a country at all.
    var inCountries = 0.0
  }

  /// A reading of one group, as the others hear it.
  private struct Reading {
    let speaker: Int
    let place: GazetteerPlace
    let probability: Double
  }

  /// All that is said: the likeliest readings of each speaker, one speaker's after another's.
  private struct Talk {
    private(set) var speakers: [Speaker] = []
    private(set) var readings: [Reading] = []

    mutating func add(_ group: ToponymGroup) {
      var speaker = Speaker(name: group.name, positions: group.positions)
      let likeliest = group.candidates.filter { $0.probability > 0.02 }.sorted { a, b in
        a.probability != b.probability ? a.probability > b.probability : a.place.index < b.place.index
      }
      for candidate in likeliest.prefix(ToponymRanking.mostReadings) {
        speaker.inCountries += candidate.place.country == nil ? 0 : candidate.probability
        readings.append(
          Reading(speaker: speakers.count, place: candidate.place, probability: candidate.probability))
      }
      speakers.append(speaker)
    }
  }

  private func weigh(_ group: inout ToponymGroup, own: [PlaceIndex], by talk: Talk) {
    let closeness = talk.speakers.map { speaker -> Double in
      // “Madina” says nothing of where “Madina Hospital” is.
      speaker.name == group.name ? 0 : Self.closeness(group.positions, speaker.positions)
    }
    group.heard = zip(talk.speakers, closeness).reduce(0) { $0 + $1.0.inCountries * $1.1 }
    for candidate in group.candidates.indices {
      let place = group.candidates[candidate].place
      var country = 0.0
      var division = 0.0
      var district = 0.0
      var near = 0.0
      var nearest = Double.infinity
      for reading in talk.readings where closeness[reading.speaker] > 0 {
        let share = closeness[reading.speaker] * reading.probability
        if place.country != nil, reading.place.country == place.country {
          country += share
          // Another name of a place that this one can be tells nothing of which it is: town or province, Mexico or its capital.
          if Self.has(own, reading.place.index) { continue }
          if place.division1 != nil, reading.place.division1 == place.division1 {
            division += share
            if place.division2 != nil, reading.place.division2 == place.division2,
              place.feature == .adm2 || reading.place.feature == .adm2
            {
              district += share
            }
          }
        } else if let a = place.country, let b = reading.place.country, a != b, gazetteer.areNeighbors(a, b) {
          country += share * 0.3
        }
        guard place.feature.isPoint || place.feature == .adm2,
          reading.place.feature.isPoint || reading.place.feature == .adm2,
          abs(place.latitude - reading.place.latitude) < 405_000  // 450 km
        else { continue }
        let kilometers = place.roughDistance(to: reading.place)
        if kilometers < 450 {
          near += share * exp(-kilometers / PlaceWeights.closeKilometers)
          nearest = min(nearest, kilometers)
        }
      }
      let parts = [
        PlaceWeights.sameCountry * log1p(2 * country), PlaceWeights.sameDivision * log1p(2 * division),
        PlaceWeights.closeBy * log1p(3 * near), PlaceWeights.sameDistrict * log1p(3 * district),
      ]
      group.candidates[candidate].countrySupport = country
      group.candidates[candidate].support = parts.reduce(0, +) + home.support(for: place)
      if case .container = group.candidates[candidate].reason { continue }
      if let loudest = parts.indices.max(by: { parts[$0] < parts[$1] }), parts[loudest] > 0.5 {
        group.candidates[candidate].reason = [.country, .division, .near(nearest), .near(nearest)][loudest]
      } else if home.support(for: place) > 0.5 {
        group.candidates[candidate].reason = .home
      }
    }
  }

  /// Whether `sorted` has `index`.
  private static func has(_ sorted: [PlaceIndex], _ index: PlaceIndex) -> Bool {
    let place = sorted.indices.partitionPoint { sorted[$0] >= index }
    return place < sorted.count && sorted[place] == index
  }

  /// How much a name is heard by another: 1 side by side, down to 0.3 far apart.
  private static func closeness(_ a: [Int], _ b: [Int]) -> Double {
    var least = Int.max
    for first in a { for second in b { least = min(least, abs(first - second)) } }
    return 0.3 + 0.7 * exp(-Double(min(least, 1_000)) / 40)
  }

  private func settle(_ group: inout ToponymGroup, _ temperature: Double) {
    let scores = group.candidates.map { ($0.prior + $0.phrase + $0.support) / temperature }
    let highest = scores.max() ?? 0
    let weights = scores.map { exp($0 - highest) }
    let sum = weights.reduce(0, +)
    for index in group.candidates.indices { group.candidates[index].probability = weights[index] / sum }
  }
}

extension GazetteerPlace {
  /// Kilometres to `other` as on a flat map about their middle: good to a few per cent below 1,000 km.
  func roughDistance(to other: GazetteerPlace) -> Double {
    let dLatitude = Double(latitude - other.latitude) / 100_000
    var dLongitude = Double(longitude - other.longitude) / 100_000
    if dLongitude > 180 { dLongitude -= 360 } else if dLongitude < -180 { dLongitude += 360 }
    if abs(dLatitude) > 20 { return 111.2 * abs(dLatitude) }
    let x = dLongitude * cos(Double(latitude + other.latitude) / 200_000 * Double.pi / 180)
    return 111.2 * (dLatitude * dLatitude + x * x).squareRoot()
  }
}
