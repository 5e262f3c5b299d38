"""How often a saved page was read, where its markup says so and no word of it does.

What belongs here: a number beside the picture of an eye, one that a class calls a count of views, and the
count that programs are told. What does not: counts with words, as lines print them
(`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import re

from warta.intake.page import Stated
from warta.intake.saved.page_nearness import Nearness
from warta.intake.saved.page_tree import Element
from warta.intake.saved.page_view import Found, PageView

MAX_COUNT = 12
_COUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,9}")
_COUNT_BEHIND = re.compile(rf"({_COUNT.pattern})\s*(?:x|×|kali|views?|hits?|orang|pembaca)?\s*[|·•,]?")
_VISITS = re.compile(r"(?:UserPageVisits|UserPageViews|PageViews)\s*:\s*(\d{1,9})", re.IGNORECASE)
_VIEWS_CLASS = re.compile(
    r"(?:post|page|article|news|entry|item|td-nr|total)[-_]?(?:views?|hits)(?:[-_]?(?:count|\d+))?"
    r"|views?[-_]?counts?|(?:jumlah[-_])?(?:dilihat|dibaca|pembaca)|hits",
    re.IGNORECASE,
)
_EYES = frozenset("fa-eye bi-eye bi-eye-fill icon-eye icon-eye-open glyphicon-eye-open ti-eye la-eye".split())
_INLINE_PICTURES = frozenset({"i", "span", "svg", "em", "b"})


def read_views(view: PageView) -> tuple[Stated, ...]:
    """The counts of views that the page states for its item, as printed there; the surest first."""
    found = Found(MAX_COUNT)
    near = Nearness(view)
    for value in view.meta("interactioncount")[:1]:
        if visits := _VISITS.search(value):
            found.add(visits[1], "meta interactionCount")
    for element in view.telling:
        if _is_eye(element) and near.is_fact(element):
            found.add(_count_behind(element), "number beside the picture of an eye")
        elif _is_called_views(element) and near.is_fact(element):
            found.add(element.text(), f"class {element.get('class')} in the page")
    return tuple(found.values)


def _is_eye(element: Element) -> bool:
    return element.tag in _INLINE_PICTURES and not _EYES.isdisjoint(element.get("class").lower().split())


def _is_called_views(element: Element) -> bool:
    """Whether a class of the element says that the number which it is all counts views."""
    if not 0 < element.letters <= MAX_COUNT or "class" not in element.attributes:
        return False
    is_named = any(map(_VIEWS_CLASS.fullmatch, element.get("class").split()))
    return is_named and _COUNT.fullmatch(element.text()) is not None


def _count_behind(eye: Element) -> str:
    """The number right behind an eye, or '' where something else is."""
    around = eye.parent
    while around is not None and around.letters == eye.letters:
        eye, around = around, around.parent
    if around is None:
        return ""
    behind = around.children[around.children.index(eye) + 1 :]
    text = " ".join(part if isinstance(part, str) else part.text() for part in behind[:2]).strip()
    count = _COUNT_BEHIND.fullmatch(text)
    return count[1] if count else ""
