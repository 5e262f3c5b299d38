"""What a conversion is asked, and what it tells of each raw file.

What belongs here: the value types of both. What does not: the work (`warta.conversion`,
`warta.reconversion`) and the words and files in which it is told (`warta.report`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from warta.errors import Problem, Severity
from warta.intake.converted import Converted
from warta.intake.findings import Finding

# Reasons in one warning.
_MOST_REASONS = 5


@dataclass(frozen=True, slots=True)
class Manner:
    """How a conversion goes about it.

    `write` False only says what would come of it; `propose` writes the new version of a file that must
    not be overwritten beside it, whatever `write` says; `detailed` keeps all of every file for the report.
    """

    jobs: int = 1
    write: bool = True
    propose: bool = False
    detailed: bool = False


class Status(StrEnum):
    """What came of a raw file.

    Its Markdown file was written (converted, reconverted) or would be (would change), holds what it yields
    (known; renamed, where it names the raw file anew), or differs and is left (changed, because the raw file
    did; edited, because only the rules did). A refused one yields nothing, one that was left is rightly no
    release.
    """

    CONVERTED = "converted"
    RECONVERTED = "reconverted"
    WOULD_CHANGE = "would change"
    KNOWN = "known"
    RENAMED = "renamed"
    CHANGED = "changed"
    EDITED = "edited"
    REFUSED = "refused"
    LEFT = "left out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one raw file.

    `target` is its Markdown file, if there is one; `fields` and `findings` are what was read, where it is
    kept; `changes` has a line on each field that a new reading changes, and on the text; `diff` is the way
    from the present file to what the reading gives; `proposed` the file in which that stands. Of an item of
    an export or archive `holder` names that, and `line` is its line in the export. `wrappers` are names of
    codes of which only the looks are gone. `is_passing` tells that what stands in its way lies outside of the
    archive's files, such as a full disk: the next run may convert the same file.
    """

    name: str
    status: Status
    target: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    findings: Mapping[str, Finding] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    problem: Problem | None = None
    changes: tuple[str, ...] = ()
    diff: tuple[str, ...] = ()
    proposed: str = ""
    holder: str = ""
    line: int | None = None
    wrappers: tuple[str, ...] = ()
    is_passing: bool = False

    @property
    def was_written(self) -> bool:
        """Whether its Markdown file was written."""
        return self.status in (Status.CONVERTED, Status.RECONVERTED, Status.RENAMED)


def obstructed(name: str, target: str, problem: Problem) -> Outcome:
    """What comes of a raw file that could be converted, but for what hinders reading or writing."""
    reasons = (problem.message,)
    return Outcome(name, Status.REFUSED, target, problem=problem, reasons=reasons, is_passing=True)


def only_refused(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those that hold whatever the registries say: what else was read says nothing while these are broken."""
    return [outcome for outcome in outcomes if outcome.status is Status.REFUSED]


def left_out(outcomes: Iterable[Outcome]) -> list[Problem]:
    """A warning on each folder or export of which something was left out: how many, for which reasons."""
    counts: dict[str, Counter[str]] = {}
    for outcome in outcomes:
        if outcome.status is Status.LEFT:
            holder = outcome.holder or f"{outcome.name.rpartition('/')[0]}/"
            counts.setdefault(holder, Counter())[outcome.reasons[0]] += 1
    return [_left_out(holder, found) for holder, found in sorted(counts.items())]


def _left_out(holder: str, found: Counter[str]) -> Problem:
    told = [f"{count} × {reason}" for reason, count in found.most_common(_MOST_REASONS)]
    more = "; and others" * (len(found) > _MOST_REASONS)
    message = f"{found.total()} left out: {'; '.join(told)}{more}"
    return Problem(holder, None, message, "--report FILE lists each", Severity.WARNING)


def without_looks(outcomes: Iterable[Outcome]) -> list[Problem]:
    """A warning on each site in whose posts codes are shown without the looks that the site gave them."""
    counts: dict[str, Counter[str]] = {}
    posts: Counter[str] = Counter()
    for outcome in outcomes:
        if outcome.wrappers:
            folder = "/".join(outcome.name.split("/")[:-1][:3]) + "/"
            counts.setdefault(folder, Counter()).update(outcome.wrappers)
            posts[folder] += 1
    return [_without_looks(folder, posts[folder], found) for folder, found in sorted(counts.items())]


def _without_looks(folder: str, posts: int, found: Counter[str]) -> Problem:
    told = ", ".join(f"{name} ({count})" for name, count in found.most_common(_MOST_REASONS))
    more = " and others" * (len(found) > _MOST_REASONS)
    message = (
        f"in {posts} of its posts codes, frames and scripts are shown plainly, by their words or a link, "
        f"or left out: {told}{more}"
    )
    hint = "--report FILE lists each post"
    return Problem(folder, None, message, hint, Severity.WARNING)


def reasons_in(values: Mapping[str, Any]) -> Iterator[str]:
    """What the report should say of the fields of a release that was read."""
    if encoding := values["source"].get("encoding"):
        yield f"encoding: guessed to be {encoding}, because the file marks none and is not UTF-8"
    for item in values.get("review", ()):
        yield ": ".join(item.values())


def reasons_of(converted: Converted) -> Iterator[str]:
    """What the report should say of a post whose codes or frames are shown plainly."""
    for name, count in Counter(converted.wrappers).items():
        yield f"body: {count} × {name} is shown plainly, by its words or a link, or left out"
