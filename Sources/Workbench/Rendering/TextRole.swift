import Annotation
import Screen

/// What a stretch of an article's text is, as the text pane tells it apart. One stretch may be several of them.
enum TextRole: Int, CaseIterable, Sendable {
  /// Boilerplate or a caption.
  case aside
  /// The article's headline within its text.
  case headline
  /// The reporting words of a claim other than the current one.
  case otherCue
  /// What a claim says that the current one is part of.
  case outerContent
  case mention
  /// The current claim's speaker.
  case source
  /// The current claim's reporting words.
  case cue
  /// What the current claim says.
  case content
  /// The words that make the current claim less than sure.
  case hedge
  /// The medium the current claim was told to.
  case via
  /// The reporting words of a claim inside the current one.
  case innerCue
  /// What a claim inside the current one says.
  case innerContent
  /// The span that the span editor's keys change.
  case active
  /// What was searched for.
  case match
  /// Words selected by keys.
  case selection
  /// The word under the cursor.
  case cursor
}

/// A set of roles.
struct TextRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one role.
  init(_ role: TextRole) { rawValue = 1 << UInt16(role.rawValue) }

  /// Whether `role` is in the set.
  func contains(_ role: TextRole) -> Bool { contains(TextRoles(role)) }
}

extension Theme {
  /// How a stretch of text with these roles shows; `kind` is the type of the innermost mention over it.
  ///
  /// Without colour the parts of the current claim still differ: the source is bold and underlined, the cue reversed, the
  /// content underlined, hedges slanted and underlined, the medium bold and slanted. A claim inside it has its cue bold and
  /// underlined and its content slanted and underlined; what lies around it is dim.
  static func text(_ roles: TextRoles, mention kind: Mention.Kind?) -> Style {
    if roles.contains(.cursor) { return wordCursor }
    if roles.contains(.match) { return match }
    if roles.contains(.selection) { return Style(.standard, .reverse) }
    var style = Style.plain
    let isPart =
      roles.contains(.source) || roles.contains(.cue) || roles.contains(.content) || roles.contains(.via)
      || roles.contains(.hedge)
    if roles.contains(.aside) { style.attributes.insert(.dim) }
    if roles.contains(.headline) { style.attributes.insert(.bold) }
    if let kind, roles.contains(.mention) {
      let mention = mention(kind)
      style = isPart ? Style(mention.foreground, style.attributes) : style.overlaid(with: mention)
    }
    if roles.contains(.otherCue), !isPart { style.attributes.insert(.dim) }
    if roles.contains(.outerContent), !isPart { style = Style(.blue, style.attributes.union(.dim)) }
    if roles.contains(.content) { style.attributes.insert(.underline) }
    if roles.contains(.innerContent) { style = Style(.blue, style.attributes.union([.italic, .underline])) }
    if roles.contains(.innerCue) { style = Style(.cyan, style.attributes.union([.bold, .underline])) }
    if roles.contains(.hedge) { style = Style(.magenta, style.attributes.union([.italic, .underline])) }
    if roles.contains(.via) { style.attributes.formUnion([.bold, .italic]) }
    if roles.contains(.source) { style.attributes.formUnion([.bold, .underline]) }
    if roles.contains(.cue) { style = Style(.cyan, style.attributes.union(.reverse)) }
    if roles.contains(.active) { style.attributes.formSymmetricDifference([.reverse, .bold]) }
    return style
  }
}

/// Stretches of text with their roles, flattened to styles that don't overlap.
struct TextLayers {
  private struct Edge: Comparable {
    var offset: ByteOffset
    var isStart: Bool
    var layer: Int

    /// Ends come before starts, and outer layers before inner ones.
    static func < (a: Self, b: Self) -> Bool {
      if a.offset != b.offset { return a.offset < b.offset }
      if a.isStart != b.isStart { return !a.isStart }
      return a.layer < b.layer
    }
  }

  private var layers: [(span: TextSpan, role: TextRole, kind: Mention.Kind?)] = []
  private let range: TextSpan

  /// Layers over the bytes of `range`; what lies outside is left out.
  init(over range: TextSpan) { self.range = range }

  /// Gives `spans` a role.
  mutating func add(_ spans: [TextSpan], _ role: TextRole) {
    for span in spans { add(span, role) }
  }

  /// Gives `span` a role; a mention with its type.
  mutating func add(_ span: TextSpan, _ role: TextRole, mention kind: Mention.Kind? = nil) {
    guard span.overlaps(range) else { return }
    let start = max(span.start, range.start)
    layers.append((TextSpan(start, min(span.end, range.end)), role, kind))
  }

  /// One style for each stretch in which the roles stay the same, in text order.
  var spans: [StyledSpan] {
    var edges: [Edge] = []
    for (index, layer) in layers.enumerated() {
      edges.append(Edge(offset: layer.span.start, isStart: true, layer: index))
      edges.append(Edge(offset: layer.span.end, isStart: false, layer: index))
    }
    edges.sort()
    var counts = [Int](repeating: 0, count: TextRole.allCases.count)
    var mentions: [Int] = []
    var result: [StyledSpan] = []
    var position = range.start
    for edge in edges {
      if edge.offset > position {
        let roles = counts.indices.reduce(into: TextRoles()) {
          if counts[$1] > 0 { $0.insert(TextRoles(rawValue: 1 << UInt16($1))) }
        }
        let style = Theme.text(roles, mention: mentions.last.flatMap { layers[$0].kind })
        if style != .plain { result.append(StyledSpan(TextSpan(position, edge.offset), style)) }
        position = edge.offset
      }
      let role = layers[edge.layer].role
      counts[role.rawValue] += edge.isStart ? 1 : -1
      if role == .mention {
        if edge.isStart { mentions.append(edge.layer) } else { mentions.removeAll { $0 == edge.layer } }
      }
    }
    return result
  }
}
