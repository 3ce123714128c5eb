"""A window of tmux with the program in it: keys go in, the screen comes out. Standard library and tmux only."""

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import time

SITREP = os.path.abspath(os.environ.get("SITREP", "sitrep"))
TERMINAL = "tmux-256color"


class ScreenError(AssertionError):
    """What was waited for did not come; the message ends with the screen as it was."""


class Window:
    """One tmux server with one window of `columns` × `rows`, in a folder of its own.

    `command` runs in `folder`, its words as they are, below a shell that notes how it ends; without one, an interactive shell runs.
    Nothing of the user's environment but PATH gets in.
    """

    # The shell outlives the command, so that the screen and the state of the terminal stay as the command left them.
    WATCHER = '"$@"; echo $? > "$EXIT_STATUS"; exec sleep 1000'

    def __init__(self, command=None, *, folder, rows=36, columns=120, variables=()):
        # The path of a socket may have no more than 107 bytes, so it does not go into `folder`.
        self.sockets = tempfile.mkdtemp(prefix="sitrep-tmux-")
        self.socket = os.path.join(self.sockets, "s")
        self.status_file = os.path.join(self.sockets, "status")
        variables = {"TERM": TERMINAL, "EXIT_STATUS": self.status_file, **environment(folder), **dict(variables)}
        words = ["env", "-i", *(f"{name}={value}" for name, value in sorted(variables.items()))]
        words += ["sh", "-c", self.WATCHER, "watcher", *command] if command else ["bash", "--norc", "--noprofile", "-i"]
        line = " ".join(map(shlex.quote, words))
        self._tmux(
            "set", "-g", "default-terminal", TERMINAL, ";",
            "set", "-g", "escape-time", "0", ";", "set", "-g", "status", "off", ";",
            "new-session", "-d", "-x", str(columns), "-y", str(rows), "-c", folder, "exec " + line)  # fmt: skip

    def _tmux(self, *arguments):
        command = ["tmux", "-u", "-f", "/dev/null", "-S", self.socket, *arguments]
        variables = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color", "SHELL": "/bin/sh"}
        return subprocess.run(command, env=variables, check=True, capture_output=True, text=True).stdout

    # Keys

    def press(self, *keys):
        """Presses keys by tmux's names for them, such as `j`, `Escape`, `C-r`."""
        for key in keys:
            self._tmux("send-keys", "--", key)
        return self

    def type(self, text):
        """Types `text` as it is."""
        self._tmux("send-keys", "-l", "--", text)
        return self

    # The screen

    def rows(self):
        """The screen, a string for each row, without the blanks at their ends."""
        return [row.rstrip() for row in self._tmux("capture-pane", "-p").split("\n")[:-1]]

    def screen(self):
        """The screen as one string."""
        return "\n".join(self.rows())

    def status_line(self):
        """The last row that holds anything."""
        return next((row for row in reversed(self.rows()) if row), "")

    def wait(self, *wanted, gone=(), seconds=30):
        """Waits until each of `wanted` is on the screen and none of `gone` is; gives the screen.

        A pattern compiled by `re` is searched for; a string is looked for as it is.
        """
        return self.wait_until(
            lambda screen: all(_is_on(screen, each) for each in wanted)
            and not any(_is_on(screen, each) for each in gone),
            f"{', '.join(map(repr, wanted)) or 'the screen'}" + (f" without {list(gone)!r}" if gone else ""), seconds)  # fmt: skip

    def wait_until(self, holds, what, seconds=30):
        """Waits until `holds` is true of the screen; gives the screen."""
        end = time.monotonic() + seconds
        while True:
            screen = self.screen()
            if holds(screen):
                return screen
            if time.monotonic() > end:
                raise ScreenError(f"waited {seconds} s for {what}; the screen was\n{screen}")
            time.sleep(0.02)

    def resize(self, rows, columns):
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))
        return self

    # The program

    def facts(self, *names):
        """Facts about the window by tmux's names for them, such as `alternate_on`, all of one moment."""
        return self._tmux("display-message", "-p", ",".join(f"#{{{name}}}" for name in names)).rstrip("\n").split(",")

    @property
    def pid(self):
        """The program that runs in the window, or that its shell runs."""
        shell = self.facts("pane_pid")[0]
        with open(f"/proc/{shell}/task/{shell}/children", encoding="ascii") as file:
            return int(file.read().split()[0])

    def exit_status(self, seconds=30):
        """Waits for the end of the command; its exit status, or the negative number of the signal that ended it."""
        end = time.monotonic() + seconds
        while True:
            with contextlib.suppress(FileNotFoundError), open(self.status_file, encoding="ascii") as file:
                if words := file.read():
                    return int(words) if int(words) < 128 else 128 - int(words)
            if time.monotonic() > end:
                raise ScreenError(f"it still ran after {seconds} s; the screen was\n{self.screen()}")
            time.sleep(0.02)

    def left_on(self):
        """What a program left switched on in the terminal, by tmux's names."""
        names = ["alternate_on", "mouse_any_flag", "keypad_cursor_flag", "keypad_flag", "cursor_flag"]
        values = self.facts(*names)
        values[-1] = "0" if values[-1] == "1" else "cursor hidden"
        return [name for name, value in zip(names, values, strict=True) if value != "0"]

    def close(self):
        """Ends the window and all that runs in it."""
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True, check=False)
        shutil.rmtree(self.sockets, ignore_errors=True)


def environment(folder):
    """The variables that the program gets: everything that it keeps goes below `folder`."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": folder,
        "USER": "analyst",
        "LOGNAME": "analyst",
        "PS1": "ready> ",
        "XDG_CONFIG_HOME": os.path.join(folder, "config"),
        "XDG_STATE_HOME": os.path.join(folder, "state"),
        "XDG_DATA_HOME": os.path.join(folder, "data"),
        "XDG_CACHE_HOME": os.path.join(folder, "cache"),
        "SITREP": SITREP,
    }


def _is_on(screen, wanted):
    return bool(wanted.search(screen)) if isinstance(wanted, re.Pattern) else wanted in screen
