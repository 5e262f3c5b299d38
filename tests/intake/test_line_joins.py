from __future__ import annotations

import pytest

from warta.intake.line_joins import ends, is_unfinished, join, join_each, lines_of
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
