"""What a line at the edge of a text looks like, in measures that do not depend on a newsroom's words.

What belongs here: the measures of a line, of its neighbours and of the run of lines that it stands in, as
named numbers. What does not: weighing them, and what becomes of the line (`warta.intake.edge_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warta.intake.fact import About
from warta.intake.furniture import Kind
from warta.intake.language import common_words
from warta.intake.sheet import Sheet

# Words without which no sentence of some length is written. A list for telling languages apart has names of
# days and offices as well, which stand in furniture as often.
_FUNCTION_WORDS = frozenset(
    """
    yang dan di dengan untuk pada ini itu dalam oleh akan telah juga tidak sebagai adalah kepada para serta
    atau ke dapat tersebut secara lebih setelah melalui antara menjadi bagi kami kita mereka sudah agar ada
    hingga selain jika maka namun bahwa karena saat dari bisa yakni yaitu ujar ujarnya ungkap jelasnya
    sejumlah sehingga beberapa maupun ia dia saya anda harus belum lagi bukan hanya sebuah atas ketika kata
    bahawa kerana ialah manakala daripada seramai iaitu the of and to in for is that with on by was are as
    from at this will has have be which its an or were not their it we our who been more a he she his her
    they them i you your my me us if when would can could may also than into about over after before between
    only no all any each there these those what had do does did so up such most other some very how
    """.split()
) | common_words("de", "fr", "es", "nl", "pt", "it")
# A site speaks to whoever reads it, and of itself.
_READER = frozenset(
    "you your you'll you've anda website site page browser situs laman halaman pelayar peramban".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?。！？][\"”’')\]]*$")
# An address of the web or of mail, a name with @, or a telephone number: no amount, day or years.
_ADDRESS = re.compile(
    r"https?://|www\.|\S@\S+\.\w|(?:^|\s)@\w"
    r"|(?<![\d.,/-])(?![1-9]\d{0,2}(?:\.\d{3})+(?![\d.-])|\d{1,4}([-.])\d\d?\1\d{2,4}\b(?!-)"
    r"|(?:19|20)\d\d ?- ?(?:19|20)\d\d\b)\(?\+?\d[\d\s().\-]{6,}\d"
)
_SEPARATOR = re.compile(r"[|»›→←«/•·]|--")
_LABELLED = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,2}\s?:\s?\S")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_MONTH = re.compile(
    r"\b(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|oct|okt|nov|nop|dec|des)[a-z]*\b",
    re.IGNORECASE,
)
# Words of menus and marks of an end head parts of texts as well; the other kinds of furniture do not.
_WEAK = frozenset({Kind.MENU, Kind.WEAK, Kind.MORE, Kind.END})
_OF_PAGE = frozenset({About.PUBLISHED, About.UPDATED, About.NUMBER, About.VIEWS, About.OFFICE})
FEWEST_WORDS_OF_PROSE = 8
FEWEST_FUNCTION_WORDS = 2
MOST_WORDS_OF_LABEL = 4
MOST_WORDS_OF_SHORT = 6
FEWEST_WORDS_OF_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """One line's own measures.

    Of its words: how many there are in all, of letters, function words, others behind the first word, and
    these with a capital. How many digits it has, whether it ends as a sentence does, whether it holds an
    address or a telephone number, and whether it is as short as a label.
    """

    words: int
    letters: int
    function: int
    other: int
    capitals: int
    digits: int
    is_ended: bool
    is_address: bool
    is_label: bool


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return _WORD.findall(text.lower())


def is_function_word(word: str) -> bool:
    """Whether a word in lower case is one without which no sentence of some length is written."""
    return word in _FUNCTION_WORDS


def shape_of(text: str) -> Shape:
    """The measures of a line's text, which is not empty."""
    found = _WORD.findall(text)
    function = sum(word.lower() in _FUNCTION_WORDS for word in found)
    other = [word for word in found[1:] if word.lower() not in _FUNCTION_WORDS]
    words = text.count(" ") + 1
    is_ended = _ENDS_SENTENCE.search(text) is not None
    return Shape(
        words=words,
        letters=len(found),
        function=function,
        other=len(other),
        capitals=sum(word[0].isupper() for word in other),
        digits=sum(map(str.isdigit, text)),
        is_ended=is_ended,
        is_address=_ADDRESS.search(text) is not None,
        is_label=words <= MOST_WORDS_OF_LABEL and not is_ended,
    )


class Edges:
    """The lines of one page that stand between the ends of its text and the paragraphs nearest to them.

    `body` are the positions in `sheet` of the lines taken for text, in order; `title` is the release's
    title, folded. `above` and `below` are the positions of the lines at either edge, from above; both are
    empty where no line of the text is prose.
    """

    def __init__(self, sheet: Sheet, body: Sequence[int], title: str) -> None:
        self.sheet = sheet
        self.body = body
        self._is_body = frozenset(body)
        self._title = title
        self._shapes: dict[int, Shape] = {}
        first = next((n for n, position in enumerate(body) if self.is_prose(position)), len(body))
        self.above = list(body[:first]) if first < len(body) else []
        self.below = self.run_above(len(body)) if first < len(body) else []

    def run_above(self, end: int) -> list[int]:
        """The lines of the text before the one numbered `end` of it, as far up as none is prose."""
        start = end
        while start and not self.is_prose(self.body[start - 1]):
            start -= 1
        return list(self.body[start:end])

    def shape(self, position: int) -> Shape:
        """The line's own measures, taken once."""
        found = self._shapes.get(position)
        if found is None:
            found = self._shapes[position] = shape_of(self.sheet[position].text)
        return found

    def is_prose(self, position: int) -> bool:
        """Whether the line is a paragraph, or one of the lines that one is broken into."""
        sheet = self.sheet
        line = sheet[position]
        if sheet.text(position):
            return True
        if line.words < FEWEST_WORDS_OF_PROSE or line.is_row or self.is_known(position) or "|" in line.text:
            return False
        shape = self.shape(position)
        is_sentence = shape.function >= FEWEST_FUNCTION_WORDS and 2 * shape.capitals <= shape.other
        return is_sentence and not shape.is_address

    def is_known(self, position: int) -> bool:
        """Whether the line is furniture by its words."""
        return self.sheet.kind(position) is not None or self.sheet.known(position)

    def traits(self, position: int, run: Sequence[int], *, is_above: bool) -> dict[str, float]:
        """What is so of a line, by name: 1 for what is simply so, else its share; without what is not so.

        `run` are the lines without prose that it stands in, and `is_above` says that the text is below them.
        """
        inward, outward = (position + 1, position - 1) if is_above else (position - 1, position + 1)
        found = self._own(position)
        found |= self._beside("inward", inward, position)
        found |= self._beside("outward", outward, position)
        found |= self._of_run(position, run, run[-1] - position + 1 if is_above else position - run[0] + 1)
        return {name: float(value) for name, value in found.items() if value}

    def is_of_site(self, position: int) -> bool:
        """Whether a line is furniture by its words, an address, or a labelled fact of the page."""
        if self.is_known(position) or self.shape(position).is_address:
            return True
        return any(fact.labelled and fact.about in _OF_PAGE for fact in self.sheet.facts(position))

    def speaks_to_reader(self, position: int) -> bool:
        """Whether a sentence speaks to whoever reads the page, or of the page, and quotes nobody."""
        text = self.sheet[position].text
        is_quote = any(map(text.__contains__, '"“”'))
        return not is_quote and not _READER.isdisjoint(_WORD.findall(text.lower()))

    def _own(self, position: int) -> dict[str, float]:
        line, shape = self.sheet[position], self.shape(position)
        text, last = line.text, line.text[-1]
        share = shape.capitals / shape.other if shape.other else 0.5
        kind = self.sheet.kind(position)
        is_sentence = shape.is_ended and shape.words >= FEWEST_WORDS_OF_SENTENCE
        return {
            f"words {_size(shape.words)}": 1,
            "sentence mark": shape.is_ended and shape.words > 2,
            "sentence": is_sentence,
            "sentence with function word": is_sentence and shape.function > 0,
            "ends with colon": last == ":",
            "ends with comma": last in ",;",
            "ends with bracket": last in ")]",
            "ends with question mark": last == "?",
            "no function word": shape.function == 0,
            "three function words": shape.function >= 3,
            "share of function words": shape.function / max(1, shape.letters),
            "label without function word": shape.is_label and not shape.function,
            "all capitalised": bool(shape.other) and shape.capitals == shape.other,
            "none capitalised": bool(shape.other) and not shape.capitals,
            "share of capitals": share,
            "upper case": text.isupper(),
            "begins in lower case": text[0].islower(),
            "begins with quotation mark": text[0] in "\"“‘'",
            "digit": shape.digits > 0,
            "share of digits": shape.digits / len(text),
            "no letters": shape.letters == 0,
            "month": shape.digits > 0 and _MONTH.search(text) is not None,
            "address": shape.is_address,
            "separator": _SEPARATOR.search(text) is not None,
            "labelled": _LABELLED.match(text) is not None,
            "item": self.is_item(position),
            "fact": bool(self.sheet.facts(position)),
            "known": self.is_known(position),
            "surely known": kind is not None and kind not in _WEAK,
            "again on page": self._is_again(position),
            "in title": self.is_of_title(position),
        }

    def is_of_title(self, position: int) -> bool:
        """Whether a line is the release's title or a part of it."""
        folded = self.sheet.folded(position)
        return len(folded) > 3 and folded in self._title

    def _is_again(self, position: int) -> bool:
        folded, sheet = self.sheet.folded(position), self.sheet
        return any(sheet.folded(other) == folded for other in sheet.positions() if other != position)

    def is_item(self, position: int) -> bool:
        """Whether the line is an item of a list, with a bullet or number."""
        line = self.sheet[position]
        return bool(line.bullet) or _NUMBERED.match(line.text) is not None

    def _beside(self, side: str, position: int, of: int) -> dict[str, float]:
        """What stands next to a line on one side, inwards to the text or outwards from it."""
        if not 0 <= position < len(self.sheet):
            return {f"{side} nothing": 1}
        line, shape = self.sheet[position], self.shape(position)
        found: dict[str, float] = {
            f"{side} prose": self.is_prose(position),
            f"{side} label": shape.is_label,
            f"{side} address": shape.is_address,
            f"{side} colon": line.text.endswith(":"),
            f"{side} glued": self.sheet[max(position, of)].glued,
        }
        if side == "outward":
            found["outward known"] = self.is_known(position)
            found["outward fact"] = bool(self.sheet.facts(position))
            found["outward text"] = position in self._is_body
        else:
            found["inward item"] = self.is_item(position)
            found["inward lower case"] = line.text[0].islower()
            found["inward unfinished"] = position < of and not shape.is_ended
        return found

    def _of_run(self, position: int, run: Sequence[int], distance: int) -> dict[str, float]:
        """How a line stands among the others at its edge."""
        shapes = {other: self.shape(other) for other in run}
        others = [shape for other, shape in shapes.items() if other != position]
        short = [s for s in shapes.values() if s.words <= MOST_WORDS_OF_SHORT and not s.is_ended]
        return {
            "next to prose": distance == 1,
            "one line from prose": distance == 2,
            "far from prose": distance >= 4,
            "alone": len(run) == 1,
            "one of four": len(run) >= 4,
            "share of short lines": len(short) / len(run),
            "sentence beside": any(s.is_ended and s.words >= FEWEST_WORDS_OF_SENTENCE for s in others),
            "address beside": any(s.is_address for s in others),
            "digit beside": any(s.digits for s in others),
        }


def _size(words: int) -> str:
    for most, name in ((1, "1"), (3, "2-3"), (6, "4-6"), (10, "7-10")):
        if words <= most:
            return name
    return "11+"
