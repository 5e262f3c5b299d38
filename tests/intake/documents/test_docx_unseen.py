"""Text of Word files that nothing marks as hidden and nobody can see."""

from __future__ import annotations

import pytest
from word_files import paragraph, word_file

from warta.intake.documents.office_docx import read_docx

WHITE = "<w:color w:val='FFFFFF'/>"
STYLES = (
    "<w:style w:type='character' w:styleId='Pucat'><w:rPr><w:color w:val='FEFEFE'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Kecil'><w:rPr><w:sz w:val='2'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Gelap'><w:pPr><w:shd w:val='clear' w:fill='1F3864'/></w:pPr>"
    "</w:style>"
    "<w:style w:type='table' w:styleId='Kisi'/><w:style w:type='table' w:styleId='Warna'><w:tblStylePr"
    " w:type='firstRow'><w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr></w:tblStylePr></w:style>"
)


def table(cell: str, of_cell: str = "", style: str = "Kisi") -> str:
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val='{style}'/></w:tblPr><w:tr><w:tc><w:tcPr>{of_cell}</w:tcPr>{cell}"
        "</w:tc></w:tr></w:tbl>"
    )


def read(body: str) -> tuple[str, tuple[str, ...]]:
    page = read_docx(word_file(paragraph("Pembuka") + body, styles=STYLES))
    return " ".join(line.printed for line in page.lines), page.doubts


@pytest.mark.parametrize(
    "body",
    [
        paragraph("RAHASIA", of_run=WHITE),
        paragraph("RAHASIA", of_run="<w:color w:val='fffffe'/>"),
        paragraph("RAHASIA", of_run="<w:color w:themeColor='background1'/>"),
        paragraph("RAHASIA", of_run="<w:rStyle w:val='Pucat'/>"),
        paragraph("RAHASIA", of_run="<w:sz w:val='1'/>"),
        paragraph("RAHASIA", "<w:pStyle w:val='Kecil'/>"),
        paragraph("RAHASIA", of_run=f"{WHITE}<w:shd w:val='clear' w:fill='FFFFFF'/>"),
        paragraph("RAHASIA", of_run=f"{WHITE}<w:highlight w:val='none'/>"),
        table(paragraph("RAHASIA", of_run=WHITE)),
    ],
)
def test_what_nobody_can_see_is_not_read_and_told_in_its_words(body: str) -> None:
    text, doubts = read(body)
    assert "RAHASIA" not in text
    assert doubts == ("text that nobody can see, white or of a point at most, is left out: “RAHASIA”",)


@pytest.mark.parametrize(
    "body",
    [
        paragraph("kata", of_run="<w:color w:val='F0F0F0'/>"),
        paragraph("kata", of_run="<w:color w:val='auto'/>"),
        paragraph("kata", of_run="<w:color w:val='BFBFBF' w:themeColor='background1' w:themeShade='BF'/>"),
        paragraph("kata", of_run="<w:sz w:val='3'/>"),
        paragraph("kata", "<w:pStyle w:val='Kecil'/>", "<w:sz w:val='22'/>"),
        paragraph("kata", of_run=f"{WHITE}<w:shd w:val='clear' w:fill='000000'/>"),
        paragraph("kata", of_run=f"{WHITE}<w:highlight w:val='darkBlue'/>"),
        paragraph("kata", "<w:shd w:val='clear' w:fill='1F3864'/>", WHITE),
        paragraph("kata", "<w:pStyle w:val='Gelap'/>", WHITE),
        table(paragraph("kata", of_run=WHITE), "<w:shd w:val='clear' w:fill='1F3864'/>"),
        table(paragraph("kata", of_run=WHITE), style="Warna"),
        "<w:p><w:r><w:pict><w:txbxContent>"
        + paragraph("kata", of_run=WHITE)
        + "</w:txbxContent></w:pict></w:r></w:p>",
    ],
)
def test_what_stands_on_another_ground_is_read(body: str) -> None:
    assert read(body) == ("Pembuka kata", ())
