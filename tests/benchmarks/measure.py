"""Measuring a command from outside: time, memory of all its processes, and which files it changed.

What belongs here: running one command under measurement, digests of a folder, medians and tables. What does
not: what is measured (`tests.benchmarks.cases`, `tests.benchmarks.peers`, `tests.benchmarks.conversion`).

Memory is the proportional set size (PSS) of the command's whole process tree, added up every
`INTERVAL` seconds from `/proc/PID/smaps_rollup` (Linux, `proc_pid_smaps_rollup(5)`); the highest sum is the
peak. Pages that processes share are counted once, which neither a sum of RSS nor the largest process does. A
peak shorter than the interval may go unseen. Elsewhere than on Linux there is no figure.
"""

from __future__ import annotations

import hashlib
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Seconds between two looks at the memory.
INTERVAL = 0.05


@dataclass(frozen=True, slots=True)
class Run:
    """What one command took: wall and CPU seconds, peak memory in MiB (None: unknown), what it printed."""

    wall: float
    cpu: float
    peak: float | None
    printed: str


class FailedError(Exception):
    """A command that was to be measured ended with an error."""


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run a command in `folder` to its end. Raises FailedError with the end of what it printed."""
    started = time.perf_counter()
    with subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        watch = _MemoryWatch(process.pid)
        watch.start()
        assert process.stdout
        try:
            printed = process.stdout.read()
        except BaseException:
            process.kill()
            raise
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        watch.end()
    if process.returncode != 0:
        raise FailedError(f"{command[0]} ended with {process.returncode}:\n{printed[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, watch.peak, printed)


class _MemoryWatch(threading.Thread):
    """Looks at the memory of a process and all below it until told to end."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak: float | None = None
        self._pid = pid
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(INTERVAL if self.peak is not None else 0.005):
            if held := sum(map(_pss_kib, _tree(self._pid))):
                self.peak = max(self.peak or 0.0, held / 1024)

    def end(self) -> None:
        self._over.set()
        self.join()


def _tree(pid: int) -> list[int]:
    """A process and all that it started, directly or not."""
    found = [pid]
    for parent in found:
        try:
            for thread in Path(f"/proc/{parent}/task").iterdir():
                text = (thread / "children").read_text("ascii")
                found += map(int, text.split())
        except OSError:  # it has ended meanwhile
            continue
    return found


def _pss_kib(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_bytes()
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith(b"Pss:")), b"Pss: 0 kB")
    return int(line.split()[1])


def own_peak() -> float:
    """The most memory that this process has held so far, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def digests(folder: Path) -> dict[str, bytes]:
    """A digest of the bytes of every file below a folder, by its path there."""
    return {
        path.relative_to(folder).as_posix(): _digest(path) for path in folder.rglob("*") if path.is_file()
    }


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """The files that are new, gone or not the same bytes."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def median(values: Iterable[float]) -> float:
    """The median."""
    return statistics.median(values)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as text in columns, the first of each to the left, all others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:], strict=True)),
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
