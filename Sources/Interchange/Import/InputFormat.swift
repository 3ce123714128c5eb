/// How the bytes of a file are read.
package enum InputFormat: String, CaseIterable, Sendable {
  case text, html, jsonl, pdf

  /// The format that a file's name tells: `.html`, `.htm`, `.xhtml`, `.jsonl`, `.ndjson`, `.pdf`; nil for all others.
  package init?(pathExtension: String) {
    switch pathExtension {
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonl
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// The format that a file's first bytes tell: a PDF by its signature, a page by its doctype or root element, all else is text.
  package init(sniffing bytes: some Collection<UInt8>) {
    if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
      return
    }
    let head = bytes.prefix(512).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let lowered = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let begins = ["<!doctype html", "<html"].contains { lowered.starts(with: $0.utf8) }
    self = begins ? .html : .text
  }
}
