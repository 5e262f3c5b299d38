"""Facts that a page prints, but of other texts, or of the whole site.

What belongs here: telling numbers and counts in a list of other texts, and counts of everybody who came to a
site, from those of the release. What does not: finding facts (`warta.intake.facts`), and dates of other texts
(`warta.intake.other_days`).
"""

from __future__ import annotations

import re

from warta.agencies import fold
from warta.intake.fact import About, Fact
from warta.intake.furniture import Kind, furniture_kind
from warta.intake.lines import Line
from warta.intake.marking import Roles
from warta.intake.role import Role

# How many lines that stand together a heading of other texts, or of the site's counts, may be above.
MOST_BELOW_HEADING = 8
# What counts a site's visitors wherever it stands.
_OF_SITE = re.compile(
    r"(?:total|jumlah) (?:pengunjung|kunjungan|visitors?|visits?|hits?|pembaca)\b"
    r"|(?:anda|you are) .*(?:pengunjung|visitor)"
    r"|(?:hits?|pengunjung|visitors?|visits?|kunjungan|pembaca|dilihat|views?|jumlah \w+)"
    r" (?:hari ini|kemarin|minggu ini|bulan ini|today|yesterday|this (?:week|month)|online)\b"
    r"|(?:sedang )?online\b"
)
# ... and what does above a title or below the text, and under a heading of such counts.
_AROUND_TEXT = re.compile(r"(?:total|jumlah|pengunjung|visitors?|visits|kunjungan|users?)\b(?! counter)")
_IN_LIST = re.compile(r"(?:total|jumlah|pengunjung|visitors?|visits|hits?|kunjungan|users?)\b")
_HEADING_OF_COUNTS = re.compile(
    r"(?:statistik|statistics|site statistics|visitor counter|counter|pengunjung|data pengunjung|visitors?)"
    r"(?: (?:pengunjung|website|web|situs|kunjungan|visitors?|site))?"
)
# Headings of other texts that are words of menus or pagers elsewhere.
_HEADINGS = frozenset({"related", "more releases", "terkait", "popular"})
_OF_OTHERS = frozenset({Kind.RELATED, Kind.MORE})
_OWN = frozenset({Role.TITLE, Role.BODY})


def of_the_release(roles: Roles) -> list[tuple[Line, Fact]]:
    """The facts that lines state, without the numbers and counts of other texts and of the site."""
    stated = roles.stated()
    if not any(_may_be_other(fact) for _, fact in stated):
        return stated
    positions = {line.number: position for position, line in enumerate(roles.lines)}
    return [
        (line, fact)
        for line, fact in stated
        if not (_may_be_other(fact) and _is_other(roles, positions[line.number], fact))
    ]


def _may_be_other(fact: Fact) -> bool:
    return fact.count is not None or fact.about is About.NUMBER


def _is_other(roles: Roles, position: int, fact: Fact) -> bool:
    above = _together_above(roles, position)
    if any(furniture_kind(words) in _OF_OTHERS or fold(words) in _HEADINGS for words in above):
        return True
    if fact.count is None:
        return False
    text = fold(roles.lines[position].text)
    if _OF_SITE.match(text) or (_AROUND_TEXT.match(text) and _is_around(roles, position)):
        return True
    is_headed = any(_HEADING_OF_COUNTS.fullmatch(fold(words)) for words in above)
    return is_headed and _IN_LIST.match(text) is not None


def _is_around(roles: Roles, position: int) -> bool:
    """Whether a line stands above the title or below the text."""
    titles = roles.indexes(Role.TITLE)
    return position < (titles[0] if titles else 0) or position >= roles.end_of_text


def _together_above(roles: Roles, position: int) -> list[str]:
    """The lines right above one, up to the first blank line, or to the release's title or text."""
    above: list[str] = []
    while position and roles.lines[position].glued and len(above) < MOST_BELOW_HEADING:
        position -= 1
        if roles.roles[position] in _OWN:
            break
        above.append(roles.lines[position].text)
    return above
