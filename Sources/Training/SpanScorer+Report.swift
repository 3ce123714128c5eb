extension SpanScorer {
  /// A table of precision, recall, strict and overlap F1 by label, with 95% intervals.
  package func report() -> String {
    let width = max(14, (labels.map(\.count).max() ?? 0) + 1)
    let head = "label" + String(repeating: " ", count: width - 5)
    var lines = [head + "  gold  found     P     R    F1  95%           overlap"]
    for label in labels { lines.append(line(label, name: label, width)) }
    lines.append(line(nil, name: "all", width))
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ label: String?, name: String, _ width: Int) -> String {
    let counts = counts(label)
    let interval = interval(label)
    func percent(_ value: Double) -> String { pad(tenths(value * 100), 6) }
    return name + String(repeating: " ", count: max(1, width - name.count)) + pad("\(counts.gold)", 6)
      + pad("\(counts.found)", 7) + percent(counts.precision) + percent(counts.recall) + percent(counts.f1) + "  "
      + tenths(interval.low * 100) + "–" + tenths(interval.high * 100) + "  " + percent(counts.overlapF1)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}
