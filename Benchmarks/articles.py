#!/usr/bin/env python3
"""Writes N made-up articles as JSON Lines, the same ones every time: `articles.py 1000 > articles.jsonl`.

Each is some 150 words of a report with speakers, places, dates and numbers; no two are alike.
"""

import json
import random
import sys

TOWNS = ["Basra", "Gao", "Odesa", "Sanaa", "Khartoum", "Mogadishu", "Aleppo", "Kandahar", "Goma", "Mosul", "Taiz", "Kherson"]
SPEAKERS = ["police", "the governor", "a hospital doctor", "Colonel Ali Hassan", "the army", "witnesses", "a militia spokesman",
            "the Interior Ministry", "Amina Yusuf, a nurse", "the United Nations", "harbour master Samir Aziz", "an aid group"]  # fmt: skip
WHAT = ["rockets struck the market", "gunmen attacked a checkpoint", "a drone hit the airport", "shells fell on a school",
        "a car bomb exploded near the embassy", "fighters seized the bridge", "soldiers opened fire on protesters"]  # fmt: skip
SENTENCES = [
    "{n} people were killed and {m} wounded, {who} said.",
    "“We heard {n} explosions,” {who} told reporters.",
    "{Who} denied that the attack had been ordered from abroad.",
    "{Who} said on {day} that {m} houses had been destroyed in {town}.",
    "The attack came {n} days after {what} in {town}.",
    "No group claimed responsibility, but {who} blamed the militia.",
    "{Who} called for an inquiry and said the dead included {n} children.",
    "The road from {town} to {other} was closed, according to {who}.",
    "“This must stop,” {who} said in a statement from {town}.",
    "About {m} families fled towards {other}, {who} reported.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def article(number):
    chance = random.Random(number)

    def fill(pattern):
        who = chance.choice(SPEAKERS)
        return pattern.format(
            n=chance.randint(2, 60), m=chance.randint(3, 400), who=who, Who=who[0].upper() + who[1:],
            day=chance.choice(DAYS), town=chance.choice(TOWNS), other=chance.choice(TOWNS), what=chance.choice(WHAT))  # fmt: skip

    town, what = chance.choice(TOWNS), chance.choice(WHAT)
    title = f"{what[0].upper()}{what[1:]} in {town}, report {number}"
    paragraphs = [f"{town.upper()} — {what[0].upper()}{what[1:]} in {town} on {chance.choice(DAYS)}, {chance.choice(SPEAKERS)} said."]
    paragraphs += [" ".join(fill(chance.choice(SENTENCES)) for _ in range(2)) for _ in range(6)]
    date = f"20{chance.randint(15, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return {"id": f"report-{number}", "title": title, "source": f"Outlet {number % 37}", "published": date,
            "text": title + "\n\n" + "\n\n".join(paragraphs) + "\n"}  # fmt: skip


def main():
    for number in range(int(sys.argv[1])):
        sys.stdout.write(json.dumps(article(number), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
