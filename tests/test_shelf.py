"""A shelf: what was put there comes back, short or long, in this process and in copies of it."""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import Any

import pytest

from warta import shelf
from warta.shelf import Shelf


def test_what_was_put_there_comes_back_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_PLACE", 15)
    monkeypatch.setattr(shelf, "_AT_HAND", 2)
    kept = Shelf()
    for number in (7, 0, 10, 3, 4, 5, 9, 1):
        kept.put(number, f"{number}".encode() * (number + 1))
        assert kept.get(7) == b"77777777"
    assert [kept.get(number) for number in (9, 0, 4, 2, 99)] == [b"9" * 10, b"0", b"44444", None, None]
    assert kept.get(10) == b"10" * 11


def test_a_shelf_with_nothing_on_it_has_nothing() -> None:
    assert Shelf().get(0) is None


def test_without_calls_that_are_told_where_all_is_as_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "pread")
    monkeypatch.delattr(os, "pwrite")
    monkeypatch.setattr(shelf, "_AT_HAND", 1)
    kept = Shelf()
    for number in (5, 2, 3):
        kept.put(number, f"{number}".encode())
    assert [kept.get(number) for number in range(7)] == [None, None, b"2", b"3", None, b"5", None]


def test_what_is_half_written_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_AT_HAND", 1)
    kept = Shelf()
    kept.put(1, b"whole")
    kept.put(2, b"other")
    assert kept._file
    os.pwrite(kept._file.fileno(), b"\0", shelf._PLACE + 9)
    assert kept.get(1) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there processes are no copies")
def test_copies_of_a_process_find_what_others_of_them_put_there() -> None:
    kept = Shelf()
    kept.put(3, b"three")
    context = multiprocessing.get_context("fork")
    begun = context.Barrier(2)

    def work(own: int, answer: Any) -> None:
        for number in range(own, 100, 2):
            if number != 3:
                kept.put(number, f"{number}".encode())
        begun.wait()
        answer.send([kept.get(number) for number in range(102)])

    pipes = [context.Pipe() for _ in range(2)]
    copies = [context.Process(target=work, args=(own, there)) for own, (_, there) in enumerate(pipes)]
    for copy in copies:
        copy.start()
    numbers = [b"three" if number == 3 else f"{number}".encode() for number in range(100)]
    for here, _ in pipes:
        assert here.recv() == [*numbers, None, None]
    for copy in copies:
        copy.join()
