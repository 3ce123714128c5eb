"""What an analyst decides is in the case when it is opened again, and in what it exports."""

import os
import re

from workbench import SITREP, WorkbenchTest, claim_count, reviewed


class Deciding(WorkbenchTest):
    def open_on_claims(self, **options):
        self.make_case()
        window = self.open(**options)
        window.press("4").wait(">4 Claims")
        return window

    def claims(self, case="case.sitrep"):
        return [record for record in self.exported(case) if record["record"] == "claim"]

    def test_accepting_and_rejecting_goes_on_by_itself_and_is_kept(self):
        window = self.open_on_claims()
        window.press("a").wait("reviewed 1 of", "saved")
        window.press("x").wait("reviewed 2 of", "saved")
        window.press("a").wait("reviewed 3 of", "saved")
        before = window.screen()
        self.quit(window)
        self.assertEqual([claim["status"] for claim in self.claims()][:4], ["accepted", "rejected", "accepted", "proposed"])
        again = self.open()
        again.press("4").wait("reviewed 3 of")
        marks = re.compile(r"[> ] ([·✓✗~+]) ")
        self.assertEqual(marks.findall(again.screen()), marks.findall(before))
        self.quit(again)

    def test_certainty_kind_tag_and_note_are_kept(self):
        window = self.open_on_claims()
        window.press("c").wait("How sure is it said?")
        window.press("l").wait("Certainty alleged", "saved")
        window.press("K").wait("threat")
        window.press("Escape").wait(gone=["Enter choose"])
        window.press("t").wait("New tag")
        window.press("Enter").type("doubtful").press("Enter").wait("Tag “doubtful” made", "saved")
        window.press("i").wait("Note:")
        window.type("Ask the port authority — twice.").press("Enter").wait("saved", gone=["Note:"])
        self.quit(window)
        first = self.claims()[0]
        self.assertEqual(first["certainty"], "alleged")
        self.assertEqual(first["tags"], ["doubtful"])
        self.assertEqual(first["note"], "Ask the port authority — twice.")
        self.assertEqual(first["status"], "corrected")
        self.assertNotEqual(first["machine_certainty"], "alleged")

    def test_a_claims_numbers_dates_and_places_are_typed_and_kept(self):
        window = self.open_on_claims()
        window.press("#").wait("What it says", "Add a number")
        window.press("n").wait("Number (25")
        window.type("at least 25 killed").press("Enter").wait("25+ killed kept", "saved")
        window.press("d").wait("Date (2023")
        window.type("first of March").press("Enter").wait("2024-03-01 kept", "saved")
        window.press("p").wait("Where?")
        window.type("Kirkuk").wait("Search the gazetteer for “Kirkuk”")
        window.press("Enter").wait("Gazetteer: Kirkuk")
        window.press("Enter").wait("Kirkuk, IQ kept", "saved")
        window.press("Escape").wait(re.compile(r"claim: .*25\+ killed"), gone=["Enter choose"])
        self.quit(window)
        values = [record for record in self.exported() if record["record"] == "claim_value"]
        added = [value for value in values if value["status"] == "added"]
        self.assertEqual([value["part"] for value in added], ["number", "date", "place"])
        self.assertEqual([added[0]["low"], added[0]["high"]], [25, None])
        self.assertEqual(added[1]["date_start"], "2024-03-01")
        self.assertEqual(added[2]["place"], "Kirkuk")

    def test_someone_whom_no_article_names_is_typed_and_a_name_parted_in_one_article(self):
        window = self.open_on_claims(columns=200)
        window.press("W").wait(re.compile("sure kind speaker +article +words"), "Levant P…")
        window.press("S").wait("Who says it?")
        window.type("Nadia Haddad").wait("New entity “Nadia Haddad”")
        window.press("Enter").wait("What is “Nadia Haddad”?")
        window.press("p").wait("Speaker Nadia Haddad", "saved")
        window.press("2", "g", "s").wait("Split away from “Basra”", "in “Militia denies attack on harbour”")
        window.type("militia").wait(gone=["in “Rockets hit Basra harbour”"])
        window.press("Enter").wait("Who or what is “Basra” in “Militia denies attack on harbour”?")
        window.type("Basra Governorate").press("Enter").wait("What is “Basra Governorate”?")
        window.press("l").wait("mention → Basra Governorate")
        window.press("Enter").wait("“Basra” is “Basra Governorate” in", "saved")
        self.quit(window)
        mentions = [record for record in self.exported() if record["record"] == "mention" and record["quote"] == "Basra"]
        self.assertEqual({mention["entity"] for mention in mentions if mention["doc"] == "a2"}, {"place:basra governorate"})
        self.assertEqual({mention["entity"] for mention in mentions if mention["doc"] != "a2"}, {"place:basra"})
        self.assertEqual(self.claims()[0]["speaker"], "Nadia Haddad")

    def test_undo_takes_back_across_a_restart_and_redo_brings_again(self):
        window = self.open_on_claims()
        window.press("a").wait("reviewed 1 of", "saved")
        window.press("x").wait("reviewed 2 of", "saved")
        self.quit(window)
        again = self.open()
        again.press("u").wait("reviewed 1 of", "Undone: reject claim", "saved")
        again.press("u").wait("reviewed 0 of", "saved")
        again.press("u").wait("othing")
        again.press("C-r").wait("reviewed 1 of", "saved")
        self.quit(again)
        self.assertEqual([claim["status"] for claim in self.claims()][:2], ["accepted", "proposed"])

    def test_marked_claims_are_decided_together_after_a_look_at_what_will_change(self):
        window = self.open_on_claims()
        window.press("Space", "Space", "Space", "x").wait("3 claims")
        window.press("Escape").wait("Nothing was changed")
        self.assertEqual(reviewed(window), 0)
        window.press("x").wait("3 claims")
        window.press("Enter").wait("reviewed 3 of", "saved")
        window.press("u").wait("reviewed 0 of", "saved")
        self.quit(window)

    def test_the_whole_case_is_reviewed_with_two_keys(self):
        window = self.open_on_claims()
        total = claim_count(window)
        for done in range(1, total + 1):
            if "] goes on" in window.screen():
                window.press("]").wait(gone=["] goes on"])
            window.press("a").wait(f"reviewed {done} of {total}", "saved")
        self.quit(window)
        self.assertEqual({claim["status"] for claim in self.claims()}, {"accepted"})

    def test_an_articles_data_are_corrected_and_it_is_set_aside_with_a_reason(self):
        self.make_case()
        window = self.open()
        window.press("D").wait("Published (YYYY-MM-DD")
        window.type("2024-03-02").press("Enter").wait("saved", "2024-03-02")
        window.press("r").wait("source")
        window.press("b").wait("saved", gone=["Enter choose"])
        window.press("j", "x").wait("Set aside, because:")
        window.type("a copy").press("Enter").wait("✗", "saved")
        self.quit(window)
        sources = [record for record in self.exported() if record["record"] == "source"]
        self.assertEqual(sources[0]["published"], "2024-03-02")
        self.assertEqual(sources[0]["admiralty"], "B")
        self.assertEqual(sources[1]["set_aside"], "a copy")

    def test_an_incident_is_made_of_marked_claims_and_filled_in(self):
        window = self.open_on_claims()
        window.press("Space", "Space", "I").wait("New incident", "of 2 claims")
        window.press("Enter").wait("Incident made of 2 claims", re.compile("date +2024-03-03"), re.compile("place +Basrah"))
        window.press("Escape").wait(gone=["New values cite"])
        window.press("5").wait(">5 Incidents", "+ 2024-03-03")
        self.quit(window)
        incidents = [record for record in self.exported() if record["record"] == "incident"]
        made = [incident for incident in incidents if incident["status"] == "added"]
        self.assertEqual(len(made), 1)
        again = self.open()
        again.press("5").wait("+ 2024-03-03")
        again.press("u").wait("Undone: new incident", "saved")
        self.quit(again)
        self.assertEqual([record for record in self.exported() if record.get("status") == "added"], [])

    def test_merging_incidents_keeps_what_was_typed_in_the_one_that_goes(self):
        self.make_case()
        window = self.open(rows=24, columns=80)
        window.press("4").wait(">4 Claims")
        window.press("I").wait("New incident")
        window.press("Enter").wait("Incident made of 1 claim")
        window.wait("New values cite")
        window.press("n").wait("Note:")
        window.type("ask twice").press("Enter").wait("Note set", "saved")
        window.press("Escape").wait(gone=["New values cite"])
        window.press("5", "Space").wait("1 marked")
        window.press("m").wait("Merged into", "note taken over: ask twice")
        window.press("Enter").wait(" Merged into 2024-03-03", gone=["Enter apply"])
        self.quit(window)
        incidents = [record for record in self.exported() if record["record"] == "incident"]
        self.assertEqual([incident["note"] for incident in incidents if incident["note"]], ["ask twice"])
        self.assertNotIn("added", [incident["status"] for incident in incidents])

    def test_a_claim_that_is_joined_into_another_says_so_on_screen_and_in_the_export(self):
        self.make_case()
        window = self.open(rows=24, columns=80)
        window.press("4").wait(">4 Claims")
        window.press("t").wait("New tag")
        window.press("Enter").type("doubtful").press("Enter").wait("Tag “doubtful” made")
        window.press("g", "Space", "m").wait("The two claims are one now")
        window.press("g").wait("→ Rockets")
        window.press("L").wait("now part of")
        window.press("Enter").wait(gone=["now part of"])
        self.quit(window)
        first, second = self.claims()[:2]
        self.assertEqual((first["status"], first["joined_into"]), ("rejected", second["id"]))
        self.assertIsNone(second["joined_into"])
        self.assertEqual(second["tags"], ["doubtful"])
        self.sitrep("export", "case.sitrep", "--format", "csv", "--output", "all")
        self.sitrep("export", "case.sitrep", "--format", "csv", "--status", "rejected", "--output", "rejected")
        for place in ["all", "rejected", "case.sitrep"]:
            self.sitrep("check", place)

    def test_the_reviewed_dataset_is_exported_and_checks_clean(self):
        window = self.open_on_claims()
        window.press("a").wait("reviewed 1 of", "saved")
        window.press("E").wait("Enter choose")
        window.press("Enter").wait("Write the")
        window.press("Enter").wait("decisions", gone=["Write the", "Exporting"])
        self.quit(window)
        written = [name for name in os.listdir(self.folder) if name.startswith("case") and not name.startswith("case.sitrep")]
        self.assertEqual(len(written), 1, os.listdir(self.folder))
        self.sitrep("check", written[0])
        self.sitrep("check", "case.sitrep")

    def test_an_unsaved_case_is_kept_and_named_later(self):
        self.make_case("first.sitrep")
        window = self.open("reports.jsonl")
        window.wait("unsaved case", "Articles 3")
        window.press("4", "a").wait("reviewed 1 of")
        self.quit(window)
        # Without an argument the case of last time comes again.
        again = self.window([SITREP])
        again.wait("unsaved case", "reviewed 1 of")
        again.press("C-s").wait("Keep the case as")
        again.press("C-u").type("named").press("Enter").wait("named.sitrep", "saved")
        again.press("4", "]", "a").wait("reviewed 2 of", "saved")
        self.quit(again)
        self.assertEqual(len([claim for claim in self.claims("named.sitrep") if claim["status"] == "accepted"]), 2)
