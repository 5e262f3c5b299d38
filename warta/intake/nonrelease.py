"""Pages that are no release: error pages, checks for robots, log-in forms, lists of headlines, questions.

What belongs here: refusing what is no content at all, and saying what may not be a release. What does
not: the reading of what is one (`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.intake.dateline import find_dateline
from warta.intake.decode import Refused
from warta.intake.furniture import furniture_kind
from warta.intake.lines import Line
from warta.intake.marking import Roles
from warta.intake.role import Role
from warta.intake.shape import (
    has_digit,
    is_about_questions,
    is_cut,
    is_text,
    is_title_like,
    names_page_of_site,
)
from warta.intake.wordlists import read_sections

# A page with more words than this says something of its own, whatever stands on top.
MOST_WORDS = 160
_FIRST_LINES = 25
_SECTIONS = read_sections("error_pages.txt")
_OTHER = "pages of the site"
_LOG_IN = "a log-in form"
_ROBOTS = "a check for robots"
_FILES = "a list of files on a server"
_WARNING = "a warning of the browser"
# Those say little of their own, in paragraphs and in words of these: a check to those who cannot pass it.
FEWEST_PARAGRAPHS, FEWEST_WORDS_TOLD = 2, 40
_SEARCH = "a page of search results"
_ERRORS = {
    name: re.compile("|".join(lines), re.IGNORECASE) for name, lines in _SECTIONS.items() if name != _OTHER
}
# One line of these may stand on any page: a label of a field, a headline about a search.
_FEWEST_LINES = {_LOG_IN: 2, _SEARCH: 2, _FILES: 2}
_SAY_LITTLE = frozenset({_ROBOTS, _WARNING, _FILES})
# One dateline opens a release, another may open its last part.
FEWEST_BEGINNINGS = 3
FEWEST_LETTERS = 20
FEWEST_LETTERS_OF_EXCERPT = 60
MOST_LINES = 300
MOST_BEGINNINGS = 30
LONGEST_DATELINE = 62
_MAY_BE_DATELINE = re.compile(r"\(?[A-Z][^!?]{0,58}?(?:[–—-]|:\s)")
_TO_THE_REST = re.compile(
    r"(?:continue reading|read more|baca selengkapnya|selengkapnya)\W*$|\[(?:…|\.{3})\]$", re.IGNORECASE
)
# In a pattern, what need not stand as written: groups; then classes, escapes, what is optional or repeated.
_FIRST_GROUP = re.compile(r"\(\?:([^()]*)\)(?![?*{])")
_GROUP = re.compile(r"\([^()]*\)[?*+]?")
_NOT_LITERAL = re.compile(r"\[[^]]*\][?*+]?|\\.[?*+]?|[^\\][?*]|.?\{[\d,]*\}|[.^$+\0]")


def _literal_of(pattern: str) -> str:
    """The longest words that stand in every text that `pattern` matches; '' where none are sure."""
    flat = _without_groups(pattern)
    return "" if "|" in flat else max(_NOT_LITERAL.sub("\0", flat).split("\0"), key=len)


def literals_of(pattern: str) -> tuple[str, ...]:
    """Words of which some stand in every text with a line that `pattern` matches.

    Where a line must begin with them, the end of the line above stands before them.
    """
    choice = _FIRST_GROUP.match(pattern)
    is_choice = choice is not None and "|" not in _without_groups(pattern)
    found = []
    for begin in choice[1].split("|") if choice and is_choice else (pattern,):
        words = _literal_of(begin)
        found.append(f"\n{words}" if words and begin.startswith(words) else words)
    return tuple(found)


def _without_groups(pattern: str) -> str:
    while (shorter := _GROUP.sub("\0", pattern)) != pattern:
        pattern = shorter
    return pattern


# Each pattern with the words by which most texts show at a glance that it is not in them.
_DOCUMENTS = {
    name: [(literals_of(line), re.compile(rf"^{line}$", re.MULTILINE)) for line in lines]
    for name, lines in read_sections("other_documents.txt").items()
}
_NEEDED = {"one": 1, "two": 2}
# On most pages no line begins with any of the words that lines must begin with, which one look tells.
_ALL_WORDS = {word for patterns in _DOCUMENTS.values() for words, _ in patterns for word in words}
_BEGINNINGS = _ALL_WORDS - {word.lstrip("\n") for word in _ALL_WORDS}
_BEGINS = re.compile("\n(?:" + "|".join(re.escape(word[1:]) for word in sorted(_BEGINNINGS)) + ")")
_WITHIN_LINES = {
    name: [(words, pattern) for words, pattern in patterns if not _BEGINNINGS.issuperset(words)]
    for name, patterns in _DOCUMENTS.items()
}
# One of these stands in all such documents.
_HINTS = (
    "menimbang", "mengingat", "kata pengantar", "pendahuluan", "daftar ", "abstra", "anda di halaman",
    "you are on page", "skripsi", "tesis", "teks penuh", "citation preview", "yang mirip",
    "table of contents", "disusun oleh", "minutes", "agenda item", "decision", "risalah", "archive", "arsip",
    "displaying", "showing", "menampilkan",
)  # fmt: skip


def refuse_error_page(lines: Sequence[Line]) -> None:
    """Raise Refused where the page is an error page, a check for robots, a log-in form or the like."""
    ink = [line for line in lines if not line.is_blank]
    if sum([line.words for line in ink]) > MOST_WORDS:
        return
    head = ink[:_FIRST_LINES]
    plain = [line for line in head if furniture_kind(line.text) is None]
    for name, pattern in _ERRORS.items():
        found = [line for line in head if len(line.text) <= 260 and pattern.fullmatch(line.text)]
        needed = _FEWEST_LINES.get(name, 1)
        is_first = (
            any(line in found for line in (*head[:4], *plain[:4]))
            or len(found) > 1
            or not any(map(is_text, head))
        )
        is_beside_text = (name in _SAY_LITTLE and _tells_much(ink, found)) or (
            name == _LOG_IN and len(found) > 1 and _tells_much(ink[: ink.index(found[0])], found)
        )
        if len(found) >= needed and is_first and not is_beside_text:
            raise Refused(
                f"is {name}, not a release", "open the release itself and save that page", found[0].number
            )


def _tells_much(ink: Sequence[Line], found: Sequence[Line]) -> bool:
    """Whether paragraphs stand beside what a browser or a server says: no check for robots has these.

    A form to log in has none above it, but where a site shows it on all of its pages.
    """
    told = [line for line in ink if line not in found and is_text(line) and furniture_kind(line.text) is None]
    return len(told) >= FEWEST_PARAGRAPHS and sum(line.words for line in told) >= FEWEST_WORDS_TOLD


def doubt_about(roles: Roles) -> str:
    """Why the page may be no release, '' where nothing says so."""
    if other := doubt_kind(roles):
        return other
    title, body = _title(roles), roles.of(Role.BODY)
    if _holds_several(body) or _begins_often(body, FEWEST_BEGINNINGS if title else 2):
        return "may hold more than one release"
    if names_page_of_site(title):
        return f"{title!r} may be a page of the site, not a release"
    return ""


def doubt_kind(roles: Roles) -> str:
    """Which other kind of text the page may be, '' where nothing says so."""
    body = roles.of(Role.BODY)
    if is_about_questions(_title(roles)) or _is_questions(body):
        return "may be a page of questions and answers, not a release"
    if is_list(roles) or _repeats_headlines(roles) or _is_cut_often(body, roles.lines):
        return "may be a list of headlines, not a release"
    if other := _other_document(roles.lines):
        return f"may be {other}, not a release"
    return ""


def _title(roles: Roles) -> str:
    return " ".join(line.printed for line in roles.of(Role.TITLE))


def _holds_several(body: list[Line]) -> bool:
    """Whether a headline with a date right below it stands amid the text."""
    return any(
        date.glued
        and _DATE.fullmatch(date.text)
        and is_title_like(headline)
        and not (headline.bullet or _DATE.fullmatch(headline.text))
        for headline, date in pairwise(body[1:-1])
    )


def _begins_often(body: Sequence[Line], fewest: int) -> bool:
    """Whether paragraph after paragraph begins with a dateline, as the first of a release does."""
    long = (line.printed for line in body[:MOST_BEGINNINGS] if len(line.printed) >= FEWEST_LETTERS_OF_EXCERPT)
    may_begin = [text for text in long if _has_mark(text[:LONGEST_DATELINE]) and _MAY_BE_DATELINE.match(text)]
    if len(may_begin) < fewest:
        return False
    found = 0
    for left, text in zip(range(len(may_begin), 0, -1), may_begin, strict=True):
        if found + left < fewest:
            return False
        dateline = find_dateline(text)
        found += dateline is not None and bool(dateline.place)
    return found >= fewest


def _has_mark(beginning: str) -> bool:
    """Whether the beginning of a paragraph has one of the marks that end a dateline, as few have."""
    return "-" in beginning or "–" in beginning or "—" in beginning or ":" in beginning


def _repeats_headlines(roles: Roles) -> bool:
    """Whether several lines stand twice in a row, as the links of a list do above their excerpts."""
    printed = [line.text for line in roles.lines if not line.is_blank]
    twice = {text for text, below in pairwise(printed) if text == below and len(text) >= FEWEST_LETTERS}
    return len(twice) >= 2


def _is_cut_often(body: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether half of the paragraphs or more break off or end in a pointer to the rest: `… Read more`.

    `lines` are those of the page: among all of them, more must break off than do not.
    """
    long = [line for line in body if len(line.printed) >= FEWEST_LETTERS_OF_EXCERPT]
    cut = sum(is_cut(line) or _leads_to_the_rest(line.printed[-40:]) for line in long)
    if cut >= 2 and 2 * cut >= len(long):
        return True
    broken = sum(is_cut(line) for line in lines if "…" in line.printed or "..." in line.printed)
    return broken >= 2 and broken > sum(is_text(line) and not is_cut(line) for line in lines)


def _leads_to_the_rest(end: str) -> bool:
    folded = end.casefold()
    may_lead = "read" in folded or "selengkapnya" in folded or "]" in folded
    return may_lead and _TO_THE_REST.search(end) is not None


def _other_document(lines: Sequence[Line]) -> str:
    """What document of another kind the page's lines tell that it is, '' where they tell none."""
    text = "\n".join(["", *(line.text for line in lines[:MOST_LINES])]).lower()
    known = _DOCUMENTS if _BEGINS.search(text) else _WITHIN_LINES
    for name, patterns in known.items():
        needed, _, document = name.partition(" ")
        may_stand = [pattern for words, pattern in patterns if any(map(text.__contains__, words))]
        if len(may_stand) < _NEEDED[needed]:
            continue
        if sum(pattern.search(text) is not None for pattern in may_stand) >= _NEEDED[needed]:
            return document if any(map(text.__contains__, _HINTS)) else ""
    return ""


def _is_questions(body: list[Line]) -> bool:
    """Whether a good part of the lines are short questions, each with a line below it."""
    asked = [line for line in body if line.text.endswith("?") and len(line.text) <= 160]
    return len(asked) >= 3 and 4 * len(asked) >= len(body)


def is_list(roles: Roles) -> bool:
    """Whether dates and headlines take turns on the page, with little text between."""
    printed = [line for line in roles.lines if not line.is_blank]
    if not any(map(is_text, printed)):
        return (
            len(
                {
                    line.text
                    for line in printed
                    if _has_date(line) and not line.text.endswith(_SENTENCE_OR_ITEM)
                }
            )
            >= 3
        )
    body = roles.of(Role.BODY)
    more = sum(
        line.text[:20].casefold().startswith(_MORE) for line in body if line.text[0] in _BEGINNINGS_OF_MORE
    )
    dated = [
        line
        for line in body
        if not (line.is_row or line.text.endswith(_SENTENCE_OR_ITEM)) and _has_date(line)
    ]
    return more >= 3 or (len(dated) >= 3 and _takes_turns(dated, sum(map(is_text, body))))


def _takes_turns(dated: list[Line], texts: int) -> bool:
    """Whether lines with a date head what else there is: in a table, or amid paragraphs, items do not."""
    heads = sum(not (line.bullet and texts > 1) for line in dated)
    return heads >= 3 and texts <= heads


def _has_date(line: Line) -> bool:
    return len(line.text) <= 120 and has_digit(line.text) and _DATE_WITHIN.search(line.text) is not None


# No headline ends so.
_SENTENCE_OR_ITEM = (".", ";", ":", "; dan", "; and", "; atau", "; or")
_MORE = ("selengkapnya", "baca selengkapnya", "read more")
_BEGINNINGS_OF_MORE = frozenset("sSbBrRſ")  # an old s is one, too, where case does not count
_DATE = re.compile(r"(?:[^\W\d]{4,9}, )?\d{1,2} [^\W\d]{3,9} \d{4}|[^\W\d]{3,9} \d{1,2}, \d{4}")
_DATE_WITHIN = re.compile(
    r"\b\d{1,2}[ /.\-](?:\w{3,9}|\d{1,2})[ /.\-]\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
)
