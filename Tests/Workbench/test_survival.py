"""However the program ends, what the screen called saved is in the case, and the terminal is as it was."""

import collections
import contextlib
import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time

from workbench import REPORTS, ROOT, SITREP, WorkbenchTest, reviewed

CHECKS = os.path.join(ROOT, "Tests", "Terminal")


class Survival(WorkbenchTest):
    def test_a_kill_in_the_middle_of_a_review_loses_nothing_that_was_confirmed(self):
        self.make_case()
        for round_number in range(1, 4):
            window = self.open()
            begun = reviewed(window)
            window.press("4").wait(">4 Claims")
            window.press("]", "a").wait(f"reviewed {begun + 1} of", "saved")
            window.press("]", "x").wait(f"reviewed {begun + 2} of", "saved")
            # More keys than the program can have answered yet: it dies in the middle of them.
            window.press(*"]a]x")
            os.kill(window.pid, signal.SIGKILL)
            self.assertEqual(window.exit_status(), -signal.SIGKILL)
            again = self.open()
            self.assertGreaterEqual(reviewed(again), begun + 2, f"round {round_number}")
            self.quit(again)
            self.sitrep("check", "case.sitrep")
        statuses = [claim["status"] for claim in self.exported() if claim["record"] == "claim"]
        self.assertGreaterEqual(statuses.count("accepted"), 3)
        self.assertGreaterEqual(statuses.count("rejected"), 3)

    def test_a_kill_while_files_are_read_leaves_a_case_that_goes_on_where_it_was(self):
        # Enough text that it is not done before the first screen.
        files = [dict(report, id=f"{report['id']}-{copy}", text=report["text"] + f"\nThis is report {copy}.\n" * 40)
                 for copy in range(70) for report in REPORTS]  # fmt: skip
        self.write("many.jsonl", "".join(json.dumps(report) + "\n" for report in files))
        self.sitrep("ingest", "whole.sitrep", "many.jsonl")
        window = self.window([SITREP, "case.sitrep", "many.jsonl"])
        window.wait(re.compile(r"Articles [1-9]"))
        os.kill(window.pid, signal.SIGKILL)
        self.assertEqual(window.exit_status(), -signal.SIGKILL)
        whole = self.counts("whole.sitrep")
        again = self.window([SITREP, "case.sitrep", "many.jsonl"])
        again.wait(f"Articles {whole['source']}", re.compile(f"reviewed 0 of {whole['claim']:,}"), gone=["reading"], seconds=120)
        self.quit(again)
        self.assertEqual(self.counts("case.sitrep"), whole)

    def counts(self, case):
        """How many records of each sort the case exports."""
        return collections.Counter(record["record"] for record in self.exported(case))

    def test_a_second_process_reads_and_can_decide_nothing(self):
        self.make_case()
        first = self.open()
        second = self.open(wait_for="read-only")
        second.wait(f"Open elsewhere by process {first.pid}; opened read-only")
        second.wait("Four rockets struck")
        second.press("4").wait(">4 Claims")
        second.press("a").wait("Nothing can be decided")
        self.assertEqual(reviewed(second), 0)
        first.press("4", "a").wait("reviewed 1 of", "saved")
        second.wait("reviewed 1 of", "1 decision came in from the other window")
        # An article that is given another date there is read anew there, and here shows what was found then.
        second.press("j").wait(re.compile("claim: .*2024-03-03"))
        first.press("D").wait("Published")
        first.press("C-u").type("2024-03-10").press("Enter").wait("saved", "2024-03-10")
        second.wait(re.compile("claim: .*2024-03-10"))
        self.quit(first)
        second.wait("The other window has closed: T takes the case over")
        second.press("T").wait("The case is yours", gone=["read-only"])
        second.press("4", "]", "a").wait("reviewed 2 of", "saved")
        self.quit(second)
        self.assertEqual(os.listdir(self.folder).count("case.sitrep-lock"), 0)
        third = self.open()
        third.wait("reviewed 2 of", gone=["read-only"])
        self.quit(third)

    def test_every_size_from_1_by_1_up_is_survived(self):
        self.make_case()
        window = self.open()
        for rows, columns in [(1, 1), (2, 5), (3, 200), (60, 2), (10, 30), (24, 80), (60, 200), (1, 1), (36, 120)]:
            window.resize(rows, columns).press("j", "4", "Tab")
        window.press("1", "g").wait(">1 Articles", "Four rockets struck")
        window.press("4", "g", "a").wait("reviewed 1 of", "saved")
        self.quit(window)

    def test_it_stops_and_goes_on_as_a_job_of_the_shell(self):
        self.make_case()
        shell = self.window()
        shell.wait("ready>")
        settings = self.settings(shell)
        for way in ["key", "signal"]:
            shell.type('"$SITREP" case.sitrep' if way == "key" else "clear; fg").press("Enter")
            shell.wait(">1 Articles", "saved")
            if way == "key":
                shell.press("C-z")
            else:
                os.kill(shell.pid, signal.SIGTSTP)
            shell.wait("Stopped", "ready>")
            self.assertEqual(shell.left_on(), [])
            self.assertEqual(self.settings(shell), settings)
        shell.type("clear; fg").press("Enter").wait(">1 Articles", "saved", "Four rockets struck")
        shell.press("4", "a").wait("reviewed 1 of", "saved")
        shell.press("Q").wait(gone=["1 Articles"])
        shell.type("echo done with $?").press("Enter").wait("done with 0")
        self.assertEqual(shell.left_on(), [])
        self.assertEqual(self.settings(shell), settings)

    def test_a_signal_that_ends_it_leaves_the_shell_a_clean_terminal(self):
        self.make_case()
        shell = self.window()
        shell.wait("ready>")
        settings = self.settings(shell)
        done = 0
        for number in [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGABRT, signal.SIGSEGV]:
            shell.type('clear; "$SITREP" case.sitrep').press("Enter").wait("1 Articles", "saved", f"reviewed {done} of")
            shell.press("4", "]", "a").wait(f"reviewed {done + 1} of", "saved")
            done += 1
            os.kill(shell.pid, number)
            shell.wait("ready>", gone=["1 Articles"])
            shell.type("echo ended with $?").press("Enter").wait(f"ended with {128 + number}")
            self.assertEqual(shell.left_on(), [], number)
            self.assertEqual(self.settings(shell), settings, number)

    def test_the_terminal_gets_everything_back_however_the_program_ends(self):
        case = self.make_case()
        self.run_check("terminal_restore.py", "--ready", "reviewed 0 of", "--quit", "Q", "--", SITREP, case)

    def test_a_full_disk_is_told_and_what_was_decided_is_kept_until_there_is_room(self):
        self.make_case()
        window = self.open()
        window.press("4", "a").wait("reviewed 1 of", "saved")
        pid = window.pid
        # The log beside the case may grow no more: what a full disk does to it.
        limit = os.path.getsize(self.path("case.sitrep-wal"))
        free = resource.prlimit(pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        window.press("]", "a").wait("1 not saved", "the disk is full")
        window.press("]", "x").wait("2 not saved")
        window.press("Q").wait("2 not saved", "the disk is full")
        self.assertEqual(len([record for record in self.exported() if record["record"] == "decision"]), 1)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, free)
        window.press("]", "a").wait("reviewed 4 of", "saved", gone=["not saved"])
        self.quit(window)
        self.assertEqual(len([record for record in self.exported() if record["record"] == "decision"]), 4)
        self.sitrep("check", "case.sitrep")

    def run_check(self, script, *arguments):
        """Runs one of the checks in Tests/Terminal; it has to be content."""
        process = subprocess.run(
            [sys.executable, "-B", os.path.join(CHECKS, script), *arguments], capture_output=True, text=True,
            env=dict(os.environ, HOME=self.folder, XDG_STATE_HOME=self.path("state"), XDG_CONFIG_HOME=self.path("config")),
            check=False, cwd=self.folder)  # fmt: skip
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)

    def settings(self, shell):
        """The terminal's settings as the shell's own children find them."""
        shell.type("clear; stty -a > settings; echo settings are there").press("Enter")
        shell.wait(re.compile(r"^settings are there", re.MULTILINE))
        # The size may change, and line editing by the shell is its own affair.
        return self.read("settings").decode()

    def test_the_place_and_the_order_are_there_again_after_a_restart(self):
        self.make_case()
        window = self.open(columns=80, rows=24)
        window.press("j", "4", "j", "j", "O").wait("Sort by what?")
        window.type("speaker").press("Enter").wait("Sorted by speaker")
        line = next(line for line in window.screen().splitlines() if re.search("│> [·✓] [a-z]", line))
        self.quit(window)
        again = self.open(columns=80, rows=24)
        again.wait(">4 Claims", "by speaker", line[line.index("│> "):])
        self.quit(again)

    def test_the_place_is_there_again_after_a_kill_between_keys(self):
        self.make_case()
        window = self.open(columns=80, rows=24)
        window.press("j", "5").wait(">5 Incidents")
        kept = 0
        for _ in range(200):
            with contextlib.closing(sqlite3.connect(f"file:{self.path('case.sitrep')}?mode=ro", uri=True)) as case:
                kept = case.execute("SELECT count(*) FROM setting WHERE name = 'view' AND value LIKE '%focus=5%'").fetchone()[0]
            if kept:
                break
            time.sleep(0.1)
        self.assertEqual(kept, 1)
        os.kill(window.pid, signal.SIGKILL)
        again = self.open(columns=80, rows=24)
        again.wait(">5 Incidents")
        self.quit(again)
