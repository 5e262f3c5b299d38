"""A shelf of packed data by number, in a temporary file that copies of this process share.

What belongs here: putting data away and fetching it again. What does not: what the data is, and what one
build leaves for the next (`warta.store`).

Each number has its own place in the file, so that nobody need be told where the data is that another copy of
the process put there. Places that stay empty take no room on disk. What is read while it is being written may
be half there, which its checksum shows.
"""

from __future__ import annotations

import os
from typing import IO
from zlib import crc32

# Bytes of a place, and of the length and the checksum before the data there. What is longer stays in this
# process.
_PLACE = 1_536
_LENGTH, _HEAD = 2, 6


class Shelf:
    """Data by number; what is put there again under a number is the same."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._number = -1
        self._long: dict[int, bytes] = {}

    def open(self) -> None:
        """Make the file, which copies of this process share that are made from now on."""
        if self._file is None:
            import tempfile  # late: who plans a few pages puts nothing away

            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as the shelf is
            self._number = self._file.fileno()

    def put(self, number: int, data: bytes) -> None:
        """Keep the data of a number."""
        if len(data) > _PLACE - _HEAD:
            self._long[number] = data
            return
        self.open()
        head = len(data).to_bytes(_LENGTH, "little") + _checksum(data)
        os.pwrite(self._number, head + data, number * _PLACE)

    def get(self, number: int) -> bytes | None:
        """The data of a number; None where it has none, or where only another process has it."""
        if number in self._long:
            return self._long[number]
        found = os.pread(self._number, _PLACE, number * _PLACE) if self._file else b""
        length = int.from_bytes(found[:_LENGTH], "little")
        data = found[_HEAD : _HEAD + length]
        return data if length and found[_LENGTH:_HEAD] == _checksum(data) else None

    def __del__(self) -> None:
        if self._file:
            self._file.close()


def _checksum(data: bytes) -> bytes:
    return crc32(data).to_bytes(_HEAD - _LENGTH, "little")
