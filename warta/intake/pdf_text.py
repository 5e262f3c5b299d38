"""The text layer of a PDF into lines.

What belongs here: lines with their place on the page, what of them is no text of the release (running
heads, page numbers), and joining the rest to paragraphs. What does not: all that office files have in
common (`warta.intake.office`) and what lines mean (`warta.intake.roles`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from warta.intake.decode import Refused
from warta.intake.lines import Line, split_lines
from warta.intake.office_text import library
from warta.intake.page import Page
from warta.intake.pdf_tables import GAP, Cell, rows_among

MOST_PAGES = 500
# Letters a page; fewer are a stamp or a page number on a picture.
FEWEST_LETTERS = 20
# A line of a page this near its upper or lower end may be a running head, and stands on this many pages.
_AT_ENDS = 2
_SHARE = 0.6
# Of the usual distance of lines, how much more begins a paragraph; of sizes, how much more is a heading.
_GAP = 1.3
_LARGER = 1.15
# PDFium tells the hyphen at the end of a line by the first.
_SOFT_HYPHENS = "\x02\xad\ufffe"
_HYPHENS = f"{_SOFT_HYPHENS}-"
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|hal(?:aman)?\.?)\s*)?\d{1,4}(?:\s*(?:of|dari|/)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[•·●▪■◦‣⁃*\-–\uf0b7\uf0a7\uf0d8]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s")
_ENDS = tuple('.!?:;”"')
MAX_HEADING = 200


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line on a page: its words, its left, right and lower edge in points, and the size of its letters.

    `cells` are its parts between wide gaps; of a row of a table tabs stand between them in `text`.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    cells: tuple[Cell, ...] = ()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text


def read_pdf(data: bytes) -> Page:
    """The lines of a PDF's text. Raises Refused where it is a scan, encrypted or broken."""
    pdfium = library("pypdfium2", "a PDF")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused("is protected with a password", "save it without one") from None
        raise Refused("is a broken PDF", "save it again, or ask for it anew") from None
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise Refused(f"has more than {MOST_PAGES} pages", "save the pages of the release alone")
        pages = [_lines_of(document[number], number) for number in range(count)]
    except pdfium.PdfiumError:
        raise Refused("is a broken PDF", "save it again, or ask for it anew") from None
    finally:
        document.close()
    letters = sum(len(line.text) for page in pages for line in page)
    if letters < FEWEST_LETTERS * max(count, 1):
        message = "is a scan: its pages are pictures without a text layer"
        raise Refused(message, "add one with a program for text recognition, such as OCRmyPDF")
    kept = [_with_rows(page) for page in _without_running(pages)]
    return Page(_as_lines(_paragraphs(kept)), "utf-8", False, doubts=tuple(_doubts(kept)))


def _with_rows(page: list[_Printed]) -> list[_Printed]:
    """The lines of a page, tabs between the cells of those that are rows of tables."""
    rows = rows_among([line.cells for line in page])
    return [
        replace(line, text="\t".join(cell.text for cell in line.cells)) if number in rows else line
        for number, line in enumerate(page)
    ]


def _doubts(pages: list[list[_Printed]]) -> Iterator[str]:
    """What a person should compare with the pages: tables are known by places alone."""
    lines = [line for page in pages for line in page]
    if rows := sum(line.is_row for line in lines):
        yield f"{rows} rows of tables were put together by where their words stand; compare them with the PDF"
    loose = [line.text for line in lines if len(line.cells) > 2 and not line.is_row]
    if loose:
        yield f"{len(loose)} more lines may be rows of a table, such as {loose[0][:80]!r}; they are text"


def _lines_of(page: Any, number: int) -> list[_Printed]:
    from ctypes import byref, c_double

    raw = library("pypdfium2.raw", "a PDF")
    text = page.get_textpage()
    lines: list[_Printed] = []
    making = _Making()
    edges = [c_double() for _ in range(4)]
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if character in "\r\n\x02\ufffe":
            making.words += character.strip()  # the last two are hyphens, with which PDFium ends a line, too
            lines += making.end(number)
            making = _Making()
            continue
        if not character.isspace() and raw.FPDFText_GetCharBox(text, index, *map(byref, edges)):
            left, right, bottom, _ = (edge.value for edge in edges)
            if not making.box:
                making.box = [left, right, bottom, raw.FPDFText_GetFontSize(text, index)]
            making.place(left, right)
        making.words.append(character)
    lines += making.end(number)
    return lines


class _Making:
    """A line as its characters come: left, right and lower edge and size in `box`, and the wide gaps."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.box: list[float] = []
        self._gaps: list[tuple[int, float, float]] = []

    def place(self, left: float, right: float) -> None:
        """Note the edges of the character that comes next."""
        if left - self.box[1] > GAP * self.box[3]:
            self._gaps.append((len(self.words), self.box[1], left))
        self.box[1] = max(self.box[1], right)

    def end(self, number: int) -> Iterator[_Printed]:
        """The line, on the page of that number, if it holds any words."""
        text = "".join(self.words).strip()
        if text:
            left, right, bottom, size = self.box or (0.0, 0.0, 0.0, 0.0)
            yield _Printed(text, left, right, bottom, size, number, tuple(self._cells(left, right)))

    def _cells(self, left: float, right: float) -> Iterator[Cell]:
        start = 0
        for at, ended, begun in self._gaps:
            yield Cell(" ".join("".join(self.words[start:at]).split()), left, ended)
            start, left = at, begun
        yield Cell(" ".join("".join(self.words[start:]).split()), left, right)


def _without_running(pages: list[list[_Printed]]) -> list[list[_Printed]]:
    """The pages without heads and feet that return on most of them, and without their numbers."""
    if len(pages) < 2:
        return [
            page[:-1] if len(page) > 2 and page[-1].text.strip("- –").isdigit() else page for page in pages
        ]
    counts: Counter[tuple[int, str]] = Counter()
    for page in pages:
        counts.update({_place_and_shape(line) for line in _at_ends(page)})
    least = max(2, _SHARE * len(pages))
    running = {shape for shape, count in counts.items() if count >= least}
    kept = []
    for page in pages:
        ends = set(_at_ends(page))
        drop = {line for line in ends if _place_and_shape(line) in running or _NUMBER.fullmatch(line.text)}
        kept.append([line for line in page if line not in drop])
    # What heads the first page is the letterhead: it tells whose release this is.
    head = [line for line in _at_ends(pages[0])[:_AT_ENDS] if not _NUMBER.fullmatch(line.text)]
    kept[0] = [line for line in head if line not in kept[0]] + kept[0]
    return kept


def _at_ends(page: list[_Printed]) -> list[_Printed]:
    ordered = sorted(page, key=lambda line: -line.bottom)
    return ordered[:_AT_ENDS] + ordered[max(_AT_ENDS, len(ordered) - _AT_ENDS) :]


def _place_and_shape(line: _Printed) -> tuple[int, str]:
    return round(line.bottom / 4), re.sub(r"\d+", "0", " ".join(line.text.casefold().split()))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    size: float
    is_apart: bool


def _paragraphs(pages: list[list[_Printed]]) -> list[_Paragraph]:
    lines = [line for page in pages for line in page]
    known = Counter(word.casefold() for line in lines for word in re.findall(r"\w+", line.text))
    leading = _usual_distance(pages)
    found: list[list[_Printed]] = []
    for line in lines:
        if found and _goes_on(found[-1], line, leading, _right_edge(lines)):
            found[-1].append(line)
        else:
            found.append([line])
    paragraphs = []
    above: _Printed | None = None
    for group in found:
        is_in_table = above is not None and above.is_row and group[0].is_row
        is_apart = not is_in_table and (
            above is None or above.page != group[0].page or above.bottom - group[0].bottom > _GAP * leading
        )
        paragraphs.append(_Paragraph(_joined(group, known), group[0].size, is_apart))
        above = group[-1]
    return paragraphs


def _usual_distance(pages: list[list[_Printed]]) -> float:
    distances = [
        above.bottom - below.bottom
        for page in pages
        for above, below in pairwise(page)
        if 0 < above.bottom - below.bottom < 3 * max(above.size, 6)
    ]
    return median(distances) if distances else 14.0


def _right_edge(lines: list[_Printed]) -> float:
    edges = sorted(line.right for line in lines)
    return edges[int(0.9 * (len(edges) - 1))]


def _goes_on(group: list[_Printed], line: _Printed, leading: float, edge: float) -> bool:
    """Whether a line is of the paragraph that the lines above it are of."""
    above = group[-1]
    if (
        line.is_row
        or above.is_row
        or _ITEM.match(line.text)
        or abs(line.size - above.size) > 0.08 * max(above.size, 1)
    ):
        return False
    is_full = above.right >= edge - 0.15 * (edge - min(item.left for item in group))
    if above.page != line.page:
        return not above.text.endswith(_ENDS) and (is_full or line.text[0].islower())
    distance = above.bottom - line.bottom
    if distance > _GAP * leading or distance < -leading:
        return False
    if not is_full and (above.text.endswith(_ENDS) or not line.text[0].islower()):
        return False
    # The first line of a paragraph may be indented, in lists the others are.
    is_indented = line.left > above.left + 8 and not _ITEM.match(group[0].text)
    return not (is_indented and above.text.endswith(_ENDS))


def _joined(group: list[_Printed], known: Counter[str]) -> str:
    text = group[0].text
    for line in group[1:]:
        if text[-1] in _HYPHENS and line.text[0].islower():
            first, last = re.findall(r"\w*$", text[:-1])[0], re.findall(r"^\w*", line.text)[0]
            text = text[:-1] + ("-" if _is_compound(first, last, known) else "") + line.text
        else:
            text = f"{text} {line.text}"
    return text.translate(dict.fromkeys(map(ord, _SOFT_HYPHENS)))


def _is_compound(first: str, last: str, known: Counter[str]) -> bool:
    """Whether a word that ends a line with a hyphen has one in its middle, too: `anak-anak`."""
    first, last = first.casefold(), last.casefold()
    if known[f"{first}{last}"]:
        return False
    return first == last or min(known[first], known[last]) > 1


def _as_lines(paragraphs: list[_Paragraph]) -> list[Line]:
    """The paragraphs as lines; larger letters are headings, the largest of the first ones the title."""
    sizes = Counter[float]()
    for paragraph in paragraphs:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    body = sizes.most_common(1)[0][0]
    largest = max((item.size for item in paragraphs[:12]), default=body)
    return list(_numbered(paragraphs, body, largest))


def _numbered(paragraphs: list[_Paragraph], body: float, largest: float) -> Iterator[Line]:
    number = 0
    is_titled = False
    for paragraph in paragraphs:
        if paragraph.is_apart and number:
            number += 1
            yield replace(split_lines("")[0], number=number)
        number += 1
        line = replace(split_lines(paragraph.text)[0], number=number, glued=not paragraph.is_apart)
        if paragraph.size >= _LARGER * body and len(paragraph.text) <= MAX_HEADING:
            is_title = paragraph.size >= largest - 0.1 and not is_titled
            is_titled = is_titled or is_title
            line = replace(line, form="heading1" if is_title else "heading2")
        yield line
