from __future__ import annotations

import pytest

from warta.intake.page_furniture import find_cards, find_furniture, is_foot, is_hidden, names_of
from warta.intake.page_prose import measure_prose
from warta.intake.page_tree import Element, parse_page

LONG = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula."


def marked(markup: str, around: str = "{}") -> Element:
    """The first element of `markup` that has an id, as it stands in a page of two long paragraphs."""
    root = parse_page(around.format(f"<p>{LONG}</p>{markup}<p>{LONG}</p>"))
    return next(element for element in root.walk() if element.get("id") == "x")


def judged(markup: str) -> bool:
    root = parse_page(f"<p>{LONG}</p><p>{LONG}</p>{markup}")
    order = list(root.walk())
    found = find_furniture(order, measure_prose(order, ()))
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
        "<div id=x class=breadcrumb>",
        "<div id=x class='widget relatedPosts'>",
        "<ul id=x class=share-buttons>",
        "<div id=x class=berita-terkait>",
        "<div id=x class=latest_news>",
        "<div id=x class=author-box>",
        "<div id=x class='cookie-consent'>",
        "<div id='x navPrimary'>",
        f"<div id=x class=comments>{LONG * 5}",
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
        "<div id=x class=socialaffairs>",
        "<blockquote><footer id=x>Menteri</footer></blockquote>",
        "<div id=x class=menu><h1>Judul</h1></div>",
        "<div id=x role=dialog><h1>Judul</h1></div>",
        "<form id=x><h1>Judul</h1></form>",
        f"<form id=x>{LONG * 5}</form>",
        f"<div id=x class=share>{LONG * 5}</div>",
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


def cards(markup: str) -> list[str]:
    root = parse_page(markup)
    order = list(root.walk())
    found = find_cards(order, measure_prose(order, ()))
    return [element.text() for element in order if element in found]


def card(number: int, text: str = LONG) -> str:
    return f"<div><div><h3><a href=/{number}>Judul {number}</a></h3></div><p>{text}</p></div>"


def test_cards_lead_to_other_items_with_a_heading_each() -> None:
    markup = f"<main><h1>Sendiri</h1><p>{LONG}</p></main><div>{card(1)}{card(2)}{card(3)}</div>"
    assert cards(markup) == [f"Judul {number} {LONG}" for number in (1, 2, 3)]


@pytest.mark.parametrize(
    "markup",
    [
        card(1) + card(2),
        card(1, LONG * 10) + card(2, LONG * 10) + card(3, LONG * 10),
        "".join(f"<div><h2><a href=#{n}>Bagian {n}</a></h2><p>{LONG}</p></div>" for n in range(4)),
        "".join(f"<div><h2>Bagian {n}</h2><p>{LONG}</p></div>" for n in range(4)),
        "".join(f"<div><h2>Bagian <a href=/{n}>satu</a></h2><p>{LONG}</p></div>" for n in range(4)),
    ],
)
def test_what_is_no_card(markup: str) -> None:
    assert cards(markup) == []


def test_the_page_s_own_title_that_leads_to_itself_makes_no_card() -> None:
    own = f"<article><h2><a href=/sendiri>Harga Naik</a></h2><p>{LONG}</p></article>"
    found = cards(f"<title>Harga Naik | Dinas</title><div>{own}</div><div>{card(1)}{card(2)}{card(3)}</div>")
    assert len(found) == 3
    assert not any("Harga" in text for text in found)
