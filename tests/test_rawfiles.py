"""Which raw files there are, and reading each whatever it holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from raw_archive import FINDER, TEXT, Archive, raw, statuses

from warta import rawfiles, workers
from warta.digests import digest_bytes
from warta.intake.forms import read_form
from warta.intake.reading.decode import Refused
from warta.outcomes import left_out
from warta.provenance import is_untouched
from warta.rawfiles import RawFile, Reading, files_below, inbox_files, read_raw, read_raws
from warta.scanning import Inputs
from warta.tags import Vocabulary


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "arsip")


def read(archive: Archive, name: str = "rilis.txt") -> Reading:
    path = archive.places.inbox / name
    return read_raw(RawFile(path, f"content/inbox/{name}", name), FINDER, Vocabulary({}))[0]


def names(archive: Archive) -> list[str]:
    return [raw_file.source for raw_file in inbox_files(Inputs(archive.places, {}))]


def test_the_inbox_is_searched_with_its_folders_and_every_file_has_its_digest(archive: Archive) -> None:
    archive.drop("b/c/satu.txt", "satu")
    archive.drop("a.TXT", "dua")
    archive.drop(".tersembunyi.txt", "tiga")
    raws = inbox_files(Inputs(archive.places, {}))
    assert [(found.name, found.source, found.digest) for found in raws] == [
        ("content/inbox/a.TXT", "a.TXT", digest_bytes(b"dua")),
        ("content/inbox/b/c/satu.txt", "b/c/satu.txt", digest_bytes(b"satu")),
    ]


@pytest.mark.parametrize("folder", ["berita_files", "berita.files", "berita-Dateien", "berita_archivos"])
def test_what_a_browser_saved_beside_a_page_is_no_raw_file(archive: Archive, folder: str) -> None:
    for name in ("berita.html", f"{folder}/gaya.css", f"{folder}/dalam/bingkai.html", "lain_files/a.txt"):
        archive.drop(f"x/{name}", "isi")
    assert names(archive) == ["x/berita.html", "x/lain_files/a.txt"]
    found, problems = files_below([archive.places.inbox], archive.places)
    assert [raw_file.source for raw_file in found] == ["x/berita.html", "x/lain_files/a.txt"]
    assert problems == []


def test_a_path_that_is_not_there_is_told(archive: Archive, tmp_path: Path) -> None:
    raws, problems = files_below([tmp_path / "tiada", archive.drop("a.txt", raw())], archive.places)
    assert [raw_file.source for raw_file in raws] == ["a.txt"]
    assert [str(problem) for problem in problems] == [
        f"{tmp_path / 'tiada'}: there is no such file or folder; check the path"
    ]


def test_a_pipe_is_told_and_not_read(archive: Archive) -> None:
    archive.drop("a.txt", raw())
    pipe = archive.places.inbox / "pipa.txt"
    os.mkfifo(pipe)
    for asked in ([pipe], [archive.places.inbox]):
        _, problems = files_below(asked, archive.places)
        assert [str(problem) for problem in problems] == [
            f"{pipe}: is a pipe, a socket or a device, which is not read; put a file there"
        ]


def test_the_order_of_the_paths_does_not_count(archive: Archive) -> None:
    paths = [archive.drop(name, raw()) for name in ("c.txt", "a.txt", "b.txt")]
    for order in (paths, paths[::-1]):
        assert [found.source for found in files_below(order, archive.places)[0]] == [
            "a.txt",
            "b.txt",
            "c.txt",
        ]


def test_a_folder_within_that_cannot_be_read_is_told(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "tutup/b.txt"):
        (tmp_path / "unduhan" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "unduhan" / name).write_text(raw())
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if Path(path).name == "tutup":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    raws, problems = files_below([tmp_path / "unduhan"], archive.places)
    assert [found.source for found in raws] == ["a.txt"]
    assert [problem.message for problem in problems] == ["cannot be read: Permission denied"]


def test_hidden_folders_are_not_searched(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "unduhan"
    for name in ("a.txt", ".git/b.txt", "__MACOSX/c.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("isi")
    assert [found.source for found in files_below([folder], archive.places)[0]] == ["a.txt"]


def test_a_file_that_goes_away_meanwhile_is_passed_over(archive: Archive) -> None:
    path = archive.drop("rilis.txt", raw())
    inputs = Inputs(archive.places, {})
    path.unlink()
    assert inbox_files(inputs) == []


def test_a_reading_has_the_digest_of_what_was_read_and_the_file_that_it_makes(archive: Archive) -> None:
    archive.drop("rilis.txt", raw())
    reading = read(archive)
    assert reading.raw.digest == digest_bytes(raw().encode())
    assert reading.converted is not None
    assert reading.converted.lines == ()
    assert is_untouched(reading.data)
    assert TEXT.encode() in reading.data


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (TypeError("tak terduga"), "could not be read by the rules (TypeError: tak terduga)"),
        (KeyError(), "could not be read by the rules (KeyError)"),
        (RecursionError("terlalu dalam"), "is nested too deeply"),
        (MemoryError(), "could not be read by the rules (MemoryError)"),
        (Refused("kosong", "isi"), "kosong"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_rules_with_one_file_holds_no_other_back(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, fault: Exception, told: str, jobs: int
) -> None:
    def faulty(data: bytes, *rest: object) -> object:
        if b"PEMICU" in data:
            raise fault
        return read_form(data, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rawfiles, "read_form", faulty)
    monkeypatch.setattr(workers, "WORTHWHILE", 2)
    for number in range(4):
        archive.drop(f"{number}.txt", raw(f"Jembatan ke-{number}"))
    archive.drop("rusak.txt", raw("PEMICU"))
    outcomes = archive.convert(jobs=jobs)
    assert statuses(outcomes) == {f"{n}.txt": "converted" for n in range(4)} | {"rusak.txt": "refused"}
    problem = outcomes["rusak.txt"].problem
    assert problem is not None
    assert (problem.message, problem.is_error) == (told, True)
    assert len(archive.files()) == 4


def test_what_would_be_a_broken_markdown_file_is_refused(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*arguments: object) -> object:
        converted = read_form(*arguments)  # type: ignore[arg-type]
        converted.values["date"] = "2019-02-31"
        return converted

    monkeypatch.setattr(rawfiles, "read_form", wrong)
    archive.drop("rilis.txt", raw())
    problem = read(archive).problem
    assert problem is not None
    assert problem.message.startswith("could not be read by the rules (ValueError: ")


def test_a_file_larger_than_any_page_is_not_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawfiles, "LARGEST", 100)
    archive.drop("film.txt", "x" * 101)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    problem = read(archive, "film.txt").problem
    assert problem is not None
    assert problem.message == "is larger than 0 MB"


def test_many_are_read_in_order(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 2)
    monkeypatch.setattr(workers, "CHUNK", 3)
    for number in range(20):
        archive.drop(f"{number:02}.txt", raw(f"Jembatan ke-{number}"))
    raws = inbox_files(Inputs(archive.places, {}))
    read_there = [reading.raw.source for reading in read_raws(raws, FINDER, Vocabulary({}), 2)]
    assert read_there == [raw_file.source for raw_file in raws]


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("situs.tar.gz", "pack it again as .zip"),
        ("surat.mbox", "save each of its mails by itself, as .eml"),
        ("surat.msg", "open it in a mail program and save it as .eml"),
        ("buku.epub", "turn it into Markdown or .docx, for one with pandoc"),
        ("umpan.json", "export it as RSS or Atom, or turn its posts into Markdown files"),
        ("lama.rtf", "open it in an office program and save it as .docx or .odt"),
    ],
)
def test_a_form_that_is_not_read_is_told_with_what_helps(archive: Archive, name: str, cure: str) -> None:
    archive.drop(name, "x")
    told = [str(outcome.problem) for outcome in archive.convert().values()]
    assert [words.rpartition("; ")[2] for words in told] == [cure]


def test_the_lock_file_of_an_office_program_is_no_file(archive: Archive) -> None:
    archive.drop("~$rilis.docx", "x")
    assert archive.convert() == {}


def test_what_was_saved_with_a_page_that_is_gone_is_left_out_and_told_together(archive: Archive) -> None:
    page = "<title>A</title><p>Jembatan dibuka.</p>"
    saved = ("foto.JPG", "gaya.css", "skrip.js.download", "saved_resource(1).html", "dalam/peta.svg")
    for name in saved:
        archive.drop(f"lama_files/{name}", page)
    archive.drop("lama_files/rilis.txt", raw())
    for outcomes in (archive.convert(), archive.convert(archive.places.inbox)):
        told = {name: outcome.status for name, outcome in outcomes.items() if name != "rilis.txt"}
        assert told == dict.fromkeys((name.rpartition("/")[2] for name in saved), "left out")
        [problem, _] = left_out(outcomes.values())
        assert problem.path == "content/inbox/lama_files/"
        assert problem.message.startswith("4 left out: 4 × was saved with a page that is not beside")
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
