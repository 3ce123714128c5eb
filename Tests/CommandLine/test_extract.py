"""sitrep extract, from outside."""

import hashlib
import json
import os
import signal
import subprocess

from program import FIXTURES, SITREP, Program

LISTS = ["zones", "mentions", "entities", "places", "timexes", "quantities", "claims", "incidents"]


def record(identifier, text, **more):
    return json.dumps({"id": identifier, "text": text, **more}, ensure_ascii=False)


class Extract(Program):
    def check(self, answer, text):
        """The promises of docs/formats.md that hold for every answer to `text`."""
        self.assertEqual(answer["sha256"], hashlib.sha256(text.encode()).hexdigest())
        for field in ["id", "title", "source", "url", "published", "published_evidence"]:
            self.assertIn(field, answer)
        for field in LISTS:
            self.assertIsInstance(answer[field], list)
        identifiers = [r["id"] for field in LISTS for r in answer[field] if "id" in r]
        self.assertEqual(len(identifiers), len(set(identifiers)))
        for field in ["mentions", "timexes", "quantities"]:
            for row in answer[field]:
                self.assertEqual(row["text"], text[row["start"]:row["end"]])
        for row in answer["zones"]:
            self.assertLessEqual(0, row["start"])
            self.assertLess(row["start"], row["end"])
            self.assertLessEqual(row["end"], len(text))
        kinds = {name: {r["id"] for r in answer[name]} for name in LISTS if name not in ("zones", "places")}
        for row in answer["mentions"]:
            self.assertIn(row["entity"], kinds["entities"])
            self.assertTrue(0 <= row["score"] <= 1)
            if "nested_in" in row:
                self.assertIn(row["nested_in"], kinds["mentions"])
        for row in answer["places"]:
            self.assertIn(row["mention"], kinds["mentions"])
            self.assertIn(row["entity"], kinds["entities"])
            self.assertEqual(row["lat"] is None, row["lon"] is None)
        for row in answer["claims"]:
            for span in row["source"] + row["cue"] + row["content"] + row["via"] + row["hedges"]:
                self.assertTrue(0 <= span[0] < span[1] <= len(text))
            for about in row["about"]:
                self.assertIn(about, kinds["mentions"] | kinds["timexes"] | kinds["quantities"])
            if "parent" in row:
                self.assertIn(row["parent"], kinds["claims"])
            if row["source_entity"] is not None:
                self.assertIn(row["source_entity"], kinds["entities"])
        for row in answer["incidents"]:
            self.assertTrue(row["date"] is None or row["date"] in kinds["timexes"])
            self.assertTrue(row["place"] is None or row["place"] in kinds["mentions"])
            self.assertLessEqual(set(row["target"]), kinds["entities"])
            self.assertLessEqual(set(row["weapon"]), kinds["mentions"])
            self.assertLessEqual(set(row["claims"]), kinds["claims"])
            self.assertLessEqual({p["entity"] for p in row["perpetrators"]}, kinds["entities"])

    def test_every_fixture_keeps_the_promises(self):
        names = sorted(n for n in os.listdir(FIXTURES) if n.endswith(".txt"))
        process = self.sitrep("extract", *[os.path.join(FIXTURES, n) for n in names])
        self.expect(process, 0, "")
        answers = self.lines(process)
        self.assertEqual([a["id"] for a in answers], [os.path.join(FIXTURES, n) for n in names])
        for name, answer in zip(names, answers):
            with open(os.path.join(FIXTURES, name), newline="", encoding="utf-8") as file:
                text = file.read()
            self.assertEqual(answer["text"], text)
            self.check(answer, text)

    def test_json_lines_keep_their_fields_and_every_byte(self):
        texts = ["", "\ufeffA\r\nB\0C\x1b[2J", "🚨 صنعاء e\u0301 \u202e", "x" * 20_000]
        lines = [record(f"n{i}", t, title="T", source="S", url="U", published="2020-01-27") for i, t in enumerate(texts)]
        process = self.sitrep("extract", stdin="\n".join(lines))
        self.expect(process, 0, "")
        answers = self.lines(process)
        self.assertEqual(len(answers), len(texts))
        for index, (text, answer) in enumerate(zip(texts, answers)):
            self.assertEqual([answer[f] for f in ("id", "title", "source", "url")], [f"n{index}", "T", "S", "U"])
            self.assertNotIn("text", answer)
            self.check(answer, text)
        self.assertTrue(all(answers[0][field] == [] for field in LISTS))

    def test_no_control_character_reaches_the_output(self):
        nasty = "".join(map(chr, [*range(32), *range(127, 160), 0x202E, 0x2066, 0x2028]))
        process = self.sitrep("extract", stdin=json.dumps({"id": nasty, "title": nasty, "text": "Gunmen " + nasty}))
        self.expect(process, 0, "")
        self.assertFalse(set(nasty) - {"\n"} & set(process.stdout.decode()))

    def test_a_bad_line_gives_an_error_line_and_the_others_go_on(self):
        good = record("g", "One.").encode()
        bad = [b"", b"nonsense", b"[1]", b'{"id":"a"}', b'{"id":"b","text":"\\ud800"}', b'{"id":"c","text":"\xff"}']
        process = self.sitrep("extract", "-", stdin=b"\n".join([good, *bad, good]) + b"\n")
        self.expect(process, 1)
        answers = self.lines(process)
        self.assertEqual([a["id"] for a in answers], ["g", None, None, None, "a", "b", "c", "g"])
        self.assertEqual([a.get("line") for a in answers[1:7]], [2, 3, 4, 5, 6, 7])
        self.assertEqual(
            [a["error"]["code"] for a in answers[1:7]],
            ["empty_line", "bad_json", "not_an_object", "missing_field", "lone_surrogate", "not_utf8"],
        )
        self.assertEqual(len(process.stderr.decode().splitlines()), 6)

    def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(self):
        self.write("good.txt", "Good.")
        self.write("latin.txt", b"caf\xe9")
        process = self.sitrep("extract", "absent.txt", "latin.txt", "good.txt")
        self.expect(
            process,
            1,
            "sitrep: Can't read absent.txt: there is no such file or folder. Check the name.\n"
            "sitrep: Can't read latin.txt: byte 3 is not UTF-8. Convert it with iconv, then read it again.\n",
        )
        self.assertEqual([a["id"] for a in self.lines(process)], ["absent.txt", "latin.txt", "good.txt"])

    def test_standard_input_is_text_when_asked(self):
        process = self.sitrep("extract", "--input", "text", stdin="A text.\r\n")
        self.expect(process, 0, "")
        (answer,) = self.lines(process)
        self.assertEqual((answer["id"], answer["text"]), ("-", "A text.\r\n"))

    def test_words_for_open_numbers_are_read_as_a_coding_scheme_has_them(self):
        least = {}
        for scheme in ["plain", "acled", "ucdp"]:
            process = self.sitrep("extract", "--vague", scheme, stdin=record("1", "Dozens were killed and hundreds wounded.") + "\n")
            self.expect(process, 0, "")
            (answer,) = self.lines(process)
            least[scheme] = [quantity["low"] for quantity in answer["quantities"]]
        # ACLED, "FAQs: ACLED fatality methodology"; UCDP GED codebook 24.1.
        self.assertEqual(least, {"plain": [24, 200], "acled": [12, 100], "ucdp": [24, 100]})

    def test_a_folder_is_read_in_order(self):
        for name in ["b/2.txt", "a.txt", "b/10.txt", "b/.hidden", "c.jsonl"]:
            self.write("in/" + name, record("line", "x") if name.endswith("jsonl") else "x")
        process = self.sitrep("extract", "in")
        self.expect(process, 0, "")
        self.assertEqual([a["id"] for a in self.lines(process)], ["in/a.txt", "in/b/10.txt", "in/b/2.txt", "line"])

    def test_order_is_kept_on_many_threads(self):
        sizes = [(7919 * i) % 997 for i in range(400)]
        source = "\n".join(record(str(i), "Police said so. " * (size // 160)) for i, size in enumerate(sizes))
        many = self.sitrep("extract", "--jobs", "8", stdin=source)
        one = self.sitrep("extract", "--jobs", "1", stdin=source)
        self.expect(many, 0, "")
        self.assertEqual([a["id"] for a in self.lines(many)], [str(i) for i in range(400)])
        self.assertEqual(many.stdout, one.stdout)

    def test_each_line_is_answered_before_the_next_comes(self):
        process = subprocess.Popen([SITREP, "extract"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for number in range(5):
            process.stdin.write(record(str(number), "Text.").encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], str(number))
        process.stdin.close()
        self.assertEqual(process.stdout.read(), b"")
        process.stdout.close()
        self.assertEqual(process.wait(), 0)

    def test_memory_does_not_grow_with_the_input(self):
        line = record("x", "Gunmen killed 3 people near Mosul, police said. ").encode() + b"\n"

        def peak(count):
            script = (
                "import resource,subprocess,sys\n"
                "p=subprocess.Popen([sys.argv[1],'extract','--jobs','2'],stdin=subprocess.PIPE,stdout=subprocess.DEVNULL)\n"
                "line=sys.stdin.buffer.read()\n"
                f"for _ in range({count}): p.stdin.write(line)\n"
                "p.stdin.close()\n"
                "assert p.wait()==0\n"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
            )
            result = subprocess.run(["python3", "-c", script, SITREP], input=line, capture_output=True, check=True)
            return int(result.stdout)

        peak(10)
        few, many = peak(100), peak(2000)
        self.assertLess(many, few * 1.5 + 20_000, f"{few} KiB for 100 lines, {many} KiB for 2,000")

    def test_a_closed_pipe_ends_it_quietly(self):
        source = (record("x", "Text.") + "\n") * 20_000
        path = self.write("many.jsonl", source)
        process = subprocess.Popen([SITREP, "extract", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(), -signal.SIGPIPE)

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run(
                [SITREP, "extract"], input=record("x", "T").encode(), stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(process.returncode, 3)
        self.assertIn("Can't write the output: the system says “No space left on device”.", process.stderr.decode())

    def test_wrong_usage_ends_with_2(self):
        for arguments in [["--jobs", "0"], ["--input", "pdf"], ["--nope"]]:
            self.assertEqual(self.sitrep("extract", *arguments).returncode, 2)
        self.assertEqual(self.sitrep("extract", "--help").returncode, 0)


class NoTerminal(Program):
    def test_the_workbench_says_that_it_needs_one(self):
        process = self.sitrep("case.sitrep", "reports")
        self.expect(
            process,
            2,
            "sitrep: The workbench needs a terminal. "
            "Use “sitrep ingest”, “extract” and “export” where there is none.\n",
        )
        self.assertEqual(os.listdir(self.folder), [])

    def test_nationality_words_have_places_when_asked_for(self):
        line = json.dumps({"id": "1", "text": "The Iraqi minister met police in Balad on Friday."}).encode() + b"\n"
        uses = {}
        for options in [[], ["--demonyms"]]:
            process = self.sitrep("extract", *options, stdin=line)
            self.expect(process, 0, "")
            places = json.loads(process.stdout)["places"]
            uses[len(options)] = [(place["use"], place["country"]) for place in places]
        self.assertNotIn(("demonym", "IQ"), uses[0])
        self.assertEqual([use for use in uses[1] if use[0] == "demonym"], [("demonym", "IQ")])
        self.assertEqual([use for use in uses[1] if use[0] != "demonym"], uses[0])

    def test_two_cases_are_one_too_many(self):
        process = self.sitrep("a.sitrep", "b.sitrep")
        self.assertEqual(process.returncode, 2)
        self.assertIn(b"one case at a time", process.stderr)
