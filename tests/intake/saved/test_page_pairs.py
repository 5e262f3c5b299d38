"""Facts of a page with a label each, as its lines have them."""

from __future__ import annotations

import pytest

from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import parse_page

FACTS = ["Tanggal: 3 Mei 2021", "Dilihat: 12"]
TEXT = "Kapal tunda itu tiba di dermaga lama dua jam sebelum fajar, kata juru mudi yang menunggunya di sana."


def lines(markup: str, *hidden: str) -> list[Line]:
    root = parse_page(f"<body>{markup}</body>")
    unseen = frozenset(e for e in root.walk() if e.get("class") in hidden and e.get("class"))
    return write_lines(root, Area(root.first("body"), frozenset(), unseen), "")


def printed(markup: str, *hidden: str) -> list[str]:
    return [line.printed for line in lines(markup, *hidden)]


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>Tanggal</dt><dd>3 Mei 2021</dd><dt>Dilihat:</dt><dd>12</dd></dl>",
        "<table><tr><th>Tanggal</th><td>3 Mei 2021</td></tr><tr><th>Dilihat</th><td>12</td></tr></table>",
        "<table><tr><td>Tanggal<td>:<td>3 Mei 2021<tr><td>Dilihat<td>:<td>12</table>",
        "<div><div>Tanggal</div><div>:</div><div>3 Mei 2021</div></div><p><b>Dilihat</b> <i>12</i></p>",
        "<div><div>Tanggal:&nbsp;</div><div><div><span>3 Mei 2021</span></div></div></div>"
        "<ul><li><span>Dilihat</span> : <span>12</span></li></ul>",
    ],
)
def test_a_label_and_its_value_are_one_line(markup: str) -> None:
    found = lines(markup)
    assert [line.printed for line in found] == FACTS
    assert {line.form for line in found} == {""}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div><div>Pelabuhan</div><div>3 Mei 2021</div></div>", ["Pelabuhan", "3 Mei 2021"]),
        ("<dl><dt>Tanggal</dt><dd>3 Mei 2021</dd><dt>Kapal</dt><dd>12</dd></dl>", None),
        ("<dl><dt>Tanggal</dt><dd>3 Mei 2021</dd><dd>4 Mei 2021</dd></dl>", None),
        ("<table><tr><td>Tanggal<td>3 Mei 2021<tr><td>Kapal<td>12</table>", None),
        ("<div><span>Siaran Pers</span><h1>Kapal tiba</h1></div>", ["Siaran Pers", "Kapal tiba"]),
        (f"<div><div>Tanggal</div><div>{TEXT} {TEXT}</div></div>", ["Tanggal", f"{TEXT} {TEXT}"]),
    ],
)
def test_what_is_no_label_with_its_value_stays_as_it_is(markup: str, expected: list[str] | None) -> None:
    found = printed(markup)
    assert found == expected if expected else not any(": " in line for line in found)


def test_a_table_of_the_text_stays_one_whatever_its_labels() -> None:
    table = "<table><tr><td>Tanggal</td><td>3 Mei 2021</td></tr><tr><td>Dilihat</td><td>12</td></tr></table>"
    assert {line.form for line in lines(table)} == {""}
    assert [line.form for line in lines(f"<p>{TEXT}</p>{table}")] == ["", "row", "row"]


def test_a_value_that_the_page_hides_in_part_is_not_written() -> None:
    markup = "<div><b>Tanggal</b> <div>3 Mei 2021<span class=x>4 Mei 2021</span></div></div>"
    assert printed(markup, "x") == ["Tanggal", "3 Mei 2021"]


def test_a_link_to_another_place_on_the_page_is_no_part_of_a_value() -> None:
    link = "<a href='#history'>Lihat semua</a>"
    markup = f"<dl><dt>Tanggal</dt><dd>3 Mei 2021 — {link}</dd><dt>Dilihat</dt><dd>12</dd></dl>"
    assert printed(markup) == FACTS
