"""A raw file, or a part of one: its name, its ending and its bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from warta.intake.reading.decode import Refused
from warta.rawfile import RawFile, Trouble, bytes_of


def raw(path: Path, **fields: object) -> RawFile:
    return RawFile(path, f"content/inbox/{path.name}", path.name, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "ending", "can_be_read"),
    [("a.HTML", ".html", True), ("a.rst", ".rst", False), ("a", "", False), ("a.docx", ".docx", True)],
)
def test_the_ending_says_whether_it_can_be_read(name: str, ending: str, can_be_read: bool) -> None:
    found = raw(Path(name))
    assert (found.ending, found.can_be_read) == (ending, can_be_read)


def test_an_item_of_an_export_has_no_ending_and_can_be_read() -> None:
    item = raw(Path("export.xml"), span=(3, 4))
    assert (item.ending, item.can_be_read) == ("", True)
    assert raw(Path("all.zip"), member="x/a.txt").ending == ".txt"


def test_its_bytes_are_those_of_the_file_the_member_or_the_item(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"0123456789")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x/a.xml", b"abcdefghij")
    assert bytes_of(raw(tmp_path / "a.xml")) == b"0123456789"
    assert bytes_of(raw(tmp_path / "a.xml", span=(3, 4))) == b"3456"
    assert bytes_of(raw(tmp_path / "a.zip", member="x/a.xml")) == b"abcdefghij"
    assert bytes_of(raw(tmp_path / "a.zip", member="x/a.xml", span=(3, 4))) == b"defg"


def test_what_is_in_trouble_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        bytes_of(raw(tmp_path / "a.xml", trouble=Trouble("is broken", "export it again", 7)))
    assert (refused.value.message, refused.value.hint, refused.value.line) == (
        "is broken",
        "export it again",
        7,
    )


def test_a_file_in_the_inbox_is_known_by_its_name() -> None:
    assert raw(Path("a.txt")).in_inbox
    assert not RawFile(Path("a.txt"), "/elsewhere/a.txt", "a.txt").in_inbox
