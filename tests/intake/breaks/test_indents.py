from __future__ import annotations

import pytest

from warta.intake.breaks.indents import part_at_indents
from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap

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


HANGING = """\
   Who:   Ana Brook, head of the Rope Board
          Theo Field, splicer

   Where: City Hall
          14 Quay Street
          (second floor)

   When:  Tuesday
      at nine
"""


def hung(text: str) -> list[str]:
    return [line.printed for line in unwrap(part_at_indents(split_lines(text), text)) if line.printed]


def test_lines_below_the_value_of_a_label_hang_on_it() -> None:
    assert hung(HANGING) == [
        "Who: Ana Brook, head of the Rope Board Theo Field, splicer",
        "Where: City Hall 14 Quay Street (second floor)",
        "When: Tuesday",
        "at nine",
    ]


def test_below_a_label_by_itself_and_at_a_margin_nothing_hangs() -> None:
    text = "  Where:\n         City Hall\n         14 Quay Street\n  At: a\n     quay\n"
    assert len(hung(text)) == 5


def test_a_paragraph_with_an_indent_begins_with_no_headline() -> None:
    capitals = "Dinas Papan Dan Tali Dusun Jembatan Rotan Hilir Baru"
    text = INDENTED.replace("Jembatan Rotan dibuka kembali dua pekan lalu setelah\np", f"{capitals}\nP")
    lines = unwrap(part_at_indents(split_lines(text), text))
    assert [(line.number, line.last) for line in lines if line.printed] == [(1, 3), (4, 5)]
