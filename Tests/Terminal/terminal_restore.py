#!/usr/bin/env python3
"""Checks that a program gives the terminal back however it ends, and ends by the signal it was sent.

    terminal_restore.py --ready 'claims' --quit Q -- .build/release/sitrep case.sitrep

Exit: 0 all well, 1 something was left behind, 2 wrong usage.
"""

import argparse
import os
import re
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from terminal import TITLES, Program


def check(name, command, ready, act, expected):
    program = Program(command)
    try:
        if not program.wait_for(ready):
            return [f"{name}: the first screen did not come"]
        if not re.search(rb"\x1b\[\?1049h", program.output):
            return [f"{name}: it never took the screen"]
        act(program)
        status = program.finish()
        faults = []
        if status is None:
            faults.append(f"{name}: it went on running")
        elif status != expected:
            faults.append(f"{name}: it ended with {status}, not {expected}")
        faults += [f"{name}: left behind: {what}" for what in program.left_on()] if program.follower else []
        return faults
    finally:
        program.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ready", default=".", help="a pattern of the first screen")
    parser.add_argument("--quit", default="q", help="the keys that quit")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    ready = options.ready.encode()
    cases = [("quit", lambda program: program.send(options.quit.encode()), 0)]
    for number, title in TITLES.items():
        cases.append((title, lambda program, number=number: os.kill(program.pid, number), -number))
    cases.append(("terminal closed", lambda program: program.hang_up(), -signal.SIGHUP))
    faults = []
    for name, act, expected in cases:
        found = check(name, options.command, ready, act, expected)
        print(f"{'ok  ' if not found else 'FAIL'} {name}", flush=True)
        faults += found
    for fault in faults:
        print(f"terminal_restore: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
