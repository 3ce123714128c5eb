import Annotation

extension Mention.Kind {
  /// The type that a label of some corpus stands for, as “GPE” for locations; nil where it is none of ours. Case, hyphens and underscores
  /// don't count.
  package init?(label: String) {
    guard let kind = Self.byLabel[label.filter { $0 != "_" && $0 != "-" }.lowercased()] else { return nil }
    self = kind
  }

  /// Labels of common sets, in small letters.
  private static let byLabel: [String: Mention.Kind] = [
    "per": .person, "person": .person, "politician": .person, "org": .organization, "organization": .organization,
    "organisation": .organization, "corporation": .organization, "group": .organization,
    "politicalparty": .organization, "armedgroup": .armedGroup, "loc": .location, "location": .location,
    "country": .location, "gpe": .location, "facility": .facility, "fac": .facility, "norp": .norp, "weapon": .weapon,
    "vehicle": .vehicle, "event": .event, "election": .event, "work": .work, "creativework": .work,
    "product": .product,
  ]
}
