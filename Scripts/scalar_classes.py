#!/usr/bin/env python3
"""Writes Sources/Screen/ScalarClassTable.swift from Python's copy of the Unicode Character Database.

    python3 Scripts/scalar_classes.py > Sources/Screen/ScalarClassTable.swift

The table stays at Unicode 14.0, which Python 3.11 carries: it is what the C library of the oldest system we
support knows, and a scalar that the library can't place must not be placed here either.
"""

import sys
import unicodedata

NARROW, WIDE, MARK, HIDDEN, DROPPED = range(5)

# Zero-width joiner, text and emoji presentation, skin tones: terminals disagree on what they do to the cell before.
JOINERS = {0x200D, 0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)}
# Letters, marks and symbols by category that nevertheless leave no trace on paper.
BLANKS = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0}
BLANKS |= {*range(0x180B, 0x1810), *range(0xFE00, 0xFE0E), *range(0xE0100, 0xE01F0)}
# Narrow or ambiguous in East_Asian_Width, yet two columns in every terminal and C library that we know.
WIDE_ANYWAY = {*range(0x3248, 0x3250), *range(0x4DC0, 0x4E00)}


def scalar_class(code):
    character = chr(code)
    if code in JOINERS:
        return DROPPED
    if code in BLANKS or unicodedata.category(character) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}:
        return HIDDEN
    if unicodedata.category(character) in {"Mn", "Me"} or 0x1161 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return MARK
    if code in WIDE_ANYWAY or unicodedata.east_asian_width(character) in {"W", "F"}:
        return WIDE
    return NARROW


def main():
    if unicodedata.unidata_version != "14.0.0":
        sys.exit(f"scalar_classes: needs Unicode 14.0.0; this Python has {unicodedata.unidata_version}")
    entries, last = [], None
    for code in range(0x80, 0x110000):
        found = scalar_class(code)
        if found != last:
            entries.append(f"0x{code << 3 | found:X}")
            last = found
    print("// Made by Scripts/scalar_classes.py; remake it, don't edit it.")
    print("// Source: Unicode Character Database 14.0.0 (2021-09-14), Unicode License v3: categories, East_Asian_Width.")
    print()
    print("extension ScalarClass {")
    print("  /// Where each stretch of scalars of one class begins, in order: the scalar times 8, plus the class.")
    print("  static let table: [UInt32] = [")
    line = "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 119:
            print(line)
            line = "   "
        line += f" {entry},"
    print(line)
    print("  ]")
    print("}")


main()
