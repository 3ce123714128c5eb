"""What the tests of the workbench share: a folder, a small case, and windows that close by themselves."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from terminal_window import SITREP, Window, environment

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = os.path.join(ROOT, "Fixtures")

# Every sentence says who said what, so that there are claims to review whatever becomes of the extractors.
REPORTS = [
    {
        "id": "harbour-1", "title": "Rockets hit Basra harbour", "source": "Gulf Wire", "published": "2024-03-03",
        "text": "Rockets hit Basra harbour\n\n"
        "BASRA, Iraq — Four rockets struck the harbour of Basra on Sunday, police said.\n\n"
        "“Two dockers were killed,” Colonel Ali Hassan told reporters.\n\n"
        "The governor said the attack had been planned abroad.\n\n"
        "The United States condemned the attack, the White House said in a statement.\n",
    },
    {
        "id": "harbour-2", "title": "Militia denies attack on harbour", "source": "Levant Post", "published": "2024-03-04",
        "text": "Militia denies attack on harbour\n\n"
        "BAGHDAD — A militia denied on Monday that it had fired rockets at Basra.\n\n"
        "“We have no quarrel with dockers,” its spokesman Karim Saleh said.\n\n"
        "Iraqi officials said five people were wounded.\n\n"
        "A hospital doctor said three of them were children.\n",
    },
    {
        "id": "harbour-3", "title": "Quiet returns to the quays", "source": "Gulf Wire", "published": "2024-03-05",
        "text": "Quiet returns to the quays\n\n"
        "BASRA, Iraq — Cranes moved again on Tuesday, the port authority said.\n\n"
        "“The zebra cargo arrives tomorrow,” harbour master Samir Aziz said.\n",
    },
]  # fmt: skip


class WorkbenchTest(unittest.TestCase):
    """A test with a folder of its own, where the program runs."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sitrep-workbench-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def sitrep(self, *arguments, code=0):
        """Runs a sub-command to its end; gives its standard output and standard error."""
        process = subprocess.run(
            [SITREP, *arguments], cwd=self.folder, env=environment(self.folder), capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=120, check=False)  # fmt: skip
        self.assertEqual(process.returncode, code, process.stderr)
        return process.stdout, process.stderr

    def make_case(self, name="case.sitrep", reports=REPORTS):
        """A case of `reports`, extracted."""
        self.write("reports.jsonl", "".join(json.dumps(report) + "\n" for report in reports))
        self.sitrep("ingest", name, "reports.jsonl")
        return self.path(name)

    def exported(self, case="case.sitrep"):
        """Everything that the case holds, as it exports it: a list of objects."""
        return [json.loads(line) for line in self.sitrep("export", case, "--format", "jsonl")[0].splitlines()]

    def window(self, command=None, **options):
        window = Window(command, folder=self.folder, **options)
        self.addCleanup(window.close)
        return window

    def open(self, *arguments, wait_for="saved", **options):
        """The workbench on `arguments`, ready for keys: its articles are extracted and their text is there."""
        window = self.window([SITREP, *(arguments or ["case.sitrep"])], **options)
        if wait_for:
            window.wait(wait_for, re.compile(r"reviewed \d+ of [1-9]"), gone=[re.compile(r"reading \d|saving")])
        return window

    def quit(self, window, code=0):
        """Quits the workbench, which must end with `code` and leave the terminal clean."""
        window.press("Q")
        self.assertEqual(window.exit_status(), code, window.screen())
        self.assertEqual(window.left_on(), [])


def reviewed(window):
    """How many claims are reviewed, by the status line."""
    match = re.search(r"reviewed (\d+) of (\d+)", window.status_line())
    assert match, f"no count of reviewed claims on the screen:\n{window.screen()}"
    return int(match[1])


def claim_count(window):
    """How many claims there are, by the status line."""
    match = re.search(r"reviewed (\d+) of (\d+)", window.status_line())
    assert match, f"no count of claims on the screen:\n{window.screen()}"
    return int(match[2])
