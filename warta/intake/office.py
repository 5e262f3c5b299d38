"""Office files and mails: which reader each is for.

What belongs here: the choice by what a file is. What does not: the readers
(`warta.intake.documents.office_docx`, `warta.intake.documents.office_odt`,
`warta.intake.documents.pdf_text`, `warta.intake.mail.message`), what they share
(`warta.intake.documents.office_text`), and what lines mean (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from collections.abc import Callable

from warta.intake.page import Page
from warta.intake.reading.decode import Refused

_OLE = b"\xd0\xcf\x11\xe0"


def read_office(data: bytes, ending: str) -> Page:
    """The lines of an office file or a mail; what it is decides more than its ending.

    Raises Refused for what is broken, encrypted, or holds no text, and where the extra is missing.
    """
    return _reader(data, ending)(data)


def _reader(data: bytes, ending: str) -> Callable[[bytes], Page]:
    if not data.strip(b" \t\r\n\x00"):
        raise Refused("is empty", "save it again")
    if data.startswith(_OLE):
        message = "is protected with a password, or a file of an old office program"
        raise Refused(message, "open it, and save it without a password as .docx or .odt")
    if b"%PDF-" in data[:1024]:
        from warta.intake.documents.pdf_text import read_pdf

        return read_pdf
    if data.startswith(b"PK\x03\x04"):
        return _package_reader(data)
    if ending == ".eml":
        from warta.intake.mail.message import read_mail

        return read_mail
    kinds = {".docx": "a Word file", ".odt": "an OpenDocument text", ".pdf": "a PDF"}
    raise Refused(f"is not {kinds.get(ending, 'an office file')}, or is broken", "save it again")


def _package_reader(data: bytes) -> Callable[[bytes], Page]:
    from warta.archive_file import check_office_file

    names = check_office_file(data)
    if "word/document.xml" in names:
        from warta.intake.documents.office_docx import read_docx

        return read_docx
    if "content.xml" in names and b"opendocument.text" in data[:200]:
        from warta.intake.documents.office_odt import read_odt

        return read_odt
    raise Refused("is an office file, but no text", "save the release's text as .docx or .odt")
