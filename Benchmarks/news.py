#!/usr/bin/env python3
"""Writes some MB of news as JSON Lines from a file of articles with “text”: `news.py gva.train.jsonl 10 > news.jsonl`.

The articles come in the order of the file, each once, and again from the start where they are too few; the last may go over.
"""

import json
import sys


def main():
    path, megabytes = sys.argv[1], float(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    written = number = 0
    while written < megabytes * 1e6:
        line = json.dumps({"id": str(number), "text": texts[number % len(texts)]}, ensure_ascii=False) + "\n"
        sys.stdout.buffer.write(line.encode())
        written += len(line.encode())
        number += 1


if __name__ == "__main__":
    main()
