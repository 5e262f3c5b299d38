"""Long lines that end as no sentence does. All bodies and names are invented."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.unended_lines import doubt_unended

FIRST = "The Head Splicer of the Northern Quay visited the harbour on Wednesday and met with its keepers."
SECOND = "During the talk, the keepers praised the splicers’ efforts to help improve the ropes of the isles."
CAPTION = "Head Splicer Ana Oak meets with the Keeper of the Harbour for Ropes and Nets, Edi Elm"


def doubt(*paragraphs: str) -> str:
    lines = split_lines("\n\n".join(paragraphs))
    return doubt_unended([line for line in lines if not line.is_blank])


def test_a_long_line_without_an_end_between_paragraphs_is_told() -> None:
    assert doubt(FIRST, CAPTION, SECOND) == (
        "line 3 ends as no sentence does; look whether it is a picture's caption"
    )


@pytest.mark.parametrize(
    "line",
    [
        f"{CAPTION}.",
        "Head Splicer Ana Oak meets with the Keeper",
        f"“{CAPTION}",
        f"- {CAPTION}",
        f"Ropes: {CAPTION}",
        "Head Splicer Ana Oak and the Keeper of the Harbour Board for Ropes and Nets of Larch Isle",
    ],
)
def test_sentences_headings_items_and_quotations_are_not_told(line: str) -> None:
    assert doubt(FIRST, line, SECOND) == ""


def test_several_such_lines_are_how_a_text_is_written() -> None:
    assert doubt(FIRST, CAPTION, SECOND, f"{CAPTION} of Larch", SECOND) == ""
    assert doubt(CAPTION, FIRST, SECOND) == ""
    assert doubt(FIRST, CAPTION, "and the ropes", SECOND) == ""
