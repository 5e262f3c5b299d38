"""Rows with a seal: what was written comes back, and nothing else does."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.sealed_rows import DamagedRowError, MissingRowError, from_json, opened, sealed


@given(st.binary(max_size=50), st.data())
def test_a_changed_bit_breaks_the_seal(data: bytes, draw: st.DataObject) -> None:
    row = sealed(data)
    assert opened(row) == data
    at = draw.draw(st.integers(0, 8 * len(row) - 1))
    changed = (int.from_bytes(row, "big") ^ (1 << at)).to_bytes(len(row), "big")
    with pytest.raises(DamagedRowError):
        opened(changed)


@pytest.mark.parametrize("row", [b"", b"abc", "text", None, 1, 2.5])
def test_what_was_never_sealed_is_refused(row: Any) -> None:
    with pytest.raises(DamagedRowError):
        opened(row)


@pytest.mark.parametrize("text", ["", "[1", None, b"\xff"])
def test_what_is_no_json_is_damage(text: Any) -> None:
    assert from_json('{"a": [1]}') == {"a": [1]}
    with pytest.raises(DamagedRowError):
        from_json(text)


def test_damage_is_told_as_the_database_tells_its_own() -> None:
    for error in (DamagedRowError("x"), MissingRowError("x")):
        assert isinstance(error, sqlite3.DatabaseError)
        assert error.sqlite_errorcode == sqlite3.SQLITE_CORRUPT
