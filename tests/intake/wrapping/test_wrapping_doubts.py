from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.wrapping_doubts import doubt_wrapped

# The second line ends a sentence and has no room for the next word.
TEXT = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh semua warga dusun di hulu sungai itu.
Kepala dusun berharap papan yang baru itu tahan sampai musim
angin berikutnya tiba di hulu sungai."""


def told(text: str) -> list[str]:
    printed = split_lines(text)
    return list(doubt_wrapped([line for line in unwrap(printed) if line.printed], printed))


def test_a_full_line_that_ends_a_sentence_is_told_where_nothing_parts_paragraphs() -> None:
    (reason,) = told(f"{TEXT}\nTali.")
    assert reason.endswith("nothing parts paragraphs: see whether one ends with line 2")


def test_it_is_not_where_blank_lines_part_them() -> None:
    assert told(f"{TEXT}\n\n{TEXT}\n\n1. {TEXT}") == []


def test_words_put_together_by_guess_are_told() -> None:
    text = TEXT.replace("setelah papan\nlantainya", "setelah lantai-\ndinding").replace("itu.\nK", "ini\nk")
    assert told(text) == [
        "words at the ends of lines are put together by guess: lantai- dinding; see whether they are"
    ]


def test_words_that_are_surely_one_are_not() -> None:
    text = TEXT.replace("setelah papan\nlantainya", "setelah pa-\npan").replace("itu.\nK", "ini\nk")
    assert told(text) == []


def test_a_text_that_is_not_wrapped_is_not_told() -> None:
    assert told("Jembatan Rotan dibuka.\nWarga menyambutnya.") == []
