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
    /// Of those, placed within 25 km.
    package var close = 0
  }

  /// Toponyms in the gold.
  package var gold = 0
  /// Those that the gold places.
  package var placeable = 0
  /// Whether the gold marks only some of the names.
  package var isPartial = false
  /// What the program found and settled.
  package var program = Finder()
  /// What the gazetteer alone found, settled in the same way.
  package var gazetteer = Finder()
  /// Given the gold spans: placed within 161 km. Partial gold is not asked: a name alone has no others to be settled by.
  package var resolved = 0
  /// Given the gold spans: the most populous place of the name is within 161 km.
  package var populous = 0
  /// Whether scores mean what they say: given the gold spans; of partial gold, of what was found.
  package var reliability = Reliability()

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
    var lines = ["  \(gold) toponyms, \(placeable) of them placed" + (isPartial ? "; not all names are marked" : "")]
    lines += [row("found, exact spans   ", program), row("the gazetteer alone  ", gazetteer)]
    lines.append(
      isPartial
        ? "  the most populous of the name: acc@161 \(Self.percent(baseline))"
        : "  given the gold spans   acc@161 \(Self.percent(resolution)); the most populous of the name \(Self.percent(baseline))"
    )
    return (lines + [reliability.report()]).joined(separator: "\n")
  }

  private func row(_ title: String, _ finder: Finder) -> String {
    let recall = Self.percent(Self.ratio(finder.exact, gold))
    let placed =
      "   acc@161 \(Self.percent(accuracy(finder)))  @25 \(Self.percent(Self.ratio(finder.close, finder.placeable)))"
    if isPartial { return "  \(title)  R \(recall)" + placed }
    return "  \(title)  P \(Self.percent(Self.ratio(finder.exact, finder.found)))  "
      + "R \(recall)  F1 \(Self.percent(exactF1(finder)))\(placed)"
      + "   end to end @161, F1 \(Self.percent(endToEnd(finder)))"
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
