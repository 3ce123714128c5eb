/// What pages are made of, and which of it is never part of an article.
enum HTMLRules {
  /// Elements whose text nobody reads as text.
  static let neverText: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
    "map", "button", "select", "option", "textarea", "input", "label", "dialog", "head", "menu",
  ]

  /// Elements that stand around articles.
  static let aroundArticles: Set<String> = ["nav", "aside", "footer"]

  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  /// Elements that may hold an article and much else.
  static let containers: Set<String> = [
    "div", "section", "ul", "ol", "dl", "table", "header", "figure", "center", "fieldset", "details", "p",
  ]

  /// Parts of `class` and `id` that tell of something beside the article.
  static let unlikelyParts = [
    "advert", "adsense", "author-bio", "banner", "beacon", "breadcrumb", "byline", "comment", "consent", "contact",
    "cookie", "disqus", "donat", "feedback", "footer", "footnote-nav", "global-nav", "hidden", "login", "masthead",
    "menu", "meta-info", "modal", "more-on", "more-stories", "most-read", "most-popular", "navbar", "navigation",
    "newsletter", "outbrain", "overlay", "pager", "pagination", "paywall", "popup", "post-meta", "postmeta",
    "entry-meta", "article-meta", "post-tags", "prev-next", "print-only", "promo", "rating", "read-more", "readmore",
    "recirc", "recommend", "related", "respond", "rss", "screen-reader", "search", "see-also", "share", "sharing",
    "shout", "sidebar", "signup", "sign-up", "skip-link", "social", "sponsor", "subscri", "taboola", "tag-list",
    "taglist", "teaser", "toolbar", "tooltip", "trending", "visually-hidden", "widget", "sr-only", "syndicat",
    "copyright", "credits-bar", "also-read", "next-article", "article-tools", "agegate",
  ]

  /// Parts of `class` and `id` that speak for the article and outweigh the others.
  static let likelyParts = [
    "article-body", "articlebody", "article-content", "article__body", "article-text", "content-body", "entry-content",
    "main-content", "post-body", "post-content", "story-body", "story-content", "story-text", "maincontent",
  ]

  /// Roles, by WAI-ARIA, of what stands beside an article.
  static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo",
    "search",
  ]

  /// Whether the element is not shown.
  static func isHidden(_ node: HTMLTree.Node) -> Bool {
    if node.attribute("hidden") != nil { return true }
    if node.attribute("aria-hidden") == "true" { return true }
    guard let style = node.attribute("style")?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether its role, class or id tells of something beside the article.
  static func isUnlikely(_ node: HTMLTree.Node) -> Bool {
    if let role = node.attribute("role"), unlikelyRoles.contains(role) { return true }
    guard let names = names(of: node) else { return false }
    guard unlikelyParts.contains(where: { names.contains($0) }) else { return false }
    return !likelyParts.contains { names.contains($0) }
  }

  /// Whether its class or id says that it is the article.
  static func isLikely(_ node: HTMLTree.Node) -> Bool {
    if node.attribute("itemprop")?.lowercased() == "articlebody" { return true }
    guard let names = names(of: node) else { return false }
    return likelyParts.contains { names.contains($0) }
  }

  private static func names(of node: HTMLTree.Node) -> String? {
    let names = [node.attribute("class"), node.attribute("id")].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " ").lowercased()
  }
}
