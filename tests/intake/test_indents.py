from __future__ import annotations

import pytest

from warta.intake.indents import part_at_indents
from warta.intake.lines import split_lines
from warta.intake.wrapping import unwrap

# Wrapped at 60 characters with the indent.
INDENTED = """\
     Jembatan Rotan dibuka kembali dua pekan lalu setelah
papan lantainya diganti oleh warga. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba.
     Warga dusun menyusun papan yang lama di tepi sungai dan
membawanya ke balai desa bersama tali, paku, dan kawat lama.
"""


def parted(text: str) -> list[int]:
    lines = part_at_indents(split_lines(text), text)
    return [line.number for line in lines if line.printed and not line.glued]


@pytest.mark.parametrize("indent", ["     ", "  ", "\t"])
def test_an_indent_begins_a_paragraph(indent: str) -> None:
    assert parted(INDENTED.replace("     ", indent)) == [1, 4]


def test_indented_paragraphs_are_put_together_by_themselves() -> None:
    lines = unwrap(part_at_indents(split_lines(INDENTED), INDENTED))
    assert [(line.number, line.last) for line in lines if line.printed] == [(1, 3), (4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        INDENTED.replace("     Warga", "Warga"),  # one indent alone
        INDENTED.replace("     ", ""),
        "\n".join(f"    {line}" for line in INDENTED.replace("     ", "").splitlines()),  # a margin
        "      Papan\n   Dermaga Baru\n          Tali",
    ],
)
def test_a_margin_or_a_single_indent_parts_nothing(text: str) -> None:
    assert parted(text) == [1]


def test_a_paragraph_may_begin_further_out_than_its_other_lines() -> None:
    hanging = "\n".join(line[5:] if line.startswith(" ") else f"    {line}" for line in INDENTED.splitlines())
    lines = part_at_indents(split_lines(hanging), hanging)
    assert [(line.number, line.indent) for line in lines if line.printed and not line.glued] == [
        (1, -4),
        (4, -4),
    ]
