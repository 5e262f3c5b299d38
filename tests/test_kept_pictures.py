"""What is kept of pictures between builds, and how much work is done for them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import Site

from tests.test_pictures import photo
from warta import kept_pictures, pictures
from warta.kept_pictures import KeptPictures, pictures_among
from warta.scanning import Inputs
from warta.workers import Workers


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The endings of the pictures that were worked on."""
    done: list[str] = []
    make = pictures.make

    def counted(data: bytes, ending: str) -> object:
        done.append(ending)
        return make(data, ending)

    monkeypatch.setattr(pictures, "make", counted)
    return done


def found(site: Site, *, keep: bool = True, workers: Workers | None = None) -> KeptPictures:
    inputs = Inputs(site.places, {})
    return pictures_among(
        inputs, site.root / ".warta/pictures", workers, keep=keep, stage=lambda _, __: print
    )


def test_a_picture_is_worked_on_once(bare_site: Site, worked_on: list[str]) -> None:
    bare_site.write("content/releases/a.JPG", photo(600, 400))
    bare_site.write("content/pages/same.jpg", photo(600, 400))
    first = found(bare_site)
    assert len(first.known) == 1
    assert worked_on == [".jpg"]
    assert found(bare_site) == first
    bare_site.write("content/releases/b.png", photo(60, 40, "PNG"))
    assert len(found(bare_site).known) == 2
    assert worked_on == [".jpg", ".png"]


def test_raw_pictures_and_other_files_are_none(bare_site: Site, worked_on: list[str]) -> None:
    bare_site.write("content/inbox/a_files/a.jpg", photo(600, 400))
    bare_site.write("content/releases/daftar.csv", "a,b")
    assert found(bare_site).known == {}
    assert worked_on == []
    assert not (bare_site.root / ".warta/pictures").exists()


def test_what_is_gone_is_forgotten(bare_site: Site) -> None:
    bare_site.write("content/releases/a.jpg", photo(600, 400))
    bare_site.write("content/releases/b.jpg", photo(620, 400))
    found(bare_site)
    folder = bare_site.root / ".warta/pictures"
    assert len(list(folder.iterdir())) == 3
    bare_site.remove("content/releases/a.jpg")
    found(bare_site)
    assert len(list(folder.iterdir())) == 2
    bare_site.remove("content/releases/b.jpg")
    found(bare_site)
    assert not folder.exists()


def test_another_library_makes_them_anew(
    bare_site: Site, worked_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_site.write("content/releases/a.jpg", photo(600, 400))
    found(bare_site)
    monkeypatch.setattr(pictures, "recipe", lambda: "another")
    found(bare_site)
    assert len(worked_on) == 2


@pytest.mark.parametrize("spoiled", ["", "[]", '{"recipe": 1}', '{"recipe": "R", "pictures": {"a": [1]}}'])
def test_spoiled_facts_are_none(bare_site: Site, worked_on: list[str], spoiled: str) -> None:
    bare_site.write("content/releases/a.jpg", photo(600, 400))
    first = found(bare_site)
    bare_site.write(".warta/pictures/facts.json", spoiled.replace('"R"', json.dumps(pictures.recipe())))
    assert found(bare_site) == first
    assert len(worked_on) == 2


def test_a_copy_that_is_lost_is_made_again(bare_site: Site) -> None:
    source = bare_site.write("content/releases/a.jpg", photo(600, 400))
    kept = found(bare_site)
    (digest,) = kept.known
    before = kept.data(digest, 480, source)
    shutil.rmtree(bare_site.root / ".warta/pictures")
    assert kept.data(digest, 480, source) == before
    assert KeptPictures(None, kept.known).data(digest, 480, source) == before


def test_looking_without_keeping_writes_nothing(bare_site: Site) -> None:
    bare_site.write("content/releases/a.jpg", photo(600, 400))
    assert found(bare_site, keep=False).known == found(bare_site).known
    assert found(bare_site, keep=False).folder is None
    shutil.rmtree(bare_site.root / ".warta")
    found(bare_site, keep=False)
    assert not (bare_site.root / ".warta").exists()


def test_several_processes_make_the_same(bare_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_pictures, "_WORTH", 400)
    for number in range(4):
        bare_site.write(f"content/releases/{number}.jpg", photo(500 + number, 300))
    alone = found(bare_site)
    copies = {path.name: path.read_bytes() for path in Path(alone.folder or "").rglob("*/480")}
    shutil.rmtree(bare_site.root / ".warta")
    with Workers(2) as workers:
        assert found(bare_site, workers=workers) == alone
    assert {path.name: path.read_bytes() for path in Path(alone.folder or "").rglob("*/480")} == copies


def test_a_file_that_changes_meanwhile_is_not_taken_for_what_it_was(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = bare_site.write("content/releases/a.jpg", photo(600, 400))
    inputs = Inputs(bare_site.places, {})
    inputs.digest("content/releases/a.jpg")
    source.write_bytes(photo(700, 400))
    folder = bare_site.root / ".warta/pictures"
    assert pictures_among(inputs, folder, None, keep=True, stage=lambda _, __: print).known == {}
    source.unlink()
    assert pictures_among(inputs, folder, None, keep=True, stage=lambda _, __: print).known == {}
