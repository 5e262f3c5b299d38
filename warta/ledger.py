"""The ledger: rows of the store on what was published, and on what pages were made of.

What belongs here: reading and writing these rows. What does not: the rows on inputs and their parsed forms,
and the database itself (`warta.store`); deciding whether a row still holds (`warta.publish`).

    pages    output path → key, digest of bytes, stat signature, basis: what was published
    parts    output path → what its key was made of when it last changed, to explain it later
    layouts  digest → the parts of keys that pages of a layout share, and the names of their own
    around   path of a release → the paths of its neighbours, and of those related to it, as JSON
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from warta.sealed_rows import from_json
from warta.waiting_rows import WaitingRows

TABLES = """
CREATE TABLE pages (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL, stat TEXT NOT NULL, basis TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE parts (path TEXT PRIMARY KEY, layout TEXT NOT NULL, inputs BLOB NOT NULL, changed TEXT NOT NULL);
CREATE TABLE layouts (digest TEXT PRIMARY KEY, parts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE around (path TEXT PRIMARY KEY, near TEXT NOT NULL, related TEXT NOT NULL) WITHOUT ROWID;
"""
_ADD_PAGE = "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)"
_ADD_AROUND = "INSERT OR REPLACE INTO around VALUES (?, ?, ?)"
# An encoder a call, as `json.dumps` makes, takes as long as a short list.
_as_json = json.JSONEncoder(ensure_ascii=False).encode
_ADD_PARTS = "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?)"

# Rows that are read at once where all are gone through.
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Published:
    """A file of the output as it was published."""

    path: str
    key: str
    digest: str
    stat: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class PartsRow:
    """What a page's key is made of, and which of it was new when it was noted.

    `layout` names the `SharedParts` of it; `inputs` are digests of the page's own parts, one behind the other
    in the order of the names there. `changed` is empty where the page was new.
    """

    path: str
    layout: str
    inputs: bytes
    changed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SharedParts:
    """Parts of keys that pages of one layout share, digests by name, and the names of the inputs beside."""

    parts: Mapping[str, str]
    inputs: tuple[str, ...]


class Ledger:
    """What a database remembers of the output."""

    def __init__(self, db: sqlite3.Connection, rows: WaitingRows) -> None:
        """`db` has `TABLES`; `rows` are those of it that are still to be written."""
        self._db = db
        self._rows = rows

    def has_pages(self) -> bool:
        """Whether anything was published."""
        self._rows.write_those(_ADD_PAGE)
        return self._db.execute("SELECT 1 FROM pages LIMIT 1").fetchone() is not None

    def page(self, path: str) -> Published | None:
        """What was published at one output path, or None; as it was noted last."""
        row = (
            self._rows.find(_ADD_PAGE, path)
            or self._db.execute(
                "SELECT path, key, digest, stat, basis FROM pages WHERE path = ?", (path,)
            ).fetchone()
        )
        return Published(*row) if row else None

    def page_stats(self) -> Iterator[tuple[str, str]]:
        """Path and stat signature of all that was published, in order of path; rows may be put meanwhile."""
        last = ""
        while True:
            self._rows.write_those(_ADD_PAGE)
            rows = self._db.execute(
                "SELECT path, stat FROM pages WHERE path > ? ORDER BY path LIMIT ?", (last, _AT_ONCE)
            ).fetchall()
            if not rows:
                return
            yield from rows
            last = rows[-1][0]

    def put_page(self, page: Published) -> None:
        """Keep what was published anew."""
        self._rows.add(_ADD_PAGE, (page.path, page.key, page.digest, page.stat, page.basis))

    def remove_pages(self, paths: Iterable[str]) -> None:
        """Forget what is removed."""
        self._rows.write_those(_ADD_PAGE)
        self._db.executemany("DELETE FROM pages WHERE path = ?", ((path,) for path in paths))

    def parts(self, path: str) -> PartsRow | None:
        """What the key of the page at `path` was made of, or None."""
        self._rows.write_those(_ADD_PARTS)
        row = self._db.execute("SELECT * FROM parts WHERE path = ?", (path,)).fetchone()
        return PartsRow(row[0], row[1], row[2], from_json(row[3])) if row else None

    def has_parts(self) -> bool:
        """Whether it is recorded of any page what its key is made of."""
        self._rows.write_those(_ADD_PARTS)
        return self._db.execute("SELECT 1 FROM parts LIMIT 1").fetchone() is not None

    def layout_parts(self, digest: str) -> SharedParts:
        """The parts that pages of a layout share; none where none are kept under `digest`."""
        row = self._db.execute("SELECT parts FROM layouts WHERE digest = ?", (digest,)).fetchone()
        parts, inputs = from_json(row[0]) if row else ({}, ())
        return SharedParts(parts, tuple(inputs))

    def add_layout_parts(self, digest: str, shared: SharedParts) -> None:
        """Keep the parts that pages of a layout share."""
        data = json.dumps([shared.parts, shared.inputs])
        self._db.execute("INSERT OR REPLACE INTO layouts VALUES (?, ?)", (digest, data))

    def add_parts(self, row: PartsRow) -> None:
        """Record what the key of a page is made of."""
        changed = json.dumps(row.changed) if row.changed else "[]"
        self._rows.add(_ADD_PARTS, (row.path, row.layout, row.inputs, changed))

    def forget_parts(self, paths: Iterable[str]) -> None:
        """Forget what the keys of pages were made of, and layouts that no page has."""
        self._rows.write_those(_ADD_PARTS)
        self._db.executemany("DELETE FROM parts WHERE path = ?", [(path,) for path in paths])
        self._db.execute("DELETE FROM layouts WHERE digest NOT IN (SELECT DISTINCT layout FROM parts)")

    def around(self, path: str) -> tuple[list[str], list[str]] | None:
        """The paths of a release's neighbours, and of those related to it; None where nothing is kept."""
        self._rows.write_those(_ADD_AROUND)
        row = self._db.execute("SELECT near, related FROM around WHERE path = ?", (path,)).fetchone()
        return (from_json(row[0]), from_json(row[1])) if row else None

    def set_around(self, path: str, near: Sequence[str], related: Sequence[str]) -> None:
        """Keep the paths of the neighbours of a release, and of those related to it."""
        self._rows.add(_ADD_AROUND, (path, _as_json(near), _as_json(related)))

    def begin(self) -> None:
        """Begin to record what keys are made of; `undo` forgets what was written since."""
        self._rows.write()
        self._db.execute("SAVEPOINT published")

    def undo(self) -> None:
        """Undo what was written since `begin`: pages that were made are not put out after all."""
        self._rows.drop()
        self._db.execute("ROLLBACK TO published")
