"""What a run is asked and what it tells: problems, what needs a human eye, what was done.

What belongs here: options and results of a run, and the words and files in which results are told.
What does not: finding problems, and progress while work goes on (`warta.progress`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warta.errors import Problem, Severity

if TYPE_CHECKING:
    from warta.conversion import Outcome

# A long list on a terminal helps nobody; the report file has all of it.
MOST_TOLD = 50


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes about it.

    `jobs` is the number of processes, `detailed` asks for a row on every input for the report.
    """

    jobs: int = 1
    keep_going: bool = False
    quiet: bool = False
    detailed: bool = False


@dataclass(slots=True)
class Counts:
    """How much work a run was: files read, raw files converted, pages rendered, files written and removed."""

    read: int = 0
    converted: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0


@dataclass(slots=True)
class Result:
    """What a run did and found.

    `status` is the exit status, `published` whether output/ is up to date, `releases` rows for the
    report, `held` path and reason of every release that is not public.
    """

    status: int = 0
    published: bool = False
    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    releases: list[dict[str, Any]] = field(default_factory=list)
    held: list[list[str]] = field(default_factory=list)

    def take_outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """Note what came of raw files: a refused one makes the status 1 and holds nothing else back."""
        self.outcomes = list(outcomes)
        self.counts.converted = sum(outcome.status == "converted" for outcome in self.outcomes)
        self.problems += [outcome.problem for outcome in self.outcomes if outcome.problem]
        if any(outcome.status == "refused" for outcome in self.outcomes):
            self.status = max(self.status, 1)


def told(result: Result) -> Iterator[str]:
    """Lines for the terminal: errors first, then what needs a human eye, then warnings."""
    problems = sorted(dict.fromkeys(result.problems), key=Problem.order)
    for severity, heading in (
        (Severity.ERROR, "error"),
        (Severity.REVIEW, "review"),
        (Severity.WARNING, "warning"),
    ):
        lines = [f"{heading}: {problem}" for problem in problems if problem.severity is severity]
        yield from lines[:MOST_TOLD]
        if len(lines) > MOST_TOLD:
            yield f"{heading}: … and {len(lines) - MOST_TOLD} more; --report FILE lists all"


def held_line(result: Result) -> str:
    """One line on what is not public yet; '' where all is."""
    drafts = sum(why == "draft" for _, why in result.held)
    embargoed = len(result.held) - drafts
    parts = [f"{drafts} draft" + "s" * (drafts != 1)] * bool(drafts) + [f"{embargoed} under embargo"] * bool(
        embargoed
    )
    return f"not published: {', '.join(parts)}" if parts else ""


def last_line(result: Result, seconds: float) -> str:
    """One line on what was done."""
    counts = result.counts
    return (
        f"read {counts.read}, converted {counts.converted}, rendered {counts.rendered}, "
        f"written {counts.written}, removed {counts.removed} in {seconds:.2f} s"
    )


def write_report(path: Path, result: Result) -> None:
    """Write the report: one JSON object a line for every input and every problem.

    Each has `kind` (input or problem), `file`, `line`, `status`, `fields` and `reasons`. Raises OSError.
    """
    rows = (*_inputs(result), *_problems(result.problems))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _inputs(result: Result) -> Iterator[dict[str, Any]]:
    for outcome in result.outcomes:
        yield _row(
            "input",
            outcome.name,
            None,
            outcome.status,
            _fields(outcome),
            list(outcome.reasons),
            outcome.target,
        )
    for release in result.releases:
        yield _row(
            "input", release["file"], None, release["status"], release["fields"], release["reasons"], ""
        )


def _problems(problems: Iterable[Problem]) -> Iterator[dict[str, Any]]:
    for problem in sorted(dict.fromkeys(problems), key=Problem.order):
        reasons = [reason for reason in (problem.message, problem.hint) if reason]
        yield _row("problem", problem.path, problem.line, str(problem.severity), {}, reasons, "")


def _fields(outcome: Outcome) -> dict[str, Any]:
    inferred: Mapping[str, str] = outcome.fields.get("inferred", {})
    return {
        name: {
            "value": outcome.fields.get(name),
            "certainty": certainty,
            **({"evidence": inferred[name]} if name in inferred else {}),
        }
        for name, certainty in outcome.certainty.items()
    }


def _row(
    kind: str,
    file: str,
    line: int | None,
    status: str,
    fields: dict[str, Any],
    reasons: list[str],
    target: str,
) -> dict[str, Any]:
    row = {"kind": kind, "file": file, "line": line, "status": status, "fields": fields, "reasons": reasons}
    return {**row, "target": target} if target else row
