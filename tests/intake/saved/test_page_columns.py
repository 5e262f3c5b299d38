from __future__ import annotations

import pytest

from warta.intake.saved.page_columns import find_columns_of_links, holders_of_title, is_column_of_title
from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_tree import Element, parse_page

HEAD = "<title>Balai Keladi - Harga cengkih naik lagi</title>"
TITLE = "<p><b>Harga cengkih naik lagi</b></p>"
P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai.</p>"


def column(markup: str) -> bool:
    """Whether the element with an id is the column of the page's title."""
    order = parse_page(HEAD + markup).walk()
    element = next(element for element in order if element.get("id") == "x")
    return is_column_of_title(element, holders_of_title(order), Passages(order).measure(), 0.9)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<div>{P}</div><div id=x>{TITLE}{P * 2}</div>", True),
        (f"<div>{P}</div><div id=x><p>Lain</p>{P * 2}</div>", False),
        (f"<div id=x>{TITLE}{P * 2}</div><div>{P}</div>", False),
        (f"<div id=x>{TITLE}</div>Kabel itu tiba lebih cepat.<br>{P[3:-4]}", False),
        (f"<div>{TITLE}{P}</div><div id=x>{TITLE}{P * 2}</div>", False),
        (f"<table><tr><td>{P}<td id=x>{TITLE}{P * 3}<td>{P}</table>", True),
        (f"<table><tr><td>{P * 2}<td id=x>{TITLE}{P * 2}</table>", False),
    ],
)
def test_the_column_with_the_page_s_title_is_the_text_s(markup: str, expected: bool) -> None:
    assert column(markup) is expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (TITLE, ["html", "body", "p"]),
        ("<td><font size=4><b>HARGA CENGKIH NAIK LAGI!</b></font>", ["html", "body"]),
        ("<h2>Harga</h2><p>Harga cengkih naik lagi kemarin</p>", []),
    ],
)
def test_a_block_that_prints_the_title_and_no_more_has_it(markup: str, expected: list[str]) -> None:
    order: list[Element] = parse_page(HEAD + markup).walk()
    found = holders_of_title(order)
    assert [element.tag for element in order if element in found] == expected


LINK = "<a href=/1>Harga lada turun lagi</a><br>"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (f"<td id=x>{LINK * 2}<td>{P}", True),
        (f"<td>{P}<td id=x><b>Berita lain</b><br>{LINK * 3}", True),
        (f"<td id=x>{LINK}<td>{P}", False),
        (f"<td id=x>{LINK * 2}<td>Lain", False),
        (f"<td id=x>{LINK * 2}{P}<td>{P}", False),
        (f"<td id=x>{LINK * 2}Empat ratus ton cengkih dijual di pasar induk bulan lalu<td>{P}", False),
        (f"<td id=x>{LINK * 2}<a href=/a.pdf>Lampiran</a><td>{P}", False),
        (f"<td id=x><a href=#satu>Bagian satu</a> <a href=#dua>Bagian dua</a><td>{P}", False),
        (f"<td id=x><h1>Harga</h1>{LINK * 2}<td>{P}", False),
    ],
)
def test_a_column_of_nothing_but_links_leads_to_other_items(cells: str, expected: bool) -> None:
    order = parse_page(f"<table><tr>{cells}</table>").walk()
    found = find_columns_of_links(order, Passages(order).measure())
    assert [element.get("id") for element in found] == (["x"] if expected else [])
