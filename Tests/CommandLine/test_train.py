"""sitrep train and evaluate with labels of one's own and with a case's decisions, from outside."""

import json
import os
import sqlite3

from program import Program

SHIPS = ["Alder", "Birch", "Cedar", "Maple"]
YARDS = ["Norvik", "Talsund", "Ostby"]


class Labels(Program):
    def conll(self, count, name="fleet.conll"):
        """Sentences in which every frigate is a ship and every yard a yard, tagged in BIO."""
        lines = []
        for number in range(count):
            words = [("The", "O"), ("frigate", "O"), (SHIPS[number % 4], "B-ship"), ("was", "O"), ("built", "O"), ("at", "O"),
                     (YARDS[number % 3], "B-yard"), (".", "O"), ("", "")]  # fmt: skip
            lines += ["\t".join(pair) if pair[0] else "" for pair in words]
        return self.write(name, "\n".join(lines) + "\n")

    def test_any_labels_are_learned_scored_and_used(self):
        self.conll(60)
        self.expect(self.sitrep("train", "--task", "mentions", "-o", "fleet.model", "--map", "ship=vehicle", "fleet.conll"), 0)
        scored = self.sitrep("evaluate", "--task", "mentions", "--model", "fleet.model", "--map", "ship=vehicle", "fleet.conll")
        self.expect(scored, 0, "")
        self.assertRegex(scored.stdout.decode(), r"(?m)^vehicle +60 +60 +100\.0 +100\.0 +100\.0 ")
        self.assertRegex(scored.stdout.decode(), r"(?m)^yard +60 +60 ")
        found = self.sitrep(
            "extract", "--input", "text", "--model", "fleet.model", "-", stdin="The frigate Willow was built at Karlsholm.")
        self.expect(
            found, 0,
            "sitrep: fleet.model finds yard, which are no types of Sitrep's and are left out. Train it with --map to name their type.\n")  # fmt: skip
        self.assertIn(("Willow", "vehicle"), [(m["text"], m["type"]) for m in self.lines(found)[0]["mentions"]])

    def test_cross_validation_scores_texts_that_were_held_back(self):
        self.write(
            "fleet.jsonl",
            "".join(
                json.dumps({"text": f"The frigate {SHIPS[n % 4]} left.", "entities": [{"start": 12, "end": 12 + len(SHIPS[n % 4]), "type": "ship"}]})
                + "\n"
                for n in range(20)
            ),
        )
        process = self.sitrep("evaluate", "--task", "mentions", "--folds", "4", "fleet.jsonl")
        self.expect(process, 0)
        self.assertRegex(process.stdout.decode(), r"(?m)^all +20 +\d+ +\d")

    def test_what_is_no_model_or_marks_nothing_is_refused(self):
        self.write("plain.conll", "The\tO\nend\tO\n")
        self.expect(
            self.sitrep("train", "--task", "mentions", "-o", "m", "plain.conll"), 3,
            "sitrep: Nothing is marked in these texts, so there is nothing to learn. Check their tags.\n")  # fmt: skip
        self.expect(
            self.sitrep("extract", "--model", "plain.conll"), 3,
            "sitrep: Can't use plain.conll: it is not a model. Name a file that sitrep train wrote.\n")  # fmt: skip
        self.assertFalse(os.path.exists(os.path.join(self.folder, "m")))


class Decisions(Program):
    TOWNS = ["Gao", "Mosul", "Basra", "Odesa", "Goma", "Taiz"]
    BANDS = ["Karsa", "Brenna", "Dolim", "Festa", "Gorin"]

    def article(self, number):
        towns = self.TOWNS
        return "\n\n".join(
            f"Members of {self.BANDS[(number + k) % 5]} patrol entered {towns[(number * 7 + k) % 6]} on Monday." for k in range(8)) + f"\n\nReport {number}.\n"  # fmt: skip

    def make_case(self, articles):
        for number in range(articles):
            self.write(f"in/{number:02}.txt", self.article(number))
        self.expect(self.sitrep("ingest", "case.sitrep", "in"), 0)

    def decide(self, articles):
        """Adds every patrol as an armed group and rejects every mention that the machine made of one, as the workbench would."""
        exported = self.lines(self.sitrep("export", "case.sitrep", "--format", "jsonl"))
        sources = {r["id"]: r for r in exported if r["record"] == "source"}
        mentions = [r for r in exported if r["record"] == "mention"]
        commands = []
        for source in list(sources.values())[:articles]:
            text, digest = source["text"], source["sha256"]
            wanted = []
            for band in self.BANDS:
                at = text.find(band + " patrol")
                while at >= 0:
                    wanted.append((at, at + len(band) + 7))
                    at = text.find(band + " patrol", at + 1)
            mine = [m for m in mentions if m["doc"] == source["id"]]

            def key(start, end, kind):
                return {"article": digest, "span": {"start": start, "end": end}, "kind": kind, "words": text[start:end]}

            for mention in mine:
                if (mention["start"], mention["end"]) in wanted and mention["type"] == "armed_group":
                    wanted.remove((mention["start"], mention["end"]))
                    verdict = "accepted"
                elif any(a < mention["end"] and mention["start"] < b for a, b in wanted):
                    verdict = "rejected"
                else:
                    verdict = "accepted"
                commands.append([key(mention["start"], mention["end"], mention["type"]), {"verdict": {"_0": verdict}}])
            commands += [[key(start, end, "armed_group"), {"add": {}}] for start, end in sorted(wanted)]
        database = sqlite3.connect(os.path.join(self.folder, "case.sitrep"))
        with database:
            for number, (key, change) in enumerate(commands, 1):
                database.execute(
                    "INSERT INTO decision (sequence, undo_group, at, analyst, origin, command) VALUES (?, ?, ?, 'ana', 'done', ?)",
                    (number, number, 1771086005000, json.dumps({"mention": {"_0": key, "_1": change}})))  # fmt: skip
        database.close()

    def test_a_case_teaches_a_model_that_says_whether_it_helped(self):
        self.make_case(12)
        self.decide(12)
        self.expect(self.sitrep("check", "case.sitrep"), 0)
        process = self.sitrep("train", "--task", "mentions", "--from", "case.sitrep", "-o", "my.model")
        self.expect(process, 0)
        self.assertRegex(
            process.stdout.decode(),
            r"^12 articles, \d+ judged mentions\.\n"
            r"Strict F1 on articles held back: built-in \d+\.\d, with what was learned \d+\.\d: \+\d+\.\d "
            r"\(95%: \+\d+\.\d to \+\d+\.\d\)\.\nIt helped\.\n$",
        )
        found = self.sitrep(
            "extract", "--input", "text", "--model", "my.model", "-", stdin="Members of Hundal patrol entered Gao on Monday.")
        self.expect(found, 0, "")
        self.assertIn(("Hundal patrol", "armed_group"), [(m["text"], m["type"]) for m in self.lines(found)[0]["mentions"]])

        self.keep_the_model()

    def keep_the_model(self):
        """The case reads with the model from now on, whoever opens it, until it is taken away; decisions stay."""

        def proposed():
            exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
            records = [json.loads(line) for line in exported.splitlines()]
            return [(r["quote"], r["status"]) for r in records if r["record"] == "mention" and r["quote"] == "Hundal patrol"], sum(
                r["record"] == "mention" and r["status"] != "proposed" for r in records)  # fmt: skip

        judged = proposed()[1]
        self.write("new.txt", "Members of Hundal patrol entered Gao on Monday.")
        self.expect(self.sitrep("ingest", "case.sitrep", "new.txt", "--model", "my.model"), 0)
        self.assertIn(("Hundal patrol", "proposed"), proposed()[0])
        os.remove(os.path.join(self.folder, "my.model"))
        self.expect(self.sitrep("ingest", "case.sitrep", "new.txt"), 0)
        self.assertIn(("Hundal patrol", "proposed"), proposed()[0])
        self.assertEqual(proposed()[1], judged)
        self.expect(self.sitrep("check", "case.sitrep"), 0)
        self.expect(self.sitrep("ingest", "case.sitrep", "new.txt", "--model", "built-in"), 0)
        self.assertEqual(proposed()[1], judged)

    def test_too_few_decisions_are_refused(self):
        self.make_case(3)
        self.decide(1)
        process = self.sitrep("train", "--task", "mentions", "--from", "case.sitrep", "-o", "my.model")
        self.assertEqual(process.returncode, 1)
        self.assertRegex(
            process.stderr.decode(),
            r"^sitrep: There is too little to learn from in case\.sitrep: \d+ judged mentions in 1 articles, and it takes 60 in 6\. "
            r"Accept, correct or reject more mentions, then train again\.\n$",
        )
        self.assertFalse(os.path.exists(os.path.join(self.folder, "my.model")))
