"""Word files of a few parts, as small as Word itself accepts, for the tests of what reads them.

What belongs here: the parts around a body. What does not: files that LibreOffice made (`tests.office_files`).
"""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "comments": "comments",
    "header1": "hdr",
}


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with this body; `parts` are what is in `styles`, `numbering`, `header1` and the like."""
    parts = {"document": f"<w:body>{body}</w:body>", **parts}
    kinds = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for name in parts
        if name != "document"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{kinds}</Relationships>'
        )
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{_ROOTS[name]} {_SPACES}>{part}</w:{_ROOTS[name]}>")
    return written.getvalue()


def paragraph(text: str, properties: str = "", of_run: str = "") -> str:
    """A paragraph of one run."""
    run = f'<w:r><w:rPr>{of_run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def item(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of a list."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, place)


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """How a level of a list is counted."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    """The numbering of list 1 by these levels; `more` stands behind it."""
    kind = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f'{kind}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
