"""Times a terminal program through a pty: start, key to screen, bytes a key, a burst, memory, idle. Standard library; Linux."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time


class Timed:
    """A program in a pty of 120 × 40. Every chunk it writes is stamped when it is read."""

    def __init__(self, command, environment, rows=40, columns=120):
        self.leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))
        self.begin = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.login_tty(follower)
            os.execve(command[0], command, environment)
        os.close(follower)
        self.seen = bytearray()

    def read(self, quiet, longest):
        """What comes until nothing has come for `quiet` seconds: (moment, bytes) of each chunk."""
        chunks, end = [], time.perf_counter() + longest
        while time.perf_counter() < end:
            wait = quiet if chunks else end - time.perf_counter()
            if not select.select([self.leader], [], [], wait)[0]:
                break
            data = os.read(self.leader, 1 << 16)
            chunks.append((time.perf_counter(), len(data)))
            self.seen += data
        return chunks

    def start(self, pattern, longest=300):
        """Milliseconds from the start of the process to the chunk in which `pattern` came."""
        end = time.perf_counter() + longest
        while time.perf_counter() < end:
            if select.select([self.leader], [], [], 0.1)[0]:
                self.seen += os.read(self.leader, 1 << 16)
                moment = time.perf_counter()
                if re.search(pattern, self.seen):
                    return (moment - self.begin) * 1000
        raise TimeoutError(f"{pattern!r} did not come")

    def key(self, key, quiet=0.025):
        """Milliseconds from the key to the last byte of what it changed, and how many bytes that was."""
        before = time.perf_counter()
        os.write(self.leader, key)
        chunks = self.read(quiet, 2)
        if not chunks:
            return None, 0
        return (chunks[-1][0] - before) * 1000, sum(size for _, size in chunks)

    def memory(self):
        """Megabytes: resident, and private."""
        with open(f"/proc/{self.pid}/smaps_rollup", encoding="ascii") as file:
            facts = {line.split(":")[0]: int(line.split()[1]) for line in file if line.endswith("kB\n")}
        return facts["Rss"] / 1024, (facts["Private_Dirty"] + facts["Private_Clean"]) / 1024

    def processor_milliseconds(self):
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def wait_until_idle(self, longest=600):
        """Waits until it has used no processor for a second."""
        end = time.perf_counter() + longest
        while time.perf_counter() < end:
            before = self.processor_milliseconds()
            self.read(1, 1)
            if self.processor_milliseconds() == before:
                return
        raise TimeoutError("it never came to rest")

    def quit(self, keys=b"Q"):
        os.write(self.leader, keys)
        end = time.perf_counter() + 20
        while time.perf_counter() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.leader)
                return
            try:
                self.read(0.02, 0.05)
            except OSError:
                time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.leader)


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(part * len(values)))]
