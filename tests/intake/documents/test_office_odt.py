from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from tests.office_files import FORM_OF
from warta.intake.documents.office_odt import read_odt

ODT = Path(__file__).parents[2] / "golden" / "forms" / "odt" / "raw" / "siaran.odt"


def test_what_libreoffice_marks_is_told_of_the_lines() -> None:
    lines = read_odt(ODT.read_bytes()).lines
    assert {line.printed: line.form for line in lines if line.printed in FORM_OF} == FORM_OF
    assert next(line.cells for line in lines if line.is_row) == ("Bentang", "Panjang")
    text = next(line for line in lines if line.printed.startswith("Kota Sembir"))
    assert "**Jembatan Rotan**" in text.markdown
    assert "[laman proyek](https://jembatan.example/rotan)" in text.markdown
    assert not any("Siaran Pers Dinas Jembatan 2019" in line.printed for line in lines)


def test_letters_of_a_numbering_are_words_of_their_items() -> None:
    lettered = BytesIO()
    with zipfile.ZipFile(ODT) as document, zipfile.ZipFile(lettered, "w") as changed:
        for name in document.namelist():
            data = document.read(name)
            changed.writestr(name, data.replace(b'style:num-format="1"', b'style:num-format="a"'))
    lines = read_odt(lettered.getvalue()).lines
    assert [line.form for line in lines if line.printed == "b. Kencangkan ikatan"] == [""]
