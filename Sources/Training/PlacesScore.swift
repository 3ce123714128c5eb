/// How well places are found and settled, added up over articles.
package struct PlacesScore: Equatable, Sendable {
  /// What one finder of toponyms did.
  package struct Finder: Equatable, Sendable {
    /// Toponyms found.
    package var found = 0
    /// Found with exactly the gold span.
    package var exact = 0
    /// Of those, placed by the gold.
    package var placeable = 0
    /// Of those, placed within 161 km.
    package var placed = 0
  }

  /// One tenth of the range of scores.
  package struct Bin: Equatable, Sendable {
    /// How many answers had such a score.
    package var answers = 0
    /// How many of them were right.
    package var right = 0
  }

  /// Toponyms in the gold.
  package var gold = 0
  /// Those that the gold places.
  package var placeable = 0
  /// What the program found and settled.
  package var program = Finder()
  /// What the gazetteer alone found, settled in the same way.
  package var gazetteer = Finder()
  /// Given the gold spans: placed within 161 km.
  package var resolved = 0
  /// Given the gold spans: the most populous place of the name is within 161 km.
  package var populous = 0
  /// Given the gold spans: answers by tenth of score.
  package var calibration = [Bin](repeating: Bin(), count: 10)

  /// Nothing scored yet.
  package init() {}

  /// Harmonic mean of precision and recall of exact spans.
  package func exactF1(_ finder: Finder) -> Double { Self.f1(finder.exact, finder.found, gold) }
  /// Share of gold toponyms found that are placed within 161 km.
  package func accuracy(_ finder: Finder) -> Double { Self.ratio(finder.placed, finder.placeable) }
  /// Harmonic mean over spans that are exact and placed within 161 km; what the gold does not place is left out.
  package func endToEnd(_ finder: Finder) -> Double {
    Self.f1(finder.placed, finder.found - (finder.exact - finder.placeable), placeable)
  }
  /// Given the gold spans, share within 161 km.
  package var resolution: Double { Self.ratio(resolved, placeable) }
  /// The same for the most populous place of the name.
  package var baseline: Double { Self.ratio(populous, placeable) }

  /// Lines for people to read.
  package var report: String {
    func row(_ title: String, _ finder: Finder) -> String {
      "  \(title)  P \(Self.percent(Self.ratio(finder.exact, finder.found)))  "
        + "R \(Self.percent(Self.ratio(finder.exact, gold)))  F1 \(Self.percent(exactF1(finder)))"
        + "   acc@161 \(Self.percent(accuracy(finder)))   end to end @161, F1 \(Self.percent(endToEnd(finder)))"
    }
    let bins = calibration.enumerated().filter { $0.element.answers > 0 }.map { tenth, bin in
      "0.\(tenth) \(Self.percent(Self.ratio(bin.right, bin.answers)))% of \(bin.answers)"
    }
    return [
      "  \(gold) toponyms, \(placeable) of them placed",
      row("found, exact spans   ", program), row("the gazetteer alone  ", gazetteer),
      "  given the gold spans   acc@161 \(Self.percent(resolution)); the most populous of the name \(Self.percent(baseline))",
      "  right by score         " + bins.joined(separator: ", "),
    ].joined(separator: "\n")
  }

  private static func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }

  private static func f1(_ right: Int, _ found: Int, _ gold: Int) -> Double {
    found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold)
  }
}
