"""Rows of the store with a seal, by which damage shows that SQLite does not notice.

What belongs here: sealing data, and opening what was sealed or written as JSON. What does not: what the rows
mean (`warta.store`, `warta.ledger`) and what becomes of a damaged store.

SQLite checks the form of its pages and not what is in them. A bit that fell over there would end a build
badly, or be published.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any
from zlib import crc32

_LENGTH = 4


class DamagedRowError(sqlite3.DatabaseError):
    """A row that is not what was written, to be taken as SQLite's own word that the database is damaged."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    sqlite_errorname = "SQLITE_CORRUPT"


class MissingRowError(DamagedRowError, KeyError):
    """A row that others say is there."""


def sealed(data: bytes) -> bytes:
    """`data` behind its checksum."""
    return crc32(data).to_bytes(_LENGTH, "big") + data


def opened(row: Any) -> bytes:
    """What was sealed. Raises DamagedRowError."""
    if not isinstance(row, bytes) or row[:_LENGTH] != crc32(row[_LENGTH:]).to_bytes(_LENGTH, "big"):
        raise DamagedRowError("a row is not what was written")
    return row[_LENGTH:]


def from_json(text: Any) -> Any:
    """The data that was written as JSON. Raises DamagedRowError for what is none."""
    try:
        return json.loads(text)
    except (ValueError, TypeError) as error:
        raise DamagedRowError(str(error)) from None
