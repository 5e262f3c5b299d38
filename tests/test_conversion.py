from __future__ import annotations

import itertools
import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from raw_archive import TEXT, Archive, raw, statuses

from warta import workers
from warta.provenance import is_untouched


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "arsip")


def test_a_raw_file_becomes_a_markdown_file_in_the_folder_of_its_year(archive: Archive) -> None:
    path = archive.drop("rilis.txt", raw())
    before = path.read_bytes()
    outcome = archive.convert()["rilis.txt"]
    assert outcome.status == "converted"
    assert outcome.target == "content/releases/2019/jembatan-rotan-dibuka.md"
    assert (outcome.fields["title"], outcome.fields["slug"]) == (
        "Jembatan Rotan Dibuka",
        "jembatan-rotan-dibuka",
    )
    assert outcome.findings["date"].certainty == "stated"
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
    assert archive.files()["2019/jembatan-rotan-dibuka.md"].endswith(f"\n---\n\n{TEXT}\n".encode())
    assert is_untouched(archive.files()["2019/jembatan-rotan-dibuka.md"])
    assert path.read_bytes() == before


def test_a_raw_file_without_date_goes_among_the_undated_with_the_reason(archive: Archive) -> None:
    archive.drop("rilis.txt", raw(date=None))
    outcome = archive.convert()["rilis.txt"]
    assert outcome.target == "content/releases/undated/jembatan-rotan-dibuka.md"
    assert outcome.reasons == ("date: the source states no date of publication",)


def test_a_guessed_encoding_is_told(archive: Archive) -> None:
    archive.drop("lama.txt", raw("Jembatan di Genève Dibuka").encode("windows-1252"))
    outcome = archive.convert()["lama.txt"]
    assert outcome.fields["title"] == "Jembatan di Genève Dibuka"
    assert outcome.reasons == (
        "encoding: guessed to be windows-1252, because the file marks none and is not UTF-8",
    )


def test_a_second_run_changes_nothing(archive: Archive) -> None:
    archive.drop("satu.txt", raw())
    archive.drop("lama/dua.txt", raw("Rakit Disiapkan"))
    archive.convert()
    before = {p: (p.stat().st_mtime_ns, p.stat().st_ino, p.read_bytes()) for p in archive.root.rglob("*.md")}
    again = archive.convert()
    assert statuses(again) == {"satu.txt": "known", "dua.txt": "known"}
    assert again["satu.txt"].reasons == ()
    assert again["satu.txt"].target == "content/releases/2019/jembatan-rotan-dibuka.md"
    assert before == {
        p: (p.stat().st_mtime_ns, p.stat().st_ino, p.read_bytes()) for p in archive.root.rglob("*.md")
    }


def test_what_a_person_edited_is_never_overwritten(archive: Archive) -> None:
    archive.drop("rilis.txt", raw())
    path = archive.root / archive.convert()["rilis.txt"].target
    edited = (
        path.read_text().replace("title: Jembatan", "title: Kembalinya Jembatan").replace(TEXT, "Disunting.")
    )
    path.write_text(edited)
    assert statuses(archive.convert()) == {"rilis.txt": "known"}
    assert path.read_text() == edited


def test_what_a_person_moved_or_broke_is_still_known(archive: Archive) -> None:
    archive.drop("satu.txt", raw())
    archive.drop("dua.txt", raw("Rakit Disiapkan"))
    outcomes = archive.convert()
    moved = archive.places.releases / "pindahan" / "nama-lain.md"
    moved.parent.mkdir()
    (archive.root / outcomes["satu.txt"].target).rename(moved)
    broken = archive.root / outcomes["dua.txt"].target
    broken.write_text(broken.read_text().replace("title: Rakit", "title: [Rakit"))
    assert statuses(archive.convert()) == {"satu.txt": "known", "dua.txt": "known"}
    assert len(archive.files()) == 2


def test_a_deleted_markdown_file_is_converted_anew(archive: Archive) -> None:
    archive.drop("rilis.txt", raw())
    path = archive.root / archive.convert()["rilis.txt"].target
    before = path.read_bytes()
    path.unlink()
    assert statuses(archive.convert()) == {"rilis.txt": "converted"}
    assert path.read_bytes() == before


def test_a_changed_raw_file_is_converted_once_its_old_markdown_is_deleted(archive: Archive) -> None:
    archive.drop("rilis.txt", raw())
    (archive.root / archive.convert()["rilis.txt"].target).unlink()
    archive.drop("rilis.txt", raw("Judul Lain"))
    assert archive.convert()["rilis.txt"].target == "content/releases/2019/judul-lain.md"


def test_equal_titles_and_dates_get_names_that_do_not_depend_on_the_order(tmp_path: Path) -> None:
    texts = {f"{name}.txt": raw(text=f"{TEXT} Versi {name}.") for name in "abc"}
    results = []
    for number, order in enumerate(itertools.permutations(texts)):
        archive = Archive(tmp_path / str(number))
        inputs_paths = [archive.drop(name, texts[name]) for name in order]
        archive.convert(*inputs_paths)
        results.append(archive.files())
    names = sorted(results[0])
    assert len(names) == 3
    assert names.count("2019/jembatan-rotan-dibuka.md") == 1
    assert all(name.startswith("2019/jembatan-rotan-dibuka") for name in names)
    assert all(result == results[0] for result in results)


def test_the_slug_in_the_file_is_that_of_its_name(archive: Archive) -> None:
    for name in "ab":
        archive.drop(f"{name}.txt", raw(text=f"{TEXT} Versi {name}."))
    for outcome in archive.convert().values():
        path = archive.root / outcome.target
        assert f"\nslug: {path.stem}\n" in path.read_text()


def test_equal_titles_of_other_days_of_a_year_do_not_share_a_file(archive: Archive) -> None:
    archive.drop("a.txt", raw(date="1 Juli 2019"))
    archive.drop("b.txt", raw(date="2 Juli 2019"))
    archive.drop("c.txt", raw(date="2 Juli 2020"))
    planned = {name: outcome.target for name, outcome in archive.convert(write=False).items()}
    assert archive.files() == {}
    assert len(set(planned.values())) == 3
    assert {name: outcome.target for name, outcome in archive.convert().items()} == planned
    assert len(archive.files()) == 3


def test_a_release_written_by_hand_keeps_its_address(archive: Archive) -> None:
    own = archive.places.releases / "2019" / "milik-sendiri.md"
    own.parent.mkdir(parents=True)
    own.write_text(
        "---\ntitle: A\ndate: 2019-07-01\nagency: jembatan\nslug: jembatan-rotan-dibuka\n---\n\nTeks.\n"
    )
    archive.drop("rilis.txt", raw())
    target = archive.convert()["rilis.txt"].target
    assert target != "content/releases/2019/jembatan-rotan-dibuka.md"
    assert target.startswith("content/releases/2019/jembatan-rotan-dibuka-")


def test_a_file_without_front_matter_is_never_overwritten(archive: Archive) -> None:
    own = archive.places.releases / "2019" / "jembatan-rotan-dibuka.md"
    own.parent.mkdir(parents=True)
    own.write_text("Catatan sementara.\n")
    archive.drop("rilis.txt", raw())
    assert archive.convert()["rilis.txt"].status == "converted"
    assert own.read_text() == "Catatan sementara.\n"
    assert len(archive.files()) == 2


def test_equal_bytes_under_two_names_become_one_file(archive: Archive) -> None:
    archive.drop("a.txt", raw())
    archive.drop("salinan/b.txt", raw())
    outcomes = archive.convert()
    assert statuses(outcomes) == {"a.txt": "converted", "b.txt": "known"}
    assert outcomes["b.txt"].target == outcomes["a.txt"].target
    assert outcomes["b.txt"].reasons == (f"the same bytes are in {outcomes['a.txt'].target}",)
    assert len(archive.files()) == 1
    assert statuses(archive.convert()) == {"a.txt": "known", "b.txt": "known"}


NEXT_YEAR = datetime.now(UTC).year + 1


@pytest.mark.parametrize(
    ("title", "embargo", "how"),
    [
        ("DRAF: Jembatan Rotan Dibuka", "", "a draft"),
        (
            "Jembatan Rotan Dibuka",
            f"EMBARGO sampai 1 Juli {NEXT_YEAR} pukul 10.00 WIB\n\n",
            "under embargo until ",
        ),
    ],
)
def test_of_a_copy_of_what_is_held_that_is_told(archive: Archive, title: str, embargo: str, how: str) -> None:
    content = embargo + raw(title)
    archive.drop("a.txt", content)
    archive.drop("b.txt", content)
    outcomes = archive.convert()
    told = f"the same bytes are in {outcomes['a.txt'].target}, which is {how}"
    assert outcomes["b.txt"].reasons[0].startswith(told)
    archive.drop("c.txt", content)
    outcomes = archive.convert()
    assert outcomes["a.txt"].reasons == ()
    assert outcomes["c.txt"].reasons[0].startswith(told)


def test_titles_like_paths_stay_inside_the_folder_of_releases(archive: Archive) -> None:
    for number, title in enumerate(
        ["../../keluar", "/etc/berita", "CON", "...", "a" * 300, "Ünïcödé ☂ 漢字"]
    ):
        archive.drop(f"{number}.txt", raw(title))
    outcomes = archive.convert()
    assert set(statuses(outcomes).values()) == {"converted"}
    assert len(archive.files()) == len(outcomes)
    everything = [p for p in archive.root.rglob("*") if p.is_file() and archive.places.inbox not in p.parents]
    assert all(archive.places.releases == path.parent.parent for path in everything)


def test_other_files_and_folders_may_be_named(archive: Archive, tmp_path: Path) -> None:
    outside = tmp_path / "unduhan"
    (outside / "dalam").mkdir(parents=True)
    (outside / "satu.txt").write_text(raw())
    (outside / "dalam" / "dua.TXT").write_text(raw("Rakit Disiapkan"))
    (outside / ".tersembunyi.txt").write_text(raw("Tersembunyi"))
    lone = tmp_path / "tiga.txt"
    lone.write_text(raw("Tali Diganti"))
    assert statuses(archive.convert(outside, lone, lone)) == {
        "satu.txt": "converted",
        "dua.TXT": "converted",
        "tiga.txt": "converted",
    }
    assert b"\nsource:\n  file: satu.txt\n" in archive.files()["2019/jembatan-rotan-dibuka.md"]
    assert set(statuses(archive.convert(outside, lone)).values()) == {"known"}
    assert archive.convert() == {}


def test_a_file_of_the_inbox_is_known_by_its_path_there(archive: Archive) -> None:
    path = archive.drop("2019/rilis.txt", raw())
    outcome = archive.convert(path)["rilis.txt"]
    assert outcome.name == "content/inbox/2019/rilis.txt"
    assert b"\nsource:\n  file: 2019/rilis.txt\n" in archive.files()["2019/jembatan-rotan-dibuka.md"]
    assert statuses(archive.convert()) == {"rilis.txt": "known"}


def test_files_of_one_name_in_different_folders_are_different_files(archive: Archive, tmp_path: Path) -> None:
    for folder, title in (("a", "Rakit Disiapkan"), ("b", "Tali Diganti")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "rilis.txt").write_text(raw(title))
        assert archive.convert(tmp_path / folder)["rilis.txt"].status == "converted"
    (tmp_path / "a" / "rilis.txt").write_text(raw("Rakit Disiapkan", text=f"{TEXT} Diperbaiki."))
    assert archive.convert(tmp_path / "a")["rilis.txt"].status == "changed"
    assert len(archive.files()) == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("kosong.txt", b"", "is empty; save the page's text again"),
        (
            "naskah.docx",
            b"PK\x03\x04",
            "is broken; open it in an office program and save it again",
        ),
        (
            "naskah.doc",
            b"\xd0\xcf\x11\xe0",
            "is not a form that can be converted (.doc);"
            " open it in an office program and save it as .docx or .odt",
        ),
        (
            "naskah",
            b"Judul\n\nTeks.",
            "is not a form that can be converted (no ending); save the page (.html) or its text (.txt)",
        ),
        ("naskah.txt", b"%PDF-1.7", "is a PDF, not text; save the release's text as a .txt file"),
    ],
)
def test_what_cannot_be_converted_is_named_and_holds_nothing_back(
    archive: Archive, name: str, content: bytes, message: str
) -> None:
    archive.drop(name, content)
    archive.drop("rilis.txt", raw())
    outcomes = archive.convert()
    assert statuses(outcomes) == {name: "refused", "rilis.txt": "converted"}
    assert str(outcomes[name].problem) == f"content/inbox/{name}: {message}"
    assert outcomes[name].problem is not None
    assert outcomes[name].problem.is_error
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
    assert archive.convert()[name].status == "refused"


def test_a_file_that_cannot_be_read_is_named_and_holds_nothing_back(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.drop("terkunci.txt", raw("Terkunci"))
    archive.drop("rilis.txt", raw())
    read_bytes = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "terkunci.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    outcomes = archive.convert()
    assert statuses(outcomes) == {"terkunci.txt": "refused", "rilis.txt": "converted"}
    assert str(outcomes["terkunci.txt"].problem) == (
        "content/inbox/terkunci.txt: cannot be read: Permission denied; check the file and its permissions"
    )


@pytest.mark.skipif(os.name != "posix", reason="names of files are Unicode on this system")
def test_a_name_that_is_not_utf_8_is_refused(archive: Archive) -> None:
    folder = os.fsencode(archive.places.inbox)
    try:
        with open(folder + b"/rilis\xff.txt", "wb") as file:  # noqa: PTH123
            file.write(raw().encode())
    except OSError:
        pytest.skip("this file system takes no such name")
    (outcome,) = archive.convert(Path(os.fsdecode(folder + b"/rilis\xff.txt"))).values()
    assert str(outcome.problem) == "content/inbox/rilis\\udcff.txt: has a name that is not UTF-8; rename it"


def test_a_folder_that_cannot_be_written_is_told_and_holds_nothing_back(archive: Archive) -> None:
    archive.places.releases.mkdir(parents=True)
    (archive.places.releases / "2019").write_text("Bukan folder.")
    archive.drop("satu.txt", raw())
    archive.drop("dua.txt", raw(date="1 Juli 2020"))
    outcomes = archive.convert()
    assert statuses(outcomes) == {"satu.txt": "refused", "dua.txt": "converted"}
    assert str(outcomes["satu.txt"].problem).startswith(
        "content/inbox/satu.txt: cannot be written to content/releases/2019/jembatan-rotan-dibuka.md: "
    )


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_appears_whole_or_not_at_all(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    if not has_links:
        monkeypatch.setattr(os, "link", no_link)
    archive.drop("rilis.txt", raw())
    write_bytes = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        write_bytes(path, data[:20])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        outcome = archive.convert()["rilis.txt"]
    assert "No space left on device" in str(outcome.problem)
    assert archive.files() == {}
    assert archive.convert()["rilis.txt"].status == "converted"
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_appears_meanwhile_is_not_overwritten(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    archive.drop("rilis.txt", raw())
    target = archive.places.releases / "2019" / "jembatan-rotan-dibuka.md"
    link = os.link

    def other_was_first(source: Path, destination: Path) -> None:
        target.write_text("Milik orang lain.")
        if not has_links:
            raise OSError(95, "Operation not supported")
        link(source, destination)

    monkeypatch.setattr(os, "link", other_was_first)
    assert archive.convert()["rilis.txt"].status == "refused"
    assert archive.files() == {"2019/jembatan-rotan-dibuka.md": b"Milik orang lain."}


def test_hundreds_of_files_become_the_same_with_any_number_of_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 10)
    random_ = random.Random(7)
    texts = {
        f"{number:03}.txt": raw(
            random_.choice(["Jembatan Rotan Dibuka", "Rakit Disiapkan", "Tali Diganti"]),
            random_.choice(["1 Juli 2019", "2 Juli 2019", "31 Februari 2020", None]),
            f"{TEXT} Catatan ke-{random_.randrange(200)}.",
        )
        for number in range(300)
    }
    results = []
    for jobs in (1, 2):
        archive = Archive(tmp_path / str(jobs))
        for name, text in texts.items():
            archive.drop(name, text)
        archive.drop("rusak.txt", b"%PDF-1.7")
        outcomes = archive.convert(jobs=jobs)
        results.append((archive.files(), {name: (o.status, o.target) for name, o in outcomes.items()}))
    assert results[0] == results[1]
    assert len(results[0][0]) == len(set(texts.values()))
    assert results[0][1]["rusak.txt"] == ("refused", "")


def test_a_name_with_a_control_character_is_told_as_such(archive: Archive) -> None:
    archive.drop("ri\x07lis.txt", raw())
    [outcome] = archive.convert().values()
    assert (outcome.status, outcome.reasons) == ("refused", ("has a control character in its name",))
