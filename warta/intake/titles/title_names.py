"""The title of a release where its page names it again: in breadcrumbs, metadata, beside the site's name.

What belongs here: the texts by which the page names its title, the lines that hold more than it, and the
names of the site that these show. What does not: which line is the title (`warta.intake.titles.head`), and
titles that the markup of a page states (`warta.intake.saved.page_titles`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from warta.agencies import fold
from warta.intake.marks.labels import without_subject
from warta.intake.marks.rubric import names_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.sheets.sheet import Sheet

_PARTS = re.compile(r"\s+[|»«›\-–—·•⁄]\s+|\s+::\s+|\s*[»›>]\s*")
# The names of a site's front page, with which breadcrumbs without marks between begin.
_FRONT_PAGES = frozenset({"home", "beranda"})
# ... glued to the next of the way, as its steps are when their marks were pictures.
_GLUED_TO_FRONT = re.compile(r"(?:Home|Beranda)(?=[A-Z])")
MOST_WORDS_OF_WAY = 8
# A way from the site's own name has so many marks, and one of them right before the title.
_STEP, FEWEST_STEPS = re.compile(r"\s*[>»›]\s*"), 2
_BEFORE_TITLE = re.compile(r"[>»›]\s*\Z")
# Where and when a title was issued, as lists have it behind the title.
_DAY_BEHIND = re.compile(r"\s*\([^()]{0,30}\d{1,2} \w+ (?:19|20)\d\d\)")
# Fewer words above a day may be a rubric or a name.
FEWEST_WORDS_OF_HEADLINE = 5
PARTED = re.compile(r"\s*(?:[|»«›–—·•>⁄]|\s-\s|::)")


@dataclass(frozen=True, slots=True)
class TitleNames:
    """How a page names its title elsewhere.

    `named` are texts, folded, that name the title; `trails` lines, folded, that hold it with more beside it,
    or that a menu repeats; `sites` the names of the site that stand behind it there, or begin the way to it.
    """

    named: set[str]
    trails: set[str]
    sites: list[str]


def names_of_title(sheet: Sheet, limit: int, titles: Sequence[str]) -> TitleNames:
    """How the lines above position `limit`, and `titles` of the page's metadata, name its title."""
    named = {fold(title) for title in titles}
    folds = [sheet.folded(p) for p in range(limit)]
    lines: set[str] = set()
    items: set[str] = set()
    of_menu: set[str] = set()
    for position, folded in enumerate(folds):
        if folded.count(" ") < 2:
            continue
        is_item = bool(sheet[position].bullet)
        if folded in lines and not (is_item and folded in items):
            (of_menu if _is_in_menu(sheet, position, limit) else named).add(folded)
        lines.add(folded)
        if is_item:
            items.add(folded)  # a menu that stands twice on a page names no title
    trail = Kind.TRAIL
    for position in range(limit):
        text = sheet[position].text
        subject = without_subject(text)
        if subject != text:
            named.add(fold(subject))
        if sheet.kind(position) is trail:
            named |= {fold(part) for part in _PARTS.split(text)[-1:] if len(part.split()) > 2}
    found = _named_by_part(sheet, named, folds, lines)
    return replace(found, trails=found.trails | of_menu)


def _is_in_menu(sheet: Sheet, position: int, limit: int) -> bool:
    """Whether a line stands among those of a menu, and a headline with its day right below follows it."""
    around = range(position - 1, min(position + 2, limit))
    if position < 1 or not all(sheet.kind(p) is not None for p in around if p != position):
        return False
    below = range(position + 2, limit - 1)
    return any(sheet[p].words >= FEWEST_WORDS_OF_HEADLINE and _is_above_day(sheet, p) for p in below)


def _is_above_day(sheet: Sheet, position: int) -> bool:
    """Whether a line is no furniture and no fact, and stands right above a labelled day."""
    is_plain = sheet.kind(position) is None and not sheet.facts(position)
    return is_plain and any(fact.labelled for fact in sheet.dated(position + 1))


def _named_by_part(sheet: Sheet, named: set[str], folds: list[str], lines: set[str]) -> TitleNames:
    """`named` with the lines that others begin or end with; what stands behind those are site names."""
    sites: list[str] = []
    trails: set[str] = set()
    beginning: dict[str, set[str]] = {}
    ending: dict[str, set[str]] = {}
    for folded in lines:
        beginning.setdefault(_first_word(folded), set()).add(folded)
        ending.setdefault(_last_word(folded), set()).add(folded)
    for position, folded in enumerate(folds):
        near = (beginning.get(_first_word(folded), ()), ending.get(_last_word(folded), ()))
        shorter = {other for others in near for other in others if len(other) < len(folded)}
        for other in sorted(shorter):  # in one order, whatever that of a set
            if not _is_part(sheet, position, folded, other):
                continue
            named.add(other)
            trails.add(folded)
            if not folded.startswith(other):
                sites += _site_before(sheet[position].text)
            elif not _DAY_BEHIND.fullmatch(folded, len(other)):
                sites += _site_behind(sheet[position].text, len(other))
    return TitleNames(named, trails, list(dict.fromkeys(sites)))


def _first_word(folded: str) -> str:
    return folded.partition(" ")[0]


def _last_word(folded: str) -> str:
    return folded.rpartition(" ")[2]


def _is_part(sheet: Sheet, position: int, folded: str, other: str) -> bool:
    """Whether a line is another one with the name of the site behind it, or the way there before it."""
    if folded.startswith(other):
        behind = folded[len(other) :]
        return PARTED.match(behind) is not None or _DAY_BEHIND.fullmatch(behind) is not None
    if not folded.endswith(other):
        return False
    if _BEFORE_TITLE.search(folded[: -len(other)]) and len(_STEP.findall(folded)) >= FEWEST_STEPS:
        return True
    before = folded[: -len(other)].rstrip(" >»›/|·:-–")
    if sheet.kind(position) is Kind.TRAIL or furniture_kind(before) is Kind.MENU or names_kind(before):
        return True
    words = before.split()
    # From the front page on a way leads to the title, whatever the sections between are called.
    is_from_front = words[:1] != [] and (
        words[0] in _FRONT_PAGES or _GLUED_TO_FRONT.match(sheet[position].text) is not None
    )
    is_way = len(words) <= MOST_WORDS_OF_WAY and is_from_front
    return is_way or all(furniture_kind(word) is Kind.MENU for word in words)


def _site_before(line: str) -> list[str]:
    """The body with whose name a way to the title begins: `Dinas Rotan > Berita > …`."""
    steps = _STEP.split(line)
    return [steps[0]] if len(steps) > FEWEST_STEPS and looks_like_body(steps[0]) else []


def _site_behind(line: str, length: int) -> list[str]:
    name = line[length:].strip(" |»«›-–—·•:>")
    return [name] if name else []
