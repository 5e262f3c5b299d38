"""An OpenDocument text (.odt), as LibreOffice writes it, into lines.

What belongs here: its elements as HTML. What does not: all that office files have in common
(`warta.intake.office`). Standard: OpenDocument 1.3, part 3 (OASIS).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any

from warta.intake.decode import Refused
from warta.intake.office_text import OfficeText, library, page_of
from warta.intake.page import Page

MAX_DEPTH = 60
MAX_REPEAT = 50
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_LEFT_OUT = frozenset(
    "office:annotation office:annotation-end text:tracked-changes text:sequence-decls text:s".split()
)
_KINDS = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}


def read_odt(data: bytes) -> Page:
    """The lines of an OpenDocument text. Raises Refused where it is broken, encrypted or holds no text."""
    odfdo = library("odfdo", "an OpenDocument text")
    try:
        document = odfdo.Document(BytesIO(data))
        if b"encryption-data" in document.get_part("META-INF/manifest.xml").serialize():
            raise Refused("is protected with a password", "save it without one")
        writer = _Writer(document)
        writer.text.html = "".join(writer.html_of(document.body, 0))
    except Refused:
        raise
    except Exception as error:  # whatever a broken file makes the library stumble over
        message = f"is a broken OpenDocument file ({type(error).__name__})"
        raise Refused(message, "open it in an office program and save it again") from None
    return page_of(writer.text)


class _Writer:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles: dict[tuple[str, str], dict[str, Any]] = {}
        self.text = OfficeText()

    def html_of(self, element: Any, depth: int) -> Iterator[str]:
        """What is in an element, as HTML."""
        if depth > MAX_DEPTH:
            raise Refused("is nested too deeply", "save it again, with fewer levels")
        for child in element.children:
            yield from self._element(child, depth + 1)
            yield escape(child.tail or "")

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        tag = element.tag
        if tag == "text:s":
            yield " " * min(int(element.get_attribute("text:c") or 1), 100)
        if tag in _LEFT_OUT:
            return
        begin, end = self._marks(element)
        yield begin
        yield escape(element.text or "")
        yield from self.html_of(element, depth)
        yield end

    def _marks(self, element: Any) -> tuple[str, str]:
        tag = element.tag
        if tag == "text:h":
            level = min(max(int(element.get_attribute("text:outline-level") or 1), 1), 6)
            return f"<h{level}>", f"</h{level}>"
        if tag == "text:p":
            return self._paragraph(element)
        if tag == "text:span":
            return self._span(element)
        if tag == "text:a":
            return f'<a href="{escape(element.get_attribute("xlink:href") or "", quote=True)}">', "</a>"
        if tag == "text:list":
            kind = self._numbering(element)
            return ("<ul>", "</ul>") if kind is None else (f'<ol type="{escape(kind, quote=True)}">', "</ol>")
        if tag == "draw:image":
            return self._picture(element), ""
        if tag == "text:line-break":
            return "<br>", ""
        if tag == "text:tab":
            return "\t", ""
        names = {
            "text:list-item": "li",
            "text:list-header": "li",
            "table:table": "table",
            "table:table-row": "tr",
            "table:table-cell": "td",
            "draw:text-box": "div",
            "text:section": "div",
        }
        name = names.get(tag, "")
        if name == "td":
            spans = min(int(element.get_attribute("table:number-columns-spanned") or 1), MAX_REPEAT)
            return f'<td colspan="{spans}">', "</td>"
        return (f"<{name}>", f"</{name}>") if name else ("", "")

    def _paragraph(self, element: Any) -> tuple[str, str]:
        style = element.get_attribute("text:style-name") or ""
        names = {style, self._parent(style)}
        if "Title" in names:
            return "<h1>", "</h1>"
        if "Quotations" in names:
            return "<blockquote><p>", "</p></blockquote>"
        begin, end = self._inline(self._properties("paragraph", style))
        return f"<p>{begin}", f"{end}</p>"

    def _span(self, element: Any) -> tuple[str, str]:
        style = element.get_attribute("text:style-name") or ""
        if style == "Strong_20_Emphasis":
            return "<b>", "</b>"
        if style == "Emphasis":
            return "<i>", "</i>"
        return self._inline(self._properties("text", style))

    def _inline(self, properties: dict[str, Any]) -> tuple[str, str]:
        bold = properties.get("fo:font-weight") in _BOLD
        italic = properties.get("fo:font-style") == "italic"
        return "<b>" * bold + "<i>" * italic, "</i>" * italic + "</b>" * bold

    def _properties(self, family: str, name: str) -> dict[str, Any]:
        """The text properties that a style itself sets."""
        key = (family, name)
        if key not in self._styles:
            style = self._document.get_style(family, name) if name else None
            found = style.get_properties(area="text") if style is not None else None
            self._styles[key] = dict(found or {})
        return self._styles[key]

    def _parent(self, name: str) -> str:
        style = self._document.get_style("paragraph", name) if name else None
        return (style.get_attribute("style:parent-style-name") or "") if style is not None else ""

    def _numbering(self, element: Any) -> str | None:
        """How the items of a list are numbered, as HTML's `type` has it; None where they have bullets."""
        name = element.get_attribute("text:style-name")
        level = 1
        above = element.parent
        while above is not None and above.tag.startswith("text:list"):
            level += above.tag == "text:list"
            name = name or above.get_attribute("text:style-name")
            above = above.parent
        style = self._document.get_style("list", name) if name else None
        found = style.get_elements("text:list-level-style-number") if style is not None else []
        at_level = (item for item in found if int(item.get_attribute("text:level") or 0) == level)
        return next((item.get_attribute("style:num-format") or "1" for item in at_level), None)

    def _picture(self, element: Any) -> str:
        path = element.get_attribute("xlink:href") or ""
        frame = element.parent
        titles = (
            [*frame.get_elements("svg:title"), *frame.get_elements("svg:desc")] if frame is not None else []
        )
        name = next((title.text for title in titles if title.text), "") or path.rpartition("/")[2]
        kind = _KINDS.get(path.rpartition(".")[2].lower(), "")
        data = self._document.get_part(path) if kind and path.startswith("Pictures/") else None
        address = self.text.keep_picture(data, kind) if isinstance(data, bytes) else ""
        return f'<img alt="{escape(name, quote=True)}" src="{address}">'
