from __future__ import annotations

import pytest

from warta.intake.page import Link, Metadata
from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_metadata import base_address, read_metadata, saved_from
from warta.intake.saved.page_tree import parse_page

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"
URL = "https://a.example/warta/1"


def metadata(markup: str, url: str = "") -> Metadata:
    root = parse_page(markup)
    return read_metadata(root, find_area(root), url)


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        ("<!-- saved from url=(0025)https://a.example/warta/1 -->", URL),
        ("<!--\n Page saved with SingleFile \n url: https://a.example/warta/1 \n saved date: x -->", URL),
        ("<!-- Mirrored from a.example/warta/1 by HTTrack -->", "http://a.example/warta/1"),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<!-- https://a.example/ -->", ""),
        ("", ""),
    ],
)
def test_the_program_that_saved_a_page_says_where_it_was(comment: str, url: str) -> None:
    assert saved_from(f"<!DOCTYPE html>\n{comment}\n<html>") == url


@pytest.mark.parametrize(
    ("markup", "saved", "url"),
    [
        (f"<link rel=canonical href={URL}>", "", URL),
        ("<link rel=canonical href=/warta/1>", "https://a.example/warta/1?x=y", URL),
        ("<link rel=canonical href=https://a.example/>", URL, URL),
        ("<link rel=canonical href=https://a.example/>", "", "https://a.example/"),
        (f"<meta property=og:url content={URL}>", "", URL),
        ("<link rel=canonical href=/warta/1>", "", ""),
        ("<link rel=canonical href='http://[::1'>", URL, URL),
        ("<link rel=canonical href='javascript:x'>", "", ""),
        ("", URL, URL),
    ],
)
def test_the_page_s_address(markup: str, saved: str, url: str) -> None:
    assert metadata(markup, saved).url == url


@pytest.mark.parametrize(
    ("markup", "base"),
    [
        ("", URL),
        ("<base href=/b/>", "https://a.example/b/"),
        ("<base href=https://b.example/>", "https://b.example/"),
        ("<base href=javascript:x>", URL),
        ("<base href='http://[::1'>", URL),
        ("<base><base href=/c/>", "https://a.example/c/"),
    ],
)
def test_relative_addresses_start_from_the_base(markup: str, base: str) -> None:
    assert base_address(parse_page(markup).walk(), URL) == base


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<html lang=id-ID>", "id-ID"),
        ("<html xml:lang=en>", "en"),
        ("<meta property=og:locale content=id_ID>", "id_ID"),
        ("<meta http-equiv=Content-Language content=en>", "en"),
        ("", ""),
    ],
)
def test_the_language(markup: str, language: str) -> None:
    assert metadata(markup).language == language


def test_authors_are_named_by_data_microdata_or_class() -> None:
    page = metadata(
        '<script type=application/ld+json>{"@type":"Article","author":[{"name":"Humas"},{"name":"Ani"}]}'
        "</script>"
        "<meta name=author content=admin><meta name=article:author content=https://f.example/x>"
        "<article><h1>J</h1><p class=byline>Oleh <b class=fn>Biro Humas</b></p>"
        f"<span itemprop=author>Tim</span>{P * 3}</article>"
        "<div class=comments><span class=author>Pembaca</span></div>"
    )
    assert [author.value for author in page.authors] == ["Humas", "Ani", "admin", "Biro Humas", "Tim"]


def test_words_for_those_who_hear_the_page_are_no_part_of_an_author_s_name() -> None:
    hidden = "<span class=screen-reader-text>Post author</span>"
    page = metadata(
        f"<article><h1>J</h1><p class=post-author>{hidden}<span>By <a>Ani</a></span></p>{P * 3}</article>"
    )
    assert [author.value for author in page.authors] == ["Ani"]


def test_tags_are_told_once_each() -> None:
    page = metadata(
        "<meta name=keywords content='laut, kabel;  laut '><meta property=article:tag content=Kabel>"
    )
    assert page.tags == ("Kabel", "laut", "kabel")


def test_the_description_is_the_first_of_its_names() -> None:
    assert (
        metadata("<meta name=description content='a  b'><meta property=og:description content=c>").description
        == "c"
    )


def test_attachments_are_files_in_or_beside_the_text() -> None:
    page = metadata(
        f"<nav><a href=menu.pdf>Menu</a></nav><div><div class=entry-content>{P * 3}"
        "<p>Unduh <a href='berkas/Tarif%20Baru.PDF'>tarif</a> dan <a href=tabel.xlsx>tabel</a>, "
        "<a href=lain.html>lain</a>.</p></div><p><a href='/unduh.php?f=a.docx'></a> "
        "<a href=/x download>berkas</a> <a href=tabel.xlsx>lagi</a></p></div>"
        "<footer><a href=laporan.pdf>Laporan</a></footer>",
        URL,
    )
    assert page.attachments == (
        Link("https://a.example/warta/berkas/Tarif%20Baru.PDF", "tarif"),
        Link("https://a.example/warta/tabel.xlsx", "tabel"),
        Link("https://a.example/unduh.php?f=a.docx", "unduh.php"),
        Link("https://a.example/x", "berkas"),
    )


def test_relative_files_of_a_page_of_unknown_address_are_not_told() -> None:
    assert (
        metadata(
            f"<article>{P * 3}<a href=a.pdf>a</a><a href=ftp://b.example/b.pdf>b</a></article>"
        ).attachments
        == ()
    )


def test_a_page_without_metadata_states_nothing() -> None:
    assert metadata("<p>Satu dua tiga.") == Metadata()
