from __future__ import annotations

import pytest

from warta.intake.breaks.doubled_blanks import PARAGRAPH, without_doubled
from warta.intake.lines import split_lines

P = (
    "Warga dusun menyusun papan yang lama di tepi sungai dan membawanya ke balai desa. ".strip()
    + " Papan" * 5
)
TEXT = f"Papan Baru\n1 Juli 2019\n\n{P}\n\n{P}\n\n- papan\n- tali\n\n{P}\n\n{P}\n"


def shown(text: str) -> list[tuple[str, bool]]:
    return [(line.printed, line.glued) for line in without_doubled(split_lines(text)) if line.printed]


def as_typed(text: str) -> list[tuple[str, bool]]:
    return [(line.printed, line.glued) for line in split_lines(text) if line.printed]


@pytest.mark.parametrize(
    "doubled",
    [
        TEXT.replace("\n", "\n\n"),
        "".join(f"{line}\n\n" if line else "\n" for line in TEXT.splitlines()),
    ],
)
def test_a_blank_line_below_each_line_goes_where_paragraphs_have_more_between(doubled: str) -> None:
    assert len(P) >= PARAGRAPH
    assert shown(doubled) == as_typed(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\n\n".join(filter(None, TEXT.splitlines())),
        "\n\n\n".join(filter(None, TEXT.splitlines())),
        f"Papan Baru\n\n1 Juli 2019\n\n{P}\n\n{P}\n\n\n{P}",
    ],
)
def test_blank_lines_stay_where_nothing_tells_them_from_the_ends_of_paragraphs(text: str) -> None:
    assert shown(text) == as_typed(text)
