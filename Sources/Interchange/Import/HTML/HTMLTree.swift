import CLibxml2

/// A page as a table of nodes in document order, so that a node's descendants stand right behind it.
struct HTMLTree {
  /// An element or a stretch of text.
  struct Node {
    /// The element's name in lower case; empty for text.
    var tag: String
    /// The text, for text.
    var text = ""
    /// The element's attributes in the order of the page, names in lower case.
    var attributes: [(name: String, value: String)] = []
    /// The element around it; -1 for the root.
    var parent: Int
    /// The first node behind its last descendant.
    var end = 0

    /// The attribute called `name`.
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// All nodes, the root first.
  private(set) var nodes: [Node] = []

  /// Reads `bytes`, however broken the page is. `encoding` is a name that iconv knows; nil to go by what the page declares.
  /// Nil when not a single element comes out.
  init?(_ bytes: [UInt8], encoding: String?) {
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, encoding, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    append(root, parent: -1)
    guard !nodes.isEmpty else { return nil }
  }

  /// The nodes right below `node`, in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The elements called `tag`, in order.
  func elements(_ tag: String) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }

  /// The text inside `node`, white space run together, none at the ends.
  func text(of node: Int) -> String {
    var text = ""
    for inner in nodes[node..<nodes[node].end] { text += inner.text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Adds `element` and what is in it. The parser limits how deep that goes.
  private mutating func append(_ element: xmlNodePtr, parent: Int) {
    let index = nodes.count
    switch element.pointee.type {
    case XML_ELEMENT_NODE:
      nodes.append(Node(tag: Self.string(element.pointee.name).lowercased(), parent: parent))
      nodes[index].attributes = Self.attributes(of: element)
      var child = element.pointee.children
      while let current = child {
        append(current, parent: index)
        child = current.pointee.next
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      nodes.append(Node(tag: "", text: Self.string(element.pointee.content), parent: parent))
    default: return
    }
    nodes[index].end = nodes.count
  }

  private static func attributes(of element: xmlNodePtr) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var next = element.pointee.properties
    while let attribute = next {
      var value = ""
      if let content = xmlNodeListGetString(element.pointee.doc, attribute.pointee.children, 1) {
        value = string(content)
        sitrep_xml_free(content)
      }
      attributes.append((string(attribute.pointee.name).lowercased(), value))
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
