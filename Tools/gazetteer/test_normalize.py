#!/usr/bin/env python3
"""Checks normalize.py against the table that the Swift tests read too."""

from pathlib import Path

from normalize import normalize

table = Path(__file__).parents[2] / "Fixtures/specs/places/folding.tsv"
for line in table.read_text("utf-8").split("\n"):
    if line and not line.startswith("#"):
        name, key = line.split("\t")
        assert normalize(name) == key, f"{name!r} folds to {normalize(name)!r}, not {key!r}"
print("names fold as the table says")
