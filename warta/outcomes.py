"""What a conversion is asked, and what it tells of each raw file.

What belongs here: the value types of both. What does not: the work (`warta.conversion`,
`warta.reconversion`) and the words and files in which it is told (`warta.report`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from warta.errors import Problem
from warta.intake.findings import Finding


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

    Its Markdown file was written (converted, reconverted) or would be (would change), holds what it
    yields (known), or differs and is left (changed, because the raw file did; edited, because only the
    rules did). A refused one yields nothing.
    """

    CONVERTED = "converted"
    RECONVERTED = "reconverted"
    WOULD_CHANGE = "would change"
    KNOWN = "known"
    CHANGED = "changed"
    EDITED = "edited"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one raw file.

    `target` is its Markdown file, if there is one; `fields` and `findings` are what was read, where it is
    kept; `changes` has a line on each field that a new reading changes, and on the text; `diff` is the way
    from the present file to what the reading gives; `proposed` the file in which that stands.
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

    @property
    def was_written(self) -> bool:
        """Whether its Markdown file was written."""
        return self.status in (Status.CONVERTED, Status.RECONVERTED)


def only_refused(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those that hold whatever the registries say: what else was read says nothing while these are broken."""
    return [outcome for outcome in outcomes if outcome.status is Status.REFUSED]


def reasons_in(values: Mapping[str, Any]) -> Iterator[str]:
    """What the report should say of the fields of a release that was read."""
    if encoding := values["source"].get("encoding"):
        yield f"encoding: guessed to be {encoding}, because the file marks none and is not UTF-8"
    for item in values.get("review", ()):
        yield ": ".join(item.values())
