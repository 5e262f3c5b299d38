"""What is so of one line of a text by itself, by name: for weighing whether it is the site's.

What belongs here: the traits of a line that its own words and marks tell, and its words. What does not:
where it stands and what stands beside it (`warta.intake.edges.edge_traits`), and the measures that traits
are made of (`warta.intake.edges.edge_shape`).

A trait is so or not so; what is counted is told by the step that it falls in: `words 4` is four words or
fewer, but more than the step before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from warta.intake.days.event_detail import is_event_detail
from warta.intake.edges.edge_kept import UNENDED, is_kept, is_sentence
from warta.intake.edges.edge_shape import FEWEST_WORDS_OF_SENTENCE, Edges, has_address, words_of
from warta.intake.offices.signoff import sign_off
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import is_caption
from warta.intake.sheets.text_datelines import opening_dateline

# A site speaks to whoever reads it, and of itself.
_READER = frozenset(
    "you your you'll you've anda website site page browser situs laman halaman pelayar peramban".split()
)
_SEPARATOR = re.compile(r"[|»›→←«/•·]|--")
_LABELLED = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,2}\s?:\s?\S")
_LETTER = re.compile(r"\w")
_MONTH = re.compile(
    r"\b(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|oct|okt|nov|nop|dec|des)[a-z]*\b",
    re.IGNORECASE,
)
# Words of menus and marks of an end head parts of texts as well; the other kinds of furniture do not.
_WEAK = frozenset({Kind.MENU, Kind.WEAK, Kind.MORE, Kind.END})
_QUOTATION = "\"“‘'"
_ENDS = {
    **dict.fromkeys(",;", "ends with comma"),
    **dict.fromkeys(")]", "ends with bracket"),
    **dict.fromkeys('"”’', "ends with quotation mark"),
    ":": "ends with colon",
    "?": "ends with question mark",
    "!": "ends with exclamation mark",
    "…": "ends with ellipsis",
    ".": "ends with full stop",
}
_POINTERS = ("...", "»", ">", "→")
# What of a line by itself is a trait of the lines beside it.
OF_NEIGHBOUR = frozenset(
    {
        "prose",
        "label",
        "address",
        "known",
        "fact",
        "sentence whole",
        "all capitalised",
        "caption",
        "item",
        "ends with colon",
        "name",
        "header",
        "no letter or digit",
        "again on page",
        "breaks off",
        "of reader",
    }
)


def speaks_to_reader(words: Iterable[str]) -> bool:
    """Whether one of `words`, in small letters, is one by which a site speaks to whoever reads it."""
    return not _READER.isdisjoint(words)


def marked(words: Sequence[str]) -> frozenset[str]:
    """Words, each once, and the first one marked."""
    return frozenset((*words, *(f"^{word}" for word in words[:1])))


class LineTraits:
    """The traits of each line of a page, found once."""

    def __init__(self, edges: Edges) -> None:
        self._edges = edges
        self._sheet = edges.sheet
        self._own: dict[int, frozenset[str]] = {}
        self._beside: dict[int, frozenset[str]] = {}
        self._found: dict[int, list[str]] = {}
        self._solid: dict[int, bool] = {}

    def own(self, position: int) -> frozenset[str]:
        """What is so of a line by itself."""
        found = self._own.get(position)
        if found is None:
            of_kind = self._of_text if self._sheet.text(position) else self._of_other
            found = self._own[position] = frozenset(
                (*_of_marks(self._sheet[position].text), *of_kind(position))
            )
        return found

    def of_neighbour(self, position: int) -> frozenset[str]:
        """What of a line by itself is a trait of the lines beside it; the rest is not looked for."""
        found = self._beside.get(position)
        if found is None:
            own = self._own.get(position)
            found = frozenset(self._found_beside(position)) if own is None else own & OF_NEIGHBOUR
            self._beside[position] = found
        return found

    def _found_beside(self, position: int) -> Iterator[str]:
        edges, sheet, line = self._edges, self._sheet, self._sheet[position]
        words = self.words_in(position)
        told = {
            "again on page": sheet.is_again(position),
            "caption": is_caption(line),
            "ends with colon": line.text.endswith(":"),
            "item": edges.is_item(position),
            "of reader": speaks_to_reader(words),
        }
        if sheet.text(position):
            told |= {"prose": True, "address": has_address(line.text)}
        else:
            shape = edges.shape(position)
            told |= {
                "prose": edges.is_prose(position),
                "label": shape.is_label and not shape.function,
                "address": shape.is_address,
                "known": edges.is_known(position),
                "fact": bool(sheet.facts(position)),
                "sentence whole": is_sentence(edges, position),
                "all capitalised": shape.capitals == shape.other > 0,
                "name": sheet.looks_like_name(position),
                "header": sheet.header(position),
                "breaks off": _breaks_off(line.text, words),
            }
        if not _LETTER.search(line.text):
            yield "no letter or digit"
        yield from (name for name, is_so in told.items() if is_so)

    def _of_text(self, position: int) -> Iterator[str]:
        """What is so of a paragraph that ends as one does; of others more is asked."""
        line, words = self._sheet[position], self.words_in(position)
        yield from ("text", "prose", step("words of text", line.words, (10, 14, 20, 30, 45)))
        told = {
            "address": has_address(line.text),
            "again on page": self._sheet.is_again(position),
            "bullet": line.bullet,
            "caption": is_caption(line),
            "in title": self._edges.is_of_title(position),
            "item": self._edges.is_item(position),
            "of reader": speaks_to_reader(words),
            "sign-off": sign_off(line) is not None,
        }
        yield from (name for name, is_so in told.items() if is_so)

    def is_solid(self, position: int) -> bool:
        """Whether a line is a paragraph that ends as one does, and neither a caption nor to the reader."""
        found = self._solid.get(position)
        if found is None:
            sheet = self._sheet
            found = self._solid[position] = (
                sheet.text(position)
                and not is_caption(sheet[position])
                and not speaks_to_reader(self.words_in(position))
            )
        return found

    def _of_other(self, position: int) -> Iterator[str]:
        yield from self._of_shape(position)
        yield from self._of_sheet(position)

    def words(self, position: int) -> frozenset[str]:
        """The words of a line, each once, and the first one marked."""
        return marked(self.words_in(position))

    def words_in(self, position: int) -> list[str]:
        """The words of a line in their order."""
        found = self._found.get(position)
        if found is None:
            found = self._found[position] = words_of(self._sheet[position].text)
        return found

    def _of_shape(self, position: int) -> Iterator[str]:
        shape, text = self._edges.shape(position), self._sheet[position].text
        yield step("words", shape.words, (1, 2, 3, 4, 6, 8, 10, 14, 20, 30, 45))
        yield step("function words", shape.function, (0, 1, 2, 4))
        if shape.letters:
            yield step("share of function words", shape.function / shape.letters, (0, 0.1, 0.2, 0.3, 0.4))
        else:
            yield "no letters"
        if shape.is_ended and shape.words >= FEWEST_WORDS_OF_SENTENCE:
            yield "sentence"
            if shape.function:
                yield "sentence with function word"
        if shape.is_label and not shape.function:
            yield "label"
        if shape.other:
            is_all, is_none = shape.capitals == shape.other, not shape.capitals
            yield "all capitalised" if is_all else "none capitalised" if is_none else "some capitalised"
        if shape.digits:
            yield step("share of digits", shape.digits / len(text), (0.05, 0.2, 0.5))
            if _MONTH.search(text):
                yield "month"
        if shape.is_address:
            yield "address"

    def _of_sheet(self, position: int) -> Iterator[str]:
        edges, sheet, line = self._edges, self._sheet, self._sheet[position]
        kind, facts = sheet.kind(position), sheet.facts(position)
        if kind is not None:
            yield f"kind {kind}"
            if kind not in _WEAK:
                yield "surely known"
        for fact in facts:
            yield f"fact {fact.about}"
            if fact.labelled:
                yield "fact with label"
            if fact.printed:
                yield "day"
        yield from of_dateline(line.text)
        words = self.words_in(position)
        told = {
            "prose": edges.is_prose(position),
            "sentence whole": is_sentence(edges, position),
            "long or marked": is_kept(edges, position),
            "item": edges.is_item(position),
            "bullet": line.bullet,
            "fact": facts,
            "known": edges.is_known(position),
            "again on page": self._sheet.is_again(position),
            "in title": edges.is_of_title(position),
            "header": sheet.header(position),
            "caption": is_caption(line),
            "row": line.is_row,
            "sign-off": sign_off(line) is not None,
            "event": is_event_detail(line),
            "of reader": speaks_to_reader(words),
            "name": sheet.looks_like_name(position),
            "breaks off": _breaks_off(line.text, words),
        }
        yield from (name for name, is_so in told.items() if is_so)


def _breaks_off(text: str, words: Sequence[str]) -> bool:
    is_unended = text[-1] not in ".!?:" and text.count(" ") >= FEWEST_WORDS_OF_SENTENCE - 1
    return is_unended and bool(words) and words[-1] in UNENDED


def of_dateline(text: str) -> Iterator[str]:
    """Whether a text begins with where, and when, it was written."""
    if dateline := opening_dateline(text):
        if dateline.place:
            yield "dateline"
        if dateline.date:
            yield "day of dateline"


def _of_first(mark: str) -> Iterator[str]:
    if mark.islower():
        yield "lower case first"
    elif mark.isdigit():
        yield "digit first"
    elif mark in _QUOTATION:
        yield "quotation first"
    elif not mark.isalnum():
        yield "mark first"


def _of_marks(text: str) -> Iterator[str]:
    """What the marks of a line tell."""
    if told := _ENDS.get(text[-1]):
        yield told
    if text.endswith(_POINTERS):
        yield "ends as pointer"
    if text.isupper():
        yield "upper case"
    yield from _of_first(text[0])
    if any(map(text.__contains__, '“”"')):
        yield "quotation"
    if _SEPARATOR.search(text):
        yield "separator"
    if "|" in text:
        yield "pipe"
    if _LABELLED.match(text):
        yield "labelled"
    if not _LETTER.search(text):
        yield "no letter or digit"


def step(name: str, value: float, steps: tuple[float, ...]) -> str:
    """The name of the step that a count or share falls in."""
    return _names_of_steps(name, steps)[bisect_left(steps, value)]


@cache
def _names_of_steps(name: str, steps: tuple[float, ...]) -> list[str]:
    return [*(f"{name} {most:g}" for most in steps), f"{name} over {steps[-1]:g}"]
