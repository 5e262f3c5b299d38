"""The text layer of a PDF into lines.

What belongs here: lines with their place on the page. What does not: what of them is no text of the release
(`warta.intake.documents.pdf_margins`), joining the rest to paragraphs
(`warta.intake.documents.pdf_paragraphs`), all that office files have in common (`warta.intake.office`) and
what lines mean (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot
from typing import Any, NamedTuple

from warta.intake.documents.office_text import library
from warta.intake.documents.pdf_margins import without_margins
from warta.intake.documents.pdf_paragraphs import Paragraph, Printed, paragraphs_of
from warta.intake.documents.pdf_tables import GAP, Cell, rows_among
from warta.intake.documents.pdf_unseen import unseen_in
from warta.intake.lines import Line, split_lines
from warta.intake.page import Metadata, Page
from warta.intake.quoting import quoted
from warta.intake.reading.decode import Refused

MOST_PAGES = 500
# Letters a page; fewer are a stamp or a page number on a picture.
FEWEST_LETTERS = 20
# Of the size of letters, how far another line is at least.
_ANOTHER_LINE = 0.4
# Of the usual size of letters, how much more is a heading.
_LARGER = 1.15
MAX_HEADING = 200


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
        read = [_lines_of(document[number], number) for number in range(count)]
    except pdfium.PdfiumError:
        raise Refused("is a broken PDF", "save it again, or ask for it anew") from None
    finally:
        document.close()
    pages, unseen = [lines for lines, _ in read], sum(count for _, count in read)
    letters = sum(len(line.text) for page in pages for line in page)
    if letters < FEWEST_LETTERS * max(count, 1):
        message = "is a scan: its pages are pictures without a text layer"
        raise Refused(message, "add one with a program for text recognition, such as OCRmyPDF")
    margins = without_margins(pages)
    kept = [_with_rows(page) for page in margins.pages]
    paragraphs = paragraphs_of(kept)
    guesses = dict.fromkeys(word for paragraph in paragraphs for word in paragraph.guesses)
    doubts = [*_doubts(kept), *_told(margins.told, list(guesses))]
    if unseen:
        doubts.append(f"text that its pages do not show is left out: {unseen} letters")
    metadata = Metadata(url=margins.address)
    return Page(_as_lines(paragraphs), "utf-8", False, metadata, doubts=tuple(doubts), margins=margins.told)


def _with_rows(page: list[Printed]) -> list[Printed]:
    """The lines of a page, tabs between the cells of those that are rows of tables."""
    rows = rows_among([line.cells for line in page])
    return [
        replace(line, text="\t".join(cell.text for cell in line.cells)) if number in rows else line
        for number, line in enumerate(page)
    ]


def _doubts(pages: list[list[Printed]]) -> Iterator[str]:
    """What a person should compare with the pages: tables are known by places alone."""
    lines = [line for page in pages for line in page]
    if rows := sum(line.is_row for line in lines):
        yield f"{rows} rows of tables were put together by where their words stand; compare them with the PDF"
    loose = [line.text for line in lines if len(line.cells) > 2 and not line.is_row]
    if loose:
        yield f"{len(loose)} more lines may be rows of a table, such as {loose[0][:80]!r}; they are text"


def _told(left_out: Sequence[str], guesses: Sequence[str]) -> Iterator[str]:
    """What a person should look at of running heads, and of words with a hyphen at the end of a line."""
    if left_out:
        yield f"its running heads and feet are left out: “{quoted(' | '.join(left_out))}”"
    if guesses:
        words = quoted(" | ".join(guesses))
        yield f"the end of a line parts words that may have a hyphen there or none; look at “{words}”"


def _lines_of(page: Any, number: int) -> tuple[list[Printed], int]:
    """The lines of a page, and how many letters it has that nobody sees."""
    text = page.get_textpage()
    places = _Places(text)
    unseen = unseen_in(page, text, library("pypdfium2.raw", "a PDF"))
    lines: list[Printed] = []
    making = _Making()
    for index in range(places.count):
        character = places.character(index)
        if index in unseen:
            continue
        if character in "\r\n\x02\ufffe":
            making.words += character.strip()  # the last two are hyphens, with which PDFium ends a line, too
            lines += making.end(number)
            making = _Making()
            continue
        if not character.isspace() and (place := places.of(index)):
            if making.is_left_for(place):
                lines += making.end(number)
                making = _Making()
            making.place(place)
        making.words.append(character)
    lines += making.end(number)
    return lines, len(unseen)


class _Place(NamedTuple):
    """Where a character is: its edges and its baseline in points, and its size as it is printed."""

    left: float
    right: float
    bottom: float
    size: float


class _Places:
    """The characters of a page."""

    def __init__(self, text: Any) -> None:
        from ctypes import byref, c_double

        self._raw = library("pypdfium2.raw", "a PDF")
        self._text = text
        self.count = int(text.count_chars())
        self._values = [c_double() for _ in range(6)]
        self._edges = [byref(value) for value in self._values[:4]]
        self._origin = [byref(value) for value in self._values[4:]]
        self._matrix = self._raw.FS_MATRIX()
        self._at_matrix = byref(self._matrix)

    def character(self, index: int) -> str:
        return chr(self._raw.FPDFText_GetUnicode(self._text, index))

    def of(self, index: int) -> _Place | None:
        """The place of a character; None where the page gives none."""
        raw, text = self._raw, self._text
        if not raw.FPDFText_GetCharBox(text, index, *self._edges):
            return None
        # Letters such as p reach below the line that they stand on.
        is_told = raw.FPDFText_GetCharOrigin(text, index, *self._origin)
        left, right, lowest, _, _, origin = (value.value for value in self._values)
        baseline = origin if is_told else lowest
        size = raw.FPDFText_GetFontSize(text, index)
        if raw.FPDFText_GetMatrix(text, index, self._at_matrix):
            size *= hypot(self._matrix.c, self._matrix.d)
        return _Place(left, right, baseline, size)


class _Making:
    """A line as its characters come, and the wide gaps in it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._first: _Place | None = None
        self._last: _Place | None = None
        self._right = 0.0
        self._gaps: list[tuple[int, float, float]] = []
        self._word = self._space = 0.0

    def is_left_for(self, place: _Place) -> bool:
        """Whether a character begins another line, though PDFium says nothing of it."""
        last = self._last
        return (
            last is not None
            and place.left < last.left - place.size
            and abs(place.bottom - last.bottom) > _ANOTHER_LINE * place.size
        )

    def place(self, place: _Place) -> None:
        """Note where the character that comes next is."""
        if self._first is None:
            self._first, self._right = place, place.right
        if place.left - self._right > GAP * self._first.size:
            self._gaps.append((len(self.words), self._right, place.left))
        if self.words and self.words[-1].isspace():
            space = place.left - self._right
            self._space = min(self._space, space) if self._space else max(space, 0.0)
        self._right = max(self._right, place.right)
        self._last = place
        if not any(map(str.isspace, self.words)):
            self._word = self._right - self._first.left

    def end(self, number: int) -> Iterator[Printed]:
        """The line, on the page of that number, if it holds any words."""
        text = "".join(self.words).strip()
        if text:
            left, _, bottom, size = self._first or _Place(0.0, 0.0, 0.0, 0.0)
            cells = tuple(self._cells(left, self._right))
            yield Printed(text, left, self._right, bottom, size, number, self._word, self._space, cells)

    def _cells(self, left: float, right: float) -> Iterator[Cell]:
        start = 0
        for at, ended, begun in self._gaps:
            yield Cell(" ".join("".join(self.words[start:at]).split()), left, ended)
            start, left = at, begun
        yield Cell(" ".join("".join(self.words[start:]).split()), left, right)


def _as_lines(paragraphs: list[Paragraph]) -> list[Line]:
    """The paragraphs as lines; larger letters are headings, the largest of the first ones the title."""
    sizes = Counter[float]()
    for paragraph in paragraphs:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    body = sizes.most_common(1)[0][0]
    largest = max((item.size for item in paragraphs[:12]), default=body)
    return list(_numbered(paragraphs, body, largest))


def _numbered(paragraphs: list[Paragraph], body: float, largest: float) -> Iterator[Line]:
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
