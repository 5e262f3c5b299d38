from __future__ import annotations

from itertools import pairwise
from textwrap import wrap

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.wrap_width import is_wrapped, width_of, without_spacing

TEXT = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""


def test_a_headline_that_is_longer_than_the_lines_of_its_text_does_not_make_them_wider() -> None:
    headline = "Jembatan Rotan Dibuka Kembali Dua Pekan Lalu Setelah Papan Lantainya Diganti oleh Warga Dusun"
    assert len(headline) > 80
    assert width_of(split_lines(f"{headline}\n\n{TEXT}\n\n{TEXT}")) == 60


def test_a_text_that_is_not_wrapped_has_no_width() -> None:
    assert width_of(split_lines("Dermaga Lama\nDermaga Baru\nPetak Garam\nGudang")) == 0


def test_a_sentence_goes_on_behind_the_dash_with_which_a_line_begins() -> None:
    text = TEXT.replace("musim angin berikutnya tiba\n", "musim angin timur itu tiba\n– begitu katanya – ")
    found = [line.printed for line in unwrap(split_lines(f"{TEXT}\n\n{text}")) if line.printed]
    assert found == [TEXT.replace("\n", " "), text.replace("\n", " ")]


def test_a_text_with_a_blank_line_below_each_line_is_as_one_without() -> None:
    long = TEXT.replace(" di hulu", " dan juga lebih lama\ndi hulu")
    spaced = f"{long}\n{long}".replace("sungai.\n", "sungai.\n\n").replace("\n", "\n\n")
    found = [line.printed for line in unwrap(split_lines(spaced)) if line.printed]
    assert found == [long.replace("\n", " ")] * 2


@pytest.mark.parametrize("text", [TEXT, "Papan.\n\nTali.\n\nPaku.\n\nKawat.\n\nRotan.\n\nBambu."])
def test_blank_lines_that_part_paragraphs_stay(text: str) -> None:
    lines = split_lines(text)
    assert without_spacing(lines) is lines


FULL = "Kepala dusun berharap agar papan yang baru itu tahan sampai"
# With room for a short word, and without any break of a word.
NEARLY = "Kepala dusun berharap agar papan yang baru itu tahan"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (f"{FULL}\nmusim", True),
        (f"{NEARLY}\nini", False),
        (f"{FULL}\n\nmusim", False),
        (f"{FULL} lama\nmusim", False),
        (f"{FULL}\n- musim", False),
        (f"{FULL}\n– musim", True),
        (f"{FULL}\n– Musim", False),
        (f"{FULL}.\n– musim", False),
        (f"- {NEARLY} hari\n– musim", False),
        (f"{NEARLY}\tlama\nmusim", False),
        (f"{FULL}\nmusim\tangin", False),
        (f"{FULL.upper()}\nWarga", False),
        (f"{FULL}\nWARGA DUSUN", False),
        (f"{FULL}\nBPBD", True),  # an abbreviation
        (f"{NEARLY} ber-\nhari", True),
        (f"{NEARLY[:46]}-\nan", False),
        (f"{NEARLY} ke-\nIni", False),
        (f"{NEARLY}\nitu-itu", False),
    ],
)
def test_a_line_is_full_where_the_next_word_had_no_room(lines: str, expected: bool) -> None:
    line, after = (line for line in split_lines(lines) if line.printed)
    assert is_wrapped(line, after, 60) is expected


def test_few_or_narrow_full_lines_give_no_width() -> None:
    assert width_of(split_lines(TEXT)) == 60
    assert width_of(split_lines("\n".join(TEXT.split("\n")[:3]))) == 0
    assert width_of(split_lines("\n".join(wrap(TEXT, 36)))) == 0


def test_sentences_of_like_length_are_not_hard_wrapped() -> None:
    sentences = [f"Warga dusun ke-{n} mengganti papan di tepi hulu sungai itu." for n in range(1, 9)]
    assert width_of(split_lines("\n".join(sentences))) == 0


def test_lines_of_a_list_and_rows_give_no_width() -> None:
    lines = TEXT.split("\n")[:3] * 3
    assert width_of(split_lines("\n".join(lines))) == 60
    assert width_of(split_lines("\n".join(f"- {line}" for line in lines))) == 0
    assert width_of(split_lines("\n".join(f"{line}\t12" for line in lines))) == 0


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"{TEXT[:58]} Warga", *["Kepala dusun berharap agar papan itu tahan sampai nanti"] * 8],
        ["penggantian papan lantai jembatan rotan di hulu sungai itu;"] * 8,
        [f"{line}\n{line}" for line in ["papan yang baru itu tahan sampai musim angin berikutnya"] * 8],
        ["papan itu tahan sampai musim"] * 8,
    ],
)
def test_blank_lines_between_paragraphs_items_and_pieces_stay(paragraphs: list[str]) -> None:
    lines = split_lines("\n\n".join(paragraphs))
    assert without_spacing(lines) is lines


def test_of_a_text_with_spaced_lines_a_longer_gap_parts_paragraphs() -> None:
    long = TEXT.replace(" di hulu", " dan juga lebih lama\ndi hulu").replace("\n", "\n\n")
    text = without_spacing(split_lines(f"Judul\n\n\n{long}\n\n\n{long}"))
    gaps = [after.number - line.number for line, after in pairwise([line for line in text if line.printed])]
    blank = [line.number for line in text if not line.printed]
    assert gaps == [3, 2, 2, 2, 3, 2, 2, 2]
    assert blank == [2, 3, 11, 12]
