from __future__ import annotations

import pytest

from warta.intake.breaks.line_joins import (
    ITEM,
    ends,
    ends_recital,
    ends_with_day,
    is_unfinished,
    join,
    join_each,
    lines_of,
)
from warta.intake.lines import Line, split_lines


def test_a_line_of_several_has_the_place_of_the_first_and_knows_the_last() -> None:
    lines = split_lines("Judul\n\nPapan lantai\nyang lapuk")
    whole = join(lines[2:])
    assert (whole.number, whole.last, whole.printed, whole.glued) == (3, 4, "Papan lantai yang lapuk", False)
    assert lines_of(whole, lines) == lines[2:]


def test_a_line_that_was_not_put_together_is_its_own() -> None:
    (line,) = split_lines("Papan lantai")
    assert lines_of(line, [line]) == [line]


@pytest.mark.parametrize("mark", [", kata warga", ") baru", ".", "! Kata"])
def test_no_space_stands_before_a_mark(mark: str) -> None:
    assert join(split_lines(f"Papan\n{mark}")).printed == f"Papan{mark}"


@pytest.mark.parametrize(
    ("text", "is_end"), [("Papan.", True), ("“Papan?”", True), ("Papan:", True), ("Papan", False)]
)
def test_a_sentence_ends_with_a_mark(text: str, is_end: bool) -> None:
    assert ends(split_lines(text)[0]) is is_end


@pytest.mark.parametrize("text", ["papan dan", "the", "papan,", "kata", "“Papan,” ujar", "papan ("])
def test_no_sentence_ends_with_some_words_and_marks(text: str) -> None:
    assert is_unfinished(text)
    assert not is_unfinished(f"{text} papan")


def test_lines_that_go_on_are_joined_over_blank_ones_to_what_is_put_together() -> None:
    lines = split_lines("Papan\n\nlantai\nbaru\n\nTali")
    asked: list[str] = []

    def goes_on(line: Line, number: int) -> bool:
        asked.append(f"{line.printed}|{lines[number].printed}")
        return lines[number].printed.islower()

    assert [line.printed for line in join_each(lines, goes_on)] == ["Papan lantai baru", "", "Tali"]
    assert asked == ["Papan|lantai", "Papan lantai|baru", "Papan lantai baru|Tali"]


@pytest.mark.parametrize(
    ("text", "is_item"),
    [
        ("12. Papan", True),
        ("b) Papan", True),
        ("iv. Papan", True),
        ("2019. Papan", False),
        ("dll. Papan", False),
    ],
)
def test_an_item_begins_with_its_count(text: str, is_item: bool) -> None:
    assert (ITEM.match(text) is not None) is is_item


@pytest.mark.parametrize("text", ["papan (di", "papan “yang"])
def test_a_word_behind_a_mark_is_one_with_which_no_sentence_ends(text: str) -> None:
    assert is_unfinished(text)


@pytest.mark.parametrize("text", ["papan 2", "papan radi", "papan –", "papan (radi", "papan;"])
def test_other_words_and_marks_may_end_a_sentence(text: str) -> None:
    assert not is_unfinished(text)


def test_a_word_is_put_together_where_it_is_told_to_be_broken_there() -> None:
    broken = split_lines("papan ber-\nsama tali\ndan paku")
    assert join(broken, lambda *_: True).printed == "papan bersama tali dan paku"
    assert join(broken, lambda *_: False).printed == "papan ber-sama tali dan paku"
    assert join(broken).printed == "papan ber-sama tali dan paku"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("papan (\nbaru)", "papan (baru)"),
        ("papan “\nbaru”", "papan “baru”"),
        ("Randu-\nHulu", "Randu- Hulu"),
        ("papan\n...dan tali", "papan ...dan tali"),
    ],
)
def test_a_space_parts_lines_unless_a_mark_binds_them(lines: str, whole: str) -> None:
    assert join(split_lines(lines)).printed == whole


def test_what_was_put_together_is_joined_further() -> None:
    one, *others = split_lines("papan\nlantai\nbaru")
    assert join([one, join(others)]).last == 3


def test_the_last_cell_of_a_row_goes_on_with_the_next_line() -> None:
    row, after = split_lines("Bentang\tdua belas\nmeter")
    assert join([row, after]).cells == ("Bentang", "dua belas meter")


@pytest.mark.parametrize("day", ["(26/2)", "(06/02/24)", "(6/2/2024)", "(Rabu, 6/2)", "(06-02-2024)"])
def test_a_day_may_stand_behind_a_paragraph(day: str) -> None:
    (line,) = split_lines(f"Balai membuka pelatihan juru data 2020, {day}")
    assert ends_with_day(line)
    assert not ends(line)


def test_other_brackets_are_no_day() -> None:
    for brackets in ("(SPB/KB)", "(6-2/24)", "(12-2)5)"):
        (line,) = split_lines(f"Balai membuka pelatihan {brackets}")
        assert not ends_with_day(line)


def test_a_question_of_an_invitation_goes_on_with_no_line_above_it() -> None:
    assert all(map(ITEM.match, ("WHEN: Friday", "WHO: Ana Sari", "DI MANA: Balai")))
    assert not any(map(ITEM.match, ("When: Friday", "WHO says so", "LARCH: Friday")))


@pytest.mark.parametrize("text", ["Media call: Q&A", "Cases of Hepatitis A"])
def test_a_letter_by_itself_is_no_article(text: str) -> None:
    assert not is_unfinished(text)
    assert is_unfinished("THE BOARD OPENS A")


def test_a_day_in_words_may_stand_behind_a_paragraph() -> None:
    assert ends_with_day(split_lines("Rapat itu dibuka kepala balai (Kamis/15 April 2021)")[0])
    assert not ends_with_day(split_lines("Rapat itu dibuka kepala balai (Kamis di aula)")[0])


@pytest.mark.parametrize(
    ("line", "after", "is_recital"),
    [
        ("(i) papan lantai yang baru; and", "\n(ii) tali penahan", True),
        ("(a) papan lantai yang baru; dan", "(b) tali penahan", True),
        ("(i) papan lantai yang baru; and", "tali penahan", False),
        ("(i) papan lantai yang baru and", "\n(ii) tali penahan", False),
    ],
)
def test_an_item_with_its_mark_in_brackets_is_a_clause_of_its_own(
    line: str, after: str, is_recital: bool
) -> None:
    lines = split_lines(f"{line}\n{after}")
    assert ends_recital(lines[0], lines[-1]) is is_recital
