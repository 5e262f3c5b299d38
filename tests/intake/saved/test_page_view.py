from __future__ import annotations

import pytest

from warta.intake.page import Stated
from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.page_view import Found, PageView, leads_home, title_of

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"


def view(markup: str) -> PageView:
    root = parse_page(markup)
    return PageView(root, find_area(root))


def own(markup: str) -> list[str]:
    """The ids of elements that tell of the page's own item."""
    page = view(markup)
    return [element.get("id") for element in page.order if element.get("id") and page.is_own(element)]


def test_values_are_kept_once_in_order_and_within_their_limit() -> None:
    found = Found(limit=10)
    for value, where in ((" a \n b ", "x"), ("a b", "x"), ("a b", "y"), ("", "x"), ("c" * 11, "x")):
        found.add(value, where)
    assert found.values == [Stated("a b", "x"), Stated("a b", "y")]


def test_meta_values_go_by_all_their_names_in_the_order_asked_for() -> None:
    page = view("<meta name='DC.Title dc.x' content=a><meta property=og:title content=b><meta name=og:title>")
    assert page.meta("og:title", "dc.title", "dc.x", "none") == ["b", "a", "a"]


def test_headings_come_by_rank_without_those_of_furniture_and_site() -> None:
    page = view("<h2>a</h2><h1><a href=/>Situs</a></h1><nav><h1>b</h1></nav><h3>c</h3><h1>d</h1><h4>e</h4>")
    assert [text for _, text in page.headings] == ["d", "a", "c"]


def test_what_is_in_another_item_or_in_furniture_is_not_the_page_s_own() -> None:
    markup = (
        "<b id=0></b><nav><b id=n></b></nav><ul><li><b id=l></b></li></ul>"
        f"<article><h1>J</h1><b id=1></b><div class=entry-content>{P * 3}<li><b id=2></b></div></article>"
        "<article id=3><b id=a></b><div><b id=d></b></div></article><div itemscope><b id=s></b></div>"
    )
    assert own(markup) == ["0", "1", "3"]


def test_an_item_with_the_page_s_heading_is_its_own() -> None:
    assert own("<article id=1><h1>Judul</h1><b id=2></b></article>") == ["1", "2"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a href=/>Dinas</a>", True),
        ("<h1><a href='https://a.example'>Dinas</a></h1>", True),
        ("<h1><a href=/index.php>Dinas</a></h1>", True),
        ("<h1><a href=/id/>Dinas</a></h1>", True),
        ("<h1><a href=/x rel=home>Dinas</a></h1>", True),
        ("<h1><a href=/>Dinas</a> Warta</h1>", False),
        ("<h1><a href=/warta/1>Dinas</a></h1>", False),
        ("<h1><a href='/?p=1'>Dinas</a></h1>", False),
        ("<h1><a href='#'>Dinas</a></h1>", False),
        ("<h1><a>Dinas</a></h1>", False),
        ("<h1><a href='http://[::1'>Dinas</a></h1>", False),
        ("<h1>Dinas</h1>", False),
    ],
)
def test_what_leads_home_names_the_site(markup: str, expected: bool) -> None:
    body = parse_page(markup).first("body")
    assert body is not None
    assert leads_home(body.below[0]) is expected


def test_a_heading_too_long_for_a_title_is_none() -> None:
    found = parse_page(f"<h1>{'kata ' * 90}</h1>").first("h1")
    assert found is not None
    assert title_of(found) == ""
