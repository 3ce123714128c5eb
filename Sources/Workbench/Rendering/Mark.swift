import CaseModel

/// A mark that stands for a sentence. What draws it and what explains it take it from here.
enum Mark: CaseIterable {
  // Lists.
  case cursor, marked
  // Articles.
  case setAside, copy, firstOfCopies, notRead
  // Claims.
  case tag, inside, joined, negative, note, linked, contradicted
  // Locations.
  case settled, sure, doubtful, folded, unfolded
  // The text.
  case current, goesOn

  /// One column each.
  var glyph: String {
    switch self {
    case .cursor, .current: ">"
    case .marked: "*"
    case .setAside: ReviewStatus.rejected.glyph
    case .copy, .linked: "="
    case .firstOfCopies: "≡"
    case .notRead: "…"
    case .tag: "#"
    case .inside: "↳"
    case .joined: "→"
    case .negative: "¬"
    case .note: "✎"
    case .contradicted: "≠"
    case .settled: ReviewStatus.accepted.glyph
    case .sure: ReviewStatus.proposed.glyph
    case .doubtful: "?"
    case .folded: "▸"
    case .unfolded: "▾"
    case .goesOn: "╎"
    }
  }

  /// What it stands for.
  var meaning: String {
    switch self {
    case .cursor: "the row under the cursor"
    case .marked: "a row that is marked"
    case .setAside: "set aside, with a reason"
    case .copy: "a copy of a wire story: one source with the others"
    case .firstOfCopies: "the first of several copies"
    case .notRead: "not read by the machine yet"
    case .tag: "a tag"
    case .inside: "said within another claim, one for each level"
    case .joined: "rejected since it is part of another now; the key for links goes there"
    case .negative: "denies what it says"
    case .note: "has a note"
    case .linked: "linked with another claim"
    case .contradicted: "contradicts, or is contradicted by, another claim"
    case .settled: "settled by an analyst"
    case .sure: "as the machine has it"
    case .doubtful: "doubtful, or not found on the ground"
    case .folded: "folded"
    case .unfolded: "unfolded"
    case .current: "a line with words of the current claim"
    case .goesOn: "a claim goes on; a figure tells how deep it lies in others"
    }
  }
}
