"""Rows that wait until so many of a kind are written at once: one by one they cost twice as much.

What belongs here: the waiting. What does not: what the rows mean (`warta.store`, `warta.ledger`).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict

BATCH = 500


class WaitingRows:
    """Rows to be written to a database, by the statement that writes them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._waiting: defaultdict[str, dict[str | bytes, tuple[str | bytes, ...]]] = defaultdict(dict)

    def add(self, statement: str, row: tuple[str | bytes, ...]) -> None:
        """Write a row with others of its kind, in place of one with the same key, its first value.

        `write` must come before anything of theirs is read.
        """
        rows = self._waiting[statement]
        rows[row[0]] = row
        if len(rows) >= BATCH:
            self._db.executemany(statement, rows.values())
            rows.clear()

    def find(self, statement: str, key: str) -> tuple[str | bytes, ...] | None:
        """The row with this key that waits to be written by `statement`, if there is one."""
        return self._waiting[statement].get(key)

    def write(self) -> None:
        """Write what waits."""
        if not self._waiting:
            return
        for statement, rows in self._waiting.items():
            self._db.executemany(statement, rows.values())
        self._waiting.clear()

    def write_those(self, statement: str) -> None:
        """Write what waits of one kind, so that rows of this kind can be read: others still wait for more."""
        if rows := self._waiting.get(statement):
            self._db.executemany(statement, rows.values())
            rows.clear()

    def drop(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
