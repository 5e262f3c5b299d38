from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.office_files import FORM_OF
from tests.word_files import paragraph, word_file
from warta.intake.documents.office_docx import read_docx

DOCX = Path(__file__).parents[2] / "golden" / "forms" / "docx" / "raw" / "siaran.docx"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS = "word/_rels/document.xml.rels"


def test_what_word_marks_is_told_of_the_lines() -> None:
    lines = read_docx(DOCX.read_bytes()).lines
    assert {line.printed: line.form for line in lines if line.printed in FORM_OF} == FORM_OF
    assert next(line.cells for line in lines if line.is_row) == ("Bentang", "Panjang")
    text = next(line for line in lines if line.printed.startswith("Kota Sembir"))
    assert "**Jembatan Rotan**" in text.markdown
    assert "[laman proyek](https://jembatan.example/rotan)" in text.markdown
    assert not any("Siaran Pers Dinas Jembatan 2019" in line.printed for line in lines)


def test_a_caption_of_word_is_that_of_the_picture_above_it() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="Rak buku"/>'
        "<a:graphic><a:graphicData>"
        '<p:pic xmlns:p="http://schemas.openxmlformats.org/drawingml/2006/picture"><p:blipFill>'
        '<a:blip r:embed="rpicture"/></p:blipFill></p:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    body = [
        paragraph("Taman baca dibuka setiap hari kecuali Jumat, kata kepala dinas itu."),
        drawing,
        paragraph("Gambar 1. Rak buku di peron.", '<w:pStyle w:val="Caption"/>'),
    ]
    named = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    lines = read_docx(_with_picture(word_file("".join(body), styles=named))).lines
    assert [(line.form, line.printed) for line in lines if line.form] == [
        ("figure", "Rak buku"),
        ("caption", "Gambar 1. Rak buku di peron."),
    ]


def _with_picture(data: bytes) -> bytes:
    """A Word file with one picture more, which its relation `rpicture` names."""
    relation = f'<Relationship Id="rpicture" Type="{_IMAGE}" Target="media/a.jpeg"/></Relationships>'
    kind = '<Default Extension="jpeg" ContentType="image/jpeg"/></Types>'
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(written, "w") as archive:
        for name in (name for name in whole.namelist() if name != _RELATIONS):
            text = whole.read(name).decode()
            archive.writestr(name, text.replace("</Types>", kind) if "Types" in name else text)
        relations = whole.read(_RELATIONS).decode().replace("</Relationships>", relation)
        archive.writestr(_RELATIONS, relations)
        archive.writestr("word/media/a.jpeg", b"\xff\xd8\xff" + b"j" * 400)
    return written.getvalue()
