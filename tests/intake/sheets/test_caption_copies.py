"""Captions of a page text that stand there more than once. All is invented."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.sheets.caption_copies import (
    captions_again,
    captions_at_credit,
    captions_twice,
    may_be_caption,
)
from warta.intake.sheets.picture_lines import find_picture_lines
from warta.intake.sheets.sheet import Sheet

SENTENCE = "The splicer is sworn in by the mayor of the harbour."
CAPTION = "The splicer is sworn in by the mayor"
TEXT = "The mayor of the harbour today swore in a splicer, who will mend the ropes of three quays and a loft."


def sheet(*lines: str) -> Sheet:
    return Sheet([line for line in split_lines("\n\n".join(lines)) if line.text], lambda _: False, ())


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((SENTENCE, SENTENCE, "High resolution (Credit: Quay)"), [1, 2]),
        ((SENTENCE, f"{SENTENCE} (Image credit: Quay)"), [1]),
        ((SENTENCE, "High resolution (Credit: Quay)"), []),
        (("Ropes", "Ropes", "High resolution (Credit: Quay)"), []),
    ],
)
def test_a_caption_may_stand_above_its_credit_again(lines: tuple[str, ...], found: list[int]) -> None:
    page = sheet(TEXT, *lines, TEXT)
    assert captions_at_credit(page, len(lines), range(1, len(page))) == found
    left = [page[p].text for p in find_picture_lines(page, list(page.positions()))]
    assert (SENTENCE in left) is bool(found)


def test_a_caption_that_is_no_sentence_stands_twice_in_a_row() -> None:
    assert list(captions_twice(sheet(TEXT, CAPTION, CAPTION, TEXT), range(4))) == [1, 2]
    assert list(captions_twice(sheet(TEXT, SENTENCE, SENTENCE, TEXT), range(4))) == []


def test_a_long_caption_may_stand_again_further_below() -> None:
    long = f"{CAPTION} of the harbour and its quays"
    assert list(captions_again(sheet(TEXT, long, TEXT, long, TEXT), range(5))) == [1, 3]
    assert list(captions_again(sheet(TEXT, CAPTION, TEXT, CAPTION, TEXT), range(5))) == []


@pytest.mark.parametrize(
    ("text", "may_be"), [(CAPTION, True), ("Mayor Swears In Ropers", False), ("x | a b | 4 5 | k", False)]
)
def test_a_caption_has_some_words_and_one_of_them_small(text: str, may_be: bool) -> None:
    assert may_be_caption(split_lines(text)[0]) is may_be
