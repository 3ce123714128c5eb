"""The program as a whole: what it says of itself, and what is installed with it."""

import glob
import os
import re
import subprocess

from program import ROOT, Program


class Itself(Program):
    def test_credits_carry_every_notice(self):
        credits = self.sitrep("--credits")
        self.expect(credits, 0, "")
        for order in [["--version", "--credits"], ["--credits", "--version"]]:
            both = self.sitrep(*order)
            self.expect(both, 0, "")
            self.assertEqual(both.stdout.decode(), self.sitrep("--version").stdout.decode() + "\n" + credits.stdout.decode())
        notices = glob.glob(os.path.join(ROOT, "LICENSES", "*"))
        self.assertGreater(len(notices), 0)
        for path in notices:
            with open(path, encoding="utf-8") as file:
                self.assertIn(file.read(), credits.stdout.decode(), path)

    def test_version_is_one_word(self):
        self.assertRegex(self.sitrep("--version").stdout.decode(), r"^sitrep-[0-9.]+\n$")

    def test_help_is_there_for_every_sub_command_and_the_man_page_names_it(self):
        listed = self.sitrep("--help").stdout.decode().split("SUBCOMMANDS:")[1]
        names = [n for n in re.findall(r"^  ([a-z]+)", listed, re.MULTILINE) if n not in ("workbench",)]
        self.assertGreater(len(names), 3)
        with open(os.path.join(ROOT, "docs", "sitrep.1"), encoding="utf-8") as file:
            page = file.read()
        for name in names:
            process = self.sitrep(name, "--help")
            self.expect(process, 0, "")
            self.assertIn(".B " + name, page)

    def test_the_man_page_is_well_formed(self):
        page = os.path.join(ROOT, "docs", "sitrep.1")
        with open(page, encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.assertTrue(lines[0].startswith(".TH SITREP 1"))
        for number, line in enumerate(lines, 1):
            self.assertRegex(line, r"^(\.(TH|SH|TP|PP|B|I|BR|RI|RB|IR|BI|br|nf|fi)\b|[^.'])", f"line {number}")

    def test_completions_are_written_for_three_shells(self):
        for shell in ["bash", "zsh", "fish"]:
            process = self.sitrep("--generate-completion-script", shell)
            self.expect(process, 0, "")
            self.assertIn(b"ingest", process.stdout)
        script = self.sitrep("--generate-completion-script", "bash").stdout
        subprocess.run(["bash", "-n"], input=script, check=True)
