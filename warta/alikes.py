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
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from warta.likeness import Likeness, may_be_alike, share_of
from warta.sealed_rows import MissingRowError

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
CREATE TEMP TABLE IF NOT EXISTS near (
    other INTEGER NOT NULL, own INTEGER NOT NULL, PRIMARY KEY (own, other)
) WITHOUT ROWID;
"""
# Likenesses that wait until so many are written at once.
_BATCH = 1_000
# Numbers of likenesses that share a band, one text a band. Where all are new the table is gone through in its
# own order, which spares sorting it.
_ALL_BUCKETS = "SELECT group_concat(id) FROM bands GROUP BY band HAVING count(*) > 1"
_NEW_BUCKETS = """
SELECT group_concat(id) FROM (SELECT DISTINCT band FROM temp.new_bands) JOIN bands USING (band)
GROUP BY band HAVING count(*) > 1
"""
# Likenesses at hand while pairs are looked at: a few hundred bytes each.
_KEPT = 20_000


class Alikes:
    """The likenesses that are kept in a database, and the pairs among them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """`db` has `TABLES`, or may be given them."""
        self._db = db
        self._waiting: dict[str, Likeness] = {}
        # The number of the last likeness of which the pairs are known; None where none is newer.
        self._known: int | None = None
        for statement in filter(str.strip, TABLES.split(";")):
            db.execute(statement)

    @classmethod
    def of_one_run(cls) -> Alikes:
        """Likenesses that nothing keeps."""
        return cls(sqlite3.connect(":memory:", isolation_level=None))

    def add(self, record: str, likeness: Likeness) -> None:
        """Keep the likeness of a record."""
        self._waiting[record] = likeness
        if len(self._waiting) >= _BATCH:
            self._write()

    def take_in(self) -> None:
        """Keep what waits, and the pairs that all that is new makes with what is kept and with each other.

        Done once for all that is new: new bands are then put among the others in one pass, where many passes
        would go through the whole table each time.
        """
        self._write()
        if self._known is None:
            return
        db, known = self._db, self._known
        db.execute("INSERT OR IGNORE INTO bands SELECT band, id FROM temp.new_bands ORDER BY band, id")
        number = lru_cache(maxsize=_KEPT)(self._sketch)
        for (bucket,) in db.execute(_NEW_BUCKETS if known else _ALL_BUCKETS):
            near = list(_near(sorted(map(int, bucket.split(","))), known, number))
            db.executemany("INSERT OR IGNORE INTO temp.near VALUES (?, ?)", near)
        db.executemany("INSERT INTO alikes VALUES (?, ?, ?)", list(self._new_pairs()))
        for table in ("new_bands", "near"):
            db.execute(f"DELETE FROM temp.{table}")  # noqa: S608
        self._known = None

    def _write(self) -> None:
        """Write what waits; its pairs are found later."""
        if not self._waiting:
            return
        db = self._db
        last = db.execute("SELECT max(id) FROM likenesses").fetchone()[0] or 0
        if self._known is None:
            self._known = last
        new = [(name, one) for name, one in self._waiting.items() if not (last and self._has(name))]
        numbered = list(enumerate(new, start=last + 1))
        self._waiting = {}
        db.executemany(
            "INSERT INTO likenesses VALUES (?, ?, ?, ?, ?)",
            (
                (own, name, array("q", one.bands).tobytes(), one.sketch, one.facts)
                for own, (name, one) in numbered
            ),
        )
        bands = ((band, own) for own, (_, one) in numbered for band in one.bands)
        db.executemany("INSERT INTO temp.new_bands VALUES (?, ?)", bands)

    def _has(self, record: str) -> bool:
        return self._db.execute("SELECT 1 FROM likenesses WHERE record = ?", (record,)).fetchone() is not None

    def _sketch(self, number: int) -> int:
        return int.from_bytes(self._likeness(number).sketch)

    def _new_pairs(self) -> Iterator[tuple[int, int, int]]:
        """Numbers of two likenesses, the later of them new, and the share that they have in common."""
        likeness = lru_cache(maxsize=_KEPT)(self._likeness)
        near = self._db.execute("SELECT other, own FROM temp.near ORDER BY own")
        for other, own in near:  # of a long series there are millions
            if share := share_of(likeness(own), likeness(other)):
                yield other, own, share

    def _likeness(self, number: int) -> Likeness:
        row = self._db.execute("SELECT sketch, facts FROM likenesses WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise MissingRowError(f"likeness {number}")
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


def _near(bucket: Sequence[int], known: int, sketch: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Of likenesses that share a band, numbers in order, those pairs that may be alike, the later one new.

    Of a text that many begin with there are millions of pairs, so each is looked at for a tenth of a
    microsecond and no more.
    """
    sketches = [sketch(own) for own in bucket]
    for at, own in enumerate(bucket):
        if own > known:
            here = sketches[at]
            for place in may_be_alike(here, sketches[:at]):
                yield bucket[place], own
