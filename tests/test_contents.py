"""What all pages share, and words that cannot be used."""

from __future__ import annotations

import pytest
from conftest import SETTINGS, a_release, the_contents

from warta.contents import Words
from warta.digests import unpacked
from warta.errors import ContentError


def test_a_page_is_laid_out_in_the_language_of_its_text_if_the_archive_shows_that() -> None:
    contents = the_contents(settings="languages: [id, en]\n")
    assert [contents.page_language(tag) for tag in ("en", "en-GB", "id", "ar")] == ["en", "en", "id", "id"]
    assert the_contents(settings="language: en\n").page_language("id") == "en"


def test_a_feed_needs_an_address_a_dated_release_and_a_wish_for_entries() -> None:
    dated, undated = a_release("a.md"), a_release("b.md", date=None)
    assert the_contents(dated).has_feed
    assert not the_contents(undated).has_feed
    assert not the_contents(dated, settings="title: Tanpa alamat\n").has_feed
    assert not the_contents(dated, settings=f"{SETTINGS}feed_entries: 0\n").has_feed


def test_what_layouts_may_read_of_the_archive_is_in_the_pages_language() -> None:
    contents = the_contents(settings="title: {id: Arsip, en: Archive}\nlanguages: [id, en]\n")
    assert [contents.site(language)["title"] for language in ("id", "en")] == ["Arsip", "Archive"]
    assert [contents.site(language)["description"] for language in ("id", "en")] == ["Rilis.", "Releases."]


def test_an_entry_of_a_list_is_made_once_and_tells_no_neighbour_count_or_clock() -> None:
    alone = the_contents(a_release("a.md", tags=["Panen"]))
    digest = alone.entry(alone.archive.dated[0])
    assert unpacked(alone.entries[digest]) == {
        "title": "Rilis a.md",
        "address": "2020/01/02/a/",
        "language": "id",
        "direction": "ltr",
        "date": "2020-01-02",
        "date_derived": False,
        "agency": "Balai Garam",
        "agency_language": "",
        "summary": "Isi rilis.",
        "tags": [{"label": "Panen", "language": "", "address": "tags/panen/"}],
        "withdrawn": False,
        "held": False,
    }
    among_others = the_contents(a_release("a.md", tags=["Panen"]), a_release("b.md", tags=["Panen"]))
    assert among_others.entry(among_others.archive.dated[0]) == digest


def test_the_home_page_stands_above_every_page_but_itself() -> None:
    contents = the_contents()
    assert contents.page(title="Beranda", address="", kind="home")["crumbs"] == []
    assert contents.page(title="Tag", address="tags/x/", kind="tag", crumbs=(("Tag", "tags/"),))[
        "crumbs"
    ] == [
        {"label": "Beranda", "address": ""},
        {"label": "Tag", "address": "tags/"},
    ]


def test_a_canonical_address_needs_a_base_address() -> None:
    page = the_contents().page(title="x", address="tags/x/", kind="tag")
    assert page["canonical"] == "https://arsip.example/uji/tags/x/"
    assert the_contents(settings="").page(title="x", address="", kind="tag")["canonical"] == ""


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({}, "there is no text 'judul'; add it"),
        (
            {"judul": "Tahun {tahun}"},
            "the text 'judul' cannot be used: there is no {tahun} here;"
            " correct it, after that of another language",
        ),
        (
            {"judul": "Tahun {"},
            "the text 'judul' cannot be used: Single '{' encountered in format string;"
            " correct it, after that of another language",
        ),
    ],
)
def test_a_text_that_cannot_be_used_names_its_file(entries: dict[str, str], message: str) -> None:
    with pytest.raises(ContentError) as caught:
        Words("id", entries).text("judul", year=2020)
    assert str(caught.value) == f"layouts/text/id.yml: {message}"


def test_a_date_pattern_that_cannot_be_used_names_its_file() -> None:
    words = the_contents().words
    broken = Words("id", {**words.entries, "date_short": "QQQQQQQQ"})
    with pytest.raises(ContentError, match=r"^layouts/text/id\.yml: the text 'date_short' cannot be used: "):
        broken.date("2020-01-02", "short")
