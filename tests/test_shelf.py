"""A shelf: what was put there comes back, whether it is at hand or in the file, and most is in the file."""

from __future__ import annotations

import pytest

from warta import shelf
from warta.shelf import Shelf


def test_what_was_put_there_comes_back_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_AT_HAND", 3)
    kept = Shelf(11)
    for number in (7, 0, 10, 3, 4, 5, 9, 1):
        kept.put(number, f"{number}".encode() * number)
        assert kept.get(7) == b"7777777"
    assert [kept.get(number) for number in (9, 0, 4, 2)] == [b"9" * 9, b"", b"4444", None]
    assert len(kept._at_hand) < 3


def test_a_shelf_with_nothing_on_it_has_nothing() -> None:
    assert Shelf(1).get(0) is None
