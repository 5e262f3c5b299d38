"""Two folders swapped in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import read_tree

from warta.swap import CannotSwapError, can_swap, clone, swap_in

needs_swap = pytest.mark.skipif(not can_swap(), reason="this system cannot swap two folders in one step")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "output"
    (made / "2020").mkdir(parents=True)
    (made / "2020" / "index.html").write_text("lama")
    (made / "kosong").mkdir()
    (made / "tautan").symlink_to("2020")
    return made


def test_a_clone_has_the_same_files_links_and_empty_folders(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "clone"
    clone(folder, copy)
    assert read_tree(copy) == read_tree(folder)
    assert (copy / "2020" / "index.html").samefile(folder / "2020" / "index.html")
    assert (copy / "tautan").is_symlink()
    assert (copy / "kosong").is_dir()


def test_what_is_replaced_in_a_clone_stays_as_it_was_in_the_folder(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "clone"
    clone(folder, copy)
    new = tmp_path / "baru"
    new.write_text("baru")
    new.replace(copy / "2020" / "index.html")
    assert (folder / "2020" / "index.html").read_text() == "lama"


def test_a_folder_that_is_not_there_yet_has_an_empty_clone(tmp_path: Path) -> None:
    clone(tmp_path / "output", tmp_path / "clone")
    assert list((tmp_path / "clone").iterdir()) == []


@needs_swap
def test_two_folders_change_places(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "clone"
    new.mkdir()
    (new / "index.html").write_text("baru")
    old = read_tree(folder)
    swap_in(new, folder)
    assert read_tree(folder) == {"index.html": b"baru"}
    assert read_tree(new) == old


def test_a_new_folder_takes_the_place_of_none(tmp_path: Path) -> None:
    new = tmp_path / "clone"
    new.mkdir()
    (new / "index.html").write_text("baru")
    swap_in(new, tmp_path / "output")
    assert read_tree(tmp_path / "output") == {"index.html": b"baru"}
    assert not new.exists()


def test_a_link_to_a_folder_is_not_cloned(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    with pytest.raises(CannotSwapError):
        clone(link, tmp_path / "clone")
    assert not (tmp_path / "clone").exists()


@needs_swap
def test_what_cannot_be_swapped_stays_as_it_was(folder: Path, tmp_path: Path) -> None:
    before = read_tree(folder)
    with pytest.raises(CannotSwapError):
        swap_in(tmp_path / "nowhere", folder)
    assert read_tree(folder) == before
