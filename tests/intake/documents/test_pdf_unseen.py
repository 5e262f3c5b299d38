"""Text of a PDF that its pages do not show."""

from __future__ import annotations

import pytest

from tests.intake.documents.test_pdf_text import FULL, OTHER, column, pdf, texts
from warta.intake.documents.pdf_text import read_pdf

# The mode of text is set within the words' brackets, which end there and begin anew.
INVISIBLE = ") Tj 3 Tr (RAHASIA SEKALI) Tj 0 Tr ("


def test_invisible_text_amid_what_is_seen_is_left_out_and_told() -> None:
    page = read_pdf(pdf(column(FULL, f"rawat.{INVISIBLE}", OTHER)))
    assert "RAHASIA" not in "".join(line.printed for line in page.lines)
    assert [line.printed for line in page.lines if line.printed] == [f"{FULL} rawat.", OTHER]
    assert page.doubts == ("text that its pages do not show is left out: 13 letters",)


@pytest.mark.parametrize(("x", "y"), [(-400, 500), (700, 500), (72, 900), (72, -40)])
def test_text_beside_the_page_is_left_out_and_told(x: float, y: float) -> None:
    page = read_pdf(pdf([*column(FULL, "rawat."), (x, y, 11, "RAHASIA")]))
    assert [line.printed for line in page.lines if line.printed] == [f"{FULL} rawat."]
    assert page.doubts == ("text that its pages do not show is left out: 7 letters",)


def test_what_was_recognised_on_a_scan_is_its_text() -> None:
    scan = [(x, y, size, f") Tj 3 Tr ({words}") for x, y, size, words in column(FULL, "rawat.")]
    assert texts(pdf(scan)) == [f"{FULL} rawat."]
    assert read_pdf(pdf(scan)).doubts == ()
