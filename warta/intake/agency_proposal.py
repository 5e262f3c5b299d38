"""Which body that no registry has a release may be from, for a person to accept.

What belongs here: weighing where title, text and the lines around them name bodies by their kinds. What does
not: finding the names (`warta.intake.named_bodies`), and the agencies that are known
(`warta.intake.agency_choice`). A proposal is a name that the page prints, always marked for review.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warta.agencies import fold
from warta.intake.bodies import looks_like_body, looks_like_name
from warta.intake.named_bodies import named_bodies
from warta.intake.office_words import is_only_unit

# How much a place says for a body that it names.
IN_TITLE, IN_FIRST_SENTENCE, IN_SECOND, BESIDE, AGAIN = 3, 3, 1, 3, 1
# ... and how much there must be for a proposal.
ENOUGH = 3
MOST_AGAIN = 3
FIRST_SENTENCE = 260
PARAGRAPHS, OPENING = 3, 600
# Before a body with which the one acts that an earlier sentence names, and how far a dateline may reach.
_WITH = re.compile(
    r"\b(?:bersama|bersama-sama|dengan|kepada|together with|jointly with)\s+(?:the )?$", re.IGNORECASE
)
LENGTH_OF_DATELINE = 40
# By its last word a name is that of a part of a body.
_PART = re.compile(r"\b(?:department|division|office|branch|section|unit|desk)$", re.IGNORECASE)


class Proposal(NamedTuple):
    """A name that the page prints, and why it may be whose the release is."""

    name: str
    reason: str


class _Weights:
    """What speaks for each body, by its name in lower case."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._weights: dict[str, float] = {}
        self._reasons: dict[str, list[str]] = {}

    def add(self, name: str, weight: float, reason: str) -> None:
        key = fold(name)
        self._names.setdefault(key, name)
        self._weights[key] = self._weights.get(key, 0) + weight
        self._reasons.setdefault(key, []).append(reason)

    def count_in(self, title: str, text: str) -> None:
        """Count how often title and text, both folded, name those that are known so far."""
        for key in list(self._names):
            if key in title:
                self.add(key, IN_TITLE if title.startswith(key) else IN_TITLE / 3, "the title")
            self._weights[key] += min(MOST_AGAIN, text.count(key)) * AGAIN

    def best(self) -> Proposal | None:
        key = max(self._weights, key=lambda key: self._weights[key], default="")
        if not key or self._weights[key] < ENOUGH:
            return None
        reasons = self._reasons[key]
        # Of a name that another goes on from, the whole one says more.
        key = next((longer for longer in self._names if longer.startswith(f"{key} ")), key)
        return Proposal(self._names[key], " and ".join(dict.fromkeys(reasons)))


def _is_joined(before: str) -> bool:
    """Whether the words before a body say, in a second sentence, that another one acts with it."""
    return ". " in before[LENGTH_OF_DATELINE:] and _WITH.search(before[-25:]) is not None


def _is_name_again(line: str, folded: str, text: str) -> bool:
    """Whether a line is a proper name of some words, not of the kind of text, that a text has twice."""
    may_be_name = " " in line and "release" not in folded
    return may_be_name and text.count(folded) > 1 and looks_like_name(line)


def propose(
    title: str, paragraphs: Sequence[str], offices: Iterable[str], beside: Iterable[str]
) -> Proposal | None:
    """The body that a release may be from.

    `offices` name who signs the text, `beside` are lines around the text.
    """
    weights = _Weights()
    for number, paragraph in enumerate(paragraphs[:PARAGRAPHS]):
        for place, (start, name) in enumerate(named_bodies(paragraph[:OPENING])):
            is_near = number == 0 and start < FIRST_SENTENCE
            weight = IN_FIRST_SENTENCE - place / 2 if is_near else IN_SECOND - 0.1 * number
            weight = min(weight, IN_SECOND) if _is_joined(paragraph[:start]) else weight
            weights.add(name, weight, "the text's beginning")
    for line in offices:
        for _, name in named_bodies(line):
            if name != line:  # an office is no agency
                weights.add(name, BESIDE, "who signs the text")
    whole, folded_title = fold(" ".join(paragraphs)), fold(title)
    for line, below in itertools.pairwise([*beside, ""]):
        folded = fold(line)
        is_above_body = _PART.search(line) and looks_like_body(below) and not _PART.search(below)
        if is_above_body or is_only_unit(line):
            continue  # in an address the body stands below its part
        is_body = looks_like_body(line) and any(fold(name) == folded for _, name in named_bodies(line))
        if is_body or (_is_name_again(line, folded, whole) and folded != folded_title):
            weights.add(line, BESIDE, "a line beside the text")
    weights.count_in(folded_title, fold(" ".join(paragraphs[1:])))
    return weights.best()
