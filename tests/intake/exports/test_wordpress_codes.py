from __future__ import annotations

import pytest

from warta.intake.exports.wordpress import with_paragraphs
from warta.intake.exports.wordpress_codes import without_shortcodes
from warta.intake.saved.fragment import read_fragment

PICTURE = '<img src="https://x.example/a.png" alt="Pita">'


def shown(text: str) -> str:
    return read_fragment(with_paragraphs(without_shortcodes(text)[0])).markdown


@pytest.mark.parametrize(
    "text",
    [
        f'[caption id="7" width="300"]{PICTURE} Pita dipotong[/caption]',
        f'[caption id="7" caption="Pita dipotong"]{PICTURE}[/caption]',
        f'[caption id="7"]<a href="https://x.example/">{PICTURE}</a> Pita dipotong[/caption]',
    ],
)
def test_a_picture_keeps_its_caption(text: str) -> None:
    assert "Pita dipotong" in shown(f"satu\n\n{text}\n\ndua")
    assert "https://x.example/a.png" in shown(text)
    assert "caption" not in shown(text)
    assert without_shortcodes(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "[embed]https://film.example/1[/embed]",
        '[embed width="300"] https://film.example/1 [/embed]',
        '[video width="640" mp4="https://film.example/1"][/video]',
        "[youtube https://film.example/1]",
        "[audio src='https://film.example/1']",
    ],
)
def test_a_film_or_a_sound_is_a_link(text: str) -> None:
    assert shown(f"satu\n\n{text}\n\ndua") == (
        "satu\n\n[https://film.example/1](https://film.example/1)\n\ndua\n"
    )


def test_words_between_the_marks_of_any_code_stay() -> None:
    text = '[kotak warna="biru"]Jembatan [tebal]dibuka[/tebal] lagi.[/kotak]'
    assert shown(text) == "Jembatan dibuka lagi.\n"
    assert shown('[tombol url="https://x.example/a" text="Unduh"]') == "[Unduh](https://x.example/a)\n"


def test_what_has_no_words_is_left_out_and_told() -> None:
    text, told = without_shortcodes(
        'a [gallery ids="1,2"] b [contact-form-7 id="3"] c [contact-form-7 id="4"]'
    )
    assert text == "a  b  c "
    assert told == [
        'left out: a code of WordPress: [contact-form-7 id="3"] and 1 more',
        'left out: a gallery, whose pictures the item does not name: [gallery ids="1,2"]',
    ]


@pytest.mark.parametrize(
    "text", ["siaran [1] dan [catatan] penulis", "[sic]", "tulis [[gallery]] begini", "[" * 20_000, "x [a='"]
)
def test_brackets_in_a_text_are_no_codes(text: str) -> None:
    assert without_shortcodes(text) == (text, [])


def test_parameters_are_no_markup() -> None:
    assert "<script" not in without_shortcodes('[kotak title="<script>x</script>"]')[0]


@pytest.mark.parametrize(
    "text",
    [
        '[private role="editor"]rahasia[/private]',
        "[members]rahasia [b]rahasia[/b][/members]",
        "[hide]rahasia[/hide]",
        "[members_only]\n\nrahasia\n\n[/members_only]",
        '[restrict paid="true"]rahasia[/restrict]',
        "[hidepost=1]rahasia[/hidepost]",
        "[MEMBERS]rahasia[/members]",
    ],
)
def test_words_in_a_code_that_restricts_are_left_out_and_told(text: str) -> None:
    found, told = without_shortcodes(f"satu {text} dua")
    assert found.split() == ["satu", "dua"]
    assert [one.partition(",")[0] for one in told] == ["left out: what only some were to read"]
    assert "rahasia" not in told[0]


@pytest.mark.parametrize(
    "text", ["[not_logged_in]kata[/not_logged_in]", "[[private]]kata[/private]", "[/private]kata[private]"]
)
def test_words_for_everybody_stay(text: str) -> None:
    assert "kata" in without_shortcodes(text)[0]


def test_a_code_of_which_the_words_stay_is_told_as_such() -> None:
    assert without_shortcodes("[catatan]kata[/catatan]") == (
        "kata",
        ["a code of WordPress is gone, of which the words within stay: [catatan]"],
    )


def test_words_of_neighbouring_codes_do_not_join() -> None:
    assert without_shortcodes("[kotak]satu[/kotak][kotak]dua[/kotak]")[0] == "satu dua"
    assert without_shortcodes("satu[private]x[/private]dua")[0] == "satu dua"
    assert without_shortcodes("[tebal]kata[/tebal]nya")[0] == "katanya"
