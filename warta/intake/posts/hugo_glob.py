"""Patterns of names as Hugo has them in the targets of its cascades.

What belongs here: reading such a pattern and whether a name matches it. What does not: which names posts
have (`warta.intake.posts.hugo_cascade`). No pattern takes longer than its length times that of the name.
Rules: https://gohugo.io/quick-reference/glob-patterns/, https://github.com/gobwas/glob
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

LONGEST = 1000
MOST_DEPTH = 10
_SEPARATOR = "/"


class BadPattern(ValueError):
    """A pattern that cannot be evaluated."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign of a name, which `allows` tells."""

    allows: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Stars:
    """Any signs, or none; of one folder alone unless `is_deep`."""

    is_deep: bool


@dataclass(frozen=True, slots=True)
class _OneOf:
    """One of several patterns."""

    choices: tuple[tuple[_Part, ...], ...]


_Part = _Sign | _Stars | _OneOf


def matches(pattern: str, name: str) -> bool:
    """Whether a name matches a pattern, whatever the case of either. Raises BadPattern."""
    name = name.lower()
    return len(name) in _ends(_Reading(pattern.lower()).whole(), name, {0})


class _Reading:
    """The reading of one pattern from its beginning to its end."""

    def __init__(self, pattern: str) -> None:
        if len(pattern) > LONGEST:
            raise BadPattern(pattern)
        self._pattern = pattern
        self._signs = iter(pattern)
        self._depth = 0

    def whole(self) -> tuple[_Part, ...]:
        return self._choices("")[0]

    def _choices(self, closing: str) -> tuple[tuple[_Part, ...], ...]:
        """The patterns up to `closing` ('' for the end of the whole), between commas within braces."""
        choices: list[list[_Part]] = [[]]
        for sign in self._signs:
            if closing and sign == closing:
                return tuple(map(tuple, choices))
            if closing and sign == ",":
                choices.append([])
            else:
                self._add(sign, choices[-1])
        if closing:
            raise BadPattern(self._pattern)
        return tuple(map(tuple, choices))

    def _add(self, sign: str, parts: list[_Part]) -> None:
        if sign == "*":
            is_second = bool(parts) and isinstance(parts[-1], _Stars)
            if is_second:
                parts.pop()
            parts.append(_Stars(is_deep=is_second))
        elif sign == "?":
            parts.append(_Sign(lambda given: given != _SEPARATOR))
        elif sign == "[":
            parts.append(_Sign(self._class()))
        elif sign == "{":
            self._depth += 1
            if self._depth > MOST_DEPTH:
                raise BadPattern(self._pattern)
            parts.append(_OneOf(self._choices("}")))
            self._depth -= 1
        else:
            wanted = self._next() if sign == "\\" else sign
            parts.append(_Sign(lambda given: given == wanted))

    def _class(self) -> Callable[[str], bool]:
        """What stands in square brackets: signs, or a range of them, or all others behind a `!`."""
        inner = "".join(self._until_bracket())
        is_other = inner.startswith("!")
        inner = inner.removeprefix("!")
        if not inner:
            raise BadPattern(self._pattern)
        if len(inner) == 3 and inner[1] == "-":
            low, high = inner[0], inner[2]
            if low > high:
                raise BadPattern(self._pattern)
            return lambda given: (low <= given <= high) is not is_other
        if "-" in inner[1:-1]:  # ranges beside signs are none of this language
            raise BadPattern(self._pattern)
        return lambda given: (given in inner) is not is_other

    def _until_bracket(self) -> Iterator[str]:
        while (sign := self._next()) != "]":
            yield self._next() if sign == "\\" else sign

    def _next(self) -> str:
        sign = next(self._signs, "")
        if not sign:
            raise BadPattern(self._pattern)
        return sign


def _ends(parts: tuple[_Part, ...], name: str, starts: set[int]) -> set[int]:
    """The places of a name that a pattern may reach from these."""
    places = starts
    for part in parts:
        if isinstance(part, _Stars):
            places = _behind_stars(part, name, places)
        elif isinstance(part, _OneOf):
            places = set().union(*(_ends(choice, name, places) for choice in part.choices))
        else:
            places = {place + 1 for place in places if place < len(name) and part.allows(name[place])}
    return places


def _behind_stars(stars: _Stars, name: str, places: set[int]) -> set[int]:
    reached: set[int] = set()
    is_reached = False
    for place in range(len(name) + 1):
        if place in places:
            is_reached = True
        elif place and name[place - 1] == _SEPARATOR and not stars.is_deep:
            is_reached = False
        if is_reached:
            reached.add(place)
    return reached
