"""A shelf of packed data by number: a few thousand at hand, the rest in a temporary file.

What belongs here: putting data away and fetching it again, in one process. What does not: what the data is,
and what one build leaves for the next (`warta.store`).
"""

from __future__ import annotations

from array import array
from typing import IO

_AT_HAND = 4_000
_NOWHERE = -1


class Shelf:
    """Data of numbers below `size`, of each put there once."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._at_hand: dict[int, bytes] = {}
        self._places: array[int] = array("q")
        self._lengths: array[int] = array("I")
        self._file: IO[bytes] | None = None
        self._end = 0

    def put(self, number: int, data: bytes) -> None:
        """Keep the data of a number."""
        self._at_hand[number] = data
        if len(self._at_hand) >= _AT_HAND:
            self._put_away()

    def get(self, number: int) -> bytes | None:
        """The data of a number; None where it has none."""
        data = self._at_hand.get(number)
        if data is None and self._file and self._places[number] != _NOWHERE:
            self._file.seek(self._places[number])
            data = self._file.read(self._lengths[number])
        return data

    def __del__(self) -> None:
        if self._file:
            self._file.close()

    def _put_away(self) -> None:
        if self._file is None:
            import tempfile  # late: small archives put nothing away

            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as the shelf is
            self._places = array("q", [_NOWHERE]) * self._size
            self._lengths = array("I", [0]) * self._size
        start = self._end
        for number, data in self._at_hand.items():
            self._places[number], self._lengths[number] = self._end, len(data)
            self._end += len(data)
        self._file.seek(start)
        self._file.write(b"".join(self._at_hand.values()))
        self._at_hand.clear()
