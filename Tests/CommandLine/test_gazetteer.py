"""sitrep gazetteer, from outside."""

import json
import os
import sqlite3

from program import Program

TABLE = "name,lat,lon,other_names,type\nCamp Zulu,33.5,44.1,FOB Zulu,base\nBalad,34.5,44.5,,town\n"
BROKEN = TABLE + "Far,95,44,,\nShort,1\n"
FEATURE = '{"type":"Feature","geometry":{"type":"Point","coordinates":[44.9,%s]},"properties":{"name":"%s"}}'
ARTICLE = '{"id":"1","text":"Rockets hit Camp Zulu near Balad on Monday, police said."}\n'


def dump_line(number, name, latitude="33.2", longitude="43.1", code="PPL", people=0):
    return f"{number}\t{name}\t{name}\t\t{latitude}\t{longitude}\tP\t{code}\tIQ\t\t01\t\t\t\t{people}\t\t41\tAsia/Baghdad\t2024-01-01\n"


class Gazetteer(Program):
    def places(self, *options, text=ARTICLE):
        """The places of an article by the words that name them."""
        process = self.sitrep("extract", *options, stdin=text)
        self.expect(process, 0)
        (record,) = self.lines(process)
        words = {mention["id"]: mention["text"] for mention in record["mentions"]}
        return {words[place["mention"]]: place for place in record["places"]}

    def test_own_places_win_in_extract(self):
        self.write("places.csv", TABLE)
        self.assertEqual(self.places()["Balad"]["gazetteer_id"], "geonames:98112")
        process = self.sitrep("gazetteer", "add", "places.csv")
        self.expect(process, 0, "")
        self.assertEqual(process.stdout.decode(), "places.csv: 2 places added for all your cases.\n")
        found = self.places()
        self.assertEqual((found["Balad"]["lat"], found["Balad"]["lon"]), (34.5, 44.5))
        self.assertEqual(found["Camp Zulu"]["gazetteer_id"], "own:camp-zulu")
        self.assertEqual(found["Camp Zulu"]["level"], "point_in_town")
        self.assertIn("geonames:98112", [c["gazetteer_id"] for c in found["Balad"]["candidates"]])
        self.assertTrue(os.path.isfile(os.path.join(self.folder, "data", "sitrep", "gazetteer.gaz")))

    def test_lines_that_are_broken_are_told_and_left_out(self):
        self.write("places.csv", BROKEN)
        self.write("p.geojson", '{"features":[\n%s,\n%s]}' % (FEATURE % ("99", "Bad"), FEATURE % ("33.9", "Omega")))
        self.write("IQ.txt", dump_line(1, "Qaryat Qux") + "broken\n" + dump_line(2, "Far", longitude="-181"))
        process = self.sitrep("gazetteer", "add", "places.csv", "p.geojson", "IQ.txt", "absent.csv")
        self.expect(process, 1)
        mend = "Mend it, then add the file again."
        self.assertEqual(
            process.stderr.decode().splitlines(),
            [
                f"sitrep: Can't add places.csv, line 4: the latitude 95.0 is not from -90 to 90. {mend}",
                f"sitrep: Can't add places.csv, line 5: the row has 2 fields, not 5. {mend}",
                f"sitrep: Can't add p.geojson, line 2: the latitude 99.0 is not from -90 to 90. {mend}",
                f"sitrep: Can't add IQ.txt, line 2: the row has 1 field, not 19. {mend}",
                f"sitrep: Can't add IQ.txt, line 3: the longitude -181.0 is not from -180 to 180. {mend}",
                "sitrep: Can't add absent.csv: there is no such file or folder. Check the name.",
            ],
        )
        self.assertEqual(
            self.sitrep("gazetteer", "list").stdout.decode(), "places.csv\t2\np.geojson\t1\nIQ.txt\t1\n")

    def test_an_id_that_was_there_and_a_name_of_nothing_are_told_by_line(self):
        self.write("places.csv", "id,name,lat,lon\n7,Camp Zulu,33,44\n7,Camp Yankee,34,45\n8,?!,1,2\n9,%s,1,2\n10,Omega,1,2\n" % ("x" * 200))
        self.write("IQ.txt", dump_line(1, "Qaryat Qux") + dump_line(1, "Quxville") + dump_line(2, "Quxabad"))
        self.write("empty.csv", "name,lat,lon\n")
        process = self.sitrep("gazetteer", "add", "places.csv", "IQ.txt", "empty.csv")
        self.expect(process, 1)
        another = "Give it another id, or leave one of the two out."
        self.assertEqual(
            process.stderr.decode().splitlines(),
            [
                f"sitrep: Can't add places.csv, line 3: its id 7 is that of line 2, too. {another}",
                "sitrep: Can't add places.csv, line 4: the name has no letter to look it up by. Mend it, then add the file again.",
                "sitrep: Can't add places.csv, line 5: the name is too long to be looked up. Shorten it, then add the file again.",
                f"sitrep: Can't add IQ.txt, line 2: its id 1 is that of line 1, too. {another}",
                "sitrep: Can't add empty.csv: there is no place in it. Check where it was saved from.",
            ],
        )
        self.assertEqual(self.sitrep("gazetteer", "list").stdout.decode(), "places.csv\t2\nIQ.txt\t2\n")

    def test_refusals_are_bounded(self):
        self.write("IQ.txt", dump_line(1, "Qaryat Qux") + "broken\n" * 5000)
        process = self.sitrep("gazetteer", "add", "IQ.txt")
        self.expect(process, 1)
        told = process.stderr.decode().splitlines()
        self.assertEqual(len(told), 21)
        self.assertEqual(told[-1], "sitrep: IQ.txt: 4980 more like these.")

    def test_a_case_has_places_of_its_own_and_is_read_again(self):
        self.write("places.csv", TABLE)
        self.write("a.txt", "Rockets hit Camp Zulu near Balad on Monday, police said.")
        self.expect(self.sitrep("ingest", "case.sitrep", "a.txt"), 0, "")
        process = self.sitrep("gazetteer", "add", "places.csv", "--case", "case.sitrep")
        self.expect(process, 0, "")
        self.assertEqual(
            process.stdout.decode(),
            "places.csv: 2 places added for case.sitrep.\n"
            "Its articles are read again when it is opened next, or by “sitrep ingest case.sitrep”.\n")
        process = self.sitrep("export", "case.sitrep", "--format", "jsonl")
        self.expect(process, 0)
        self.assertIn("1 article in case.sitrep was read with other places", process.stderr.decode())
        self.assertIn(b"0 articles added, 1 article read again", self.sitrep("ingest", "case.sitrep").stdout)
        self.expect(self.sitrep("export", "case.sitrep", "--format", "jsonl"), 0, "")
        self.expect(self.sitrep("ingest", "none.sitrep"), 2)
        self.assertEqual(self.sitrep("gazetteer", "list").stdout, b"")
        self.assertEqual(
            self.sitrep("gazetteer", "list", "--case", "case.sitrep").stdout.decode(), "places.csv\t2\n")
        self.write("b.txt", "Camp Zulu was calm on Tuesday, residents said.")
        self.assertIn(b"1 article added", self.sitrep("ingest", "case.sitrep", "b.txt").stdout)
        exported = self.sitrep("export", "case.sitrep", "--format", "jsonl")
        records = [json.loads(line) for line in exported.stdout.decode().splitlines()]
        located = {r["gazetteer_id"] for r in records if r["record"] == "location"}
        self.assertLessEqual({"own:camp-zulu", "own:balad"}, located)
        self.assertNotIn("own:camp-zulu", str(self.places()))
        self.expect(self.sitrep("check", "case.sitrep"), 0, "")

    def test_a_file_added_again_replaces_what_it_gave(self):
        self.write("places.csv", TABLE)
        self.sitrep("gazetteer", "add", "places.csv")
        self.write("sub/places.csv", "name,lat,lon\nBalad,1,2\n")
        self.sitrep("gazetteer", "add", "sub/places.csv")
        self.assertEqual(self.sitrep("gazetteer", "list").stdout.decode(), "places.csv\t1\n")
        self.assertEqual(self.places()["Balad"]["lat"], 1)
        self.write("places.csv", "name,lat,lon\nBalad,100,2\n")
        self.expect(self.sitrep("gazetteer", "add", "places.csv"), 1)
        self.assertEqual(self.sitrep("gazetteer", "list").stdout.decode(), "places.csv\t1\n")

    def test_files_are_removed_by_name(self):
        self.write("places.csv", TABLE)
        self.write("IQ.txt", dump_line(1, "Qaryat Qux"))
        self.sitrep("gazetteer", "add", "places.csv", "IQ.txt")
        self.expect(self.sitrep("gazetteer", "remove", "places.csv"), 0, "")
        self.assertEqual(self.sitrep("gazetteer", "list").stdout.decode(), "IQ.txt\t1\n")
        process = self.sitrep("gazetteer", "remove", "places.csv", "IQ.txt")
        self.expect(
            process, 1,
            "sitrep: No places were added from places.csv for all your cases. “sitrep gazetteer list” names the files.\n")
        self.assertEqual(self.places()["Balad"]["gazetteer_id"], "geonames:98112")

    def test_codes_of_a_dump_give_the_level(self):
        self.write("IQ.txt", dump_line(5, "Quxville") + dump_line(6, "Quxabad", code="PPLX"))
        self.expect(self.sitrep("gazetteer", "add", "IQ.txt"), 0, "")
        found = self.places(text='{"id":"1","text":"A shell hit Quxville, in Iraq. Another fell in Quxabad."}\n')
        self.assertEqual(found["Quxville"]["level"], "town")
        self.assertEqual(found["Quxabad"]["level"], "point_in_town")
        self.assertEqual(found["Quxville"]["country"], "IQ")

    def test_levels_are_exported_as_the_codebooks_write_them(self):
        """A point, a town, what is near one, a province and a country, by ACLED, UCDP, GTD and PLOVER."""
        text = "Rockets hit the Green Zone in Baghdad. A bomb went off near Ramadi, in Anbar province, officials said. Syria denied it."
        codes = {
            "Green Zone": (1, 1, 1, 0, 5),
            "Baghdad": (1, 1, 1, 0, 4),
            "Ramadi": (2, 2, 1, 1, 4),
            "Anbar": (3, 4, 4, None, 2),
            "Syria": (None, 6, 5, None, 1),
        }
        names = ["acled", "ucdp", "gtd_specificity", "gtd_vicinity", "plover"]
        found = self.places(text=json.dumps({"id": "1", "text": text}) + "\n")
        self.assertEqual({w: tuple(found[w]["precision"][n] for n in names) for w in codes}, codes)
        self.write("a.txt", text)
        self.sitrep("ingest", "case.sitrep", "a.txt")
        exported = self.sitrep("export", "case.sitrep", "--format", "jsonl").stdout.decode()
        columns = ["acled_precision", "ucdp_precision", "gtd_specificity", "gtd_vicinity", "plover_resolution"]
        located = {}
        for record in map(json.loads, exported.splitlines()):
            if record["record"] == "location":
                located[record["gazetteer_id"]] = tuple(record[c] for c in columns)
        self.assertEqual(located["geonames:98182"], codes["Baghdad"])
        self.assertEqual(located["geonames:163843"], codes["Syria"])
        self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "dataset")
        self.expect(self.sitrep("check", "dataset"), 0)

    def test_a_damaged_file_is_told_and_passed_over(self):
        self.write("data/sitrep/gazetteer.gaz", b"SITRGAZ\x01 and no more")
        process = self.sitrep("extract", stdin=ARTICLE)
        self.expect(process, 0)
        self.assertRegex(process.stderr.decode(), r"^sitrep: Can't use .*gazetteer\.gaz: the gazetteer in it is damaged\. .*\n$")
        self.assertEqual(len(self.lines(process)), 1)
        self.write("places.csv", TABLE)
        self.expect(self.sitrep("gazetteer", "add", "places.csv"), 0, "")
        self.assertEqual(self.places()["Balad"]["lat"], 34.5)

    def test_a_damaged_one_in_a_case_is_told_and_passed_over(self):
        self.write("a.txt", "Rockets hit Balad.")
        self.sitrep("ingest", "case.sitrep", "a.txt")
        with sqlite3.connect(os.path.join(self.folder, "case.sitrep")) as database:
            database.execute("INSERT INTO setting VALUES ('gazetteer', ?)", (b"SITRGAZ\x01" + b"\xff" * 500,))
        database.close()
        self.write("b.txt", "Rockets hit Mosul.")
        process = self.sitrep("ingest", "case.sitrep", "b.txt")
        self.expect(process, 0)
        self.assertIn("the gazetteer in it is damaged", process.stderr.decode())

    def test_wrong_usage_and_places_that_cannot_be_written(self):
        self.expect(self.sitrep("gazetteer", "add"), 2)
        self.write("places.csv", TABLE)
        self.expect(self.sitrep("gazetteer", "add", "places.csv", "--case", "places.csv"), 2)
        self.write("no.sitrep", "this is no case")
        self.expect(self.sitrep("gazetteer", "add", "places.csv", "--case", "no.sitrep"), 3)
        self.expect(self.sitrep("gazetteer", "list", "--case", "absent.sitrep"), 3)
        self.write("data", "a file where the folder should be")
        process = self.sitrep("gazetteer", "add", "places.csv")
        self.expect(process, 3)
        self.assertIn("Check your rights to it, or set XDG_DATA_HOME", process.stderr.decode())
