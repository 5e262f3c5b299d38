"""What a store that is thrown away knew of the output, handed on to the one after it.

What belongs here: setting the old database apart, and taking from it what cannot be made again: which files
Warta published. Without it a new version would take what the one before it made for somebody else's files.
What does not: the store itself (`warta.store`) and what is done with such files (`warta.publish`).
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

_AT_ONCE = 1_000


def set_apart(store: Path) -> None:
    """Take the database at `store` out of the way; an older one that stood apart is lost."""
    with contextlib.suppress(FileNotFoundError):
        (store.parent / f"{store.name}-journal").unlink()
    with contextlib.suppress(FileNotFoundError):
        store.replace(_apart(store))


def take_over(store: Path, db: sqlite3.Connection) -> None:
    """Give `db`, new at `store`, the files that the database set apart says were published.

    They have no key and no basis, so that each page is made anew; what is planned no more is known as
    Warta's. What cannot be read of that database is left out.
    """
    if not _apart(store).exists():
        return
    address = f"{_apart(store).absolute().as_uri()}?mode=ro"
    unreadable = contextlib.suppress(sqlite3.Error, UnicodeDecodeError)
    with unreadable, contextlib.closing(sqlite3.connect(address, uri=True)) as former:
        rows = former.execute("SELECT path, digest, stat FROM pages")
        while some := rows.fetchmany(_AT_ONCE):
            db.executemany("INSERT OR REPLACE INTO pages VALUES (?, '', ?, ?, '')", some)


def forget(store: Path) -> None:
    """Delete the database that was set apart: what it knew is kept elsewhere now."""
    _apart(store).unlink(missing_ok=True)


def _apart(store: Path) -> Path:
    return store.parent / f"{store.name}.former"
