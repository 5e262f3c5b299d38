"""What a line of a text looks like by itself: how many words, of what kind, with which marks.

What belongs here: the measures of one line, whether it is prose, and which lines stand above the first and
below the last paragraph. What does not: traits made of these for weighing
(`warta.intake.edges.edge_line_traits`), and what becomes of a line (`warta.intake.edges.edge_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from warta.intake.language import common_words
from warta.intake.marks.fact import About
from warta.intake.sheets.event_blocks import event_lines
from warta.intake.sheets.sheet import Sheet

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
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
# A sentence ends with one of these marks, and perhaps with closing ones behind it.
_SENTENCE_MARKS, _CLOSING = (".", "!", "?", "。", "！", "？"), "\"”’')]"
# An address of the web or of mail, a name with @, or a telephone number: no amount, day or years.
_ADDRESS = re.compile(
    r"https?://|www\.|\S@[^\s@]+\.\w|(?:^|\s)@\w"
    r"|(?<![\d.,/-])(?![1-9]\d{0,2}(?:\.\d{3})+(?![\d.-])|\d{1,4}([-.])\d\d?\1\d{2,4}\b(?!-)"
    r"|(?:19|20)\d\d ?- ?(?:19|20)\d\d\b)\(?\+?\d[\d\s().\-]{6,}\d"
)
# What stands in each telephone number; an amount or a day is none, but most lines have not even these.
_ROW_OF_DIGITS = re.compile(r"\d[\d\s().\-]{6,}\d")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_OF_PAGE = frozenset({About.PUBLISHED, About.UPDATED, About.NUMBER, About.VIEWS, About.OFFICE})
FEWEST_WORDS_OF_PROSE = 8
FEWEST_FUNCTION_WORDS = 2
MOST_WORDS_OF_LABEL = 4
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


def has_address(text: str) -> bool:
    """Whether an address of the web or of mail, a name with @ or a telephone number stands in a text."""
    may_hold = "@" in text or "://" in text or "www." in text or _ROW_OF_DIGITS.search(text)
    return bool(may_hold) and _ADDRESS.search(text) is not None


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def shape_of(text: str) -> Shape:
    """The measures of a line's text, which is not empty."""
    found = _WORD.findall(text)
    other = [word for word in found if word.lower() not in _FUNCTION_WORDS]
    function = len(found) - len(other)
    if other and other[0] is found[0]:
        del other[0]
    words = text.count(" ") + 1
    is_ended = text.rstrip(_CLOSING).endswith(_SENTENCE_MARKS)
    return Shape(
        words=words,
        letters=len(found),
        function=function,
        other=len(other),
        capitals=sum([word[0].isupper() for word in other]),
        digits=len(_DIGIT.findall(text)),
        is_ended=is_ended,
        is_address=has_address(text),
        is_label=words <= MOST_WORDS_OF_LABEL and not is_ended,
    )


class Edges:
    """The lines of one page that stand between the ends of its text and the paragraphs nearest to them.

    `body` are the positions in `sheet` of the lines taken for text, in order; `title` is the release's title,
    folded. `above` and `below` are the positions of the lines at either edge, from above; both are empty
    where no line of the text is prose.
    """

    def __init__(self, sheet: Sheet, body: Sequence[int], title: str) -> None:
        self.sheet = sheet
        self.body = body
        self._title = title
        self._shapes: dict[int, Shape] = {}
        self._event_lines: frozenset[int] | None = None
        first = next((n for n, position in enumerate(body) if self.is_prose(position)), len(body))
        self.above = list(body[:first]) if first < len(body) else []
        self.below = self.run_above(len(body)) if first < len(body) else []

    def run_above(self, end: int) -> list[int]:
        """The lines of the text before the one numbered `end` of it, as far up as none is prose."""
        start = end
        while start and not self.is_prose(self.body[start - 1]):
            start -= 1
        return list(self.body[start:end])

    @property
    def event_lines(self) -> frozenset[int]:
        """The lines in which the text tells of its event, found when first asked for."""
        if self._event_lines is None:
            self._event_lines = event_lines(self.sheet, self.body)
        return self._event_lines

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

    def is_of_site(self, position: int) -> bool:
        """Whether a line is furniture by its words, an address, or a labelled fact of the page."""
        if self.is_known(position) or self.shape(position).is_address:
            return True
        return any(fact.labelled and fact.about in _OF_PAGE for fact in self.sheet.facts(position))

    def is_of_title(self, position: int) -> bool:
        """Whether a line is the release's title or a part of it."""
        folded = self.sheet.folded(position)
        return len(folded) > 3 and folded in self._title

    def is_item(self, position: int) -> bool:
        """Whether the line is an item of a list, with a bullet or number."""
        line = self.sheet[position]
        return bool(line.bullet) or _NUMBERED.match(line.text) is not None
