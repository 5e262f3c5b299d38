"""Where paragraphs begin among the lines of a PDF, in the ways in which texts are set."""

from __future__ import annotations

import random
import textwrap

import pytest

from tests.intake.documents.test_pdf_text import pdf
from warta.intake.documents.pdf_text import read_pdf

WORDS = (
    "warga kampung memanen garam di tepi teluk setelah hujan reda dan menimbangnya bersama juru catat dari"
    " balai Menteri Kota Sembir yang datang naik perahu sejak pagi"
).split()
SIZE, LEADING, WIDE = 11, 13.2, 6.6  # a letter of Courier is 0.6 of its size wide
TOP = 780


def written(seed: int, count: int = 8) -> list[str]:
    """Paragraphs of one to five sentences."""
    chance = random.Random(seed)

    def sentence() -> str:
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 14)))
        return f"{words[0].upper()}{words[1:]}."

    return [" ".join(sentence() for _ in range(chance.randint(1, 5))) for _ in range(count)]


def is_plain(paragraphs: list[str], width: int) -> bool:
    """Whether the first word of each paragraph had room on the last line of the one before it."""
    ends = [len(textwrap.wrap(text, width)[-1]) for text in paragraphs]
    begins = [len(text.split()[0]) for text in paragraphs[1:]]
    return all(end + 1 + begin < width - 2 for end, begin in zip(ends, begins, strict=False))


def lines_of(paragraphs: list[str], width: int, indent: int = 0) -> list[tuple[int, str, bool]]:
    """Indent in letters and words of each line, and whether it is the first of its paragraph."""
    return [
        (indent if number == 0 else 0, line.strip(), number == 0)
        for text in paragraphs
        for number, line in enumerate(textwrap.wrap(text, width, initial_indent=" " * indent))
    ]


def set_below(
    lines: list[tuple[int, str, bool]], gap: float = 0.0, left: float = 72, top: float = TOP
) -> list[tuple[float, float, float, str]]:
    """The lines at their places, `gap` points more above each paragraph."""
    placed = []
    for indent, text, is_first in lines:
        top -= LEADING + gap * is_first
        placed.append((left + WIDE * indent, top, float(SIZE), text))
    return placed


def texts(*pages: list[tuple[float, float, float, str]]) -> list[str]:
    return [line.printed for line in read_pdf(pdf(*pages, font="Courier")).lines if line.printed]


SEEDS = [seed for seed in range(40) if is_plain(written(seed), 64)][:6]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("indent", "gap"), [(0, 0.0), (4, 0.0), (0, 6.0), (4, 6.0)])
def test_paragraphs_stay_whole_whether_indented_set_apart_or_neither(
    seed: int, indent: int, gap: float
) -> None:
    paragraphs = written(seed)
    assert texts(set_below(lines_of(paragraphs, 64, indent), gap)) == paragraphs


def test_there_are_texts_to_try() -> None:
    assert len(SEEDS) == 6
    assert any(len(textwrap.wrap(text, 64)) == 1 for seed in SEEDS for text in written(seed))
    lines = [line for seed in SEEDS for text in written(seed) for line in textwrap.wrap(text, 64)[:-1]]
    assert any(line.endswith(".") for line in lines), "a sentence ends where a line does"


@pytest.mark.parametrize("seed", range(6))
def test_columns_are_read_one_behind_the_other_and_a_paragraph_goes_on_in_the_next(seed: int) -> None:
    paragraphs = written(seed)
    lines = lines_of(paragraphs, 32, 2)
    half = len(lines) // 2
    title = [(72.0, TOP + 20.0, 18.0, "Garam Sembir Dipanen")]
    left, right = set_below(lines[:half]), set_below(lines[half:], left=320)
    assert texts([*title, *left, *right]) == ["Garam Sembir Dipanen", *paragraphs]


@pytest.mark.parametrize("seed", range(6))
def test_a_paragraph_goes_on_over_the_page_and_a_new_one_begins_there(seed: int) -> None:
    paragraphs = written(seed)
    lines = lines_of(paragraphs, 64, 4)
    for half in range(8, len(lines) - 8):
        pages = set_below(lines[:half]), set_below(lines[half:])
        assert texts(*pages) == paragraphs


def test_a_heading_of_two_lines_is_one_and_a_heading_of_the_text_s_size_stands_alone() -> None:
    first, second = written(SEEDS[0])[:2]
    title = [
        (72.0, TOP + 40.0, 20.0, "Garam dari Teluk Sembir Dipanen"),
        (72.0, TOP + 16.0, 20.0, "Warga Kampung"),
    ]
    found = texts([*title, *set_below(lines_of([first, "Jadwal panen", second], 64))])
    assert found == ["Garam dari Teluk Sembir Dipanen Warga Kampung", first, "Jadwal panen", second]


def test_a_heading_in_the_middle_is_one_above_indented_paragraphs_too() -> None:
    paragraphs = written(SEEDS[0])
    words, rest = "Garam dari Teluk Dipanen Para", "Warga Kampung"
    wide = 0.6 * 20.0
    axis = 72 + WIDE * 64 / 2
    title = [
        (axis - wide * len(words) / 2, TOP + 40.0, 20.0, words),
        (axis - wide * len(rest) / 2, TOP + 16.0, 20.0, rest),
    ]
    found = texts([*title, *set_below(lines_of(paragraphs, 64, 4))])
    assert found == [f"{words} {rest}", *paragraphs]


def test_a_block_set_narrower_keeps_its_paragraph() -> None:
    first, second, third = (" ".join(written(seed, 2)) for seed in SEEDS[:3])
    narrow = [(6, line, number == 0) for number, line in enumerate(textwrap.wrap(second, 48))]
    lines = [*lines_of([first], 64), *narrow, *lines_of([third], 64)]
    assert texts(set_below(lines, 5.0)) == [first, second, third]
