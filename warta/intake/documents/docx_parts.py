"""A Word file made ready for the library that reads it: what nobody sees taken out, what is printed put in.

What belongs here: hidden text, the marks of lists, text boxes, and telling what is left out. What does not:
styles (`warta.intake.documents.docx_styles`), counting (`warta.intake.documents.docx_numbers`), and the
library (`warta.intake.documents.office_docx`). Standard: ECMA-376, part 1, 17.3 (paragraphs and runs) and
17.13.5 (revisions).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree as ET

from warta.intake.documents.docx_equations import on_one_line
from warta.intake.documents.docx_margins import (
    lines_of_margins,
    margins_of,
    properties_of,
    texts_of,
    told_of_margins,
    why_held,
)
from warta.intake.documents.docx_numbers import Numbers
from warta.intake.documents.docx_styles import Styles, child, local, value
from warta.intake.documents.docx_tables import put_tables_into_cells
from warta.intake.documents.docx_unseen import is_paper, is_unseen, stays_paper
from warta.intake.documents.office_text import told_unseen
from warta.intake.quoting import quoted

_DOCUMENT = "word/document.xml"
_TEXTS = (_DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
# Around the number of an item, in characters that no text has.
_BEGIN, _END = "\ue0f0", "\ue0f1"
_ITEM = re.compile(rf"<li>((?:<(?!li|[ou]l)[^>]*>)*){_BEGIN}(\d+){_END}")
_LEFT_OVER = re.compile(rf"{_BEGIN}(\d+){_END}")
_DRAWN = {"chart": "chart", "diagram": "diagram"}
_WRAPPERS = frozenset({"fldSimple", "bdo", "dir", "oMathPara"})
_RAISED = 4
_RUBY = ("rubyBase", "rt")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that may be read, and what of it is left out or may be read wrongly.

    `margins` are the lines of its running heads and feet, and of its properties; `holds` why it is not out.
    """

    data: bytes
    doubts: tuple[str, ...]
    margins: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


def make_ready(data: bytes) -> Ready:
    """The Word file with nothing in it but what is printed.

    Raises ValueError, KeyError, zipfile.BadZipFile and ElementTree.ParseError for a broken one.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = Styles(_root(parts, "word/styles.xml"))
    numbers = Numbers(_root(parts, "word/numbering.xml"), styles)
    counts = _Counts()
    roots = {name: root for name in _TEXTS if (root := _root(parts, name)) is not None}
    for name, root in roots.items():
        _Part(styles, numbers, counts).make_ready(root)
        parts[name] = ET.tostring(root)
    text = " ".join(texts_of(root) for root in roots.values())
    margins = margins_of(parts)
    doubts = [*counts.told(), *_comments(parts), *told_of_margins(margins, text)]
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    lines = (*lines_of_margins(margins), *properties_of(parts))
    return Ready(written.getvalue(), tuple(doubts), lines, tuple(why_held(parts)))


def with_numbers(html: str) -> str:
    """The HTML that the library made of such a file, with each item's number where a list can have it."""
    html = _ITEM.sub(r'<li value="\2">\1', html)
    return _LEFT_OVER.sub(r"\1. ", html)


@dataclass(slots=True)
class _Counts:
    """How much of a file is left out, or taken in though nobody has agreed to it."""

    hidden: int = 0
    placeholders: int = 0
    deleted: int = 0
    inserted: int = 0
    drawn: int = 0
    tables: int = 0
    equations: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    def told(self) -> Iterator[str]:
        if self.hidden:
            yield f"hidden text is left out: {self.hidden} word{'s' * (self.hidden != 1)}"
        if self.deleted or self.inserted:
            yield (
                f"tracked changes were never accepted: left out: {self.deleted} ×"
                f" deletion, taken as text: {self.inserted} × insertion"
            )
        if self.drawn:
            yield f"left out: {self.drawn} × diagram or chart"
        if self.tables:
            yield f"{self.tables} × table in a cell of another; its words stand in that cell, in order"
        if self.unseen:
            yield told_unseen(" ".join(self.unseen))
        if self.placeholders:
            yield f"left out: {self.placeholders} × empty field of a form, with what it asks for"
        if self.equations:
            written = quoted(" | ".join(filter(None, self.equations)))
            yield f"{len(self.equations)} × equation is on one line now; see that it reads right: “{written}”"


class _Part:
    """One part of a file with text in it."""

    def __init__(self, styles: Styles, numbers: Numbers, counts: _Counts) -> None:
        self._styles = styles
        self._numbers = numbers
        self._counts = counts

    def make_ready(self, root: ET.Element) -> None:
        """Change the tree of a part."""
        self._counts.equations += _write_equations(root)
        for element in root.iter():
            name = local(element)
            self._counts.deleted += name in ("del", "moveFrom") and _words(element, "delText", "t") > 0
            self._counts.inserted += name in ("ins", "moveTo") and _words(element, "t") > 0
            if name == "graphicData" and any(kind in (value(element, "uri") or "") for kind in _DRAWN):
                self._counts.drawn += 1
        _take_fallbacks(root)
        _unwrap(root)
        _write_signs(root)
        self._walk(root, None, on_paper=is_paper(root))
        self._counts.tables += put_tables_into_cells(root)

    def _walk(self, element: ET.Element, paragraph: ET.Element | None, *, on_paper: bool) -> None:
        on_paper = on_paper and stays_paper(element, self._styles)
        for inner in list(element):
            name = local(inner)
            if name == "sdt" and child(inner, "sdtPr", "showingPlcHdr") is not None:
                self._counts.placeholders += _empty(inner)
            is_hidden_row = name == "tr" and child(inner, "trPr", "hidden") is not None
            if is_hidden_row or (name == "r" and self._styles.hides_run(inner, paragraph)):
                self._counts.hidden += _words(inner, "t")
                element.remove(inner)
            elif name == "r" and _words(inner, "t") and self._is_unseen(inner, paragraph, on_paper=on_paper):
                self._counts.unseen.append(texts_of(inner))
                element.remove(inner)
            elif name == "p":
                self._paragraph(inner, element, on_paper=on_paper)
            else:
                self._walk(inner, paragraph, on_paper=on_paper)

    def _is_unseen(self, run: ET.Element, paragraph: ET.Element | None, *, on_paper: bool) -> bool:
        # A box that hangs on a run has properties of its own.
        holds_box = any(local(part) == "txbxContent" for part in run.iter())
        return not holds_box and is_unseen(run, paragraph, self._styles, on_paper=on_paper)

    def _paragraph(self, paragraph: ET.Element, above: ET.Element, *, on_paper: bool) -> None:
        had_words = _words(paragraph, "t") > 0
        self._walk(paragraph, paragraph, on_paper=on_paper)
        if had_words and not _words(paragraph, "t") and self._styles.hides_mark(paragraph):
            # A cell has one at least.
            if local(above) != "tc" or sum(local(other) == "p" for other in above) > 1:
                above.remove(paragraph)
            return
        found = self._numbers.take(paragraph)
        if found is None:
            return
        if not found.is_plain:
            _count_no_more(paragraph)
        if found.mark:
            text = f"{_BEGIN}{found.number}{_END}" if found.is_plain else f"{found.mark} "
            _put_before(paragraph, text)


def _empty(field: ET.Element) -> int:
    """Take out the words of a field of a form that only ask for others; whether there were any."""
    has_words = _words(field, "t") > 0
    for above in list(field.iter()):
        for run in [inner for inner in above if local(inner) == "r"]:
            above.remove(run)
    return int(has_words)


def _write_equations(root: ET.Element) -> list[str]:
    """Put each equation in its place as a run of text; their texts."""
    space = root.tag.rpartition("}")[0] + "}"
    found: list[str] = []
    for above in list(root.iter()):
        for inner in [part for part in above if local(part) == "oMath"]:
            text = on_one_line(inner)
            found.append(text)
            tail = inner.tail
            inner.clear()
            inner.tag, inner.tail = f"{space}r", tail
            ET.SubElement(inner, f"{space}t", {_SPACE: "preserve"}).text = text
    return found


def _write_signs(root: ET.Element) -> None:
    """Write in ways that the library knows: ends of lines, words set as a picture, readings above words."""
    for element in root.iter():
        name = local(element)
        space = element.tag.rpartition("}")[0] + "}" if name else ""
        if name == "cr":
            element.tag = f"{space}br"
        elif name == "rPr" and child(element, "vertAlign") is None:
            # In half points; so LibreOffice writes what is raised by a share of its size.
            offset = value(child(element, "position")) or "0"
            if re.fullmatch(r"-?\d{1,3}", offset) and abs(int(offset)) >= _RAISED:
                kind = "superscript" if int(offset) > 0 else "subscript"
                ET.SubElement(element, f"{space}vertAlign", {f"{space}val": kind})
        elif name == "r":
            of_word = element.tag.rpartition("}")[0] + "}"
            for inner in list(element):
                if local(inner) == "ruby":
                    _put_beside(element, inner, _reading(inner), of_word)
                for path in [part for part in inner.iter() if local(part) == "textpath"]:
                    _put_beside(element, inner, value(path, "string") or "", of_word)


def _reading(ruby: ET.Element) -> str:
    base, reading = (texts_of(part) if (part := child(ruby, name)) is not None else "" for name in _RUBY)
    return f"{base} ({reading})" if reading else base


def _put_beside(run: ET.Element, inner: ET.Element, text: str, space: str) -> None:
    words = ET.Element(f"{space}t", {_SPACE: "preserve"})
    words.text = text
    run[list(run).index(inner)] = words


def _take_fallbacks(root: ET.Element) -> None:
    """Give each choice that states its text for new programs alone that text for the others, too."""
    for element in root.iter():
        if local(element) == "AlternateContent":
            choice, fallback = child(element, "Choice"), child(element, "Fallback")
            if choice is not None and _words(choice, "t") and (fallback is None or not _words(fallback, "t")):
                boxes = [box for box in choice.iter() if local(box) == "txbxContent"]
                if fallback is None:
                    fallback = ET.SubElement(element, element.tag.replace("AlternateContent", "Fallback"))
                fallback.extend(boxes)


def _unwrap(element: ET.Element) -> None:
    """Put what fields and marks of direction hold in their places: the library would leave it out."""
    for inner in list(element):
        _unwrap(inner)
        if local(inner) in _WRAPPERS:
            at = list(element).index(inner)
            element[at : at + 1] = list(inner)


def _count_no_more(paragraph: ET.Element) -> None:
    """Have a paragraph counted by no list, whatever its style says."""
    space = paragraph.tag.rpartition("}")[0] + "}"
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = ET.Element(f"{space}pPr")
        paragraph.insert(0, properties)
    for own in [item for item in properties if local(item) == "numPr"]:
        properties.remove(own)
    counted = ET.SubElement(properties, f"{space}numPr")
    ET.SubElement(counted, f"{space}ilvl", {f"{space}val": "0"})
    ET.SubElement(counted, f"{space}numId", {f"{space}val": "0"})


def _put_before(paragraph: ET.Element, text: str) -> None:
    space = paragraph.tag.rpartition("}")[0] + "}"
    run = ET.Element(f"{space}r")
    ET.SubElement(run, f"{space}t").text = text
    paragraph.insert(int(child(paragraph, "pPr") is not None), run)


def _words(element: ET.Element, *names: str) -> int:
    """How many words an element holds in texts of these names."""
    texts = (inner.text or "" for inner in element.iter() if local(inner) in names)
    return len("".join(texts).split())


def _comments(parts: Mapping[str, bytes]) -> Iterator[str]:
    root = _root(parts, "word/comments.xml")
    count = sum(local(part) == "comment" for part in root) if root is not None else 0
    if count:
        yield f"left out: {count} × comment"


def _root(parts: Mapping[str, bytes], name: str) -> ET.Element | None:
    return ET.fromstring(parts[name]) if name in parts else None  # noqa: S314 - declares no entities
