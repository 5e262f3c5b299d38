"""Pairs of releases that are one, or may be, and how they are told to a person.

What belongs here: what two releases are to each other, and one line for all that are so among themselves.
What does not: finding pairs (`warta.duplicates`), and the table of them (`warta.duplicates_listing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from warta.errors import Problem, Severity
from warta.same_release import RELEASES


class Kind(StrEnum):
    """What two releases are to each other."""

    COPY = "copy"
    NEAR_COPY = "near copy"
    CROSS_POST = "cross-post"
    SAME_TEXT = "same text"
    SAME_TITLE = "same title and day"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two releases of which `later` is, or may be, `earlier` once more; both are paths.

    `share` is the percentage of wording that they share, `why` what keeps them from being one, or in what a
    copy differs all the same, or ''; `by_hand` says that a person decided. `held` names that of the two which
    is held while the other is public, and how.
    """

    kind: Kind
    later: str
    earlier: str
    share: int = 100
    why: str = ""
    by_hand: bool = False
    held: str = ""


# Of these a group is told in one line: k releases make k * (k - 1) / 2 pairs.
_TOLD_TOGETHER = (Kind.SAME_TEXT, Kind.SAME_TITLE, Kind.ALIKE)


def reviews_of(pairs: Iterable[Pair]) -> list[Problem]:
    """What a person should look at, by path: a line for a pair, or for all that are alike."""
    alone: list[Pair] = []
    together: dict[Kind, list[Pair]] = {}
    for pair in pairs:
        is_open = pair.kind in _TOLD_TOGETHER and not pair.by_hand
        (together.setdefault(pair.kind, []) if is_open else alone).append(pair)
    found = list(filter(None, map(review_of, alone)))
    for kind in _TOLD_TOGETHER:
        for group in _groups(together.get(kind, ())):
            told = review_of(group[0]) if len(group) == 1 else _of_group(kind, group)
            found += [told] if told else []
    return sorted(found, key=lambda problem: problem.path)


def _groups(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """The pairs of releases that are linked by pairs, over however many others."""
    above: dict[str, str] = {}

    def first(path: str) -> str:
        while (known := above.setdefault(path, path)) != path:
            above[path] = path = above.setdefault(known, known)
        return path

    for pair in pairs:
        one, other = sorted((first(pair.earlier), first(pair.later)))
        above[other] = one
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(first(pair.later), []).append(pair)
    yield from groups.values()


def _of_group(kind: Kind, pairs: Sequence[Pair]) -> Problem:
    """One line for releases that are alike among themselves, at the last of them."""
    paths = sorted({path for pair in pairs for path in (pair.earlier, pair.later)})
    last = max(pair.later for pair in pairs)
    shares = sorted({pair.share for pair in pairs})
    spread = f"{shares[0]} %" if len(shares) == 1 else f"{shares[0]} to {shares[-1]} %"
    why = "; ".join(sorted({pair.why for pair in pairs if pair.why}))
    what = {
        Kind.SAME_TEXT: f"with the same words ({why})" if why else "with the same words",
        Kind.SAME_TITLE: "with the same title, agency and day, but other texts",
        Kind.ALIKE: f"with {spread} of their wording in common, each with one of the others at least",
    }[kind]
    others = ", ".join(path for path in paths if path != last)
    held = _held(pair.held for pair in pairs)
    message = f"is one of {len(paths)} releases {what}: {others}{held}"
    hint = (
        "write `duplicate_of` in those that are another one once more, `cross_post_of` in another agency's,"
        " and in the rest the list `not_duplicate_of`, with the others' paths below content/releases/"
    )
    return Problem(last, None, message, hint, Severity.REVIEW)


def review_of(pair: Pair) -> Problem | None:
    """What a person should look at; None where nothing is in doubt."""
    if pair.by_hand or pair.kind is Kind.CROSS_POST:
        return None
    other = pair.earlier.removeprefix(RELEASES)
    if pair.kind in (Kind.COPY, Kind.NEAR_COPY):
        hint = (
            f"delete it or write `duplicate_of: {other}`; to publish both write `not_duplicate_of: {other}`"
        )
        message = f"is {pair.earlier} once more{_how_like(pair)}, so its address leads there"
        return Problem(pair.later, None, message, hint, Severity.REVIEW)
    message = {
        Kind.SAME_TEXT: f"has the same words as {pair.earlier}{', but ' * bool(pair.why)}{pair.why}",
        Kind.SAME_TITLE: f"has title, agency and day of {pair.earlier}, but another text",
        Kind.ALIKE: f"has {pair.share} % of its wording in common with {pair.earlier}",
    }[pair.kind]
    hint = (
        f"write `duplicate_of: {other}` where it is the same release, `cross_post_of: {other}` where another "
        f"agency's, else `not_duplicate_of: {other}`"
    )
    held = _held((pair.held,))
    hint = f"hold both or neither; {hint}" if held else hint
    return Problem(pair.later, None, f"{message}{held}", hint, Severity.REVIEW)


def _held(names: Iterable[str]) -> str:
    """What is said of releases that are held while others that may be the same are public."""
    told = ", ".join(sorted({name for name in names if name}))
    return f"; {told} is held, and the same may be public here" if told else ""


def _how_like(pair: Pair) -> str:
    """In which words a copy is the other."""
    if pair.kind is Kind.COPY:
        return " (same words, title and agency)"
    how = f"but for slips of typing ({pair.why})" if pair.why else "with some above or below them"
    return f", where all its words stand {how} (same title, agency and day)"
