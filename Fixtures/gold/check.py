#!/usr/bin/env python3
"""Checks every gold file of this folder against its article: `python3 check.py`. Exit 1 and a line for each fault."""
import glob
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = {
    "zones": "start end kind", "mentions": "id start end text type entity score", "entities": "id name type aliases",
    "places": "mention entity lat lon country admin1 name gazetteer_id feature level use relation score candidates",
    "timexes": "id start end text type value", "quantities": "id start end text what low best high modifier unit",
    "claims": "id source cue content source_entity via kind certainty polarity hedges quote about score",
    "incidents": "id type mode date place target perpetrators weapon counts claims evidence",
}
TOP = "id title source url sha256 published published_evidence text".split() + list(FIELDS)
VALUES = {
    ("zones", "kind"): "headline dateline caption boilerplate body",
    ("mentions", "type"): "person organization armed_group location facility norp weapon vehicle event work product",
    ("entities", "type"): "person organization armed_group location facility norp weapon vehicle event work product",
    ("entities", "sector"): "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC",
    ("places", "level"): "point_in_town town near_town adm2 adm1 broader country sea",
    ("places", "use"): "literal metonymic demonym", ("places", "relation"): "in near direction between",
    ("timexes", "type"): "DATE TIME DURATION SET",
    ("quantities", "what"): "killed injured munitions attacks people hours other",
    ("claims", "kind"): "attack casualty damage responsibility denial threat condemnation demand accusation response context",
    ("claims", "certainty"): "asserted reported alleged unconfirmed possible conditional denied",
    ("claims", "polarity"): "positive negative", ("claims", "quote"): "direct indirect mixed none",
}


def faults(path):
    lines = open(path, encoding="utf-8", newline="").read().split("\n")
    if len(lines) != 2 or lines[1]:
        yield "not one line"
    gold = json.loads(lines[0])
    article = os.path.join(HERE, "..", "articles", gold["id"])
    text = open(article, encoding="utf-8", newline="").read()
    if gold["text"] != text:
        yield "text differs from the article"
    if gold["sha256"] != hashlib.sha256(text.encode()).hexdigest():
        yield "sha256 differs"
    yield from (f"no {field}" for field in TOP if field not in gold)

    def spans(where, pairs):
        for start, end in pairs:
            if not 0 <= start < end <= len(text) or text[start:end] != text[start:end].strip():
                yield f"{where}: bad span {start}-{end} {text[start:end]!r}"

    seen = {}
    for kind, fields in FIELDS.items():
        for row in gold[kind]:
            where = f"{kind} {row.get('id', row.get('mention', ''))}"
            yield from (f"{where}: no {field}" for field in fields.split() if field not in row)
            for (of, field), allowed in VALUES.items():
                if of == kind and field in row and row[field] not in allowed.split():
                    yield f"{where}: {field} is {row[field]}"
            if "start" in row:
                yield from spans(where, [(row["start"], row["end"])])
                if "text" in row and row["text"] != text[row["start"]:row["end"]]:
                    yield f"{where}: text is not the slice"
            for field in "source cue content via hedges evidence".split():
                if isinstance(row.get(field), list):
                    yield from spans(f"{where} {field}", row[field])
            if kind in ("quantities",):
                known = [n for n in (row["low"], row["best"], row["high"]) if n is not None]
                if known != sorted(known):
                    yield f"{where}: low, best, high out of order"
            if "id" in row:
                if row["id"] in seen:
                    yield f"{where}: id used twice"
                seen[row["id"]] = kind

    def refers(where, ids, kinds):
        yield from (f"{where}: {i} is no {kinds}" for i in ids if i is not None and seen.get(i) not in kinds.split())

    for m in gold["mentions"]:
        yield from refers(m["id"], [m["entity"]], "entities")
        if outer := m.get("nested_in"):
            yield from refers(m["id"], [outer], "mentions")
            o = next(o for o in gold["mentions"] if o["id"] == outer)
            if not (o["start"] <= m["start"] and m["end"] <= o["end"] and o is not m):
                yield f"{m['id']}: not inside {outer}"
    for p in gold["places"]:
        yield from refers("place", [p["mention"]], "mentions")
        yield from refers("place", [p["entity"]], "entities")
    located = {p["mention"] for p in gold["places"]}
    yield from (f"{m['id']}: location without a place" for m in gold["mentions"] if m["type"] == "location" and m["id"] not in located)
    for t in gold["timexes"]:
        yield from refers(t["id"], [t.get("anchor")], "timexes")
    for c in gold["claims"]:
        yield from refers(c["id"], [c["source_entity"]], "entities")
        yield from refers(c["id"], [c.get("parent")], "claims")
        yield from refers(c["id"], c["about"], "incidents quantities")
        if not c["content"] or bool(c["source"]) != bool(c["cue"]):
            yield f"{c['id']}: source, cue and content don't fit"
    for i in gold["incidents"]:
        yield from refers(i["id"], [i["date"]], "timexes")
        yield from refers(i["id"], [i["place"]] + i["weapon"], "mentions")
        yield from refers(i["id"], i["target"] + [p["entity"] for p in i["perpetrators"]], "entities")
        yield from refers(i["id"], i["claims"], "claims")
    used = {m["entity"] for m in gold["mentions"]}
    yield from (f"{e['id']}: entity without a mention" for e in gold["entities"] if e["id"] not in used)


found = 0
for path in sorted(glob.glob(os.path.join(HERE, "*.json"))):
    for fault in faults(path):
        found += 1
        print(f"{os.path.basename(path)}: {fault}")
sys.exit(1 if found else 0)
