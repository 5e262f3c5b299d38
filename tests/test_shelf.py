"""A shelf: what was put there comes back, whether it is at hand or in the file, and most is in the file."""

from __future__ import annotations

import multiprocessing
import sys
from typing import Any

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


@pytest.mark.skipif(sys.platform == "win32", reason="there processes are no copies")
def test_copies_of_a_process_do_not_write_over_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_AT_HAND", 3)
    kept = Shelf(100)
    for number in range(10):
        kept.put(number, f"{number}".encode() * number)
    context = multiprocessing.get_context("fork")
    begun = context.Barrier(2)

    def work(first: int, answer: Any) -> None:
        for number in range(first, first + 20):
            kept.put(number, f"{first}".encode() * number)
        begun.wait()
        answer.send([kept.get(number) for number in (4, 9, first, first + 13)])

    pipes = [context.Pipe() for _ in range(2)]
    copies = [
        context.Process(target=work, args=(first, there))
        for first, (_, there) in zip((20, 60), pipes, strict=True)
    ]
    for copy in copies:
        copy.start()
    for first, (here, _) in zip((20, 60), pipes, strict=True):
        mark = f"{first}".encode()
        assert here.recv() == [b"4" * 4, b"9" * 9, mark * first, mark * (first + 13)]
    for copy in copies:
        copy.join()


def test_a_shelf_with_nothing_on_it_has_nothing() -> None:
    assert Shelf(1).get(0) is None
