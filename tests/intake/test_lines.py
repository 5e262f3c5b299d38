from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.lines import split_lines


def printed(text: str) -> list[str]:
    return [line.printed for line in split_lines(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert printed(f"satu{end}dua{end}{end}tiga") == ["satu", "dua", "", "tiga"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_behind_the_last_end_stands_an_empty_line(end: str) -> None:
    assert printed(f"satu{end}") == ["satu", ""]
    assert printed(f"{end}\r") == ["", "", ""]


def test_lines_are_numbered_as_an_editor_numbers_them() -> None:
    assert [line.number for line in split_lines("satu\r\n\r\ntiga\n")] == [1, 2, 3, 4]


def test_wide_spaces_are_spaces_and_runs_of_them_one() -> None:
    assert printed("  satu\u00a0 \u2003dua\t tiga  ") == ["satu dua tiga"]


@given(st.text(alphabet=" a\t\n\u00a0\u2003\u00ad\u200b\x1c\x85é.", max_size=40))
def test_no_line_holds_white_space_but_single_spaces(text: str) -> None:
    for words in printed(text):
        assert words == " ".join(words.split())


@pytest.mark.parametrize("mark", ["\x1c", "\x1d", "\x1e", "\x85"])
def test_no_page_ends_a_line_with_a_control(mark: str) -> None:
    assert len(printed(f"satu{mark}dua")) == 1


@pytest.mark.parametrize("text", ["", "\u00a0", " \u00a0 \t", "\u200b", "\ufeff"])
def test_a_line_that_prints_nothing_is_blank(text: str) -> None:
    (line,) = split_lines(text)
    assert line.is_blank


def test_invisible_characters_are_gone() -> None:
    assert printed("sa\u200btu\x07 du\ufeffa\x1a\x7f") == ["satu dua"]


def test_characters_that_windows_put_among_the_controls_are_what_they_were_meant_to_be() -> None:
    assert printed("\x93Halo\x94 \x96 kata\x85 \x80900") == ["“Halo” – kata… €900"]


@pytest.mark.parametrize("mark", ["\u034f", "\u200c", "\u200d", "\ufe0e", "\ufe0f", "\u180e", "\u2063"])
def test_what_shapes_other_scripts_shows_nothing_behind_latin_letters(mark: str) -> None:
    assert printed(f"sa{mark}tu{mark} 2{mark}021") == ["satu 2021"]


@pytest.mark.parametrize("text", ["❤\ufe0f", "👩\u200d👧", "می\u200cروم", "1\ufe0f\u20e3"])
def test_what_shapes_emoji_and_other_scripts_stays(text: str) -> None:
    assert printed(text) == [text]


@pytest.mark.parametrize("mark", ["\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"])
def test_signs_without_ink_are_spaces(mark: str) -> None:
    assert printed(f"satu{mark}dua\n{mark}") == ["satu dua", ""]


@pytest.mark.parametrize("mark", ["•", "○", "❖", "➤", "✓", "▶", "\uf0b7"])
def test_a_sign_that_is_only_a_bullet_needs_no_space(mark: str) -> None:
    (line,) = split_lines(f"{mark}Papan lapuk")
    assert (line.bullet, line.text, line.printed) == (mark, "Papan lapuk", f"{mark} Papan lapuk")


@pytest.mark.parametrize("mark", ["•", "·", "▪", "*", "-", "–", "—", "−", "+", "»", "§", "o", "\uf0b7"])
def test_a_bullet_is_told_from_the_text_behind_it(mark: str) -> None:
    (line,) = split_lines(f"  {mark}  Papan lapuk")
    assert (line.bullet, line.text, line.printed) == (mark, "Papan lapuk", f"{mark} Papan lapuk")


@pytest.mark.parametrize(
    "text", ["-5 derajat", "*)", "---", "-", "**tebal**", "–", "+ 62 21", "•••", "§ 5 ayat 2", "o", "obor"]
)
def test_a_sign_without_space_and_text_behind_it_is_no_bullet(text: str) -> None:
    (line,) = split_lines(text)
    assert (line.bullet, line.text) == ("", text)


def test_tabs_part_cells_and_an_empty_cell_is_one() -> None:
    lines = split_lines("Kota\tLulus \nAmbar\t\t90\n\tmenjorok saja\npolos")
    assert [line.cells for line in lines] == [
        ("Kota", "Lulus"),
        ("Ambar", "", "90"),
        ("", "menjorok saja"),
        (),
    ]
    assert [line.is_row for line in lines] == [True, True, False, False]


def test_a_line_is_glued_to_one_above_that_is_not_blank() -> None:
    lines = split_lines("satu\ndua\n\u00a0\ntiga\nempat")
    assert [line.printed for line in lines if line.glued and not line.is_blank] == ["dua", "empat"]


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("garam", 1), ("- garam  dan\tikan", 3), ("garam\u00a0laut", 2)]
)
def test_the_words_of_a_line_are_counted_without_its_bullet(text: str, words: int) -> None:
    assert split_lines(text)[0].words == words


def test_a_changed_line_counts_anew() -> None:
    (line,) = split_lines("Garam laut")
    changed = replace(line, text="Garam laut dan ikan", cells=("Garam", "laut dan ikan"))
    assert (changed.words, changed.is_row) == (4, True)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200e", "\u202e", "\u2066"])
def test_marks_that_show_nothing_part_no_word(mark: str) -> None:
    assert split_lines(f"Ju{mark}li 2019")[0].text == "Juli 2019"


def test_a_rule_glued_to_a_paragraph_is_left_out() -> None:
    assert (
        split_lines("**************** The ropes are spliced today.")[0].printed
        == "The ropes are spliced today."
    )
    assert split_lines("**************** Ropes")[0].printed == "**************** Ropes"
    assert split_lines("****************")[0].printed == "****************"
    framed = "---------- Forwarded message ---------"
    assert split_lines(framed)[0].printed == framed
