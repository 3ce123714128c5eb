/// Finds the part of a page that is the article, by where the text stands thickest.
///
/// What is never text, hidden or named as something else is left out. Each paragraph then weighs as much as it has running text
/// outside links. From the page's root the search goes down as long as one child holds nearly all of the weight; where the
/// weight spreads, the article begins. Lists of links in there are left out too.
struct ArticleFinder {
  /// The share of an element's weight that one child must hold for the search to go on into it.
  private static let shareToDescend = 0.75
  /// A paragraph with less text than this, in characters other than white space, weighs nothing.
  private static let leastParagraph = 40
  /// An article with less text than this is looked for again without going by names.
  private static let leastArticle = 200

  /// A form with more text than this, in bytes other than white space, is not one to fill in.
  private static let longForm = 1500

  private let tree: HTMLTree
  /// Whether each node is left out.
  private var isLeftOut: [Bool]
  /// How many characters other than white space each node holds, and how many of them inside links.
  private var length: [Int] = []
  private var linkLength: [Int] = []
  private var weight: [Int] = []

  /// The root of the article, and what to leave out below it; nil when the page has no text.
  static func find(in tree: HTMLTree) -> (root: Int, isLeftOut: [Bool])? {
    var best: (finder: ArticleFinder, root: Int)?
    for goesByNames in [true, false] {
      var finder = ArticleFinder(tree, goesByNames: goesByNames)
      let root = finder.root()
      finder.leaveOutLinkLists(below: root)
      finder.measure()
      if finder.length[root] >= Self.leastArticle { return (root, finder.isLeftOut) }
      if finder.length[root] > best.map({ $0.finder.length[$0.root] }) ?? 0 { best = (finder, root) }
    }
    return best.map { ($0.root, $0.finder.isLeftOut) }
  }

  private init(_ tree: HTMLTree, goesByNames: Bool) {
    self.tree = tree
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.tag.isEmpty {
      if node.parent >= 0, isLeftOut[node.parent] {
        isLeftOut[index] = true
        continue
      }
      let isRoot = node.tag == "html" || node.tag == "body" || node.tag == "article" || node.tag == "main"
      isLeftOut[index] =
        HTMLRules.neverText.contains(node.tag) || HTMLRules.aroundArticles.contains(node.tag)
        || (!isRoot && HTMLRules.isHidden(node)) || (node.tag == "form" && !isLongForm(index))
        || (goesByNames && !isRoot && HTMLRules.isUnlikely(node))
    }
    measure()
  }

  /// Whether a form holds so much text that it must be wrapped around the page's content.
  private func isLongForm(_ index: Int) -> Bool {
    var length = 0
    for node in tree.nodes[index..<tree.nodes[index].end] where node.tag.isEmpty {
      length += node.text.utf8.count { $0 > 0x20 }
      if length > Self.longForm { return true }
    }
    return false
  }

  /// Counts text, text in links and weight of every node, from the leaves up.
  private mutating func measure() {
    let nodes = tree.nodes
    length = [Int](repeating: 0, count: nodes.count)
    linkLength = length
    weight = length
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      if isLeftOut[index] { continue }
      if node.tag.isEmpty {
        length[index] = node.text.unicodeScalars.count { !$0.properties.isWhitespace }
      } else if node.tag == "a" {
        linkLength[index] = length[index]
      }
      if isParagraph(index) {
        let running = length[index] - linkLength[index]
        weight[index] = length[index] >= Self.leastParagraph && running * 2 > length[index] ? running : 0
      }
      guard node.parent >= 0, !isLeftOut[node.parent] else { continue }
      length[node.parent] += length[index]
      linkLength[node.parent] += linkLength[index]
      weight[node.parent] += weight[index]
    }
  }

  /// Whether `index` is an element with text of its own and no block inside.
  private func isParagraph(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard HTMLRules.blocks.contains(node.tag) || node.tag == "td" else { return false }
    if node.tag == "p" || node.tag == "pre" || node.tag == "blockquote" { return weight[index] == 0 }
    return weight[index] == 0
      && tree.children(of: index).contains { child in
        !isLeftOut[child] && length[child] > 0 && !HTMLRules.blocks.contains(tree.nodes[child].tag)
      }
  }

  /// The element where the weight begins to spread.
  private func root() -> Int {
    var current = 0
    if let likely = tree.nodes.indices.first(where: { !isLeftOut[$0] && HTMLRules.isLikely(tree.nodes[$0]) }),
      Double(weight[likely]) > Double(weight[0]) * 0.4
    {
      current = likely
    }
    while true {
      let next = tree.children(of: current).first {
        !isLeftOut[$0] && Double(weight[$0]) > Double(weight[current]) * Self.shareToDescend
      }
      guard let next, weight[next] > 0, !["p", "pre", "blockquote", "table", "ul", "ol"].contains(tree.nodes[next].tag)
      else { return current }
      current = next
    }
  }

  /// Leaves out what is mostly links below `root`.
  private mutating func leaveOutLinkLists(below root: Int) {
    for index in root + 1..<max(root + 1, tree.nodes[root].end) {
      let node = tree.nodes[index]
      if isLeftOut[index] { continue }
      if node.parent > root, isLeftOut[node.parent] {
        isLeftOut[index] = true
        continue
      }
      guard HTMLRules.containers.contains(node.tag), length[index] > 0 else { continue }
      let share = Double(linkLength[index]) / Double(length[index])
      let isShort = length[index] < 80
      if share > 0.6 || (share > 0.4 && node.tag != "p" && isShort) { isLeftOut[index] = true }
    }
  }
}
