"""Which elements of a page its style sheets hide.

What belongs here: weighing the rules that mean one element, and keeping the search for elements cheap on
hostile pages. What does not: reading style sheets (`warta.intake.saved.style_sheets`), the tree and the
engine that finds what a selector means (`warta.intake.saved.page_tree`). Standard: CSS Cascade 4, 6
(sorting).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import comb
from typing import Protocol, TypeVar

from warta.intake.saved.style_sheets import Rule, declarations, split_selectors

# Steps that the engine may need for all selectors of a page, some twenty million a second; what it finds is
# handed over one by one, which takes as long as many steps.
MOST_STEPS = 30_000_000
STEPS_PER_FOUND = 30
MOST_BRACKETS = 20
_TAG = re.compile(r"[a-zA-Z][\w-]*")
_NAME = re.compile(r"([.#])([\w-]+)")
_LAST = re.compile(r"[\s>+~]([^\s>+~]*)$")
_CONDITION = re.compile(r"\([^()]*\)|\[[^\]]*\]")
# A child or a neighbour is one; of what stands around or before, there are many to try.
_DIRECT = re.compile(r"\s*[>+]\s*")
_AROUND = re.compile(r"\s*~\s*|\s+")
_SEARCHED = re.compile(r":has\(", re.IGNORECASE)
_NEVER = frozenset({"html", "head", "body", "style", "script"})


class Styled(Protocol):
    """An element as style sheets see it."""

    tag: str
    attributes: Mapping[str, str]


E = TypeVar("E", bound=Styled)


def find_hidden(
    order: Sequence[E], depth: int, rules: Sequence[Rule], find: Callable[[str], Iterable[E]]
) -> list[E]:
    """The elements of a page, in no order, that `rules` hide where the elements' own styles do not show them.

    `depth` is how deep the page nests; `find` gives what a selector means, and raises ValueError for one that
    it cannot read. A page's body is never hidden: such a page waits for a script. Selectors for which the
    engine would take too long mean nothing.
    """
    names = _Names(order)
    left = MOST_STEPS
    holding: dict[tuple[str, E], Rule] = {}
    for hides in (True, False):
        for rule in rules:
            is_idle = not hides and not holding
            if rule.hides is not hides or is_idle or not names.has(rule.selector):
                continue
            steps = names.steps(rule.selector, depth)
            if steps > left:
                continue
            left -= steps
            try:
                meant = list(find(rule.selector))
            except ValueError:
                continue
            for element in meant:
                key = (rule.quality, element)
                known = holding.get(key)
                if (hides or known is not None) and (known is None or known.weight <= rule.weight):
                    holding[key] = rule
    hidden = {element: None for (_, element), rule in holding.items() if rule.hides and _holds(element, rule)}
    return [element for element in hidden if element.tag not in _NEVER]


def _holds(element: Styled, rule: Rule) -> bool:
    """Whether a rule holds beside the element's own style, which only `!important` outweighs."""
    own = [said for said in declarations(element.attributes.get("style", "")) if said.name == rule.quality]
    return not own or (rule.weight[0] and not own[-1].is_important)


class _Names:
    """How many elements of a page have each name that a selector may ask for."""

    def __init__(self, order: Sequence[Styled]) -> None:
        self._size = len(order)
        self._counts: Counter[str] = Counter()
        for element in order:
            self._counts[element.tag] += 1
            attributes = element.attributes
            if attributes:
                for name in attributes.get("class", "").split():
                    self._counts[f".{name.lower()}"] += 1
                if "id" in attributes:
                    self._counts[f"#{attributes['id'].lower()}"] += 1

    def has(self, selector: str) -> bool:
        """Whether the page has every class and id outside the brackets of a selector."""
        if selector.count("(") > MOST_BRACKETS:
            return False
        plain = _plain(selector)
        return "\\" in plain or all(
            f"{mark}{name.lower()}" in self._counts for mark, name in _NAME.findall(plain)
        )

    def steps(self, selector: str, depth: int) -> int:
        """How many steps the engine may need, at the most."""
        if _SEARCHED.search(selector):
            return STEPS_PER_FOUND * self._size * self._size
        parts = (_DIRECT.sub(">", part) for part in split_selectors(selector))
        around = max((len(_AROUND.findall(part)) for part in parts), default=0)
        plain = _plain(selector).strip()
        last = found[1] if (found := _LAST.search(plain)) else plain
        asked = [self._counts[f"{mark}{name.lower()}"] for mark, name in _NAME.findall(last)]
        if tag := _TAG.match(last):
            asked.append(self._counts[tag[0].lower()])
        ends = min(asked, default=self._size)
        return self._size + ends * (STEPS_PER_FOUND + comb(max(depth, around), around))


def _plain(selector: str) -> str:
    """A selector without what stands in its brackets."""
    before = ""
    while before != selector:
        before, selector = selector, _CONDITION.sub("", selector)
    return selector
