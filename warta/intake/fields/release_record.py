"""The fields of a release as they are gathered, with how each is known and what a person should look at.

What belongs here: keeping values with their certainty, evidence and doubts, and telling them. What does not:
finding any of them (`warta.intake.release` and the modules that it asks).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from warta.intake.converted import TOLD
from warta.intake.findings import Certainty, Finding, ToldLine
from warta.intake.lines import Line
from warta.intake.page import Stated
from warta.intake.quoting import with_words_of_lines
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles


class Record:
    """Values by field, how each is known, and the doubts in the order in which they were noted.

    `uncounted` are the lines of a source in which nobody can count them: doubts tell their words, too.
    """

    def __init__(self, uncounted: Sequence[Line] = ()) -> None:
        self._uncounted = uncounted
        self.values: dict[str, Any] = {}
        self._findings: dict[str, Finding] = {}
        self._inferred: dict[str, str] = {}
        self._review: list[dict[str, str]] = []

    def state(self, name: str, value: Any, reason: str, lines: Iterable[Line] = ()) -> None:
        """Keep what the source states, with the lines that do."""
        lines = list(lines)
        words = " ".join(line.printed for line in lines)
        numbers = tuple(line.number for line in lines)
        self.note(name, value, Finding(Certainty.STATED, reason, words, numbers))

    def note(self, name: str, value: Any, finding: Finding) -> None:
        """Keep a value with how it is known."""
        self.values[name] = value
        self._findings[name] = finding

    def quote(self, name: str, stated: Stated) -> None:
        """Keep what the page's metadata states."""
        self.note(name, stated.value, Finding(Certainty.STATED, stated.where, stated.value))

    def derive(self, name: str, value: Any, evidence: str) -> None:
        """Keep what is derived from something that the source says."""
        self.infer(name, evidence)
        self.note(name, value, Finding(Certainty.DERIVED, evidence))

    def infer(self, name: str, evidence: str) -> None:
        """Say of a value that it is derived, and from what."""
        self._inferred[name] = evidence

    def doubt(self, name: str, reason: str) -> None:
        """Note what a person should look at."""
        told = with_words_of_lines(reason, self._uncounted) if self._uncounted else reason
        self._review.append({"field": name, "reason": told})

    def drop(self, name: str) -> None:
        """Take back a value."""
        del self.values[name], self._findings[name]
        self._inferred.pop(name, None)

    def doubts(self, name: str) -> bool:
        """Whether something about a field is noted."""
        return any(item["field"] == name for item in self._review)

    def close(self) -> dict[str, Any]:
        """The values, with what is derived and what is doubtful among them."""
        if self._inferred:
            self.values["inferred"] = self._inferred
        if self._review:
            self.values["review"] = self._review
        return self.values

    def told(self) -> dict[str, Finding]:
        """How each field is known that is told, and each other one with a doubt."""
        doubts: dict[str, str] = {}
        for item in self._review:
            doubts[item["field"]] = "; ".join(filter(None, (doubts.get(item["field"], ""), item["reason"])))
        missing = Finding(Certainty.MISSING)
        found = {name: self._findings.get(name, missing) for name in (*TOLD, *doubts)}
        return found | {name: found[name].with_doubt(doubt) for name, doubt in doubts.items()}


def told_lines(printed: Sequence[Line], roles: Roles) -> tuple[ToldLine, ...]:
    """Each line of the source, as it was before broken ones were joined, with the role that it has."""
    told: dict[int, Role] = {}
    for line, role in zip(roles.lines, roles.roles, strict=True):
        told[line.number] = role
        if line.last:
            told |= dict.fromkeys(range(line.number + 1, line.last + 1), role)
    joined = [roles.lines[index] for index in roles.weighed]
    weighed = {number for line in joined for number in range(line.number, max(line.number, line.last) + 1)}
    return tuple(
        [
            ToldLine(line.number, told.get(line.number, Role.FURNITURE), line.printed, line.number in weighed)
            for line in printed
        ]
    )
