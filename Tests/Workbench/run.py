"""Runs the tests of the workbench in tmux and closes with one line: N passed, N failed.

The program is the one that SITREP names. Arguments pick the tests whose names contain them all. Two tests run at a time.
"""

import os
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


def run(test):
    """Runs one test; gives its result and how long it took."""
    result = unittest.TestResult()
    begin = time.monotonic()
    test.run(result)
    return test, result, time.monotonic() - begin


def main():
    if not os.path.isfile(os.environ.get("SITREP", "")):
        print("Set SITREP to the program to test, as make test does.", file=sys.stderr)
        return 2
    sys.path.insert(0, HERE)
    found = unittest.TestLoader().discover(HERE, pattern="test_*.py", top_level_dir=HERE)
    tests = [test for test in flatten(found) if all(part in test.id() for part in sys.argv[1:])]
    passed = failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for test, result, seconds in pool.map(run, tests):
            problems = [text for _, text in result.failures + result.errors]
            # A test that does not run has not passed.
            problems += [f"skipped: {reason}" for _, reason in result.skipped]
            print(f"{'FAIL' if problems else 'ok  '} {test.id()} ({seconds:.1f} s)", flush=True)
            for problem in problems:
                print(problem, flush=True)
            passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
