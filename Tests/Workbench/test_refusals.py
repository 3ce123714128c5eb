"""What can't be opened, shown or written is refused in a sentence, with exit code 2 or 3, and nothing is changed."""

import os
import shutil
import sqlite3
import subprocess

from terminal_window import environment
from workbench import SITREP, WorkbenchTest

# Root may write anywhere; without this right it may not, like everyone else.
AS_ANYONE = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


class Refusals(WorkbenchTest):
    def expect_refusal(self, command, code, *words, files=(), **options):
        """`command` ends with `code` and says `words`; `files` are as they were, and the terminal is clean."""
        before = {name: self.read(name) for name in files}
        window = self.window(command, **options)
        self.assertEqual(window.exit_status(), code, window.screen())
        said = " ".join(window.screen().split())
        for word in words:
            self.assertIn(word, said)
        self.assertEqual(window.left_on(), [])
        self.assertEqual({name: self.read(name) for name in files}, before)
        return said

    def test_a_terminal_that_can_do_too_little(self):
        self.make_case()
        for kind, words in {"dumb": "can't show panes", "": "TERM", "no-such-terminal": "no-such-terminal"}.items():
            self.expect_refusal([SITREP, "case.sitrep"], 2, words, variables={"TERM": kind})
        self.sitrep("check", "case.sitrep")

    def test_no_terminal(self):
        self.make_case()
        before = self.read("case.sitrep")
        for streams in [{"stdin": subprocess.DEVNULL}, {"stdout": subprocess.PIPE}]:
            process = subprocess.run(
                [SITREP, "case.sitrep"], cwd=self.folder, env=environment(self.folder), timeout=60, check=False,
                **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams})  # fmt: skip
            self.assertEqual(process.returncode, 2)
            self.assertIn("needs a terminal", process.stderr.decode())
            self.assertNotIn(b"\x1b", process.stdout + process.stderr)
        self.assertEqual(self.read("case.sitrep"), before)

    def test_files_that_are_no_cases(self):
        self.write("text.sitrep", "Police said two people were hurt.\n" * 50)
        self.write("short.sitrep", "SQLite format 3\0")
        os.mkdir(self.path("folder.sitrep"))
        with sqlite3.connect(self.path("other.sitrep")) as database:
            database.execute("CREATE TABLE notes (words TEXT)")
        self.expect_refusal([SITREP, "text.sitrep"], 3, "text.sitrep", "it is not a Sitrep case", files=["text.sitrep"])
        self.expect_refusal([SITREP, "short.sitrep"], 3, "short.sitrep", files=["short.sitrep"])
        self.expect_refusal([SITREP, "folder.sitrep"], 3, "a folder")
        self.expect_refusal([SITREP, "other.sitrep"], 3, "another program", files=["other.sitrep"])

    def test_a_case_that_was_cut_off(self):
        self.make_case()
        whole = self.read("case.sitrep")
        for keep in [50, len(whole) // 2, len(whole) - 1]:
            self.write("cut.sitrep", whole[:keep])
            self.expect_refusal([SITREP, "cut.sitrep"], 3, "damaged", "cut off", files=["cut.sitrep"])

    def test_a_case_of_a_later_version(self):
        self.make_case()
        with sqlite3.connect(self.path("case.sitrep")) as database:
            database.execute("PRAGMA user_version = 9999")
        database.close()
        said = self.expect_refusal([SITREP, "case.sitrep"], 3, "a later Sitrep made it", "9999", files=["case.sitrep"])
        self.assertIn("Nothing was changed", said)
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith("case")], ["case.sitrep"])

    def test_a_case_that_is_not_there_and_can_not_be_made(self):
        os.mkdir(self.path("closed"))
        os.chmod(self.path("closed"), 0o555)
        self.expect_refusal([*AS_ANYONE, SITREP, "closed/case.sitrep"], 3, "closed/case.sitrep", "Permission denied")
        self.expect_refusal([SITREP, "no/such/folder/case.sitrep"], 3, "no/such/folder/case.sitrep")
        self.assertEqual(os.listdir(self.path("closed")), [])

    def test_a_case_in_a_folder_that_can_not_be_written_is_opened_to_read(self):
        os.mkdir(self.path("closed"))
        shutil.move(self.make_case(), self.path("closed/case.sitrep"))
        before = self.read("closed/case.sitrep")
        os.chmod(self.path("closed/case.sitrep"), 0o444)
        os.chmod(self.path("closed"), 0o555)
        window = self.window([*AS_ANYONE, SITREP, "closed/case.sitrep"])
        window.wait("read-only", "Four rockets struck")
        window.press("4", "a").wait("Nothing can be decided")
        self.quit(window)
        self.assertEqual(os.listdir(self.path("closed")), ["case.sitrep"])
        self.assertEqual(self.read("closed/case.sitrep"), before)

    def test_a_new_case_on_a_full_disk(self):
        self.expect_refusal(
            ["bash", "-c", 'ulimit -f 2; exec "$SITREP" new.sitrep'], 3, "new.sitrep", "the disk is full")
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith("new")], [])

    def test_wrong_usage(self):
        self.expect_refusal([SITREP, "one.sitrep", "two.sitrep"], 2, "one case at a time")
        self.expect_refusal([SITREP, "one.sitrep", "-"], 2, "standard input")
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith(".sitrep")], [])

    def test_files_that_are_not_there_or_no_text_are_named_and_the_others_go_on(self):
        self.make_case("first.sitrep")
        self.write("bad.txt", b"Police said \xff\xfe four died.\n")
        window = self.window([SITREP, "case.sitrep", "missing.txt", "bad.txt", "reports.jsonl"])
        window.wait("Articles 3", "5/5", "2/2")
        window.press("M").wait("missing.txt", "bad.txt", "byte 12")
        window.press("Escape").wait("Four rockets struck", gone=["bad.txt"])
        self.quit(window)
