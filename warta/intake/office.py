"""Office files into lines: what Word, LibreOffice, PDF and mail have in common here.

What belongs here: the choice of the reader, the libraries that the extra `office` brings, and pictures that
are kept beside the text. What does not: each form (`warta.intake.office_docx`, `warta.intake.office_odt`,
`warta.intake.pdf_text`, `warta.intake.mail`) and what lines mean (`warta.intake.roles`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from warta.intake.decode import Refused
from warta.intake.fragment import lines_of_html
from warta.intake.lines import Line
from warta.intake.page import Page

ENDINGS = frozenset({".docx", ".odt", ".pdf", ".eml"})
# Stands in links to pictures while the text is read as a page is, for a page's links are absolute.
BESIDE = "https://beside.invalid/"
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
LARGEST_PICTURES = 40_000_000
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(slots=True)
class OfficeText:
    """A text as HTML, with the pictures in it by name."""

    html: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)

    def keep_picture(self, data: bytes, kind: str) -> str:
        """Keep a picture of this MIME type; its address in the HTML, '' for one that is not kept."""
        ending = PICTURES.get(kind, "")
        if not ending or sum(map(len, self.pictures.values())) + len(data) > LARGEST_PICTURES:
            return ""
        known = next((name for name, other in self.pictures.items() if other == data), "")
        name = known or f"gambar-{len(self.pictures) + 1}.{ending}"
        self.pictures[name] = data
        return f"{BESIDE}{name}"


def read_office(data: bytes, ending: str) -> Page:
    """The lines of an office file or a mail; what it is decides more than its ending.

    Raises Refused for what is broken, encrypted, or holds no text, and where the extra is missing.
    """
    return _reader(data, ending)(data)


def library(name: str, form: str) -> Any:
    """A library that the extra `office` brings. Raises Refused where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        message = (
            f"is {form}, for which Warta needs the package {name.partition('.')[0]}, which is not installed"
        )
        raise Refused(message, "run `python -m pip install .[office]`") from None


def page_of(text: OfficeText) -> Page:
    """The lines of a text in HTML, its pictures beside it. Raises Refused where it holds no words."""
    lines = [_with_own_pictures(line) for line in lines_of_html(text.html)]
    if not any(line.printed and line.form != "figure" for line in lines):
        raise Refused("holds no text", "write the text, or leave the file out")
    return Page(lines, "utf-8", False, files=text.pictures)


def _with_own_pictures(line: Line) -> Line:
    return replace(line, markdown=line.markdown.replace(f"]({BESIDE}", "](")) if line.markdown else line


def _reader(data: bytes, ending: str) -> Callable[[bytes], Page]:
    if not data.strip(b" \t\r\n\x00"):
        raise Refused("is empty", "save it again")
    if data.startswith(_OLE):
        message = "is protected with a password, or a file of an old office program"
        raise Refused(message, "open it, and save it without a password as .docx or .odt")
    if b"%PDF-" in data[:1024]:
        from warta.intake.pdf_text import read_pdf

        return read_pdf
    if data.startswith(b"PK\x03\x04"):
        return _package_reader(data)
    if ending == ".eml":
        from warta.intake.mail import read_mail

        return read_mail
    kinds = {".docx": "a Word file", ".odt": "an OpenDocument text", ".pdf": "a PDF"}
    raise Refused(f"is not {kinds.get(ending, 'an office file')}, or is broken", "save it again")


def _package_reader(data: bytes) -> Callable[[bytes], Page]:
    from warta.archive_file import check_office_file

    names = check_office_file(data)
    if "word/document.xml" in names:
        from warta.intake.office_docx import read_docx

        return read_docx
    if "content.xml" in names and b"opendocument.text" in data[:200]:
        from warta.intake.office_odt import read_odt

        return read_odt
    raise Refused("is an office file, but no text", "save the release's text as .docx or .odt")
