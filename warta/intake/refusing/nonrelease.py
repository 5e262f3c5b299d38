"""Pages that are no release: error pages, checks for robots, log-in forms, lists of headlines, questions.

What belongs here: refusing what is no content at all, and saying what may not be a release. What does
not: the reading of what is one (`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from warta.intake.datelines.dateline import find_dateline
from warta.intake.lines import Line
from warta.intake.reading.decode import Refused
from warta.intake.refusing.other_document import other_document
from warta.intake.role import Role
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.shapes.shape import (
    has_digit,
    is_about_questions,
    is_cut,
    is_sentence_case,
    is_text,
    is_title_like,
    names_page_of_site,
)
from warta.intake.sheets.marking import Roles
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
_MAINTENANCE = "a page under maintenance"
# Those say little of their own, in paragraphs and in words of these: a check to those who cannot pass it.
FEWEST_PARAGRAPHS, FEWEST_WORDS_TOLD = 2, 40
FEWEST_PARAGRAPHS_UNDATED, FEWEST_WORDS_UNDATED = 3, 60
MOST_WORDS_OF_DAY = 7
# No line of a notice is longer, in characters.
MAX_NOTICE = 260
# A line of a paragraph with a break in each of its lines; a menu's words have capitals.
FEWEST_WORDS_OF_WRAPPED = 9
_SEARCH = "a page of search results"
_ERRORS = {name: "|".join(lines) for name, lines in _SECTIONS.items() if name != _OTHER}
_ANY_ERROR = "|".join(_ERRORS.values())
# One line of these may stand on any page: a label of a field, a headline about a search.
_FEWEST_LINES = {_LOG_IN: 2, _SEARCH: 2, _FILES: 2}
_SAY_LITTLE = frozenset(
    {
        _ROBOTS,
        _WARNING,
        _FILES,
        "a page that is blocked",
        "a page of a session that has ended",
        "a form for readers",
        "a notice about the browser",
        "the first page of a server",
        "a domain without a site",
    }
)
# What an agency may announce with a date: a page that only says it to visitors has none.
_ANNOUNCED = _SAY_LITTLE | {_MAINTENANCE}
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


def refuse_error_page(lines: Sequence[Line]) -> None:
    """Raise Refused where the page is an error page, a check for robots, a log-in form or the like.

    Its notice may stand below a site's menu and above its footer, but beside no text that says more.
    """
    ink = [line for line in lines if not line.is_blank]
    texts = _texts_of_few_words(ink)
    if texts is None:
        return
    has_menu = sum([line.words for line in ink]) > MOST_WORDS
    head = ink[: MOST_LINES if has_menu else _FIRST_LINES]
    may_be = _pattern(_ANY_ERROR)
    notices = [line for line in head if len(line.text) <= MAX_NOTICE and may_be.fullmatch(line.text)]
    if not notices:
        return
    first = {line.number for line in (*head[:4], *_plain(head)[:4])}
    for name, words in _ERRORS.items():
        found = [line for line in notices if _pattern(words).fullmatch(line.text)]
        if len(found) < _FEWEST_LINES.get(name, 1):
            continue
        beside = [line for line in texts if line not in found]
        above = [line for line in beside if line.number < found[0].number]
        if has_menu and beside:
            continue
        is_first = not above or len(found) > 1 or any(line.number in first for line in found)
        if is_first and not _is_told_beside(name, ink, beside, above):
            raise Refused(
                f"is {name}, not a release", "open the release itself and save that page", found[0].number
            )


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """The pattern of notices, made for the first page that may have one: it takes as long as many pages."""
    return re.compile(words, re.IGNORECASE)


def _texts_of_few_words(ink: Sequence[Line]) -> list[Line] | None:
    """The paragraphs of the page, None where they say more than a page of notices does."""
    texts: list[Line] = []
    words = 0
    for line in ink:
        if is_text(line) or (line.words >= FEWEST_WORDS_OF_WRAPPED and is_sentence_case(line)):
            words += line.words
            if words > MOST_WORDS:
                return None
            texts.append(line)
    return _plain(texts)


def _plain(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if furniture_kind(line.text) is None]


def _is_told_beside(name: str, ink: Sequence[Line], beside: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether a release stands beside a notice, or is about such a thing: `beside` are its paragraphs.

    A form to log in has none above it, but where a site shows it on all of its pages.
    """
    if not beside or name == _SEARCH:
        return False
    if _tells_much(beside, FEWEST_PARAGRAPHS_UNDATED, FEWEST_WORDS_UNDATED):
        return True
    is_dated = any(map(_tells_day, ink))
    if name == _LOG_IN and _tells_much(above):
        return True
    if name in _ANNOUNCED and (is_dated or above):
        return True
    return (name in _SAY_LITTLE or is_dated) and _tells_much(beside)


def _tells_much(
    texts: Sequence[Line], paragraphs: int = FEWEST_PARAGRAPHS, words: int = FEWEST_WORDS_TOLD
) -> bool:
    """Whether these are paragraphs enough for a release: no check for robots has these."""
    told = [line.words for line in texts if is_text(line)]
    return (len(told) >= paragraphs and sum(told) >= words) or max(told, default=0) >= FEWEST_WORDS_UNDATED


def _tells_day(line: Line) -> bool:
    """Whether a line is the day of a text, or a paragraph that begins with it; not a server's clock."""
    if not has_digit(line.text[:LONGEST_DATELINE]) or _TIME_OF_SERVER.search(line.text):
        return False
    if line.words <= MOST_WORDS_OF_DAY:
        return _has_date(line) and not line.text.endswith(_SENTENCE_OR_ITEM)
    return _has_mark(line.text[:LONGEST_DATELINE]) and find_dateline(line.text) is not None


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
    if is_list(roles) or _repeats_headlines(roles) or _is_cut_often(body, roles.lines) or _has_teasers(roles):
        return "may be a list of headlines, not a release"
    if other := other_document(roles.lines):
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


def _has_teasers(roles: Roles) -> bool:
    """Whether one short line after the other has a paragraph below it that begins with another day."""
    lines = roles.of(Role.TITLE, Role.BODY)
    days = {
        day[0]
        for above, line in pairwise(lines)
        if line.text[0] in _BEGINNINGS_OF_DAYS
        and (day := _DAY_BEFORE_DASH.match(line.text))
        and is_text(line)
        and not is_text(above)
    }
    return len(days) >= 2 and sum(_DAY_BEFORE_DASH.match(line.text) is not None for line in lines) >= 3


def _leads_to_the_rest(end: str) -> bool:
    folded = end.casefold()
    may_lead = "read" in folded or "selengkapnya" in folded or "]" in folded
    return may_lead and _TO_THE_REST.search(end) is not None


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
    own = roles.of(Role.BODY, Role.DATE, Role.CATEGORY)
    if sum("|" in line.text and _DAY_AND_BAR.match(line.text) is not None for line in own) >= 3:
        return True
    body = roles.of(Role.BODY)
    more = sum(
        line.text[:20].casefold().startswith(_MORE) for line in body if line.text[0] in _BEGINNINGS_OF_MORE
    )
    dated = [
        line
        for line in body
        if not (line.is_row or line.text.endswith(_SENTENCE_OR_ITEM)) and _has_date(line)
    ]
    if more < 3 <= len(dated):  # the first of a list stands as its title
        dated += [line for line in roles.of(Role.TITLE) if _DAY_IN_BRACKETS.search(line.text)]
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
_DAY_BEFORE_DASH = re.compile(rf"(?:{_DATE.pattern})\s?(?:--?|[–—:|])\s")
_BEGINNINGS_OF_DAYS = frozenset("0123456789JFMASONDjfmasond")
# Above or below each text of a list stand its day and its kind or hour: July 25, 2024 | Press Release
_DAY_AND_BAR = re.compile(rf"(?:{_DATE.pattern})\s?\| ?\S")
# A server says to the second when it made a page.
_TIME_OF_SERVER = re.compile(r"\d:\d\d:\d\d|\bGMT\b|\bUTC\b")
# Behind a headline of a list its day may stand, and how many have read it: ( 3 Mei 2031, Dilihat 296 kali )
_DAY_IN_BRACKETS = re.compile(r"\(\s?\d{1,2} [^\W\d]{3,9} \d{4}\b[^()]{0,40}\)$")
_DATE_WITHIN = re.compile(
    r"\b\d{1,2}[ /.\-](?:\w{3,9}|\d{1,2})[ /.\-]\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
)
