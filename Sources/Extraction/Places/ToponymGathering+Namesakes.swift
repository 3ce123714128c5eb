import Annotation

extension ToponymGathering {
  /// Puts back divisions that have their name from something better known: one of their towns, where both have the name in the
  /// same way; a country next to theirs; a town's district.
  func putBackNamesakes(_ candidates: inout [ToponymGroup.Candidate], byOtherNames: [Int]) {
    for index in candidates.indices {
      let division = candidates[index].place
      switch division.feature {
      case .adm1:
        let isByOther = byOtherNames.contains(index)
        let hasTown = candidates.indices.contains { town in
          let place = candidates[town].place
          return place.feature == .city && place.country == division.country && place.division1 == division.division1
            && (isByOther || !byOtherNames.contains(town))
            && Double(place.population) >= PlaceWeights.townShare * Double(division.population)
        }
        if hasTown { candidates[index].prior += PlaceWeights.divisionOfTown }
        if candidates.contains(where: { isNeighbor($0.place, of: division) }) {
          candidates[index].prior += PlaceWeights.divisionOfNeighbor
        }
      case .adm2:
        let hasDistrict = candidates.contains {
          $0.place.feature == .district && $0.place.country == division.country
            && $0.place.roughDistance(to: division) < 60
        }
        if hasDistrict { candidates[index].prior += PlaceWeights.divisionOfDistrict }
      default: break
      }
    }
  }

  private func isNeighbor(_ country: GazetteerPlace, of division: GazetteerPlace) -> Bool {
    guard country.feature == .country, let one = country.country, let other = division.country, one != other else {
      return false
    }
    return gazetteer.areNeighbors(one, other)
  }
}
