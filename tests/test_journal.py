"""What is staged is put in place, all at once or file by file, however far another process came with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import read_tree

from warta.journal import STAGING, recover, run_journal, write_journal
from warta.places import Places

OLD = {"a.html": b"a lama", "b.html": b"b lama", "gone/index.html": b"usang", "kept.txt": b"tetap"}
STAGED = {"a.html": b"a baru", "new/index.html": b"baru"}
NEW = {"a.html": b"a baru", "b.html": b"b lama", "new/index.html": b"baru", "kept.txt": b"tetap"}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "arsip", tmp_path / "proyek")
    for folder, files in ((places.output, OLD), (places.state / STAGING, STAGED)):
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    return places


@pytest.mark.parametrize("swap", [True, False])
def test_what_is_staged_comes_in_and_what_is_stale_goes(places: Places, swap: bool) -> None:
    write_journal(places, ["gone/index.html"], [], swap=swap)
    swapped, moved = run_journal(places)
    assert moved == ([] if swapped else ["new/index.html", "a.html"])  # new files before changed ones
    assert read_tree(places.output) == NEW
    assert not (places.output / "gone").exists()
    assert read_tree(places.state) == {}


def test_what_was_moved_before_the_cut_is_not_looked_for_again(places: Places) -> None:
    write_journal(places, ["gone/index.html"], [], swap=False)
    (places.state / STAGING / "a.html").replace(places.output / "a.html")
    recover(places)
    assert read_tree(places.output) == NEW


def test_what_is_staged_without_a_journal_is_dropped(places: Places) -> None:
    recover(places)
    assert read_tree(places.output) == OLD
    assert read_tree(places.state) == {}
