"""Facts side by side, as the lines of a page have them."""

from __future__ import annotations

import pytest

from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import parse_page


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


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>3 Mei 2021 &nbsp;<span>Humas</span> <span>9 kali</span></p>", ["3 Mei 2021", "Humas", "9 kali"]),
        ("<p><i></i> Diterbitkan: 3 Mei 2021 <span>Humas</span></p>", ["Diterbitkan: 3 Mei 2021", "Humas"]),
        ("<div class=articleDate><b>Humas</b> <b>9 kali</b></div>", ["Humas", "9 kali"]),
        ("<p class=x><b>Biro Umum</b> <i>9 kali dibaca</i></p>", ["Biro Umum", "9 kali dibaca"]),
        ("<p class=x><b>Oleh Biro Umum</b> <a href=/k>Kabar</a></p>", ["Oleh Biro Umum", "Kabar"]),
        ("<h2><b>3 Mei 2021</b> <i>Kapal tiba</i></h2>", ["3 Mei 2021 Kapal tiba"]),
        ("<p><b>Kota Randu</b>, <b>3 Mei 2021</b></p>", ["Kota Randu, 3 Mei 2021"]),
        ("<p>Sejak <b>3 Mei 2021</b> <i>kapal</i> tiba</p>", ["Sejak 3 Mei 2021 kapal tiba"]),
    ],
)
def test_a_date_above_the_text_parts_what_stands_in_a_row_with_it(markup: str, expected: list[str]) -> None:
    assert printed(markup) == expected


def test_a_date_amid_the_text_parts_nothing() -> None:
    text = (
        "Kapal tunda itu tiba di dermaga lama dua jam sebelum fajar, kata juru mudi yang menunggunya di sana."
    )
    assert printed(f"<p>{text}</p><p><b>3 Mei 2021</b> <i>Kapal</i></p>") == [text, "3 Mei 2021 Kapal"]


def test_a_button_before_the_words_of_a_heading_is_none_of_them() -> None:
    found = lines("<h2><a href=/warta><span>Kembali</span></a> <span>Kapal tiba</span></h2>")
    assert [(line.printed, line.form) for line in found] == [("Kembali", ""), ("Kapal tiba", "heading2")]
    assert printed("<h2><a href=/kapal>Kapal</a> <span>tiba</span></h2>") == ["Kapal tiba"]
    assert printed("<h2><a href=/warta>Kembali</a> berlayar</h2>") == ["Kembali berlayar"]
