"""What stands beside the text of a Word file."""

from __future__ import annotations

from word_files import W, paragraph, word_file

from warta.intake.documents.docx_margins import (
    lines_of_margins,
    margins_of,
    properties_of,
    told_of_margins,
    why_held,
)
from warta.intake.documents.office_docx import read_docx

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>DRAFT  press release</dc:title><dc:creator>Ani'
    "</dc:creator><cp:keywords>jembatan</cp:keywords><cp:contentStatus>Draft</cp:contentStatus></cp:coreProperties>"
)


def margin(words: str) -> bytes:
    return f'<w:hdr xmlns:w="{W}"><w:p>{words}</w:p></w:hdr>'.encode()


def test_tabs_part_the_lines_of_a_margin() -> None:
    parts = {
        "word/header2.xml": margin("<w:r><w:t>Dinas</w:t><w:tab/><w:t>DRAFT</w:t></w:r>"),
        "word/footer1.xml": margin("<w:r><w:t>CONFI</w:t></w:r><w:r><w:t>DENTIAL</w:t></w:r>"),
        "word/document.xml": margin("<w:r><w:t>Teks</w:t></w:r>"),
    }
    found = margins_of(parts)
    assert list(lines_of_margins(found)) == ["CONFIDENTIAL", "Dinas DRAFT", "Dinas", "DRAFT"]
    assert list(told_of_margins(found, "Teks")) == [
        "its running heads and feet are left out: “CONFIDENTIAL | Dinas DRAFT”"
    ]


def test_what_the_text_says_too_is_not_told() -> None:
    assert not list(told_of_margins(["Jembatan\nDibuka", "Halaman 1 dari 3"], "Jembatan dibuka."))


def test_properties_are_read_where_there_are_any() -> None:
    assert list(properties_of({"docProps/core.xml": CORE.encode()})) == ["DRAFT press release", "jembatan"]
    assert not list(properties_of({}))


def test_a_state_among_the_properties_holds() -> None:
    parts = {"docProps/core.xml": CORE.encode()}
    assert list(why_held(parts)) == ["the state among its properties is 'Draft'"]
    assert not list(why_held({"docProps/core.xml": CORE.replace(">Draft<", ">Final<").encode()}))


def test_a_margin_is_known_though_the_text_has_its_words() -> None:
    page = read_docx(word_file(paragraph("Draft aturan"), header1=paragraph("DRAFT")))
    assert page.margins == ("DRAFT",)
    assert page.doubts == ()
