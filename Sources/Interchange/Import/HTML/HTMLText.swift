/// Turns part of a page into plain text: a blank line between paragraphs, white space run together except in `pre`.
struct HTMLText {
  private let tree: HTMLTree
  private let isLeftOut: [Bool]
  private var paragraphs: [(text: String, isHeading: Bool)] = []
  private var current = ""
  private var endsInSpace = true

  /// The text of `root` without what is left out. A heading with nothing below it, and one that repeats `title`, is left out.
  static func text(of root: Int, in tree: HTMLTree, leavingOut isLeftOut: [Bool], title: String?) -> String {
    var text = HTMLText(tree: tree, isLeftOut: isLeftOut)
    text.append(root, isPreformatted: false, isHeading: false)
    text.endParagraph(isHeading: false)
    var kept: [String] = []
    for (index, paragraph) in text.paragraphs.enumerated() {
      if paragraph.isHeading {
        let hasBody = text.paragraphs[(index + 1)...].first.map { !$0.isHeading } ?? false
        if !hasBody || paragraph.text == title { continue }
      }
      kept.append(paragraph.text)
    }
    if kept.isEmpty { kept = text.paragraphs.map(\.text) }
    return kept.joined(separator: "\n\n")
  }

  private init(tree: HTMLTree, isLeftOut: [Bool]) {
    self.tree = tree
    self.isLeftOut = isLeftOut
  }

  private mutating func append(_ index: Int, isPreformatted: Bool, isHeading: Bool) {
    guard !isLeftOut[index] else { return }
    let node = tree.nodes[index]
    switch node.tag {
    case "": append(node.text, isPreformatted: isPreformatted)
    case "br":
      while current.last == " " { current.removeLast() }
      if !current.isEmpty { current += "\n" }
      endsInSpace = true
    default:
      let isBlock = HTMLRules.blocks.contains(node.tag)
      let isHeading = isHeading || (node.tag.count == 2 && node.tag.first == "h" && node.tag != "hr")
      if isBlock { endParagraph(isHeading: false) }
      if node.tag == "td" || node.tag == "th", !endsInSpace { append(" ", isPreformatted: false) }
      for child in tree.children(of: index) {
        append(child, isPreformatted: isPreformatted || node.tag == "pre", isHeading: isHeading)
      }
      if isBlock { endParagraph(isHeading: isHeading) }
    }
  }

  private mutating func append(_ text: String, isPreformatted: Bool) {
    if isPreformatted {
      current += text
      endsInSpace = text.last?.isWhitespace ?? endsInSpace
      return
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace, scalar != "\u{A0}", scalar != "\u{202F}" {
        if !endsInSpace { current += " " }
        endsInSpace = true
      } else {
        current.unicodeScalars.append(scalar)
        endsInSpace = false
      }
    }
  }

  private mutating func endParagraph(isHeading: Bool) {
    var text = Substring(current)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isNewline { text.removeFirst() }
    if !text.isEmpty { paragraphs.append((String(text), isHeading)) }
    current = ""
    endsInSpace = true
  }
}
