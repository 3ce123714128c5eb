"""sitrep ingest, export and check, from outside."""

import csv
import glob
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile

from program import FIXTURES, ROOT, SITREP, Program


class Case(Program):
    def ingest(self, *files, code=0):
        process = self.sitrep("ingest", "case.sitrep", *files)
        self.expect(process, code)
        return process

    def path(self, name):
        return os.path.join(self.folder, name)


class Ingest(Case):
    def test_the_fixtures_make_a_case_that_checks(self):
        process = self.ingest(FIXTURES)
        self.assertEqual(process.stderr, b"")
        self.assertRegex(process.stdout.decode(), r"^case\.sitrep: 19 articles added, \d+ mentions and \d+ claims found\.\n$")
        self.expect(self.sitrep("check", "case.sitrep"), 0, "")

    def test_what_cannot_be_read_is_named_and_the_others_go_on(self):
        self.write("in/a.txt", "Police said two men were hurt.")
        self.write("in/b\x1b[2J.txt", b"caf\xe9")
        self.write("in/c.txt", "")
        self.write("in/d.txt", "Police said two men were hurt.")
        self.write("in/e.png.txt", b"\x89PNG\r\n\x1a\n")
        self.write("in/f.jsonl", '{"id":"1","text":"The army denied it."}\noops\n')
        process = self.ingest("in", "absent", code=1)
        self.assertEqual(
            process.stderr.decode().splitlines(),
            [
                "sitrep: Can't import in/b\\u{1B}[2J.txt: byte 3 is not UTF-8. Convert it with iconv, then import it again.",
                "sitrep: Can't import in/c.txt: it is empty. Check where it was saved from.",
                "sitrep: Can't import in/e.png.txt: it is a PNG image, not text. Save its text as UTF-8, then import that.",
                "sitrep: Can't import in/f.jsonl, line 2: byte 0 is not a value. Write one whole JSON object a line.",
                "sitrep: Can't import absent: there is no such file or folder. Check the name.",
                "sitrep: in/d.txt has the text of an article that is in the case already; kept once.",
            ],
        )
        self.assertIn("case.sitrep: 2 articles added", process.stdout.decode())
        self.assertIn("1 there already, 5 refused.", process.stdout.decode())

    def test_a_case_keeps_how_open_numbers_are_read(self):
        def least():
            exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
            return [r["killed_low"] for r in map(json.loads, exported.splitlines()) if r["record"] == "incident"]

        self.write("a.txt", "Gunmen attacked a market in Kutum on Monday. Dozens of people were killed in the attack.")
        self.ingest("--vague", "acled", "a.txt")
        self.assertEqual(least(), [12])
        self.write("b.txt", "Nothing happened.")
        self.ingest("b.txt")
        self.assertEqual(least(), [12])
        self.ingest("--vague", "plain", "b.txt")
        self.assertEqual(least(), [24])

    def test_what_is_read_again_keeps_the_date_that_the_analyst_gave(self):
        self.write("a.txt", "Gunmen attacked a market in Kutum on Monday. Dozens of people were killed in the attack.")
        self.ingest("a.txt")
        exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
        (digest,) = [r["sha256"] for r in map(json.loads, exported.splitlines()) if r["record"] == "source"]
        command = {"article": {"_0": digest, "_1": {"published": {"_0": "2024-05-22"}}}}
        database = sqlite3.connect(self.path("case.sitrep"))
        with database:
            database.execute(
                "INSERT INTO decision (sequence, undo_group, at, analyst, origin, command) VALUES (1, 1, 1771086005000, 'ana', 'done', ?)",
                (json.dumps(command),))  # fmt: skip
        database.close()
        self.ingest("--vague", "acled", "a.txt")
        exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
        records = [json.loads(line) for line in exported.splitlines()]
        self.assertEqual([(r["published"], r["machine_published"]) for r in records if r["record"] == "source"], [("2024-05-22", None)])
        self.assertEqual([r["date_start"] for r in records if r["record"] == "incident"], ["2024-05-20"])

    def test_dates_carry_the_codes_of_codebooks(self):
        self.write("a.jsonl", json.dumps({"id": "1", "published": "2024-05-20", "text": "Gunmen attacked a market in Kutum on 3 May 2024, killing 4 people. In March 2023 gunmen attacked a mosque in Nyala, killing 9."}) + "\n")
        self.ingest("a.jsonl")
        exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
        columns = ["date_level", "acled_time_precision", "ucdp_date_precision", "gtd_approximate_date"]
        found = {r["date_start"]: [r[c] for c in columns] for r in map(json.loads, exported.splitlines()) if r["record"] == "incident"}
        self.assertEqual(found, {"2024-05-03": ["day", 1, 1, 0], "2023-03-01": ["month", 3, 4, 0]})

    def test_what_is_there_is_told_and_kept_once(self):
        self.write("a.txt", "Police said two men were hurt.")
        self.ingest("a.txt")
        process = self.ingest("a.txt")
        self.assertEqual(
            process.stderr.decode(), "sitrep: a.txt has the text of an article that is in the case already; kept once.\n")
        self.assertEqual(process.stdout.decode(), "case.sitrep: 0 articles added, 1 there already.\n")

    def test_a_claim_lies_where_its_words_say_not_in_a_country_they_only_name(self):
        self.write("a.txt", "The US embassy in Baghdad was hit by rockets on Friday, police said.\n\nThe army said a US convoy was hit by rockets.")
        self.ingest("a.txt")
        self.expect(self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "out"), 0)
        with open(self.path("out/claims.csv"), newline="", encoding="utf-8") as file:
            places = {row["quoted_text"]: row["place"] for row in csv.DictReader(file)}
        self.assertIn("Baghdad", next(place for words, place in places.items() if words.startswith("The US embassy")))
        self.assertEqual(next(place for words, place in places.items() if words.startswith("a US convoy")), "")

    def test_a_name_that_is_not_utf8_is_read_and_shown(self):
        name = os.path.join(os.fsencode(self.folder), b"caf\xe9.txt")
        with open(name, "wb") as file:
            file.write(b"The army denied it.")
        process = self.sitrep("ingest", "case.sitrep", b"caf\xe9.txt")
        self.expect(process, 0, "")
        self.assertIn("1 article added", process.stdout.decode())

    def test_pdf_is_read_where_pdftotext_is_installed(self):
        stream = b"BT /F1 12 Tf 72 700 Td (The army denied the attack.) Tj ET"
        self.write(
            "report.pdf",
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
            b"4 0 obj<</Length " + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream endobj\n"
            b"trailer<</Root 1 0 R>>\n%%EOF\n",
        )
        self.write("damaged.pdf", b"%PDF-1.4\nnothing")
        process = self.sitrep("ingest", "case.sitrep", "report.pdf", "damaged.pdf")
        self.expect(
            process,
            1,
            "sitrep: Can't import damaged.pdf: pdftotext can't read it: it is damaged or locked with a password. "
            "Save its text as UTF-8, then import that.\n",
        )
        export = self.lines(self.sitrep("export", "case.sitrep", "--format", "jsonl"))
        self.assertIn("The army denied the attack.", next(r["text"] for r in export if r["record"] == "source"))
        without = self.sitrep("ingest", "case.sitrep", "report.pdf", path="/nowhere")
        self.expect(
            without,
            1,
            "sitrep: Can't import report.pdf: reading PDF takes the program pdftotext, which isn't installed. "
            "Install poppler-utils, then import it again.\n",
        )

    def test_standard_input_is_json_lines(self):
        process = self.sitrep("ingest", "case.sitrep", "-", stdin='{"id":"x","text":"The army denied it."}\n')
        self.expect(process, 0, "")
        self.assertIn("1 article added", process.stdout.decode())

    def test_a_file_that_is_no_case_is_left_alone(self):
        path = self.write("case.sitrep", "This is no database. " * 100)
        process = self.sitrep("ingest", "case.sitrep", path)
        self.expect(process, 3)
        self.assertIn("it is not a Sitrep case", process.stderr.decode())
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), "This is no database. " * 100)

    def test_wrong_usage_ends_with_2(self):
        self.write("a.txt", "Text.")
        process = self.sitrep("ingest", "a.txt", "case.sitrep")
        self.expect(process, 2)
        self.assertIn("“a.txt” does not end in .sitrep", process.stderr.decode())
        self.expect(self.sitrep("ingest", "case.sitrep"), 2)
        self.assertEqual(os.listdir(self.folder), ["a.txt"])


class Export(Case):
    """Exports of one case, made of the fixtures once and copied for each test."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = tempfile.mkdtemp(prefix="sitrep-test-")
        cls.addClassCleanup(shutil.rmtree, cls.made, ignore_errors=True)
        subprocess.run([SITREP, "ingest", "case.sitrep", FIXTURES], cwd=cls.made, stdout=subprocess.DEVNULL, check=True)

    def setUp(self):
        super().setUp()
        shutil.copy(os.path.join(self.made, "case.sitrep"), self.folder)

    def test_csv_agrees_with_the_texts_and_checks(self):
        self.expect(self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "out"), 0, "")
        self.expect(self.sitrep("check", "out"), 0, "")
        texts = {}
        for path in glob.glob(self.path("out/texts/*.txt")):
            with open(path, newline="", encoding="utf-8") as file:
                texts[os.path.basename(path)[:-4]] = file.read()
        self.assertEqual(len(texts), 19)
        checked = 0
        for table in ["mentions", "claims"]:
            with open(self.path(f"out/{table}.csv"), newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            checked += len(rows)
            for row in rows:
                text = texts[row["doc"]]
                if table == "mentions":
                    quote, expected = row["quote"], text[int(row["start"]):int(row["end"])]
                else:
                    spans = [tuple(map(int, span.split("-"))) for span in row["content_spans"].split(";")]
                    quote, expected = row["quoted_text"], " … ".join(text[start:end] for start, end in spans)
                self.assertEqual(quote.removeprefix("'") if expected[:1] != "'" else quote[1:], expected)
        self.assertGreater(checked, 19)

    def test_csv_is_a_valid_data_package(self):
        frictionless = os.path.join(ROOT, ".venv", "bin", "frictionless")
        if not os.path.exists(frictionless):
            if os.environ.get("CI"):
                self.fail("frictionless is not installed; make test installs it in .venv")
            self.skipTest("frictionless is not installed; make test installs it in .venv where it can")
        self.expect(self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "out"), 0, "")
        result = subprocess.run(
            [frictionless, "validate", "datapackage.json"], cwd=self.path("out"), capture_output=True, check=False)
        self.assertEqual(result.returncode, 0, result.stdout.decode() + result.stderr.decode())

    def test_json_lines_hold_the_same_records(self):
        self.expect(self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "out"), 0, "")
        whole = self.sitrep("export", "case.sitrep", "--format", "jsonl")
        self.expect(whole, 0, "")
        records = self.lines(whole)
        self.assertEqual(records[0]["record"], "dataset")
        tables = {"sources": "source", "mentions": "mention", "claims": "claim", "entities": "entity", "locations": "location"}
        for table, name in tables.items():
            with open(self.path(f"out/{table}.csv"), newline="", encoding="utf-8") as file:
                identifiers = [row["id"] for row in csv.DictReader(file)]
            self.assertEqual([r["id"] for r in records if r["record"] == name], identifiers)
        self.sitrep("export", "case.sitrep", "--format", "jsonl", "--output", "out.jsonl")
        with open(self.path("out.jsonl"), "rb") as file:
            self.assertEqual(file.read(), whole.stdout)
        self.expect(self.sitrep("check", "out.jsonl"), 0, "")

    def test_only_reviewed_leaves_out_proposals(self):
        process = self.sitrep("export", "case.sitrep", "--format", "jsonl", "--only", "reviewed")
        self.expect(process, 0, "")
        self.assertEqual([r["record"] for r in self.lines(process)], ["dataset"])
        statuses = self.sitrep("export", "case.sitrep", "--format", "jsonl", "--status", "proposed", "accepted")
        self.expect(statuses, 0, "")
        self.assertGreater(len(self.lines(statuses)), 19)

    def test_what_is_no_export_is_left_alone(self):
        self.write("mine/thesis.txt", "mine")
        process = self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "mine")
        self.expect(
            process,
            3,
            "sitrep: Can't export to mine: what is there is no earlier export of Sitrep. "
            "Name another place, or move it away.\n",
        )
        self.assertEqual(os.listdir(self.path("mine")), ["thesis.txt"])
        again = [self.sitrep("export", "case.sitrep", "--format", "csv") for _ in range(2)]
        self.assertEqual([p.returncode for p in again], [0, 0])
        self.assertIn("case-csv", os.listdir(self.folder))
        self.assertFalse([n for n in os.listdir(self.folder) if "partial" in n])

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run(
                [SITREP, "export", "case.sitrep", "--format", "jsonl"], stdout=full, stderr=subprocess.PIPE,
                cwd=self.folder, check=False)
        self.assertEqual(process.returncode, 3)
        self.assertIn("No space left on device", process.stderr.decode())

    def test_wrong_usage_ends_with_2(self):
        for arguments in [
            [], ["--format", "xml"], ["--format", "csv", "--output", "-"], ["--format", "jsonl", "--only", "x"],
            ["--format", "jsonl", "--only", "reviewed", "--status", "accepted"],
        ]:
            self.assertEqual(self.sitrep("export", "case.sitrep", *arguments).returncode, 2, arguments)


class Check(Case):
    def test_what_was_changed_by_hand_is_found(self):
        for name in "abc":
            self.write(f"in/{name}.txt", f"Police said {name} was hurt.")
        self.ingest("in")
        self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "out")
        with open(self.path("out/texts/a3.txt"), "ab") as file:
            file.write(b".")
        process = self.sitrep("check", "out")
        self.expect(process, 1, "")
        self.assertIn("the text of a3 does not have the digest that stands there", process.stdout.decode())

    def test_what_is_neither_case_nor_export_ends_with_3(self):
        self.write("a.txt", "Text.")
        self.write("cut.sitrep", b"SQLite format 3\0" + bytes(100))
        for name in ["a.txt", "absent", ".", "cut.sitrep"]:
            process = self.sitrep("check", name)
            self.assertEqual(process.returncode, 3, name)
            self.assertNotEqual(process.stderr, b"", name)

