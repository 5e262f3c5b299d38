from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.hard_wraps import unwrap
from warta.intake.wrapping.page_marks import without_page_marks

TEXT = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""


WHOLE = TEXT.replace("\n", " ")


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


def kept(text: str) -> list[str]:
    return [line.printed for line in without_page_marks(split_lines(text), 0) if line.printed]


@pytest.mark.parametrize("mark", ["- 1 -", "1", "Page 1 of 2", "Halaman 1", "1/2", "-more-", "(lanjutan)"])
def test_a_paragraph_goes_on_behind_the_mark_between_two_pages(mark: str) -> None:
    first, last = TEXT.split("\npapan", 1)
    assert unwrapped(f"{TEXT}\n\n{first}\n\n{mark}\n\npapan{last}") == [WHOLE, WHOLE]


def test_a_paragraph_goes_on_behind_the_end_of_a_page() -> None:
    first, last = TEXT.split("\npapan", 1)
    assert unwrapped(f"{TEXT}\n\n{first}\n\n\npapan{last}") == [WHOLE, WHOLE]


def test_numbers_that_count_pages_go() -> None:
    page = "\n".join(["Papan."] * 18)
    assert "2" not in kept(f"{page}\n\n2\n\n{page}\n\n3\n\n{page}")


@pytest.mark.parametrize("text", ["Papan.\n\n2\n\nTali.\n\n3\n\nPaku.", "Papan.\n\n321\n\nTali.", "Papan\n2"])
def test_other_numbers_stay(text: str) -> None:
    assert kept(text) == [line for line in text.split("\n") if line]


P = " ".join([WHOLE] * 3)


@pytest.mark.parametrize("mark", ["- 1 -", "Page 1 of 2", "Halaman 1 dari 2", "-more-", "(lanjutan)"])
def test_marks_between_paragraphs_that_are_not_wrapped_go(mark: str) -> None:
    assert unwrapped(f"Jembatan\n\n{P}\n\n{mark}\n\n{P}") == ["Jembatan", P, P]


@pytest.mark.parametrize("line", ["1", "321", "Halaman 1", "- papan", "Pokok", "- 1"])
def test_other_lines_between_paragraphs_that_are_not_wrapped_stay(line: str) -> None:
    assert unwrapped(f"Jembatan\n\n{P}\n\n{line}\n\n{P}") == ["Jembatan", P, line, P]


def test_a_mark_beside_no_paragraph_stays() -> None:
    assert unwrapped("Berita\n\nPage 1 of 2\n\nPapan") == ["Berita", "Page 1 of 2", "Papan"]
