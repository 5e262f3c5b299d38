"""What stands around the text on the pages of a PDF: running heads, page numbers, marks of browsers.

What belongs here: which lines of a page's upper and lower end are none of the text, and which of them a
review is to name. What does not: reading lines (`warta.intake.documents.pdf_text`) and joining them to
paragraphs (`warta.intake.documents.pdf_paragraphs`).

Rows of a text that runs on over the page look like each other, too. So a running head says the same on the
pages, and its numbers, where they differ, go up with them by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from warta.intake.documents.pdf_paragraphs import GAP, Printed, usual_distance

# A line of a page this near its upper or lower end may be a running head, and stands on this many pages.
_AT_ENDS = 2
_SHARE = 0.6
# In points, how much the height may differ at which a running head stands.
_SAME_HEIGHT = 4.0
_FOOT = re.compile(r"([a-z]+://\S+?)\s+\d+/\d+")
_PRINTED_AT = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[.:]\d\d\b(?: ?[AP]M\b)?")
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|hal(?:aman)?\.?)\s*)?(\d{1,4})(?:\s*(?:of|dari|/)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Margins:
    """The pages' lines of text, the address that a browser printed below them, the words left out of them.

    What is left out and says no more than the text or which page it is, is not among `told`.
    """

    pages: list[list[Printed]]
    address: str
    told: tuple[str, ...]


def without_margins(pages: Sequence[Sequence[Printed]]) -> Margins:
    """The lines of pages that are their text."""
    left, address, marks = _without_marks_of_browsers(pages)
    limit = GAP * usual_distance(left)
    running = _Running(left, limit)
    kept: list[list[Printed]] = []
    said: list[str] = marks
    for number, page in enumerate(left):
        numbers = _page_numbers(page, number, limit)
        drop = running.lines | numbers.keys()
        # What heads the first page is the letterhead: it tells whose release this is.
        upper = _at_ends(page)[:_AT_ENDS] if number == 0 else []
        heads = [line for line in upper if line in running.lines and not _NUMBER.fullmatch(line.text)]
        kept.append([*heads, *(line for line in page if line not in drop)])
        gone = (line for line in page if line in drop and line not in heads)
        said += (line.text for line in gone if _is_to_be_told(line, running, numbers))
    return Margins(kept, address, tuple(_unsaid(said, kept)))


def _is_to_be_told(line: Printed, running: _Running, numbers: dict[Printed, bool]) -> bool:
    """Whether a line that goes says more than the number of its page, counted by the pages."""
    is_counted = line in running.lines or numbers.get(line, False)
    return not (is_counted and _NUMBER.fullmatch(line.text))


def _unsaid(words: Sequence[str], kept: Sequence[Sequence[Printed]]) -> Iterator[str]:
    """Of words those that the text does not hold, each once."""
    text = f" {' '.join(_folded(line.text) for page in kept for line in page)} "
    yield from dict.fromkeys(item for item in words if f" {_folded(item)} " not in text)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _without_marks_of_browsers(
    pages: Sequence[Sequence[Printed]],
) -> tuple[list[list[Printed]], str, list[str]]:
    """The pages without what a browser puts around a page that it prints, the page's address, more words.

    Its foot has the address and the page's number, its head the time of printing, which is no date of a
    release, and the title.
    """
    feet = [
        [(line, found) for line in _at_ends(page) if (found := _FOOT.fullmatch(line.text))] for page in pages
    ]
    if not any(feet):
        return [list(page) for page in pages], "", []
    kept, beside = [], []
    for page, foot in zip(pages, feet, strict=True):
        stamped = [line for line in _at_ends(page) if _PRINTED_AT.match(line.text)]
        drop = {line for line, _ in foot}.union(stamped)
        kept.append([line for line in page if line not in drop])
        beside += [rest for line in stamped if (rest := _PRINTED_AT.sub("", line.text, count=1).strip())]
    address = next(found[1] for foot in feet for _, found in foot)
    is_whole = address.startswith(("http://", "https://")) and "…" not in address
    return kept, address if is_whole else "", beside


class _Running:
    """The heads and feet that return on most of the pages: `lines`."""

    def __init__(self, pages: Sequence[Sequence[Printed]], limit: float) -> None:
        self._pages = pages
        self._apart = set(chain.from_iterable(_apart(page, limit) for page in pages))
        self._least = max(2, _SHARE * len(pages))
        self.lines: set[Printed] = set()
        by_shape: dict[str, list[tuple[int, Printed]]] = {}
        for number, page in enumerate(pages):
            for line in set(_at_ends(page)):
                by_shape.setdefault(_shape(line), []).append((number, line))
        for alike in by_shape.values():
            for group in _at_heights(alike):
                if self._returns(group):
                    self.lines.update(line for _, line in group)

    def _returns(self, group: Sequence[tuple[int, Printed]]) -> bool:
        """Whether lines of one shape at one height are a running head or the numbers of their pages."""
        if len({number for number, _ in group}) < self._least:
            return False
        values = [[int(value) for value in re.findall(r"\d+", line.text)] for _, line in group]
        columns = list(zip(*values, strict=True))
        pages = [number for number, _ in group]
        if not all(_is_one(column) or _counts(column, pages) for column in columns):
            return False
        is_apart = all(line in self._apart for _, line in group)
        if all(_is_one(column) for column in columns):
            return is_apart or (self._is_outermost(group) and not self._stands_in_text(group))
        return is_apart or all(_NUMBER.fullmatch(line.text) for _, line in group)

    def _is_outermost(self, group: Sequence[tuple[int, Printed]]) -> bool:
        """Whether lines are the uppermost or the lowest of their pages."""
        ordered = {number: _ordered(self._pages[number]) for number, _ in group}
        return all(line in (ordered[number][0], ordered[number][-1]) for number, line in group)

    def _stands_in_text(self, group: Sequence[tuple[int, Printed]]) -> bool:
        """Whether lines that say the same stand as rows on the pages besides."""
        shape = _shape(group[0][1])
        times = [sum(_shape(line) == shape for line in self._pages[number]) for number, _ in group]
        return 2 * sum(count > 1 for count in times) >= len(times)


def _is_one(values: Sequence[int]) -> bool:
    return len(set(values)) == 1


def _counts(values: Sequence[int], pages: Sequence[int]) -> bool:
    """Whether numbers go up by one from page to page."""
    return len({value - page for value, page in zip(values, pages, strict=True)}) == 1


def _at_heights(alike: Sequence[tuple[int, Printed]]) -> Iterator[list[tuple[int, Printed]]]:
    """Lines with their pages, those together that stand at one height."""
    ordered = sorted(alike, key=lambda item: item[1].bottom)
    group = ordered[:1]
    for one, other in pairwise(ordered):
        if other[1].bottom - one[1].bottom > _SAME_HEIGHT:
            yield group
            group = []
        group.append(other)
    yield group


def _page_numbers(page: Sequence[Printed], number: int, limit: float) -> dict[Printed, bool]:
    """The outermost lines of a page that stand apart and are a number, and whether it is this page's."""
    apart = _apart(page, limit)
    ordered = _ordered(page)
    found = {line: _NUMBER.fullmatch(line.text) for line in (*ordered[:1], *ordered[-1:]) if line in apart}
    return {line: int(match[1]) == number + 1 for line, match in found.items() if match}


def _apart(page: Sequence[Printed], limit: float) -> set[Printed]:
    """The lines at the ends of a page that more than the distance of lines parts from its text."""
    ordered = _ordered(page)
    apart: set[Printed] = set()
    for inwards in (ordered, ordered[::-1]):
        for count in range(1, min(_AT_ENDS, len(inwards) - 1) + 1):
            if abs(inwards[count].bottom - inwards[count - 1].bottom) > limit:
                apart.update(inwards[:count])
    return apart


def _ordered(page: Sequence[Printed]) -> list[Printed]:
    return sorted(page, key=lambda line: -line.bottom)


def _at_ends(page: Sequence[Printed]) -> list[Printed]:
    ordered = _ordered(page)
    return ordered[:_AT_ENDS] + ordered[max(_AT_ENDS, len(ordered) - _AT_ENDS) :]


def _shape(line: Printed) -> str:
    """What lines have in common that differ in numbers alone."""
    return re.sub(r"\d+", "0", " ".join(line.text.casefold().split()))
