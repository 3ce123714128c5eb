"""A pty with a program in it, for the checks beside this file. Standard library only; Linux."""

import errno
import fcntl
import os
import pty
import re
import resource
import select
import signal
import struct
import termios
import time

TITLES = {signal.SIGTERM: "SIGTERM", signal.SIGHUP: "SIGHUP", signal.SIGINT: "SIGINT", signal.SIGABRT: "SIGABRT",
          signal.SIGSEGV: "SIGSEGV"}


class Program:
    """A program that runs in a terminal of its own."""

    def __init__(self, command, rows=24, columns=80, environment=()):
        self.output = bytearray()
        self.status = None
        self.leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))
        self.settings = termios.tcgetattr(follower)
        self.follower = follower
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(follower, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(follower, descriptor)
            os.closerange(3, 256)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            ours = {"LINES", "COLUMNS", "NO_COLOR", "ESCDELAY", "SWIFT_BACKTRACE"}
            variables = {name: value for name, value in os.environ.items() if name not in ours}
            variables["TERM"] = "xterm-256color"
            variables.update(environment)
            try:
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)

    def read(self, quiet=0.3, longest=10.0):
        """Reads until nothing has come for `quiet` seconds, but for `longest` at most; what came."""
        start = len(self.output)
        end = time.monotonic() + longest
        while time.monotonic() < end:
            ready, _, _ = select.select([self.leader], [], [], quiet)
            if not ready:
                break
            try:
                data = os.read(self.leader, 65536)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                break
            if not data:
                break
            self.output += data
        return bytes(self.output[start:])

    def wait_for(self, pattern, seconds=15.0):
        """Reads until `pattern` has come; whether it did."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.output):
            if time.monotonic() > end or not self.is_running():
                self.read(0.1, 1)
                return re.search(pattern, self.output) is not None
            self.read(0.05, 1)
        self.read(0.2, 2)
        return True

    def send(self, data):
        os.write(self.leader, data)

    def resize(self, rows, columns):
        fcntl.ioctl(self.leader, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))

    def is_running(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is None

    def finish(self, seconds=10.0):
        """Waits for the end; the exit status, the negative signal, or None where it had to be killed."""
        end = time.monotonic() + seconds
        while self.is_running() and time.monotonic() < end:
            if self.leader is None:
                time.sleep(0.02)
            else:
                self.read(0.05, 0.2)
        if self.is_running():
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitpid(self.pid, 0)[1]
            return None
        if self.leader is not None:
            self.read(0.05, 1)  # What it wrote between the last reading and its end.
        return os.waitstatus_to_exitcode(self.status)

    def hang_up(self):
        """Closes the terminal, as when its window is closed."""
        os.close(self.follower)
        os.close(self.leader)
        self.leader = self.follower = None

    def close(self):
        """Ends it if need be."""
        if self.is_running():
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitpid(self.pid, 0)[1]
        if self.leader is not None:
            self.read(0.05, 1)
            os.close(self.leader)
            os.close(self.follower)

    def left_on(self):
        """What the program switched on and did not switch off, in words."""
        on = {}
        for match in re.finditer(rb"\x1b\[\?([0-9;]+)([hl])|\x1b([=>])", self.output):
            if match[3]:
                on["keypad"] = match[3] == b"="
            else:
                for mode in match[1].split(b";"):
                    on[mode.decode()] = match[2] == b"h"
        # 25 is the cursor, which is on from the start; 12 its blinking.
        names = {"1049": "alternate screen", "2004": "bracketed paste", "1004": "focus reports", "1": "cursor keys",
                 "keypad": "keypad", "1000": "mouse", "1002": "mouse", "1003": "mouse", "1006": "mouse"}
        left = sorted({names[mode] for mode, is_on in on.items() if is_on and mode in names})
        if on.get("25") is False:
            left.append("cursor hidden")
        if self.follower is not None and termios.tcgetattr(self.follower) != self.settings:
            left.append("terminal settings")
        return left
