"""Files beside a raw file: what comes of style sheets and pictures that arrive, change or go."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Site
from raw_archive import LATER, TEXT, Archive, statuses

from warta.checking import convert
from warta.frontmatter import parse, split
from warta.provenance import is_untouched
from warta.report import Options
from warta.stocktaking import take_stock

HIDDEN = "Kalimat yang disembunyikan halaman ini cukup panjang untuk sebuah paragraf dari siaran pers itu."
TARGET = "content/releases/2019/jembatan-rotan-dibuka/index.md"
PLAIN_TARGET = "content/releases/2019/jembatan-rotan-dibuka.md"


def picture(mark: bytes) -> bytes:
    return b"\xff\xd8\xff" + mark * 400


def page(text: str = TEXT) -> str:
    paragraphs = text.split("\n\n")
    return (
        "<!doctype html><html><head><title>Jembatan Rotan Dibuka</title>"
        '<link rel="stylesheet" href="rilis_files/gaya.css"></head><body><article>'
        "<h1>Jembatan Rotan Dibuka</h1><p>1 Juli 2019</p>"
        '<figure><img src="rilis_files/foto.jpg" width="600" height="400" alt="Jembatan"></figure>'
        + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        + f'<p class="tersembunyi">{HIDDEN}</p></article></body></html>'
    )


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive of one saved page with its style sheet and its picture."""
    made = Archive(tmp_path / "arsip")
    made.drop("rilis.html", page())
    made.drop("rilis_files/gaya.css", ".tersembunyi { display: none }")
    made.drop("rilis_files/foto.jpg", picture(b"a"))
    made.drop("rilis_files/skrip.js", "var a;")
    made.convert()
    return made


def text_of(archive: Archive, target: str = TARGET) -> str:
    return (archive.root / target).read_text("utf-8")


def body_of(archive: Archive, target: str = TARGET) -> str:
    return split(text_of(archive, target)).body


def beside(archive: Archive, target: str = TARGET) -> dict[str, str]:
    return dict(parse("", split(text_of(archive, target)).yaml)[0].values["source"]["beside"])


def edit(archive: Archive, target: str = TARGET) -> bytes:
    path = archive.root / target
    path.write_text(path.read_text("utf-8").replace("Warga", "Penduduk"), "utf-8")
    return path.read_bytes()


def test_what_a_page_was_read_with_is_noted_and_nothing_else(archive: Archive) -> None:
    assert list(beside(archive)) == ["rilis_files/foto.jpg", "rilis_files/gaya.css"]
    assert HIDDEN not in body_of(archive)
    assert is_untouched((archive.root / TARGET).read_bytes())
    assert statuses(archive.convert()) == {"rilis.html": "known"}
    archive.drop("rilis_files/skrip.js", "var b;")
    assert statuses(archive.convert()) == {"rilis.html": "known"}
    assert statuses(archive.again()) == {"rilis.html": "known"}


def test_a_picture_that_changed_is_taken_and_told(archive: Archive) -> None:
    before = text_of(archive)
    archive.drop("rilis_files/foto.jpg", picture(b"b"))
    outcome = archive.convert()["rilis.html"]
    assert (outcome.status, outcome.target) == ("reconverted", TARGET)
    assert outcome.changes[0] == "files beside the raw file: rilis_files/foto.jpg changed"
    assert text_of(archive) != before
    assert statuses(archive.convert()) == {"rilis.html": "known"}


def test_a_style_sheet_that_hides_nothing_any_more_brings_the_text_back(archive: Archive) -> None:
    archive.drop("rilis_files/gaya.css", ".tersembunyi { color: red }")
    assert statuses(archive.convert()) == {"rilis.html": "reconverted"}
    assert HIDDEN in body_of(archive)


def test_a_folder_that_arrives_later_is_taken(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("rilis.html", page())
    archive.convert()
    assert set(beside(archive, PLAIN_TARGET).values()) == {"missing"}
    assert HIDDEN in body_of(archive, PLAIN_TARGET)
    archive.drop("rilis_files/gaya.css", ".tersembunyi { display: none }")
    archive.drop("rilis_files/foto.jpg", picture(b"a"))
    outcome = archive.convert()["rilis.html"]
    assert outcome.status == "reconverted"
    assert "files beside the raw file: rilis_files/foto.jpg, rilis_files/gaya.css new" in outcome.changes
    assert HIDDEN not in body_of(archive, PLAIN_TARGET)
    assert "](foto-" in text_of(archive, PLAIN_TARGET)


def test_what_is_gone_takes_nothing_out_of_the_archive_and_is_told(archive: Archive) -> None:
    before = archive.files()
    (archive.places.inbox / "rilis_files/gaya.css").unlink()
    (archive.places.inbox / "rilis_files/foto.jpg").unlink()
    for _ in range(2):
        outcome = archive.convert()["rilis.html"]
        assert outcome.status == "changed"
        assert outcome.problem is not None
        assert (
            "has no rilis_files/foto.jpg, rilis_files/gaya.css beside it any more" in outcome.problem.message
        )
        assert archive.files() == before
    archive.convert(propose=True)
    assert HIDDEN in body_of(archive, f"{TARGET}.proposed")


def test_edited_markdown_is_left_and_the_change_proposed(archive: Archive) -> None:
    edited = edit(archive)
    archive.drop("rilis_files/foto.jpg", picture(b"b"))
    outcome = archive.convert()["rilis.html"]
    assert (outcome.status, outcome.target) == ("changed", TARGET)
    assert outcome.problem is not None
    assert outcome.problem.message == (
        f"has other files beside it than when it became {TARGET}, which was edited and is left as it is"
    )
    assert (archive.root / TARGET).read_bytes() == edited
    archive.convert(propose=True)
    assert "Penduduk" not in text_of(archive, f"{TARGET}.proposed")


def test_a_change_that_changes_nothing_is_told_for_no_edited_markdown(archive: Archive) -> None:
    edit(archive)
    archive.drop("rilis_files/gaya.css", ".tersembunyi { display: none } p { color: red }")
    assert statuses(archive.convert()) == {"rilis.html": "known"}


def test_a_page_that_moved_without_its_folder_keeps_its_pictures(archive: Archive) -> None:
    (archive.places.inbox / "lama").mkdir()
    (archive.places.inbox / "rilis.html").rename(archive.places.inbox / "lama/rilis.html")
    outcome = archive.convert()["rilis.html"]
    assert (outcome.status, outcome.target) == ("changed", TARGET)
    assert "file: lama/rilis.html" in text_of(archive)
    (archive.places.inbox / "rilis_files").rename(archive.places.inbox / "lama/rilis_files")
    assert statuses(archive.convert()) == {"rilis.html": "known"}


def test_a_copy_without_its_folder_changes_nothing(archive: Archive) -> None:
    archive.drop("salinan/rilis.html", page())
    assert {outcome.status for outcome in archive.convert().values()} == {"known"}


def test_a_changed_page_is_no_matter_of_its_files(archive: Archive) -> None:
    archive.drop("rilis.html", page(LATER).replace("rilis_files/foto.jpg", "rilis_files/lain.jpg"))
    assert statuses(archive.convert()) == {"rilis.html": "reconverted"}


def test_pages_that_were_converted_before_files_were_noted_are_left_alone(archive: Archive) -> None:
    path = archive.root / TARGET
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith(("  beside:", "    rilis"))), "utf-8"
    )
    archive.drop("rilis_files/foto.jpg", picture(b"b"))
    assert statuses(archive.convert()) == {"rilis.html": "known"}


POST = "---\ntitle: Jembatan Rotan Dibuka\ndate: 2019-07-01\n---\n\n![Jembatan](foto.jpg)\n\n" + TEXT + "\n"


def test_a_picture_of_a_post_is_written_over_only_as_conversion_wrote_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("situs/jembatan-rotan-dibuka/index.md", POST)
    archive.drop("situs/jembatan-rotan-dibuka/foto.jpg", picture(b"a"))
    archive.convert()
    kept = (archive.root / TARGET).parent / "foto.jpg"
    assert kept.read_bytes() == picture(b"a")
    archive.drop("situs/jembatan-rotan-dibuka/foto.jpg", picture(b"b"))
    outcome = archive.convert()["index.md"]
    assert (outcome.status, outcome.problem) == ("reconverted", None)
    assert kept.read_bytes() == picture(b"b")
    kept.write_bytes(picture(b"x"))
    archive.drop("situs/jembatan-rotan-dibuka/foto.jpg", picture(b"c"))
    outcome = archive.convert()["index.md"]
    assert outcome.problem is not None
    assert "those kept are left as they are" in outcome.problem.message
    assert kept.read_bytes() == picture(b"x")


@pytest.mark.parametrize("place", ["static/img/foto.jpg", "content/img/foto.jpg"])
def test_a_picture_at_the_root_of_a_site_that_arrives_is_taken(tmp_path: Path, place: str) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("situs/hugo.toml", "title = 'B'\n")
    archive.drop("situs/content/jembatan.md", POST.replace("foto.jpg", "/img/foto.jpg"))
    archive.convert()
    archive.drop(f"situs/{place}", picture(b"a"))
    outcome = archive.convert()["jembatan.md"]
    assert outcome.changes == ("files beside the raw file: /img/foto.jpg new",)


def test_of_the_places_of_a_missing_picture_that_is_noted_which_the_post_writes(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("situs/_config.yml", "title: B\n")
    pictures = "![a](foto.jpg) ![b](/img/b%20c.png) ![c](../gambar/c.png)"
    archive.drop("situs/_posts/2019-07-01-jembatan.md", POST.replace("![Jembatan](foto.jpg)", pictures))
    target = archive.convert()["2019-07-01-jembatan.md"].target
    assert set(beside(archive, target)) == {"foto.jpg", "/img/b c.png", "/gambar/c.png"}


def test_names_of_any_kind_are_noted_as_they_are(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    name = "foto/a: 'b' #é.jpg"
    archive.drop("situs/x/index.md", POST.replace("foto.jpg", f"<{name}>".replace("#", "%23")))
    archive.drop(f"situs/x/{name}", picture(b"a"))
    target = archive.convert()["index.md"].target
    assert list(beside(archive, target)) == [name]
    assert archive.convert()["index.md"].status == "known"
    archive.drop(f"situs/x/{name}", picture(b"b"))
    assert archive.convert()["index.md"].status == "reconverted"


def test_a_build_notices_and_reads_nothing_that_has_not_changed(
    empty_site: Callable[..., Site], bare_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = empty_site(project=bare_project)
    site.write("content/inbox/rilis.html", page())
    site.write("content/inbox/rilis_files/foto.jpg", picture(b"a"))
    site.build()
    site.write("content/inbox/rilis_files/foto.jpg", picture(b"b"))
    assert site.build().counts.converted == 1
    site.write("content/inbox/lain.txt", "Lain\n\n2 Mei 2020\n\n" + LATER)
    site.build()
    site.write("content/inbox/rilis_files/skrip.js", "var a;")
    read: list[str] = []
    plain = Path.read_bytes

    def noting(path: Path) -> bytes:
        read.append(path.name)
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", noting)
    site.build()
    assert "foto.jpg" not in read
    assert "rilis.html" not in read
    assert site.output() == site.clean_output()


def test_a_conversion_alone_remembers_what_lies_beside(archive: Archive) -> None:
    read = [convert(archive.places, Options(quiet=True)).counts.read for _ in range(3)]
    assert read[0] >= 2
    assert read[1:] == [0, 0]


def test_a_page_in_an_archive_is_compared_too(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    for mark, status in ((b"a", "converted"), (b"a", "known"), (b"b", "reconverted"), (b"b", "known")):
        path = archive.places.inbox / "rilis.zip"
        with zipfile.ZipFile(path, "w") as made:
            made.writestr("rilis.html", page())
            made.writestr("rilis_files/foto.jpg", picture(mark))
        assert statuses(archive.convert()) == {"rilis.html": status}


def test_of_a_file_that_is_not_there_twice_nothing_is_read(archive: Archive) -> None:
    stock = take_stock(archive.places, 1, heads=True)
    (raw,) = stock.inbox
    count = stock.inputs.read
    assert not stock.existing.is_changed_beside(raw, TARGET)
    assert stock.inputs.read == count + 2
    assert not stock.existing.is_changed_beside(raw, TARGET)
    assert stock.inputs.read == count + 2
