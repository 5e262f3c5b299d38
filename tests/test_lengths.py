"""The length of a text: words where there are spaces between them, signs where there are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import Site

from warta.lengths import _A_LETTER, _AN_IDEOGRAPH, count_signs, count_words, minutes_to_read
from warta.plain_markup import count_plain_words, plain_html


def test_words_are_told_apart_by_tags_and_entities() -> None:
    assert count_words("<p>a b</p>\n<table><tr><td>c</td><td>d&nbsp;e &amp;</td></tr></table>") == 6
    assert count_words("") == 0


@pytest.mark.parametrize(
    "text", ["a – b", "a –\nb", "Rabu - 2 km/jam", "a  b", "x\n\n– y\nz", "satu", "", "a / b · c", "a – – b"]
)
def test_a_mark_that_stands_alone_is_no_word_by_either_way_into_html(text: str) -> None:
    html = plain_html(text)
    assert html is not None
    words = [part for part in text.split() if any(sign.isalnum() for sign in part)]
    assert count_words(html) == count_plain_words(html) == len(words)


@pytest.mark.parametrize(
    ("html", "signs"),
    [
        ("<p>Siaran pers “tentang” pasang surut 2024</p>", (0, 0)),
        ("<p>潮位計を10か所に設置。</p>", (9, 0)),
        ("<p>海洋局发布新规定，<b>2024</b>年起施行</p>", (12, 0)),
        ("<p>ประกาศ น้ำขึ้น</p>", (0, 10)),
        ("<p>조석 관측소</p>", (0, 0)),
        ("<p>“Tinggi” – Thủy triều</p>", (0, 0)),
        ("<p>\u1000\u2019\ua9e0\U00020000</p>", (1, 2)),
    ],
)
def test_signs_are_those_of_scripts_that_set_no_spaces(html: str, signs: tuple[int, int]) -> None:
    assert count_signs(html) == signs


def test_no_sign_of_any_script_is_passed_over() -> None:
    for character in map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x32000))):
        found = (bool(_AN_IDEOGRAPH.match(character)), bool(_A_LETTER.match(character)))
        assert count_signs(character) == found


def test_reading_takes_time_by_words_and_signs() -> None:
    assert [minutes_to_read(*counts) for counts in ((0, 0, 0), (900, 0, 0), (10, 3200, 0), (5, 0, 4000))] == [
        1,
        4,
        10,
        5,
    ]


def test_the_page_of_a_release_tells_its_length_in_what_can_be_counted(
    empty_site: Callable[..., Site],
) -> None:
    site = empty_site()
    site.release(
        "2020/a.md", "潮位計を設置した。" * 100, title="潮位", date="2020-02-03", language="ja", slug="a"
    )
    site.release("2020/b.md", "Alat ukur " * 50, title="Alat", date="2020-02-04", slug="b")
    site.build()
    assert "800 aksara, sekitar 3 menit baca" in site.page("2020/02/03/a/index.html")
    assert "100 kata, sekitar 1 menit baca" in site.page("2020/02/04/b/index.html")
