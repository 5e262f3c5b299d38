"""The labels that pages print before their facts: `Diterbitkan:`, `Oleh`, `Subject:`.

What belongs here: which words are labels and what they may mean, in Indonesian and English, and where in a
line one begins or stands alone. What does not: reading the value behind a label
(`warta.intake.facts.fact_piece`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from warta.agencies import fold
from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.wordlists import read_sections
from warta.phrases import lower_letters, words_of

_SECTIONS = read_sections("labels.txt")
# Where one word may be two labels, the first that fits its value is meant: "Rilis: 5 Mei 2014" is a date,
# "Rilis: 12/HM/2014" a number.
BY_LABEL: dict[str, tuple[About, ...]] = {}
for _about in About:
    for _label in _SECTIONS.get(_about, ()):
        BY_LABEL[_label] = (*BY_LABEL.get(_label, ()), _about)
# Words that are labels of an office only with a colon: without one they begin its name.
NAMES_THEMSELVES = frozenset(_SECTIONS["names themselves"])
_ALONE = frozenset(BY_LABEL) - frozenset(_SECTIONS["not alone"])
_OF_DATES = _ALONE & frozenset((*_SECTIONS[About.PUBLISHED], *_SECTIONS[About.UPDATED]))
_BEFORE_DATE = re.compile(r" (?:on|pada)$")
_OF_ANY_DATE = {About.PUBLISHED, About.UPDATED, About.DATE, About.EMBARGO}
# Words that head a column of a table, and a fact with a colon.
_WITH_COLON = frozenset({"date"})
# What says that a date follows, but not of what: within a text, of an event as well.
_BARE_LABEL_OF_DATE = re.compile(
    r"\W*(?:(?:hari|day)\s*(?:[/,&]|dan|and)?\s*)?(?:tanggal|tgl\.?|date)\s*[:：]", re.IGNORECASE
)


def _first_word(label: str) -> str:
    return re.split(r"[\s/,.]", label)[0]


def _pattern(labels: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(labels, key=lambda word: (-len(word), word))
    return re.compile(
        rf"(?P<label>{'|'.join(map(re.escape, longest_first))})(?:\s+(?:pada|on)(?=\s*:))?"
        r"(?P<mark>\s*[:：]\s*|\s+[-–]\s+|\s+|$)",
        re.IGNORECASE,
    )


# All labels, and those that begin with a word: there are never many.
_LABEL = _pattern(BY_LABEL)
_BY_FIRST_WORD = {
    first: _pattern(labels) for first, labels in groupby(sorted(BY_LABEL, key=_first_word), _first_word)
}
_WORDS_OF_DATES = frozenset(
    words_of(label)[0] for label, abouts in BY_LABEL.items() if not _OF_ANY_DATE.isdisjoint(abouts)
)
_FIRST_WORD, _BEFORE_MARK = re.compile(r"[^\s:：/,.]*"), re.compile(r"[^\s:/,.]*")
# A label in the middle of a line begins another fact: with its colon even where it is glued to the value
# before it, without a colon only where it can be nothing else.
_INNER = re.compile(
    r"(?<=[\s(])(?:release(?=\s+(?:no\.? )?\d{2}-\d)(?!\s+\d{2}-\d{1,2}-\d)"
    r"|(?:dipublikasikan|diterbitkan|diposting|published|posted)(?=\s+(?:pada|on)\s+\S)"
    r"|(?:calendar_today|calendar_month|account_circle|remove_red_eye)(?=\s)"
    r"|(?<!page\s)(?<!halaman\s)(?<!content\s)(?<!last\s)(?<!terakhir\s)"
    r"(?:last updated|last modified|updated|terakhir diperbarui|terakhir diubah|diperbarui"
    r"|(?<!kali\s)(?:dibaca|dilihat)))"
    r"(?=\s+[^\s:|•·])",
    re.IGNORECASE,
)
_WORDS_OF_INNER = (
    *("release", "updated", "modified", "diperbarui", "diubah", "dibaca", "dilihat"),
    *("dipublikasikan", "diterbitkan", "published", "posted", "diposting"),
    *("calendar_today", "calendar_month", "account_circle", "remove_red_eye"),
)
# Labels that are pictures, copied by their names: nothing else can stand before the value.
PICTURES = frozenset("calendar_today calendar_month account_circle remove_red_eye".split())
_COLON = re.compile(r"\s*[:：]")
_NO_PART_OF_LABEL = re.compile(r"[^\w./ ]")
# A word begins behind what is no letter, or with a capital behind a small letter or a digit.
_BEGINNINGS = re.compile(r"(?:(?<![^\W_])|(?<=[a-z0-9])(?=[A-Z]))(?=[^\W\d_])")
SHORTEST_LABEL, MAX_LABEL_LENGTH = 3, 40
MAX_LABEL_ALONE = 30
_BEHIND_LABEL = " :："
# Before words in quotation marks it is no label, but part of a headline about what is called so.
_SUBJECT = re.compile(
    r"(?:(?:subject|perihal|hal)\s*:\s*(?:(?:fwd?|re)\s*:\s*)*(?=\S)"
    r"|(?:headline|judul(?: (?:berita|siaran pers|rilis|artikel))?)\s*:\s*(?=[^\s\"'“‘«]))",
    re.IGNORECASE,
)
# Beside the name of a person to ask it is what that one is called.
_TITLE = re.compile(r"(?:(?:press |news |media )?release )?title\s*:\s*(?=[^\s\"'“‘«])", re.IGNORECASE)


def is_bare_label_of_date(text: str) -> bool:
    """Whether `text` begins with a label that says no more than that a date follows: `Tanggal: 5 Mei`."""
    return _BARE_LABEL_OF_DATE.match(text) is not None


def names_date(text: str) -> bool:
    """Whether words are a label of a date, whose value may have been lost: `Issue date`, `Date published`."""
    return "date" in text.lower() and text.rstrip(_BEHIND_LABEL).lower() in _OF_DATES and " " in text


def states_subject(text: str) -> bool:
    """Whether a line says by its label that a headline stands on it: `Perihal: …`, `Judul: …`."""
    return ":" in text and _SUBJECT.match(text) is not None


def without_subject(text: str) -> str:
    """The subject line of a mail or letter, or a headline, without its label; any other text as it is."""
    if ":" not in text:
        return text
    found = _SUBJECT.match(text) or _TITLE.match(text)
    return text[found.end() :] if found else text


def label_alone(line: Line) -> str:
    """The label that the line is and no more, so that its value stands on the next: '' where it is none."""
    printed = line.text
    if len(printed) > MAX_LABEL_ALONE and printed[-1] not in _BEHIND_LABEL:
        return ""
    text = printed.rstrip(_BEHIND_LABEL)
    if len(text) > MAX_LABEL_ALONE:
        return ""
    return text if _is_label(text) or (text != printed and text.lower() in _WITH_COLON) else ""


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _is_label(text: str) -> bool:
    folded = fold(text)
    return folded in _ALONE or _BEFORE_DATE.sub("", folded) in _OF_DATES


def may_label_date(text: str) -> bool:
    """Whether a label of a date may stand in `text`: a cheap test, by the word that such labels begin with.

    It asks for no colon, behind which any words may be a label that an agency is known to print.
    """
    return not _WORDS_OF_DATES.isdisjoint(words_of(text.lower()))


def may_begin_with_label(text: str) -> bool:
    """Whether `text` may begin with a label, by its first word: a cheap test."""
    return _BEFORE_MARK.match(text)[0].casefold() in _BY_FIRST_WORD  # type: ignore[index]


def label_of(text: str) -> re.Match[str] | None:
    """The label that `text` begins with; its first word tells where there can be none."""
    first = _FIRST_WORD.match(text)[0]  # type: ignore[index]  # it matches anything
    pattern = _BY_FIRST_WORD.get(first.lower()) if first.isascii() else _LABEL
    found = pattern.match(text) if pattern else None
    # To a pattern some old letters are the same as others: publiſhed.
    return found if found and found["label"].lower() in BY_LABEL else None


def has_colon(label: re.Match[str]) -> bool:
    """Whether a label that was found has a colon behind it."""
    return _COLON.match(label["mark"]) is not None


def label_starts(text: str) -> set[int]:
    """Where labels begin within a line: those with a colon, even glued to the value before them."""
    lower = lower_letters(text)
    is_inner = any(map(lower.__contains__, _WORDS_OF_INNER))
    starts = {found.start() for found in _INNER.finditer(text)} if is_inner else set()
    for colon in _COLON.finditer(text) if ":" in text or "：" in text else ():
        if start := _label_start(text, colon.start()):
            starts.add(start)
    return starts


def _label_start(text: str, stop: int) -> int:
    """Where the longest label begins that ends at `stop`; 0 for none, or for the line's first."""
    first = max(0, stop - MAX_LABEL_LENGTH)
    for mark in _NO_PART_OF_LABEL.finditer(text, first, stop):
        first = mark.end()
    if stop - first < SHORTEST_LABEL:
        return 0
    for begin in _BEGINNINGS.finditer(text, first, stop):
        if text[begin.start() : stop].lower() in BY_LABEL:
            return begin.start()
    return 0
