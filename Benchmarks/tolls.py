#!/usr/bin/env python3
"""Compares the killed and injured of incidents with a registry of shootings.

    sitrep extract < GVA.jsonl | python3 Benchmarks/tolls.py GVA.jsonl

GVA.jsonl has “id”, “text”, “killed” and “injured” (left out where none was). The greatest figure that an article's incidents give is
compared, so that a report which recalls a greater shooting counts as wrong, as does one that the registry has overtaken since.
"""

import json
import sys

KINDS = ("killed", "injured")


def greatest(incidents, kind):
    figures = [incident["counts"].get(kind, {}).get("best") for incident in incidents]
    return max((figure for figure in figures if figure is not None), default=0)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        registry = {line["id"]: line for line in map(json.loads, file)}
    totals = {kind: dict.fromkeys(("registered", "right", "silent", "without", "false"), 0) for kind in KINDS}
    for line in sys.stdin:
        article = json.loads(line)
        for kind, total in totals.items():
            gold = registry[article["id"]].get(kind, 0)
            found = greatest(article["incidents"], kind)
            total["registered" if gold else "without"] += 1
            if gold:
                total["right"] += found == gold
                total["silent"] += found == 0
            else:
                total["false"] += found > 0
    for kind, total in totals.items():
        print(
            f"{kind}: right {total['right']} of {total['registered']} articles, none given {total['silent']};"
            f" given in {total['false']} of {total['without']} without"
        )


if __name__ == "__main__":
    main()
