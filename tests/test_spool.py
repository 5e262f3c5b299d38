"""A spool: what was put there comes back, here and in copies of this process."""

from __future__ import annotations

import multiprocessing
import sys

import pytest

from warta import spool
from warta.spool import Spool


def test_what_was_put_there_comes_back_whether_it_is_written_or_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spool, "_AT_ONCE", 10)
    kept = Spool()
    data = {f"{number}": f"{number}".encode() * number for number in range(12)}
    for key, value in data.items():
        kept.put(key, value)
        assert kept.get(key) == value
    kept.put("3", b"333")  # the same once more
    kept.put("last", b"x")
    assert {key: kept.get(key) for key in data} == data
    assert kept.get("last") == b"x"
    assert kept.get("none") is None
    kept.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there processes are no copies")
def test_a_copy_of_this_process_reads_what_was_written_before_it_was_made() -> None:
    kept = Spool()
    kept.put("a", b"one")
    kept.put("b", b"two")
    kept.write()
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    copy = context.Process(target=lambda: there.send([kept.get("b"), kept.get("a"), kept.get("c")]))
    copy.start()
    copy.join()
    assert here.recv() == [b"two", b"one", None]
    kept.close()
