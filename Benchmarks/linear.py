#!/usr/bin/env python3
"""Times extraction of texts that invite quadratic work, at growing sizes, and prints a table: twice the text, twice the time.

    SITREP=PROGRAM Benchmarks/linear.py
"""

import json
import os
import resource
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SITREP = os.path.abspath(os.environ.get("SITREP", os.path.join(ROOT, ".build/release/sitrep")))


def sentence(size):
    """One sentence of `size` characters: clauses joined by commas, some of them attributions."""
    clauses = ["the army said rockets hit the base in Basra", "a witness told reporters that two men were killed", "and smoke rose"]
    text, number = "On Monday", 0
    while len(text) < size:
        text += ", " + clauses[number % 3]
        number += 1
    return text[: size - 1] + "."


def quotes(count):
    return " ".join('"Open and never shut, he said' for _ in range(count))


def nested(depth):
    """Attribution in attribution, 50 deep, as often as `depth` asks for."""
    levels = ["the channel reported that", "the minister said", "a witness told police that", "the group claimed that"]
    chain = " ".join(levels[number % 4] for number in range(50)) + " the bridge fell."
    return "\n\n".join(chain[0].upper() + chain[1:] for _ in range(depth // 50))


def seconds(text):
    """Seconds of processor for one record, the best of three, less those for an empty one."""
    line = json.dumps({"id": "1", "text": text}).encode()
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([SITREP, "extract", "-"], input=line, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


def main():
    start = seconds("")
    rows = [
        ("one sentence, characters", sentence, [50_000, 100_000, 200_000, 400_000]),
        ("unclosed quotation marks", quotes, [1_250, 2_500, 5_000, 10_000]),
        ("attributions, nested 50 deep", nested, [50, 500, 1_000, 2_000]),
    ]
    print("| text | " + " | ".join(["size: milliseconds"] * 4) + " |\n|---|---|---|---|---|")
    for name, make, sizes in rows:
        cells = [f"{size:,}: {max(0, seconds(make(size)) - start) * 1000:.0f}" for size in sizes]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
