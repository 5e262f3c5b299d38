from __future__ import annotations

from collections.abc import Callable

import pytest

from warta.intake.saved.page_furniture import (
    find_feet,
    find_furniture,
    find_labelled,
    is_foot,
    is_hidden,
    names_of,
    outline,
)
from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_tree import Element, parse_page

LONG = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula."


def marked(markup: str, around: str = "{}") -> Element:
    """The first element of `markup` that has an id, as it stands in a page of two long paragraphs."""
    root = parse_page(around.format(f"<p>{LONG}</p>{markup}<p>{LONG}</p>"))
    return next(element for element in root.walk() if element.get("id") == "x")


def judged(markup: str) -> bool:
    root = parse_page(f"<p>{LONG}</p><p>{LONG}</p>{markup}")
    order = root.walk()
    found = find_furniture(order, Passages(order).measure())
    return any("x" in element.get("id").split() for element in found)


@pytest.mark.parametrize(
    "markup",
    [
        "<nav id=x>",
        "<footer id=x>",
        "<aside id=x>",
        "<button id=x>",
        "<form id=x>",
        "<div id=x role=navigation>",
        "<div id=x role=search>",
        "<ul id=x role=tablist><li role=tab>Ringkasan<li role=tab>Lampiran</ul>",
        "<div id=x class=breadcrumb>",
        "<div id=x class='widget relatedPosts'>",
        "<ul id=x class=share-buttons>",
        "<div id=x class=berita-terkait>",
        "<div id=x class=latest_news>",
        "<div id=x class=author-box>",
        "<div id=x class='cookie-consent'>",
        "<div id='x navPrimary'>",
        f"<div id=x class=comments>{LONG * 5}",
        "<div id=x class=itemToolbar>",
        "<div id=x class=kk-star-ratings>",
        "<div id=x class=ez-toc-container>",
        "<div id=x class=lang-switch>",
        "<div id=x class=page-links>",
        "<div id='x breadcrumbsa'>",
    ],
)
def test_clear_markup_is_furniture(markup: str) -> None:
    assert judged(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<div id=x>",
        "<div id=x class=content>",
        "<main id=x class=sidebar>",
        "<article id=x class=related>",
        "<header id=x class=page-header>",
        "<div id=x class=elementor-widget>",
        "<div id=x class=entry-meta>",
        "<div id=x class='hentry has-sidebar no-comments'>",
        "<div id=x class='hentry post-comments-closed'>",
        "<div id=x class=socialaffairs>",
        "<blockquote><footer id=x>Menteri</footer></blockquote>",
        "<div id=x class=menu><h1>Judul</h1></div>",
        "<div id=x role=dialog><h1>Judul</h1></div>",
        "<form id=x><h1>Judul</h1></form>",
        f"<div id=x role=tablist><h3>Januari</h3><p>{LONG}</div>",
        "<div id=x role=tablist><a role=tab>Januari</a><div role=tabpanel hidden>Harga naik.</div></div>",
        f"<form id=x>{LONG * 5}</form>",
        f"<div id=x class=share>{LONG * 5}</div>",
        "<span id=x class='dateline rs_skip'>3 Mei 2021</span>",
    ],
)
def test_what_may_hold_the_release_is_not(markup: str) -> None:
    assert not judged(markup)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p id=x hidden>", True),
        ("<p id=x hidden=until-found>", False),
        ("<p id=x style='color:red; DISPLAY : none'>", True),
        ("<p id=x style='visibility:hidden'>", True),
        ("<p id=x style='display:block'>", False),
        ("<p id=x class='a Visually-Hidden'>", True),
        ("<p id=x class=hidden-lg>", False),
        ("<h2>Harga<a id=x href='#harga'>¶</a></h2>", True),
        ("<h2>Harga<a id=x href='/harga'>2</a></h2>", False),
        ("<i id=x class='material-icons'>event</i>", True),
        ("<mat-icon id=x>visibility</mat-icon>", True),
        ("<p id=x>", False),
    ],
)
def test_what_the_page_does_not_show(markup: str, expected: bool) -> None:
    assert is_hidden(marked(markup)) is expected


def test_the_words_of_names() -> None:
    assert (
        names_of(marked("<p id=x class='relatedPosts post_meta-2 SEOBox'>"))
        == "related posts post meta seo box x"
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<footer id=x>", True),
        ("<div id=x class=post-footer>", True),
        ("<footer id=x class=related>", False),
        ("<div id=x class=share>", False),
        ("<div id=x>", False),
    ],
)
def test_a_foot_is_nothing_else(markup: str, expected: bool) -> None:
    assert is_foot(marked(markup)) is expected


def found(markup: str, find: Callable[[list[Element]], set[Element]]) -> list[str]:
    """The ids of the elements found in a page of two long paragraphs, in the page's order."""
    order = parse_page(f"<main><div><p>{LONG}</p><p>{LONG}</p></div></main>{markup}").walk()
    elements = find(order)
    return [element.get("id") or element.tag for element in order if element in elements]


def labelled(markup: str) -> list[str]:
    return found(markup, lambda order: find_labelled(outline(order), Passages(order).measure()))


@pytest.mark.parametrize(
    "markup",
    [
        f"<div id=x><h3>Berita Terkait</h3><p>{LONG}</p></div>",
        f"<div id=x><div><div><b>3 Komentar</b></div></div><p>{LONG * 9}</p></div>",
        f"<section id=x><p>Latest news</p><ul><li>{LONG}</ul></section>",
        f"<div id=x><p>Baca juga:</p><a href=/a>{LONG}</a></div>",
        f"<div id=x><h2>More news</h2><p>{LONG}</p></div>",
    ],
)
def test_an_element_that_begins_with_a_label_is_what_it_says(markup: str) -> None:
    assert labelled(markup) == ["x"]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div><p>Kata lain</p><h3>Berita Terkait</h3><p>{LONG}</p></div>",
        f"<div><h3>Berita Terkait</h3><h1>Judul</h1><p>{LONG}</p></div>",
        f"<title>Harga Cengkih Naik</title>"
        f"<div><h3>Berita Terbaru</h3><h2>Harga Cengkih Naik</h2><p>{LONG}</p></div>",
        f"<div><h3>Berita Terkait</h3><p>{LONG * 9}</p></div>",
        f"<div><p>Baca juga:</p><p>{LONG}</p></div>",
        f"<div><p>Baca juga: <a href=/a>Dermaga baru dibuka</a></p><p>{LONG}</p></div>",
        f"<h3>Berita Terkait</h3><p>{LONG}</p>",
        f"<div><h3>Latar belakang</h3><p>{LONG}</p></div>",
        f"<div><p>More news</p><p>{LONG}</p></div>",
    ],
)
def test_a_label_makes_nothing_of_what_may_be_the_release(markup: str) -> None:
    assert labelled(markup) == []


def test_a_link_to_comments_is_furniture_alone() -> None:
    assert labelled(f"<div><p id=x><a href='#respond'>0 Komentar</a></p><p>{LONG}</p></div>") == ["x"]
    assert labelled("<div><p id=x><a href='/a#comments'>3 Comments</a></p><p>12 Mei 2020</p></div>") == ["x"]


def test_comments_stand_below_the_text_that_they_are_on() -> None:
    order = parse_page(f"<div><h4>0 Komentar</h4><p>{LONG}</p></div><p>{LONG[:30]}</p>").walk()
    assert find_labelled(outline(order), Passages(order).measure()) == {}


def feet(markup: str) -> list[str]:
    return found(markup, lambda order: find_feet(outline(order), Passages(order).measure()))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div id=x><p>Jalan Tepi Air 3</p><div>© 2021 Dinas Perahu</div></div>", ["x"]),
        ("<div id=x>Hak Cipta Dinas Perahu. Semua hak dilindungi.</div>", ["x"]),
        ("<div><h1>Judul</h1><p id=x>Copyright Dinas</p></div>", ["x"]),
        (f"<div>{LONG * 3}<p id=x>(c) Dinas</p></div>", ["x"]),
        ("<p>Hakim membaca putusan</p>", []),
    ],
)
def test_the_copyright_line_is_in_the_page_s_foot(markup: str, expected: list[str]) -> None:
    assert feet(markup) == expected


def test_a_copyright_line_above_the_text_is_a_caption_s() -> None:
    root = parse_page(f"<p>© Dinas Perahu</p><p>{LONG * 3}</p>")
    order = root.walk()
    assert find_feet(outline(order), Passages(order).measure()) == set()
