"""The program under test and what its tests share."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest

SITREP = os.path.abspath(os.environ.get("SITREP", "sitrep"))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = os.path.join(ROOT, "Fixtures", "articles")


class Program(unittest.TestCase):
    """A test case with a folder of its own, which is the program's working directory."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sitrep-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def sitrep(self, *arguments, stdin=b"", timeout=300, path=None, **options):
        """Runs the program; gives the finished process with bytes for its streams."""
        environment = dict(os.environ, HOME=self.folder)
        for name in ["state", "data"]:
            environment[f"XDG_{name.upper()}_HOME"] = os.path.join(self.folder, name)
        environment.pop("SITREP", None)
        if path is not None:
            environment["PATH"] = path
        return subprocess.run(
            [SITREP, *arguments],
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True,
            cwd=self.folder,
            env=environment,
            timeout=timeout,
            check=False,
            **options,
        )

    def expect(self, process, code, stderr=None):
        """The exit code, and the whole of standard error where it is given."""
        self.assertEqual(process.returncode, code, process.stderr.decode(errors="replace"))
        if stderr is not None:
            self.assertEqual(process.stderr.decode(), stderr)

    def lines(self, process):
        """The JSON values on standard output, one a line."""
        output = process.stdout.decode()
        self.assertTrue(output == "" or output.endswith("\n"), "the last line has no line feed")
        return [json.loads(line) for line in output.split("\n")[:-1]]
