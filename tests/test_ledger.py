"""The ledger: what was published and of what it was made comes back, and goes where it is undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.ledger import PartsRow, Published, SharedParts
from warta.store import Store

PAGE = Published("2020/index.html", "key", "digest", "1 2 3 4")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".warta" / "store.sqlite3"


def test_published_pages_are_added_replaced_and_removed(path: Path) -> None:
    other, newer = Published("b", "k", "d", "s"), Published(PAGE.path, "k2", "d2", "s2")
    with Store(path) as store:
        ledger = store.ledger
        for page in (PAGE, other, newer):
            ledger.put_page(page)
            assert ledger.page(page.path) == page
        assert list(ledger.page_stats()) == [(PAGE.path, "s2"), ("b", "s")]
        assert (ledger.page(PAGE.path), ledger.page("b")) == (newer, other)
        ledger.remove_pages(["b", "tiada"])
        assert list(ledger.page_stats()) == [(PAGE.path, "s2")]


def test_what_was_published_is_gone_through_while_rows_are_put(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warta.ledger._AT_ONCE", 2)
    with Store(path) as store:
        for name in "cabed":
            store.ledger.put_page(Published(name, "k", "d", "lama"))
        for name, stat in store.ledger.page_stats():
            store.ledger.put_page(Published(name, "k", "d", f"{stat} {name}"))
        assert list(store.ledger.page_stats()) == [(name, f"lama {name}") for name in "abcde"]


def test_what_keys_are_made_of_comes_back_whether_or_not_it_was_written_yet(path: Path) -> None:
    row = PartsRow("a/index.html", "tata", b"\x00\x01\x02", ["layout", "input page"])
    with Store(path) as store:
        assert not store.ledger.has_parts()
        store.ledger.add_parts(row)
        store.ledger.add_layout_parts("tata", SharedParts({"program": "abc"}, ("page", "body")))
        assert store.ledger.has_parts()
        assert store.ledger.parts("a/index.html") == row
        assert store.ledger.parts("b/index.html") is None
    with Store(path) as store:
        assert store.ledger.parts("a/index.html") == row
        assert store.ledger.layout_parts("tata") == SharedParts({"program": "abc"}, ("page", "body"))
        assert store.ledger.layout_parts("lain") == SharedParts({}, ())


def test_parts_of_pages_that_are_not_put_out_after_all_are_not_kept(path: Path) -> None:
    with Store(path) as store:
        store.ledger.add_parts(PartsRow("a/index.html", "tata", b"", []))
        store.ledger.begin()
        store.ledger.add_parts(PartsRow("b/index.html", "tata", b"", []))
        store.ledger.undo()
    with Store(path) as store:
        assert (store.ledger.parts("a/index.html") is None, store.ledger.parts("b/index.html") is None) == (
            False,
            True,
        )
