"""The printed lines of a page, with what each tells by itself.

What belongs here: the lines that are not blank, in order, and what kind of furniture, facts and text
each of them is, found out once. What does not: what a line is on this page (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from warta.intake.facts.label_headlines import is_headline, may_be_headline
from warta.intake.facts.release_number import MAX_NUMBERED, number_in
from warta.intake.facts.stated_facts import may_state_date, read_facts
from warta.intake.lines import IN_AREA, Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import BY_LABEL, label_alone, label_of
from warta.intake.marks.rubric import MAX_NOTICE, names_kind, says_notice
from warta.intake.offices.office_names import read_name
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_digit, is_text

MAX_HEADER = 120
# Lines that a saved page marks as a picture's: its name, and what it shows.
OF_PICTURES = frozenset({"figure", "caption"})
# The name of a picture, as files and cameras have it; words below a picture may be such, too.
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$"
    r"|^(?:img|dscn?|dscf|pict|p|foto|photo|image|picture|gambar|screenshot|whatsapp image)"
    r"(?:[ _-]?\d[\w. ()-]{0,60})?$",
    re.IGNORECASE,
)
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
MOST_WORDS_OF_CATEGORY = 4
MOST_WORDS_OF_RUBRICS = 8
# A finished sentence of more words states no facts of the page.
MOST_WORDS_OF_FACTS = 12
# How many lines below a title its facts may stand.
REACH_OF_FACTS = 3
# A notice to visitors is a sentence; shorter words are those of buttons.
FEWEST_LETTERS_OF_NOTICE = 40
_OF_NOTICES = frozenset({Kind.CONTROL, Kind.COOKIES, Kind.FOOTER, Kind.NEWSLETTER})
# Words that stand in headlines, and in nobody's name.
WORDS_OF_HEADLINES = frozenset(
    """
    sebelum sesudah setelah untuk dengan dalam bagi demi saat guna agar tanpa usai jelang pasca di ke dari dan
    pada oleh akan serta secara hingga sampai menjadi terhadap melalui tentang ada yang
    with to in on at after before by from as is are into over under until during
    """.split()
)
# ... and in the name of no office either.
WORDS_WITHIN_HEADLINES = WORDS_OF_HEADLINES - {"dan", "and", "secara"}


class Sheet(list[Line]):
    """Printed lines by their position from 0, and the traits of each.

    `is_header` tells whether a whole line names an agency as pages do on top; `furniture` are lines that
    agencies' pages are known to show, and `labels` labels of facts that they print, both folded. `content`
    are the positions of the lines in a saved page's area of text.

    Of the line at a position, `kind` tells what furniture it is by its words, `known` whether an agency's
    pages are known to show it, `folded` its text as compared, and `text` whether it is a paragraph of running
    text and none that belongs to the site. The rules ask these several hundred times for each page.
    """

    kind: Callable[[int], Kind | None]
    known: Callable[[int], bool]
    folded: Callable[[int], str]
    text: Callable[[int], bool]

    def __init__(
        self,
        lines: Sequence[Line],
        is_header: Callable[[str], bool],
        furniture: Collection[str],
        labels: Mapping[str, About] | None = None,
    ) -> None:
        super().__init__(lines)
        self._is_header = is_header
        self._labels = labels
        self.content = [position for position, line in enumerate(self) if line.region in IN_AREA]
        # Whether the page itself calls an area its text: no rule for copied text is asked there.
        self.is_named = bool(self.content) and self[self.content[0]].region == "content"
        self._folded = [line.text.casefold() for line in self]  # their spaces are single already
        self._times: Counter[str] = Counter()  # counted when first asked for
        is_known = [folded in furniture for folded in self._folded]
        kinds = list(map(_kind, self))
        _go_on(kinds, self)
        self._texts = [
            kind is None and not known and line.form not in OF_PICTURES and is_text(line)
            for kind, known, line in zip(kinds, is_known, self, strict=True)
        ]
        self.kind, self.known = kinds.__getitem__, is_known.__getitem__
        self.folded, self.text = self._folded.__getitem__, self._texts.__getitem__
        self._said: str | None = None  # put together when first asked for
        self._alone = list(map(label_alone, self))
        self._facts: list[tuple[Fact, ...] | None] = [None] * len(self)
        self._headers: list[bool | None] = [None] * len(self)

    def positions(self) -> Iterator[int]:
        """All positions."""
        return iter(range(len(self)))

    def take_for_titles(self, titles: Collection[str]) -> None:
        """Take no line for running text that is one of these titles, given in small letters."""
        for position, folded in enumerate(self._folded):
            if self._texts[position] and folded in titles:
                self._texts[position] = False

    def facts(self, position: int) -> tuple[Fact, ...]:
        """The facts that the line consists of, with its value where that stands on the next line."""
        facts = self._facts[position]
        if facts is None:
            facts = self._facts[position] = self._read(position)
        return facts

    def take_for_headline(self, position: int) -> None:
        """Take no facts from the line at `position`, whose words only look like them."""
        self._facts[position] = ()

    @property
    def said(self) -> str:
        """The words of all paragraphs of running text, in one line."""
        if self._said is None:
            texts = (line.text for line, is_text in zip(self, self._texts, strict=True) if is_text)
            self._said = " ".join(texts)
        return self._said

    def dated(self, position: int) -> list[Fact]:
        """Those of the line's facts that state a date; most lines have none, which a cheap test tells."""
        is_below_label = position > 0 and self._alone[position - 1] != ""
        if self._facts[position] is None and not (is_below_label or may_state_date(self[position].text)):
            return []
        return [fact for fact in self.facts(position) if fact.printed]

    def _read(self, position: int) -> tuple[Fact, ...]:
        line = self[position]
        if line.text.endswith(".") and line.text.count(" ") > MOST_WORDS_OF_FACTS:
            return ()
        if self._alone[position] and position + 1 < len(self) and self._labelled(position + 1):
            return (Fact(About.CONTROL, line.text),)
        if self._is_label_below(position):
            return (Fact(About.CONTROL, line.text),)
        if self._is_label_below(position + 1):  # items: who wrote it, and below that the word for it
            line = replace(line, text=f"{self._alone[position + 1]}: {line.text}")
        facts = self._labelled(position) or read_facts(line, self._labels)
        if may_be_headline(line.text, facts) and is_headline(line.text, facts, self.said):
            return ()
        return () if _may_be_title(facts) and self._has_own_date_below(position, facts) else facts

    def _is_label_below(self, position: int) -> bool:
        """Whether an item is a word for a writer without colon, with a name above and a fact below it."""
        if not 0 < position < len(self) - 1 or not self._alone[position]:
            return False
        label, above, below = self[position], self[position - 1], self[position + 1]
        is_item = bool(label.bullet and above.bullet and below.bullet) and not label.text.endswith(":")
        is_writer = is_item and About.OFFICE in BY_LABEL[self._alone[position].lower()]
        has_name = is_writer and read_name(above.text, labelled=False) is not None
        return has_name and not read_facts(above, self._labels) and bool(read_facts(below, self._labels))

    def _has_own_date_below(self, position: int, facts: tuple[Fact, ...]) -> bool:
        """Whether right below a line with a date there is another one, which is then the page's own.

        It is another day, or the same with a label.
        """
        near = self[position + 1 : position + 1 + REACH_OF_FACTS]
        dates = [fact for line in near for fact in read_facts(line, self._labels) if fact.printed]
        known = {fact.printed.date for fact in facts if fact.printed}
        return any(
            fact.about is not About.UPDATED and (fact.labelled or fact.printed.date not in known)
            for fact in dates
            if fact.printed
        )

    def _labelled(self, position: int) -> tuple[Fact, ...]:
        """The facts of a line whose label stands alone on the line above."""
        label = self._alone[position - 1] if position else ""
        if not label:
            return ()
        line = self[position]
        is_other = self._alone[position] or self.kind(position) is Kind.CONTROL or is_text(line)
        if not line.text or line.text.endswith(":") or is_other:
            return ()
        own = read_facts(line, self._labels) if label_of(line.text) else ()
        if any(fact.labelled for fact in own):
            return ()
        facts = read_facts(replace(line, text=f"{label}: {line.text}"), self._labels)
        is_menu = facts and self._may_be_below_menu(position, {fact.about for fact in facts})
        return () if is_menu else facts

    def _may_be_below_menu(self, position: int, abouts: set[About]) -> bool:
        """Whether a line below a label without colon may be a headline, and the label a word of the menu."""
        line, label = self[position], self[position - 1].text
        if line.words <= MOST_WORDS_OF_CATEGORY or label.endswith(":"):
            return False
        if abouts == {About.CATEGORY}:
            return True
        words = line.text.lower().split()
        is_headline = has_digit(line.text) or not WORDS_WITHIN_HEADLINES.isdisjoint(words)
        return abouts <= {About.OFFICE, About.ISSUER} and (is_headline or self.is_again(position - 1))

    def header(self, position: int) -> bool:
        """Whether the line names an agency, as a page's header does."""
        found = self._headers[position]
        if found is None:
            text = self[position].text
            found = len(text) <= MAX_HEADER and text[-1:] not in ".:;," and self._names_agencies(text)
            self._headers[position] = found
        return found

    def _names_agencies(self, text: str) -> bool:
        """Whether a line names an agency, or two in one: `MINISTRY OF RIVERS/RIVER AGENCY`."""
        return self._is_header(text) or ("/" in text and all(map(self._is_header, text.split("/"))))

    def looks_like_name(self, position: int) -> bool:
        """Whether the line may be a person's name: two to four words, each with a capital, none of digits."""
        return is_name(self[position].text)

    def is_again(self, position: int) -> bool:
        """Whether another line of the page says the same."""
        if not self._times:
            self._times = Counter(self._folded)
        return self._times[self._folded[position]] > 1

    def lists_rubrics(self, position: int) -> bool:
        """Whether a short line is words with commas between, the first of which stands above by itself."""
        first, comma, _ = self._folded[position].partition(", ")
        is_short = bool(comma) and self[position].words <= MOST_WORDS_OF_RUBRICS
        return is_short and first in self._folded[:position]

    def taken_up(self, position: int, first: int) -> float:
        """How many of a line's longer words the paragraphs from `first` on have, from 0 to 1."""
        longer = _LONGER_WORD.findall(self._folded[position])
        texts = [
            folded
            for folded, is_text in zip(self._folded[first:], self._texts[first:], strict=True)
            if is_text
        ]
        words = " ".join(texts)
        return sum(word in words for word in longer) / len(longer) if longer else 0.0

    def above_title(self, position: int) -> bool:
        """Whether the line is one that pages print above a title: the kind of text, its number."""
        text = self[position].text
        return len(text) <= MAX_NUMBERED and _stands_above_title(text)


def is_name(text: str) -> bool:
    """Whether words may be a person's name: two to four, each with a capital, none of digits."""
    words = text.split(maxsplit=4)
    is_capital = 2 <= len(words) <= 4 and all(word[0].isupper() and not word.isupper() for word in words)
    return is_capital and WORDS_OF_HEADLINES.isdisjoint(map(str.lower, words))


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _stands_above_title(text: str) -> bool:
    is_notice = len(text) <= MAX_NOTICE and says_notice(text)
    return is_notice or names_kind(text) or number_in(text) is not None


def _kind(line: Line) -> Kind | None:
    if line.form == "figure" and _FILE.search(line.text):
        return None  # the name of a picture, which is no words of the site
    if line.form.startswith("number") and len(line.text) == 1 and line.text.isalpha():
        return None  # an item of a numbered list, where by itself it would change the size of letters
    kind = furniture_kind(line.text)
    if kind is None and line.bullet and furniture_kind(line.printed) is Kind.END:
        return Kind.END  # "- 30 -" looks like an item of a list
    return kind


def _go_on(kinds: list[Kind | None], lines: Sequence[Line]) -> None:
    """Give a line that goes on in small letters with a notice to visitors, broken off above it, its kind."""
    for position in range(1, len(kinds)):
        kind, line, above = kinds[position - 1], lines[position], lines[position - 1]
        if kind is None or kinds[position] is not None or not line.glued or not line.text[0].islower():
            continue
        is_open = len(above.text) >= FEWEST_LETTERS_OF_NOTICE and above.text[-1] not in ".!?:"
        if is_open and kind in _OF_NOTICES:
            kinds[position] = kind


def _may_be_title(facts: tuple[Fact, ...]) -> bool:
    """Whether facts are a date and words beside it, which may be a headline: `Lomba Rakit | 3 Mei 2019`."""
    if len(facts) != 2:
        return False
    names = [fact for fact in facts if fact.about is About.OFFICE]
    is_dated = any(fact.about is About.DATE and not fact.labelled for fact in facts)
    return is_dated and any(fact.text.count(" ") >= 2 for fact in names)
