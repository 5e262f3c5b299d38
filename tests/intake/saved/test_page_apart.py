from __future__ import annotations

import pytest

from warta.intake.saved.page_apart import (
    find_doubtful,
    find_linked_boxes,
    find_pointers,
    find_unseen,
    is_running_text,
)
from warta.intake.saved.page_furniture import is_hidden
from warta.intake.saved.page_tree import Element, parse_page
from warta.intake.titles.same_titles import fold_title

TEXT = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu."


def first(markup: str) -> Element:
    root = parse_page(markup).first("body")
    assert root is not None
    return root.below[0]


@pytest.mark.parametrize(
    "markup",
    [
        f"<aside><p>{TEXT}</aside>",
        f"<nav><p>{TEXT}</nav>",
        f"<footer><p>{TEXT}</footer>",
        f"<form><p>{TEXT}<input type=hidden></form>",
        f"<div class=related><p>{TEXT}</div>",
        f"<button>{TEXT}</button>",
        f"<div role=dialog>{TEXT}</div>",
        f"<div role=toolbar><a href=#a>Januari</a><p>{TEXT * 9}</div>",
    ],
)
def test_sentences_may_stand_in_what_is_called_furniture(markup: str) -> None:
    element = first(markup)
    assert find_doubtful([element], {element}) == {element}


@pytest.mark.parametrize(
    "markup",
    [
        "<aside>Menu</aside>",
        f"<nav><a href=/x>{TEXT}</a></nav>",
        f"<nav>{f'<a href=/x>{TEXT}</a>' * 9}<p>{TEXT * 4}</nav>",
        f"<footer><p>{TEXT}<p>© 2019</footer>",
        f"<footer><p>{TEXT}<a href=/a>A</a><a href=/b>B</a><a href=/c>C</a></footer>",
        f"<form><p>{TEXT}<input type=email></form>",
        f"<div class=comments><p>{TEXT}</div>",
        f"<div class=cookie-note><p>{TEXT}</div>",
        f"<dialog><p>{TEXT}<input type=email></dialog>",
    ],
)
def test_what_can_be_no_text_holds_none(markup: str) -> None:
    element = first(markup)
    assert find_doubtful([element], {element}) == set()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<aside><p>{TEXT}</aside>", True),
        (f"<aside class=sidebar><p>{TEXT}</aside>", False),
        (f"<aside><h2>{TEXT}</h2><p>Lebih lanjut</p></aside>", False),
        (f"<aside><p>{TEXT}<ul><li>{'<li>Tautan lain'.join('abcdefghijklm')}</ul></aside>", False),
    ],
)
def test_most_of_what_is_text_runs_on(markup: str, expected: bool) -> None:
    assert is_running_text(first(markup), set(), "") is expected


def test_a_quote_that_is_pulled_out_of_the_text_is_none_of_it() -> None:
    around = first(f"<div><p>{TEXT}</p><aside>“{TEXT}”</aside></div>")
    aside = around.first("aside")
    assert aside is not None
    assert not is_running_text(aside, set(), fold_title(around.text()))


def test_the_outermost_of_what_is_not_seen_may_hold_sentences() -> None:
    order = parse_page(
        f"<nav><p hidden id=n>{TEXT}</nav><div hidden id=a><p id=b hidden>{TEXT}</p></div>"
        f"<noscript id=c><p>{TEXT}</noscript><p hidden>Menu</p><p>{TEXT}</p>"
    ).walk()
    hidden = [element for element in order if is_hidden(element)]
    furniture = [element for element in order if element.tag == "nav"]
    assert {element.get("id") for element in find_unseen(order, hidden, furniture)} == {"a", "c"}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a href=/x><h3>Dermaga lain dibuka</h3><p>Kapal pertama tiba.</p></a>", True),
        ("<a href=/x><img src=a.jpg><h3>Dermaga lain dibuka</h3></a>", True),
        ("<a href=/x><h3>Dermaga lain dibuka</h3></a>", False),  # a heading that is a link
        ("<a href=/x><b>Dermaga lain dibuka</b></a>", False),
        ("<a href=#x><h3>Dermaga lain dibuka</h3><p>Kapal pertama tiba.</p></a>", False),
        ("<a href=/x><h3>Dermaga rotan selesai</h3><p>Kapal pertama tiba.</p></a>", False),  # the page's own
        (f"<a href=/x><h3>Dermaga lain dibuka</h3><p>{TEXT * 9}</p></a>", False),
    ],
)
def test_a_link_around_a_heading_and_more_leads_to_another_item(markup: str, expected: bool) -> None:
    found = find_linked_boxes(first(markup).walk(), fold_title("Dermaga rotan selesai - Balai"))
    assert bool(found) is expected


@pytest.mark.parametrize(
    ("markup", "is_pointer"),
    [
        ("<p><strong>Read more: <a href=/kapal>The ship has come</a></strong></p>", True),
        ("<div><span>Selengkapnya</span> » <a href=/kapal>Kapal itu tiba</a></div>", True),
        ("<p>Read more: <a href=/kapal.pdf>The ship has come</a></p>", False),
        ("<p>Read more: <a href=#kapal>The ship has come</a></p>", False),
        ("<p>Read more: <a href=/kapal>The ship</a> has come at last.</p>", False),
        ("<p>Read more: The ship has come</p>", False),
        ("<p>The ship has come. Read more: <a href=/kapal>The ship has come</a></p>", False),
    ],
)
def test_a_call_to_read_another_text_is_none_of_the_text(markup: str, is_pointer: bool) -> None:
    element = first(markup)
    assert find_pointers(element.walk()) == ({element} if is_pointer else set())
