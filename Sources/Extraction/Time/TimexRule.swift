import Annotation

/// A text with the expressions that a rule finds in it between ⟦ and ⟧, and their values in order, parted by spaces.
struct TimexExample: Sendable {
  let text: String
  let value: String
  /// The published date it is read against.
  var published: String? = nil

  init(_ text: String, _ value: String, published: String? = nil) {
    self.text = text
    self.value = value
    self.published = published
  }
}

/// One way to recognise a time expression.
struct TimexRule: Sendable {
  /// `family.form`.
  let id: String
  /// The classes of the lexeme that it can begin at.
  let triggers: [LexClass]
  /// Of the function words, those that it can begin at; empty for all.
  var words: [FunctionWord] = []
  let examples: [TimexExample]
  /// Texts in which no expression is found by this rule.
  let counterexamples: [String]
  /// The pieces that begin at a lexeme; empty where the rule does not hold.
  let match: @Sendable (TimexReader, Int) -> [TimexPiece]

  /// All rules by family. Of the matches at one place the longest wins, then the first listed.
  static let all: [TimexRule] =
    numericDates + calendarDates + periods + weekdays + deictics + relatives + spans + sets + clocks + references
    + holidays + namedDays + events + countedDays + weeksOfDays + clockRanges + deadlines + besides
    + partsOfPeriods + notations + vagueTimes

  /// For each function word, the numbers of the rules that can begin at it.
  static let dispatchOfWords: [[Int]] = FunctionWord.allCases.map { word in
    dispatch[Int(LexClass.function.rawValue)].filter { all[$0].words.isEmpty || all[$0].words.contains(word) }
  }

  /// For each class, the numbers of the rules that can begin at a lexeme of it.
  static let dispatch: [[Int]] = LexClass.allCases.map { kind in
    all.indices.filter { all[$0].triggers.contains(kind) }
  }
}
