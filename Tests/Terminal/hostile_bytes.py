#!/usr/bin/env python3
"""Checks that no byte of a text reaches the terminal as anything but writing.

    hostile_bytes.py --make FILE                       writes a text that holds every attack, one a line
    hostile_bytes.py --ready 'END' --quit Q -- PROGRAM FILE
    hostile_bytes.py --keys '6GG' ...                  keys to send first, so that all of the text is shown

The screen must be able to show the whole file. Exit: 0 nothing got through, 1 something did, 2 wrong usage.
"""

import argparse
import os
import re
import sys
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from terminal import Program

# A name, what the text holds, and the bytes of it that must not come out of the program.
ATTACKS = [
    ("colour", "\x1b[38;5;199mred", "\x1b[38;5;199m"),
    ("clear screen", "\x1b[2J\x1b[1;1Htop", "\x1b[1;1Htop"),
    ("status query", "\x1b[?998n", "\x1b[?998n"),
    ("device query", "\x1b[>7c", "\x1b[>7c"),
    ("title", "\x1b]2;owned\x07", "\x1b]2;owned"),
    ("clipboard", "\x1b]52;c;b3duZWQ=\x07", "\x1b]52;c;b3du"),
    ("link", "\x1b]8;;http://attack.invalid\x1b\\click\x1b]8;;\x1b\\", "\x1b]8;;http"),
    ("device string", "\x1bP$qm\x1b\\", "\x1bP$q"),
    ("program command", "\x1b_owned\x1b\\", "\x1b_"),
    ("private message", "\x1b^owned\x1b\\", "\x1b^"),
    ("reset", "\x1bcafter", "\x1bcafter"),
    ("C1 sequence", "\x9b31mred", "\x9b"),
    ("C1 title", "\x9d2;owned\x9c", "\x9d"),
    ("bell", "ring\x07ring", "ring\x07"),
    ("backspaces", "true\x08\x08\x08\x08lies", "true\x08"),
    ("carriage return", "true\rlies", "true\rlies"),
    ("vertical tab", "one\x0btwo", "one\x0b"),
    ("form feed", "one\x0ctwo", "one\x0c"),
    ("shift out", "one\x0etwo\x0f", "one\x0e"),
    ("NUL", "one\x00two", "one\x00"),
    ("DEL", "one\x7ftwo", "one\x7f"),
    ("direction override", "gpj.\u202eexe\u202c", "\u202e"),
    ("direction isolate", "a\u2067b\u2069c", "\u2067"),
    ("Arabic letter mark", "a\u061cb", "\u061c"),
    ("zero-width space", "ki\u200blled", "\u200b"),
    ("word joiner", "ki\u2060lled", "\u2060"),
    ("joiner", "\U0001f469\u200d\U0001f467", "\u200d"),
    ("byte-order mark", "x\ufeffx", "\ufeff"),
    ("tag characters", "x" + "".join(chr(0xE0000 + ord(letter)) for letter in "hide"), "\U000e0068"),
    ("variation selectors", "x\U000e0101\U000e0102", "\U000e0101"),
    ("marks", "Z" + "\u0301" * 400, "\u0301" * 5),
    ("Hangul filler", "a\u3164b", "\u3164"),
    ("line separator", "a\u2028b", "\u2028"),
]


def attack_file():
    return "".join(f"{name}: {text}\n" for name, text, _ in ATTACKS) + "END\n"


def stray_characters(output):
    """Characters in the output, outside its sequences, that no terminal should be sent."""
    text = re.sub(rb"\x1b\[[0-9;?<>=!]*[ -/]*[@-~]|\x1b[()][0-9A-Z]|\x1b[=>78M]", b"", bytes(output))
    text = re.sub(rb"[\r\n\x08\x0e\x0f\x07\t]", b"", text).decode("utf-8", "replace")
    bad = {"Cc", "Cf", "Zl", "Zp", "Co"}
    return sorted({f"U+{ord(character):04X}" for character in text if unicodedata.category(character) in bad})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--make", metavar="FILE")
    parser.add_argument("--ready", default="END")
    parser.add_argument("--quit", default="q")
    parser.add_argument("--keys", default="")
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    if options.make:
        with open(options.make, "w", encoding="utf-8", newline="") as file:
            file.write(attack_file())
        return 0
    if not options.command:
        parser.error("name a program to run, or --make FILE")
    program = Program(options.command, rows=60, columns=200)
    try:
        faults = []
        program.read(0.5, 10)
        for key in options.keys:
            program.send(key.encode())
            program.read(0.1, 2)
        if not program.wait_for(options.ready.encode()):
            faults.append("the text was not shown")
        if not program.is_running():
            faults.append("the program has ended")
        else:
            program.send(options.quit.encode())
        program.finish()
        shown = bytes(program.output)
        faults += [f"{name} got through" for name, _, harm in ATTACKS if harm.encode() in shown]
        faults += [f"{character} got through" for character in stray_characters(shown)]
    finally:
        program.close()
    for fault in faults:
        print(f"hostile_bytes: {fault}", file=sys.stderr)
    print(f"{len(ATTACKS)} attacks, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
