import Annotation
import Testing

@testable import Extraction

struct `Persons whom no number counts` {
  /// What the first incident of a text counts, as `killed 2, injured 1`.
  private func counts(_ text: String) -> String {
    let found = Extractor().analyze(Article(id: "t", text: text)).incidents.first
    return (found?.counts ?? []).map { "\($0.what.rawValue) \($0.range.best ?? -1)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("Gunmen attacked a checkpoint on Tuesday and killed Karim Haddad, 34, and 2-year-old Omar Haddad.", "killed 2"),
    ("John Carter, 22, and Mary Stone, 23, were killed in the attack on Sunday.", "killed 2"),
    (
      "65-year-old Edna Miller, 27-year-old Clara Miller and 5-year-old Owen Miller were found dead after the shooting.",
      "killed 3"
    ),
    ("A rocket attack hit the base on Monday. Private Henry Smith died later in hospital.", "killed 1"),
    ("Omar Haddad was shot in the leg on Friday and later died.", "killed 1"),
    ("The shelling of the market wounded Amina Yusuf.", "injured 1"),
    ("Police are investigating the murder of Robert Jones on Friday.", "killed 1"),
  ])
  func `are counted by their names`(text: String, expected: String) { #expect(counts(text) == expected) }

  @Test(arguments: [
    ("Gunmen ambushed a lorry on Friday. The driver, a father of four, was shot dead.", "killed 1"),
    ("A drone hit the post on Friday. The guard was hurt.", "injured 1"),
    ("A bomb exploded beside the car on Friday. He was pronounced dead an hour later.", "killed 1"),
    ("The attacker shot his brother on Friday. He would die two days later.", "killed 1"),
    ("The blast on Friday left a seven-year-old girl dead.", "killed 1"),
    ("A 16-year-old was shot in the market on Friday.", "injured 1"),
    ("The driver suffered a gunshot wound in the ambush on Friday.", "injured 1"),
    ("The fatal shooting of a 12-year-old on Friday led to protests.", "killed 1"),
  ])
  func `are one where a noun or pronoun stands for one`(text: String, expected: String) {
    #expect(counts(text) == expected)
  }

  @Test(arguments: [
    "Gunmen opened fire on the car of Hussein Ali on Friday. Hussein Ali was not killed.",
    "The militia attacked the convoy on Friday. The driver could be killed, officials said.",
    "Gunmen attacked the prison on Friday to kill Hussein Ali.",
    "The attack on Friday left the village in ruins. The mayor has suffered no loss.",
    "Hussein Ali said that the attack on Friday hurt the economy.",
  ])
  func `are not counted where nothing befell them`(text: String) { #expect(counts(text) == "") }

  @Test func `give way to a number that the article names`() {
    let text = "An attack on the base killed three soldiers on Monday. Private Henry Smith was killed at once."
    #expect(counts(text) == "killed 3")
  }

  @Test func `once dead are hurt no longer`() {
    let text =
      "Gunmen shot Henry Smith outside the bank on Monday. He was rushed to hospital, where Smith was pronounced dead."
    #expect(counts(text) == "killed 1")
  }

  @Test func `are not counted again where their death is recalled`() {
    let text = """
      Rockets hit the base on Monday. It was the first attack since a drone strike killed General Karim Haddad.

      Karim Haddad is dead, but his work goes on.
      """
    let found = Extractor().analyze(Article(id: "t", text: text)).incidents
    #expect(found.first?.counts.isEmpty == true)
    #expect(found.dropFirst().first?.counts.first?.range.best == 1)
  }
}
