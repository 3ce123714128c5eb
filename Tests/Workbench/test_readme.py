"""What the README shows is what the program does."""

import json
import os
import re
import subprocess

from terminal_window import environment
from workbench import ROOT, SITREP, WorkbenchTest


class Readme(WorkbenchTest):
    def setUp(self):
        super().setUp()
        with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
            self.readme = file.read()

    def test_its_capture_is_the_recorded_one(self):
        with open(os.path.join(ROOT, "docs", "capture.txt"), encoding="utf-8") as file:
            self.assertIn("```\n" + file.read().rstrip("\n") + "\n```", self.readme, "make capture brings it up to date")

    def test_its_settings_are_taken(self):
        self.make_case()
        os.makedirs(self.path("config/sitrep"))
        self.write("config/sitrep/config.toml", re.search(r"```toml\n(.*?)```", self.readme, re.DOTALL)[1])
        window = self.open()
        window.press("4").wait(">4 Claims")
        window.press("y").wait("reviewed 1 of", "saved")
        window.press("t").wait("civilian harm")
        window.press("Escape").wait(gone=["civilian harm"])
        self.quit(window)
        decisions = [record for record in self.exported() if record["record"] == "decision"]
        self.assertEqual({decision["by"] for decision in decisions}, {"A. Rahman"})

    def test_its_line_for_extract_gives_claims_with_these_members(self):
        line = re.search(r"echo '(\{.*?\})'", self.readme)[1]
        shown = [json.loads(text) for text in re.findall(r"^    (\{\"source\".*\})$", self.readme, re.MULTILINE)]
        output = subprocess.run(
            [SITREP, "extract"], input=line + "\n", capture_output=True, text=True, check=True, cwd=self.folder,
            env=environment(self.folder)).stdout  # fmt: skip
        claims = [{name: claim[name] for name in shown[0]} for claim in json.loads(output)["claims"]]
        self.assertEqual(claims, shown)
