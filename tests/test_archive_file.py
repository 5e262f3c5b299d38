from __future__ import annotations

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from warta import archive_file
from warta.archive_file import check_office_file, members_of, read_member
from warta.intake.reading.decode import Refused


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def refused(path: Path) -> dict[str, str]:
    return {member.name: member.refused for member in members_of(path)}


def test_members_are_read_by_name(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.md": b"satu", "b/c.md": b"dua", "b/": b""})
    assert refused(path) == {"a.md": "", "b/c.md": ""}
    assert (read_member(path, "a.md"), read_member(path, "b/c.md")) == (b"satu", b"dua")


@pytest.mark.parametrize(
    "name", ["../a.md", "/etc/a.md", "a/../../b.md", "c:/a.md", "..\\a.md", "a\\..\\..\\b.md"]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert "leads out" in next(iter(refused(packed(tmp_path / "a.zip", {name: b"x"})).values()))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused_for_one_would_be_lost(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.md": b"satu", "b.md": b"dua"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("a.md", b"tiga")
    assert refused(path) == {"a.md": "stands in the archive twice", "b.md": ""}


def test_links_archives_and_bombs_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        link = zipfile.ZipInfo("tautan.md")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("dalam.zip", b"PK")
        archive.writestr("bom.md", b"\0" * 2_000_000)
        archive.writestr("acak.bin", os.urandom(20_000))
        archive.writestr("biasa.md", b"satu")
    assert {name: why[:20] for name, why in refused(path).items()} == {
        "tautan.md": "is a symbolic link, ",
        "dalam.zip": "is an archive in an ",
        "bom.md": "would grow more than",
        "acak.bin": "",
        "biasa.md": "",
    }


def test_an_archive_that_would_grow_beyond_all_bounds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.zip", {f"{number}.md": b"\0" * 300_000 for number in range(10)})
    with pytest.raises(Refused, match="would grow more than 200 times"):
        members_of(path)
    small = packed(tmp_path / "b.zip", {f"{number}.md": os.urandom(100) for number in range(10)})
    assert len(members_of(small)) == 10
    monkeypatch.setattr(archive_file, "MOST_MEMBERS", 9)
    with pytest.raises(Refused, match="holds more than 9 files"):
        members_of(small)
    monkeypatch.setattr(archive_file, "MOST_MEMBERS", 90)
    monkeypatch.setattr(archive_file, "LARGEST_TOTAL", 900)
    with pytest.raises(Refused, match="would be larger"):
        members_of(small)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"bukan zip", b"\0" * 100])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(Refused, match="no archive"):
        members_of(path)


@pytest.mark.parametrize("folders", [{}, {"a/": b""}])
def test_an_archive_without_files_is_told(tmp_path: Path, folders: dict[str, bytes]) -> None:
    with pytest.raises(Refused, match="without files"):
        members_of(packed(tmp_path / "a.zip", folders))


def test_a_broken_member_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.md": b"satu dua tiga empat lima"})
    data = bytearray(path.read_bytes())
    at = data.index(b"a.md") + 6
    data[at : at + 8] = b"\xff" * 8
    path.write_bytes(bytes(data))
    with pytest.raises(Refused, match="broken"):
        read_member(path, "a.md")
    with pytest.raises(Refused, match="broken"):
        read_member(path, "tidak-ada.md")


def test_another_process_opens_an_archive_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", {"a.md": b"satu"})
    members_of(path)
    first = archive_file._opened(path)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert archive_file._opened(path) is not first


def office(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def test_office_files_with_entities_or_bombs_are_refused() -> None:
    assert check_office_file(office({"word/document.xml": b"<w/>"})) == ["word/document.xml"]
    with pytest.raises(Refused, match="entities"):
        check_office_file(office({"content.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'}))
    with pytest.raises(Refused, match="would grow"):
        check_office_file(office({"content.xml": b" " * 3_000_000}))
    with pytest.raises(Refused, match="broken"):
        check_office_file(b"PK\x03\x04")
