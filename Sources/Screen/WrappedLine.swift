import Annotation

/// One line of a wrapped text.
package struct WrappedLine: Hashable, Sendable {
  /// Every byte that belongs to it; the lines of a text tile it.
  package let bytes: TextSpan
  /// The bytes to draw: `bytes` without the line end and without blanks where the text was wrapped.
  package let shown: TextSpan

  /// A line of `bytes`, of which `shown` are drawn.
  init(bytes: TextSpan, shown: TextSpan) {
    self.bytes = bytes
    self.shown = shown
  }
}
