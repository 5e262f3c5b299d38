"""Rows that wait: all come in, whatever their number."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.store import Store


def test_rows_are_written_whatever_their_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warta.waiting_rows.BATCH", 3)
    path = tmp_path / "store.sqlite3"
    with Store(path) as store:
        for number in range(7):
            store.add_record(f"{number}", "{}", "{}", "", "")
        assert store.digests() == set("0123456")
    with Store(path) as store:
        assert store.digests() == set("0123456")
