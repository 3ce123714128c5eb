"""Runs the tests of the real program and closes with one line: N passed, N failed.

The program is the one that SITREP names. An argument picks the tests whose name contains it.
"""

import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


def main():
    if not os.path.isfile(os.environ.get("SITREP", "")):
        print("Set SITREP to the program to test, as make test does.", file=sys.stderr)
        return 2
    sys.path.insert(0, HERE)
    found = unittest.TestLoader().discover(HERE, pattern="test_*.py", top_level_dir=HERE)
    wanted = unittest.TestSuite(t for t in flatten(found) if all(part in t.id() for part in sys.argv[1:]))
    result = unittest.TextTestRunner(verbosity=2).run(wanted)
    failed = len({test.id() for test, _ in result.failures + result.errors}) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped)
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 0 if failed == 0 and result.testsRun > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
