"""Folds a place name to the key it is looked up by.

The table that this module makes is written into the gazetteer, and Sources/Extraction/Places/NameFolder.swift reads it
there, so the two cannot drift apart. The algorithm, scalar by scalar:

  1. A scalar below 0x250, or in 0x1E00...0x1EFF, folds by the table: a letter to its lower-case ASCII letters (at most
     three), a digit to itself, an apostrophe or full stop to nothing, anything else to a space.
  2. Combining marks (0x300...0x36F), modifier letters (0x2B0...0x2FF), Arabic vowel signs (0x64B...0x65F, 0x670) and
     tatweel (0x640), quotation marks (0x2018...0x201F), zero-width and bidi controls (0x200B...0x200F, 0x202A...0x202E,
     0x2060...0x206F, 0xFEFF) fold to nothing.
  3. General punctuation (0x2000...0x206F) that is left, and 0x3000, fold to a space.
  4. Arabic alefs with marks (0x622, 0x623, 0x625, 0x671) fold to 0x627, 0x649 and 0x6CC to 0x64A, 0x629 to 0x647,
     0x6A9 to 0x643.
  5. Every other scalar stays.
Runs of spaces become one; none stands first or last.
"""

import unicodedata

SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ŧ": "t", "ĸ": "k", "ſ": "s", "ƀ": "b", "ƒ": "f", "ƙ": "k", "ɓ": "b", "ǝ": "e", "ơ": "o", "ư": "u", "ƴ": "y",
    "ı̇": "i", "ɗ": "d", "ŉ": "n", "ĳ": "ij", "ƶ": "z", "ɨ": "i", "ʉ": "u",
}
NOTHING = "'`.´ʼ"
TABLE_RANGES = [(0x00, 0x250), (0x1E00, 0x1F00)]
ARABIC = {0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627, 0x649: 0x64A, 0x6CC: 0x64A, 0x629: 0x647, 0x6A9: 0x643}


def fold_letter(scalar: int) -> str:
    """What the table holds for `scalar`: up to three ASCII characters."""
    character = chr(scalar)
    if character in NOTHING:
        return ""
    lower = character.lower()
    if lower in SPECIAL:
        return SPECIAL[lower]
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = "".join(SPECIAL.get(c, c) for c in plain)
    if plain and len(plain) <= 3 and all(c.isascii() and c.isalnum() for c in plain):
        return plain
    return " "


TABLE = {s: fold_letter(s) for low, high in TABLE_RANGES for s in range(low, high)}


def fold_scalar(scalar: int) -> str:
    """What `scalar` folds to."""
    if scalar in TABLE:
        return TABLE[scalar]
    if 0x2B0 <= scalar <= 0x36F or 0x64B <= scalar <= 0x65F or scalar in (0x670, 0x640, 0xFEFF):
        return ""
    if 0x2000 <= scalar <= 0x206F:
        silent = 0x2018 <= scalar <= 0x201F or 0x200B <= scalar <= 0x200F or 0x202A <= scalar <= 0x202E or scalar >= 0x2060
        return "" if silent else " "
    if scalar == 0x3000:
        return " "
    return chr(ARABIC.get(scalar, scalar))


def normalize(name: str) -> str:
    """The key of `name`; empty when nothing of it is left."""
    folded = "".join(fold_scalar(ord(c)) for c in name)
    return " ".join(part for part in folded.split(" ") if part)


ARTICLES = ("al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "az", "ath", "ul", "il")


def without_article(key: str) -> str | None:
    """`key` without a leading Arabic article; nil when it has none, or little would be left."""
    head, _, rest = key.partition(" ")
    return rest if head in ARTICLES and len(rest) >= 3 else None


def table_bytes() -> bytes:
    """The table as the gazetteer holds it: four bytes a scalar, the length and three ASCII bytes."""
    out = bytearray()
    for low, high in TABLE_RANGES:
        for scalar in range(low, high):
            folded = TABLE[scalar].encode("ascii")
            out += bytes([len(folded)]) + folded.ljust(3, b"\0")
    return bytes(out)
