#!/usr/bin/env python3
"""Puts docs/capture.txt into README.md: `make capture` runs it after the test that records the capture."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        return file.read()


def readme():
    """README.md as it should be."""
    block = "<!-- capture: make capture -->\n```\n" + read("docs/capture.txt").rstrip("\n") + "\n```\n<!-- end of capture -->"
    return re.sub(r"<!-- capture: .*?<!-- end of capture -->", lambda _: block, read("README.md"), count=1, flags=re.DOTALL)


if __name__ == "__main__":
    changed = readme()
    with open(os.path.join(ROOT, "README.md"), "w", encoding="utf-8") as file:
        file.write(changed)
