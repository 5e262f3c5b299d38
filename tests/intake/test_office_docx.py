from __future__ import annotations

from pathlib import Path

from tests.office_files import FORM_OF
from warta.intake.office_docx import read_docx

DOCX = Path(__file__).parents[1] / "golden" / "forms" / "docx" / "raw" / "siaran.docx"


def test_what_word_marks_is_told_of_the_lines() -> None:
    lines = read_docx(DOCX.read_bytes()).lines
    assert {line.printed: line.form for line in lines if line.printed in FORM_OF} == FORM_OF
    assert next(line.cells for line in lines if line.is_row) == ("Bentang", "Panjang")
    text = next(line for line in lines if line.printed.startswith("Kota Sembir"))
    assert "**Jembatan Rotan**" in text.markdown
    assert "[laman proyek](https://jembatan.example/rotan)" in text.markdown
    assert not any("Siaran Pers Dinas Jembatan 2019" in line.printed for line in lines)
