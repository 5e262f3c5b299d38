"""How each field of a release is known, and what each line of its source is.

What belongs here: the value types in which the reading of a raw file accounts for itself, for the
report, for `review` and for `convert --explain`. What does not: finding anything
(`warta.intake.release`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Certainty(StrEnum):
    """Whether the source states a value, it is derived from what the source says, or there is none."""

    STATED = "stated"
    DERIVED = "derived"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """How one field is known.

    `reason` says it in words, `evidence` holds the words that it was read from ('' for none), `lines`
    the numbers of the source's lines where they stand, from 1. `doubt` is what a person should look
    at, '' for nothing.
    """

    certainty: Certainty
    reason: str = ""
    evidence: str = ""
    lines: tuple[int, ...] = ()
    doubt: str = ""

    def with_doubt(self, doubt: str) -> Finding:
        """The same, with what a person should look at."""
        return Finding(self.certainty, self.reason, self.evidence, self.lines, doubt)


class ToldLine(NamedTuple):
    """A line of the source and the role that it was given, a word of `warta.intake.role.Role`.

    `is_weighed` says that no rule gave it, but what it looks like (`warta.intake.edges.edge_lines`).
    """

    number: int
    role: str
    printed: str
    is_weighed: bool = False
