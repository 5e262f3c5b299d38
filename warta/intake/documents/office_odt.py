"""An OpenDocument text (.odt), as LibreOffice writes it, into lines.

What belongs here: its elements as HTML. What does not: what is hidden
(`warta.intake.documents.odt_hidden`), counts of lists (`warta.intake.documents.odt_numbers`), and all that
office files have in common (`warta.intake.documents.office_text`). Standard: OpenDocument 1.3, part 3
(OASIS).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from io import BytesIO
from typing import Any

from warta.intake.documents.odt_attributes import said, whole
from warta.intake.documents.odt_hidden import Hidden, margins_of, told_of
from warta.intake.documents.odt_numbers import Numbers
from warta.intake.documents.office_text import OfficeText, library, page_of, told_unseen
from warta.intake.page import Page
from warta.intake.reading.decode import Refused

MAX_DEPTH = 60
# By name, or by how much (percent of the size): `super 58%`, `33% 80%`.
_RAISED = re.compile(r"super|[1-9]")
_LOWERED = re.compile(r"sub|-[1-9]")
MAX_REPEAT = 50
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
# Texts that are for programs, for those who cannot see a picture, and what indexes are made by.
_LEFT_OUT = frozenset(
    """
    office:annotation office:annotation-end office:forms office:event-listeners office:binary-data
    text:script text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls
    text:dde-connection-decls
    text:s svg:title svg:desc table:title table:desc text:table-of-content-source
    text:illustration-index-source
    text:table-index-source text:object-index-source text:user-index-source text:alphabetical-index-source
    text:bibliography-source
    """.split()
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
        writer.text.html = writer.whole_html()
        doubts, margins = tuple(writer.doubts()), tuple(margins_of(document))
    except Refused:
        raise
    except Exception as error:  # whatever a broken file makes the library stumble over
        message = f"is a broken OpenDocument file ({type(error).__name__})"
        raise Refused(message, "open it in an office program and save it again") from None
    page = page_of(writer.text)
    return replace(page, doubts=(*doubts, *page.doubts), margins=margins)


class _Writer:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._hidden = Hidden(document)
        self._words_hidden = 0
        self._unseen: list[str] = []
        self._notes: list[str] = []
        self._lists: list[Numbers] = []
        self._by_style: dict[str, Numbers] = {}
        self._by_id: dict[str, Numbers] = {}
        outline = document.get_part("styles.xml").get_element("//text:outline-style")
        self._headings = Numbers(outline)
        self._mark = ""
        self.text = OfficeText()

    def whole_html(self) -> str:
        """The text, and below it its notes with the marks that the text has for them."""
        html = "".join(self.html_of(self._document.body, 0))
        return html + "".join(self._notes)

    def doubts(self) -> Iterator[str]:
        """What is left out, or taken in though nobody has agreed to it."""
        if self._words_hidden:
            yield f"hidden text is left out: {self._words_hidden} word{'s' * (self._words_hidden != 1)}"
        if self._unseen:
            yield told_unseen(" ".join(self._unseen))
        yield from told_of(self._document, self.text.html)

    def html_of(self, element: Any, depth: int) -> Iterator[str]:
        """What is in an element, as HTML. Raises Refused where it is nested too deeply."""
        if depth > MAX_DEPTH:
            raise Refused("is nested too deeply", "save it again, with fewer levels")
        for child in element.children:
            yield from self._element(child, depth + 1)
            yield escape(child.tail or "")

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        tag = element.tag
        if tag == "text:s":
            yield " " * min(whole(element, "text:c", 1), 100)
        if tag in _LEFT_OUT:
            return
        if self._hidden.hides(element):
            self._words_hidden += len(_words_in(element))
            return
        if self._hidden.is_unseen(element) and (words := _words_in(element)):
            self._unseen += words
            return
        if tag == "text:note":
            yield self._note(element, depth)
            return
        if tag == "text:list":
            yield from self._list(element, depth)
            return
        begin, end = self._marks(element)
        times = whole(element, "table:number-columns-repeated", 1) if begin[:3] == "<td" else 1
        for _ in range(min(times, MAX_REPEAT)):
            yield begin
            yield escape(element.text or "")
            yield from self.html_of(element, depth)
            yield end

    def _note(self, element: Any, depth: int) -> str:
        citation = element.get_element("text:note-citation")
        body = element.get_element("text:note-body")
        mark = f"[{escape((citation.text_recursive if citation is not None else '').strip() or '*')}]"
        if body is not None:
            self._mark, kept = f"{mark} ", self._mark
            self._notes.append("".join(self.html_of(body, depth)))
            self._mark = kept
        return mark

    def _list(self, element: Any, depth: int) -> Iterator[str]:
        """A list; items that no list of Markdown counts alike are paragraphs with their marks."""
        level = len(self._lists) + 1
        numbers = self._numbers_of(element, level)
        self._lists.append(numbers)
        kind = "ol" if numbers.is_counted(level) else "ul"
        is_open = False
        for child in element.children:
            if child.tag not in ("text:list-item", "text:list-header"):
                continue
            if self._hidden.hides(child):
                self._words_hidden += len(child.text_recursive.split())
                continue
            begin = "<li>"
            if kind == "ol":
                begin = self._item(child, numbers, level)
            if bool(begin) is not is_open:
                yield f"<{kind}>" if begin else f"</{kind}>"
                is_open = bool(begin)
            yield begin
            yield from self.html_of(child, depth + 1)
            self._mark = ""
            yield "</li>" if begin else ""
        yield f"</{kind}>" if is_open else ""
        self._lists.pop()

    def _item(self, item: Any, numbers: Numbers, level: int) -> str:
        """The tag that an item begins with, '' where its mark is put before its first paragraph."""
        if item.tag == "text:list-header":
            return ""
        first = next((child for child in item.children if child.tag != "text:list"), None)
        if first is None and item.children:  # an item that only holds a further level is none
            return ""
        is_stated = said(item, "text:start-value") != ""
        found = numbers.take(level, whole(item, "text:start-value", 1) if is_stated else None)
        if found.is_plain:
            return f'<li value="{found.number}">'
        self._mark = f"{found.mark} " if found.mark else ""
        return ""

    def _numbers_of(self, element: Any, level: int) -> Numbers:
        """The counts that a list goes on with, or new ones."""
        name = said(element, "text:style-name")
        above = self._lists[-1] if self._lists else None
        if above is not None and not name:
            above.begin(level)
            return above
        continued = said(element, "text:continue-list")
        goes_on = said(element, "text:continue-numbering") == "true"
        known = self._by_id.get(continued) if continued else self._by_style.get(name) if goes_on else None
        if known is None:
            known = Numbers(self._document.get_style("list", name) if name else None)
        self._by_style[name] = known
        self._by_id[said(element, "xml:id")] = known
        return known

    def _marks(self, element: Any) -> tuple[str, str]:
        tag = element.tag
        if tag == "text:h":
            return self._heading(element)
        if tag == "text:p":
            return self._paragraph(element)
        if tag == "text:span":
            return self._span(element)
        if tag == "text:a":
            return f'<a href="{escape(said(element, "xlink:href"), quote=True)}">', "</a>"
        if tag == "draw:image":
            return self._picture(element), ""
        if tag == "text:line-break":
            return "<br>", ""
        if tag == "text:tab":
            return "\t", ""
        names = {
            "table:table": "table",
            "table:table-row": "tr",
            "table:table-cell": "td",
            "draw:text-box": "div",
            "text:section": "div",
        }
        name = names.get(tag, "")
        if name == "td":
            spans = (
                min(whole(element, f"table:number-{what}-spanned", 1), MAX_REPEAT)
                for what in ("columns", "rows")
            )
            return '<td colspan="{}" rowspan="{}">'.format(*spans), "</td>"
        return (f"<{name}>", f"</{name}>") if name else ("", "")

    def _heading(self, element: Any) -> tuple[str, str]:
        outline = whole(element, "text:outline-level", 1)
        mark, self._mark = self._mark, ""
        if self._headings.is_counted(outline) and not mark and not self._lists:
            counted = self._headings.take(outline).mark
            mark = f"{counted} " if counted else ""
        level = min(max(outline, 1), 6)
        return f"<h{level}>{escape(mark)}", f"</h{level}>"

    def _paragraph(self, element: Any) -> tuple[str, str]:
        style = said(element, "text:style-name")
        names = {style, self._parent(style)}
        mark, self._mark = escape(self._mark), ""
        if "Title" in names:
            return f"<h1>{mark}", "</h1>"
        if "Quotations" in names:
            return f"<blockquote><p>{mark}", "</p></blockquote>"
        begin, end = self._inline(self._properties("paragraph", style))
        return f"<p>{mark}{begin}", f"{end}</p>"

    def _span(self, element: Any) -> tuple[str, str]:
        style = said(element, "text:style-name")
        if style == "Strong_20_Emphasis":
            return "<b>", "</b>"
        if style == "Emphasis":
            return "<i>", "</i>"
        return self._inline(self._properties("text", style))

    def _inline(self, properties: dict[str, Any]) -> tuple[str, str]:
        tags = [
            tag
            for tag, is_so in (
                ("b", properties.get("fo:font-weight") in _BOLD),
                ("i", properties.get("fo:font-style") == "italic"),
                ("s", properties.get("style:text-line-through-style", "none") != "none"),
                ("sup", _RAISED.match(str(properties.get("style:text-position", "")))),
                ("sub", _LOWERED.match(str(properties.get("style:text-position", "")))),
            )
            if is_so
        ]
        return "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))

    def _properties(self, family: str, name: str) -> dict[str, Any]:
        """The text properties that a style itself sets."""
        return self._hidden.properties(family, name)

    def _parent(self, name: str) -> str:
        style = self._document.get_style("paragraph", name) if name else None
        return said(style, "style:parent-style-name") if style is not None else ""

    def _part(self, path: str) -> Any:
        try:
            return self._document.get_part(path)
        except (KeyError, ValueError):  # the file does not hold what it shows
            return None

    def _picture(self, element: Any) -> str:
        path = said(element, "xlink:href")
        frame = element.parent
        # A frame may hold its picture in several forms, the best first.
        forms = [said(image, "xlink:href") for image in frame.get_elements("draw:image")] if frame else []
        if path != next(filter(_can_be_kept, forms), path):
            return ""
        titles = (
            [*frame.get_elements("svg:title"), *frame.get_elements("svg:desc")] if frame is not None else []
        )
        name = next((title.text for title in titles if title.text), "") or path.rpartition("/")[2]
        kind = _KINDS.get(path.rpartition(".")[2].lower(), "")
        if not _can_be_kept(path) and path.startswith("Pictures/"):
            self.text.unkept[path.rpartition(".")[2].lower()] += 1
        data = self._part(path) if _can_be_kept(path) else None
        address = self.text.keep_picture(data, kind) if isinstance(data, bytes) else ""
        return f'<img alt="{escape(name, quote=True)}" src="{address}">'


def _words_in(element: Any) -> list[str]:
    """The words of an element, without those that stand behind it, which the library counts in."""
    text: str = element.text_recursive
    return text.removesuffix(element.tail or "").split()


def _can_be_kept(path: str) -> bool:
    return path.startswith("Pictures/") and path.rpartition(".")[2].lower() in _KINDS
