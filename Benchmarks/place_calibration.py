#!/usr/bin/env python3
"""Fits what `PlaceWeights` makes of the scores of places, by cross-validation, on gold that place_gold.py made of train parts.

    python3 Benchmarks/place_calibration.py SITREP GOLD.jsonl...

Scores are logits of what `sitrep extract` says; SITREP must be built with `calibrationSlope` 1 and `calibrationOffset` 0. Prints the
loss of each map on texts held back in ten folds, and the numbers fitted on all. Each gold file weighs the same.
"""

import json
import math
import random
import subprocess
import sys


def answers(program, path):
    """(score, whether right) of the marked names that the program places."""
    gold = [json.loads(line) for line in open(path, encoding="utf-8")]
    lines = "".join(json.dumps({k: row.get(k) for k in ("id", "title", "url", "text")}) + "\n" for row in gold)
    out = subprocess.run([program, "extract"], input=lines.encode(), capture_output=True, check=False).stdout
    result = []
    for row, line in zip(gold, out.decode().splitlines()):
        record = json.loads(line)
        spans = {m["id"]: (m["start"], m["end"]) for m in record["mentions"] if m["type"] != "facility"}
        places = {spans[p["mention"]]: p for p in record["places"] if p["mention"] in spans and p["lat"] is not None}
        for mark in row["mentions"]:
            if place := places.get((mark["start"], mark["end"])):
                dy = (place["lat"] - mark["lat"]) * 111.2
                dx = (place["lon"] - mark["lon"]) * 111.2 * math.cos(math.radians(mark["lat"]))
                result.append((min(max(place["score"], 0.001), 0.999), math.hypot(dx, dy) <= 161))
    return result


def logit(p):
    return math.log(p / (1 - p))


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def fit(rows, frees_offset):
    """Slope and offset on the logits with the least loss; rows are (score, right, weight). Newton's method."""
    a, b = 1.0, 0.0
    for _ in range(50):
        ga = gb = 0.0
        haa = hab = hbb = 1e-6
        for score, right, weight in rows:
            x = logit(score)
            p = sigmoid(a * x + b)
            e, v = weight * (p - right), weight * p * (1 - p)
            ga, gb, haa, hab, hbb = ga + e * x, gb + e, haa + v * x * x, hab + v * x, hbb + v
        if not frees_offset:
            a -= ga / haa
            continue
        det = haa * hbb - hab * hab
        a, b = a - (hbb * ga - hab * gb) / det, b - (haa * gb - hab * ga) / det
    return a, b


def loss(rows, a, b):
    total = sum(w for _, _, w in rows)
    return -sum(
        w * math.log(max(1e-9, p if right else 1 - p))
        for s, right, w in rows for p in [sigmoid(a * logit(s) + b)]) / total


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    rows = []
    for path in sys.argv[2:]:
        found = answers(sys.argv[1], path)
        rows += [(score, right, 1 / len(found)) for score, right in found]
    random.Random(1).shuffle(rows)
    folds = [rows[i::10] for i in range(10)]
    for name, fitter in [
        ("as they are", lambda _: (1, 0)), ("slope", lambda r: fit(r, False)), ("slope and offset", lambda r: fit(r, True)),
    ]:
        held = [
            loss(fold, *fitter([row for j, other in enumerate(folds) if j != i for row in other]))
            for i, fold in enumerate(folds)]
        a, b = fitter(rows)
        print(f"{name:18} loss on texts held back {sum(held) / 10:.4f}; on all: slope {a:.2f}, offset {b:.2f}")


if __name__ == "__main__":
    main()
