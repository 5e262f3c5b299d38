"""Facts side by side, as the lines of a page have them."""

from __future__ import annotations

import pytest

from warta.intake.lines import Line
from warta.intake.page_area import Area
from warta.intake.page_lines import write_lines
from warta.intake.page_tree import parse_page


def lines(markup: str) -> list[Line]:
    return write_lines(parse_page(markup), Area(None, frozenset(), frozenset()), "https://a.example/warta/1")


def printed(markup: str) -> list[str]:
    return [line.printed for line in lines(markup)]


def test_facts_side_by_side_are_lines_of_one_group() -> None:
    markup = "<span>3 Mei 2021</span> | <span>Humas</span> | <span class=hits>Dilihat:</span><b>9</b>"
    assert [(line.printed, line.glued) for line in lines(f"<div class=meta>{markup}</div>")] == [
        ("3 Mei 2021", False),
        ("Humas", True),
        ("Dilihat: 9", True),
    ]


def test_elements_that_only_styles_set_apart_stand_apart() -> None:
    assert printed("<div class=flex><span>30 Mei</span><span>·</span><a>Humas</a></div>") == [
        "30 Mei · Humas"
    ]
    assert printed("<p><span>kegi</span><span>atan</span></p>") == ["kegiatan"]
    assert printed(f"<div><span>kegi</span><span>atan {'kata ' * 40}</span></div>")[0].startswith("kegiatan ")


def test_an_update_that_themes_hide_is_left_out() -> None:
    markup = (
        "<div><a><time class='entry-date published'>4 Juni</time><time class=updated>5 Juni</time></a></div>"
    )
    assert printed(markup) == ["4 Juni"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div><span class=date>14 Mei 2019</span>Kapal itu tiba.</div>", ["14 Mei 2019", "Kapal itu tiba."]),
        ("<div><time>14 Mei 2019</time>Kapal itu tiba.</div>", ["14 Mei 2019", "Kapal itu tiba."]),
        ("<p><time>14 Mei 2019</time> kapal itu tiba.</p>", ["14 Mei 2019 kapal itu tiba."]),
        ("<p><time>14 Mei 2019</time>, kapal itu tiba.</p>", ["14 Mei 2019, kapal itu tiba."]),
        ("<p>Pada <time>14 Mei 2019</time>Kapal</p>", ["Pada 14 Mei 2019Kapal"]),
        ("<p><b>14 Mei 2019</b>Kapal itu tiba.</p>", ["**14 Mei 2019**Kapal itu tiba."]),
        ("<p><span class=date>Mei</span>Kapal itu tiba.</p>", ["MeiKapal itu tiba."]),
    ],
)
def test_a_date_glued_to_the_first_word_is_a_line_of_its_own(markup: str, expected: list[str]) -> None:
    assert [line.markdown or line.printed for line in lines(markup)] == expected
