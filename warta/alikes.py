"""Which records are alike, kept from build to build: rows of likenesses, of their bands, and of pairs.

What belongs here: finding the pairs that a new record makes with those that are there, in time that grows
with what is new and not with the archive, and forgetting what is gone. What does not: the rule by which two
are alike (`warta.likeness`) and what becomes of a pair (`warta.duplicates`).

Whether two records are alike depends on the two alone, so the pairs do not depend on the order in which
records come, nor on what came and went between.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache

from warta.likeness import Likeness, share_of

TABLES = """
CREATE TABLE IF NOT EXISTS likenesses (
    id INTEGER PRIMARY KEY, record TEXT UNIQUE NOT NULL,
    bands BLOB NOT NULL, sketch BLOB NOT NULL, facts BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS bands (
    band INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (band, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alikes (
    one INTEGER NOT NULL, other INTEGER NOT NULL, share INTEGER NOT NULL, PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS alikes_by_other ON alikes (other);
CREATE TEMP TABLE IF NOT EXISTS new_bands (band INTEGER NOT NULL, id INTEGER NOT NULL);
"""
# Likenesses that wait until so many come in at once: what is alike is then found in one query.
_BATCH = 5_000
# Likenesses at hand while pairs are looked at: a few hundred bytes each.
_KEPT = 20_000


class Alikes:
    """The likenesses that are kept in a database, and the pairs among them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """`db` has `TABLES`, or may be given them."""
        self._db = db
        self._waiting: dict[str, Likeness] = {}
        for statement in filter(str.strip, TABLES.split(";")):
            db.execute(statement)

    @classmethod
    def of_one_run(cls) -> Alikes:
        """Likenesses that nothing keeps."""
        return cls(sqlite3.connect(":memory:", isolation_level=None))

    def add(self, record: str, likeness: Likeness) -> None:
        """Keep the likeness of a record, and its pairs with those that are kept."""
        self._waiting[record] = likeness
        if len(self._waiting) >= _BATCH:
            self.take_in()

    def take_in(self) -> None:
        """Keep what waits, and the pairs that it makes with what is kept and with each other."""
        if not self._waiting:
            return
        db = self._db
        known = db.execute("SELECT max(id) FROM likenesses").fetchone()[0] or 0
        new = list(self._waiting.items())
        if known:
            new = [(name, one) for name, one in new if not self._has(name)]
        numbered = list(enumerate(new, start=known + 1))
        self._waiting = {}
        db.executemany(
            "INSERT INTO likenesses VALUES (?, ?, ?, ?, ?)",
            (
                (own, name, array("q", one.bands).tobytes(), one.sketch, one.facts)
                for own, (name, one) in numbered
            ),
        )
        # In order, since neighbours in a table are found near each other.
        bands = sorted((band, own) for own, (_, one) in numbered for band in one.bands)
        for table in ("bands", "temp.new_bands"):
            db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", bands)  # noqa: S608
        db.executemany("INSERT INTO alikes VALUES (?, ?, ?)", list(self._new_pairs()))
        db.execute("DELETE FROM temp.new_bands")

    def _has(self, record: str) -> bool:
        return self._db.execute("SELECT 1 FROM likenesses WHERE record = ?", (record,)).fetchone() is not None

    def _new_pairs(self) -> Iterator[tuple[int, int, int]]:
        """Numbers of two likenesses, the later of them new, and the share that they have in common."""
        near = self._db.execute(
            "SELECT DISTINCT b.id, n.id FROM temp.new_bands n JOIN bands b ON b.band = n.band AND b.id < n.id"
            " ORDER BY n.id"
        )
        likeness = lru_cache(maxsize=_KEPT)(self._likeness)
        for other, own in near:  # of a long series there are millions
            if share := share_of(likeness(own), likeness(other)):
                yield other, own, share

    def _likeness(self, number: int) -> Likeness:
        row = self._db.execute("SELECT sketch, facts FROM likenesses WHERE id = ?", (number,)).fetchone()
        return Likeness((), *row)

    def forget(self, records: Iterable[str]) -> None:
        """Drop the likenesses of these records, and their pairs."""
        self.take_in()
        for record in records:
            row = self._db.execute("SELECT id, bands FROM likenesses WHERE record = ?", (record,)).fetchone()
            if row:
                own, bands = row
                self._db.executemany(
                    "DELETE FROM bands WHERE band = ? AND id = ?",
                    [(band, own) for band in array("q", bands)],
                )
                self._db.execute("DELETE FROM likenesses WHERE id = ?", (own,))
                self._db.execute("DELETE FROM alikes WHERE one = ?1 OR other = ?1", (own,))

    def has_pair(self, record: str) -> bool:
        """Whether a record is like another one."""
        self.take_in()
        row = self._db.execute("SELECT id FROM likenesses WHERE record = ?", (record,)).fetchone()
        found = row and self._db.execute("SELECT 1 FROM alikes WHERE one = ?1 OR other = ?1", row).fetchone()
        return found is not None

    def pairs(self) -> list[tuple[str, str, int]]:
        """Every pair of records that are alike, with the share that they have in common, in order."""
        self.take_in()
        rows = self._db.execute(
            "SELECT a.record, b.record, share FROM alikes"
            " JOIN likenesses a ON a.id = one JOIN likenesses b ON b.id = other"
        )
        return sorted((min(one, other), max(one, other), share) for one, other, share in rows)
