"""OpenDocument texts of a few parts, for the tests of what reads them.

What belongs here: the parts around a body. What does not: files that LibreOffice made (`tests.office_files`).
"""

from __future__ import annotations

import io
import zipfile

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
        "meta": "meta",
        "svg": "svg-compatible",
    }.items()
)
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
_TYPE = "application/vnd.oasis.opendocument.text"


def open_document(body: str, automatic: str = "", styles: str = "", masters: str = "") -> bytes:
    """A text with this body, its automatic styles, and the styles and master pages of `styles.xml`."""
    parts = {
        "content.xml": f"<office:document-content{_SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles{_SPACES}><office:styles>{styles}</office:styles>"
        f"<office:automatic-styles/><office:master-styles>{masters}</office:master-styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta{_SPACES}><office:meta/></office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest{_SPACES}>"
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>",
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", _TYPE)
        for name, part in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')
    return written.getvalue()


def paragraph(text: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*texts: str) -> str:
    """Items of a list, each a paragraph, or what is given where that is markup."""
    whole = (text if text.startswith("<") else paragraph(text) for text in texts)
    return "".join(f"<text:list-item>{text}</text:list-item>" for text in whole)


def listing(inner: str, style: str = "L1", more: str = "") -> str:
    """A list."""
    return f'<text:list text:style-name="{style}" {more}>{inner}</text:list>'


def list_style(*levels: str, name: str = "L1") -> str:
    """A style of lists."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def level(number: int, form: str, prefix: str = "", suffix: str = ".", more: str = "") -> str:
    """How a level of a list is counted."""
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}"'
        f' style:num-prefix="{prefix}" style:num-suffix="{suffix}" {more}/>'
    )
