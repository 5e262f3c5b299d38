from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrap_width import width_of, without_spacing
from warta.intake.wrapping import unwrap

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
