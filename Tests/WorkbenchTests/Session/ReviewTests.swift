import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `Reviewing claims by keys` {
  @Test func `accepts and goes on to the next unreviewed claim`() {
    var desk = Desk()
    desk.press("4", "a")
    #expect(desk.claims.map(\.status) == [.accepted, .proposed])
    #expect(desk.session.view.claims.list.cursor == 1)
    desk.press("x")
    #expect(desk.claims.map(\.status) == [.accepted, .rejected])
    #expect(desk.session.state[ArticleIndex(0)].reading == .done)
  }

  @Test func `goes on into the next article`() {
    var desk = Desk()
    desk.press("4", "a", "a", "]")
    #expect(desk.session.currentArticle == ArticleIndex(1))
    #expect(desk.session.view.text.article == desk.session.state[ArticleIndex(1)].digest)
    desk.press("[")
    #expect(desk.session.currentArticle == ArticleIndex(2))
  }

  @Test func `puts every decision on disk at once`() {
    var desk = Desk()
    desk.press("4", "a", "c", "l", "K", "t")
    #expect(desk.session.isSaved)
    #expect(desk.disk.map(\.sequence) == Array(1...desk.disk.count))
    let reopened = desk.reopened()
    #expect(reopened.state.claims(in: ArticleIndex(0)) == desk.session.state.claims(in: ArticleIndex(0)))
  }

  @Test func `says that it is not saved when the disk is full, and saves all with the next decision`() {
    var desk = Desk()
    desk.isDiskFull = true
    desk.press("4", "a")
    #expect(!desk.session.isSaved)
    #expect(desk.said == "The disk is full.")
    desk.isDiskFull = false
    desk.press("x")
    #expect(desk.session.isSaved)
    #expect(desk.reopened().state.claims(in: ArticleIndex(0)).map(\.status) == [.accepted, .rejected])
  }

  @Test func `undoes what one key did with one key, and does it again`() {
    var desk = Desk()
    desk.press("4", "a", "u")
    #expect(desk.claims.map(\.status) == [.proposed, .proposed])
    #expect(desk.session.state[ArticleIndex(0)].reading == .unread)
    desk.press("C-r")
    #expect(desk.claims.map(\.status) == [.accepted, .proposed])
    desk.press("u", "u")
    #expect(desk.said == "There is nothing to undo.")
  }

  @Test func `shows what a bulk act will change before it does`() {
    var desk = Desk()
    desk.press("4", "g", "v", "j", "a")
    guard case .preview(let preview)? = desk.session.view.overlays.last else {
      Issue.record("no preview")
      return
    }
    #expect(preview.lines.count == 2)
    #expect(desk.claims.map(\.status) == [.proposed, .proposed])
    desk.press("Enter")
    #expect(desk.claims.map(\.status) == [.accepted, .accepted])
    desk.press("u")
    #expect(desk.claims.map(\.status) == [.proposed, .proposed])
  }

  @Test func `leaves a bulk act undone when the analyst cancels`() {
    var desk = Desk()
    desk.press("4", "g", "Space", "Space", "x", "Esc")
    #expect(desk.claims.map(\.status) == [.proposed, .proposed])
    #expect(desk.disk.isEmpty)
  }

  @Test func `repeats the last act on another claim`() {
    var desk = Desk()
    desk.press("4", "c", "u", "j", ".")
    #expect(desk.claims.map(\.certainty) == [.unconfirmed, .unconfirmed])
  }

  @Test func `tags with a new tag, then with its key`() {
    var desk = Desk()
    desk.press("4", "t", "+")
    desk.enter("9 rockets")
    #expect(desk.claims[0].tags == ["rockets"])
    desk.press("j", "t", "9")
    #expect(desk.claims[1].tags == ["rockets"])
    desk.press("9")
    #expect(desk.claims[1].tags == [])
  }

  @Test func `renames, describes and removes a tag on every claim, each with one undo`() {
    var desk = Desk()
    desk.press("4", "t", "+")
    desk.enter("9 rockets")
    desk.press("j", "t", "9")
    let tagged = { (desk: Desk) in desk.claims.map(\.tags).filter { !$0.isEmpty } }
    #expect(tagged(desk) == [["rockets"], ["rockets"]])
    desk.press("t", "-", "9", "n", "C-u")
    desk.enter("munitions")
    desk.press("a")
    #expect(tagged(desk) == [["munitions"], ["munitions"]])
    #expect(desk.session.state.tags == [TagDefinition(name: "munitions", key: "9")])
    desk.press("t", "-", "9", "m")
    desk.enter("Anything that is fired")
    #expect(desk.session.state.tags.map(\.meaning) == ["Anything that is fired"])
    desk.press("t", "-", "9", "x", "a")
    #expect(tagged(desk).isEmpty)
    #expect(desk.session.state.tags.isEmpty)
    desk.press("u")
    #expect(tagged(desk) == [["munitions"], ["munitions"]])
    desk.press("u", "u")
    #expect(tagged(desk) == [["rockets"], ["rockets"]])
    #expect(desk.session.state.tags == [TagDefinition(name: "rockets", key: "9")])
  }

  @Test func `does not put two tags on one key`() {
    var desk = Desk()
    desk.press("4", "t", "+")
    desk.enter("9 rockets")
    desk.press("t", "+")
    desk.enter("9 raids")
    #expect(desk.session.state.tags.map(\.name) == ["rockets"])
    #expect(desk.said == "The key 9 sets the tag “rockets” already. Choose another key.")
  }

  @Test func `offers the config's tags and defines one in the case when it is used`() {
    var desk = Desk(tags: [TagDefinition(name: "verify", key: "V")])
    desk.press("4", "t", "V")
    #expect(desk.claims[0].tags == ["verify"])
    #expect(desk.session.state.tags.map(\.name) == ["verify"])
  }

  @Test func `chooses the speaker by typing part of a name`() {
    var desk = Desk()
    desk.press("4", "S")
    desk.enter("sahel")
    #expect(desk.claims[0].speakerName == "Sahel Police")
    #expect(desk.claims[0].status == .corrected)
  }

  @Test func `corrects nothing where the speaker that was found is chosen again`() throws {
    var desk = Desk()
    desk.press("4")
    let name = try #require(desk.claims[0].speakerName)
    desk.press("S")
    desk.enter(name)
    #expect(desk.claims[0].status == .proposed)
    #expect(desk.claims[0].speakerName == name)
    desk.press("S")
    desk.enter("sahel")
    desk.press("S")
    desk.enter(name)
    #expect(desk.claims[0].status == .proposed, "put back to what was found")
  }

  @Test func `gives a claim to the article itself, or to someone it doesn't name`() {
    var desk = Desk()
    desk.press("4", "S")
    desk.enter("someone it")
    #expect(desk.claims[0].speakerName == nil)
    #expect(!desk.claims[0].spans.source.isEmpty)
    desk.press("S")
    desk.enter("article itself")
    #expect(desk.claims[0].spans.source.isEmpty && desk.claims[0].spans.cue.isEmpty)
    #expect(desk.claims[0].status == .corrected)
  }

  @Test func `decides nothing in a case that is open read-only`() {
    var desk = Desk(readOnly: "opened elsewhere by process 7")
    desk.press("4", "a")
    #expect(desk.said == "Nothing can be decided: opened elsewhere by process 7.")
    #expect(desk.disk.isEmpty)
  }

  @Test func `offers to take the case over once the other window has closed`() {
    var desk = Desk(readOnly: "Open elsewhere by process 7; opened read-only.")
    desk.play(desk.session.handle(.otherWindow(nil)))
    #expect(desk.said == "The other window has closed: T takes the case over, so that you can decide.")
    desk.press("4", "a")
    #expect(
      desk.said
        == "Nothing can be decided: The other window has closed: T takes the case over, so that you can decide.")
    desk.play(desk.session.handle(.otherWindow("Open elsewhere by process 8; opened read-only.")))
    desk.press("a")
    #expect(desk.said == "Nothing can be decided: Open elsewhere by process 8; opened read-only.")
    #expect(desk.disk.isEmpty)
    desk.press("T")
    #expect(desk.effects.last == .takeOver)
    desk.play(desk.session.handle(.tookOver))
    desk.press("a")
    #expect(desk.disk.count > 0)
    desk.press("T")
    #expect(desk.said == "You can decide in this case already.")
  }

  @Test func `says where claims of other articles are linked`() {
    var desk = Desk()
    desk.press("4", "Space", "1", "j", "4", "L")
    #expect(
      desk.said == "Mark one claim (Space) and go to the other, or mark both; then link them. "
        + "Claims of other articles are linked from the whole case (W).")
  }

  @Test func `writes notes and grades`() {
    var desk = Desk()
    desk.press("4", "i")
    desk.enter("call him")
    desk.press("r", "2")
    #expect(desk.claims[0].note == "call him")
    #expect(desk.claims[0].grade == .probablyTrue)
  }

  @Test func `links two claims in one way: another takes its place, and one undo brings it back`() {
    var desk = Desk()
    desk.press("4", "Space", "L", "c", "g", "Space", "L")
    guard case .menu(let menu)? = desk.session.view.overlays.last else {
      Issue.record("no menu: \(desk.said)")
      return
    }
    #expect(menu.items.filter(\.isOn).map { "\($0.label)|\($0.detail)" } == ["corroborates|takes the link away"])
    desk.press("x")
    #expect(desk.session.state.links().map(\.link.relation) == [.contradicts])
    #expect(desk.said == "Linked: contradicts, no longer corroborates.")
    #expect(desk.disk.count == 2, "one step each")
    desk.press("u")
    #expect(desk.session.state.links().map(\.link.relation) == [.corroborates])
    // From the other claim it is the same link.
    desk.press("g", "j", "Space", "g", "L", "c")
    #expect(desk.session.state.links().isEmpty)
  }

  @Test func `links the claim under the cursor to the marked one`() {
    var desk = Desk()
    desk.press("4", "Space", "L", "x")
    let links = desk.session.state.links()
    #expect(links.map(\.link.relation) == [.contradicts])
    #expect(links.first?.link.from == desk.claims[1].key)
  }
}

struct `Editing spans by keys` {
  @Test func `shrinks and grows the content by words`() {
    var desk = Desk()
    desk.press("4", "e", "h", "Enter")
    #expect(desk.claims[0].words == "that three rockets, fired at night, fell near")
    #expect(desk.claims[0].status == .corrected)
    desk.press("e", "l", "Enter")
    #expect(desk.claims[0].words == "that three rockets, fired at night, fell near Kobe")
  }

  @Test func `moves the other end after o`() {
    var desk = Desk()
    desk.press("4", "e", "o", "h", "Enter")
    #expect(desk.claims[0].words == "three rockets, fired at night, fell near Kobe")
  }

  @Test func `splits a claim at a clause and joins the halves again`() {
    var desk = Desk()
    desk.press("4", "s")
    #expect(desk.claims.count == 3)
    #expect(desk.claims.map(\.words).contains("fired at night, fell near Kobe"))
    desk.press("g", "j", "Space", "g", "m")
    #expect(desk.claims[1].status == .rejected || desk.claims.count == 2)
    #expect(desk.claims[0].words == "that three rockets … fired at night, fell near Kobe")
  }

  @Test func `makes a claim from selected words`() {
    var desk = Desk()
    desk.press("6", "G", "h", "h", "v", "l", "+", "c", "Enter")
    #expect(desk.session.state.claims(in: ArticleIndex(0)).contains { $0.status == .added })
    #expect(desk.session.isSaved)
  }

  @Test func `makes a mention from selected words`() {
    var desk = Desk()
    desk.press("6", "/")
    desk.enter("guards")
    desk.press("+", "o")
    #expect(desk.session.state.mentions(in: ArticleIndex(0)).contains { $0.words == "guards" && $0.status == .added })
  }

  @Test func `changes nothing when the analyst cancels`() {
    var desk = Desk()
    desk.press("4", "e", "h", "h", "Esc")
    #expect(desk.claims[0].status == .proposed)
    #expect(desk.disk.isEmpty)
  }
}
