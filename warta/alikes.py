"""Which records are alike, kept from build to build: rows of likenesses, of their bands, and of pairs.

What belongs here: finding the pairs that a new record makes with those that are there, in time that grows
with what is new and not with the archive, and forgetting what is gone. What does not: the rule by which two
are alike (`warta.likeness`) and what becomes of a pair (`warta.duplicates`).

Whether two records are alike depends on the two alone, so the pairs do not depend on the order in which
records come, nor on what came and went between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from warta.likeness import Likeness, share_of

TABLES = """
CREATE TABLE IF NOT EXISTS likenesses (
    id INTEGER PRIMARY KEY, record TEXT UNIQUE NOT NULL,
    bands TEXT NOT NULL, sketch BLOB NOT NULL, facts BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS bands (
    band INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (band, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alikes (
    one INTEGER NOT NULL, other INTEGER NOT NULL, share INTEGER NOT NULL, PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS alikes_by_other ON alikes (other);
"""


class Alikes:
    """The likenesses that are kept in a database, and the pairs among them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """`db` has `TABLES`, or may be given them."""
        self._db = db
        for statement in filter(str.strip, TABLES.split(";")):
            db.execute(statement)

    @classmethod
    def of_one_run(cls) -> Alikes:
        """Likenesses that nothing keeps."""
        return cls(sqlite3.connect(":memory:", isolation_level=None))

    def add(self, record: str, likeness: Likeness) -> None:
        """Keep the likeness of a record, and its pairs with those that are kept."""
        if self._db.execute("SELECT 1 FROM likenesses WHERE record = ?", (record,)).fetchone():
            return
        pairs = list(self._pairs_of(likeness))
        bands = " ".join(map(str, likeness.bands))
        cursor = self._db.execute(
            "INSERT INTO likenesses (record, bands, sketch, facts) VALUES (?, ?, ?, ?)",
            (record, bands, likeness.sketch, likeness.facts),
        )
        own = cursor.lastrowid
        self._db.executemany(
            "INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, own) for band in likeness.bands]
        )
        self._db.executemany(
            "INSERT INTO alikes VALUES (?, ?, ?)", [(other, own, share) for other, share in pairs]
        )

    def forget(self, records: Iterable[str]) -> None:
        """Drop the likenesses of these records, and their pairs."""
        for record in records:
            row = self._db.execute("SELECT id, bands FROM likenesses WHERE record = ?", (record,)).fetchone()
            if row:
                own, bands = row
                self._db.executemany(
                    "DELETE FROM bands WHERE band = ? AND id = ?",
                    [(int(band), own) for band in bands.split()],
                )
                self._db.execute("DELETE FROM likenesses WHERE id = ?", (own,))
                self._db.execute("DELETE FROM alikes WHERE one = ?1 OR other = ?1", (own,))

    def has_pair(self, record: str) -> bool:
        """Whether a record is like another one."""
        row = self._db.execute("SELECT id FROM likenesses WHERE record = ?", (record,)).fetchone()
        found = row and self._db.execute("SELECT 1 FROM alikes WHERE one = ?1 OR other = ?1", row).fetchone()
        return found is not None

    def pairs(self) -> list[tuple[str, str, int]]:
        """Every pair of records that are alike, with the share that they have in common, in order."""
        rows = self._db.execute(
            "SELECT a.record, b.record, share FROM alikes"
            " JOIN likenesses a ON a.id = one JOIN likenesses b ON b.id = other"
        )
        return sorted((min(one, other), max(one, other), share) for one, other, share in rows)

    def _pairs_of(self, likeness: Likeness) -> Iterator[tuple[int, int]]:
        """Number of each kept likeness that is like this one, and the share that they have in common."""
        places = ", ".join("?" * len(likeness.bands))
        near = f"SELECT id FROM bands WHERE band IN ({places})"  # noqa: S608 - question marks alone
        rows = self._db.execute(
            f"SELECT id, sketch, facts FROM likenesses WHERE id IN ({near})",  # noqa: S608
            likeness.bands,
        )
        for other, sketch, facts in rows.fetchall():
            if share := share_of(likeness, Likeness((), sketch, facts)):
                yield other, share
