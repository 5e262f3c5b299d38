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

# What was put or read last stays at hand, for lists that follow each other have most in common.
_AT_HAND = 4_000
# Bytes of a place, and of the length and the checksum before the data there. What is longer stays in this
# process.
_PLACE = 1_536
_LENGTH, _HEAD = 2, 6


class Shelf:
    """Data by number; what is put there again under a number is the same."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._at_hand: dict[int, bytes] = {}
        self._long: dict[int, bytes] = {}

    def open(self) -> None:
        """Make the file, which copies of this process share that are made from now on."""
        if self._file is None:
            import tempfile  # late: who plans a few pages puts nothing away

            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as the shelf is

    def put(self, number: int, data: bytes) -> None:
        """Keep the data of a number."""
        if len(data) > _PLACE - _HEAD:
            self._long[number] = data
            return
        self.open()
        self._keep_at_hand(number, data)
        head = len(data).to_bytes(_LENGTH, "little") + _checksum(data)
        assert self._file
        _write(self._file, head + data, number * _PLACE)

    def get(self, number: int) -> bytes | None:
        """The data of a number; None where it has none, or where only another process has it."""
        held = self._at_hand.get(number) or self._long.get(number)
        if held is not None:
            return held
        found = _read(self._file, number * _PLACE) if self._file else b""
        length = int.from_bytes(found[:_LENGTH], "little")
        data = found[_HEAD : _HEAD + length]
        if not length or found[_LENGTH:_HEAD] != _checksum(data):
            return None
        self._keep_at_hand(number, data)
        return data

    def _keep_at_hand(self, number: int, data: bytes) -> None:
        if len(self._at_hand) >= _AT_HAND:
            self._at_hand.clear()
        self._at_hand[number] = data

    def __del__(self) -> None:
        if self._file:
            self._file.close()


def _checksum(data: bytes) -> bytes:
    return crc32(data).to_bytes(_HEAD - _LENGTH, "little")


# Copies of a process share where they are in a file, so that it takes calls which are told where; on Windows,
# which has none, there are no copies.
def _read(file: IO[bytes], start: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), _PLACE, start)
    file.seek(start)
    return file.read(_PLACE)


def _write(file: IO[bytes], data: bytes, start: int) -> None:
    if hasattr(os, "pwrite"):
        os.pwrite(file.fileno(), data, start)
    else:
        file.seek(start)
        file.write(data)
