import Screen
import Testing

@testable import Workbench

/// What a terminal's bytes mean: keys by name, the rest in words, parted by blanks; `…` where more must follow.
func decoded(_ input: String, flushing: Bool = true) -> String {
  var decoder = InputDecoder()
  var events = decoder.decode(input.utf8)
  if flushing { events += decoder.flush() }
  let words = events.map(inWords) + (decoder.isWaiting ? ["…"] : [])

  var single = InputDecoder()
  let inPieces = input.utf8.flatMap { single.decode([$0]) } + (flushing ? single.flush() : [])
  #expect(inPieces == events, "the events depend on how the bytes were split")
  return words.joined(separator: " ")
}

private func inWords(_ event: InputEvent) -> String {
  switch event {
  case .key(let key): key.description
  case .paste(let text): "paste(\(text.replacing("\n", with: "⏎")))"
  case .mouse(let mouse): "\(mouse.kind)@\(mouse.position.row.value),\(mouse.position.column.value)"
  case .focus(let isGained): isGained ? "focus" : "blur"
  case .resize(let rows, let columns): "resize(\(rows)x\(columns))"
  }
}

struct `What a terminal sends` {
  @Test(arguments: [
    ("jG:", "j G :"), ("\u{4}\u{15}\u{1A}", "C-d C-u C-z"), ("\r\n\t\u{7F}\u{8}", "Enter Enter Tab BS BS"),
    ("\0\u{1F}", "C-Space C-_"), ("é東🇺", "é 東 🇺"), (" ", "Space"),
    ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}[D", "Up Down Right Left"),
    ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", "Home End Home End"),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", "Home End Home End"), ("\u{1B}[5~\u{1B}[6~", "PgUp PgDn"),
    ("\u{1B}[2~\u{1B}[3~", "Ins Del"), ("\u{1B}[Z", "S-Tab"), ("\u{1B}OP\u{1B}OS\u{1B}[15~\u{1B}[24~", "F1 F4 F5 F12"),
    ("\u{1B}[[A\u{1B}[[E", "F1 F5"), ("\u{1B}[1;5A\u{1B}[1;2B\u{1B}[6;3~", "C-Up S-Down M-PgDn"),
    ("\u{1B}[1;2P", "S-F1"), ("\u{1B}[27;5;106~", "Enter"), ("\u{1B}[97;5u", "C-a"), ("\u{1B}OM\u{1B}Ok", "Enter +"),
  ])
  func `is read as keys`(input: String, keys: String) {
    #expect(decoded(input) == keys)
  }

  @Test(arguments: [
    ("\u{1B}", "Esc"), ("\u{1B}\u{1B}", "Esc Esc"), ("\u{1B}b", "M-b"), ("\u{1B}\r", "M-Enter"), ("\u{1B}é", "M-é"),
    ("\u{1B}[", "M-["), ("\u{1B}O", "M-O"), ("\u{1B}]", "M-]"), ("\u{1B}]a", "M-] a"),
    ("\u{1B}\u{1B}[A", "Esc Up"),
  ])
  func `is Esc alone or Alt with the key after it`(input: String, keys: String) {
    #expect(decoded(input) == keys)
  }

  @Test func `waits for the rest of a sequence`() {
    #expect(decoded("a\u{1B}", flushing: false) == "a …")
    #expect(decoded("\u{1B}[1;", flushing: false) == "…")
    #expect(decoded("\u{1B}[1;") == "")
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", "press(Workbench.MouseEvent.Button.left)@0,0"),
    ("\u{1B}[<2;300;5M", "press(Workbench.MouseEvent.Button.right)@4,299"), ("\u{1B}[<0;3;4m", "release@3,2"),
    ("\u{1B}[<64;1;2M\u{1B}[<65;1;2M", "wheelUp@1,0 wheelDown@1,0"),
    ("\u{1B}[<32;7;8M", "drag(Workbench.MouseEvent.Button.left)@7,6"), ("\u{1B}[<35;7;8M", ""),
    ("\u{1B}[I\u{1B}[O", "focus blur"),
  ])
  func `tells of mouse and focus`(input: String, events: String) {
    #expect(decoded(input) == events)
  }

  @Test func `is data while it is pasted`() {
    #expect(decoded("a\u{1B}[200~q\r\nQ\rx\u{1B}[A\u{1B}[201~b") == "a paste(q⏎Q⏎x\u{1B}[A) b")
    #expect(decoded("\u{1B}[200~not over\u{1B}[20") == "")
  }

  @Test(arguments: [
    "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;YQ==\u{1B}\\",
    "\u{1B}[24;80R",
    "\u{1B}[201~", "\u{1B}[M !!", "\u{85}",
  ])
  func `is left out whole where we know nothing of it`(input: String) {
    #expect(decoded(input + "q") == "q")
  }

  @Test func `may be a sequence that only this terminal has`() {
    var decoder = InputDecoder(known: [(Array("\u{1B}[11~".utf8), KeyPress(.home)), ([], KeyPress(.up))])
    #expect(decoder.decode("\u{1B}[11~".utf8) == [.key(KeyPress(.home))])
  }

  @Test(arguments: 1...500)
  func `never stops the program`(seed: UInt64) {
    var state = seed
    let bytes = (0..<200).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let pick = UInt8(truncatingIfNeeded: state >> 56)
      return state >> 40 & 3 == 0 ? [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x3C, 0x4D, 0x30][Int(pick & 7)] : pick
    }
    var whole = InputDecoder()
    var single = InputDecoder()
    let atOnce = whole.decode(bytes)
    #expect(bytes.flatMap { single.decode([$0]) } == atOnce, "seed \(seed)")
    _ = whole.flush()
    #expect(!whole.isWaiting)
  }
}

struct `A key's name` {
  @Test(arguments: [
    "j", "G", "]", "-", "C-d", "C-_", "M-b", "C-M-x", "S-Tab", "PgDn", "F1", "F12", "Space", "C-Space", "Esc", "Enter",
    "BS", "Del", "S-Up", "é", "C--", "M--",
  ])
  func `is read and written alike`(name: String) {
    #expect(KeyPress(name)?.description == name)
  }

  @Test(arguments: [
    ("C-D", "C-d"), ("S-j", "J"), ("A-x", "M-x"), ("M-C-x", "C-M-x"), ("C-i", "Tab"), ("C-m", "Enter"), ("C-[", "Esc"),
    ("pgdn", "PgDn"), ("PageDown", "PgDn"), ("escape", "Esc"), ("backspace", "BS"), ("f5", "F5"), (" ", "Space"),
  ])
  func `is understood in other spellings`(name: String, same: String) {
    #expect(KeyPress(name)?.description == same)
  }

  @Test(arguments: ["", "C-", "X-j", "jk", "F0", "F99", "\u{7}", "Hyper"])
  func `is nil where there is no such key`(name: String) {
    #expect(KeyPress(name) == nil)
  }

  @Test func `tells the text that it types`() {
    #expect(["j", "Space", "C-d", "M-b", "Up"].map { KeyPress($0)?.text } == ["j", " ", nil, nil, nil])
  }
}
