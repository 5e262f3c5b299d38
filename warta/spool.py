"""A spool: data by key in a temporary file, which copies of this process read as well.

What belongs here: putting data away and fetching it again. What does not: what the data is (`warta.store`).
A copy of a process must not use the database of the process that it is a copy of, and what is not committed
nobody else can read there. A file that is only added to can be read by all that have it open.
"""

from __future__ import annotations

import os
import tempfile
from array import array

# Bytes that wait until so many are written at once.
_AT_ONCE = 1 << 20


class Spool:
    """Data by key, of each put there once; what is put there later under the same key is the same."""

    def __init__(self) -> None:
        # With no buffer of its own nothing of it is written twice when a copy of this process ends.
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as the spool is
        self._numbers: dict[str, int] = {}
        self._starts: array[int] = array("q", [0])
        self._waiting: list[bytes] = []
        self._written = 0

    def put(self, key: str, data: bytes) -> None:
        """Keep data under a key."""
        if key in self._numbers:
            return
        self._numbers[key] = len(self._numbers)
        self._starts.append(self._starts[-1] + len(data))
        self._waiting.append(data)
        if self._starts[-1] - self._written >= _AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what waits, so that copies of this process that are made from now on have all."""
        data = memoryview(b"".join(self._waiting))
        self._waiting.clear()
        while data:
            done = os.write(self._file.fileno(), data)
            self._written += done
            data = data[done:]

    def get(self, key: str) -> bytes | None:
        """The data under a key; None where there is none."""
        number = self._numbers.get(key)
        if number is None:
            return None
        start, end = self._starts[number], self._starts[number + 1]
        if end > self._written:
            self.write()
        return os.pread(self._file.fileno(), end - start, start)

    def close(self) -> None:
        """Let go of all."""
        self._file.close()
