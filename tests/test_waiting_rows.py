"""Rows that wait: all come in, whatever their number."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from warta.store import Store
from warta.waiting_rows import WaitingRows


def test_rows_are_written_whatever_their_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warta.waiting_rows.BATCH", 3)
    path = tmp_path / "store.sqlite3"
    with Store(path) as store:
        for number in range(7):
            store.add_record(f"{number}", b"", b"", "", "")
        assert store.digests() == set("0123456")
    with Store(path) as store:
        assert store.digests() == set("0123456")


def test_what_is_read_need_not_wait_for_rows_of_another_kind() -> None:
    db = sqlite3.connect(":memory:")
    db.executescript("CREATE TABLE one (x); CREATE TABLE other (x);")
    rows = WaitingRows(db)
    for table in ("one", "other"):
        rows.add(f"INSERT INTO {table} VALUES (?)", (table,))
    rows.write_those("INSERT INTO one VALUES (?)")
    assert db.execute("SELECT x FROM one").fetchall() == [("one",)]
    assert db.execute("SELECT x FROM other").fetchall() == []
    rows.write()
    assert db.execute("SELECT x FROM one").fetchall() == [("one",)]
    assert db.execute("SELECT x FROM other").fetchall() == [("other",)]
