"""No byte of an article reaches the terminal as anything but writing."""

import os
import sys

from workbench import FIXTURES, ROOT, SITREP, WorkbenchTest

sys.path.insert(0, os.path.join(ROOT, "Tests", "Terminal"))
from hostile_bytes import ATTACKS, attack_file, stray_characters
from terminal import Program

# Parts of Fixtures/hostile that must not come out as they are.
HARMS = [b"\x1b[38;5;201m", b"\x1b]0;TITLE", b"\x1b]8;;http", b"\x1b]52;c", b"\x1bP$q", b"\x1b_APC", b"\x1b^PM", b"\x1b[?996n"]


class Hostile(WorkbenchTest):
    def watch(self, *files, keys):
        """All that the workbench sends to a terminal of 200 × 60 while `keys` walk through `files`."""
        self.sitrep("ingest", "case.sitrep", *files, code=None)
        program = Program(
            [SITREP, self.path("case.sitrep")], rows=60, columns=200,
            environment={"HOME": self.folder, "XDG_STATE_HOME": self.path("state"), "XDG_CONFIG_HOME": self.path("config")})
        self.addCleanup(program.close)
        self.assertTrue(program.wait_for(rb"reviewed"), bytes(program.output))
        program.read(0.5, 10)
        for key in keys:
            program.send(key)
            program.read(0.06, 5)
        self.assertTrue(program.is_running(), bytes(program.output[-2000:]))
        program.send(b"Q")
        self.assertEqual(program.finish(), 0)
        self.assertEqual(program.left_on(), [])
        return bytes(program.output)

    def sitrep(self, *arguments, code=0):
        if code is not None:
            return super().sitrep(*arguments, code=code)
        # Some of the files are refused, which is as it should be.
        return super().sitrep(*arguments, code=1)

    def test_a_text_with_every_attack(self):
        # A text with a NUL is not taken in; that attack is for the files of the fixtures.
        self.write("attacks.txt", attack_file().replace("\0", ""))
        self.write("plain.bin", b"\x00")
        shown = self.watch("attacks.txt", "plain.bin", keys=[b"6", b"z", b"G", b"g", b"\x06", b"j", b"\x1b", b"z"])
        self.assertIn(b"direction override", shown)
        self.assertEqual([name for name, _, harm in ATTACKS if harm.encode() in shown], [])
        self.assertEqual(stray_characters(shown), [])

    def test_every_hostile_file_of_the_fixtures(self):
        folder = os.path.join(FIXTURES, "hostile")
        walk = [b"j", b"6", b"G", b"1"] * 16
        shown = self.watch(folder, keys=walk)
        self.assertIn(b"csi clear and home", shown)
        self.assertEqual([harm for harm in HARMS if harm in shown], [])
        self.assertEqual(stray_characters(shown), [])

    def test_names_and_titles_tags_and_notes(self):
        text = "Rebels shelled the town on Monday, police said.\n"
        attack = "\x1b]0;owned\x07\x1b[2J\u202e\u200b"
        name = f"a{attack}.txt"
        self.write(name, text)
        self.write("plain.bin", b"\x00")
        paste = b"\x1b[200~" + attack.replace("\x1b", "\x1b\x1b").encode() + b"note\x1b[201~"
        shown = self.watch(name, "plain.bin", keys=[b"4", b"i", paste, b"\r", b"t", b"\r", paste, b"\r", b"1", b"e", b"\x1b"])
        self.assertNotIn(b"\x1b]0;owned", shown)
        self.assertEqual(stray_characters(shown), [])
