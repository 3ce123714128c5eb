/// The closed class of a word: what little grammar the claim models lean on.
package enum WordClass: UInt8, Sendable, CaseIterable {
  case other, determiner, possessive, subjectPronoun, objectPronoun, relative, that, preposition, to, and, subordinator
  case be, have, doing, modal, negation, adverb, comma, period, colon, semicolon, dash, openingBracket, closingBracket
  case openingQuote, closingQuote, openingSingleQuote, closingSingleQuote, possessiveEnding, month, weekday, title
  case spokesRole, weAndI, it, numeral, mark
}

/// Tells the class of a word by its hash.
struct WordClassLexicon: Sendable {
  static let shared = WordClassLexicon()

  private let table: HashedTable<WordClass>

  private init() {
    let entries = Self.table.flatMap { wordClass, words in
      words.listedWords.map { (WordForm.hash($0), wordClass) }
    }
    table = HashedTable(entries) { first, _ in first }
  }

  /// The class of the word that hashes to `hash`.
  func wordClass(of hash: UInt32) -> WordClass { table[hash] ?? .other }

  /// Closed-class words of English; the first class that lists a word has it.
  private static let table: [(WordClass, String)] = [
    (.weAndI, "i we i'm we're i've we've i'd we'd i'll we'll"),
    (.it, "it it's"),
    (.that, "that"),
    (.to, "to"),
    (.determiner, "the a an this these those some any each every no another all both several many few most such"),
    (.possessive, "my your his her its our their whose"),
    (.subjectPronoun, "he she they you he's she's they're you're he'd she'd they'd he'll she'll they'll they've"),
    (.objectPronoun, "him them me us himself herself itself themselves myself ourselves"),
    (.relative, "who which whom what how why where when whether"),
    (
      .preposition,
      "of in on at by for with from about into over under after before between against during through without within "
        + "among amid around across behind beyond toward towards upon near since until per via like as than despite "
        + "throughout along off out up down onto inside outside"
    ),
    (.and, "and or but nor yet plus"),
    (.subordinator, "if because although though while unless so however therefore whereas once"),
    (.be, "is are was were be been being am 's 're 'm isn't aren't wasn't weren't isn aren wasn weren"),
    (.have, "has have had having 've 'd hasn't haven't hadn't hasn haven hadn"),
    (.doing, "do does did doing done doesn't don't didn't doesn don didn"),
    (
      .modal,
      "will would can could may might must shall should ought won't wouldn't can't couldn't cannot 'll won wouldn"
    ),
    (.negation, "not never n't neither 't nobody nothing none"),
    (
      .adverb,
      "also then now just only even still already again later earlier too very more most much here there today "
        + "yesterday tomorrow tonight ago back often once soon further meanwhile repeatedly reportedly allegedly "
        + "apparently perhaps maybe instead rather quite almost nearly ever"
    ),
    (.comma, ","), (.period, ". ! ? ..."), (.colon, ":"), (.semicolon, ";"), (.dash, "- -- – —"),
    (.openingBracket, "( ["), (.closingBracket, ") ]"), (.possessiveEnding, "'s '"),
    (
      .month,
      "january february march april june july august september october november december jan feb mar apr jun jul "
        + "aug sept sep oct nov dec"
    ),
    (.weekday, "monday tuesday wednesday thursday friday saturday sunday"),
    (
      .title,
      "mr mrs ms dr gen col maj capt lt sgt sen rep gov prof rev president minister senator general colonel major "
        + "secretary ambassador chief director chairman governor mayor judge sheikh prime prince king queen sir brig "
        + "commander captain deputy vice former"
    ),
    (
      .spokesRole,
      "spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources police witness "
        + "witnesses resident residents analyst analysts expert experts statement report reports ministry army military "
        + "government authorities leader leaders group campaign company agency department office officer officers "
        + "lawyer lawyers attorney author authors critics supporters activist activists"
    ),
    (
      .numeral,
      "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands"
    ),
  ]
}
