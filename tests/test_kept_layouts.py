"""What is kept of layouts, and when it is thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.kept_layouts import KeptLayouts


@pytest.fixture
def kept(tmp_path: Path) -> KeptLayouts:
    return KeptLayouts(tmp_path / "layouts", "program")


def test_what_was_made_from_the_same_is_kept(kept: KeptLayouts) -> None:
    assert kept.get("a.html", "id.code", ["source"]) is None
    kept.put("a.html", "id.code", ["source"], b"made\n\x00")
    assert kept.get("a.html", "id.code", ["source"]) == b"made\n\x00"
    assert KeptLayouts(kept.folder, "program").get("a.html", "id.code", ["source"]) == b"made\n\x00"


def test_what_was_made_from_something_else_or_for_something_else_is_not(kept: KeptLayouts) -> None:
    kept.put("a.html", "id.code", ["source"], b"made")
    assert kept.get("a.html", "id.code", ["other"]) is None
    assert kept.get("a.html", "en.code", ["source"]) is None
    assert kept.get("b.html", "id.code", ["source"]) is None
    assert KeptLayouts(kept.folder, "other program").get("a.html", "id.code", ["source"]) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\n"])
def test_what_is_damaged_is_not_used(kept: KeptLayouts, damage: bytes) -> None:
    kept.put("a.html", "id.code", ["source"], b"made")
    (file,) = kept.folder.iterdir()
    whole = file.read_bytes()
    for spoiled in (damage, whole[:-1], whole + damage + b"x", whole.replace(b"made", b"mode")):
        file.write_bytes(spoiled)
        assert kept.get("a.html", "id.code", ["source"]) is None


def test_a_layout_has_one_file_of_a_kind_however_often_it_changes(kept: KeptLayouts) -> None:
    for source in ("1", "2", "3"):
        kept.put("deep/a.html", "id.code", [source], b"made")
    assert len(list(kept.folder.iterdir())) == 1


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "layouts").write_text("a file")
    kept = KeptLayouts(tmp_path / "layouts", "program")
    kept.put("a.html", "id.code", ["source"], b"made")
    assert kept.get("a.html", "id.code", ["source"]) is None
