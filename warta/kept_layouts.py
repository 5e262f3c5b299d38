"""What was made of layouts, kept in `.warta/layouts/` for the next build and for other processes.

What belongs here: the files there, each thrown away when in doubt. What does not: making what is in
them (`warta.compiling`, `warta.layouts`). The archive's store would do, but a process that renders has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from warta.atomic import write_over
from warta.digests import digest_bytes, digest_data

FOLDER = "layouts"


@dataclass(frozen=True, slots=True)
class KeptLayouts:
    """A folder of what `program`, a digest of the program, made of layouts."""

    folder: Path
    program: str

    def get(self, layout: str, kind: str, made_from: Sequence[str]) -> bytes | None:
        """What was kept of a layout, None unless it was made from exactly this and is whole."""
        try:
            mark, _, data = self._path(layout, kind).read_bytes().partition(b"\n")
        except OSError:
            return None
        return data if mark == self._mark(made_from, data) else None

    def put(self, layout: str, kind: str, made_from: Sequence[str], data: bytes) -> None:
        """Keep `data`; where that cannot be written it is made anew the next time."""
        with suppress(OSError):
            write_over(self._path(layout, kind), self._mark(made_from, data) + b"\n" + data)

    def _path(self, layout: str, kind: str) -> Path:
        return self.folder / f"{digest_bytes(layout.encode())[:16]}.{kind}"

    def _mark(self, made_from: Sequence[str], data: bytes) -> bytes:
        return digest_data([self.program, *made_from, digest_bytes(data)]).encode()
