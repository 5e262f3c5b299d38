"""Pages that are no release: error pages, checks for robots, log-in forms, lists of headlines, questions.

What belongs here: refusing what is no content at all, and saying what may not be a release. What does
not: the reading of what is one (`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.intake.decode import Refused
from warta.intake.furniture import furniture_kind
from warta.intake.lines import Line
from warta.intake.roles import Role, Roles
from warta.intake.shape import is_about_questions, is_text, is_title_like, names_page_of_site
from warta.intake.wordlists import read_sections

# A page with more words than this says something of its own, whatever stands on top.
MOST_WORDS = 160
_FIRST_LINES = 25
_SECTIONS = read_sections("error_pages.txt")
_OTHER = "pages of the site"
_LOG_IN = "a log-in form"
_ERRORS = {
    name: re.compile("|".join(lines), re.IGNORECASE) for name, lines in _SECTIONS.items() if name != _OTHER
}
_FEWEST_FORM_LINES = 2


def refuse_error_page(lines: Sequence[Line]) -> None:
    """Raise Refused where the page is an error page, a check for robots, a log-in form or the like."""
    ink = [line for line in lines if not line.is_blank]
    if sum([line.words for line in ink]) > MOST_WORDS:
        return
    head = ink[:_FIRST_LINES]
    plain = [line for line in head if furniture_kind(line.text) is None]
    for name, pattern in _ERRORS.items():
        found = [line for line in head if len(line.text) <= 260 and pattern.fullmatch(line.text)]
        needed = _FEWEST_FORM_LINES if name == _LOG_IN else 1
        is_first = (
            any(line in found for line in (*head[:4], *plain[:4]))
            or len(found) > 1
            or not any(map(is_text, head))
        )
        if len(found) >= needed and is_first:
            raise Refused(
                f"is {name}, not a release", "open the release itself and save that page", found[0].number
            )


def doubt_about(roles: Roles) -> str:
    """Why the page may be no release, '' where nothing says so."""
    title = " ".join(line.printed for line in roles.of(Role.TITLE))
    body = roles.of(Role.BODY)
    if is_about_questions(title) or _is_questions(body):
        return "may be a page of questions and answers, not a release"
    if is_list(roles):
        return "may be a list of headlines, not a release"
    if _holds_several(body):
        return "may hold more than one release"
    if names_page_of_site(title):
        return f"{title!r} may be a page of the site, not a release"
    return ""


def _holds_several(body: list[Line]) -> bool:
    """Whether a headline with a date right below it stands amid the text."""
    return any(
        date.glued
        and _DATE.fullmatch(date.text)
        and is_title_like(headline)
        and not (headline.bullet or _DATE.fullmatch(headline.text))
        for headline, date in pairwise(body[1:-1])
    )


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
    texts = sum(map(is_text, body))
    # A schedule is a table, or items amid paragraphs.
    dated = sum(
        _has_date(line)
        for line in body
        if not (line.is_row or (line.bullet and texts > 1) or line.text.endswith(_SENTENCE_OR_ITEM))
    )
    more = sum(line.text[:20].casefold().startswith(_MORE) for line in body)
    return (dated >= 3 and texts <= dated) or more >= 3


def _has_date(line: Line) -> bool:
    return len(line.text) <= 120 and _DATE_WITHIN.search(line.text) is not None


# No headline ends so.
_SENTENCE_OR_ITEM = (".", ";", ":", "; dan", "; and", "; atau", "; or")
_MORE = ("selengkapnya", "baca selengkapnya", "read more")
_DATE = re.compile(r"(?:[^\W\d]{4,9}, )?\d{1,2} [^\W\d]{3,9} \d{4}|[^\W\d]{3,9} \d{1,2}, \d{4}")
_DATE_WITHIN = re.compile(
    r"\b\d{1,2}[ /.\-](?:\w{3,9}|\d{1,2})[ /.\-]\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
)
