"""What the style sheets of a page say that hides or shows its elements.

What belongs here: finding such declarations with their selectors, and which of two holds. What does not:
attributes (`warta.hidden_html`) and finding the elements that a selector means
(`warta.intake.saved.page_tree`, by the HTML parser's own engine). No CSS library: a page brings up to a
megabyte of CSS, of which a handful of rules hide something, and the maintained ones, in Python, would take
longer for that than all of Warta for the page. Standards: CSS Syntax 3, Selectors 4 (specificity), Media
Queries 4, CSS Nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# The screen for which media queries are asked, in CSS pixels: that of a usual computer.
SCREEN_WIDTH = 1280
# More of CSS than any page needs; what follows is not read.
MOST_CSS = 2_000_000
MAX_SELECTOR = 1_000
MAX_NESTING = 30
_PROPERTIES = r"display|(?:content-)?visibility|opacity|font-size"
_HIDING = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*\.?0|font-size\s*:\s*0*\.?0)",
    re.IGNORECASE,
)
_DECLARATION = re.compile(
    rf"(?:^|(?<=[;\s]))({_PROPERTIES})\s*:\s*([^;!:\s]{{1,40}})\s*(!\s*important\s*)?(?=;|$)", re.IGNORECASE
)
_HIDES = {
    "display": re.compile("none", re.IGNORECASE),
    "visibility": re.compile("hidden|collapse", re.IGNORECASE),
    "content-visibility": re.compile("hidden", re.IGNORECASE),
    "opacity": re.compile(r"0*(?:\.0+)?%?|0+\.0*%?"),
    "font-size": re.compile(r"0+(?:\.0*)?(?:[a-z]{1,4}|%)?|\.0+(?:[a-z]{1,4}|%)?", re.IGNORECASE),
}
# What appears by and by is not hidden.
_APPEARS = re.compile(r"\b(?:transition|animation|transform|will-change)\b", re.IGNORECASE)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_STEP = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[{}]", re.DOTALL)
_COMMA = re.compile(r"[(\[]|[)\]]|,")
_AT_NAME = re.compile(r"@([\w-]+)\s*(.*)", re.DOTALL)
_WIDTH = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)", re.IGNORECASE)
_SCREENS = re.compile(r"\s*(?:only\s+)?(?:screen|all)?\s*", re.IGNORECASE)
_IDS = re.compile(r"#[\w-]")
_CLASSES = re.compile(r"\.[\w-]|\[|(?<!:):(?!not\(|is\(|where\(|has\(|:)[\w-]")
_TYPES = re.compile(r"(?:^|[\s>+~(,])[a-zA-Z]")


class Rule(NamedTuple):
    """One declaration for one selector: whether it hides what the selector means.

    `quality` is its property, `weight` orders the rules for one property: the greatest holds.
    """

    selector: str
    quality: str
    hides: bool
    weight: tuple[bool, int, int, int, int]


class Declared(NamedTuple):
    """What a declaration of the property `name` says of whether an element is seen."""

    name: str
    hides: bool
    is_important: bool


def rules_that_hide(sheets: Iterable[str]) -> list[Rule]:
    """What the style sheets of a page, in its order, say of the properties by which any of them hides.

    An empty list for sheets that hide nothing.
    """
    rules: list[Rule] = []
    left = MOST_CSS
    for sheet in sheets:
        # A later sheet may show again what one before it hides.
        if left > 0 and (rules or _HIDING.search(sheet, 0, left)):
            for selectors, declared in _Blocks(_REMARK.sub(" ", sheet[:left])):
                rules += _rules(selectors, declared, len(rules))
        left -= len(sheet)
    hiding = {rule.quality for rule in rules if rule.hides}
    return [rule for rule in rules if rule.quality in hiding]


def declarations(text: str) -> list[Declared]:
    """What the declarations of a block, or of an attribute `style`, say of whether an element is seen."""
    found = []
    for match in _DECLARATION.finditer(text):
        name, value = match[1].lower(), match[2].strip()
        hides = _HIDES[name].fullmatch(value) is not None
        if not (hides and name == "opacity" and _APPEARS.search(text)):
            found.append(Declared(name, hides, match[3] is not None))
    return found


def is_for_screen(query: str) -> bool:
    """Whether a media query holds on a usual screen; one with conditions that no rule here knows does not."""
    return not query.strip() or any(map(_holds, query.split(",")))


def _holds(query: str) -> bool:
    rest = _WIDTH.sub(" ", query)
    words = [word for word in re.split(r"\s+and\s+|\s+", rest.strip(), flags=re.IGNORECASE) if word]
    if not _SCREENS.fullmatch(" ".join(word for word in words if word.lower() != "and")):
        return False
    for bound, number, unit in _WIDTH.findall(query):
        try:
            width = float(number) * (1 if unit.lower() == "px" else 16)
        except ValueError:
            return False
        if (bound.lower() == "min" and width > SCREEN_WIDTH) or (
            bound.lower() == "max" and width < SCREEN_WIDTH
        ):
            return False
    return True


def split_selectors(text: str) -> list[str]:
    """The selectors of a list, cut at the commas that are in no brackets."""
    found, depth, begin = [], 0, 0
    for step in _COMMA.finditer(text):
        if step[0] in "([":
            depth += 1
        elif step[0] in ")]":
            depth -= 1
        elif depth <= 0:
            found.append(text[begin : step.start()].strip())
            begin = step.end()
    return [selector for selector in (*found, text[begin:].strip()) if selector]


class _Blocks:
    """The blocks of declarations of a sheet that hold on a screen, each with its selectors."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Of each open block its selectors, '' for one of conditions only, None where it does not hold.
        self._open: list[str | None] = []

    def __iter__(self) -> Iterator[tuple[str, str]]:
        begin = 0
        for step in _STEP.finditer(self._text):
            if step[0] not in "{}":
                continue
            segment = self._text[begin : step.start()]
            begin = step.end()
            if step[0] == "}":
                yield from self._declared(segment)
                if self._open:
                    self._open.pop()
                continue
            before, _, head = segment.rpartition(";")
            yield from self._declared(before)
            self._open.append(self._begun(head.strip()))

    def _declared(self, segment: str) -> Iterator[tuple[str, str]]:
        around = self._open[-1] if self._open else ""
        if around and segment.strip():
            yield around, segment

    def _begun(self, head: str) -> str | None:
        around = self._open[-1] if self._open else ""
        if around is None or len(self._open) >= MAX_NESTING or len(head) > 20 * MAX_SELECTOR:
            return None
        if at := _AT_NAME.match(head):
            return around if _applies(at[1].lower(), at[2]) else None
        if not around:
            return head
        if len(around) > MAX_SELECTOR:
            return None
        nested = (part if "&" in part else f"& {part}" for part in split_selectors(head))
        return ", ".join(part.replace("&", f":is({around})") for part in nested)


def _applies(name: str, condition: str) -> bool:
    if name == "media":
        return is_for_screen(condition)
    return name == "layer" or (name == "supports" and not condition.lower().startswith("not"))


def _rules(selectors: str, text: str, order: int) -> Iterator[Rule]:
    declared = declarations(text)
    if not declared:
        return
    for selector in split_selectors(selectors):
        if len(selector) <= MAX_SELECTOR:
            specificity = (
                len(_IDS.findall(selector)),
                len(_CLASSES.findall(selector)),
                len(_TYPES.findall(selector)),
            )
            for found in declared:
                yield Rule(selector, found.name, found.hides, (found.is_important, *specificity, order))
