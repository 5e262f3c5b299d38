"""Two folders swapped in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import read_tree

from warta.swap import CannotSwapError, can_swap, complete, swap_in

needs_swap = pytest.mark.skipif(not can_swap(), reason="this system cannot swap two folders in one step")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "output"
    (made / "2020").mkdir(parents=True)
    (made / "2020" / "index.html").write_text("lama")
    (made / "kosong").mkdir()
    (made / "tautan").symlink_to("2020")
    return made


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    made = tmp_path / "tree"
    made.mkdir()
    (made / "index.html").write_text("baru")
    return made


def test_a_tree_gets_the_files_links_and_empty_folders_that_it_lacks(folder: Path, tree: Path) -> None:
    complete(tree, folder, ())
    assert read_tree(tree) == {**read_tree(folder), "index.html": b"baru"}
    assert (tree / "2020" / "index.html").samefile(folder / "2020" / "index.html")
    assert (tree / "tautan").is_symlink()
    assert (tree / "kosong").is_dir()


def test_what_the_tree_has_already_stays_and_so_does_the_folder(folder: Path, tree: Path) -> None:
    before = read_tree(folder)
    (tree / "2020").mkdir()
    (tree / "2020" / "index.html").write_text("baru")
    complete(tree, folder, ())
    assert (tree / "2020" / "index.html").read_text() == "baru"
    assert read_tree(folder) == before


def test_what_is_left_out_leaves_no_folder_behind(folder: Path, tree: Path) -> None:
    complete(tree, folder, ["2020/index.html"])
    assert not (tree / "2020").exists()


def test_a_folder_that_is_not_there_yet_adds_nothing(tree: Path, tmp_path: Path) -> None:
    complete(tree, tmp_path / "output", ())
    assert read_tree(tree) == {"index.html": b"baru"}


def test_a_link_to_a_folder_is_not_read(folder: Path, tree: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    with pytest.raises(CannotSwapError):
        complete(tree, link, ())
    assert read_tree(tree) == {"index.html": b"baru"}


@needs_swap
def test_two_folders_change_places(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    (new / "index.html").write_text("baru")
    old = read_tree(folder)
    swap_in(new, folder)
    assert read_tree(folder) == {"index.html": b"baru"}
    assert read_tree(new) == old


def test_a_new_folder_takes_the_place_of_none(tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    (new / "index.html").write_text("baru")
    swap_in(new, tmp_path / "output")
    assert read_tree(tmp_path / "output") == {"index.html": b"baru"}
    assert not new.exists()


@needs_swap
def test_what_cannot_be_swapped_stays_as_it_was(folder: Path, tmp_path: Path) -> None:
    before = read_tree(folder)
    with pytest.raises(CannotSwapError):
        swap_in(tmp_path / "nowhere", folder)
    assert read_tree(folder) == before
