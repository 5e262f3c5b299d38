"""The page on which a person reviews: source and result side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from conftest import REPO, Site, read_tree

from warta import review_page
from warta.report import Options
from warta.review import gather
from warta.review_page import MARK, write_page

HOW = Options(quiet=True, detailed=True)
HOSTILE = "<script>alert(1)</script> & <b onclick='x'>tebal</b>"
RAW = (
    f"Balai Garam\n\nPanen raya {HOSTILE}\n\nRabu, 2 Maret 2020\n\n"
    "Garam putih dipanen oleh warga pesisir yang sudah lama menunggu musim kering di tambak mereka.\n\n"
    f"Kepala balai itu berkata bahwa {HOSTILE} tidak akan pernah dijalankan oleh siapa pun juga.\n"
)


@pytest.fixture
def to_review(site: Site) -> Site:
    """An archive with the project's layouts in which something of each kind is to be reviewed."""
    site.write("content/inbox/ragu.txt", RAW)
    site.write("content/inbox/diubah.txt", RAW.replace("raya", "kedua").replace("Rabu", "Senin"))
    site.build()
    [path] = site.places.releases.rglob("panen-kedua*.md")
    path.write_text(path.read_text("utf-8").replace("pesisir", "pantai"), "utf-8")
    site.write("content/inbox/diubah.txt", RAW.replace("raya", "kedua").replace("warga", "rakyat"))
    site.write("content/inbox/gambar.txt", b"\x89PNG")
    site.write("content/releases/2020/rusak.md", f"rusak {HOSTILE}\n")
    site.release("2020/tangan.md", 'Isi[^1].\n\n[^1]: Catatan.\n\n![x](tiada.png "Kosong")', review=["lihat"])
    return site


def page_of(site: Site, path: Path | None = None) -> str:
    path = path or site.places.state / "review.html"
    assert write_page(site.places, gather(site.places, HOW), path) == []
    return path.read_text("utf-8")


def test_the_page_shows_every_file_with_its_lines_fields_and_text(to_review: Site) -> None:
    html = page_of(to_review)
    review = gather(to_review.places, HOW)
    for matter in review.matters:
        assert f">{matter.file}</h2>" in html
    assert re.search(r'<tr class="as-date" id="f\d-5"><th scope="row">5</th>', html)
    assert re.search(r'<tr class="as-title" id="f\d-3">', html)
    assert re.search(r'<a href="#f\d-5">baris 5</a>', html)
    assert "2020-03-02" in html
    assert "+Garam putih dipanen oleh rakyat pesisir" in html
    assert '<span class="picture">[gambar tiada.png: x]</span> Kosong' in html
    assert html.count("<article") == len({matter.file for matter in review.matters})


def test_what_a_source_holds_is_text_on_the_page(to_review: Site) -> None:
    html = page_of(to_review)
    assert "<script" not in html
    assert "<b onclick" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert not re.search(r'\b(?:src|href)="(?!#)', html)


def test_the_fields_in_doubt_come_first(to_review: Site) -> None:
    html = page_of(to_review)
    for case in re.findall(r"<article.*?</article>", html, re.DOTALL):
        rows = re.findall(r'<tr(?: class="(is-doubted)")?><th scope="row"><code>', case)
        assert rows == sorted(rows, reverse=True)
    ragu = next(c for c in html.split("<article") if "panen-raya" in c.split("</h2>")[0])
    assert re.search(r'is-doubted"><th scope="row"><code>date</code>', ragu)


def test_places_on_the_page_are_named_once(to_review: Site) -> None:
    to_review.release("2020/tangan-dua.md", "Isi[^1].\n\n[^1]: Catatan.\n", review=["lihat"])
    ids = re.findall(r' id="([^"]+)"', page_of(to_review))
    assert len(ids) == len(set(ids))
    assert any("fn" in name for name in ids)


def test_the_page_speaks_the_archive_s_language(to_review: Site) -> None:
    assert "Untuk diperiksa" in page_of(to_review)
    to_review.write("site.yml", "language: en\n")
    html = page_of(to_review)
    assert '<html lang="en">' in html
    assert "To review" in html


def test_without_anything_to_review_the_page_says_so(site: Site) -> None:
    assert "Tidak ada yang perlu diperiksa." in page_of(site)


def test_of_very_many_files_the_first_are_shown_and_that_is_said(
    to_review: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_page, "MOST_FILES", 2)
    monkeypatch.setattr(review_page, "MOST_LINES", 3)
    monkeypatch.setattr(review_page, "LONGEST_BODY", 20)
    html = page_of(to_review)
    assert html.count("<article") == 2
    assert re.search(r"Hanya 2 berkas pertama dari \d+ yang ditampilkan", html)
    assert "baris lagi tidak ditampilkan" in html
    assert "<pre>" in html


def test_an_edited_field_says_what_the_source_yields(site: Site) -> None:
    site.write("content/inbox/ragu.txt", RAW)
    site.build()
    [path] = site.places.releases.rglob("panen-raya*.md")
    path.write_text(path.read_text("utf-8").replace("date: 2020-03-02", "date: 2020-03-04"), "utf-8")
    html = page_of(site)
    assert "Sumber menghasilkan: 2020-03-02" in html
    assert "ditulis dengan tangan" in html


@pytest.mark.parametrize(
    "name", ["output/r.html", "content/r.html", "content/releases/2019/pertama.md", "catatan.html", "map"]
)
def test_the_page_is_written_over_nothing_and_never_into_the_archive(to_review: Site, name: str) -> None:
    to_review.write("catatan.html", "milik orang")
    (to_review.root / "map").mkdir()
    before = read_tree(to_review.root)
    problems = write_page(to_review.places, gather(to_review.places, HOW), to_review.root / name)
    assert len(problems) == 1
    assert read_tree(to_review.root) == before


def test_the_page_is_written_over_an_older_one_of_itself(to_review: Site) -> None:
    path = to_review.root / "periksa.html"
    first = page_of(to_review, path)
    assert first.encode().startswith(MARK)
    to_review.remove("content/releases/2020/rusak.md")
    assert page_of(to_review, path) != first


def test_a_layout_that_is_broken_is_told(to_review: Site) -> None:
    to_review.write("layouts/review.html", "{{ tiada }}")
    path = to_review.places.state / "review.html"
    [problem] = write_page(to_review.places, gather(to_review.places, HOW), path)
    assert str(problem).startswith("layouts/review.html:1: 'tiada' is not an input of this layout")
    assert not path.exists()


def test_a_text_that_a_catalogue_lacks_is_shown_in_another_language_and_told(to_review: Site) -> None:
    kept = (REPO / "layouts/text/id.yml").read_text("utf-8")
    to_review.write("layouts/text/jv.yml", re.sub(r"(?m)^review_(line|title):.*\n", "", kept))
    to_review.write("site.yml", "language: jv\n")
    page = page_of(to_review, to_review.root / "a.html")
    shipped = yaml.safe_load((REPO / "layouts/text/en.yml").read_text("utf-8"))
    assert shipped["review_title"] in page
    stock = gather(to_review.places, HOW).stock
    assert stock
    [problem] = stock.sources.problems
    assert str(problem).startswith("layouts/text/jv.yml: lacks review_line, review_title; add them")


def test_every_role_has_a_name_in_every_language() -> None:
    from warta.intake.role import Role
    from warta.places import Places
    from warta.sources import read_sources

    for catalogue in read_sources(Places(REPO, REPO)).catalogues.values():
        for role in Role:
            assert f"review_role_{role.replace(' ', '_')}" in catalogue.entries
