"""Reading through a case: panes, texts, search, filter, help."""

import os
import re

from workbench import FIXTURES, SITREP, WorkbenchTest


class Browsing(WorkbenchTest):
    def test_files_named_at_the_start_are_read_while_the_workbench_is_open(self):
        window = self.window([SITREP, "case.sitrep", os.path.join(FIXTURES, "articles")], rows=45, columns=160)
        window.wait("Articles 19", re.compile(r"reviewed 0 of [1-9]"), gone=["reading "], seconds=120)
        self.quit(window)
        # Everything is in the case: opened without the files, it shows the same.
        again = self.open()
        again.wait("Articles 19")
        self.quit(again)

    def test_an_existing_case_shows_its_first_article_at_once(self):
        self.make_case()
        window = self.open()
        window.wait("Four rockets struck the harbour of Basra", "Colonel Ali Hassan told reporters", gone=["Reading the text"])
        self.quit(window)

    def test_the_other_panes_follow_the_article(self):
        self.make_case()
        window = self.open()
        window.wait("Four rockets struck", "Articles 3")
        window.press("j")
        window.wait("denied on Monday that it had fired rockets", gone=["Four rockets struck"])
        window.press("j")
        window.wait("The zebra cargo arrives tomorrow", gone=["denied on Monday"])
        window.press("g")
        window.wait("Four rockets struck")
        self.quit(window)

    def test_each_pane_is_reached_by_its_number_and_zoomed(self):
        self.make_case()
        window = self.open()
        for number, title in enumerate(["Articles", "Entities", "Locations", "Claims", "Incidents", "Text"], 1):
            window.press(str(number)).wait(re.compile(rf">{number} {title}"))
            window.press("z").wait_until(
                lambda screen, title=title, number=number: re.match(rf">{number} {title}[^│]*$", screen.split("\n")[0]),
                f"pane {number} alone on the screen")
            window.press("z").wait(re.compile(r"[ >]1 Articles.*│"))
        window.press("Tab").wait(">1 Articles")
        window.press("BTab").wait(">6 Text")
        self.quit(window)

    def test_search_finds_as_one_types(self):
        self.make_case()
        window = self.open()
        window.press("/").type("quays").wait(re.compile(r"> . +03-05"))
        window.press("Enter").wait("zebra cargo")
        window.press("6").wait(">6 Text")
        window.press("/").type("nowhere at all").press("Enter").wait("“nowhere at all” is not in this text.")
        self.quit(window)

    def test_a_search_of_all_texts_shows_the_articles_that_have_the_words(self):
        self.make_case()
        window = self.open()
        window.press("C-f").type("zebra").press("Enter")
        window.wait("1 article has “zebra”", re.compile("Claims 2 .*“zebra”"), "Quiet returns", gone=["Militia denies"])
        window.press("Escape").wait("Militia denies", "Rockets hit")
        window.press("C-f").type("giraffe").press("Enter").wait("No article has “giraffe”.")
        self.quit(window)

    def test_a_filter_leaves_the_rows_that_fit_and_Esc_brings_the_others_back(self):
        self.make_case()
        window = self.open()
        window.press("f").type("levant").wait("Militia denies", gone=["Quiet returns"])
        window.press("Enter").wait("Militia denies", gone=["Quiet returns"])
        window.press("f", "Escape").wait("Quiet returns", "Militia denies")
        window.press("f").type("no such words").wait("Nothing fits the filter.", gone=["Militia denies"])
        window.press("Escape").wait("Quiet returns")
        self.quit(window)

    def test_help_and_palette_come_from_the_keys(self):
        self.make_case()
        window = self.open(rows=24, columns=80)
        window.press("?").wait("Keys", "Go down one row")
        window.press("Escape").wait("1 Articles")
        window.press(":").type("whole case").wait("whole-case")
        window.press("Enter").wait(re.compile("Claims .*the case"))
        window.press(":").type("3").press("Enter").wait(re.compile(r"> . +03-05"))
        self.quit(window)

    def test_keys_can_be_bound_anew_in_the_config(self):
        self.make_case()
        os.makedirs(self.path("config/sitrep"))
        self.write("config/sitrep/config.toml", '[keys]\naccept = "R"\n')
        window = self.open()
        window.press("4").wait(">4 Claims")
        window.press("R").wait("reviewed 1 of", "saved")
        self.quit(window)

    def test_a_slip_in_the_config_is_named(self):
        self.make_case()
        os.makedirs(self.path("config/sitrep"))
        self.write("config/sitrep/config.toml", 'analyst = "Ada"\nnonsense = 1\n')
        window = self.window([SITREP, "case.sitrep"])
        self.assertEqual(window.exit_status(), 2)
        window.wait("There is no setting “nonsense”", "config.toml")

    def test_codes_are_explained_and_speakers_listed(self):
        self.make_case()
        for columns, rows in [(80, 24), (200, 60)]:
            window = self.open(columns=columns, rows=rows)
            window.press("4", "H").wait("Codes and marks", re.compile("asrt +asserted"), re.compile("✗ +rejected"))
            window.press("Escape").wait(gone=["Codes and marks"])
            window.press("P").wait("Who says what", re.compile("Ali Hassan +1 claim: 1 open"))
            window.type("Hassan").press("Enter").wait("by Ali Hassan", gone=["Who says what"])
            window.press("Escape").wait("in this article")
            window.press("W", "f").wait("Filter:")
            window.type("killed:yes").press("Enter").wait("filter “killed:yes”", "Two dockers", gone=["Filter:"])
            window.press("W").wait("in this article")
            self.quit(window)

    def test_a_proposed_merge_shows_the_sentences_of_both_names(self):
        reports = [
            {"id": "1", "text": "The port is open, Karim Saleh said on Monday. He left.\n"},
            {"id": "2", "text": "Nobody knows why. On Tuesday Mr Saleh denied it.\n\n“It is shut,” Karim al-Saleh said.\n"},
        ]  # fmt: skip
        self.make_case(reports=reports)
        window = self.open(columns=80, rows=24)
        window.press("2", "p").wait("Are these one?", "Where the names stand", "The port is open, Karim Saleh said on Monday.")
        window.press("Escape").wait(gone=["Where the names stand"])
        self.quit(window)

    def test_eighty_columns_have_headings_whole_prompts_and_whole_words_of_spans(self):
        self.make_case()
        window = self.open(columns=80, rows=24)
        window.press("5").wait(re.compile("date +type +place +dead +hurt"))
        window.press("4", "W").wait(re.compile("sure speaker +article +words"), re.compile("police +Gulf Wire"))
        window.press("#").wait("Add a number")
        window.press("n").wait(re.compile("^ Number: *$", re.M), "at least 25 killed; empty drops it")
        window.press("Escape").wait("Add a number")
        window.press("Escape").wait(gone=["Add a number"])
        window.press("j", "e").wait("content Four rockets struck the harbour of Basra on Sunday", "0 the article itself")
        window.press("Escape").wait(gone=["The claim's spans"])
        self.quit(window)
